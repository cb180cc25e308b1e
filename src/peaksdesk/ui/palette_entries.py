"""What the command palette offers: entries in groups, and the best of them for what is typed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from peaksdesk.domain.name_search import fold, match, words_of

_MOST = 6
"""Entries of a group, where several have some."""


class Group(IntEnum):
    """Kinds of entries, in the order they stand in where they fit equally well."""

    RECENT = 0
    HERE = 1
    PAGE = 2
    ACTION = 3
    ATHLETE = 4
    DAY = 5
    ACTIVITY = 6


@dataclass(frozen=True)
class Entry:
    """One line to choose.

    Attributes:
        key: Names it from one day to the next, such as `page:fitness`.
        title: One line in the person's language, or a name.
        run: What choosing it does.
        icon: Name of a file in resources/icons, or empty where `initials` stand in a disc.
        detail: More about it, in grey.
        keys: Its keys in the portable form of QKeySequence.
    """

    key: str
    title: str
    group: Group
    run: Callable[[], None]
    icon: str = ""
    initials: str = ""
    detail: str = ""
    keys: str = ""


@dataclass(frozen=True)
class Line:
    """A line of the list: an entry, or the heading of a group.

    Attributes:
        places: Letters of the title that were typed.
    """

    group: Group
    entry: Entry | None = None
    places: tuple[int, ...] = ()


def lines_for(typed: str, entries: Iterable[Entry], found: Sequence[Entry], recent: Sequence[str]) -> tuple[Line, ...]:
    """Return the list for what is typed.

    Args:
        typed: As it stands in the field.
        entries: Pages, actions and athletes: those that fit are taken, the best first.
        found: Days and activities that were found for it already.
        recent: Keys of entries that were used last, newest first: they come first while nothing is typed.
    """
    words = words_of(typed)
    return _fitting(words, entries, found) if words else _suggested(tuple(entries), recent)


def _suggested(entries: Sequence[Entry], recent: Sequence[str]) -> tuple[Line, ...]:
    known = {entry.key: entry for entry in entries}
    last = [known[key] for key in dict.fromkeys(recent) if key in known][:_MOST]
    lines: list[Line] = []
    if last:
        lines += [Line(Group.RECENT), *(Line(Group.RECENT, entry) for entry in last)]
    for group in (Group.HERE, Group.PAGE, Group.ACTION):
        rest = [entry for entry in entries if entry.group is group and entry not in last]
        if rest:
            lines += [Line(group), *(Line(group, entry) for entry in rest)]
    return tuple(lines)


def _fitting(words: Sequence[str], entries: Iterable[Entry], found: Sequence[Entry]) -> tuple[Line, ...]:
    scored: dict[Group, list[tuple[float, Line]]] = {}
    for entry in entries:
        fit = match(words, fold(entry.title))
        if fit is not None:
            scored.setdefault(entry.group, []).append((fit.score, Line(entry.group, entry, fit.places)))
    groups = sorted(scored, key=lambda group: (-max(score for score, _ in scored[group]), group))
    lines: list[Line] = []
    for group in groups:
        best = sorted(scored[group], key=lambda pair: -pair[0])[:_MOST]
        lines += [Line(group), *(line for _, line in best)]
    for group in (Group.DAY, Group.ACTIVITY):
        of_group = [entry for entry in found if entry.group is group]
        if of_group:
            lines += [Line(group), *(_marked(words, entry) for entry in of_group)]
    return tuple(lines)


def _marked(words: Sequence[str], entry: Entry) -> Line:
    fit = match(words, fold(entry.title))
    return Line(entry.group, entry, fit.places if fit is not None else ())
