"""The Today page's words for answers, parts of the score, zones and bands, and values in the person's units."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from peaksdesk.domain.advice import Effort
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.checkin import Answer, Label
from peaksdesk.domain.readiness import Part
from peaksdesk.domain.readings import Metric
from peaksdesk.domain.whoop_scale import Zone
from peaksdesk.services.day_values import Against
from peaksdesk.ui import format as fmt
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.pill import State
from peaksdesk.ui.words import said as translated

ANSWERS = {
    Answer.SLEEP: QT_TRANSLATE_NOOP("Today", "Sleep"),
    Answer.STRESS: QT_TRANSLATE_NOOP("Today", "Stress"),
    Answer.SORENESS: QT_TRANSLATE_NOOP("Today", "Soreness"),
    Answer.ENERGY: QT_TRANSLATE_NOOP("Today", "Energy"),
}
ENDS = {
    Answer.SLEEP: (QT_TRANSLATE_NOOP("Today", "very bad"), QT_TRANSLATE_NOOP("Today", "very good")),
    Answer.STRESS: (QT_TRANSLATE_NOOP("Today", "none"), QT_TRANSLATE_NOOP("Today", "very much")),
    Answer.SORENESS: (QT_TRANSLATE_NOOP("Today", "none"), QT_TRANSLATE_NOOP("Today", "very sore")),
    Answer.ENERGY: (QT_TRANSLATE_NOOP("Today", "empty"), QT_TRANSLATE_NOOP("Today", "full")),
}
"""What 1 and 5 mean."""

PARTS = {
    Part.HRV: QT_TRANSLATE_NOOP("Today", "HRV"),
    Part.RESTING_HR: QT_TRANSLATE_NOOP("Today", "Resting HR"),
    Part.SLEEP: QT_TRANSLATE_NOOP("Today", "Sleep"),
    Part.FORM: QT_TRANSLATE_NOOP("Today", "Form"),
    Part.FEELING: QT_TRANSLATE_NOOP("Today", "Check-in"),
}
METRICS = {
    Metric.RECOVERY: QT_TRANSLATE_NOOP("Today", "Recovery"),
    Metric.HRV: QT_TRANSLATE_NOOP("Today", "HRV"),
    Metric.RESTING_HR: QT_TRANSLATE_NOOP("Today", "Resting HR"),
    Metric.SPO2: QT_TRANSLATE_NOOP("Today", "SpO2"),
    Metric.SLEEP: QT_TRANSLATE_NOOP("Today", "Sleep"),
    Metric.STRAIN: QT_TRANSLATE_NOOP("Today", "Strain"),
}
LABELS = {
    Label.EXCELLENT: (State.GOOD, QT_TRANSLATE_NOOP("Today", "Excellent")),
    Label.GOOD: (State.GOOD, QT_TRANSLATE_NOOP("Today", "Good")),
    Label.MODERATE: (State.WATCH, QT_TRANSLATE_NOOP("Today", "Moderate")),
    Label.LOW: (State.BAD, QT_TRANSLATE_NOOP("Today", "Low")),
    Label.VERY_LOW: (State.BAD, QT_TRANSLATE_NOOP("Today", "Very low")),
}
ZONES = {
    Zone.GREEN: (State.GOOD, QT_TRANSLATE_NOOP("Today", "Green")),
    Zone.YELLOW: (State.WATCH, QT_TRANSLATE_NOOP("Today", "Yellow")),
    Zone.RED: (State.BAD, QT_TRANSLATE_NOOP("Today", "Red")),
}
ZONE_TONES = {Zone.GREEN: "good", Zone.YELLOW: "form", Zone.RED: "bad"}
"""Colour tokens of what is drawn; words take those of their state."""

EFFORTS = {
    Effort.HARD: (State.GOOD, QT_TRANSLATE_NOOP("Today", "Hard is open")),
    Effort.MODERATE: (State.WATCH, QT_TRANSLATE_NOOP("Today", "Hold back")),
    Effort.EASY: (State.BAD, QT_TRANSLATE_NOOP("Today", "Take it easy")),
}

LINES = {
    Effort.HARD: QT_TRANSLATE_NOOP("Today", "Ready for hard work"),
    Effort.MODERATE: QT_TRANSLATE_NOOP("Today", "A day to hold back a little"),
    Effort.EASY: QT_TRANSLATE_NOOP("Today", "A day to take it easy"),
}


def said(text: str) -> str:
    """Return a word of the tables above in the person's language."""
    return QCoreApplication.translate("Today", text)


def advice(sentence: str) -> str:
    """Return a sentence of advice in the person's language: the number that decided, and what it speaks for."""
    whole = translated(sentence)
    number, colon, rest = sentence.partition(": ")
    if whole != sentence or not colon:
        return whole
    words = QCoreApplication.translate("Today", "%1: %2.").replace("%1", translated(number))
    return words.replace("%2", translated(rest.removesuffix(".")))


def day_title(day: date, locale: QLocale) -> str:
    """Return weekday, day and month, as in `Saturday 21 November`; another year than this one is told."""
    shape = "dddd d MMMM" if locale.dateFormat(QLocale.FormatType.LongFormat).find("d.") < 0 else "dddd, d. MMMM"
    return locale.toString(QDate(day.year, day.month, day.day), shape)


def weekday(day: date, locale: QLocale) -> str:
    """Return a day's short name."""
    return locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def signed(value: float, locale: QLocale, digits: int = 0) -> str:
    """Return a difference with its sign."""
    text = fmt.number(value, locale, digits)
    return text if value < 0 or not any(sign in text for sign in "123456789") else f"+{text}"


def band_state(found: Against) -> tuple[State, str]:
    """Return how a value stands to its normal band: of HRV the 7-day mean, of all else the day's own value."""
    value = found.week if found.metric is Metric.HRV else found.value
    if value is None or found.low is None or found.high is None:
        return State.NEUTRAL, ""
    high_is_good = found.metric is not Metric.RESTING_HR
    if value < found.low:
        return (State.WATCH if high_is_good else State.GOOD), QCoreApplication.translate("Today", "Below band")
    if value > found.high:
        return (State.GOOD if high_is_good else State.WATCH), QCoreApplication.translate("Today", "Above band")
    return State.NEUTRAL, QCoreApplication.translate("Today", "Usual")


def measure(metric: Metric, value: float | None, units: Units, locale: QLocale) -> fmt.Shown:
    """Return a measure's figures and unit."""
    if value is None:
        return fmt.NONE, ""
    match metric:
        case Metric.ASLEEP | Metric.NEEDED:
            return fmt.hours(value), "h"
        case Metric.WEIGHT:
            return fmt.weight(value, units, locale)
        case Metric.STRAIN | Metric.SKIN_TEMPERATURE | Metric.RESPIRATORY_RATE:
            return fmt.number(value, locale, 1), _UNITS.get(metric, "")
        case _:
            return fmt.number(value, locale), _UNITS.get(metric, "")


_UNITS = {
    Metric.HRV: "ms",
    Metric.RESTING_HR: "bpm",
    Metric.RECOVERY: "%",
    Metric.SLEEP: "%",
    Metric.SPO2: "%",
    Metric.ENERGY: "kcal",
    Metric.SKIN_TEMPERATURE: "°C",
    Metric.RESPIRATORY_RATE: "/min",
}
