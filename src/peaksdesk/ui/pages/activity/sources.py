"""Where the numbers came from: one row per source, with what it brought."""

from PySide6.QtCore import QCoreApplication, QLocale, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.activity import YOU, Activity, Source, SourceKind
from peaksdesk.domain.streams import (
    ALTITUDE,
    BALANCE,
    CADENCE,
    DISTANCE,
    HEART_RATE,
    LATITUDE,
    POWER,
    SPEED,
    TEMPERATURE,
)
from peaksdesk.services.corrections import CORRECTIONS, FIXES, MARKS
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.activity.origins import KINDS
from peaksdesk.ui.theme import GRID, TARGET
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.one_line import one_line
from peaksdesk.ui.widgets.text import label, plain_tip
from peaksdesk.ui.words import said

_ROW = TARGET
_LONGEST = 160
_ACCOUNTS = (SourceKind.ACCOUNT, SourceKind.BAND)
_BROUGHT = {
    POWER: QT_TRANSLATE_NOOP("sources", "power"),
    HEART_RATE: QT_TRANSLATE_NOOP("sources", "heart rate"),
    SPEED: QT_TRANSLATE_NOOP("sources", "speed"),
    CADENCE: QT_TRANSLATE_NOOP("sources", "cadence"),
    DISTANCE: QT_TRANSLATE_NOOP("sources", "distance"),
    ALTITUDE: QT_TRANSLATE_NOOP("sources", "altitude"),
    LATITUDE: QT_TRANSLATE_NOOP("sources", "route"),
    TEMPERATURE: QT_TRANSLATE_NOOP("sources", "temperature"),
    BALANCE: QT_TRANSLATE_NOOP("sources", "balance"),
    "title": QT_TRANSLATE_NOOP("sources", "title"),
    "description": QT_TRANSLATE_NOOP("sources", "notes"),
    "gear": QT_TRANSLATE_NOOP("sources", "gear"),
    "rpe": QT_TRANSLATE_NOOP("sources", "RPE"),
    "sport": QT_TRANSLATE_NOOP("sources", "sport"),
    "excluded": QT_TRANSLATE_NOOP("sources", "left out"),
    FIXES: QT_TRANSLATE_NOOP("sources", "spikes fixed"),
    MARKS: QT_TRANSLATE_NOOP("sources", "laps marked"),
    "laps": QT_TRANSLATE_NOOP("sources", "laps"),
}


class Sources(QWidget):
    """Rows of sources; with more than one, each can be split off.

    Attributes:
        split_pressed: Carries the id of the source to be split off.
    """

    split_pressed = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_sources(self, activity: Activity, sources: tuple[Source, ...], locale: QLocale) -> None:
        """Show another activity's sources, and what the person set by hand."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for source in sources:
            self._layout.addWidget(self._row(source, activity, locale, can_split=len(sources) > 1))
            lines = source.recording.attributions
            if lines or web_page(source):
                self._layout.addWidget(_origin(source, "".join(lines[:1])))
            for line in lines[1:]:
                self._layout.addWidget(_origin(None, line))
        typed = brought(activity, YOU)
        if typed:
            self._layout.addWidget(_line(QCoreApplication.translate("sources", "You"), typed, ""))

    def _row(self, source: Source, activity: Activity, locale: QLocale, *, can_split: bool) -> QWidget:
        kind = QCoreApplication.translate("sources", KINDS[source.kind])
        if source.kind in _ACCOUNTS:
            kind = one_line(source.name, _LONGEST)
        told = brought(activity, source.key)
        device = f" · {source.recording.device}" if source.recording.device else ""
        came = self.tr("%1%2, imported %3").replace("%1", source.name).replace("%2", device)
        made = _line(kind, told, came.replace("%3", fmt.moment(fmt.local(source.imported_at), locale)))
        if can_split:
            split = button(self.tr("Split"), "link", name=self.tr("Split off %1").replace("%1", source.name))
            split.setToolTip(self.tr("Make an activity of its own out of this source"))
            split.clicked.connect(lambda: self.split_pressed.emit(source.id))
            row = made.layout()
            assert row is not None  # noqa: S101  (just made)
            row.addWidget(split)
        return made


def brought(activity: Activity, who: str) -> str:
    """Return in words what the activity took from a source (its key), or from the person (`YOU`)."""
    won = {name for name, source in activity.provenance.items() if source == who}
    if who == YOU:
        won |= activity.edits.keys() & set(CORRECTIONS)
    names = [name for name in _BROUGHT if name in won]
    return ", ".join(QCoreApplication.translate("sources", _BROUGHT[name]) for name in names)


def web_page(source: Source) -> str:
    """Return the address of a source's own page in the browser; empty where there is none, or it is none to open."""
    address = QUrl(source.recording.link, QUrl.ParsingMode.StrictMode)
    return address.toString() if address.isValid() and address.scheme() == "https" and address.host() else ""


def _origin(source: Source | None, attribution: str) -> QWidget:
    """A line that the terms of an account want beside its data, and the link to its own page."""
    made = QWidget()
    made.setFixedHeight(_ROW)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID * 2)
    row.addWidget(ElidedLabel(one_line(attribution, _LONGEST), "secondary", "ink2"), 1)
    address = web_page(source) if source is not None else ""
    if source is not None and address:
        words = said(source.recording.link_text) or address
        link = button(words, "link", name=words)
        link.setFont(appearance.font("strong"))
        link.setToolTip(plain_tip(address))
        link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
        row.addWidget(link)
    made.setAccessibleName(one_line(attribution, _LONGEST))
    return made


def _line(kind: str, told: str, tip: str) -> QWidget:
    made = QWidget()
    made.setFixedHeight(_ROW)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID * 2)
    row.addWidget(label(kind, "secondary_strong"))
    words = ElidedLabel(told, "secondary", "ink2")
    row.addWidget(words, 1)
    made.setToolTip(plain_tip(tip))
    made.setAccessibleName(f"{kind}: {told}")
    return made
