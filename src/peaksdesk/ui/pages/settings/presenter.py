"""What the Settings page knows and does; no Qt."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Fact
from peaksdesk.ui.pages.settings import intents
from peaksdesk.ui.pages.settings.about_you import AboutYou
from peaksdesk.ui.pages.settings.intents import Intent, Section
from peaksdesk.ui.pages.settings.keeper import Keeper
from peaksdesk.ui.pages.settings.state import SettingsState
from peaksdesk.ui.preferences import Choices
from peaksdesk.ui.problem import Problem

if TYPE_CHECKING:
    from peaksdesk.ui.page import Desk

REMEMBERED = "settings-section"


class SettingsPresenter:
    """Reads and changes what is known of the athlete and how the window is."""

    def __init__(self, desk: "Desk", show: Callable[[SettingsState], None]) -> None:
        """Show states with `show`; re-read when the athlete changes."""
        self._desk = desk
        self._show = show
        self._you = AboutYou(desk, self.put, lambda: self.state)
        self._keeper = Keeper(desk, self.put, lambda: self.state)
        self.state = SettingsState(
            section=_section(desk.preferences.recall(REMEMBERED)),
            loading=True,
            today=desk.services.today(),
            choices=desk.preferences.choices,
        )
        desk.services.events.subscribe(self._hear)

    def opened(self, argument: object) -> None:
        """Come to the page; a section's name as `argument` opens it."""
        if argument is not None:
            self._open(_section(argument))
        self.put(choices=self._desk.preferences.choices)
        self.load()

    def load(self) -> None:
        """Read everything."""
        self._desk.tasks.start("load", self._load())

    def do(self, intent: Intent) -> None:
        """Do what the person asked for."""
        match intent:
            case intents.Open(section):
                self._open(section)
            case intents.Again():
                self.load()
            case intents.Enter(name, text):
                self._you.enter(name, text)
            case intents.SetThreshold(kind, before, after):
                self._you.set_threshold(kind, before, after)
            case intents.Watch(folder):
                self._keeper.watch(folder)
            case intents.StopWatching(folder):
                self._keeper.stop_watching(folder)
            case intents.MakeBackup():
                self._keeper.back_up()
            case intents.VerifyBackup(path):
                self._keeper.verify(path)
            case intents.RestoreBackup(path):
                self._keeper.restore(path)
            case intents.EmptyBin():
                self._keeper.empty_bin()
            case intents.ForgetAthlete():
                self._keeper.forget_athlete()
            case intents.Prefer(name, value):
                self._desk.preferences.change(**{name: value})

    def preferred(self, before: Choices, after: Choices) -> None:
        """Follow a choice about the window that was made here or elsewhere."""
        del before
        self.put(choices=after)

    def put(self, **changes: object) -> None:
        """Change the state and show it."""
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]
        self._show(self.state)

    def _open(self, section: Section) -> None:
        if section is not self.state.section:
            self._desk.preferences.remember(REMEMBERED, section.value)
            self.put(section=section, saved=None)
            self._keeper.load()

    async def _load(self) -> None:
        services = self._desk.services
        try:
            athlete = await services.athletes.current()
            thresholds = await services.athletes.thresholds(athlete.id)
            self.put(athlete=athlete, thresholds=thresholds, today=services.today(), loading=False, problem=None)
            if not self.state.zones:
                self.put(zones=await asyncio.to_thread(_zones))
            self._keeper.load()
            self.put(offers=await services.fitness.suggestions(athlete.id))
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            sentence = str(error) or f"The settings could not be read: {type(error).__name__}."
            self.put(loading=False, problem=Problem(sentence, "Try again"))

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, AthleteChanged | ActivitiesChanged):
            self.load()


def _section(found: object) -> Section:
    return next((section for section in Section if section == found), Section.ATHLETE)


def _zones() -> tuple[str, ...]:
    from zoneinfo import available_timezones

    return tuple(sorted(name for name in available_timezones() if "/" in name or name == "UTC"))
