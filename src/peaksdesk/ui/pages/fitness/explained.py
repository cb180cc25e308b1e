"""Why fitness, fatigue, form, ramp, monotony and strain are what they are: the sum with its numbers, and its source."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.fitness import ATL_DAYS, CTL_DAYS, Convention
from peaksdesk.domain.monotony import HIGHEST_MONOTONY, rolling_monotony
from peaksdesk.domain.streams import Floats
from peaksdesk.services.history import FitnessSeries
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.fitness.presenter import Figure
from peaksdesk.ui.pages.fitness.words import convention_name, formula
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

NAMES = {
    Figure.FITNESS: QT_TRANSLATE_NOOP("explained", "Fitness (CTL)"),
    Figure.FATIGUE: QT_TRANSLATE_NOOP("explained", "Fatigue (ATL)"),
    Figure.FORM: QT_TRANSLATE_NOOP("explained", "Form (TSB)"),
    Figure.RAMP: QT_TRANSLATE_NOOP("explained", "Ramp, 7 days"),
    Figure.MONOTONY: QT_TRANSLATE_NOOP("explained", "Monotony"),
    Figure.STRAIN: QT_TRANSLATE_NOOP("explained", "Strain"),
}
_BANISTER = QT_TRANSLATE_NOOP("explained", "Banister’s impulse-response model as Coggan simplified it.")
_WEEK = 7
_YEAR = 365


@dataclass(frozen=True)
class Explained:
    """A number explained.

    Attributes:
        which: The number with its name.
        reason: The sum, with its numbers.
        inputs: (name, value) of what went in.
        source: The rule in general, and where it is from.
    """

    which: str
    reason: str
    inputs: tuple[tuple[str, str], ...]
    source: str


def explained(figure: Figure, series: FitnessSeries, locale: QLocale) -> Explained:
    """Return why a number of the last day is what it is."""
    match figure:
        case Figure.FITNESS:
            return _average(figure, series, series.ctl, CTL_DAYS, locale)
        case Figure.FATIGUE:
            return _average(figure, series, series.atl, ATL_DAYS, locale)
        case Figure.FORM:
            return _form(series, locale)
        case Figure.RAMP:
            return _ramp(series, locale)
        case Figure.MONOTONY | Figure.STRAIN:
            return _week(figure, series, locale)


def _average(figure: Figure, series: FitnessSeries, values: Floats, days: float, locale: QLocale) -> Explained:
    before, now, load = _before(values), float(values[-1]), float(series.load[-1])
    share = series.convention.smoothing(days)
    words = _tr(
        "Each day it moves %1 % of the way from where it was in the evening before to the load of the day: "
        "%2 + %1 % × (%3 − %2) = %4."
    )
    reason = _filled(
        words,
        fmt.number(100 * share, locale, 2),
        fmt.number(before, locale, 1),
        fmt.number(load, locale),
        fmt.number(now, locale, 1),
    )
    inputs = (
        (_tr("The evening before"), fmt.number(before, locale, 1)),
        (_tr("Load of the day"), fmt.number(load, locale)),
        (_tr("Weight of a day"), _weight(series.convention, days, locale)),
        (_tr("Convention"), convention_name(series.convention)),
    )
    return Explained(_which(figure, now, locale, 1), reason, inputs, QCoreApplication.translate("explained", _BANISTER))


def _form(series: FitnessSeries, locale: QLocale) -> Explained:
    same = series.convention.same_day
    ctl, atl = (float(v[-1]) if same else _before(v) for v in (series.ctl, series.atl))
    words = _tr("Tonight’s fitness less tonight’s fatigue: %1 − %2 = %3.")
    if not same:
        words = _tr("Last night’s fitness less last night’s fatigue: %1 − %2 = %3.")
    reason = _filled(words, *(fmt.number(v, locale, 1) for v in (ctl, atl, float(series.tsb[-1]))))
    inputs = (
        (_tr("Fitness"), fmt.number(ctl, locale, 1)),
        (_tr("Fatigue"), fmt.number(atl, locale, 1)),
        (_tr("Convention"), convention_name(series.convention)),
    )
    meaning = _tr("What 5, −10 and −30 mean: Friel, “Managing Training Using TSB”, 2015.")
    which = _which(Figure.FORM, float(series.tsb[-1]), locale, 1)
    return Explained(
        which,
        reason,
        inputs,
        " ".join((formula(series.convention), QCoreApplication.translate("explained", _BANISTER), meaning)),
    )


def _ramp(series: FitnessSeries, locale: QLocale) -> Explained:
    source = _tr("The change of fitness in seven days. Over 7 points a week is steep (estimate).")
    if series.ctl.size <= _WEEK:
        return Explained(_which(Figure.RAMP, None, locale), _tr("It needs eight days of history."), (), source)
    now, then = float(series.ctl[-1]), float(series.ctl[-1 - _WEEK])
    words = _tr("Fitness now less fitness seven days before: %1 − %2 = %3.")
    reason = _filled(words, *(fmt.number(v, locale, 1) for v in (now, then, now - then)))
    inputs = (
        (_tr("Fitness now"), fmt.number(now, locale, 1)),
        (_tr("Fitness on %1").replace("%1", _day(series, 1 + _WEEK, locale)), fmt.number(then, locale, 1)),
    )
    return Explained(_which(Figure.RAMP, now - then, locale, 1), reason, inputs, source)


def _week(figure: Figure, series: FitnessSeries, locale: QLocale) -> Explained:
    source = _tr("Foster 1998, Med Sci Sports Exerc 30:1164; standard deviation of all seven days, never above %1.")
    source = source.replace("%1", fmt.number(HIGHEST_MONOTONY, locale))
    monotony, strain = rolling_monotony(series.load)
    if not monotony.size or np.isnan(monotony[-1]):
        return Explained(_which(figure, None, locale), _tr("It needs training in the last seven days."), (), source)
    loads = series.load[-_WEEK:]
    value = float(monotony[-1])
    if figure is Figure.MONOTONY:
        words = _tr("Mean of the seven daily loads over their standard deviation: %1 / %2 = %3.")
        mean, spread = fmt.number(float(loads.mean()), locale, 1), fmt.number(float(loads.std()), locale, 1)
        reason = _filled(words, mean, spread, fmt.number(value, locale, 2))
        which = _which(figure, value, locale, 2)
        source = " ".join((source, _tr("From 1.5 it is worth watching, above 2 high: equal days tire most.")))
    else:
        words = _tr("Load of the seven days × monotony: %1 × %2 = %3. It lies above %4 % of your own days of a year.")
        own = strain[-_YEAR:]
        below = 100 * float((own[np.isfinite(own)] < strain[-1]).mean())
        shown = (fmt.number(float(loads.sum()), locale), fmt.number(value, locale, 2))
        reason = _filled(words, *shown, fmt.number(float(strain[-1]), locale), fmt.number(below, locale))
        which = _which(figure, float(strain[-1]), locale)
    days = _tr("Loads from %1").replace("%1", _day(series, _WEEK, locale))
    inputs = ((days, " · ".join(fmt.number(float(load), locale) for load in loads)),)
    return Explained(which, reason, inputs, source)


def _weight(convention: Convention, days: float, locale: QLocale) -> str:
    whole = fmt.number(days, locale)
    return f"1/{whole}" if convention is Convention.TRAININGPEAKS else f"1 − e^(−1/{whole})"


def _before(values: Floats) -> float:
    """The value of the evening before the last day; a history begins at nothing."""
    return float(values[-2]) if values.size > 1 else 0.0


def _which(figure: Figure, value: float | None, locale: QLocale, digits: int = 0) -> str:
    return f"{QCoreApplication.translate('explained', NAMES[figure])} {fmt.number(value, locale, digits)}"


def _day(series: FitnessSeries, back: int, locale: QLocale) -> str:
    return fmt.plain_day(series.days[-back].astype(object), locale)


def _filled(words: str, *values: str) -> str:
    for place, value in enumerate(values, start=1):
        words = words.replace(f"%{place}", value)
    return words


def _tr(text: str) -> str:
    return QCoreApplication.translate("explained", text)
