"""Facts published after a commit; listeners re-read what they show."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ActivitiesChanged:
    """Activities of an athlete came, went or changed."""

    athlete_id: int


@dataclass(frozen=True)
class AthleteChanged:
    """An athlete's values or thresholds changed."""

    athlete_id: int


@dataclass(frozen=True)
class AthleteChosen:
    """Another athlete is the current one; the window makes its pages anew."""

    athlete_id: int


@dataclass(frozen=True)
class GearChanged:
    """What an athlete says of their gear changed."""

    athlete_id: int


@dataclass(frozen=True)
class FolderImported:
    """Files that appeared in a watched folder were imported by themselves.

    Attributes:
        batch_id: The import they came with.
        imported: Files that became new activities; likewise `merged` into known ones, and `failed`.
    """

    athlete_id: int
    folder: Path
    batch_id: int
    imported: int
    merged: int
    failed: int


@dataclass(frozen=True)
class ConnectionsChanged:
    """An athlete's connected accounts came, went, or changed their state."""

    athlete_id: int


@dataclass(frozen=True)
class DaysChanged:
    """What accounts tell of an athlete's days changed."""

    athlete_id: int


@dataclass(frozen=True)
class CheckInsChanged:
    """What an athlete says of their days changed: a check-in, a marked day, or an alert that was quieted."""

    athlete_id: int


@dataclass(frozen=True)
class PlansChanged:
    """What is planned for an athlete changed."""

    athlete_id: int


@dataclass(frozen=True)
class SyncMoved:
    """A sync of an account began, moved on or ended."""

    connection_id: int


Fact = (
    ActivitiesChanged
    | AthleteChanged
    | AthleteChosen
    | GearChanged
    | FolderImported
    | ConnectionsChanged
    | DaysChanged
    | CheckInsChanged
    | PlansChanged
    | SyncMoved
)
Listener = Callable[[Fact], None]


class Events:
    """Who wants to hear of facts. Publish and subscribe on the event loop's thread only."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every later fact; the function returned ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, fact: Fact) -> None:
        """Tell all listeners."""
        for listener in tuple(self._listeners):
            listener(fact)


class Branch(Events):
    """The same facts for somebody who may go: all that subscribed here is let go of at once."""

    def __init__(self, trunk: Events) -> None:
        """Hear what `trunk` hears; what is published here is published there."""
        super().__init__()
        self._trunk = trunk
        self.close = trunk.subscribe(super().publish)
        """Hear nothing any more."""

    def publish(self, fact: Fact) -> None:
        """Tell all listeners, everywhere."""
        self._trunk.publish(fact)
