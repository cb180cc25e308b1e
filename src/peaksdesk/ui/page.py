"""What a page is to the window, and what the window is to a page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from peaksdesk.ui.changes import Changes
from peaksdesk.ui.preferences import Preferences

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services
    from peaksdesk.ui.tasks import Tasks


class Status(Protocol):
    """Shows what a page runs, at the foot of the sidebar."""

    def __call__(self, text: str, stop: Callable[[], None] | None = None) -> None:
        """Show a line, with a way to stop it if there is one; an empty text when it is done."""
        ...


class Notify(Protocol):
    """Shows a sentence in the corner for a while; `ui.notices.Notices` is one."""

    def __call__(
        self, text: str, *, tone: str = "", action: str = "", on_action: Callable[[], None] | None = None
    ) -> None:
        """Show `text` with a `tone` (good, watch, bad or none) and at most one button."""
        ...


@dataclass(frozen=True)
class Desk:
    """What a page is given.

    Attributes:
        tasks: The page's own; the window ends them when it closes.
        open: Opens a page by id, with what that page takes as an argument (or None).
        status: Puts a line of running work at the foot of the sidebar; empty when it is done.
        changes: Where every change of the person's data is noted, with the way back.
        preferences: Theme, language, week start and so on, and what pages remember.
    """

    services: "Services"
    tasks: "Tasks"
    notify: Notify
    open: Callable[[str, object], None]
    status: Status
    changes: Changes = field(default_factory=Changes)
    preferences: Preferences = field(default_factory=Preferences)


@dataclass(frozen=True)
class Command:
    """Something the person can ask for by name in the command palette.

    Attributes:
        title: In the person's language, such as `Export the selection`.
        run: Does it.
        keys: Its keys in the portable form of QKeySequence, such as `Ctrl+E`; shown only, the page binds them.
    """

    title: str
    run: Callable[[], None]
    keys: str = ""


@dataclass(frozen=True)
class Shortcut:
    """A line of the list of keys.

    Attributes:
        title: What they do, in the person's language.
        keys: One or more sequences that do it, in the portable form of QKeySequence.
    """

    title: str
    keys: tuple[str, ...]


def _no_commands() -> "tuple[Command, ...]":
    return ()


@dataclass(frozen=True)
class Built:
    """A page as the window holds it.

    Attributes:
        widget: Its view.
        opened: Called each time the person comes to it, with the argument given to `Desk.open`.
        commands: Gives what can be done on the page now, for the command palette.
    """

    widget: QWidget
    opened: Callable[[object], None]
    commands: Callable[[], tuple[Command, ...]] = _no_commands


@dataclass(frozen=True)
class PageSpec:
    """A page before it is built: a page folder exports one as `PAGE`.

    Attributes:
        id: Part of its address, such as `activities`.
        title: English; translated in the context `pages` where it is shown.
        icon: Name of a file in resources/icons.
        build: Makes the page; imports its view and presenter only then, so that the window paints first.
        needs: Modules that `build` imports: loaded on a thread before it is called.
        uses: Modules that its services import when they are first asked: loaded in the background after the start.
        parent: Id of the page whose entry in the sidebar stays lit; a page with a parent has no entry itself.
        hidden: It has no entry in the sidebar, though it stands for itself.
        takes_files: Files dropped anywhere on the window open this page with a tuple of paths.
    """

    id: str
    title: str
    icon: str
    build: Callable[[Desk], Built]
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    parent: str = ""
    hidden: bool = False
    takes_files: bool = False
