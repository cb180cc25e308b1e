"""One of several, in a dialog that never blocks the loop."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from peaksdesk.ui.dialogs import answered
from peaksdesk.ui.models.table import Column, RecordTableModel
from peaksdesk.ui.theme import GAP, GRID, ROW_HEIGHT
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.cells import dress_table
from peaksdesk.ui.widgets.text import label

_WIDTH = 460
_DETAIL_WIDTH = 190
_MOST_ROWS = 9

T = TypeVar("T")


@dataclass(frozen=True)
class Choice(Generic[T]):
    """One line to choose.

    Attributes:
        title: What it is; typing its first letters finds it.
        value: What choosing it returns.
        detail: More about it, at the right.
        icon: Name of a file in resources/icons, or empty.
    """

    title: str
    value: T
    detail: str = ""
    icon: str = ""


async def choose(
    parent: QWidget, title: str, text: str, choices: Sequence[Choice[T]], yes: str, no: str, *, at: int = 0
) -> T | None:
    """Let the person choose one line and return its value; None if they would rather not.

    Args:
        parent: The window that waits for the answer.
        title: What is chosen.
        text: What follows from it.
        choices: At least one.
        yes: What happens, as a verb; `no` leaves all as it is.
        at: Index of the line that is chosen at first.
    """
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    dialog.setAccessibleDescription(text)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(GAP, GAP, GAP, GAP)
    layout.setSpacing(GRID * 2)
    for words in (label(title, "headline", wrap=True), label(text, "body", "ink2", wrap=True)):
        words.setFixedWidth(_WIDTH)
        layout.addWidget(words)
    table = _table(title, choices)
    layout.addWidget(table)
    row = QHBoxLayout()
    row.addStretch(1)
    refuse, accept = button(no), button(yes, "primary")
    refuse.clicked.connect(dialog.reject)
    accept.clicked.connect(dialog.accept)
    table.activated.connect(dialog.accept)
    accept.setDefault(True)
    for press in (refuse, accept):
        row.addWidget(press)
    layout.addSpacing(GRID)
    layout.addLayout(row)
    table.selectRow(at)
    table.selectionModel().setCurrentIndex(table.model().index(at, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    table.scrollTo(table.model().index(at, 0))
    table.setFocus()
    chosen = [at]
    # Read at once: when the wait is over the dialog may be gone.
    dialog.accepted.connect(lambda: chosen.append(table.currentIndex().row()))
    accepted = await answered(dialog) == QDialog.DialogCode.Accepted
    return choices[chosen[-1]].value if accepted else None


def _table(name: str, choices: Sequence[Choice[T]]) -> QTableView:
    columns: tuple[Column[Choice[T]], ...] = (
        Column("", lambda line: line.title, icon=lambda line: line.icon, strong=True),
    )
    if any(line.detail for line in choices):
        columns += (Column("", lambda line: line.detail, tone="ink2", right=True, width=_DETAIL_WIDTH),)
    table = QTableView()
    model: RecordTableModel[Choice[T]] = RecordTableModel(columns, id)
    model.setParent(table)
    model.show(tuple(choices))
    table.setModel(model)
    table.setAccessibleName(name)
    dress_table(table, columns)
    table.horizontalHeader().hide()
    table.setFixedHeight(min(len(choices), _MOST_ROWS) * ROW_HEIGHT)
    return table
