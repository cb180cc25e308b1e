"""Privacy: what is kept where in plain words, the bin, and the end of an athlete."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui import dialogs
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.settings.forget_dialog import ask_to_forget
from peaksdesk.ui.pages.settings.intents import EmptyBin, ForgetAthlete
from peaksdesk.ui.pages.settings.section import SectionView, open_folder
from peaksdesk.ui.pages.settings.state import SettingsState
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.rows import Row, Rows
from peaksdesk.ui.widgets.text import label


class PrivacySection(SectionView):
    """Two cards: what is kept, and what can be removed for good."""

    def __init__(self) -> None:
        """Make it without figures."""
        super().__init__()
        self._locale = self.locale()
        self._state = SettingsState()
        kept = Rows(self.tr("What is kept, and where"))
        self._where = label("", "body", wrap=True)
        kept.body.addWidget(self._where)
        for sentence in (
            self.tr("No account, no cloud, no telemetry: nothing leaves this computer unless you export it."),
            self.tr("Original files are kept whole beside what was computed from them, and can be exported any time."),
            self.tr("A log in the data folder holds what went wrong, with secrets struck out."),
        ):
            kept.body.addSpacing(GRID)
            kept.body.addWidget(label(sentence, "body", wrap=True))
        kept.body.addSpacing(GRID)
        kept.body.addSpacing(GRID)
        self._path = ElidedLabel("", "body", "ink2", Qt.TextElideMode.ElideMiddle)
        self._open = button(self.tr("Open folder"), name=self.tr("Open the data folder"))
        self._open.clicked.connect(self._open_folder)
        kept.add(_line(self.tr("Data folder"), self._path, self._open))
        self._size = ElidedLabel("", "body", "ink2")
        kept.add(_line(self.tr("On the disk"), self._size))
        self.column.addWidget(kept)
        gone = Rows(self.tr("Removing for good"))
        self._bin = button(self.tr("Empty the bin…"))
        self._bin.clicked.connect(lambda: self.talks.emit(self._ask_bin))
        self._bin_row = Row(self.tr("Bin"), self._bin)
        gone.add(self._bin_row)
        self._forget = button(self.tr("Delete this athlete…"), "danger")
        self._forget.clicked.connect(lambda: self.talks.emit(self._ask_forget))
        self._forget_row = Row(self.tr("This athlete"), self._forget)
        gone.add(self._forget_row)
        self.column.addWidget(gone)
        self.column.addStretch(1)
        self.setFocusProxy(self._open)

    def show_state(self, state: SettingsState) -> None:
        """Show where everything is and how much of it."""
        self._state = state
        house, held = state.keeping.house, state.keeping.held
        here = self.tr("Activities, athletes and backups lie on this computer, in one folder.")
        server = self.tr("Activities and athletes lie on your own PostgreSQL server, backups on this computer.")
        self._where.setText(server if house is not None and house.database == "PostgreSQL" else here)
        self._path.setText(str(house.data_dir) if house is not None else "")
        if held is not None:
            data, copies = (fmt.file_size(size, self._locale) for size in (held.data_bytes, held.backup_bytes))
            self._size.setText(self.tr("%1, and %2 of backups").replace("%1", data).replace("%2", copies))
        binned = held.binned if held is not None else 0
        self._bin.setEnabled(binned > 0 and not state.keeping.doing)
        self._bin_row.show_hint(self._bin_words(binned))
        self._forget.setEnabled(held is not None and not state.keeping.doing)
        self._forget_row.show_hint(
            self.tr("All activities, thresholds and files of the athlete. A backup of everything is made first.")
        )

    def _bin_words(self, binned: int) -> str:
        if binned == 0:
            return self.tr("The bin is empty. Deleted activities lie in it for 30 days.")
        words = self.tr("1 deleted activity") if binned == 1 else self.tr("%1 deleted activities")
        return words.replace("%1", fmt.number(binned, self._locale))

    def _open_folder(self) -> None:
        if self._state.keeping.house is not None:
            open_folder(Path(self._state.keeping.house.data_dir))

    async def _ask_bin(self) -> None:
        held = self._state.keeping.held
        if held is None:
            return
        title, text = self.tr("Empty the bin?"), self._bin_words(held.binned)
        text = self.tr("%1 of all athletes would be gone for good. Only a backup has them still.").replace("%1", text)
        yes, no = self.tr("Empty the bin"), self.tr("Keep them")
        if await dialogs.ask(self.window(), title, text, yes, no, danger=True):
            self.asked.emit(EmptyBin())

    async def _ask_forget(self) -> None:
        athlete, held = self._state.athlete, self._state.keeping.held
        if athlete is None or held is None:
            return
        if await ask_to_forget(self.window(), athlete.name, held.of_athlete):
            self.asked.emit(ForgetAthlete())


def _line(name: str, value: QWidget, *more: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, GRID * 3, 0, GRID * 3)
    row.setSpacing(GRID * 4)
    title = label(name, "strong")
    title.setMinimumWidth(112)
    row.addWidget(title)
    column = QVBoxLayout()
    column.addWidget(value)
    row.addLayout(column, 1)
    for part in more:
        row.addWidget(part)
    return made
