"""What somebody may not see of an athlete: sessions whose load is made of what an account keeps from others."""

from collections.abc import Callable
from datetime import date

from peaksdesk.domain.policy import Audience, DataPolicy, may_see
from peaksdesk.services.ports import UnitOfWork

Terms = Callable[[str], DataPolicy | None]
"""Gives a provider's terms by its id; None where they cannot be read. Blocking: it may load every provider."""

_IN_NO_LOAD = frozenset(
    {
        "title",
        "description",
        "gear",
        "device",
        "laps",
        "ascent_m",
        "descent_m",
        "energy_kcal",
        "strain",
        "temperature_c",
    }
)
"""What an activity took that no load is made of: all that others see of a session is its load."""


def withheld(
    uow: UnitOfWork, athlete_id: int, audience: Audience, terms: Terms, since: date | None = None
) -> frozenset[int]:
    """Return the live activities since a day whose load somebody may not see.

    One whose load is made of the athlete's own file is seen, though an account knows of it too.
    """
    if audience is Audience.ATHLETE:
        return frozenset()
    accounts = [one for one in uow.connections.all(athlete_id) if not may_see((terms(one.provider),), audience)]
    theirs = {source_id for account in accounts for source_id in uow.remote.source_ids(account.id)}
    if not theirs:
        return frozenset()
    keys: dict[int, set[str]] = {}
    for activity_id, sources in uow.activities.all_sources(athlete_id, since, None).items():
        keys[activity_id] = {source.key for source in sources if source.id in theirs}
    return frozenset(
        activity.id
        for activity in uow.activities.between(athlete_id, since, None)
        if any(who in keys.get(activity.id, ()) for name, who in activity.provenance.items() if name not in _IN_NO_LOAD)
    )
