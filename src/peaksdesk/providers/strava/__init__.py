"""Strava (API v3): activities with their streams, the athlete and their zones."""

from datetime import timedelta

from peaksdesk.connect.auth import AnyPort, OAuth2
from peaksdesk.connect.limits import Rate
from peaksdesk.connect.provider import Card, Kind, Provider
from peaksdesk.connect.stream import Stream
from peaksdesk.domain.policy import DataPolicy
from peaksdesk.providers.strava import mapping, reading
from peaksdesk.providers.strava.limits import observe
from peaksdesk.providers.strava.refusals import error_of, explain
from peaksdesk.providers.strava.webhook import StravaWebhook

_DAY = timedelta(days=1)

PROVIDER = Provider(
    id="strava",
    name="Strava",
    api_url="https://www.strava.com/api/v3/",
    card=Card(
        blurb="Activities with routes.",
        brings=(Kind.ACTIVITIES, Kind.BODY),
        docs="https://developers.strava.com/docs/getting-started/",
        apps="https://www.strava.com/settings/api",
        archive=True,
        steps=(
            "Open Strava's API settings. Strava asks the owner of an application for a paid subscription.",
            "Create an application with the Authorization Callback Domain 127.0.0.1.",
            "Copy its client ID and client secret into the two fields below.",
        ),
    ),
    auth=(
        OAuth2(
            authorize_url="https://www.strava.com/oauth/authorize",
            token_url="https://www.strava.com/oauth/token",
            revoke_url="https://www.strava.com/oauth/revoke",
            scopes=("read", "activity:read_all", "profile:read_all"),
            scope_separator=",",
            redirect=AnyPort(),
            extra={"approval_prompt": "auto"},
            error_of=error_of,
        ),
    ),
    limits=(
        Rate(200, minutes=15, aligned=True),
        Rate(2_000, days=1, aligned=True),
        Rate(100, minutes=15, aligned=True, reads_only=True),
        Rate(1_000, days=1, aligned=True, reads_only=True),
    ),
    policy=DataPolicy(
        max_cache_age=timedelta(days=7),
        ai_use=False,
        share_with_others=False,
        mirror_deletes_within=timedelta(days=2),
        attribution="Powered by Strava",
        view_on="View on Strava",
        makers=("Garmin",),
    ),
    streams=(
        Stream(
            "activities",
            "Activities",
            reading.read_activities,
            mapping.to_activity,
            every=timedelta(hours=1),
            lookback=timedelta(days=7),
            scopes=("activity:read_all",),
            detail=reading.read_detail,
            look=reading.look,
            mapping=2,
        ),
        Stream("athlete", "Weight and FTP", reading.read_athlete, mapping.to_body, every=_DAY),
        Stream(
            "zones",
            "Heart rate zones",
            reading.read_zones,
            mapping.to_zones,
            every=_DAY,
            scopes=("profile:read_all",),
        ),
    ),
    whoami=reading.whoami,
    observe=observe,
    explain=explain,
    webhook=StravaWebhook(),
)
