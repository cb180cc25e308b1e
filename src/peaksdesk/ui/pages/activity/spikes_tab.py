"""Spikes that were found, each with a picture of before and after, to be fixed one by one or all at once."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.spikes import Fix
from peaksdesk.domain.streams import ALTITUDE, HEART_RATE, POWER, SPEED, Streams
from peaksdesk.services.study import Study
from peaksdesk.ui import format as fmt
from peaksdesk.ui.models.table import Column
from peaksdesk.ui.pages.activity.panels import paced, scale_of
from peaksdesk.ui.pages.activity.spike_preview import SpikePreview
from peaksdesk.ui.pages.activity.stretch_table import Numbered, StretchTable
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel

translate = QCoreApplication.translate

_AROUND_S = 30.0
_CHANNELS = {
    POWER: QT_TRANSLATE_NOOP("channels", "Power"),
    HEART_RATE: QT_TRANSLATE_NOOP("channels", "Heart rate"),
    SPEED: QT_TRANSLATE_NOOP("channels", "Speed"),
    ALTITUDE: QT_TRANSLATE_NOOP("channels", "Altitude"),
}


@dataclass(frozen=True, eq=False)
class Spike:
    """One or a few records after each other in one channel.

    Attributes:
        fix: What would change: these records alone.
        start_s: Time of the first record; `end_s` of the last.
    """

    fix: Fix
    start_s: float
    end_s: float


Row = Numbered[Spike]


def spikes_of(streams: Streams, fixes: tuple[Fix, ...]) -> tuple[Spike, ...]:
    """Take fixes of whole channels apart into spikes, in order of time."""
    found = []
    for fix in fixes:
        for part in np.split(np.arange(fix.index.size), np.flatnonzero(np.diff(fix.index) > 1) + 1):
            one = Fix(fix.channel, fix.index[part], fix.old[part], fix.new[part])
            times = streams.time_s[one.index]
            found.append(Spike(one, float(times.min()), float(times.max())))
    return tuple(sorted(found, key=lambda spike: spike.start_s))


class SpikesTab(QWidget):
    """A table at the left; the picture and the buttons at the right.

    Attributes:
        chosen: Carries (from, to) in seconds around the spike that was chosen.
        fix_pressed: Carries a tuple of `Fix`; an empty one takes all fixes back.
    """

    chosen = Signal(float, float)
    fix_pressed = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("spikes_tab")
        self._study = Study()
        self._streams = Streams(np.empty(0))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        spoken = self.tr("Spikes; Enter shows one in the charts")
        self.table: StretchTable[Spike] = StretchTable("spikes", spoken, _around)
        self.table.chosen.connect(lambda start, end: self.chosen.emit(start, end))
        self.table.table.clicked.connect(self._preview)
        self.table.table.activated.connect(self._preview)
        row.addWidget(self.table, 3)
        right = QVBoxLayout()
        right.setSpacing(GRID * 2)
        self._words = ElidedLabel("", "secondary", "ink2")
        self.preview = SpikePreview()
        right.addWidget(self._words)
        right.addWidget(self.preview, 1)
        press = QHBoxLayout()
        press.setSpacing(GRID * 2)
        self.back = button(self.tr("Take fixes back"), "quiet")
        self.one = button(self.tr("Fix this one"))
        self.all = button(self.tr("Fix all"), "primary")
        self.back.clicked.connect(lambda: self.fix_pressed.emit(()))
        self.one.clicked.connect(self._fix_one)
        self.all.clicked.connect(lambda: self.fix_pressed.emit(self._study.spikes))
        press.addWidget(self.back)
        press.addStretch(1)
        press.addWidget(self.one)
        press.addWidget(self.all)
        right.addLayout(press)
        row.addLayout(right, 2)

    def show_study(self, study: Study, streams: Streams, activity: Activity, units: Units, locale: QLocale) -> int:
        """Show another activity's spikes; return how many there are."""
        self._study, self._streams = study, streams
        spikes = spikes_of(streams, study.spikes)
        self.table.show_rows(spikes, _columns(activity, units, locale))
        self.table.setVisible(bool(spikes))
        for part in (self.preview, self.one, self.all):
            part.setVisible(bool(spikes))
        self.back.setVisible(study.fixed)
        self.one.setEnabled(False)
        words = self.tr("Dashed as it came, solid as it becomes. Original files stay as they are.")
        if not spikes:
            words = self.tr("All spikes that were found are fixed. The original files stay as they are.")
        self._words.setText(words)
        if spikes:
            self._show(spikes[0])
        return len(spikes)

    def _preview(self, index: QModelIndex) -> None:
        self._show(self.table.rows[index.row()])
        self.one.setEnabled(True)

    def _show(self, spike: Spike) -> None:
        self.preview.show_fix(self._streams, spike.fix)

    def _fix_one(self) -> None:
        index = self.table.table.currentIndex()
        if index.isValid():
            self.fix_pressed.emit((self.table.rows[index.row()].fix,))


def _around(spike: Spike) -> tuple[float, float]:
    return max(spike.start_s - _AROUND_S, 0.0), spike.end_s + _AROUND_S


def _columns(activity: Activity, units: Units, locale: QLocale) -> tuple[Column[Row], ...]:
    def channel(row: Row) -> str:
        name = row.record.fix.channel
        if name == SPEED and paced(activity):
            return translate("channels", "Pace")
        return translate("channels", _CHANNELS.get(name, name))

    def text(row: Row, value: float) -> str:
        scale = scale_of(row.record.fix.channel, activity, units, locale)
        return f"{scale.text(value)} {scale.unit}"

    def worst(row: Row) -> int:
        return int(np.abs(row.record.fix.old - row.record.fix.new).argmax())

    return (
        Column(translate("spikes", "Channel"), channel, strong=True),
        Column(translate("spikes", "At"), lambda row: fmt.duration(row.record.start_s), right=True),
        Column(translate("spikes", "Value"), lambda row: text(row, float(row.record.fix.old[worst(row)])), right=True),
        Column(
            translate("spikes", "Becomes"), lambda row: text(row, float(row.record.fix.new[worst(row)])), right=True
        ),
        Column(translate("spikes", "Records"), lambda row: str(row.record.fix.index.size), right=True, width=84),
    )
