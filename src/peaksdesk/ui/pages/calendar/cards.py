"""How an activity looks on its day: a card with the colour of its sport, larger where there is room."""

from PySide6.QtCore import QLocale, QRectF

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import family
from peaksdesk.services.calendar import Done
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.calendar import words
from peaksdesk.ui.pages.calendar.layout import FACT, CardPlace, Size
from peaksdesk.ui.sport_names import family_tone, sport_icon
from peaksdesk.ui.theme import RADIUS_CONTROL
from peaksdesk.ui.widgets.ink import Ink, width_of

_BAR = 3.0
_INSET = 10.0
_ICON = 14.0
_TIME_FROM = 96.0
"""Width from which a line has room for the time beside the title, px."""
_ZONES = ("ink3", "speed", "good", "power", "heart_rate", "bad", "cadence")
"""Tokens of the zones, the lowest first; the same as on the page of an activity."""
_LEAST_BLOCK = 3.0


def paint_card(ink: Ink, place: CardPlace, units: Units, locale: QLocale, *, lit: bool) -> None:
    """Paint a card; `lit` while the pointer is on it."""
    rect, activity = place.rect, place.entry.activity
    tone = "ink3" if activity.excluded else family_tone(family(activity.sport))
    ink.fill(rect, "panel2" if lit else "panel", RADIUS_CONTROL)
    ink.outline(rect, "ink3" if lit else "line", RADIUS_CONTROL)
    ink.edge(rect, tone, RADIUS_CONTROL, _BAR)
    inner = rect.adjusted(_INSET, 0, -8, 0)
    if place.size is Size.LINE:
        _line(ink, inner, place.entry)
    elif place.size is Size.WHOLE:
        _whole(ink, inner, place.entry, tone, units, locale)
    else:
        _two(ink, inner, place.entry, tone, units, locale)
        if place.size is Size.PROFILE:
            paint_profile(ink, QRectF(inner.left(), rect.top() + 43, inner.width(), 18), place.entry.zones)


def paint_profile(ink: Ink, box: QRectF, zones: tuple[int, ...]) -> None:
    """Paint time in zones as blocks: as wide as the time, as high and as warm as the zone is hard."""
    total = sum(zones)
    if total <= 0:
        return
    ink.fill(QRectF(box.left(), box.bottom() - 1, box.width(), 1), "line")
    there = [(at, seconds) for at, seconds in enumerate(zones) if seconds > 0]
    room = box.width() - len(there) + 1 - _LEAST_BLOCK * len(there)
    left = box.left()
    for at, seconds in there:
        width = _LEAST_BLOCK + max(room, 0.0) * seconds / total
        height = box.height() * (0.34 + 0.66 * at / max(len(zones) - 1, 1))
        ink.fill(QRectF(left, box.bottom() - height, width, height), _ZONES[min(at, len(_ZONES) - 1)], 1.5)
        left += width + 1


def paint_parts(ink: Ink, room: QRectF, parts: list[str], style: str = "axis", between: str = " · ") -> None:
    """Write as many of some numbers on a line as fit, the first before the others."""
    kept = [part for part in parts if part and part != fmt.NONE]
    while len(kept) > 1 and width_of(between.join(kept), style) > room.width():
        kept.pop()
    ink.text(room, between.join(kept), style, "ink2")


def _title(ink: Ink, row: QRectF, entry: Done, tone: str) -> None:
    ink.icon(
        sport_icon(entry.activity.sport), QRectF(row.right() - _ICON + 2, row.center().y() - 7, _ICON, _ICON), tone
    )
    ink.text(row.adjusted(0, 0, -_ICON - 2, 0), words.title(entry.activity), "secondary_strong")


def _line(ink: Ink, inner: QRectF, entry: Done) -> None:
    told = fmt.hours(words.time_s(entry.activity))
    if inner.width() >= _TIME_FROM and told != fmt.NONE:
        ink.text(inner, told, "axis", "ink2", right=True)
        inner = inner.adjusted(0, 0, -width_of(told, "axis") - 4, 0)
    ink.text(inner, words.title(entry.activity), "secondary_strong")


def _two(ink: Ink, inner: QRectF, entry: Done, tone: str, units: Units, locale: QLocale) -> None:
    activity = entry.activity
    _title(ink, QRectF(inner.left(), inner.top() + 4, inner.width(), 18), entry, tone)
    row = QRectF(inner.left(), inner.top() + 21, inner.width(), 17)
    load = words.load(activity, locale)
    ink.text(row, load, "axis_strong", right=True)
    room = row.adjusted(0, 0, -width_of(load, "axis_strong") - 6 if load else 0, 0)
    paint_parts(ink, room, [fmt.hours(words.time_s(activity)), words.distance(activity, units, locale)])


def _whole(ink: Ink, inner: QRectF, entry: Done, tone: str, units: Units, locale: QLocale) -> None:
    activity = entry.activity
    top = inner.top() + 8
    head = QRectF(inner.left(), top, inner.width(), 16)
    ink.icon(sport_icon(activity.sport), QRectF(head.left(), head.top(), 16, 16), tone)
    ink.text(head.adjusted(22, 0, 0, 0), fmt.clock(entry.start, locale), "axis", "ink2")
    ink.text(head, words.load(activity, locale), "strong", right=True)
    ink.text(QRectF(inner.left(), top + 20, inner.width(), 18), words.title(activity), "secondary_strong")
    ink.text(QRectF(inner.left(), top + 39, inner.width(), 24), fmt.duration(words.time_s(activity)), "headline")
    ascent = activity.summary.ascent_m
    climbed = fmt.joined(fmt.elevation(ascent, units, locale)) if ascent else ""
    way = [words.distance(activity, units, locale), f"↑ {climbed}" if climbed else ""]
    row = QRectF(inner.left(), top + 64, inner.width(), FACT)
    for parts in filter(any, (way, *([part] for part in words.effort(activity, units, locale)))):
        paint_parts(ink, row, parts)
        row.translate(0, FACT)
    paint_profile(ink, QRectF(inner.left(), inner.bottom() - 32, inner.width(), 22), entry.zones)
