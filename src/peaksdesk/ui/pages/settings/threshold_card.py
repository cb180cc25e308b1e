"""One kind of threshold: what holds now, how it came there, what the data speaks for, and the zones that follow."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Threshold, ThresholdKind, Units, thresholds_on
from peaksdesk.domain.suggestions import Suggestion
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.pages.settings import figures
from peaksdesk.ui.pages.settings.offer import OfferBox
from peaksdesk.ui.pages.settings.section import clear
from peaksdesk.ui.pages.settings.step_chart import Step, StepChart
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.little_table import LittleTable
from peaksdesk.ui.widgets.number import Number
from peaksdesk.ui.widgets.pill import State
from peaksdesk.ui.widgets.rows import Said, hairline
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_MEANS = {
    ThresholdKind.FTP: QT_TRANSLATE_NOOP("settings", "Power you can hold for about an hour. Rides are scored by it."),
    ThresholdKind.LTHR: QT_TRANSLATE_NOOP(
        "settings", "Heart rate at that effort. Sessions without power or pace are scored by it."
    ),
    ThresholdKind.THRESHOLD_PACE: QT_TRANSLATE_NOOP(
        "settings", "Pace you can run for about an hour. Runs are scored by it."
    ),
    ThresholdKind.SWIM_THRESHOLD: QT_TRANSLATE_NOOP(
        "settings", "Pace you can swim for about half an hour. Swims are scored by it."
    ),
}
_UNKNOWN = {
    ThresholdKind.FTP: QT_TRANSLATE_NOOP(
        "settings",
        "You need not know it. Rides are scored by heart rate until then, and an all-out 20 minutes brings an offer.",
    ),
    ThresholdKind.LTHR: QT_TRANSLATE_NOOP(
        "settings",
        "You need not know it. A hard half hour with a heart rate strap brings an offer here.",
    ),
    ThresholdKind.THRESHOLD_PACE: QT_TRANSLATE_NOOP(
        "settings",
        "You need not know it. Runs are scored by heart rate until then, and a hard half hour brings an offer.",
    ),
    ThresholdKind.SWIM_THRESHOLD: QT_TRANSLATE_NOOP(
        "settings",
        "You need not know it. Swim 400 m and 200 m all out: 200 divided by the difference of both times is the speed.",
    ),
}
_ZONES = 300
"""Width of the zones' column, px."""

_WIDE = 760
"""Width from which the zones stand beside the values, px."""


