"""Changes of what is known of the athlete, each with its way back."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from peaksdesk.domain import entries
from peaksdesk.domain.athlete import Athlete, Threshold, ThresholdKind
from peaksdesk.ui.pages.settings import words
from peaksdesk.ui.pages.settings.state import Saved, SettingsState

if TYPE_CHECKING:
    from peaksdesk.ui.page import Desk


class AboutYou:
    """The part of the Settings page's presenter that writes about the athlete."""

    def __init__(self, desk: "Desk", put: Callable[..., None], state: Callable[[], SettingsState]) -> None:
        """Show changes of the state with `put`."""
        self._desk = desk
        self._put = put
        self._state = state

    def enter(self, field: str, text: str) -> None:
        """Keep what was typed or chosen, or say why it cannot be."""
        athlete = self._state().athlete
        if athlete is None:
            return
        refused = {name: said for name, said in self._state().refused.items() if name != field}
        try:
            value = self._read(field, text, athlete)
        except ValueError as error:
            self._put(refused={**refused, field: str(error)}, saved=None)
            return
        self._put(refused=refused, saved=None)
        if value != getattr(athlete, field):
            self._desk.tasks.start(f"set {field}", self._change(athlete, field, value))

    def set_threshold(self, kind: ThresholdKind, before: Threshold | None, after: Threshold | None) -> None:
        """Put one threshold in another's place."""
        athlete = self._state().athlete
        if athlete is None:
            return
        held = tuple(threshold for threshold in self._state().thresholds if threshold.kind is kind)
        wanted = {threshold.valid_from: threshold for threshold in held if threshold != before}
        if after is not None:
            wanted[after.valid_from] = after
        now = tuple(wanted[day] for day in sorted(wanted))
        if now != held:
            self._desk.tasks.start(f"set {kind}", self._replace(athlete.id, kind, held, now))

    def _read(self, field: str, text: str, athlete: Athlete) -> object:
        if field == "time_zone":
            return _zone(text, self._state().zones)
        return entries.field(field, text, athlete, self._state().today.year)

    async def _change(self, athlete: Athlete, field: str, value: object) -> None:
        athletes, before = self._desk.services.athletes, getattr(athlete, field)
        rescored = await athletes.change(athlete.id, **{field: value})
        self._desk.changes.record(
            words.changed(field),
            lambda: athletes.change(athlete.id, **{field: before}),
            lambda: athletes.change(athlete.id, **{field: value}),
        )
        self._put(saved=Saved(field, rescored))

    async def _replace(
        self, athlete_id: int, kind: ThresholdKind, before: Iterable[Threshold], after: Iterable[Threshold]
    ) -> None:
        athletes, old, new = self._desk.services.athletes, tuple(before), tuple(after)
        rescored = await athletes.replace_thresholds(athlete_id, kind, new)
        self._desk.changes.record(
            words.changed(kind),
            lambda: athletes.replace_thresholds(athlete_id, kind, old),
            lambda: athletes.replace_thresholds(athlete_id, kind, new),
        )
        self._put(saved=Saved(kind.value, rescored))


def _zone(text: str, zones: tuple[str, ...]) -> str:
    wanted = "_".join(text.split()).casefold()
    found = next((name for name in zones if name.casefold() == wanted), None)
    if found is None:
        raise ValueError(QCoreApplication.translate("settings", "Choose a time zone from the list."))
    return found
