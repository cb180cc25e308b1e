"""The words of the Import page that several of its parts use."""

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.services.kept import Outcome
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.pill import State

STATES: dict[Outcome, State] = {
    Outcome.IMPORTED: State.GOOD,
    Outcome.MERGED: State.JOINED,
    Outcome.ALREADY: State.SAME,
    Outcome.FAILED: State.BAD,
}
"""Each outcome's shape and colour."""

_WORDS: dict[Outcome, str] = {
    Outcome.IMPORTED: QT_TRANSLATE_NOOP("imports", "Imported"),
    Outcome.MERGED: QT_TRANSLATE_NOOP("imports", "Merged"),
    Outcome.ALREADY: QT_TRANSLATE_NOOP("imports", "Already here"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("imports", "Failed"),
}

_COUNTED: dict[Outcome, str] = {
    Outcome.IMPORTED: QT_TRANSLATE_NOOP("imports", "%1 imported"),
    Outcome.MERGED: QT_TRANSLATE_NOOP("imports", "%1 merged"),
    Outcome.ALREADY: QT_TRANSLATE_NOOP("imports", "%1 already here"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("imports", "%1 failed"),
}

RANK = (Outcome.FAILED, Outcome.MERGED, Outcome.IMPORTED, Outcome.ALREADY)
"""The order of a report: what needs the person first."""


def outcome_word(outcome: Outcome) -> str:
    """Return what an outcome is called."""
    return QCoreApplication.translate("imports", _WORDS[outcome])


def counts(imported: int, merged: int, already: int, failed: int, locale: QLocale) -> str:
    """Return counts as a sentence, `112 imported, 3 merged, 2 already here, 1 failed`, without the zeros."""
    told = {
        Outcome.IMPORTED: imported,
        Outcome.MERGED: merged,
        Outcome.ALREADY: already,
        Outcome.FAILED: failed,
    }
    parts = [
        QCoreApplication.translate("imports", _COUNTED[outcome]).replace("%1", locale.toString(count))
        for outcome, count in told.items()
        if count
    ]
    return ", ".join(parts) or QCoreApplication.translate("imports", "No training files in there")