class ThresholdCard(Card):
    """A kind of threshold.

    Attributes:
        edit_pressed: Carries the threshold to change, or None to add one.
        remove_pressed: Carries the threshold to forget.
        offer_taken: Carries the suggestion.
    """

    edit_pressed = Signal(object)
    remove_pressed = Signal(object)
    offer_taken = Signal(object)

    def __init__(self, kind: ThresholdKind, locale: QLocale) -> None:
        """Make it without values."""
        super().__init__()
        self._kind, self._locale = kind, locale
        self.setAccessibleName(figures.name(kind))
        self._shown: object = None
        self._parts = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(GAP * 2)
        self._left = QVBoxLayout()
        self._left.setSpacing(GRID * 2)
        head = QHBoxLayout()
        self._number = Number(figures.name(kind))
        head.addWidget(self._number, 1)
        self._add = button(_tr("Add value…"), name=_tr("Add a value of %1").replace("%1", figures.name(kind)))
        self._add.clicked.connect(lambda: self.edit_pressed.emit(None))
        head.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        self._left.addLayout(head)
        self._left.addWidget(
            label(QCoreApplication.translate("settings", _MEANS[kind]), "secondary", "ink2", wrap=True)
        )
        self._saved = Said(State.GOOD)
        self._left.addWidget(self._saved)
        self._offer = QVBoxLayout()
        self._left.addLayout(self._offer)
        self._chart = StepChart()
        self._described = DescribedChart(self._chart)
        self._left.addWidget(self._described)
        self._history = QVBoxLayout()
        self._history.setSpacing(0)
        self._left.addLayout(self._history)
        self._left.addStretch(1)
        row.addLayout(self._left, 1)
        self._bands = QVBoxLayout()
        self._bands.setSpacing(GRID * 3)
        row.addLayout(self._bands)
        self.body.addLayout(row)

    def show_kind(
        self,
        history: tuple[Threshold, ...],
        offer: Suggestion | None,
        units: Units,
        today: date,
        saved: str,
        max_hr_bpm: float | None = None,
    ) -> None:
        """Show the values of the kind, oldest first, and what the data speaks for.

        Args:
            history: All values of the kind.
            offer: What the data speaks for, if anything.
            units: The athlete's.
            today: Decides which value holds now.
            saved: What the last change of it did.
            max_hr_bpm: Gives the zones of heart rate while no LTHR is known.
        """
        self._saved.show_sentence(saved)
        if (history, offer, units, today, max_hr_bpm) == self._shown:
            return
        self._shown = (history, offer, units, today, max_hr_bpm)
        now: float | None = getattr(thresholds_on(history, today), self._kind.value)
        text, unit = figures.shown(self._kind, now, units, self._locale) if now is not None else (fmt.NONE, "")
        self._number.show_value(text, unit)
        self._show_offer(offer, units)
        self._show_chart(history, units, today)
        clear(self._history)
        for threshold in reversed(history):
            self._history.addWidget(hairline())
            self._history.addWidget(self._entry(threshold, units))
        if not history:
            self._history.addWidget(
                label(QCoreApplication.translate("settings", _UNKNOWN[self._kind]), "body", wrap=True)
            )
        clear(self._bands)
        if now is not None:
            found = figures.zone_list(self._kind, now, units, self._locale)
            self._bands.addWidget(_table(found), 0, Qt.AlignmentFlag.AlignTop)
        elif max_hr_bpm is not None and self._kind is ThresholdKind.LTHR:
            tenths = figures.max_hr_list(max_hr_bpm, self._locale)
            self._bands.addWidget(_table(tenths), 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the zones under the values where there is little width."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(across if self.width() >= _WIDE else down)

    def _show_offer(self, offer: Suggestion | None, units: Units) -> None:
        clear(self._offer)
        if offer is None:
            return
        box = OfferBox(offer, fmt.joined(figures.shown(self._kind, offer.value, units, self._locale)))
        box.use.clicked.connect(lambda: self.offer_taken.emit(offer))
        self._offer.addWidget(box)

    def _show_chart(self, history: tuple[Threshold, ...], units: Units, today: date) -> None:
        self._described.setVisible(len(history) > 1)
        if len(history) < 2:
            return
        steps = tuple(
            Step(
                item.valid_from,
                item.value,
                figures.since(item.valid_from, self._locale),
                figures.shown(self._kind, item.value, units, self._locale),
            )
            for item in history
        )
        begins = steps[0].day
        if begins <= ALWAYS:  # a century without a change would press the rest to the edge
            begins = steps[1].day - timedelta(days=max((today - steps[1].day).days // 6, 30))
        self._chart.show_steps(steps, begins, today, figures.SERIES[self._kind], figures.name(self._kind))

    def _entry(self, threshold: Threshold, units: Units) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, GRID, 0, GRID)
        row.setSpacing(GRID * 2)
        value = fmt.joined(figures.shown(self._kind, threshold.value, units, self._locale))
        day = figures.since(threshold.valid_from, self._locale)
        shown = label(value, "strong")
        shown.setMinimumWidth(112)
        row.addWidget(shown)
        row.addWidget(ElidedLabel(day, "body", "ink2"), 1)
        about = f"{figures.name(self._kind)} {value}, {day}"
        edit = button(_tr("Change…"), "link", name=_tr("Change %1").replace("%1", about))
        edit.clicked.connect(lambda: self.edit_pressed.emit(threshold))
        remove = button(_tr("Remove"), "link", name=_tr("Remove %1").replace("%1", about))
        remove.clicked.connect(lambda: self.remove_pressed.emit(threshold))
        row.addWidget(edit)
        row.addWidget(remove)
        return made


def _table(found: figures.ZoneList) -> QWidget:
    made = LittleTable(found.title, found.columns, [(said(name), *bounds) for name, *bounds in found.rows])
    made.setFixedWidth(_ZONES)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
