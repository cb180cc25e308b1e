"""Every key there is, on a calm sheet over the window: made of the very commands that the keys run."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from peaksdesk.ui.overlay import Overlay
from peaksdesk.ui.page import Command, Shortcut
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID, MARGIN
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.keycaps import KeyCaps
from peaksdesk.ui.widgets.one_line import one_line
from peaksdesk.ui.widgets.rows import hairline
from peaksdesk.ui.widgets.text import label

if TYPE_CHECKING:
    from peaksdesk.ui.window import Window

_WIDTH = 880
_HEIGHT_SHARE = 0.7
_LINE = 28


@dataclass(frozen=True)
class Group:
    """Keys that belong together, under a heading."""

    title: str
    lines: tuple[Shortcut, ...]


class ShortcutSheet(Overlay):
    """The groups in two columns."""

    def __init__(self, window: QWidget, groups: Sequence[Group]) -> None:
        """Lay the groups out, by turns in the first column and in the second; those without lines are left out."""
        super().__init__(window, "", _WIDTH)
        title = self.tr("Keyboard shortcuts")
        self.setAccessibleName(title)
        self.groups = tuple(groups)
        self.content.setContentsMargins(MARGIN, GRID * 5, MARGIN, GRID * 5)
        self.content.setSpacing(GRID * 4)
        head = QHBoxLayout()
        head.addWidget(label(title, "headline"), 1)
        self._close = button(self.tr("Close"), "link")
        self._close.clicked.connect(self.dismiss)
        head.addWidget(self._close)
        self.content.addLayout(head)
        inside = QWidget()
        inside.setProperty("surface", "clear")
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, GRID * 3, 0)
        columns.setSpacing(GRID * 10)
        for side in (groups[::2], groups[1::2]):
            column = QVBoxLayout()
            column.setSpacing(0)
            for group in side:
                if not group.lines:
                    continue
                if column.count():
                    column.addSpacing(GRID * 5)
                column.addWidget(_Part(group))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is scrolled from the button
        self._area.setAccessibleName(title)
        self._area.setWidget(inside)
        most = round(window.height() * _HEIGHT_SHARE) - CONTROL_HEIGHT
        self._area.setFixedHeight(min(most, inside.sizeHint().height()))
        self.content.addWidget(self._area)

    def start(self) -> None:
        """Show it, with the focus on the way out."""
        self.open(self._close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that scroll."""
        bar = self._area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: _LINE,
            Qt.Key.Key_Up: -_LINE,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            bar.setValue(bar.value() + step)
        super().keyPressEvent(event)


class _Part(QWidget):
    """A heading, and a line for each thing that keys do."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        self.setAccessibleName(group.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(one_line(group.title), "secondary_strong", "ink2"))
        column.addSpacing(GRID)
        for line in group.lines:
            column.addWidget(hairline())
            row = QHBoxLayout()
            row.setContentsMargins(0, GRID, 0, GRID)
            row.setSpacing(GRID * 3)
            row.addWidget(ElidedLabel(one_line(line.title), "body"), 1)
            row.addWidget(KeyCaps(*line.keys))
            column.addLayout(row)


def show_sheet(window: "Window") -> None:
    """Show the keys of the page that is open and of the window, or close the sheet if it is open."""
    shown = next((sheet for sheet in window.findChildren(ShortcutSheet) if sheet.isVisible()), None)
    if shown is not None:
        shown.dismiss()
        return
    ShortcutSheet(window, groups_of(window)).start()


def groups_of(window: "Window") -> tuple[Group, ...]:
    """Return what has keys now: on the page, everywhere, and the pages themselves."""
    from peaksdesk.ui.palette_sources import pages

    built = window.built(window.page)
    here = next(spec for spec in window.specs if spec.id == window.page)
    ways = [Command(title, lambda: None, keys) for _, title, keys in pages(window.specs)]
    return (
        Group(QCoreApplication.translate("pages", here.title), _keyed(built.commands() if built is not None else ())),
        Group(_tr("On every page"), window.frame.shortcuts()),
        Group(_tr("Pages"), _keyed(ways)),
    )


def _keyed(commands: Sequence[Command]) -> tuple[Shortcut, ...]:
    return tuple(Shortcut(command.title, (command.keys,)) for command in commands if command.keys)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ShortcutSheet", text)
