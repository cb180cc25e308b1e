"""How the weeks of the calendar are painted: heads, days, cards, and what each week adds up to."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSizeF

from peaksdesk.domain.athlete import Units
from peaksdesk.services.calendar import WEEK_DAYS, Week
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.calendar import words
from peaksdesk.ui.pages.calendar.cards import paint_card
from peaksdesk.ui.pages.calendar.layout import HEAD, NUMBER, PAD, DayPlace
from peaksdesk.ui.sport_names import family_tone
from peaksdesk.ui.theme import RADIUS_CONTROL
from peaksdesk.ui.widgets.ink import Ink, width_of

_FAMILY_ROW = 17
_FAR = 40
_INSET = 10


@dataclass(frozen=True)
class Look:
    """What of the sheet is painted in its own way.

    Attributes:
        month: Days of other months stand back; None where no month is looked at.
        first: The first day on the sheet.
        marked: The day that the keys act on, or None while they act elsewhere.
        longest_s: Time of the busiest week: the bars are in proportion to it.
    """

    today: date
    month: date | None
    first: date
    marked: date | None
    units: Units
    locale: QLocale
    longest_s: float
    loading: bool


def paint_head(ink: Ink, cells: list[QRectF], days: list[date], look: Look) -> None:
    """Paint the names of the weekdays, with dates in a single week, and the name of the last column."""
    for cell, day in zip(cells, days, strict=False):
        name = look.locale.standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
        if look.month is None:
            name = f"{name} {words.day_number(day, look.locale, named=day.day == 1)}"
        today = look.month is None and day == look.today
        box = cell.adjusted(_INSET, 0, -PAD, 0)
        ink.text(box, name, "secondary_strong" if today else "secondary", "accent" if today else "ink2")
    week = QCoreApplication.translate("Calendar", "Week")
    ink.text(cells[-1].adjusted(_INSET + 2, 0, -PAD, 0), week, "secondary", "ink2")


def paint_day(ink: Ink, place: DayPlace, look: Look, lit: QRectF | None) -> None:
    """Paint a day's cell with its cards.

    Args:
        lit: The rectangle under the pointer: a card, or the line that says how many more there are.
    """
    cell, day = place.rect, place.day.date
    outside = look.month is not None and (day.year, day.month) != (look.month.year, look.month.month)
    today = day == look.today
    if today:
        ink.fill(cell, "accent_surface")
    elif outside:
        ink.fill(cell, "background")
    if look.month is not None:
        number = words.day_number(day, look.locale, named=day.day == 1 or day == look.first)
        box = QRectF(cell.left() + _INSET - 2, cell.top() + 2, cell.width() - _INSET - PAD, NUMBER - 3)
        ink.text(box, number, "secondary_strong" if today else "secondary", "accent" if today else "ink2")
    if look.loading:
        if day.toordinal() % 3:
            ink.fill(QRectF(place.more.topLeft(), QSizeF(place.more.width(), 40)), "panel2", RADIUS_CONTROL)
        return
    for card in place.cards:
        paint_card(ink, card, look.units, look.locale, lit=card.rect == lit)
    if place.hidden:
        more = QCoreApplication.translate("Calendar", "+%1 more").replace("%1", look.locale.toString(place.hidden))
        if place.more == lit:
            ink.fill(place.more, "panel2", RADIUS_CONTROL)
        ink.text(place.more.adjusted(4, 0, 0, 0), more, "axis_strong", "accent")


def paint_totals(ink: Ink, cell: QRectF, week: Week, look: Look) -> None:
    """Paint what a week adds up to: time, distance and load, the share of each sport, fitness and form."""
    ink.fill(cell, "panel2")
    total = week.total
    if look.loading or (week.first > look.today and not total.count):
        return
    left, width, top = cell.left() + 12, cell.width() - 24, cell.top() + 6
    tone = "ink" if total.count else "ink2"
    ink.text(QRectF(left, top, width, 20), words.hours(total.time_s, look.locale), "strong", tone)
    sums = words.sums(total, look.units, look.locale)
    if width_of(" · ".join(sums), "axis") > width:
        sums = sums[-1:]
    ink.text(QRectF(left, top + 20, width, 18), " · ".join(sums), "axis", "ink2")
    _paint_share(ink, QRectF(left, top + 43, width, 6), week, look.longest_s)
    top, bottom = top + 54, cell.bottom() - 5
    form = words.form_line(week, look.locale)
    bottom -= 18 if form else 0
    if len(week.families) > 1:
        top = _paint_families(ink, QRectF(left, top, width, bottom - top), week, look)
    if form:
        # At the foot of the cell, where the lines of all weeks are level; in a tall one right under the rest.
        ink.text(QRectF(left, min(bottom, top + _FAR), width, 18), form, "axis", "ink2")


def paint_lines(ink: Ink, width: float, height: float, rows: list[tuple[float, float]], cells: list[QRectF]) -> None:
    """Paint the hairlines between weeks and days."""
    for top, _ in rows:
        ink.line(QPointF(0, top), QPointF(width, top))
    for cell in cells[1:]:
        ink.line(QPointF(cell.left(), HEAD), QPointF(cell.left(), height))


def _paint_share(ink: Ink, track: QRectF, week: Week, longest_s: float) -> None:
    ink.fill(track, "line", 3)
    if longest_s <= 0:
        return
    left = track.left()
    for group, total in week.families.items():
        width = track.width() * total.time_s / longest_s
        if width >= 1:
            ink.fill(QRectF(left, track.top(), max(width - 1, 2.0), track.height()), family_tone(group), 2)
        left += width


def _paint_families(ink: Ink, box: QRectF, week: Week, look: Look) -> float:
    """Paint a line for each sport; those without room share the last one, so that the lines add up to the week."""
    fitting = int(box.height() // _FAMILY_ROW)
    groups = list(week.families.items())
    hidden = groups[fitting - 1 :] if 1 < fitting < len(groups) else []
    shown = groups[: fitting - 1] if hidden else groups[:fitting]
    for at, (group, total) in enumerate(shown):
        row = QRectF(box.left(), box.top() + at * _FAMILY_ROW, box.width(), _FAMILY_ROW)
        ink.icon(group.value, QRectF(row.left(), row.top() + 2, 14, 14), family_tone(group))
        told = [fmt.hours(total.time_s)]
        if total.distance_m >= fmt.KM / 10:
            told.append(words.whole_distance(total.distance_m, look.units, look.locale))
        ink.text(row.adjusted(20, 0, 0, 0), " · ".join(told), "axis", "ink2")
    top = box.top() + len(shown) * _FAMILY_ROW
    if not hidden:
        return top
    more = QCoreApplication.translate("Calendar", "+%1 more").replace("%1", look.locale.toString(len(hidden)))
    rest = fmt.hours(sum(total.time_s for _, total in hidden))
    ink.text(QRectF(box.left(), top, box.width(), _FAMILY_ROW), f"{more} · {rest}", "axis", "ink2")
    return top + _FAMILY_ROW


def weekdays(week: Week) -> list[date]:
    """Return the dates of a week."""
    return [week.days[at].date for at in range(WEEK_DAYS)]
