"""One piece of gear in full, and what can be done with it."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.domain.gear import Item, Wear
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.library import words
from peaksdesk.ui.pages.library.presenter import Act, LibraryState, acts_on
from peaksdesk.ui.pages.library.shelf import paint_bar
from peaksdesk.ui.sport_names import family_name, family_tone
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.ink import Ink
from peaksdesk.ui.widgets.number import Number
from peaksdesk.ui.widgets.one_line import one_line
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.text import label, plain_tip

WIDTH = 344
NAMES = {
    Act.ADD: QT_TRANSLATE_NOOP("Library", "Add gear…"),
    Act.EDIT: QT_TRANSLATE_NOOP("Library", "Edit…"),
    Act.ADD_PART: QT_TRANSLATE_NOOP("Library", "Add part…"),
    Act.MERGE: QT_TRANSLATE_NOOP("Library", "Merge into…"),
    Act.RETIRE: QT_TRANSLATE_NOOP("Library", "Retire"),
    Act.USE_AGAIN: QT_TRANSLATE_NOOP("Library", "Use again"),
    Act.RENEW: QT_TRANSLATE_NOOP("Library", "Replaced today"),
    Act.FORGET: QT_TRANSLATE_NOOP("Library", "Remove"),
    Act.SHOW: QT_TRANSLATE_NOOP("Library", "Show activities"),
}
_MOST_SPORTS = 4
_LONGEST_NOTE = 240
"""Letters of a note that have room; a tip tells the rest."""


class Detail(Card):
    """A card about the gear that is chosen.

    Attributes:
        asked: Carries what is to be done (`Act`).
    """

    asked = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("detail")
        self.setFixedWidth(WIDTH)
        self.body.setSpacing(GRID * 3)
        self._name = label("", "headline", wrap=True)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._under = ElidedLabel("", "secondary", "ink2")
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._name)
        head.addWidget(self._under)
        self.body.addLayout(head)
        self._distance = Number(self.tr("Distance"))
        self.body.addWidget(self._distance)
        self._life = _Life()
        self.body.addWidget(self._life)
        self.body.addLayout(self._small_numbers())
        self._sports = QVBoxLayout()
        self._sports.setSpacing(GRID)
        self._rows = [_SportRow() for _ in range(_MOST_SPORTS)]
        for row in self._rows:
            self._sports.addWidget(row)
        self.body.addLayout(self._sports)
        self._note = label("", "secondary", "ink2", wrap=True)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        self.body.addLayout(self._make_buttons())

    def show_item(self, item: Item, state: LibraryState) -> None:
        """Show a piece of gear."""
        locale, units = self.locale(), state.units
        self.setAccessibleName(item.gear.name)
        self._name.setText(one_line(item.gear.name))
        self._under.setText(self._tell_place(item))
        self._distance.show_value(*fmt.distance(item.total_m, units, locale, digits=0))
        self._life.show_item(item, state)
        self._count.show_value(locale.toString(item.use.activities))
        self._time.show_value(fmt.number(item.use.time_s / 3600, locale), "h")
        self._first.show_value(fmt.NONE if item.use.first is None else fmt.short_day(item.use.first, locale))
        self._last.show_value(fmt.NONE if item.use.last is None else fmt.short_day(item.use.last, locale))
        families = list(item.use.families.items()) if len(item.use.families) > 1 and item.use.distance_m else []
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(families))
            if at < len(families):
                group, metres = families[at]
                row.say(group.value, family_tone(group), family_name(group), words.way(metres, units, locale))
        notes = [item.gear.note]
        if item.gear.start_m:
            before = self.tr("%1 before it was here").replace("%1", words.way(item.gear.start_m, units, locale))
            notes.insert(0, before)
        if item.before:
            had = self.tr("Called %1 before: what comes in under that name counts here too.")
            notes.insert(0, had.replace("%1", ", ".join(item.before)))
        told = "\n".join(filter(None, notes))
        self._note.setText(told if len(told) <= _LONGEST_NOTE else f"{told[:_LONGEST_NOTE]}…")
        self._note.setToolTip(plain_tip(told if len(told) > _LONGEST_NOTE else ""))
        self._note.setVisible(any(notes))
        offered = acts_on(item)
        for act, made in self._buttons.items():
            made.setVisible(act in offered)

    def _tell_place(self, item: Item) -> str:
        gear, told = item.gear, []
        if gear.part_of:
            told.append(self.tr("Part of %1").replace("%1", gear.part_of))
        if gear.since is not None:
            told.append(self.tr("since %1").replace("%1", fmt.short_day(gear.since, self.locale())))
        if gear.retired_on is not None:
            told.append(self.tr("retired %1").replace("%1", fmt.short_day(gear.retired_on, self.locale())))
        return " · ".join(told)

    def _small_numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GRID * 2)
        self._count = Number(self.tr("Activities"), style="strong")
        self._time = Number(self.tr("Time"), style="strong")
        self._first = Number(self.tr("First used"), style="strong")
        self._last = Number(self.tr("Last used"), style="strong")
        for at, number in enumerate((self._count, self._time, self._first, self._last)):
            grid.addWidget(number, at // 2, at % 2)
        return grid

    def _make_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GRID * 2)
        self._buttons: dict[Act, QPushButton] = {}
        for act in Act:
            if act is Act.ADD:
                continue
            text = QCoreApplication.translate("Library", NAMES[act])
            made = button(text, "danger" if act is Act.FORGET else "")
            made.clicked.connect(lambda _=False, act=act: self.asked.emit(act))
            self._buttons[act] = made
        rows = (
            (Act.SHOW,),
            (Act.EDIT, Act.ADD_PART, Act.RENEW),
            (Act.MERGE, Act.RETIRE, Act.USE_AGAIN, Act.FORGET),
        )
        for at, row in enumerate(rows):
            line = QHBoxLayout()
            line.setSpacing(GRID * 2)
            for act in row:
                line.addWidget(self._buttons[act], 1)
            grid.addLayout(line, at, 0)
        return grid


class _Life(QWidget):
    """How much of its life is gone: a bar, and the words."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        row = QHBoxLayout()
        self._pill = Pill()
        self._of = label("", "secondary", "ink2")
        row.addWidget(self._pill)
        row.addStretch(1)
        row.addWidget(self._of)
        self._bar = _Bar()
        column.addWidget(self._bar)
        column.addLayout(row)

    def show_item(self, item: Item, state: LibraryState) -> None:
        self.setVisible(item.wear is not Wear.UNLIMITED)
        if item.wear is Wear.UNLIMITED:
            return
        self._pill.show_state(words.STATES.get(item.wear, State.NEUTRAL), words.left(item, state.units, self.locale()))
        self._of.setText(words.of_limit(item, state.units, self.locale()))
        self._bar.show_item(item)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._item: Item | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_item(self, item: Item) -> None:
        self._item = item
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._item is not None:
            box = QRectF(self.rect())
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            paint_bar(Ink(QPainter(self), box, mirrored=mirrored), box, self._item)


class _SportRow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._told = ("other", "ink3", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, icon: str, tone: str, name: str, way: str) -> None:
        self._told = (icon, tone, name, way)
        self.setAccessibleName(f"{name} {way}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        icon, tone, name, way = self._told
        box = QRectF(self.rect())
        ink = Ink(QPainter(self), box, mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        ink.icon(icon, QRectF(0, 2, 16, 16), tone)
        ink.text(box.adjusted(24, 0, -90, 0), name, "secondary", "ink2")
        ink.text(box, way, "secondary_strong", right=True)
