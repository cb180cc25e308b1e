"""How the person likes the window: theme, language, week start, clock, motion, and what pages remember for them."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from PySide6.QtCore import QSettings

FILE_NAME = "window.ini"


@dataclass(frozen=True)
class Choices:
    """What can be chosen; the first of each tuple in `ALLOWED` holds until the person says otherwise.

    Attributes:
        theme: `system`, `light` or `dark`.
        language: `system`, `en` or `de`.
        week_start: `locale`, `monday` or `sunday`.
        clock: `locale` or `24h`.
        motion: `system` or `reduced`.
        welcomed: Whether the first run is over: `no` or `yes`.
    """

    theme: str = "system"
    language: str = "system"
    week_start: str = "locale"
    clock: str = "locale"
    motion: str = "system"
    welcomed: str = "no"


ALLOWED = {
    "theme": ("system", "light", "dark"),
    "language": ("system", "en", "de"),
    "week_start": ("locale", "monday", "sunday"),
    "clock": ("locale", "24h"),
    "motion": ("system", "reduced"),
    "welcomed": ("no", "yes"),
}

Listener = Callable[[Choices, Choices], None]
"""Called with the choices before and after a change."""


@dataclass
class _InMemory:
    held: dict[str, object] = field(default_factory=dict)

    def value(self, name: str) -> object:
        return self.held.get(name)

    def setValue(self, name: str, value: object) -> None:
        self.held[name] = value


class Preferences:
    """The window's own file: it belongs to the machine, not to an athlete, and is known before the database opens.

    A value that somebody spoilt by hand counts as not chosen.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Read the file in `folder`; without a folder nothing outlives the object."""
        where = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat) if folder else None
        self._kept: QSettings | _InMemory = where if where is not None else _InMemory()
        self._listeners: list[Listener] = []
        found = {name: self._kept.value(f"choices/{name}") for name in ALLOWED}
        self._choices = Choices(**{name: str(value) for name, value in found.items() if value in ALLOWED[name]})

    @property
    def choices(self) -> Choices:
        """What holds now."""
        return self._choices

    def change(self, **changes: str) -> None:
        """Choose, keep it, and tell the listeners where anything is different.

        Raises:
            ValueError: No such choice.
        """
        for name, value in changes.items():
            if value not in ALLOWED.get(name, ()):
                raise ValueError(f"{name} cannot be {value}.")
        before, after = self._choices, replace(self._choices, **changes)
        if before == after:
            return
        self._choices = after
        for part in fields(after):
            self._kept.setValue(f"choices/{part.name}", getattr(after, part.name))
        for listener in tuple(self._listeners):
            listener(before, after)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; the function returned ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def recall(self, name: str) -> object:
        """Return what was remembered under a name, such as a page's columns, as JSON values; None if nothing was."""
        import json

        kept = self._kept.value(f"remembered/{name}")
        try:
            return json.loads(kept) if isinstance(kept, str) else None
        except ValueError:
            return None

    def remember(self, name: str, value: object) -> None:
        """Keep JSON values under a name."""
        import json

        self._kept.setValue(f"remembered/{name}", json.dumps(value))
