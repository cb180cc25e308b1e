"""Bests in the person's words: families of sports, channels, the distances that are raced, and where one is from."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.ui import format as fmt
from peaksdesk.ui.sport_names import title_of
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

_FAMILIES = {
    Family.CYCLING: QT_TRANSLATE_NOOP("families", "Cycling"),
    Family.RUNNING: QT_TRANSLATE_NOOP("families", "Running"),
    Family.SWIMMING: QT_TRANSLATE_NOOP("families", "Swimming"),
    Family.WALKING: QT_TRANSLATE_NOOP("families", "Walking"),
    Family.ROWING: QT_TRANSLATE_NOOP("families", "Rowing"),
    Family.SKIING: QT_TRANSLATE_NOOP("families", "Skiing"),
    Family.PADDLING: QT_TRANSLATE_NOOP("families", "Paddling"),
    Family.SKATING: QT_TRANSLATE_NOOP("families", "Skating"),
    Family.GYM: QT_TRANSLATE_NOOP("families", "Gym"),
    Family.MARTIAL_ARTS: QT_TRANSLATE_NOOP("families", "Martial arts"),
    Family.TRANSITION: QT_TRANSLATE_NOOP("families", "Transition"),
    Family.OTHER: QT_TRANSLATE_NOOP("families", "Other"),
}
_PACED = frozenset({Family.RUNNING, Family.WALKING, Family.SWIMMING, Family.ROWING})
_TONES = {POWER: "power", SPEED: "speed", HEART_RATE: "heart_rate"}
_NAMED = {
    1609.344: QT_TRANSLATE_NOOP("distances", "Mile"),
    21_097.5: QT_TRANSLATE_NOOP("distances", "Half marathon"),
    42_195.0: QT_TRANSLATE_NOOP("distances", "Marathon"),
}


def family_name(group: Family) -> str:
    """Return what a family of sports is called."""
    return QCoreApplication.translate("families", _FAMILIES[group])


def channel_name(channel: str, group: Family) -> str:
    """Return what a channel is called: speed is pace where people speak of pace."""
    if channel == POWER:
        return QCoreApplication.translate("channels", "Power")
    if channel == HEART_RATE:
        return QCoreApplication.translate("channels", "Heart rate")
    return (
        QCoreApplication.translate("channels", "Pace")
        if group in _PACED
        else QCoreApplication.translate("channels", "Speed")
    )


def channel_tone(channel: str) -> str:
    """Return the colour token of a channel."""
    return _TONES.get(channel, "ink2")


def distance_name(metres: float, locale: QLocale) -> str:
    """Return a distance as it is raced: `400 m`, `5 km`, `Half marathon`."""
    if metres in _NAMED:
        return QCoreApplication.translate("distances", _NAMED[metres])
    if metres < fmt.KM:
        return f"{fmt.number(metres, locale)} m"
    kilometres = metres / fmt.KM
    return f"{fmt.number(kilometres, locale, 0 if kilometres == int(kilometres) else 1)} km"


def source_words(day: date, activity: Activity | None, locale: QLocale) -> str:
    """Return where a best is from: its day, and what the session is called."""
    when = fmt.plain_day(day, locale)
    return when if activity is None else f"{when} · {title_of(activity)}"
