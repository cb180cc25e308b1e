"""Why the load is that number: method, inputs, threshold of the day, and the sentence."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.load import Load
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.activity.figures import load_name
from peaksdesk.ui.sport_names import method_name
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.text import label

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
_COLUMNS = 4
_LAST_ROW = 20


class Why(Card):
    """A card across the page: the reason in a sentence over the inputs, two lines each.

    Attributes:
        closed: The person has read it.
    """

    closed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(self.tr("Why this number"))
        self.setObjectName("why")
        self._close = button(self.tr("Close"), "quiet")
        self._close.clicked.connect(lambda: self.closed.emit())
        self.add_to_header(self._close)
        row = QHBoxLayout()
        row.setSpacing(GAP * 2)
        self.body.addLayout(row)
        said = QVBoxLayout()
        said.setSpacing(GRID)
        self._method = label("", "headline")
        self._reason = label("", "body", wrap=True)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said.addWidget(self._method)
        said.addWidget(self._reason)
        said.addStretch(1)
        row.addLayout(said, 3)
        self._inputs = QGridLayout()
        self._inputs.setHorizontalSpacing(GAP + GRID * 2)
        self._inputs.setVerticalSpacing(GRID)
        row.addLayout(self._inputs, 2)

    def show_load(self, load: Load, units: Units, locale: QLocale) -> None:
        """Explain another load."""
        value = f" {fmt.number(load.value, locale)}" if load.value is not None else ""
        self._method.setText(f"{load_name(load.method)}{value} · {method_name(load.method).lower()}")
        self._reason.setText(load.reason)
        while (item := self._inputs.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for index, (name, raw) in enumerate(load.inputs):
            row, column = divmod(index, _COLUMNS)
            self._inputs.addWidget(label(_named(name), "secondary", "ink2"), 2 * row, column)
            self._inputs.addWidget(label(_written(name, raw, units, locale), "strong"), 2 * row + 1, column)
        self._inputs.setRowStretch(_LAST_ROW, 1)

    def take_focus(self) -> None:
        """Let Esc and Enter close it."""
        self._close.setFocus()


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
