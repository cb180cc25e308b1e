"""Work that a widget asks of the window it lies in: run as a task, its outcome told in the corner."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Told:
    """What is said when it is done.

    Attributes:
        tone: good, watch, bad or none.
    """

    text: str
    tone: str = "good"


Work = Callable[[], Awaitable[Told | None]]


class Errand(QEvent):
    """Sent to the window; accepted by one that runs it."""

    KIND = QEvent.Type(QEvent.registerEventType())

    def __init__(self, name: str, work: Work) -> None:
        """Ask for `work`; a running one of the same name gives way."""
        super().__init__(self.KIND)
        self.name = name
        self.work = work


def ask(widget: QWidget, name: str, work: Work) -> None:
    """Have the window around `widget` run `work`."""
    QCoreApplication.sendEvent(widget.window(), Errand(name, work))


async def perform(errand: Errand, notify: Callable[[Told], None]) -> None:
    """Run an errand and tell how it went."""
    told = await errand.work()
    if told is not None:
        notify(told)
