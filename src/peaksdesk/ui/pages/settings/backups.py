"""Backups: made by themselves and by hand, looked at, and restored."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from peaksdesk.services.housekeeping import Copy
from peaksdesk.ui import dialogs
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.settings.intents import MakeBackup, RestoreBackup, VerifyBackup
from peaksdesk.ui.pages.settings.section import SectionView, clear, open_folder
from peaksdesk.ui.pages.settings.state import Keeping, SettingsState
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.rows import Rows, Said, hairline
from peaksdesk.ui.widgets.skeleton import Skeleton
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

SHOWN = 20
"""Older backups than these are only counted."""


class BackupsSection(SectionView):
    """One card: what is done by itself, and a row for each backup."""

    def __init__(self) -> None:
        """Make it without backups."""
        super().__init__()
        self._locale = self.locale()
        self._keeping = Keeping()
        self._shown: object = None
        card = Rows(self.tr("Backups"))
        self._folder = button(self.tr("Open folder"), "link")
        self._folder.clicked.connect(self._open)
        card.add_to_header(self._folder)
        self._make = button(self.tr("Back up now"), "primary")
        self._make.clicked.connect(lambda: self.asked.emit(MakeBackup()))
        card.add_to_header(self._make)
        hint = self.tr(
            "Every hour in which something changed, a checked copy of everything is made: activities with their "
            "original files, all athletes, all settings of theirs. Older copies are thinned to one a day, a week, a "
            "month."
        )
        card.body.addWidget(label(hint, "body", "ink2", wrap=True))
        card.body.addSpacing(GRID * 2)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        card.body.addWidget(self._bar)
        card.body.addSpacing(GRID)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        card.body.addLayout(self._rows)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.setFocusProxy(self._make)

    def show_state(self, state: SettingsState) -> None:
        """Show the backups."""
        keeping = self._keeping = state.keeping
        busy = keeping.doing in ("backup", "restore")
        self._bar.setVisible(busy)
        self._bar.setAccessibleName(self.tr("Backing up") if keeping.doing == "backup" else self.tr("Restoring"))
        self._make.setEnabled(not keeping.doing)
        if (keeping.copies, keeping.checked, keeping.doing) == self._shown:
            return
        self._shown = (keeping.copies, keeping.checked, keeping.doing)
        clear(self._rows)
        if keeping.copies is None:
            skeleton = Skeleton((3, 2, 2), rows=4)
            skeleton.setFixedHeight(160)
            self._rows.addWidget(skeleton)
            return
        for copy in keeping.copies[:SHOWN]:
            self._rows.addWidget(hairline())
            self._rows.addWidget(self._row(copy))
        more = len(keeping.copies) - SHOWN
        if more > 0:
            words = _tr("1 older backup in the folder") if more == 1 else _tr("%1 older backups in the folder")
            self._rows.addWidget(hairline())
            self._rows.addSpacing(GRID * 2)
            self._rows.addWidget(label(words.replace("%1", str(more)), "secondary", "ink2"))
        if not keeping.copies:
            self._rows.addWidget(hairline())
            self._rows.addSpacing(GRID * 3)
            self._rows.addWidget(label(_tr("No backup yet. The first is made when something changed."), "strong"))

    def _row(self, copy: Copy) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, GRID * 2, 0, GRID * 2)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        words = QVBoxLayout()
        words.setSpacing(0)
        when = fmt.moment(fmt.local(copy.file.made_at), self._locale)
        words.addWidget(ElidedLabel(when, "strong"))
        words.addWidget(ElidedLabel(self._holds(copy), "secondary", "ink2"))
        row.addLayout(words, 1)
        path, checked = copy.file.path, self._keeping.checked
        if path in checked:
            row.addWidget(Pill(*_verdict(checked[path])), 0, Qt.AlignmentFlag.AlignVCenter)
        verify = button(_tr("Verify"), "link", name=_tr("Verify the backup of %1").replace("%1", when))
        verify.clicked.connect(lambda: self.asked.emit(VerifyBackup(path)))
        verify.setEnabled(not (path in checked and checked[path] is None))
        restore = button(_tr("Restore…"), "link", name=_tr("Restore the backup of %1").replace("%1", when))
        restore.clicked.connect(lambda: self.talks.emit(partial(self._ask, copy, when)))
        restore.setEnabled(not self._keeping.doing)
        row.addWidget(verify, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(restore, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        wrong = Said()
        wrong.show_sentence(said(checked.get(path) or ""))
        column.addWidget(wrong)
        return made

    def _holds(self, copy: Copy) -> str:
        size = fmt.file_size(copy.file.size_bytes, self._locale)
        if copy.activities is None:
            return size
        words = _tr("1 activity · %2") if copy.activities == 1 else _tr("%1 activities · %2")
        return words.replace("%1", fmt.number(copy.activities, self._locale)).replace("%2", size)

    async def _ask(self, copy: Copy, when: str) -> None:
        title = self.tr("Restore the backup of %1?").replace("%1", when)
        parts = [self.tr("Everything that is here now gives way to what was here then, for all athletes.")]
        held = self._keeping.held
        lost = held.activities - copy.activities if held is not None and copy.activities is not None else 0
        if lost > 0:
            words = (
                self.tr("1 activity that is here now is not in it.")
                if lost == 1
                else self.tr("%1 activities that are here now are not in it.")
            )
            parts.append(words.replace("%1", fmt.number(lost, self._locale)))
        parts.append(self.tr("Before that a backup of what is here now is made."))
        yes, no = self.tr("Restore"), self.tr("Keep what is here")
        if await dialogs.ask(self.window(), title, " ".join(parts), yes, no, danger=True):
            self.asked.emit(RestoreBackup(copy.file.path))

    def _open(self) -> None:
        if self._keeping.house is not None:
            open_folder(Path(self._keeping.house.backup_dir))


def _verdict(found: str | None) -> tuple[State, str]:
    if found is None:
        return State.BUSY, _tr("Looking…")
    return (State.BAD, _tr("Damaged")) if found else (State.GOOD, _tr("Whole"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
