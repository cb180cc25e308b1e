"""The command palette: every page, action, athlete and activity, a few typed letters away."""

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.overlay import Overlay
from peaksdesk.ui.palette_entries import Entry, Group, lines_for
from peaksdesk.ui.palette_list import EntryList, said
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.icons import icon
from peaksdesk.ui.widgets.keycaps import KeyCaps
from peaksdesk.ui.widgets.text import label

WIDTH = 640
LONGEST = 200
"""More letters than this nobody types to find something."""
_PAGE = 8


@dataclass(frozen=True)
class Offer:
    """What the palette is given.

    Attributes:
        entries: Pages, actions and athletes known by now.
        recent: Keys of what was used last, newest first.
        find: Finds days and activities for what is typed; takes its time off the loop.
        work: Runs work under a name, in place of a running one of that name.
        chosen: Told what was chosen, before it is done.
    """

    entries: Callable[[], Sequence[Entry]]
    recent: Sequence[str]
    find: Callable[[str], Awaitable[Sequence[Entry]]]
    work: Callable[[str, Coroutine[object, object, None]], None]
    chosen: Callable[[Entry], None]


class Palette(Overlay):
    """A field with a list below, over the window."""

    def __init__(self, window: QWidget, offer: Offer) -> None:
        """Lay it out."""
        super().__init__(window, "", WIDTH)
        self.setAccessibleName(self.tr("Find anything"))
        self._offer = offer
        self._found: Sequence[Entry] = ()
        self._moved = False
        self.is_open = True
        self._searched = ""
        self.gone.connect(self._close)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        self.content.addLayout(self._make_field())
        line = QFrame()
        line.setProperty("surface", "line")
        line.setFixedHeight(1)
        self.content.addWidget(line)
        self._list = EntryList(_headings(self))
        self._list.setAccessibleName(self.tr("Results"))
        self._list.clicked.connect(lambda _: self._take())
        self.content.addSpacing(GRID)
        self.content.addWidget(self._list)
        self._nothing = label("", "body", "ink2")
        self._nothing.setContentsMargins(GRID * 3, GRID * 4, GRID * 3, GRID * 4)
        self._nothing.hide()
        self.content.addWidget(self._nothing)
        self.content.addSpacing(GRID)
        self.content.addLayout(self._make_foot())
        self._show()

    def start(self) -> None:
        """Show it, ready to type."""
        self.open(self._field)
        self._tell()

    def refresh(self) -> None:
        """Show what became known meanwhile, such as the athletes and the activities."""
        if self.is_open:
            self._searched = ""
            self._show()
            self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the list and choose from the field."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take()
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self._list.step(step, around=abs(step) == 1)
                self._moved = True
                self._tell()
                return True
        return super().eventFilter(watched, event)

    def _make_field(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(GRID * 4, 0, GRID * 4, 0)
        row.setSpacing(GRID * 3)
        mark = label()
        mark.setPixmap(icon("search").pixmap(QSize(18, 18)))
        row.addWidget(mark)
        self._field = QLineEdit()
        self._field.setProperty("kind", "palette")
        self._field.setFont(appearance.font("field"))
        self._field.setMaxLength(LONGEST)
        self._field.setPlaceholderText(self.tr("Find a page, an action, an athlete, an activity or a day"))
        self._field.setAccessibleName(self.tr("Find anything"))
        self._field.textChanged.connect(self._typed)
        self._field.installEventFilter(self)
        row.addWidget(self._field, 1)
        return row

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(GRID * 4, GRID, GRID * 4, GRID * 2)
        row.setSpacing(GRID * 2)
        for keys, words in (
            (("Up", "Down"), self.tr("move")),
            (("Return",), self.tr("choose")),
            (("Esc",), self.tr("close")),
        ):
            row.addWidget(KeyCaps(*keys))
            row.addWidget(label(words, "axis", "ink2"))
            row.addSpacing(GRID * 2)
        row.addStretch(1)
        return row

    def _typed(self) -> None:
        self._moved = False
        self._show()
        self._search()

    def _search(self) -> None:
        typed = self._field.text()
        if typed.strip():
            self._offer.work("palette", self._find(typed))
        else:
            self._found = ()
            self._show()

    async def _find(self, typed: str) -> None:
        found = await self._offer.find(typed)
        if self.is_open and typed == self._field.text():
            self._found, self._searched = found, typed
            self._show()

    def _show(self) -> None:
        typed = self._field.text()
        chosen = self._list.entry
        # What was found for fewer letters stays until it is known what is found for all: a list that blinks is
        # hard to read.
        lines = lines_for(typed, self._offer.entries(), self._found, self._offer.recent)
        self._list.show_lines(lines, chosen.key if chosen and self._moved else "")
        self._list.setVisible(bool(lines))
        nothing = not lines and bool(typed.strip()) and self._searched == typed
        self._nothing.setText(self.tr("Nothing here is called that."))
        self._nothing.setVisible(nothing)
        self._tell()

    def _tell(self) -> None:
        entry = self._list.entry
        told = said(entry, "") if entry is not None and self._list.lines else self._nothing.text()
        if told == self._field.accessibleDescription():
            return
        self._field.setAccessibleDescription(told)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self._field, QAccessible.Event.DescriptionChanged))

    def _take(self) -> None:
        entry = self._list.entry
        if entry is None:
            return
        self.dismiss()
        self._offer.chosen(entry)
        entry.run()

    def _close(self) -> None:
        self.is_open = False


def _headings(palette: Palette) -> dict[Group, str]:
    return {
        Group.RECENT: palette.tr("Recent"),
        Group.HERE: palette.tr("On this page"),
        Group.PAGE: palette.tr("Pages"),
        Group.ACTION: palette.tr("Actions"),
        Group.ATHLETE: palette.tr("Athletes"),
        Group.DAY: palette.tr("Calendar"),
        Group.ACTIVITY: palette.tr("Activities"),
    }
