"""Alerts: what a rule says of a day, with its value, band, dates, source and rule, and how a person quiets it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np

from peaksdesk.domain.alert_rules import (
    FALLING_WEEKS,
    HEAVY_SHARE,
    HIGH_MONOTONY,
    LOAD_RULES,
    RAISED_SD,
    RECOVERY_RULES,
    VERY_LOW_SD,
    AlertRule,
    Bools,
    History,
    applies,
    last_data,
    steep,
)
from peaksdesk.domain.attention import LOW_FORM, SILENT_DAYS, STEEP_RAMP
from peaksdesk.domain.baseline import LEAST_VALID

TITLES = {
    AlertRule.HRV_LOW: "HRV below your band",
    AlertRule.NIGHT_LOW: "A very low night",
    AlertRule.HRV_FALLING: "HRV falling and growing uniform",
    AlertRule.LOAD: "Load rising steeply",
    AlertRule.MONOTONY: "A monotonous heavy week",
    AlertRule.SILENT: "No data",
    AlertRule.OVERREACHING: "Signs of overreaching",
}

RULES = {
    AlertRule.HRV_LOW: (
        "The 7-day mean of ln rMSSD lies below your normal band (mean - 0.5 SD of the 60 days before) on two days "
        f"running; from {LEAST_VALID} valid days of one source on."
    ),
    AlertRule.NIGHT_LOW: (
        f"A night's ln rMSSD lies {VERY_LOW_SD:g} SD below your 60-day mean, and resting heart rate of the same source "
        f"{RAISED_SD:g} SD above its own; from {LEAST_VALID} valid days on."
    ),
    AlertRule.HRV_FALLING: (
        f"The 7-day mean of ln rMSSD and its day-to-day variation (CV) both fell in each of {FALLING_WEEKS} weeks, the "
        "mean by at least 0.5 SD (Plews 2012)."
    ),
    AlertRule.LOAD: (
        f"Fitness (CTL) rises by more than {STEEP_RAMP:g} a week for two weeks, or form (TSB) stays below "
        f"{LOW_FORM:g} for three days; from six weeks of training on, when fitness no longer climbs from nothing."
    ),
    AlertRule.MONOTONY: (
        f"Monotony (mean / SD of seven daily loads) is above {HIGH_MONOTONY:g} in a week above your own "
        f"{HEAVY_SHARE:.0f}th percentile."
    ),
    AlertRule.SILENT: f"No session, night or check-in for {SILENT_DAYS} days.",
    AlertRule.OVERREACHING: "A rule about recovery and a rule about load apply on the same day.",
}

NOT_MEDICAL = "These are patterns in your numbers, not medical advice."


@dataclass(frozen=True)
class Alert:
    """A rule that applies on a day.

    Attributes:
        since: First day of the run on which it applies without a break.
        value: What was held against the band, in `unit`.
        low: Lower end of what is normal; likewise `high`; None where there is no such end.
        source: Where the value is from, for the person.
        sentence: What happened, with its numbers.
        rule_text: The rule itself.
        agreed: Of an overreaching warning, the rules that agreed.
    """

    rule: AlertRule
    day: date
    since: date
    value: float
    unit: str
    low: float | None
    high: float | None
    source: str
    sentence: str
    agreed: tuple[AlertRule, ...] = ()

    @property
    def title(self) -> str:
        """What it is called."""
        return TITLES[self.rule]

    @property
    def rule_text(self) -> str:
        """The rule, in a sentence."""
        return RULES[self.rule]


@dataclass(frozen=True)
class Quiet:
    """How a person quieted a rule.

    Attributes:
        off: It never speaks.
        snoozed_until: It speaks again on this day.
        dismissed_on: What had begun by this day stays quiet; what begins later speaks.
    """

    off: bool = False
    snoozed_until: date | None = None
    dismissed_on: date | None = None

    def hides(self, alert: Alert) -> bool:
        """Tell whether an alert is not to be shown."""
        snoozed = self.snoozed_until is not None and alert.day < self.snoozed_until
        dismissed = self.dismissed_on is not None and alert.since <= self.dismissed_on
        return self.off or snoozed or dismissed


@dataclass(frozen=True, eq=False)
class Watch:
    """A history with what the rules say of it."""

    history: History
    found: dict[AlertRule, Bools] = field(default_factory=dict)

    @classmethod
    def over(cls, history: History) -> "Watch":
        """Apply all rules to a history."""
        return cls(history, applies(history))

    def on(self, day: date, rules: Iterable[AlertRule] = AlertRule) -> tuple[Alert, ...]:
        """Return the alerts of a day, the overreaching warning first."""
        at = (day - self.history.first).days
        if not 0 <= at < self.history.size:
            return ()
        alerts = [self._alert(rule, at) for rule in rules if self.found[rule][at]]
        return tuple(sorted(alerts, key=lambda one: one.rule is not AlertRule.OVERREACHING))

    def backtest(self, rule: AlertRule, since: date, until: date) -> tuple[Alert, ...]:
        """Return when a rule would have spoken: one alert for the first day of each run, oldest first."""
        runs = self.found[rule].copy()
        runs[1:] &= ~self.found[rule][:-1]
        days = (self.history.first + timedelta(days=int(at)) for at in np.flatnonzero(runs))
        return tuple(self._alert(rule, (day - self.history.first).days) for day in days if since <= day <= until)

    def _alert(self, rule: AlertRule, at: int) -> Alert:
        quiet = np.flatnonzero(~self.found[rule][: at + 1])
        since = self._day(int(quiet[-1]) + 1 if quiet.size else 0)
        day = self._day(at)
        match rule:
            case AlertRule.HRV_LOW | AlertRule.NIGHT_LOW | AlertRule.HRV_FALLING:
                return self._of_hrv(rule, at, since)
            case AlertRule.LOAD:
                return self._of_load(at, since)
            case AlertRule.MONOTONY:
                load = self.history.load
                value, week, heavy = (float(one[at]) for one in (load.monotony, load.week, load.heavy))
                sentence = (
                    f"Monotony is {value:.1f}, above {HIGH_MONOTONY:g}, in a week of {week:.0f} load points; your own "
                    f"{HEAVY_SHARE:.0f}th percentile is {heavy:.0f}. It began on {since.isoformat()}."
                )
                return Alert(rule, day, since, value, "", None, HIGH_MONOTONY, _TRAINING, sentence)
            case AlertRule.SILENT:
                last = self._day(int(last_data(self.history.has_data)[at]))
                days = (day - last).days
                sentence = f"No session, night or check-in for {days} days, since {last.isoformat()}."
                return Alert(rule, day, since, float(days), "days", None, float(SILENT_DAYS), "All sources", sentence)
        agreed = tuple(one for one in (*RECOVERY_RULES, *LOAD_RULES) if self.found[one][at])
        names = "; ".join(TITLES[one] for one in agreed)
        sentence = f"{len(agreed)} rules about recovery and load agree since {since.isoformat()}: {names}."
        return Alert(
            rule, day, since, float(len(agreed)), "rules", None, 1.0, "Recovery and training", sentence, agreed
        )

    def _of_hrv(self, rule: AlertRule, at: int, since: date) -> Alert:
        day = self._day(at)
        strand = self.history.hrv.strands[int(self.history.hrv.chosen[at])]
        course, source = strand.course, strand.origin
        low, high = math.exp(course.low[at]), math.exp(course.high[at])
        week = math.exp(course.week[at]) if np.isfinite(course.week[at]) else math.nan
        if rule is AlertRule.HRV_LOW:
            sentence = (
                f"The 7-day mean of your HRV is {week:.0f} ms, below your band of {low:.0f} to {high:.0f} ms since "
                f"{since.isoformat()}."
            )
            return Alert(rule, day, since, week, "ms", low, high, source, sentence)
        if rule is AlertRule.NIGHT_LOW:
            value = float(strand.raw[at])
            rhr = self.history.resting_hr.of(strand.maker)
            limit = math.exp(course.center[at] - VERY_LOW_SD * course.spread[at])
            pulse, usual = (float(rhr.raw[at]), float(rhr.course.center[at])) if rhr else (math.nan, math.nan)
            sentence = (
                f"HRV was {value:.0f} ms last night, below {limit:.0f} ms, and resting heart rate {pulse:.0f} bpm "
                f"against a mean of {usual:.0f} bpm."
            )
            return Alert(rule, day, since, value, "ms", limit, None, source, sentence)
        then = at - 7 * FALLING_WEEKS
        before, cv, cv_before = math.exp(course.week[then]), course.variation[at], course.variation[then]
        sentence = (
            f"In {FALLING_WEEKS} weeks the 7-day mean of your HRV fell from {before:.0f} to {week:.0f} ms and its "
            f"variation from {cv_before:.1f} to {cv:.1f} %."
        )
        return Alert(rule, day, since, week, "ms", low, high, source, sentence)

    def _of_load(self, at: int, since: date) -> Alert:
        load, day = self.history.load, self._day(at)
        if steep(load)[at]:
            now, before = float(load.ramp[at]), float(load.ramp[at - 7])
            sentence = (
                f"Fitness rose by {now:.1f} last week and by {before:.1f} the week before; more than "
                f"{STEEP_RAMP:g} a week is steep."
            )
            return Alert(AlertRule.LOAD, day, since, now, "CTL a week", None, STEEP_RAMP, _TRAINING, sentence)
        form = float(load.tsb[at])
        sentence = (
            f"Form is {form:.0f} and has been below {LOW_FORM:g} for three days or more since {since.isoformat()}."
        )
        return Alert(AlertRule.LOAD, day, since, form, "TSB", LOW_FORM, None, _TRAINING, sentence)

    def _day(self, at: int) -> date:
        return self.history.first + timedelta(days=at)


_TRAINING = "Your training load"
