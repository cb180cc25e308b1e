"""What the person does to gear, each step with its way back."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from peaksdesk.domain.gear import Gear, Item
from peaksdesk.services.gear import GearBefore, Key
from peaksdesk.ui.choosing import Choice, choose
from peaksdesk.ui.dialogs import ask
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.library import words
from peaksdesk.ui.pages.library.asking import ask_gear
from peaksdesk.ui.pages.library.presenter import Act, LibraryState, activities_of
from peaksdesk.ui.words import said

Write = Callable[[int], Awaitable[GearBefore]]
"""Makes a change for an athlete, by id."""


class Acts:
    """Changes gear and notes how to take the changes back."""

    def __init__(self, desk: Desk, parent: QWidget, look_at: Callable[[Key], None]) -> None:
        """Ask over `parent`, and look at what was changed afterwards."""
        self._desk = desk
        self._parent = parent
        self._look_at = look_at
        self._gear = desk.services.gear

    def do(self, act: Act, item: Item | None, state: LibraryState) -> None:
        """Do something with gear; None where a new one is to be added."""
        if act is Act.SHOW and item is not None:
            self._desk.open("activities", activities_of(item))
            return
        if item is None:
            work = self._add(Gear(""), _said("Add gear"), state)
        else:
            work = {
                Act.EDIT: self._edit,
                Act.ADD_PART: self._add_part,
                Act.MERGE: self._merge,
                Act.RETIRE: self._retire,
                Act.USE_AGAIN: self._use_again,
                Act.RENEW: self._renew,
                Act.FORGET: self._forget,
            }[act](item, state)
        self._desk.tasks.start("change", work)

    async def _add(self, gear: Gear, title: str, state: LibraryState) -> None:
        told = await ask_gear(self._parent, title, gear, state.units)
        if told is not None:
            text = _said("%1 added").replace("%1", told.name)
            await self._make(text, told.key, lambda athlete: self._gear.add(athlete, told))

    async def _add_part(self, item: Item, state: LibraryState) -> None:
        title = _said("Add a part to %1").replace("%1", item.gear.name)
        await self._add(Gear("", item.gear.name, since=state.today), title, state)

    async def _edit(self, item: Item, state: LibraryState) -> None:
        gear = item.gear
        told = await ask_gear(self._parent, _said("Edit %1").replace("%1", gear.name), gear, state.units)
        if told is None or told == gear:
            return
        if told.key != gear.key and told.key in {known.gear.key for known in state.items}:
            await self._merge_named(item, told.name)
            return
        text = _said("Changes of %1").replace("%1", told.name)
        if told.name != gear.name:
            text = _said("%1 renamed to %2").replace("%1", gear.name).replace("%2", told.name)
        await self._make(text, told.key, lambda athlete: self._gear.change(athlete, gear.key, told))

    async def _merge(self, item: Item, state: LibraryState) -> None:
        others = [other for other in state.wholes if other.gear.key != item.gear.key]
        if not others:
            self._desk.notify(_said("There is nothing else to merge it into."))
            return
        locale = self._parent.locale()
        into = await choose(
            self._parent,
            _said("Merge %1 into…").replace("%1", item.gear.name),
            _said("Its activities and parts go to what you choose."),
            [
                Choice(
                    other.gear.name,
                    other.gear.name,
                    words.way(other.total_m, state.units, locale),
                    words.icon_of(other),
                )
                for other in others
            ],
            _said("Merge"),
            _said("Cancel"),
        )
        if into is not None:
            await self._merge_into(item, into)

    async def _merge_named(self, item: Item, name: str) -> None:
        if item.gear.part_of:
            self._desk.notify(_said("There is already something called %1.").replace("%1", name), tone="bad")
            return
        if await ask(
            self._parent,
            _said("Merge the two?"),
            _said("There is already something called %1. Its activities and parts stay, and these join them.").replace(
                "%1", name
            ),
            _said("Merge"),
            _said("Cancel"),
        ):
            await self._merge_into(item, name)

    async def _merge_into(self, item: Item, name: str) -> None:
        text = _said("%1 merged into %2").replace("%1", item.gear.name).replace("%2", name)
        await self._make(text, ("", name), lambda athlete: self._gear.merge(athlete, item.gear.name, name))

    async def _retire(self, item: Item, state: LibraryState) -> None:
        retired = replace(item.gear, retired_on=state.today)
        await self._change(_said("%1 retired").replace("%1", item.gear.name), retired)

    async def _use_again(self, item: Item, state: LibraryState) -> None:
        del state
        used = replace(item.gear, retired_on=None)
        await self._change(_said("%1 in use again").replace("%1", item.gear.name), used)

    async def _renew(self, item: Item, state: LibraryState) -> None:
        new = replace(item.gear, since=state.today, start_m=0.0, retired_on=None)
        await self._change(_said("%1 replaced").replace("%1", item.gear.name), new)

    async def _forget(self, item: Item, state: LibraryState) -> None:
        del state
        text = _said("%1 removed").replace("%1", item.gear.name)
        whole = ("", item.gear.part_of) if item.gear.part_of else item.gear.key
        await self._make(text, whole, lambda athlete: self._gear.forget(athlete, item.gear.key))

    async def _change(self, text: str, gear: Gear) -> None:
        await self._make(text, gear.key, lambda athlete: self._gear.change(athlete, gear.key, gear))

    async def _make(self, text: str, key: Key, write: Write) -> None:
        athlete = await self._desk.services.athletes.current()
        self._look_at(key)
        try:
            steps = [await write(athlete.id)]
        except ValueError as error:
            self._desk.notify(said(str(error)), tone="bad")
            return

        async def turn() -> None:
            steps.append(await self._gear.put_back(steps.pop()))

        self._desk.changes.record(text, turn, turn)
        self._desk.notify(
            text,
            tone="good",
            action=_said("Undo"),
            on_action=lambda: self._desk.tasks.start("take back", self._take_back(text)),
        )

    async def _take_back(self, text: str) -> None:
        if self._desk.changes.to_undo == text:
            await self._desk.changes.undo()


def _said(text: str) -> str:
    return QCoreApplication.translate("Library", text)
