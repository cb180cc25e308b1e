"""The pages that are built, each with the tasks and the events that end with it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from peaksdesk.ui.page import Built, Desk, PageSpec

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services
    from peaksdesk.services.events import Branch
    from peaksdesk.ui.tasks import Tasks

Furnish = Callable[[PageSpec, "Services", "Tasks"], Desk]
"""Makes what a page is given, from the services and tasks of its own."""


class Shelf:
    """Holds pages by id.

    Args:
        failed: Told in a sentence of work that raised.
    """

    def __init__(self, failed: Callable[[str], None]) -> None:
        self._failed = failed
        self._built: dict[str, Built] = {}
        self._leases: dict[str, tuple[Tasks, Branch]] = {}
        self._frame: Tasks | None = None

    @property
    def frame(self) -> "Tasks":
        """The work of the frame itself, which outlives pages."""
        if self._frame is None:
            self._frame = self._owner()
        return self._frame

    def get(self, page_id: str) -> Built | None:
        """Return a page if it was built."""
        return self._built.get(page_id)

    def put(self, page_id: str, built: Built) -> None:
        """Keep a page."""
        self._built[page_id] = built

    def build(self, spec: PageSpec, services: "Services", furnish: Furnish) -> Built:
        """Build a page on services that it can listen to as long as it stands."""
        from peaksdesk.services.events import Branch

        owner, events = self._owner(), Branch(services.events)
        self._leases[spec.id] = (owner, events)
        return spec.build(furnish(spec, replace(services, events=events), owner))

    async def clear(self) -> dict[str, Built]:
        """Let go of every page: it hears no more, its work has ended; return them for the window to take down."""
        leases, built = self._leases, self._built
        self._leases, self._built = {}, {}
        for owner, events in leases.values():
            events.close()
            await owner.close()
        return built

    def busy(self) -> tuple[str, ...]:
        """Return the names of all work that runs."""
        return tuple(name for owner in self._owners() for name in owner.running())

    async def close(self) -> None:
        """End all work and wait for it."""
        for owner in self._owners():
            await owner.close()

    def _owners(self) -> "tuple[Tasks, ...]":
        frame = (self._frame,) if self._frame is not None else ()
        return (*frame, *(owner for owner, _ in self._leases.values()))

    def _owner(self) -> "Tasks":
        from peaksdesk.ui.tasks import Tasks

        return Tasks(self._tell)

    def _tell(self, _: str, error: Exception) -> None:
        from peaksdesk.ui.words import told

        self._failed(told(error))
