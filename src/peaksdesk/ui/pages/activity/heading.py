"""The top of the Activity page: where you are, the title (to be edited in place), and the way to the neighbours."""

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from peaksdesk.domain.activity import Activity, SourceKind
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.one_file import kinds_of
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.in_list import Neighbours
from peaksdesk.ui.pages.activity.form import LONGEST_TITLE
from peaksdesk.ui.pages.activity.local_time import local_start
from peaksdesk.ui.pages.activity.menu import ExportMenu, MoreMenu
from peaksdesk.ui.sport_names import sport_name, title_of
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.one_line import one_line
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.text import label, plain_tip

_LONGEST_GEAR = 32


class Heading(QWidget):
    """Breadcrumb over title and pills; previous, next, Export, Edit and a menu at the right.

    Attributes:
        list_pressed: The breadcrumb was pressed.
        edit_pressed: The form is wanted.
        export: The menu of files; `more` is the one of all else.
        stepped: The activity before (-1) or after (1) this one is wanted.
        renamed: Carries the new title.
    """

    list_pressed = Signal()
    edit_pressed = Signal()
    stepped = Signal(int)
    renamed = Signal(str)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._beside = Neighbours()
        self._shown: int | None = None
        self._given = ""
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GRID * 2)
        words = QVBoxLayout()
        words.setSpacing(0)
        outer.addLayout(words, 1)
        words.addLayout(self._crumbs())
        words.addLayout(self._title_row())
        self.before = button("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}", name=self.tr("Previous activity"))
        self.after = button("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", name=self.tr("Next activity"))
        self.place = label("", "secondary", "ink2")
        self.place.hide()
        for arrow in (self.before, self.after):
            arrow.setFixedWidth(CONTROL_HEIGHT + GRID)
            arrow.setObjectName("arrow")
        self.before.clicked.connect(self.go_back)
        self.after.clicked.connect(self.go_on)
        self.export = ExportMenu()
        self.edit = button(self.tr("Edit"))
        self.edit.setToolTip(self.tr("Change title, sport, gear, RPE and notes (E)"))
        self.edit.clicked.connect(lambda: self.edit_pressed.emit())
        self.more = MoreMenu()
        self.more.rename_pressed.connect(self.begin_rename)
        self.place.setFixedHeight(CONTROL_HEIGHT)
        for control in (self.place, self.before, self.after, self.export, self.edit, self.more):
            outer.addWidget(control, 0, Qt.AlignmentFlag.AlignBottom)

    def show_detail(self, detail: ActivityDetail, locale: QLocale) -> None:
        """Show another activity; a title being typed stays while it is the same one read anew."""
        activity = detail.activity
        typing = self._row.currentIndex() == 1 and (activity.id, activity.title) == (self._shown, self._given)
        self._shown = activity.id
        self._given = activity.title
        self._show_title(one_line(title_of(activity)))
        self._when.setText(f"› {fmt.day(activity.local_date, locale)}, {_clock(activity, locale)}")
        gear = f" · {one_line(activity.gear, _LONGEST_GEAR)}" if activity.gear else ""
        self._sport.show_state(State.NEUTRAL, f"{sport_name(activity.sport)}{gear}")
        whole = f"{sport_name(activity.sport)} · {one_line(activity.gear)}"
        self._sport.setToolTip(plain_tip(whole) if len(activity.gear) > _LONGEST_GEAR else "")
        self._invented.setVisible(any(source.kind is SourceKind.INVENTED for source in detail.sources))
        self._excluded.setVisible(activity.excluded)
        self.more.show_excluded(excluded=activity.excluded)
        self.export.show_kinds(kinds_of(detail))
        if not typing:
            self._row.setCurrentIndex(0)

    def show_beside(self, beside: Neighbours, locale: QLocale) -> None:
        """Show what previous and next lead to, and where in a list this one stands."""
        self._beside = beside
        self.before.setEnabled(beside.previous_id is not None)
        self.after.setEnabled(beside.next_id is not None)
        back, on = self.tr("Previous activity (Left, or Alt+PgUp)"), self.tr("Next activity (Right, or Alt+PgDn)")
        if beside.at:
            back, on = (
                self.tr("Previous in the list (Left, or Alt+PgUp)"),
                self.tr("Next in the list (Right, or Alt+PgDn)"),
            )
        self.before.setToolTip(back)
        self.after.setToolTip(on)
        place = self.tr("%1 of %2").replace("%1", locale.toString(beside.at))
        self.place.setText(place.replace("%2", locale.toString(beside.of)))
        self.place.setToolTip(self.tr("Its place in the list it was opened from, in that list's order and filter"))
        self.place.setVisible(beside.at > 0)

    def go_back(self) -> None:
        """Ask for the activity before this one."""
        if self._beside.previous_id is not None:
            self.stepped.emit(-1)

    def go_on(self) -> None:
        """Ask for the activity after this one."""
        if self._beside.next_id is not None:
            self.stepped.emit(1)

    def begin_rename(self) -> None:
        """Turn the title into a field."""
        self._field.setText(self._given[:LONGEST_TITLE])
        self._field.selectAll()
        self._row.setCurrentIndex(1)
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a title being typed up on Esc; begin to type on a double click."""
        if watched is self._title and event.type() == QEvent.Type.MouseButtonDblClick:
            self.begin_rename()
            return True
        if watched is self._field and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._row.setCurrentIndex(0)
            self.edit.setFocus()
            return True
        return False

    def _crumbs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._list = button(self.tr("Activities"), "crumb")
        self._list.clicked.connect(lambda: self.list_pressed.emit())
        self._when = ElidedLabel("", "secondary", "ink2")
        row.addWidget(self._list)
        row.addWidget(self._when, 1)
        return row

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        self._row = QStackedWidget()
        shown = QWidget()
        inner = QHBoxLayout(shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GRID * 3)
        self._title = ElidedLabel("", "title")
        self._sport = Pill()
        self._excluded = Pill(State.WATCH, self.tr("Left out of the load"))
        self._invented = Pill(State.NEUTRAL, self.tr("Invented"))
        inner.addWidget(self._title, 1)
        for pill in (self._sport, self._excluded, self._invented):
            inner.addWidget(pill)
        inner.addStretch(0)
        self._field = QLineEdit()
        self._field.setFont(appearance.font("headline"))
        self._field.setMaxLength(LONGEST_TITLE)
        self._field.setAccessibleName(self.tr("Title"))
        for watched in (self._title, self._field):
            watched.installEventFilter(self)
        self._field.returnPressed.connect(self._save)
        self._hint = label(self.tr("Enter saves, Esc gives up"), "secondary", "ink2")
        editing = QWidget()
        typed = QHBoxLayout(editing)
        typed.setContentsMargins(0, 0, 0, 0)
        typed.addWidget(self._field, 1)
        typed.addWidget(self._hint)
        self._row.addWidget(shown)
        self._row.addWidget(editing)
        row.addWidget(self._row, 1)
        return row

    def _show_title(self, title: str) -> None:
        self._title.setText(title)
        # As wide as it needs to be and no wider, so that the pills stand beside the words.
        self._title.setMaximumWidth(self._title.sizeHint().width())

    def _save(self) -> None:
        title = self._field.text().strip()
        self._row.setCurrentIndex(0)
        self.edit.setFocus()
        if title != self._given[:LONGEST_TITLE].strip():
            self._show_title(title or self._title.text())
            self.renamed.emit(title)


def _clock(activity: Activity, locale: QLocale) -> str:
    return locale.toString(local_start(activity), QLocale.FormatType.ShortFormat)
