"""What stands in a filter's panel: things to tick, days, or two ends of a span."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from peaksdesk.domain.activity_filter import Filter, Recent, Span
from peaksdesk.domain.athlete import Units
from peaksdesk.ui import appearance
from peaksdesk.ui import format as shown
from peaksdesk.ui.pages.activities.filter_words import recent_name
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.cells import plain_line
from peaksdesk.ui.widgets.text import label

_ROW = 30
_MOST_ROWS = 9


class Ticks(QWidget):
    """Things of which several can be wanted, each with how many activities have it.

    Attributes:
        changed: Carries what is ticked, a frozenset.
    """

    changed = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str, int | None]], ticked: frozenset[object]) -> None:
        """Make them.

        Args:
            choices: Value, words and count of each.
            ticked: What is wanted already.
        """
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("surface", "clear")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, GRID * 2, 0)
        grid.setSpacing(0)
        grid.setColumnStretch(0, 1)
        self._boxes: list[tuple[object, QCheckBox]] = []
        for row, (value, words, count) in enumerate(choices):
            box = QCheckBox(plain_line(words)[:60].replace("&", "&&"))
            box.setFont(appearance.font("body"))
            box.setAccessibleName(plain_line(words))
            box.setChecked(value in ticked)
            box.toggled.connect(lambda _: self.changed.emit(self.ticked()))
            grid.addWidget(box, row, 0)
            if count is not None:
                grid.addWidget(label(QLocale().toString(count), "secondary", "ink2"), row, 1)
            self._boxes.append((value, box))
        grid.setRowStretch(len(choices), 1)
        area.setWidget(inside)
        area.setFixedHeight(min(len(choices), _MOST_ROWS) * _ROW + 2)
        outer.addWidget(area)

    def ticked(self) -> frozenset[object]:
        """Return what is ticked."""
        return frozenset(value for value, box in self._boxes if box.isChecked())


class Days(QWidget):
    """Days counted from today, or from one to another.

    Attributes:
        changed: Carries the filter with other days.
    """

    changed = Signal(object)

    def __init__(self, wanted: Filter, first: date, today: date) -> None:
        """Show the days of `wanted`; `first` and `today` are proposed for the ends of a stretch."""
        super().__init__()
        self._wanted = wanted
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GRID)
        grid = QGridLayout()
        grid.setSpacing(0)
        self._presets: dict[Recent, QRadioButton] = {}
        for k, recent in enumerate(Recent):
            made = QRadioButton(recent_name(recent))
            made.setFont(appearance.font("body"))
            made.setChecked(wanted.recent is recent)
            made.clicked.connect(lambda _=False, recent=recent: self._preset(recent))
            grid.addWidget(made, k // 2, k % 2)
            self._presets[recent] = made
        outer.addLayout(grid)
        ends = QGridLayout()
        ends.setHorizontalSpacing(GRID * 2)
        ends.setVerticalSpacing(GRID)
        self._since = self._end(ends, 0, _tr("From"), wanted.since, first)
        self._until = self._end(ends, 1, _tr("To"), wanted.until, today)
        outer.addLayout(ends)

    def _end(
        self, grid: QGridLayout, row: int, name: str, value: date | None, proposed: date
    ) -> tuple[QCheckBox, QDateEdit]:
        box, edit = QCheckBox(name), QDateEdit()
        at = value or proposed
        edit.setDate(QDate(at.year, at.month, at.day))
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("d MMM yyyy")
        edit.setEnabled(value is not None)
        for part in (box, edit):
            part.setFont(appearance.font("body"))
            part.setAccessibleName(name)
        box.setChecked(value is not None)
        box.toggled.connect(edit.setEnabled)
        box.toggled.connect(lambda _: self._stretch())
        edit.dateChanged.connect(lambda _: self._stretch())
        grid.addWidget(box, row, 0)
        grid.addWidget(edit, row, 1)
        return box, edit

    def _preset(self, recent: Recent) -> None:
        for box, edit in (self._since, self._until):
            box.blockSignals(True)
            box.setChecked(False)
            edit.setEnabled(False)
            box.blockSignals(False)
        self._tell(replace(self._wanted, recent=recent, since=None, until=None))

    def _stretch(self) -> None:
        for made in self._presets.values():
            made.setAutoExclusive(False)
            made.setChecked(False)
            made.setAutoExclusive(True)
        since, until = (_date(edit) if box.isChecked() else None for box, edit in (self._since, self._until))
        self._tell(replace(self._wanted, recent=None, since=since, until=until))

    def _tell(self, wanted: Filter) -> None:
        self._wanted = wanted
        self.changed.emit(wanted)


class Ends(QWidget):
    """The least and the most of something; an empty field leaves an end open.

    Attributes:
        changed: Carries the span, or None.
    """

    changed = Signal(object)

    def __init__(self, kind: str, span: Span, units: Units) -> None:
        """Show a span of `time_s`, `distance_m` or `load`."""
        super().__init__()
        self._kind = kind
        self._per = {"time_s": 60.0, "distance_m": shown.KM if units is Units.METRIC else shown.MILE}.get(kind, 1.0)
        unit = {"time_s": _tr("min or h:mm"), "distance_m": "km" if units is Units.METRIC else "mi"}.get(kind, "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID * 2)
        self._low = self._field(_tr("From"), span.low)
        self._high = self._field(_tr("To"), span.high)
        row.addWidget(self._low)
        row.addWidget(label("–", "body", "ink2"))
        row.addWidget(self._high)
        row.addWidget(label(unit, "secondary", "ink2"))
        row.addStretch(1)

    def _field(self, name: str, value: float | None) -> QLineEdit:
        field = QLineEdit()
        field.setFont(appearance.font("body"))
        field.setFixedWidth(88)
        field.setMaxLength(9)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        if value is not None:
            field.setText(
                shown.hours(value) if self._kind == "time_s" else QLocale().toString(value / self._per, "g", 6)
            )
        field.textEdited.connect(lambda _: self._tell())
        return field

    def _tell(self) -> None:
        low, high = (self._value(field.text()) for field in (self._low, self._high))
        self.changed.emit(None if low is None and high is None else Span(low, high))

    def _value(self, text: str) -> float | None:
        text = text.strip()
        hours, colon, minutes = text.partition(":")
        if colon and self._kind == "time_s" and hours.isdigit() and (minutes or "0").isdigit():
            return int(hours) * 3600.0 + int(minutes or 0) * 60.0
        value, sound = QLocale().toDouble(text)
        return value * self._per if sound and value >= 0 else None


def _date(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActivityFilters", text)
