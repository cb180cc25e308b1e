"""A sentence on how hard to go today, in the sport's own words, from named rules; and why.

Training advice only: nothing here judges health.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from peaksdesk.domain.alerts import Alert
from peaksdesk.domain.checkin import Label
from peaksdesk.domain.sports import Family
from peaksdesk.domain.whoop_scale import GREEN_FROM, YELLOW_FROM, Zone, zone

FRESH_SCORE = 60.0
"""Readiness score from which a day counts as good; 50 is ordinary."""

TIRED_SCORE = 40.0
"""Below this it counts as a poor day: 10 points under the ordinary."""


class Effort(StrEnum):
    """How hard to go."""

    HARD = "hard"
    MODERATE = "moderate"
    EASY = "easy"


class AdviceRule(StrEnum):
    """Which rule spoke. The value appears in JSON; it never changes."""

    RECOVERY = "recovery"
    SCORE = "score"
    COMPOSITE = "composite"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Advice:
    """What the numbers speak for.

    Attributes:
        effort: None where nothing is known.
        sentence: In the sport's words, with the number that decided.
        why: Sentences: the rule with its limits, and what held it back.
    """

    rule: AdviceRule
    effort: Effort | None
    sentence: str
    why: tuple[str, ...]


def advise(
    family: Family,
    recovery_percent: float | None,
    score: float | None,
    composite: int | None,
    label: Label | None,
    alerts: Sequence[Alert] = (),
    hotspot: str = "",
) -> Advice:
    """Return how hard to go: by WHOOP's recovery, else by the score, else by the check-in.

    Args:
        family: What the person mostly does.
        alerts: Those that are not quieted: the day is one step easier than the number alone says.
        hotspot: Where something hurts, in the person's words.
    """
    rule, effort, number, why = _decide(recovery_percent, score, composite, label)
    if effort is None:
        return Advice(rule, None, "Nothing is known of today yet: check in, or import a night.", why)
    reasons = list(why)
    if alerts and effort is not Effort.EASY:
        effort = Effort.MODERATE if effort is Effort.HARD else Effort.EASY
        reasons.append(f"One step easier, because an alert is open: {alerts[0].sentence}")
    if hotspot:
        reasons.append(f"You noted: {hotspot.rstrip('.')}. Choose what leaves it alone.")
    words = _WORDS.get(family, _WORDS[Family.OTHER])[effort]
    return Advice(rule, effort, f"{number}: {words}.", tuple(reasons))


def _decide(
    recovery: float | None, score: float | None, total: int | None, label: Label | None
) -> tuple[AdviceRule, Effort | None, str, tuple[str, ...]]:
    if recovery is not None:
        effort = {Zone.GREEN: Effort.HARD, Zone.YELLOW: Effort.MODERATE, Zone.RED: Effort.EASY}[zone(recovery)]
        why = f"Recovery: green from {GREEN_FROM:g} %, yellow from {YELLOW_FROM:g} %, red below."
        return AdviceRule.RECOVERY, effort, f"Recovery {recovery:.0f} %", (why,)
    if score is not None:
        effort = _by(score, FRESH_SCORE, TIRED_SCORE)
        why = f"Readiness score: hard from {FRESH_SCORE:g}, easy below {TIRED_SCORE:g}; 50 is an ordinary day."
        return AdviceRule.SCORE, effort, f"Readiness {score:.0f} of 100", (why,)
    if total is not None and label is not None:
        effort = _by(total, 14, 11)
        why = "Check-in: hard from Good (14), easy below Moderate (11)."
        return AdviceRule.COMPOSITE, effort, f"Check-in {total} of 20 ({label.value})", (why,)
    return AdviceRule.UNKNOWN, None, "", ("There is no recovery, no score and no check-in for this day.",)


def _by(value: float, hard: float, easy: float) -> Effort:
    if value >= hard:
        return Effort.HARD
    return Effort.MODERATE if value >= easy else Effort.EASY


_WORDS = {
    Family.MARTIAL_ARTS: {
        Effort.HARD: "live rolling is open to you",
        Effort.MODERATE: "drilling rather than live rolling",
        Effort.EASY: "mobility or technique at walking pace, no rolling",
    },
    Family.GYM: {
        Effort.HARD: "a day for heavy sets",
        Effort.MODERATE: "technique and moderate loads rather than heavy sets",
        Effort.EASY: "mobility or very light work rather than loaded sets",
    },
    Family.CYCLING: {
        Effort.HARD: "a day for intervals",
        Effort.MODERATE: "endurance rather than intervals",
        Effort.EASY: "an easy spin or a day off rather than training load",
    },
    Family.RUNNING: {
        Effort.HARD: "a day for intervals",
        Effort.MODERATE: "endurance rather than intervals",
        Effort.EASY: "a short easy run or a day off",
    },
    Family.SWIMMING: {
        Effort.HARD: "a day for threshold sets",
        Effort.MODERATE: "steady aerobic swimming rather than threshold sets",
        Effort.EASY: "easy technique swimming or a day off",
    },
    Family.ROWING: {
        Effort.HARD: "a day for hard pieces",
        Effort.MODERATE: "steady state rather than hard pieces",
        Effort.EASY: "light paddling or a day off",
    },
    Family.OTHER: {
        Effort.HARD: "a day for hard work",
        Effort.MODERATE: "steady work rather than hard efforts",
        Effort.EASY: "light movement or a day off",
    },
}
