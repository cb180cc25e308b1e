"""The columns of the records table, in the person's units, and the same table for a spreadsheet."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.streams import POWER
from peaksdesk.services.record_table import TIMES, Held, RecordRow, RecordTable
from peaksdesk.ui import format as fmt
from peaksdesk.ui.bests_words import channel_name, distance_name
from peaksdesk.ui.charts.scale import bests_scale
from peaksdesk.ui.charts.table import RawRow, Table, raw_of
from peaksdesk.ui.models.table import Column
from peaksdesk.ui.pages.records.presenter import Order
from peaksdesk.ui.sport_names import title_of
from peaksdesk.ui.widgets.pill import State

ORDERS = (
    Order.OVER,
    Order.EVER,
    None,
    None,
    Order.EVER_DAY,
    None,
    Order.YEAR,
    Order.YEAR_DAY,
    Order.RECENT,
    Order.RECENT_DAY,
)
"""What a click on each heading sorts by; None for headings that do not sort."""

PER_KG = 2
"""Column that is only there for power, and where the body mass is known."""

_DAY = 112
_VALUE = 116


def held_of(row: RecordRow, column: int) -> Held | None:
    """Return the best that a cell speaks of: the last columns are of this year and of the last 90 days."""
    if column >= ORDERS.index(Order.RECENT):
        return row.recent
    return row.year if column >= ORDERS.index(Order.YEAR) else row.ever


def over_words(table: RecordTable, over: float, locale: QLocale) -> str:
    """Return what a row is of: a distance or a duration."""
    return distance_name(over, locale) if table.measure == TIMES else fmt.span(round(over))


def measure_name(table: RecordTable, measure: str) -> str:
    """Return what a measure is called."""
    if measure == TIMES:
        return QCoreApplication.translate("records", "Times over distances")
    return channel_name(measure, table.group)


def has_per_kg(table: RecordTable, weight_kg: float | None) -> bool:
    """Tell whether the values are also told by body mass."""
    return table.measure == POWER and bool(weight_kg)


def columns(
    table: RecordTable, units: Units, weight_kg: float | None, locale: QLocale
) -> tuple[Column[RecordRow], ...]:
    """Return the columns."""
    value = _value(table, units, locale)

    def day(held: Held | None) -> str:
        return fmt.plain_day(held.day, locale) if held else fmt.NONE

    def name(row: RecordRow) -> str:
        activity = table.activities.get(row.ever.activity_id)
        return title_of(activity) if activity else ""

    def per_kg(row: RecordRow) -> str:
        return fmt.number(row.ever.value / weight_kg, locale, 2) if weight_kg else ""

    new = QCoreApplication.translate("records", "New")
    year, recent = _spans()
    day_title = QCoreApplication.translate("records", "Day")
    return (
        Column(_over_title(table), lambda row: over_words(table, row.over, locale), width=128, strong=True),
        Column(
            QCoreApplication.translate("records", "Best ever"),
            lambda row: value(row.ever),
            right=True,
            width=_VALUE,
            strong=True,
        ),
        Column("W/kg", per_kg, right=True, width=72),
        Column("", lambda row: new if row.new else "", pill=lambda row: State.GOOD if row.new else None, width=76),
        Column(day_title, lambda row: day(row.ever), width=_DAY, tone="ink2"),
        Column(QCoreApplication.translate("records", "Activity"), name),
        Column(year, lambda row: value(row.year), right=True, width=_VALUE),
        Column(day_title, lambda row: day(row.year), width=_DAY, tone="ink2"),
        Column(recent, lambda row: value(row.recent), right=True, width=_VALUE),
        Column(day_title, lambda row: day(row.recent), width=_DAY, tone="ink2"),
    )


def spreadsheet(table: RecordTable, rows: tuple[RecordRow, ...], units: Units, locale: QLocale) -> Table:
    """Return the rows on screen as numbers and days; times and durations are seconds, distances metres."""
    scale = bests_scale(table.measure, table.group, units, locale)
    year, recent = _spans()
    unit = "s" if table.measure == TIMES else scale.unit
    over = "m" if table.measure == TIMES else "s"
    day, activity = QCoreApplication.translate("records", "Day"), QCoreApplication.translate("records", "Activity")
    heads = [f"{_over_title(table)}, {over}"]
    for name in (QCoreApplication.translate("records", "Best ever"), year, recent):
        heads += [f"{name}, {unit}", day, activity]

    def cells(held: Held | None) -> RawRow:
        if held is None:
            return None, None, None
        found = table.activities.get(held.activity_id)
        value = round(held.value, 1) if table.measure == TIMES else raw_of(scale, held.value)
        return value, held.day, title_of(found) if found else ""

    raw = tuple((row.over, *cells(row.ever), *cells(row.year), *cells(row.recent)) for row in rows)
    return Table.of(tuple(heads), tuple(("",) * len(heads) for _ in rows), raw)


def _value(table: RecordTable, units: Units, locale: QLocale) -> Callable[[Held | None], str]:
    if table.measure == TIMES:
        return lambda held: fmt.duration(held.value if held else None)
    scale = bests_scale(table.measure, table.group, units, locale)
    return lambda held: f"{scale.text(held.value)} {scale.unit}" if held else fmt.NONE


def _over_title(table: RecordTable) -> str:
    if table.measure == TIMES:
        return QCoreApplication.translate("records", "Distance")
    return QCoreApplication.translate("records", "Duration")


def _spans() -> tuple[str, str]:
    return QCoreApplication.translate("records", "This year"), QCoreApplication.translate("records", "Last 90 days")
