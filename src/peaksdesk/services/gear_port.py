"""What the gear service asks of the store; a part of `ports.UnitOfWork`."""

from typing import Protocol

from peaksdesk.domain.gear import Gear


class GearStore(Protocol):
    """What athletes say of their gear, told apart by name and what it is a part of."""

    def all(self, athlete_id: int) -> tuple[Gear, ...]:
        """Return everything kept of an athlete's gear, by name."""
        ...

    def put(self, athlete_id: int, gear: Gear) -> None:
        """Keep a piece of gear, replacing the one of the same key."""
        ...

    def remove(self, athlete_id: int, key: tuple[str, str]) -> None:
        """Forget a piece of gear; nothing happens where there is none."""
        ...
