"""intervals.icu: activities with their streams and the days' wellness, by a personal key or OAuth."""

from datetime import timedelta

from peaksdesk.connect.auth import AnyPort, ApiKey, OAuth2
from peaksdesk.connect.limits import Rate
from peaksdesk.connect.provider import Card, Kind, Provider
from peaksdesk.connect.stream import Stream
from peaksdesk.domain.policy import DataPolicy
from peaksdesk.providers.intervals_icu import mapping, reading

_HOUR = timedelta(hours=1)

PROVIDER = Provider(
    id="intervals_icu",
    name="intervals.icu",
    api_url="https://intervals.icu/api/v1/",
    card=Card(
        blurb="Activities and wellness.",
        brings=(Kind.ACTIVITIES, Kind.WELLNESS),
        docs="https://intervals.icu/api-docs.html",
        apps="https://intervals.icu/settings",
        steps=(
            "A personal key is the quick way: open the settings of intervals.icu and scroll to Developer Settings.",
            "For OAuth, ask there for an application with the redirect URI shown here; people approve it by hand.",
            "Copy its client ID and client secret into the two fields below.",
        ),
    ),
    auth=(
        ApiKey("Open your settings at intervals.icu, scroll to Developer Settings and copy the API key.", "API_KEY"),
        OAuth2(
            authorize_url="https://intervals.icu/oauth/authorize",
            token_url="https://intervals.icu/api/oauth/token",
            scopes=("ACTIVITY:READ", "WELLNESS:READ"),
            scope_separator=",",
            redirect=AnyPort(),
            host="localhost",
        ),
    ),
    limits=(Rate(10, seconds=1), Rate(2_500, minutes=15), Rate(5_000, days=1, aligned=True)),
    policy=DataPolicy(mirror_deletes_within=timedelta(days=7), view_on="View on intervals.icu", makers=("Garmin",)),
    streams=(
        Stream(
            "activities",
            "Activities",
            reading.read_activities,
            mapping.to_activity,
            every=_HOUR,
            lookback=timedelta(days=7),
            scopes=("ACTIVITY:READ",),
            detail=reading.read_detail,
            look=reading.look,
            mapping=2,
        ),
        Stream(
            "wellness",
            "Wellness",
            reading.read_wellness,
            mapping.to_wellness,
            every=_HOUR,
            lookback=timedelta(days=7),
            scopes=("WELLNESS:READ",),
        ),
    ),
    whoami=reading.whoami,
    revoke=reading.revoke,
)
