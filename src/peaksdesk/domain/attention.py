"""Who of a roster needs to be looked at, and why: rules that say their numbers and stay silent where they know little.

Not medical advice: a rule says what changed in the training, not what is wrong with a person.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from peaksdesk.domain.fitness import CTL_DAYS, Convention, fitness, ramp
from peaksdesk.domain.streams import Floats

SILENT_DAYS = 5
"""Days without any data after which a coach wants to know (rule 6)."""

STEEP_RAMP = 7.0
"""CTL a week; more than this for `STEEP_WEEKS` is a steep rise (rule 4)."""

STEEP_WEEKS = 2
LOW_FORM = -30.0
"""TSB below this for `LOW_FORM_DAYS` is deep fatigue (rule 4)."""

LOW_FORM_DAYS = 3
USUAL_WEEKS = 8
"""Weeks before the last one that are an athlete's usual."""

USUAL_SPREAD = 1.5
"""Standard deviations of those weeks that the last one may differ by."""

LEAST_SPREAD = 0.15
"""Of an athlete whose weeks are all alike, this share of their mean stands for the standard deviation."""

SETTLED_DAYS = int(CTL_DAYS)
"""Before this many days CTL still climbs from nothing, and neither ramp nor form mean what they say."""

MOST_SEVERE = 3.0

_WEEK = 7


class Rule(StrEnum):
    """Why somebody is on top of the list."""

    SILENT = "silent"
    STEEP_RAMP = "steep_ramp"
    LOW_FORM = "low_form"
    HIGH_WEEK = "high_week"
    LOW_WEEK = "low_week"


@dataclass(frozen=True)
class Reason:
    """One rule that applies.

    Attributes:
        severity: 1 at the rule's limit, in proportion beyond it, at most 3.
        numbers: What went in, for a sentence in another language.
        sentence: In English.
    """

    rule: Rule
    severity: float
    numbers: dict[str, float]
    sentence: str


@dataclass(frozen=True)
class Attention:
    """What the roster shows of one athlete.

    Attributes:
        score: Sum of the severities: the roster's order, the highest first; 0 needs nothing.
        reasons: The most severe first.
        days_silent: Days since the last activity, None if there never was one.
        ctl: Fitness tonight, load a day; `tsb` form as the convention says; `ramp` CTL a week, NaN in the first week.
        week_load: Load of the last seven days; `usual_load` the mean of the weeks before, NaN where there are too few.
        usual_range: Between which loads a week is as usual; NaN likewise.
        judged: What could be judged at all: the other rules know too few days to speak.
    """

    score: float
    reasons: tuple[Reason, ...]
    days_silent: int | None
    ctl: float = 0.0
    tsb: float = 0.0
    ramp: float = float("nan")
    week_load: float = 0.0
    usual_load: float = float("nan")
    last_activity: date | None = None
    usual_range: tuple[float, float] = (float("nan"), float("nan"))
    judged: frozenset[Rule] = frozenset({Rule.SILENT})


def attention(
    loads: Floats, today: date, last_activity: date | None, convention: Convention = Convention.EXPONENTIAL
) -> Attention:
    """Return whether an athlete needs to be looked at.

    Args:
        loads: Load of each calendar day up to and with today, oldest first, shape (n,), finite; from the first day on
            which anything is known.
        today: The athlete's local date.
        last_activity: Day of their newest activity of any kind, or None.
        convention: Whose arithmetic for fitness and form.

    Source:
        Alert rules 4 and 6 of PeaksDesk's study of the field; docs/science/attention.md.
    """
    silent = None if last_activity is None else max((today - last_activity).days, 0)
    if not loads.size:
        return Attention(*_summed([_silence(silent, last_activity)]), silent, last_activity=last_activity)
    course = fitness(loads, convention)
    rise = ramp(course.ctl)
    week, usual, spread = _weeks(loads)
    judged = {Rule.SILENT}
    reasons = [_silence(silent, last_activity)]
    if loads.size >= SETTLED_DAYS + _WEEK * STEEP_WEEKS:
        judged.add(Rule.STEEP_RAMP)
        reasons.append(_steep(rise))
    if loads.size >= SETTLED_DAYS:
        judged.add(Rule.LOW_FORM)
        reasons.append(_low(course.tsb))
    if spread > 0.0:
        judged |= {Rule.LOW_WEEK, Rule.HIGH_WEEK}
    reasons.append(_unusual(week, usual, spread, silent=reasons[0] is not None))
    return Attention(
        *_summed(reasons),
        days_silent=silent,
        ctl=float(course.ctl[-1]),
        tsb=float(course.tsb[-1]),
        ramp=float(rise[-1]),
        week_load=week,
        usual_load=usual,
        last_activity=last_activity,
        usual_range=_range(usual, spread),
        judged=frozenset(judged),
    )


