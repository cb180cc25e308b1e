"""States of the Integrations page with invented data, for pictures and tests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from peaksdesk.connect.registry import discover
from peaksdesk.services.cards import ProviderCard, StreamRow
from peaksdesk.services.connection_port import Connection, ConnectionState, Method
from peaksdesk.services.sync import SyncProgress
from peaksdesk.services.sync_log_port import StreamCounts, SyncReason
from peaksdesk.ui.pages.integrations.state import CardState, IntegrationsState
from peaksdesk.ui.problem import Problem

_NOW = datetime(2026, 11, 21, 8, 15, tzinfo=UTC)
_FOUND = discover({}).providers
_WHOOP, _STRAVA, _INTERVALS = _FOUND["whoop"], _FOUND["strava"], _FOUND["intervals_icu"]
_KEPT = {
    "sleep": 842,
    "recovery": 731,
    "cycles": 731,
    "workouts": 905,
    "activities": 1240,
    "wellness": 731,
    "athlete": 1,
    "zones": 1,
}


def _connected(provider_id: str, **more: object) -> ProviderCard:
    provider = _FOUND[provider_id]
    connection = Connection(
        1, 1, provider_id, _NOW - timedelta(days=40), Method.OAUTH, "1", "Mira Kovac", last_sync_at=_NOW
    )
    rows = tuple(
        StreamRow(one.name, one.title, one.on, True, _KEPT.get(one.name, 0), False, _NOW, _NOW + timedelta(hours=1))
        for one in provider.streams
    )
    return replace(ProviderCard(provider_id, provider, "", "client", connection, rows), **more)  # type: ignore[arg-type]


def _in_state(provider_id: str, state: ConnectionState, problem: str) -> CardState:
    card = _connected(provider_id)
    connection = card.connection
    return CardState(replace(card, connection=connection and replace(connection, state=state, problem=problem)))


def _first_sync() -> CardState:
    card = _connected("strava")
    counts = {"activities": StreamCounts(1240, 1240, 0, 0, 7)}
    progress = SyncProgress(_NOW, SyncReason.PERSON, "activities", counts)
    return CardState(
        replace(card, connection=card.connection and replace(card.connection, last_sync_at=None), progress=progress)
    )


def _limited() -> CardState:
    card = _connected("strava")
    rows = tuple(replace(one, more=True, limited_until=_NOW + timedelta(minutes=12)) for one in card.streams)
    return CardState(replace(card, streams=rows))


_OFF = tuple(CardState(ProviderCard(one.id, one)) for one in (_INTERVALS, _STRAVA, _WHOOP))
_URL = "https://api.prod.whoop.com/oauth/oauth2/auth?response_type=code&client_id=5f1c&redirect_uri=http%3A%2F%2F127"

_DENIED = "Access was not allowed in the browser."

EXAMPLES: dict[str, IntegrationsState] = {
    "empty": IntegrationsState(cards=_OFF),
    "loading": IntegrationsState(loading=True),
    "error": IntegrationsState(problem=Problem("The passphrase for your sign-ins is needed.", "Enter the passphrase")),
    "full": IntegrationsState(
        cards=(CardState(_connected("intervals_icu")), _first_sync(), CardState(_connected("whoop")))
    ),
    "waiting": IntegrationsState(
        cards=(
            _in_state("intervals_icu", ConnectionState.RECONNECT, "The sign-in has ended. Connect again to go on."),
            _limited(),
            CardState(ProviderCard("whoop", _WHOOP, client_id="client"), _URL, waiting=True),
        )
    ),
    "trouble": IntegrationsState(
        cards=(
            _in_state("intervals_icu", ConnectionState.PAUSED, ""),
            _in_state("strava", ConnectionState.ERROR, "The service refuses access to this data."),
            CardState(ProviderCard("whoop", None, "SyntaxError: invalid syntax (mapping.py, line 12)")),
            CardState(ProviderCard("strava2", _STRAVA, client_id="client"), problem=_DENIED),
        )
    ),
}
"""State name -> state."""
