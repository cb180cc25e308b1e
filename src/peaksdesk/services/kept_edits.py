"""What the person set on sessions that their origin's terms took away: it waits for the session to come back."""

import json
from collections.abc import Mapping

from peaksdesk.services.ports import UnitOfWork

EDITS = "edits-waiting"
"""The setting that keeps them, `edits-waiting:ATHLETE`."""

BINNED = "binned"
"""Waits in place of edits where the person had put the session into the bin: it comes back there."""

Edits = Mapping[str, str | float | bool | None]


def put_edits(uow: UnitOfWork, athlete_id: int, origin: str, edits: Edits) -> None:
    """Keep what the person set on a session.

    Args:
        origin: Names the session whatever its row is, such as `strava activities 123`.
    """
    if edits:
        put_many(uow, athlete_id, {origin: edits})


def put_many(uow: UnitOfWork, athlete_id: int, edits: Mapping[str, Edits]) -> None:
    """Do as `put_edits` for several sessions, by their origins."""
    _write(uow, athlete_id, {**_read(uow, athlete_id), **{origin: dict(one) for origin, one in edits.items()}})


def take_edits(uow: UnitOfWork, athlete_id: int, origin: str) -> Edits:
    """Return what waits for a session, and keep it no longer."""
    waiting = _read(uow, athlete_id)
    edits = waiting.pop(origin, None)
    if edits is None:
        return {}
    _write(uow, athlete_id, waiting)
    return edits


def _read(uow: UnitOfWork, athlete_id: int) -> dict[str, dict[str, str | float | bool | None]]:
    kept = json.loads(uow.settings.get(f"{EDITS}:{athlete_id}") or "{}")
    return kept if isinstance(kept, dict) else {}


def _write(uow: UnitOfWork, athlete_id: int, waiting: Mapping[str, Edits]) -> None:
    uow.settings.set(f"{EDITS}:{athlete_id}", json.dumps(waiting, ensure_ascii=False) if waiting else None)