def _summed(found: list[Reason | None]) -> tuple[float, tuple[Reason, ...]]:
    reasons = sorted((reason for reason in found if reason is not None), key=lambda reason: -reason.severity)
    return sum(reason.severity for reason in reasons), tuple(reasons)


def _silence(days: int | None, last: date | None) -> Reason | None:
    if days is None or last is None:
        return Reason(Rule.SILENT, 1.0, {}, "No activity yet.")
    if days < SILENT_DAYS:
        return None
    sentence = f"No activity for {days} days, since {last.isoformat()}."
    return Reason(Rule.SILENT, min(days / SILENT_DAYS, MOST_SEVERE), {"days": float(days)}, sentence)


def _steep(rise: Floats) -> Reason | None:
    weeks = rise[-1 : -1 - _WEEK * STEEP_WEEKS : -_WEEK]
    if not (weeks > STEEP_RAMP).all():
        return None
    now, before = float(weeks[0]), float(weeks[1])
    sentence = (
        f"Fitness rose by {now:.1f} last week and by {before:.1f} the week before; "
        f"more than {STEEP_RAMP:g} a week is steep."
    )
    severity = min(float(weeks.mean()) / STEEP_RAMP, MOST_SEVERE)
    return Reason(Rule.STEEP_RAMP, severity, {"ramp": now, "ramp_before": before}, sentence)


def _low(tsb: Floats) -> Reason | None:
    days = tsb[-LOW_FORM_DAYS:]
    if not (days < LOW_FORM).all():
        return None
    above = np.flatnonzero(tsb >= LOW_FORM)
    lasted = tsb.size - (int(above[-1]) + 1 if above.size else 0)
    sentence = f"Form has been below {LOW_FORM:g} for {lasted} days and is {float(tsb[-1]):.0f} today."
    sentence = sentence.replace("-", "\N{MINUS SIGN}")
    severity = min(float(days.mean()) / LOW_FORM, MOST_SEVERE)
    return Reason(Rule.LOW_FORM, severity, {"tsb": float(tsb[-1]), "days": float(lasted)}, sentence)


def _weeks(loads: Floats) -> tuple[float, float, float]:
    """Load of the last seven days; mean and spread of the eight weeks before, NaN where there are fewer."""
    week = float(loads[-_WEEK:].sum())
    before = loads[-_WEEK * (USUAL_WEEKS + 1) : -_WEEK]
    if before.size < _WEEK * USUAL_WEEKS:
        return week, float("nan"), float("nan")
    sums = before.reshape(USUAL_WEEKS, _WEEK).sum(axis=1)
    mean = float(sums.mean())
    return week, mean, max(float(sums.std()), LEAST_SPREAD * mean)


def _range(usual: float, spread: float) -> tuple[float, float]:
    return max(usual - USUAL_SPREAD * spread, 0.0), usual + USUAL_SPREAD * spread


def _unusual(week: float, usual: float, spread: float, *, silent: bool) -> Reason | None:
    """A week that stands out; a low one is not said twice of somebody silent."""
    if not spread > 0.0:
        return None
    away = (week - usual) / spread
    if abs(away) < USUAL_SPREAD or (away < 0.0 and silent):
        return None
    low, high = _range(usual, spread)
    sentence = (
        f"Load of the last 7 days is {week:,.0f}, {'above' if away > 0.0 else 'below'} "
        f"the usual {low:,.0f} to {high:,.0f} a week."
    )
    rule = Rule.HIGH_WEEK if away > 0.0 else Rule.LOW_WEEK
    numbers = {"week": week, "usual": usual, "low": low, "high": high}
    return Reason(rule, min(abs(away) / USUAL_SPREAD, MOST_SEVERE), numbers, sentence)
