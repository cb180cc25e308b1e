"""The readiness score: today against the person's own 60 days, 0 to 100, and what each part adds to it.

No standard for such a number is published. This one says its formula: each part's distance from its own mean in its own
standard deviations, weighted, on a scale where 50 is an ordinary day and 15 points are one standard deviation.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from peaksdesk.domain.baseline import BASELINE_DAYS, LEAST_VALID

ORDINARY = 50.0
POINTS_PER_SD = 15.0


class Part(StrEnum):
    """What the score is made of, the weightiest first. The value appears in JSON; it never changes."""

    HRV = "hrv"
    RESTING_HR = "resting_hr"
    SLEEP = "sleep"
    FORM = "form"
    FEELING = "feeling"


WEIGHTS: Mapping[Part, float] = {
    Part.HRV: 0.35,
    Part.RESTING_HR: 0.2,
    Part.SLEEP: 0.2,
    Part.FORM: 0.15,
    Part.FEELING: 0.1,
}

BETTER_LOW = frozenset({Part.RESTING_HR})
OF_TODAY = (Part.HRV, Part.RESTING_HR, Part.SLEEP, Part.FEELING)
"""Parts that are measured or told: without one of them there is nothing to score, whatever the load says."""

LEAST_SPREAD: Mapping[Part, float] = {
    Part.HRV: 0.02,
    Part.RESTING_HR: 0.5,
    Part.SLEEP: 1.0,
    Part.FORM: 2.0,
    Part.FEELING: 0.5,
}
"""Standard deviation that stands for a smaller one: of somebody whose days are all alike, a hair would weigh a ton."""


@dataclass(frozen=True)
class Standing:
    """A part today and before; HRV as its natural logarithm.

    Attributes:
        today: None where today has none.
        week: Mean of the last seven days; only HRV has one.
        center: Mean of the valid days among the 60 before; likewise `spread`, their standard deviation.
        days: How many of them are valid.
        source: Where it is from, for the person.
    """

    today: float | None
    center: float | None = None
    spread: float | None = None
    days: int = 0
    week: float | None = None
    source: str = ""


@dataclass(frozen=True)
class Contribution:
    """What a part adds to the score.

    Attributes:
        share: Its weight among the parts that there are; they sum to 1.
        z: Standard deviations from its own mean, positive is better.
        points: 15 x share x z.
        formula: With the numbers put in.
    """

    part: Part
    standing: Standing
    share: float
    z: float
    points: float
    formula: str


@dataclass(frozen=True)
class Score:
    """The score, or why there is none.

    Attributes:
        value: 0 to 100; None where `reason` says why not.
        contributions: The parts that count, the weightiest first.
        left_out: Sentence by part that does not count.
        days: Valid days of the baseline that the weightiest part has.
        provisional: The baseline does not reach over 60 days yet.
        formula: With the numbers put in.
    """

    value: float | None
    contributions: tuple[Contribution, ...] = ()
    left_out: Mapping[Part, str] = field(default_factory=dict)
    days: int = 0
    provisional: bool = False
    reason: str = ""
    formula: str = ""


def score(standings: Mapping[Part, Standing]) -> Score:
    """Return the readiness score of a day.

    Args:
        standings: The parts, in any order; one that the person never has may be missing.

    Source:
        PeaksDesk's proposal, docs/science/readiness.md: weights .35/.2/.2/.15/.1, 50 + 15 z.
    """
    left_out = {part: why for part in Part if (why := _why_not(standings.get(part)))}
    counted = [part for part in Part if part not in left_out]
    days = max((standings[part].days for part in OF_TODAY if part in standings), default=0)
    reason = _no_score(standings, counted, days)
    if reason:
        return Score(None, (), left_out, days, provisional=True, reason=reason)
    whole = sum(WEIGHTS[part] for part in counted)
    parts = tuple(_contribution(part, standings[part], WEIGHTS[part] / whole) for part in counted)
    total = ORDINARY + sum(one.points for one in parts)
    value = min(max(total, 0.0), 100.0)
    terms = " ".join(f"{'-' if one.points < 0 else '+'} {abs(one.points):.1f}" for one in parts)
    clipped = "" if value == total else f", kept within 0 to 100 = {value:.0f}"
    days = parts[0].standing.days
    return Score(
        value,
        parts,
        left_out,
        days,
        provisional=days < BASELINE_DAYS,
        formula=f"{ORDINARY:g} {terms} = {total:.1f}{clipped}",
    )


def z_of(part: Part, standing: Standing) -> float:
    """Return how many standard deviations better than usual a part is; HRV as the mean of today and the last week.

    Args:
        standing: With a value and a baseline.
    """
    today, center, spread = standing.today or 0.0, standing.center or 0.0, _spread(part, standing)
    z = (today - center) / spread
    if part is Part.HRV and standing.week is not None:
        z = (z + (standing.week - center) / spread) / 2.0
    return -z if part in BETTER_LOW else z


def _contribution(part: Part, standing: Standing, share: float) -> Contribution:
    z = z_of(part, standing)
    gained = POINTS_PER_SD * share * z
    center, spread = standing.center or 0.0, _spread(part, standing)
    digits = 3 if part is Part.HRV else 1
    inner = f"({standing.today:.{digits}f} - {center:.{digits}f}) / {spread:.{digits}f}"
    if part is Part.HRV and standing.week is not None:
        inner = f"({inner} + ({standing.week:.{digits}f} - {center:.{digits}f}) / {spread:.{digits}f}) / 2"
    sign = "-" if part in BETTER_LOW else ""
    formula = f"z = {sign}{inner} = {z:+.2f}; {POINTS_PER_SD:g} x {share:.2f} x {z:+.2f} = {gained:+.1f}"
    return Contribution(part, standing, share, z, gained, formula)


def _spread(part: Part, standing: Standing) -> float:
    return max(standing.spread or 0.0, LEAST_SPREAD[part])


def _why_not(standing: Standing | None) -> str:
    if standing is None or (standing.today is None and not standing.days):
        return "Nothing of it is known."
    if standing.today is None:
        return "It has no value today."
    if standing.days < LEAST_VALID or standing.center is None:
        return f"Only {standing.days} of {LEAST_VALID} valid days so far."
    return ""


def _no_score(standings: Mapping[Part, Standing], counted: list[Part], days: int) -> str:
    hrv = standings.get(Part.HRV)
    if hrv is not None and hrv.days >= LEAST_VALID and hrv.today is None:
        return "No score: today's HRV has not come yet."
    if any(part in counted for part in OF_TODAY):
        return ""
    if days >= LEAST_VALID:
        return "No score: nothing was measured or told today."
    return f"No score before {LEAST_VALID} valid days: there are {days} so far."
