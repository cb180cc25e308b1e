"""Day records between the domain and the store, and the day that recoveries and cycles belong to."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any

from peaksdesk.domain.day_records import Body, Cycle, DayKind, DayRecord, Recovery, ScoreState, Sleep, Wellness
from peaksdesk.services.day_port import KeptDay
from peaksdesk.services.ports import UnitOfWork

_TYPES: Mapping[str, type[DayRecord]] = {one.kind.value: one for one in (Recovery, Sleep, Cycle, Wellness, Body)}
_AROUND = timedelta(days=2)


def keep_days(uow: UnitOfWork, athlete_id: int, source: str, records: Sequence[DayRecord], now: datetime) -> int:
    """Keep day records; return how many were new or other than before.

    A recovery and a cycle are of the day on which their sleep ended: its offset is known, theirs is not.

    Args:
        now: Aware; gives its day to records that have none.
    """
    today = now.date()
    dated = [replace(one, local_date=today) if one.local_date == date.min else one for one in records]
    sleeps = [one for one in dated if isinstance(one, Sleep) and not one.nap]
    changed = uow.days.put(athlete_id, [to_kept(source, one) for one in _aligned(uow, athlete_id, source, dated)], now)
    if sleeps:
        changed += _follow(uow, athlete_id, source, sleeps, now)
    return changed


def to_kept(source: str, record: DayRecord) -> KeptDay:
    """Encode a record for the store."""
    value = {}
    for one in fields(record):
        told = getattr(record, one.name)
        if one.name in ("key", "local_date") or told == one.default:
            continue
        value[one.name] = told.isoformat() if isinstance(told, datetime) else told
    return KeptDay(source, record.kind.value, record.key, record.local_date, value)


def from_kept(kept: KeptDay) -> DayRecord:
    """Decode what `to_kept` encoded.

    Raises:
        LookupError: It is of a kind that this PeaksDesk does not know.
    """
    made = _TYPES.get(kept.kind)
    if made is None:
        raise LookupError(f"There are no day records of the kind {kept.kind}.")
    known = {one.name for one in fields(made)}
    value = {name: _decoded(name, told) for name, told in kept.value.items() if name in known}
    return made(key=kept.key, local_date=kept.local_date, **value)


def _decoded(name: str, told: Any) -> Any:  # noqa: ANN401
    if name in ("start", "end") and told is not None:
        return datetime.fromisoformat(told)
    if name == "state":
        return ScoreState(told)
    return tuple(told) if isinstance(told, list) else told


def _aligned(uow: UnitOfWork, athlete_id: int, source: str, records: Sequence[DayRecord]) -> list[DayRecord]:
    wanted = {one.sleep_key for one in records if isinstance(one, Recovery) and one.sleep_key}
    ends = {key: kept.local_date for key, kept in uow.days.get(athlete_id, source, DayKind.SLEEP, wanted).items()}
    by_cycle = _nights(uow, athlete_id, source, [one for one in records if isinstance(one, Cycle)])
    aligned: list[DayRecord] = []
    for one in records:
        match one:
            case Recovery():
                aligned.append(replace(one, local_date=ends.get(one.sleep_key, one.local_date)))
            case Cycle():
                aligned.append(replace(one, local_date=by_cycle.get(one.key, one.local_date)))
            case _:
                aligned.append(one)
    return aligned


def _nights(uow: UnitOfWork, athlete_id: int, source: str, cycles: Sequence[Cycle]) -> dict[str, date]:
    """Return the day of waking by cycle, where the night is known."""
    if not cycles:
        return {}
    days = [one.local_date for one in cycles]
    near = uow.days.between(athlete_id, min(days) - _AROUND, max(days) + _AROUND, [DayKind.SLEEP])
    nights = (one for one in near if one.source == source and not one.value.get("nap"))
    return {str(one.value.get("cycle_key")): one.local_date for one in nights if one.value.get("cycle_key")}


def _follow(uow: UnitOfWork, athlete_id: int, source: str, sleeps: Sequence[Sleep], now: datetime) -> int:
    """Move recoveries and cycles, which may have come before their sleep, to the day of waking."""
    days = [one.local_date for one in sleeps]
    kinds = [DayKind.RECOVERY, DayKind.CYCLE]
    by_sleep, by_cycle = ({one.key: one for one in sleeps}, {one.cycle_key: one for one in sleeps if one.cycle_key})
    moved = []
    for kept in uow.days.between(athlete_id, min(days) - _AROUND, max(days) + _AROUND, kinds):
        if kept.source != source:
            continue
        found = by_sleep.get(str(kept.value.get("sleep_key"))) if kept.kind == DayKind.RECOVERY else None
        found = found or (by_cycle.get(kept.key) if kept.kind == DayKind.CYCLE else None)
        if found is not None and found.local_date != kept.local_date:
            moved.append(replace(kept, local_date=found.local_date))
    return uow.days.put(athlete_id, moved, now) if moved else 0
