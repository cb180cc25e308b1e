"""Questions and file choosers that never block the loop: `open()`, then wait for `finished`."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label

_WIDTH = 420


async def ask(parent: QWidget, title: str, text: str, yes: str, no: str, *, danger: bool = False) -> bool:
    """Ask a question over `parent` and return whether the person pressed `yes`.

    Args:
        parent: The window that waits for the answer.
        title: The question.
        text: What follows from it.
        yes: What happens, as a verb; `no` leaves all as it is.
        no: The way out, also Esc.
        danger: `yes` destroys something: then `no` is the button that Enter presses.
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
    row = QHBoxLayout()
    row.addStretch(1)
    refuse = button(no)
    accept = button(yes, "danger" if danger else "primary")
    refuse.clicked.connect(dialog.reject)
    accept.clicked.connect(dialog.accept)
    row.addWidget(refuse)
    row.addWidget(accept)
    layout.addSpacing(GRID * 2)
    layout.addLayout(row)
    (refuse if danger else accept).setDefault(True)
    (refuse if danger else accept).setFocus(Qt.FocusReason.PopupFocusReason)
    return await answered(dialog) == QDialog.DialogCode.Accepted


async def choose_files(parent: QWidget, title: str, patterns: str) -> tuple[Path, ...]:
    """Let the person choose files and return them, none if they chose otherwise; `patterns` as QFileDialog wants."""
    return await _chosen(QFileDialog(parent, title, "", patterns), QFileDialog.FileMode.ExistingFiles)


async def choose_folder(parent: QWidget, title: str) -> tuple[Path, ...]:
    """Let the person choose a folder and return it alone, or nothing."""
    dialog = QFileDialog(parent, title)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return await _chosen(dialog, QFileDialog.FileMode.Directory)


async def choose_save(parent: QWidget, title: str, name: str, patterns: Mapping[str, str]) -> Path | None:
    """Let the person choose a file to write, and return it, or None; asks before another file is replaced.

    Args:
        parent: The window that waits for the answer.
        title: What is saved.
        name: Suggested, without its ending.
        patterns: Ending such as `.png` -> what such a file is; the first is offered first.
    """
    filters = {f"{words} (*{ending})": ending for ending, words in patterns.items()}
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(filters))

    def follow(chosen: str) -> None:
        dialog.setDefaultSuffix(filters[chosen].removeprefix("."))

    dialog.filterSelected.connect(follow)
    follow(next(iter(filters)))
    dialog.selectFile(name)
    chosen = await _chosen(dialog, QFileDialog.FileMode.AnyFile)
    return chosen[0] if chosen else None


async def answered(dialog: QDialog) -> int:
    """Open a dialog, wait for its answer and take it away; a cancelled wait closes it."""
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def finish(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    dialog.finished.connect(finish)
    QDialog.open(dialog)  # a dialog for printers has an `open` of its own that wants a receiver
    try:
        return await answer
    finally:
        dialog.close()
        dialog.deleteLater()


async def _chosen(dialog: QFileDialog, mode: QFileDialog.FileMode) -> tuple[Path, ...]:
    dialog.setFileMode(mode)
    chosen: list[Path] = []
    # Read at once: a turn of the loop later the closed dialog has forgotten what was selected.
    dialog.accepted.connect(lambda: chosen.extend(Path(name) for name in dialog.selectedFiles()))
    await answered(dialog)
    return tuple(chosen)
