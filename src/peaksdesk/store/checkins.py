"""What people say of their days in tables."""

import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, select

from peaksdesk.domain.alerts import Quiet
from peaksdesk.domain.checkin import Answer, CheckIn
from peaksdesk.domain.day_marks import DayMark, DayMarkKind
from peaksdesk.store.checkin_schema import alert_quiets, check_ins, day_marks
from peaksdesk.store.columns import storable, to_json
from peaksdesk.store.rows import Rows

_C, _Q, _M = check_ins.c, alert_quiets.c, day_marks.c
_CHECK_INS = (
    select(_C.day, _C.own, _C.filled, _C.hotspot, _C.weight_kg)
    .where(_C.athlete_id == bindparam("athlete"))
    .order_by(_C.day)
)
_OF_DAY = (_C.athlete_id == bindparam("athlete"), _C.day == bindparam("of_day"))
_QUIETS = select(_Q.rule, _Q.off, _Q.snoozed_until, _Q.dismissed_on).where(_Q.athlete_id == bindparam("athlete"))
_OF_RULE = (_Q.athlete_id == bindparam("athlete"), _Q.rule == bindparam("of_rule"))
_MARKS = (
    select(_M.id, _M.kind, _M.first_day, _M.last_day, _M.title)
    .where(_M.athlete_id == bindparam("athlete"))
    .order_by(_M.first_day, _M.id)
)
_OF_MARK = (_M.athlete_id == bindparam("athlete"), _M.id == bindparam("of_id"))


class SqlCheckIns:
    """Check-ins in one transaction; see `checkin_port.CheckInStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def get(self, athlete_id: int, day: date) -> CheckIn | None:
        """Return what was said of a day, or None."""
        return self._rows.first(
            _CHECK_INS.where(_C.day == bindparam("of_day")), _check_in, {"athlete": athlete_id, "of_day": day}
        )

    def between(self, athlete_id: int, since: date | None, until: date | None) -> list[CheckIn]:
        """Return check-ins with `since <= day <= until`, oldest first."""
        query = _CHECK_INS
        if since is not None:
            query = query.where(_C.day >= since)
        if until is not None:
            query = query.where(_C.day <= until)
        return self._rows.all(query, _check_in, {"athlete": athlete_id})

    def put(self, athlete_id: int, told: CheckIn, at: datetime) -> None:
        """Keep a day's check-in in place of any other; an empty one is forgotten."""
        self._rows.run(check_ins.delete().where(*_OF_DAY), {"athlete": athlete_id, "of_day": told.day})
        if told.is_empty:
            return
        values = {
            "athlete_id": athlete_id,
            "day": told.day,
            "own": to_json({answer.value: value for answer, value in told.own.items()}),
            "filled": to_json({answer.value: value for answer, value in told.filled.items()}),
            "hotspot": storable(told.hotspot),
            "weight_kg": told.weight_kg,
            "changed_at": at,
        }
        self._rows.run(check_ins.insert(), values)

    def quiets(self, athlete_id: int) -> dict[str, Quiet]:
        """Return how alert rules are quieted, by rule; those that are not are missing."""
        return dict(self._rows.all(_QUIETS, _quiet, {"athlete": athlete_id}))

    def set_quiet(self, athlete_id: int, rule: str, quiet: Quiet | None, at: datetime) -> None:
        """Quiet a rule, or with None let it speak again."""
        self._rows.run(alert_quiets.delete().where(*_OF_RULE), {"athlete": athlete_id, "of_rule": rule})
        if quiet is not None:
            values = {"athlete_id": athlete_id, "rule": rule, **vars(quiet), "changed_at": at}
            self._rows.run(alert_quiets.insert(), values)

    def marks(self, athlete_id: int, since: date | None, until: date | None) -> list[DayMark]:
        """Return marked days that touch a range, by first day."""
        query = _MARKS
        if since is not None:
            query = query.where(_M.last_day >= since)
        if until is not None:
            query = query.where(_M.first_day <= until)
        return self._rows.all(query, _mark, {"athlete": athlete_id})

    def add_mark(self, athlete_id: int, mark: DayMark) -> DayMark:
        """Keep a mark (with its id, where that is not 0) and return it with its id."""
        title = storable(mark.title)
        values: dict[str, Any] = {
            "athlete_id": athlete_id,
            "kind": mark.kind.value,
            "first_day": mark.first,
            "last_day": mark.last,
            "title": title,
        }
        if mark.id:
            values["id"] = mark.id
        key = self._rows.insert(day_marks.insert(), values)
        return DayMark(key, mark.kind, mark.first, mark.last, title)

    def remove_mark(self, athlete_id: int, mark_id: int) -> DayMark | None:
        """Forget a mark and return it; None where there is none."""
        where = {"athlete": athlete_id, "of_id": mark_id}
        found = self._rows.first(_MARKS.where(_M.id == bindparam("of_id")), _mark, where)
        if found is not None:
            self._rows.run(day_marks.delete().where(*_OF_MARK), where)
        return found


def _check_in(row: Any) -> CheckIn:  # noqa: ANN401
    day, own, filled, hotspot, weight_kg = row
    return CheckIn(day, _answers(own), _answers(filled), hotspot, weight_kg)


def _answers(text: str) -> dict[Answer, int]:
    return {Answer(name): int(value) for name, value in json.loads(text).items()}


def _quiet(row: Any) -> tuple[str, Quiet]:  # noqa: ANN401
    rule, off, snoozed_until, dismissed_on = row
    return str(rule), Quiet(off, snoozed_until, dismissed_on)


def _mark(row: Any) -> DayMark:  # noqa: ANN401
    key, kind, first, last, title = row
    return DayMark(key, DayMarkKind(kind), first, last, title)
