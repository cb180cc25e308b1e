"""Emptying the bin: what goes for good stays gone, though an account goes on telling of it."""

from collections import defaultdict
from datetime import datetime

from peaksdesk.services.kept_edits import BINNED, Edits, put_many
from peaksdesk.services.ports import UnitOfWork


def empty(uow: UnitOfWork, before: datetime) -> int:
    """Remove for good what went into the bin before a time, with originals nobody needs; return how many."""
    waiting: dict[int, dict[str, Edits]] = defaultdict(dict)
    for activity_id, athlete_id in uow.activities.binned_before(before):
        sources = [one.id for one in uow.activities.sources(activity_id)]
        for origin in uow.remote.origins(sources).values():
            known = uow.remote.known(origin.connection_id, origin.stream, [origin.key])[origin.key]
            if known.gone_at is None:  # else it was deleted there, and is welcome if it comes back
                waiting[athlete_id][f"{origin.provider} {origin.stream} {origin.key}"] = {BINNED: True}
    for athlete_id, edits in waiting.items():
        put_many(uow, athlete_id, edits)
    return uow.activities.purge(before)
