"""Watched folders of the athlete, and what came from each."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui import dialogs
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.settings.intents import StopWatching, Watch
from peaksdesk.ui.pages.settings.section import SectionView, clear
from peaksdesk.ui.pages.settings.state import SettingsState, Watched
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.rows import Rows, hairline
from peaksdesk.ui.widgets.text import label


class FoldersSection(SectionView):
    """One card: a row for each folder, and the way to add one."""

    def __init__(self) -> None:
        """Make it without folders."""
        super().__init__()
        self._locale = self.locale()
        self._shown: tuple[Watched, ...] | None = None
        card = Rows(self.tr("Watched folders"))
        add = button(self.tr("Add folder…"), name=self.tr("Watch a folder"))
        add.clicked.connect(lambda: self.talks.emit(self._choose))
        card.add_to_header(add)
        hint = self.tr(
            "PeaksDesk looks into these folders every few seconds while it is open, and imports what is new: for "
            "example the folder that your watch or bike computer syncs to. Files are only read, never moved."
        )
        card.body.addWidget(label(hint, "body", "ink2", wrap=True))
        card.body.addSpacing(GRID * 2)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        card.body.addLayout(self._rows)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.setFocusProxy(add)

    def show_state(self, state: SettingsState) -> None:
        """Show which folders are watched."""
        folders = state.keeping.folders
        if folders == self._shown:
            return
        self._shown = folders
        clear(self._rows)
        for watched in folders:
            self._rows.addWidget(hairline())
            self._rows.addWidget(self._row(watched))
        if not folders:
            self._rows.addWidget(hairline())
            self._rows.addSpacing(GRID * 3)
            self._rows.addWidget(label(self.tr("No folder is watched yet."), "strong"))

    def _row(self, watched: Watched) -> QWidget:
        folder = watched.folder
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, GRID * 3, 0, GRID * 3)
        row.setSpacing(GRID * 2)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(folder.name or str(folder), "strong"))
        words.addWidget(ElidedLabel(str(folder.parent), "secondary", "ink2", Qt.TextElideMode.ElideMiddle))
        words.addWidget(ElidedLabel(_came(watched, self._locale), "secondary", "ink2"))
        row.addLayout(words, 1)
        stop = button(_tr("Stop watching"), "link", name=_tr("Stop watching %1").replace("%1", folder.name))
        stop.clicked.connect(lambda: self.asked.emit(StopWatching(folder)))
        row.addWidget(stop, 0, Qt.AlignmentFlag.AlignVCenter)
        return made

    async def _choose(self) -> None:
        for folder in await dialogs.choose_folder(self.window(), self.tr("Choose a folder to watch")):
            self.asked.emit(Watch(Path(folder)))


def _came(watched: Watched, locale: QLocale) -> str:
    last = watched.last
    if last is None:
        return _tr("Nothing new came yet")
    when = fmt.moment(fmt.local(last.batch.started_at), locale)
    brought = last.imported + last.merged
    words = _tr("Last import %1: 1 activity") if brought == 1 else _tr("Last import %1: %2 activities")
    return words.replace("%1", when).replace("%2", str(brought))


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
