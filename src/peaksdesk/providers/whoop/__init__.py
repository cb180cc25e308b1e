"""WHOOP (API v2): recovery, sleep, strain, workouts and the body."""

from datetime import timedelta

from peaksdesk.connect.auth import FixedPorts, OAuth2
from peaksdesk.connect.limits import Rate
from peaksdesk.connect.provider import Card, Kind, Provider
from peaksdesk.connect.stream import Stream
from peaksdesk.domain.policy import DataPolicy
from peaksdesk.providers.whoop import mapping, reading
from peaksdesk.providers.whoop.limits import observe
from peaksdesk.providers.whoop.webhook import WhoopWebhook

_HOUR = timedelta(hours=1)

PROVIDER = Provider(
    id="whoop",
    name="WHOOP",
    api_url="https://api.prod.whoop.com/developer/",
    card=Card(
        blurb="Recovery, sleep and strain.",
        brings=(Kind.RECOVERY, Kind.SLEEP, Kind.STRAIN, Kind.ACTIVITIES, Kind.BODY),
        docs="https://developer.whoop.com/docs/introduction",
        apps="https://developer-dashboard.whoop.com",
        steps=(
            "Sign in to the WHOOP developer dashboard with your WHOOP account and make a team.",
            "Make an app, tick all read scopes and offline, and add the redirect URI shown here.",
            "Copy the app's client ID and client secret into the two fields below.",
        ),
    ),
    auth=(
        OAuth2(
            authorize_url="https://api.prod.whoop.com/oauth/oauth2/auth",
            token_url="https://api.prod.whoop.com/oauth/oauth2/token",
            scopes=(
                "offline",
                "read:profile",
                "read:body_measurement",
                "read:cycles",
                "read:recovery",
                "read:sleep",
                "read:workout",
            ),
            pkce=False,
            redirect=FixedPorts((8487, 8488, 8489)),
            refresh_scope="offline",
        ),
    ),
    limits=(Rate(100, minutes=1), Rate(10_000, days=1)),
    policy=DataPolicy(mirror_deletes_within=timedelta(days=3)),
    streams=(
        Stream(
            "sleep",
            "Sleep",
            reading.collection("v2/activity/sleep", "id", "start"),
            mapping.to_sleep,
            every=_HOUR,
            scopes=("read:sleep",),
            look=reading.single("v2/activity/sleep/{}"),
        ),
        Stream(
            "recovery",
            "Recovery: fills in your morning readiness",
            reading.collection("v2/recovery", "cycle_id", "created_at"),
            mapping.to_recovery,
            every=_HOUR,
            scopes=("read:recovery",),
            look=reading.single("v2/cycle/{}/recovery"),
        ),
        Stream(
            "cycles",
            "Day strain",
            reading.collection("v2/cycle", "id", "start"),
            mapping.to_cycle,
            every=_HOUR,
            scopes=("read:cycles",),
            look=reading.single("v2/cycle/{}"),
        ),
        Stream(
            "workouts",
            "Workouts: strain, heart rate and calories",
            reading.collection("v2/activity/workout", "id", "start"),
            mapping.to_workout,
            every=_HOUR,
            scopes=("read:workout",),
            look=reading.single("v2/activity/workout/{}"),
        ),
        Stream(
            "body",
            "Body measurements",
            reading.read_body,
            mapping.to_body,
            every=timedelta(days=1),
            scopes=("read:body_measurement",),
            on=False,
        ),
    ),
    whoami=reading.whoami,
    observe=observe,
    revoke=reading.revoke,
    webhook=WhoopWebhook(),
)
