"""What a screen reader calls the widgets that paint themselves: to Qt each is a blank area."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

ROLES = {
    "Card": "Grouping",
    "Chart": "Chart",
    "DayPanel": "Dialog",
    "DescribedChart": "Grouping",
    "Door": "Grouping",
    "EmptyState": "Grouping",
    "Grid": "Grouping",
    "KeyCaps": "StaticText",
    "MarkLegend": "StaticText",
    "Measured": "Grouping",
    "Number": "StaticText",
    "Options": "Grouping",
    "Overlay": "Dialog",
    "Pill": "StaticText",
    "Popover": "Dialog",
    "ProblemState": "Grouping",
    "QScrollArea": "Grouping",
    "Route": "Graphic",
    "Said": "StaticText",
    "Shape": "StaticText",
    "Sidebar": "Grouping",
    "Skeleton": "StaticText",
    "SpikePreview": "Graphic",
    "StatusLine": "StatusBar",
    "StepChart": "Graphic",
    "StepsMark": "StaticText",
    "Toast": "AlertMessage",
    "_Figure": "StaticText",
    "_SportRow": "StaticText",
}
"""Class -> role of `QAccessible.Role`; classes made of these have it too."""


def tell_roles() -> None:
    """Give every widget of these classes its role, from the first time that somebody asks for it."""
    QAccessible.installFactory(_spoken)


class _Way(QAccessibleWidget):
    """An entry of the sidebar: a tab, of which one is chosen."""

    def state(self) -> QAccessible.State:
        state = super().state()
        entry = self._entry()
        state.selectable = 1
        state.selected = int(entry is not None and entry.isChecked())
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, action: str) -> None:
        entry = self._entry()
        if action == QAccessibleActionInterface.pressAction() and entry is not None:
            entry.click()
        else:
            super().doAction(action)

    def _entry(self) -> QAbstractButton | None:
        entry = self.object()
        return entry if isinstance(entry, QAbstractButton) else None


def _spoken(name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    if name == "NavEntry" and isinstance(thing, QAbstractButton) and thing.isCheckable():
        return _Way(thing, QAccessible.Role.PageTab)
    return QAccessibleWidget(thing, QAccessible.Role[ROLES[name]]) if name in ROLES else None
