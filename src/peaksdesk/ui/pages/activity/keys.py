"""The keys of the Activity page, and the same things by name for the command palette."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from peaksdesk.services.one_file import kinds_of
from peaksdesk.ui.charts.plot import Plot
from peaksdesk.ui.page import Command
from peaksdesk.ui.pages.activity.menu import kind_name
from peaksdesk.ui.pages.activity.printing import export_pdf, print_activity

if TYPE_CHECKING:
    from peaksdesk.ui.pages.activity.presenter import ActivityPresenter
    from peaksdesk.ui.pages.activity.view import ActivityView

translate = QCoreApplication.translate

_TAKE_ARROWS = (Plot, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTabBar, QTextEdit)


def takes_arrows(widget: QWidget | None) -> bool:
    """Tell whether left and right mean something to what has the focus."""
    return isinstance(widget, _TAKE_ARROWS)


class Keys:
    """Binds the keys for as long as the page lives."""

    def __init__(self, view: "ActivityView") -> None:
        """Bind them to a page; fields take their own letters first."""
        face, recording = view.face, view.face.recording
        for keys, act in (
            ("Left", face.heading.go_back),
            ("Right", face.heading.go_on),
            ("Alt+PgUp", face.heading.go_back),
            ("Alt+PgDown", face.heading.go_on),
            ("F2", face.heading.begin_rename),
            ("E", face.begin_edit),
            ("Ctrl+E", face.heading.export.open),
            ("Ctrl+P", lambda: print_activity(view, view.state)),
            ("C", recording.timeline.setFocus),
            ("Z", recording.zoom),
            ("L", recording.mark),
        ):
            shortcut = QShortcut(QKeySequence(keys), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)


def commands(view: "ActivityView", presenter: "ActivityPresenter") -> tuple[Command, ...]:
    """Return what can be done with the activity that is shown; nothing where there is none."""
    state, face = presenter.state, view.face
    detail = state.detail
    if detail is None or state.problem is not None:
        return ()
    found: list[Command] = []

    def add(title: str, run: Callable[[], None], keys: str = "") -> None:
        found.append(Command(title, run, keys))

    if state.beside.previous_id is not None:
        add(translate("commands", "Previous activity"), lambda: presenter.step(-1), "Left")
    if state.beside.next_id is not None:
        add(translate("commands", "Next activity"), lambda: presenter.step(1), "Right")
    if face.recording.timeline.isVisible():
        add(translate("commands", "Walk the charts"), face.recording.timeline.setFocus, "C")
    add(translate("commands", "Edit the activity"), face.begin_edit, "E")
    add(translate("commands", "Rename the activity"), face.heading.begin_rename, "F2")
    excluded = detail.activity.excluded
    left_out = (
        translate("commands", "Count in the load") if excluded else translate("commands", "Leave out of the load")
    )
    add(left_out, lambda: presenter.edit({"excluded": not excluded}))
    add(translate("commands", "Fix spikes"), face.show_spikes)
    add(translate("commands", "Where every field came from"), face.show_origins)
    if face.recording.stretch is not None:
        add(translate("commands", "Zoom to the selection"), face.recording.zoom, "Z")
        add(translate("commands", "Make the selection a lap"), face.recording.mark, "L")
    for kind in kinds_of(detail):
        title = translate("commands", "Export: %1").replace("%1", kind_name(kind))
        add(title, lambda kind=kind: presenter.save(kind))  # type: ignore[misc]
    add(translate("commands", "Export: PDF"), lambda: export_pdf(view, presenter.state))
    add(translate("commands", "Print the activity"), lambda: print_activity(view, presenter.state), "Ctrl+P")
    add(translate("commands", "Merge with another activity"), presenter.merge)
    add(translate("commands", "Explain the load"), lambda: presenter.explain(True))
    add(translate("commands", "Delete the activity"), presenter.delete)
    return tuple(found)
