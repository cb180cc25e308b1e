"""What the Settings page says of a change: for undo, and in the corner."""

from PySide6.QtCore import QCoreApplication

from peaksdesk.domain.athlete import ThresholdKind
from peaksdesk.ui.pages.settings import figures
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

_CHANGED = {
    "name": QT_TRANSLATE_NOOP("settings", "Name"),
    "sex": QT_TRANSLATE_NOOP("settings", "Sex"),
    "birth_year": QT_TRANSLATE_NOOP("settings", "Year of birth"),
    "weight_kg": QT_TRANSLATE_NOOP("settings", "Weight"),
    "resting_hr_bpm": QT_TRANSLATE_NOOP("settings", "Resting heart rate"),
    "max_hr_bpm": QT_TRANSLATE_NOOP("settings", "Maximal heart rate"),
    "time_zone": QT_TRANSLATE_NOOP("settings", "Time zone"),
    "units": QT_TRANSLATE_NOOP("settings", "Units"),
}


def changed(what: str | ThresholdKind) -> str:
    """Name a change: of a field of the athlete, or of a kind of threshold."""
    if isinstance(what, ThresholdKind):
        return figures.name(what)
    return QCoreApplication.translate("settings", _CHANGED[what])


def watched() -> str:
    """Name a change of the watched folders."""
    return QCoreApplication.translate("settings", "Watched folders")


def restored(backup: str) -> str:
    """Tell that a backup was restored, and where what was before is."""
    words = QCoreApplication.translate("settings", "Restored. What was here before is kept in the backup %1.")
    return words.replace("%1", backup)


def deleted(backup: str) -> str:
    """Tell that an athlete was deleted, and where they still are."""
    words = QCoreApplication.translate("settings", "Deleted. A backup with everything is kept: %1.")
    return words.replace("%1", backup)


def emptied() -> str:
    """Tell that the bin was emptied."""
    return QCoreApplication.translate("settings", "The bin is empty.")
