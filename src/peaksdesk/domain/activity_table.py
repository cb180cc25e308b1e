"""Activities as columns: a hundred thousand are filtered, sorted and added up in milliseconds."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.activity import Activity, SourceKind
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import Floats

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

NUMBERS = (
    *("duration_s", "recorded_s", "moving_s", "distance_m", "ascent_m", "avg_speed_mps", "avg_hr_bpm", "max_hr_bpm"),
    *("avg_power_w", "np_w", "work_kj", "avg_cadence_rpm", "avg_temperature_c", "rpe", "load", "intensity", "clock_s"),
)
"""Names of a table's numbers; `time_s` is made of the first three, `clock_s` are the seconds since local midnight."""

LONGEST_TITLE = 300
"""Letters of a title that a list needs, however long it is."""

_EPOCH = date(1970, 1, 1).toordinal()
_KINDS = tuple(SourceKind)


@dataclass(frozen=True, eq=False)
class Coded:
    """Texts of which there are few, told apart by number.

    Attributes:
        codes: Which of `values` each row has, shape (n,).
    """

    codes: Ints
    values: tuple[str, ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Coded":
        """Number the texts in the order they are met."""
        known: dict[str, int] = {}
        codes = [known.setdefault(text, len(known)) for text in texts]
        return cls(np.array(codes, np.int64), tuple(known))

    def __getitem__(self, row: int) -> str:
        """Return the text of a row."""
        return self.values[int(self.codes[row])]

    def among(self, wanted: Iterable[str]) -> Flags:
        """Tell which rows have one of some texts, in any case."""
        folded = {text.casefold() for text in wanted}
        return np.array([value.casefold() in folded for value in self.values], np.bool_)[self.codes]

    def counts(self) -> dict[str, int]:
        """Return how many rows have each text."""
        found = np.bincount(self.codes, minlength=len(self.values)).tolist()
        return dict(zip(self.values, found, strict=True))


@dataclass(frozen=True, eq=False)
class Origins:
    """Where activities came from; read after the table, since it takes longer and few ask.

    Attributes:
        kinds: Bit k is set where the activity has a source of the k-th `SourceKind`, shape (n,).
        count: How many sources each has.
        gps: Whether one of them knows positions.
        device: What recorded it, of the first source that tells.
        notes: Descriptions by row; most activities have none.
    """

    kinds: Ints
    count: Ints
    gps: Flags
    device: Coded
    notes: Mapping[int, str]


@dataclass(frozen=True, eq=False)
class ActivityTable:
    """Activities, newest first, one array per column, all of shape (n,).

    Attributes:
        day: `date.toordinal()` of the local day.
        start_s: Seconds since 1970, UTC.
        numbers: By the names of `NUMBERS` and `time_s`; NaN where an activity does not tell.
        sport: Values of `Sport`.
        method: Values of `LoadMethod`.
        title: Cut to `LONGEST_TITLE` letters.
        origins: None until they are read.
    """

    ids: Ints
    day: Ints
    start_s: Floats
    numbers: Mapping[str, Floats]
    sport: Coded
    method: Coded
    gear: Coded
    zone: Coded
    title: tuple[str, ...]
    excluded: Flags
    origins: Origins | None = None

    def __len__(self) -> int:
        """Return how many activities there are."""
        return len(self.title)

    def row(self, at: int) -> "ActivityRow":
        """Return one activity."""
        return ActivityRow(self, at)

    def with_origins(self, origins: Origins) -> "ActivityTable":
        """Return the same activities, knowing where they came from."""
        return replace(self, origins=origins)

    def at(self, ids: Sequence[int]) -> Ints:
        """Return the rows of some activities, in the table's order; those that are gone are left out."""
        return np.flatnonzero(np.isin(self.ids, np.asarray(ids, np.int64)))


@dataclass(frozen=True)
class ActivityRow:
    """One activity of a table, as a cell asks for it."""

    table: ActivityTable
    at: int

    def __getitem__(self, name: str) -> float | None:
        """Return a number, or None where the activity does not tell."""
        value = float(self.table.numbers[name][self.at])
        return None if value != value else value

    @property
    def id(self) -> int:
        """The activity's number."""
        return int(self.table.ids[self.at])

    @property
    def local_date(self) -> date:
        """The day it counts for."""
        return date.fromordinal(int(self.table.day[self.at]))

    @property
    def start(self) -> datetime:
        """When it began, UTC."""
        return datetime.fromtimestamp(float(self.table.start_s[self.at]), UTC)

    @property
    def zone(self) -> str:
        """Where it happened."""
        return self.table.zone[self.at]

    @property
    def sport(self) -> Sport:
        """What was done."""
        return Sport(self.table.sport[self.at])

    @property
    def method(self) -> LoadMethod:
        """What the load was computed from."""
        return LoadMethod(self.table.method[self.at])

    @property
    def title(self) -> str:
        """As it was named."""
        return self.table.title[self.at]

    @property
    def gear(self) -> str:
        """Bike, shoes or boat."""
        return self.table.gear[self.at]

    @property
    def excluded(self) -> bool:
        """Whether it is left out of the load."""
        return bool(self.table.excluded[self.at])

    @property
    def sources(self) -> tuple[SourceKind, ...]:
        """Kinds of its sources; none while they are not read."""
        origins = self.table.origins
        bits = 0 if origins is None else int(origins.kinds[self.at])
        return tuple(kind for k, kind in enumerate(_KINDS) if bits >> k & 1)

    @property
    def device(self) -> str:
        """What recorded it."""
        return "" if self.table.origins is None else self.table.origins.device[self.at]


@dataclass
class TableColumns:
    """Columns of values that grow chunk by chunk into a table: each step is short, so that other threads go on.

    Attributes:
        numbers: By the names of `NUMBERS`; None where there is no value.
    """

    ids: list[int] = field(default_factory=list)
    start_s: list[float] = field(default_factory=list)
    day: list[date | str] = field(default_factory=list)
    sport: list[str] = field(default_factory=list)
    method: list[str] = field(default_factory=list)
    gear: list[str] = field(default_factory=list)
    zone: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    excluded: list[bool] = field(default_factory=list)
    numbers: dict[str, list[float | None]] = field(default_factory=lambda: {name: [] for name in NUMBERS})

    def table(self) -> ActivityTable:
        """Return what was gathered."""
        numbers = {name: np.array(values, np.float64) for name, values in self.numbers.items()}
        time_s = numbers["duration_s"]
        for name in ("recorded_s", "moving_s"):
            time_s = np.where(np.nan_to_num(numbers[name]) > 0, numbers[name], time_s)
        days = np.array(self.day, "datetime64[D]").astype(np.int64) + _EPOCH
        return ActivityTable(
            ids=np.array(self.ids, np.int64),
            day=days,
            start_s=np.array(self.start_s, np.float64),
            numbers={**numbers, "time_s": time_s},
            sport=Coded.of(self.sport),
            method=Coded.of(self.method),
            gear=Coded.of(self.gear),
            zone=Coded.of(self.zone),
            title=tuple(self.title),
            excluded=np.array(self.excluded, np.bool_),
        )


def table_of(activities: Iterable[Activity], offset: Callable[[datetime, str], timedelta]) -> ActivityTable:
    """Return activities as a table, in the order they are given; `offset` tells how far a zone was from UTC then."""
    columns = TableColumns()
    for activity in activities:
        columns.ids.append(activity.id)
        columns.start_s.append(activity.start.timestamp())
        columns.day.append(activity.local_date)
        columns.sport.append(activity.sport.value)
        columns.method.append(activity.load.method.value)
        columns.gear.append(activity.gear)
        columns.zone.append(activity.zone)
        columns.title.append(activity.title[:LONGEST_TITLE])
        columns.excluded.append(activity.excluded)
        told = {
            "rpe": activity.rpe,
            "load": activity.load.value,
            "intensity": activity.load.intensity,
            "clock_s": (activity.start + offset(activity.start, activity.zone)).timestamp() % 86_400.0,
        }
        for name, values in columns.numbers.items():
            values.append(told[name] if name in told else getattr(activity.summary, name))
    return columns.table()


def kind_bit(kind: SourceKind) -> int:
    """Return the bit of `Origins.kinds` that stands for a kind."""
    return 1 << _KINDS.index(kind)
