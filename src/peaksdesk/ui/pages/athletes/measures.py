"""What the rules of the roster measured of one athlete: each with its limit, whether it is over it or not."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.attention import LOW_FORM, SILENT_DAYS, STEEP_RAMP, Attention, Rule
from peaksdesk.ui import format as shown
from peaksdesk.ui.widgets.pill import State

URGENT = 2.0
"""From this severity on a cross takes the place of the triangle."""


@dataclass(frozen=True)
class Measure:
    """One line.

    Attributes:
        limit: What the value is held against, in words.
    """

    state: State
    name: str
    value: str
    limit: str


def measures(found: Attention, locale: QLocale) -> tuple[Measure, ...]:
    """Return the four things that the rules look at."""
    silent = found.days_silent
    low, high = found.usual_range
    usual = _tr("%1 to %2").replace("%1", shown.number(_or_none(low), locale))
    usual = usual.replace("%2", shown.number(_or_none(high), locale))
    steep = _tr("limit %1").replace("%1", shown.number(STEEP_RAMP, locale))
    deep = _tr("limit %1").replace("%1", shown.number(LOW_FORM, locale))
    days = _tr("limit %1").replace("%1", shown.number(SILENT_DAYS, locale))
    known = silent is not None
    return (
        _measure(found, (Rule.SILENT,), _tr("Days silent"), shown.number(silent, locale), days),
        _measure(found, (Rule.STEEP_RAMP,), _tr("Ramp a week"), _signed(found.ramp, locale), steep),
        _measure(found, (Rule.LOW_FORM,), _tr("Form"), shown.number(found.tsb if known else None, locale), deep),
        _measure(
            found,
            (Rule.HIGH_WEEK, Rule.LOW_WEEK),
            _tr("Load in 7 days"),
            shown.number(found.week_load if known else None, locale),
            usual,
        ),
    )


def _measure(found: Attention, rules: tuple[Rule, ...], name: str, value: str, limit: str) -> Measure:
    severity = max((reason.severity for reason in found.reasons if reason.rule in rules), default=0.0)
    if found.days_silent is None or not found.judged.issuperset(rules):
        return Measure(State.NEUTRAL, name, value, _tr("too early"))
    state = State.BAD if severity >= URGENT else State.WATCH if severity > 0 else State.GOOD
    return Measure(state, name, value, limit)


def _signed(value: float, locale: QLocale) -> str:
    sign = "+" if value >= 0.05 else ""
    return sign + shown.number(_or_none(value), locale, 1)


def _or_none(value: float) -> float | None:
    return None if math.isnan(value) else value


def _tr(text: str) -> str:
    return QCoreApplication.translate("AthletePane", text)
