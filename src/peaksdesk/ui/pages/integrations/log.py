"""The log of an account's syncs, in a dialog."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.services.sync_log_port import SyncReason, SyncRun
from peaksdesk.ui import format as fmt
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.chapter import scrolled
from peaksdesk.ui.widgets.little_table import LittleTable
from peaksdesk.ui.widgets.pill import State
from peaksdesk.ui.widgets.rows import Said, hairline
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_SIZE = (640, 480)
REASONS: dict[SyncReason, str] = {
    SyncReason.START: QT_TRANSLATE_NOOP("Integrations", "At the start"),
    SyncReason.TIMER: QT_TRANSLATE_NOOP("Integrations", "By itself"),
    SyncReason.PERSON: QT_TRANSLATE_NOOP("Integrations", "By you"),
    SyncReason.WEBHOOK: QT_TRANSLATE_NOOP("Integrations", "Told by the service"),
    SyncReason.WAKE: QT_TRANSLATE_NOOP("Integrations", "After waking up"),
    SyncReason.NETWORK: QT_TRANSLATE_NOOP("Integrations", "The network was back"),
    SyncReason.COMMAND: QT_TRANSLATE_NOOP("Integrations", "By a command"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Integrations", text)


class LogDialog(QDialog):
    """Each run with what it did and what went wrong, newest first."""

    def __init__(self, parent: QWidget | None, name: str, runs: list[SyncRun], titles: Mapping[str, str]) -> None:
        """Show the runs.

        Args:
            titles: What each stream is called.
        """
        super().__init__(parent)
        title = _tr("Syncs of %1").replace("%1", name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GAP, GAP, GAP)
        outer.setSpacing(GRID * 3)
        outer.addWidget(label(title, "headline", wrap=True))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, GRID * 2, 0)
        column.setSpacing(GRID)
        for run in runs:
            self._add(column, run, titles)
        if not runs:
            column.addWidget(label(_tr("Nothing was synced yet."), "body", "ink2"))
        column.addStretch(1)
        scroll = scrolled(holder)
        for part in (holder, scroll.viewport()):
            part.setProperty("surface", "clear")
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setAccessibleName(title)
        outer.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(_tr("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row.addWidget(close)
        outer.addLayout(row)
        self.resize(*_SIZE)

    def _add(self, column: QVBoxLayout, run: SyncRun, titles: Mapping[str, str]) -> None:
        locale = self.locale()
        if column.count():
            column.addSpacing(GRID * 2)
            column.addWidget(hairline())
            column.addSpacing(GRID * 2)
        head = QHBoxLayout()
        head.addWidget(label(fmt.moment(fmt.local(run.started_at), locale), "strong"), 1)
        head.addWidget(label(_tr(REASONS[run.reason]), "secondary", "ink2"))
        column.addLayout(head)
        rows = []
        for name, counts in run.counts.items():
            told = (counts.fetched, counts.inserted, counts.updated, counts.removed, counts.requests)
            rows.append((said(titles.get(name, name)).partition(":")[0], *map(locale.toString, told)))
        if rows:
            columns = (_tr("Read"), _tr("New"), _tr("Changed"), _tr("Removed"), _tr("Requests"))
            column.addWidget(LittleTable("", columns, rows))
        told_of = dict.fromkeys(filter(None, (run.error, *(one.error for one in run.counts.values()))))
        for sentence in told_of:
            shown = Said(State.WATCH)
            shown.show_sentence(said(sentence))
            column.addWidget(shown)
