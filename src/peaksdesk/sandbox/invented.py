"""The invented athlete brought into a store, over all cores like any import."""

import hashlib
from collections.abc import Callable
from datetime import date

from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.athlete import Athlete
from peaksdesk.formats import blob
from peaksdesk.sandbox import season, synthesis
from peaksdesk.services.bundle import Services
from peaksdesk.services.imports import ImportProgress
from peaksdesk.services.reading import Item, ReadFile, pack_session


async def bring(
    services: Services, last: date, report: Callable[[ImportProgress], None], years: float = season.YEARS
) -> Athlete:
    """Make the invented athlete with their thresholds and years of training, and choose them; stopped, remove them.

    Args:
        last: The day of the last session.
    """
    athlete = await services.athletes.add(season.athlete(last))
    whole = False
    try:
        for threshold in season.thresholds(last):
            await services.athletes.set_threshold(athlete.id, threshold.kind, threshold.value, threshold.valid_from)
        sessions = tuple(season.sessions(last, years=years))
        await services.imports.bring(athlete.id, "Invented training", sessions, invent, _crashed, report)
        whole = True
    finally:
        if not whole:
            await services.housekeeping.discard(athlete.id)
    return await services.athletes.choose(athlete.id)


def invent(session: season.Session) -> ReadFile:
    """Make one session ready to be kept."""
    text = f"Invented by PeaksDesk: {session}".encode()
    sha256 = hashlib.sha256(text).hexdigest()
    recording = synthesis.record(session)
    name = f"{session.day} {session.title}"
    packed = pack_session(recording, SourceKind.INVENTED, name, sha256, 0, season.ZONE)
    return ReadFile(
        _item(session), sha256=sha256, size=len(text), original=blob.pack_original(text), sessions=(packed,)
    )


def _item(session: season.Session) -> Item:
    return Item(label=f"{session.day} {session.title}")


def _crashed(session: season.Session) -> ReadFile:
    return ReadFile(_item(session), reason="Making up this session ended the worker.")
