"""What the library says about gear, in the person's words."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.gear import Item, Wear
from peaksdesk.ui import format as fmt
from peaksdesk.ui.sport_names import family_tone
from peaksdesk.ui.widgets.pill import State

STATES = {Wear.FINE: State.GOOD, Wear.SOON: State.WATCH, Wear.OVER: State.BAD}
TOKENS = {Wear.FINE: "good", Wear.SOON: "watch", Wear.OVER: "bad"}


def tone_of_wear(item: Item) -> str:
    """Return the token of how near the limit is; what is retired alarms nobody."""
    return "ink2" if item.gear.retired_on is not None else TOKENS.get(item.wear, "ink2")


def way(metres: float, units: Units, locale: QLocale) -> str:
    """Return a distance in whole km or mi."""
    return fmt.joined(fmt.distance(metres, units, locale, digits=0))


def left(item: Item, units: Units, locale: QLocale) -> str:
    """Return how far it may still go; empty without a limit."""
    if item.left_m is None:
        return ""
    text = QCoreApplication.translate("Library", "%1 left")
    if item.wear is Wear.OVER:
        text = QCoreApplication.translate("Library", "%1 over")
    return text.replace("%1", way(abs(item.left_m), units, locale))


def of_limit(item: Item, units: Units, locale: QLocale) -> str:
    """Return how far it went of how far it may; empty without a limit."""
    if item.gear.limit_m is None:
        return ""
    per = fmt.KM if units is Units.METRIC else fmt.MILE
    return (
        QCoreApplication.translate("Library", "%1 of %2")
        .replace("%1", fmt.number(item.total_m / per, locale))
        .replace("%2", way(item.gear.limit_m, units, locale))
    )


def used(item: Item, today: date, locale: QLocale) -> str:
    """Return how often and when last something was used, in a line."""
    if item.use.last is None:
        return QCoreApplication.translate("Library", "Not used yet")
    count = QCoreApplication.translate("Library", "1 activity")
    if item.use.activities > 1:
        many = QCoreApplication.translate("Library", "%1 activities")
        count = many.replace("%1", locale.toString(item.use.activities))
    last = QCoreApplication.translate("Library", "last %1").replace("%1", fmt.short_day(item.use.last, locale))
    if item.use.last == today:
        last = QCoreApplication.translate("Library", "used today")
    return f"{count} · {last}"


def icon_of(item: Item) -> str:
    """Return the drawing that stands for what it is mostly used for."""
    return next((group.value for group in item.use.families), "library")


def tone_of(item: Item) -> str:
    """Return the colour of what it is mostly used for; grey once it is retired."""
    if item.gear.retired_on is not None:
        return "ink3"
    return next((family_tone(group) for group in item.use.families), "ink3")


def sentence(item: Item, units: Units, today: date, locale: QLocale) -> str:
    """Return all about a piece of gear in a line, for screen readers."""
    parts = (item.gear.name, way(item.total_m, units, locale), left(item, units, locale), used(item, today, locale))
    return ", ".join(part for part in parts if part)
