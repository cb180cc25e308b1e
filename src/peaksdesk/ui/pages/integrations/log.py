"""The log of an account's syncs, in a dialog."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from peaksdesk.services.sync_log_port import SyncRun
from peaksdesk.ui import format as fmt
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.rows import hairline
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_SIZE = (640, 480)


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
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(title)
        scroll.setWidget(holder)
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
            column.addWidget(hairline())
        column.addWidget(label(fmt.moment(fmt.local(run.started_at), locale), "strong"))
        for name, counts in run.counts.items():
            text = _tr("%1: %2 read, %3 new, %4 changed, %5 removed, %6 requests")
            text = text.replace("%1", said(titles.get(name, name)))
            told = (counts.fetched, counts.inserted, counts.updated, counts.removed, counts.requests)
            for place, number in enumerate(told, 2):
                text = text.replace(f"%{place}", locale.toString(number))
            column.addWidget(label(text, "secondary", "ink2", wrap=True))
            if counts.error:
                column.addWidget(label(said(counts.error), "secondary", "watch", wrap=True))
        if run.error:
            column.addWidget(label(said(run.error), "secondary", "bad", wrap=True))
