"""A day's whole answer, as the doors receive it: values against the person's own past, and where each is from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.advice import Advice
from peaksdesk.domain.alerts import Alert
from peaksdesk.domain.checkin import Answers, CheckIn
from peaksdesk.domain.day_records import Sleep
from peaksdesk.domain.readiness import Score
from peaksdesk.domain.readings import UNITS, Metric, Reading
from peaksdesk.domain.session_details import MatTotals
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import Floats
from peaksdesk.domain.whoop_scale import Zone


@dataclass(frozen=True)
class Explanation:
    """How a number came to be.

    Attributes:
        formula: With the numbers put in.
        inputs: Name and value of what went in.
        limits: Sentences: thresholds and what they mean.
        sources: Where the inputs are from.
    """

    title: str
    formula: str
    inputs: tuple[tuple[str, str], ...] = ()
    limits: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Against:
    """A measure of a day against the person's own past; all in the measure's unit.

    Attributes:
        value: None where the day has none.
        week: Mean of the seven days up to it (of HRV: of the logarithms).
        average: Mean of the valid days among the 60 before.
        low: Lower end of the normal band, None before 14 valid days; likewise `high`.
        days: How many of the 60 days before are valid.
        source: Where and how it was measured.
    """

    metric: Metric
    value: float | None
    week: float | None = None
    average: float | None = None
    low: float | None = None
    high: float | None = None
    days: int = 0
    source: str = ""

    @property
    def unit(self) -> str:
        """Its unit."""
        return UNITS[self.metric]


@dataclass(frozen=True)
class TrainingWeek:
    """The calendar week up to the day.

    Attributes:
        mat: Classes on the mat, with rolls and submissions.
        done: The sessions, newest first.
    """

    first: date
    last: date
    sessions: int
    time_s: float
    load: float
    mat: MatTotals
    done: tuple[Activity, ...] = ()


@dataclass(frozen=True)
class StrainWeek:
    """WHOOP's strain of seven days.

    Attributes:
        average: Of the days that have one, of 21; None without any.
        kcal: Sum of the energy of these days.
    """

    average: float | None
    peak: float | None = None
    peak_day: date | None = None
    kcal: float | None = None
    days: int = 0


@dataclass(frozen=True, eq=False)
class LoadDays:
    """Training day by day up to the day, all of shape (n,), NaN before there was any.

    Attributes:
        first: Of which day the first value is.
    """

    first: date
    load: Floats
    ctl: Floats
    atl: Floats
    tsb: Floats


@dataclass(frozen=True)
class Missing:
    """Something that is not known, and how it comes.

    Attributes:
        name: `night`, `check_in`, `training`, `baseline`.
    """

    name: str
    sentence: str
    how: str


@dataclass(frozen=True, eq=False)
class DayAnswer:
    """What a day says.

    Attributes:
        answers: The check-in with what WHOOP filled in; `told` is what the person gave of it.
        zone: Of the recovery; None without one.
        measures: HRV, resting heart rate, recovery, sleep and so on, those that the person has at all.
        night: The sleep that counts, with its stages.
        weight: The person's own word, else a provider's.
        ctl: Fitness tonight; `tsb` form; `ramp` CTL a week; None where nothing is known.
        alerts: Those that speak; `quieted` apply as well but are snoozed, dismissed or off.
        left_out: Values of the day that cannot be, each with its reason.
        recent: Each measure's values of the last 30 days, the day's own last; NaN where there is none.
        training: Load, fitness, fatigue and form of the last 90 days; None without any training.
        explained: How each number came to be, by its name: `composite`, `score`, `recovery`, `hrv`, ...
    """

    athlete_id: int
    day: date
    today: date
    answers: Answers
    told: CheckIn | None
    score: Score
    zone: Zone | None
    measures: Mapping[Metric, Against]
    night: Sleep | None
    weight: Reading | None
    week: TrainingWeek
    strain_week: StrainWeek
    ctl: float | None
    atl: float | None
    tsb: float | None
    ramp: float | None
    alerts: tuple[Alert, ...]
    quieted: tuple[Alert, ...]
    advice: Advice
    missing: tuple[Missing, ...]
    left_out: tuple[Reading, ...]
    family: Family
    recent: Mapping[Metric, Floats] = field(default_factory=dict)
    training: LoadDays | None = None
    explained: Mapping[str, Explanation] = field(default_factory=dict)

    def value(self, metric: Metric) -> float | None:
        """Return the day's value of a measure, or None."""
        found = self.measures.get(metric)
        return None if found is None else found.value
