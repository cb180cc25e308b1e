"""What happened on the way, and what following a convention means, in the person's words."""

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.athlete import Threshold, ThresholdKind, Units
from peaksdesk.domain.fitness import Convention
from peaksdesk.domain.streams import POWER
from peaksdesk.services.marks import Mark, MarkKind, NewBest
from peaksdesk.ui import format as fmt
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

CONVENTIONS = {
    Convention.EXPONENTIAL: QT_TRANSLATE_NOOP("conventions", "Exponential"),
    Convention.TRAININGPEAKS: QT_TRANSLATE_NOOP("conventions", "TrainingPeaks"),
    Convention.INTERVALS: QT_TRANSLATE_NOOP("conventions", "intervals.icu"),
}
_FORMULAS = {
    Convention.EXPONENTIAL: QT_TRANSLATE_NOOP(
        "conventions",
        "Each day fitness moves towards the day’s load by 1 − e^(−1/42) of the way (2.35 %), fatigue by 1 − e^(−1/7) "
        "(13.3 %). Form is last night’s fitness less last night’s fatigue: what you start the day with.",
    ),
    Convention.TRAININGPEAKS: QT_TRANSLATE_NOOP(
        "conventions",
        "Each day fitness moves towards the day’s load by 1/42 of the way (2.38 %), fatigue by 1/7 (14.3 %). Form is "
        "last night’s fitness less last night’s fatigue: what you start the day with.",
    ),
    Convention.INTERVALS: QT_TRANSLATE_NOOP(
        "conventions",
        "Each day fitness moves towards the day’s load by 1 − e^(−1/42) of the way (2.35 %), fatigue by 1 − e^(−1/7) "
        "(13.3 %). Form is tonight’s fitness less tonight’s fatigue: the day’s own training counts already.",
    ),
}


def convention_name(convention: Convention) -> str:
    """Return a convention's name in a word."""
    return QCoreApplication.translate("conventions", CONVENTIONS[convention])


def formula(convention: Convention) -> str:
    """Return what is computed, in two sentences."""
    return QCoreApplication.translate("conventions", _FORMULAS[convention])


def threshold_words(held: Threshold, units: Units, locale: QLocale) -> str:
    """Return a threshold with its value, such as `FTP 258 W`."""
    match held.kind:
        case ThresholdKind.FTP:
            return f"FTP {fmt.joined(fmt.power(held.value, locale))}"
        case ThresholdKind.LTHR:
            return f"LTHR {fmt.joined(fmt.heart_rate(held.value, locale))}"
        case ThresholdKind.THRESHOLD_PACE:
            name = QCoreApplication.translate("marks", "Threshold pace %1")
            return name.replace("%1", fmt.joined(fmt.pace(held.value, units)))
        case ThresholdKind.SWIM_THRESHOLD:
            name = QCoreApplication.translate("marks", "Swim threshold %1")
            return name.replace("%1", fmt.joined(fmt.swim_pace(held.value, units)))


def mark_words(mark: Mark, units: Units, locale: QLocale) -> str:
    """Return what happened."""
    match mark.kind:
        case MarkKind.FIRST:
            return QCoreApplication.translate("marks", "First activity")
        case MarkKind.RACE:
            return mark.title
        case MarkKind.GAP:
            days = locale.toString((mark.last - mark.day).days + 1)
            return QCoreApplication.translate("marks", "%1 days without training").replace("%1", days)
        case MarkKind.THRESHOLD:
            return threshold_words(mark.threshold, units, locale) if mark.threshold else ""
        case MarkKind.RECORD:
            record = QCoreApplication.translate("marks", "Record: %1")
            return record.replace("%1", ", ".join(_best(best, units, locale) for best in mark.bests))


def _best(best: NewBest, units: Units, locale: QLocale) -> str:
    shown = fmt.power(best.value, locale) if best.channel == POWER else fmt.pace(best.value, units)
    return f"{fmt.span(best.duration_s)} {fmt.joined(shown)}"
