"""Where the command palette's entries come from: the window, its open page, the athletes and their activities."""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from peaksdesk.domain.name_search import words_of
from peaksdesk.domain.sports import Sport
from peaksdesk.services.lookup import Index, Lookup
from peaksdesk.ui import format as shown
from peaksdesk.ui import sport_names
from peaksdesk.ui.athlete_chip import initials
from peaksdesk.ui.page import Command, PageSpec
from peaksdesk.ui.palette import Offer, Palette
from peaksdesk.ui.palette_entries import Entry, Group
from peaksdesk.ui.typed_days import Days, split_days
from peaksdesk.ui.widgets.one_line import one_line

if TYPE_CHECKING:
    from peaksdesk.domain.activity_table import ActivityRow
    from peaksdesk.domain.athlete import Athlete, Units
    from peaksdesk.services.bundle import Services
    from peaksdesk.ui.window import Window

ACTIVITY, CALENDAR = "activity", "calendar"
REMEMBERED = "palette"
_RECENT = 12
_CALM_S = 0.06
"""How long somebody must not have typed before activities are searched."""
_MOST = 8

translate = QCoreApplication.translate


class Sources:
    """Gathers entries for one window; keeps what was read between two openings of the palette."""

    def __init__(self, window: "Window", services: "Services") -> None:
        self._window = window
        self._services = services
        self._lookup = Lookup(services.listing, services.events)
        self._athletes: tuple[Athlete, ...] = ()
        self._current: Athlete | None = None
        self._index: Index | None = None
        self._palette: Palette | None = None

    def open(self) -> None:
        """Open the palette, or close it if it is open; athletes and activities join it as soon as they are read."""
        if self._palette is not None and self._palette.is_open:
            self._palette.dismiss()
            return
        self._index = None
        here, everywhere = self._here(), self._everywhere()
        offer = Offer(
            entries=lambda: (*here, *everywhere, *self._people()),
            recent=self._recent(),
            find=self._find,
            work=self._window.work,
            chosen=self._note,
        )
        self._palette = Palette(self._window, offer)
        self._palette.start()
        self._window.work("palette read", self._read(self._palette))

    async def _read(self, palette: Palette) -> None:
        athletes = self._services.athletes
        self._athletes, self._current = await athletes.all(), await athletes.current()
        palette.refresh()
        names = {sport.value: sport_names.sport_name(sport) for sport in Sport}
        self._index = await self._lookup.index(self._current.id, names)
        palette.refresh()

    def _here(self) -> list[Entry]:
        built = self._window.built(self._window.page)
        commands = built.commands() if built is not None else ()
        return [_of_command(command, Group.HERE) for command in commands]

    def _everywhere(self) -> list[Entry]:
        found = [
            Entry(f"page:{spec.id}", title, Group.PAGE, partial(self._window.open, spec.id), spec.icon, keys=keys)
            for spec, title, keys in pages(self._window.specs)
            if spec.id != ACTIVITY or self._window.built(ACTIVITY) is not None
        ]
        return found + [_of_command(command, Group.ACTION) for command in self._window.frame.commands()]

    def _people(self) -> list[Entry]:
        found = []
        for athlete in self._athletes:
            name = one_line(athlete.name) or translate("Session", "You")
            now = self._current is not None and athlete.id == self._current.id
            detail = translate("palette", "shown now") if now else ""
            run = partial(self._window.frame.choose_athlete, athlete.id)
            found.append(
                Entry(f"athlete:{athlete.id}", name, Group.ATHLETE, run, initials=initials(name) or "?", detail=detail)
            )
        return found

    async def _find(self, typed: str) -> Sequence[Entry]:
        await asyncio.sleep(_CALM_S)
        today, locale = self._services.today(), QLocale()
        split = split_days(typed, today, locale)
        days = [self._day(split[1], locale)] if split is not None and not split[0] else []
        if self._index is None or self._current is None:
            return days
        rows = await asyncio.to_thread(_rows, self._index, typed, split)
        return [*days, *(self._activity(row, self._current.units, locale) for row in rows)]

    def _day(self, days: Days, locale: QLocale) -> Entry:
        first, last = days
        if first == last:
            name = shown.day(first, locale)
        elif first.month == last.month:
            name = locale.toString(QDate(first.year, first.month, 1), "MMMM yyyy")
        else:
            name = str(first.year)
        title = translate("palette", "Show %1 in the calendar").replace("%1", name)
        return Entry(f"day:{first}", title, Group.DAY, partial(self._window.open, CALENDAR, first), CALENDAR)

    def _activity(self, row: "ActivityRow", units: "Units", locale: QLocale) -> Entry:
        sport = row.sport
        told = [shown.short_day(row.local_date, locale)]
        if row["distance_m"]:
            told.append(shown.joined(shown.distance(row["distance_m"], units, locale)))
        elif row["time_s"]:
            told.append(shown.duration(row["time_s"]))
        run = partial(self._window.open, ACTIVITY, row.id)
        title = one_line(row.title) or sport_names.sport_name(sport)
        icon = sport_names.sport_icon(sport)
        return Entry(f"activity:{row.id}", title, Group.ACTIVITY, run, icon, detail=" · ".join(told))

    def _recent(self) -> list[str]:
        kept = self._window.preferences.recall(REMEMBERED)
        keys = [key for key in kept if isinstance(key, str)] if isinstance(kept, list) else []
        return [key for key in keys if key != f"page:{self._window.page}"]

    def _note(self, entry: Entry) -> None:
        """Remember what was chosen; people and their activities stay out of the window's own file."""
        if entry.group in {Group.HERE, Group.PAGE, Group.ACTION, Group.RECENT}:
            keys = [entry.key, *(key for key in self._recent() if key != entry.key)]
            self._window.preferences.remember(REMEMBERED, keys[:_RECENT])


def pages(specs: Sequence[PageSpec]) -> list[tuple[PageSpec, str, str]]:
    """Return the pages that can be gone to by name, each with its title and its keys."""
    shown = [spec.id for spec in specs if not spec.parent and not spec.hidden][:9]
    keys = {page_id: f"Ctrl+{number}" for number, page_id in enumerate(shown, start=1)}
    return [(spec, translate("pages", spec.title), keys.get(spec.id, "")) for spec in specs if not spec.hidden]


def _rows(index: Index, typed: str, split: tuple[str, Days] | None) -> "list[ActivityRow]":
    """Return activities that are called so, then those of the days that are named."""
    found = list(index.find(words_of(typed), most=_MOST))
    if split is not None:
        since, until = split[1]
        known = {row.id for row in found}
        of_days = index.find(words_of(split[0]), since, until, _MOST * 2)
        found += [row for row in of_days if row.id not in known]
    return found[: _MOST * 2 if split is not None else _MOST]


def _of_command(command: Command, group: Group) -> Entry:
    title = one_line(command.title)
    return Entry(f"action:{title}", title, group, command.run, "action", keys=command.keys)
