"""Sessions in tables."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, cast

from sqlalchemy import bindparam, func, select

from peaksdesk.domain.activity import Activity, Lap
from peaksdesk.domain.load import Load
from peaksdesk.services.kept import Candidate, MetricsRow, Projection
from peaksdesk.store.activity_bin import SqlBin
from peaksdesk.store.activity_row import (
    COLUMNS,
    activity,
    activity_values,
    edit_values,
    lap_values,
    load_values,
    provenance_from,
    provenance_text,
    sport_of,
)
from peaksdesk.store.columns import storable, to_json
from peaksdesk.store.schema import activities, activity_metrics, laps, sources

_T = activities.c
_ONE = _T.id == bindparam("activity")
_LIVE = _T.deleted_at.is_(None)
_OF_ATHLETE = (_T.athlete_id == bindparam("athlete")) & _LIVE
_IN_DAYS = _OF_ATHLETE & _T.local_date.between(bindparam("since"), bindparam("until"))

_ALL = select(*COLUMNS).where(_OF_ATHLETE).order_by(_T.start.desc(), _T.id.desc())
_BETWEEN = _ALL.where(_T.local_date.between(bindparam("since"), bindparam("until")))
_GET = select(*COLUMNS).where(_ONE, _LIVE)
_NEAR = select(_T.id, _T.start, _T.sport, _T.duration_s, _T.distance_m).where(
    _OF_ATHLETE, _T.start.between(bindparam("after"), bindparam("before"))
)
_WITH_ORIGINAL = (
    select(_T.id)
    .join(sources, sources.c.activity_id == _T.id)
    .where(_OF_ATHLETE, sources.c.sha256 == bindparam("hash"))
    .distinct()
    .order_by(_T.id)
)
_HASHES = (
    select(sources.c.sha256)
    .join(activities, sources.c.activity_id == _T.id)
    .where(_OF_ATHLETE, sources.c.sha256 != "")
    .distinct()
)
_ALL_METRICS = (
    select(_T.id, _T.local_date, _T.sport, activity_metrics.c.metrics)
    .join(activity_metrics, activity_metrics.c.activity_id == _T.id)
    .where(_IN_DAYS)
    .order_by(_T.local_date, _T.start, _T.id)
)
_DAILY_LOAD = (
    select(_T.local_date, func.sum(_T.load_value))
    .where(_OF_ATHLETE, _T.local_date >= bindparam("since"), _T.excluded.is_(False), _T.load_value.is_not(None))
    .group_by(_T.local_date)
    .order_by(_T.local_date)
)
_TALLY = select(func.count(), func.count() - func.count(_T.load_value), func.min(_T.local_date)).where(_OF_ATHLETE)
_FIRST_DAY = select(func.min(_T.local_date)).where(_OF_ATHLETE)
_LAST_DAY = select(func.max(_T.local_date)).where(_OF_ATHLETE)
_PROVENANCE = select(_T.provenance).where(_ONE)
_HERE = activities.alias("here")
_BESIDE = (
    select(_T.id)
    .join(_HERE, _HERE.c.athlete_id == _T.athlete_id)
    .where(_HERE.c.id == bindparam("activity"), _LIVE)
    .limit(1)
)
_BEFORE = _BESIDE.where((_T.start < _HERE.c.start) | ((_T.start == _HERE.c.start) & (_T.id < _HERE.c.id))).order_by(
    _T.start.desc(), _T.id.desc()
)
_AFTER = _BESIDE.where((_T.start > _HERE.c.start) | ((_T.start == _HERE.c.start) & (_T.id > _HERE.c.id))).order_by(
    _T.start, _T.id
)
_ADD = activities.insert()
_UPDATE = activities.update().where(_ONE)

_LAPS = (
    select(*(column for column in laps.c if column.name not in ("activity_id", "position")))
    .where(laps.c.activity_id == bindparam("activity"))
    .order_by(laps.c.position)
)
_ADD_LAPS = laps.insert()
_REMOVE_LAPS = laps.delete().where(laps.c.activity_id == bindparam("activity"))
_METRICS = select(activity_metrics.c.metrics).where(activity_metrics.c.activity_id == bindparam("activity"))
_ADD_METRICS = activity_metrics.insert()
_SET_METRICS = (
    activity_metrics.update()
    .where(activity_metrics.c.activity_id == bindparam("activity"))
    .values(metrics=bindparam("packed"))
)


class SqlActivities(SqlBin):
    """Sessions in one transaction; see `ports.ActivityStore`."""

    def between(self, athlete_id: int, since: date | None, until: date | None) -> list[Activity]:
        """Return live activities with `since <= local_date <= until`, newest first."""
        if since is None and until is None:  # an index has them in order
            return self._rows.all(_ALL, activity, {"athlete": athlete_id})
        return self._rows.all(_BETWEEN, activity, _days(athlete_id, since, until))

    def get(self, activity_id: int) -> Activity | None:
        """Return one live activity, or None."""
        return self._rows.first(_GET, activity, {"activity": activity_id})

    def near(self, athlete_id: int, start: datetime, within_s: float) -> list[Candidate]:
        """Return live activities that start at most `within_s` seconds from `start`, nearest first."""
        reach = timedelta(seconds=within_s)
        found = self._rows.all(
            _NEAR, _candidate, {"athlete": athlete_id, "after": start - reach, "before": start + reach}
        )
        return sorted(found, key=lambda item: (abs(item.start - start), item.id))

    def with_original(self, athlete_id: int, sha256: str) -> list[int]:
        """Return the ids of live activities that have a source from the file of this hash."""
        return self._rows.all(_WITH_ORIGINAL, _first, {"athlete": athlete_id, "hash": sha256})

    def known_hashes(self, athlete_id: int) -> frozenset[str]:
        """Return the hashes of all files behind live activities."""
        return frozenset(self._rows.all(_HASHES, lambda row: str(row[0]), {"athlete": athlete_id}))

    def add(self, athlete_id: int, projection: Projection) -> int:
        """Keep a new activity without sources and return its id."""
        key = self._rows.insert(_ADD, {"athlete_id": athlete_id, **activity_values(projection)})
        self._add_laps(key, projection.laps)
        self._rows.run(_ADD_METRICS, {"activity_id": key, "metrics": projection.metrics})
        return key

    def replace(self, activity_id: int, projection: Projection) -> None:
        """Replace all computed values, laps and metrics of an activity.

        Raises:
            LookupError: There is no such activity.
        """
        self._update(activity_id, activity_values(projection))
        self._rows.run(_REMOVE_LAPS, {"activity": activity_id})
        self._add_laps(activity_id, projection.laps)
        self._rows.run(_SET_METRICS, {"activity": activity_id, "packed": projection.metrics})

    def set_load(self, activity_id: int, load: Load) -> None:
        """Replace only an activity's load.

        Raises:
            LookupError: There is no such activity.
        """
        self._update(activity_id, load_values(load))

    def set_edits(self, activity_id: int, edits: Mapping[str, str | float | bool | None]) -> None:
        """Keep the person's edits (all of them) and lay them over the activity's fields and provenance.

        Raises:
            LookupError: There is no such activity.
        """
        stored = self._rows.first(_PROVENANCE, lambda row: provenance_from(row[0]), {"activity": activity_id})
        self._update(activity_id, edit_values(edits, stored or {}))

    def put_back(
        self,
        activity_id: int,
        fields: Mapping[str, str | float | bool | None],
        edits: Mapping[str, str | float | bool | None],
        provenance: Mapping[str, str],
    ) -> None:
        """Set some editable fields, all edits and the provenance as they were at another time.

        Raises:
            LookupError: There is no such activity.
        """
        values = {name: storable(str(value)) if isinstance(value, str) else value for name, value in fields.items()}
        told = {"edits": to_json(dict(edits)), "provenance": provenance_text(provenance)}
        self._update(activity_id, {**values, **told})

    def neighbours(self, activity_id: int) -> tuple[int | None, int | None]:
        """Return the ids of the athlete's live activities just before and just after one, by start."""
        of = {"activity": activity_id}
        return self._rows.first(_BEFORE, _first, of), self._rows.first(_AFTER, _first, of)

    def laps(self, activity_id: int) -> tuple[Lap, ...]:
        """Return an activity's laps in order."""
        return tuple(self._rows.all(_LAPS, lambda row: Lap(*row), {"activity": activity_id}))

    def metrics(self, activity_id: int) -> bytes:
        """Return an activity's encoded histograms and curves.

        Raises:
            LookupError: There is no such activity.
        """
        found = self._rows.first(_METRICS, lambda row: bytes(row[0]), {"activity": activity_id})
        if found is None:
            raise LookupError(f"There is no activity with the number {activity_id}.")
        return found

    def all_metrics(self, athlete_id: int, since: date | None, until: date | None) -> Iterator[MetricsRow]:
        """Yield the metrics of live activities in the dates given, oldest first; valid inside the transaction."""
        return self._rows.each(_ALL_METRICS, _metrics_row, _days(athlete_id, since, until))

    def daily_load(self, athlete_id: int, since: date | None = None) -> list[tuple[date, float]]:
        """Return (local day, sum of loads of activities not excluded) for days with a load, oldest first."""
        of = {"athlete": athlete_id, "since": since or date.min}
        return self._rows.all(_DAILY_LOAD, lambda row: (row[0], row[1]), of)

    def first_day(self, athlete_id: int) -> date | None:
        """Return the oldest live activity's local day, or None."""
        return self._rows.first(_FIRST_DAY, lambda row: cast("date | None", row[0]), {"athlete": athlete_id})

    def last_day(self, athlete_id: int) -> date | None:
        """Return the newest live activity's local day, or None."""
        return self._rows.first(_LAST_DAY, lambda row: cast("date | None", row[0]), {"athlete": athlete_id})

    def tally(self, athlete_id: int) -> tuple[int, int, date | None]:
        """Return how many live activities there are, how many of them have no load, and the first one's local day."""
        return self._rows.first(_TALLY, lambda row: (row[0], row[1], row[2]), {"athlete": athlete_id}) or (0, 0, None)

    def _update(self, activity_id: int, values: Mapping[str, Any]) -> None:
        if self._rows.run(_UPDATE, {"activity": activity_id, **values}).rowcount != 1:
            raise LookupError(f"There is no activity with the number {activity_id}.")

    def _add_laps(self, activity_id: int, items: tuple[Lap, ...]) -> None:
        if items:
            self._rows.run(_ADD_LAPS, lap_values(activity_id, items))


def _first(row: Any) -> int:  # noqa: ANN401
    return int(row[0])


def _days(athlete_id: int, since: date | None, until: date | None) -> dict[str, Any]:
    return {"athlete": athlete_id, "since": since or date.min, "until": until or date.max}


def _candidate(row: Any) -> Candidate:  # noqa: ANN401
    key, start, sport, duration_s, distance_m = row
    return Candidate(key, start, sport_of(sport), duration_s, distance_m)


def _metrics_row(row: Any) -> MetricsRow:  # noqa: ANN401
    key, local_date, sport, metrics = row
    return MetricsRow(key, local_date, sport_of(sport), bytes(metrics))
