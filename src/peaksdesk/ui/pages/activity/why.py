"""Why the load is that number: method, inputs, threshold of the day, and the sentence."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.load import Load
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.activity.figures import load_name
from peaksdesk.ui.sport_names import method_name
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.reason import Reason
from peaksdesk.ui.words import said

_NAMES = {
    "np_w": QT_TRANSLATE_NOOP("inputs", "Normalized power"),
    "ftp_w": QT_TRANSLATE_NOOP("inputs", "FTP"),
    "lthr_bpm": QT_TRANSLATE_NOOP("inputs", "LTHR"),
    "threshold_pace_mps": QT_TRANSLATE_NOOP("inputs", "Threshold pace"),
    "swim_threshold_mps": QT_TRANSLATE_NOOP("inputs", "Swim threshold"),
    "ngp_mps": QT_TRANSLATE_NOOP("inputs", "Grade-adjusted pace"),
    "distance_m": QT_TRANSLATE_NOOP("inputs", "Distance"),
    "recorded_s": QT_TRANSLATE_NOOP("inputs", "Recorded time"),
    "moving_s": QT_TRANSLATE_NOOP("inputs", "Moving time"),
    "hr_s": QT_TRANSLATE_NOOP("inputs", "Time with heart rate"),
    "avg_hr_bpm": QT_TRANSLATE_NOOP("inputs", "Mean heart rate"),
    "resting_hr_bpm": QT_TRANSLATE_NOOP("inputs", "Resting heart rate"),
    "max_hr_bpm": QT_TRANSLATE_NOOP("inputs", "Maximal heart rate"),
    "trimp": QT_TRANSLATE_NOOP("inputs", "Training impulse"),
    "trimp_constants": QT_TRANSLATE_NOOP("inputs", "Constants for"),
    "rpe": QT_TRANSLATE_NOOP("inputs", "RPE"),
    "minutes": QT_TRANSLATE_NOOP("inputs", "Minutes"),
    "since": QT_TRANSLATE_NOOP("inputs", "In force since"),
}
_SINCE = "_valid_from"


class Why(Reason):
    """Explains the load of an activity."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(columns=4)

    def show_load(self, load: Load, units: Units, locale: QLocale) -> None:
        """Explain another load."""
        value = f" {fmt.number(load.value, locale)}" if load.value is not None else ""
        which = f"{load_name(load.method)}{value} · {method_name(load.method)}"
        inputs = [(_named(name), _written(name, raw, units, locale)) for name, raw in load.inputs]
        self.show_reason(which, said(load.reason), inputs)


def _named(name: str) -> str:
    known = _NAMES.get("since" if name.endswith(_SINCE) else name)
    return QCoreApplication.translate("inputs", known) if known else name.replace("_", " ")


def _written(name: str, raw: float | str, units: Units, locale: QLocale) -> str:
    if isinstance(raw, str):
        return fmt.short_day(date.fromisoformat(raw), locale) if name.endswith(_SINCE) else raw
    if name == "swim_threshold_mps":
        return fmt.joined(fmt.swim_pace(raw, units))
    if name.endswith("_mps"):
        return fmt.joined(fmt.pace(raw, units))
    if name.endswith("_s"):
        return fmt.duration(raw)
    if name.endswith("_w"):
        return fmt.joined(fmt.power(raw, locale))
    if name.endswith("_bpm"):
        return fmt.joined(fmt.heart_rate(raw, locale))
    if name.endswith("_m"):
        return fmt.joined(fmt.distance(raw, units, locale))
    return fmt.number(raw, locale, 0 if float(raw).is_integer() else 1)
