"""What can be done in the library, by name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from peaksdesk.ui.page import Command
from peaksdesk.ui.pages.library.detail import NAMES
from peaksdesk.ui.pages.library.presenter import Act, acts_on

if TYPE_CHECKING:
    from peaksdesk.ui.pages.library.view import LibraryView

_KEYS = {Act.EDIT: "F2", Act.FORGET: "Del"}


def commands(view: "LibraryView") -> tuple[Command, ...]:
    """Return the commands of the page for the palette: those for the gear that is chosen, and to add one."""
    item = view.state.item if view.state else None
    offered = (Act.ADD, *(acts_on(item) if item is not None else ()))
    return tuple(
        Command(
            _titled(act, item.gear.name if item is not None and act is not Act.ADD else ""),
            _run(view, act),
            _KEYS.get(act, ""),
        )
        for act in offered
    )


def _run(view: "LibraryView", act: Act) -> Callable[[], None]:
    return lambda: view.ask(act)


def _titled(act: Act, name: str) -> str:
    title = QCoreApplication.translate("Library", NAMES[act])
    return f"{name}: {title}" if name else title
