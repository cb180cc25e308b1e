"""Sports and load methods in the person's words, and which drawing stands for a sport."""

from PySide6.QtCore import QCoreApplication

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

_SPORTS: dict[Sport, str] = {
    Sport.RIDE: QT_TRANSLATE_NOOP("sports", "Ride"),
    Sport.INDOOR_RIDE: QT_TRANSLATE_NOOP("sports", "Indoor ride"),
    Sport.MOUNTAIN_BIKE_RIDE: QT_TRANSLATE_NOOP("sports", "Mountain bike ride"),
    Sport.GRAVEL_RIDE: QT_TRANSLATE_NOOP("sports", "Gravel ride"),
    Sport.E_BIKE_RIDE: QT_TRANSLATE_NOOP("sports", "E-bike ride"),
    Sport.HANDCYCLE: QT_TRANSLATE_NOOP("sports", "Handcycle"),
    Sport.RUN: QT_TRANSLATE_NOOP("sports", "Run"),
    Sport.TRAIL_RUN: QT_TRANSLATE_NOOP("sports", "Trail run"),
    Sport.TREADMILL_RUN: QT_TRANSLATE_NOOP("sports", "Treadmill run"),
    Sport.TRACK_RUN: QT_TRANSLATE_NOOP("sports", "Track run"),
    Sport.SWIM: QT_TRANSLATE_NOOP("sports", "Swim"),
    Sport.OPEN_WATER_SWIM: QT_TRANSLATE_NOOP("sports", "Open water swim"),
    Sport.WALK: QT_TRANSLATE_NOOP("sports", "Walk"),
    Sport.HIKE: QT_TRANSLATE_NOOP("sports", "Hike"),
    Sport.SNOWSHOE: QT_TRANSLATE_NOOP("sports", "Snowshoe"),
    Sport.ROW: QT_TRANSLATE_NOOP("sports", "Row"),
    Sport.INDOOR_ROW: QT_TRANSLATE_NOOP("sports", "Indoor row"),
    Sport.CROSS_COUNTRY_SKI: QT_TRANSLATE_NOOP("sports", "Cross-country ski"),
    Sport.ALPINE_SKI: QT_TRANSLATE_NOOP("sports", "Alpine ski"),
    Sport.BACKCOUNTRY_SKI: QT_TRANSLATE_NOOP("sports", "Backcountry ski"),
    Sport.ROLLER_SKI: QT_TRANSLATE_NOOP("sports", "Roller ski"),
    Sport.SNOWBOARD: QT_TRANSLATE_NOOP("sports", "Snowboard"),
    Sport.KAYAK: QT_TRANSLATE_NOOP("sports", "Kayak"),
    Sport.STAND_UP_PADDLE: QT_TRANSLATE_NOOP("sports", "Stand-up paddle"),
    Sport.SKATE: QT_TRANSLATE_NOOP("sports", "Skate"),
    Sport.STRENGTH: QT_TRANSLATE_NOOP("sports", "Strength"),
    Sport.CROSS_TRAINING: QT_TRANSLATE_NOOP("sports", "Cross-training"),
    Sport.CARDIO: QT_TRANSLATE_NOOP("sports", "Cardio"),
    Sport.ELLIPTICAL: QT_TRANSLATE_NOOP("sports", "Elliptical"),
    Sport.STAIRS: QT_TRANSLATE_NOOP("sports", "Stairs"),
    Sport.YOGA: QT_TRANSLATE_NOOP("sports", "Yoga"),
    Sport.MARTIAL_ARTS: QT_TRANSLATE_NOOP("sports", "Martial arts"),
    Sport.CLIMB: QT_TRANSLATE_NOOP("sports", "Climb"),
    Sport.TRANSITION: QT_TRANSLATE_NOOP("sports", "Transition"),
    Sport.OTHER: QT_TRANSLATE_NOOP("sports", "Other"),
    Sport.UNKNOWN: QT_TRANSLATE_NOOP("sports", "Unknown sport"),
}

_FAMILIES: dict[Family, str] = {
    Family.CYCLING: QT_TRANSLATE_NOOP("sports", "Cycling"),
    Family.RUNNING: QT_TRANSLATE_NOOP("sports", "Running"),
    Family.SWIMMING: QT_TRANSLATE_NOOP("sports", "Swimming"),
    Family.WALKING: QT_TRANSLATE_NOOP("sports", "Walking"),
    Family.ROWING: QT_TRANSLATE_NOOP("sports", "Rowing"),
    Family.SKIING: QT_TRANSLATE_NOOP("sports", "Skiing"),
    Family.PADDLING: QT_TRANSLATE_NOOP("sports", "Paddling"),
    Family.SKATING: QT_TRANSLATE_NOOP("sports", "Skating"),
    Family.GYM: QT_TRANSLATE_NOOP("sports", "Gym"),
    Family.MARTIAL_ARTS: QT_TRANSLATE_NOOP("sports", "Martial arts"),
    Family.TRANSITION: QT_TRANSLATE_NOOP("sports", "Transitions"),
    Family.OTHER: QT_TRANSLATE_NOOP("sports", "Other"),
}

_TONES: dict[Family, str] = {
    Family.CYCLING: "speed",
    Family.RUNNING: "heart_rate",
    Family.SWIMMING: "altitude",
    Family.WALKING: "power",
    Family.ROWING: "altitude",
    Family.PADDLING: "altitude",
    Family.SKIING: "temperature",
    Family.SKATING: "temperature",
    Family.MARTIAL_ARTS: "cadence",
}

_METHODS: dict[LoadMethod, str] = {
    LoadMethod.TSS: QT_TRANSLATE_NOOP("load", "Power"),
    LoadMethod.RTSS: QT_TRANSLATE_NOOP("load", "Run pace"),
    LoadMethod.STSS: QT_TRANSLATE_NOOP("load", "Swim pace"),
    LoadMethod.HRSS: QT_TRANSLATE_NOOP("load", "Heart rate"),
    LoadMethod.HR_IF: QT_TRANSLATE_NOOP("load", "Mean heart rate"),
    LoadMethod.SESSION_RPE: QT_TRANSLATE_NOOP("load", "Effort × time"),
    LoadMethod.NONE: QT_TRANSLATE_NOOP("load", "Not scored"),
}


def sport_name(sport: Sport) -> str:
    """Return what a sport is called."""
    return QCoreApplication.translate("sports", _SPORTS[sport])


def sport_icon(sport: Sport) -> str:
    """Return the file in resources/icons that stands for a sport's family."""
    return family(sport).value


def family_name(group: Family) -> str:
    """Return what a family of sports is called."""
    return QCoreApplication.translate("sports", _FAMILIES[group])


def family_tone(group: Family) -> str:
    """Return the token that a family of sports is drawn in; its icon tells apart those that share one."""
    return _TONES.get(group, "ink3")


def title_of(activity: Activity) -> str:
    """Return what an activity is called: its title, else its sport, else just that it is one."""
    if activity.title:
        return activity.title
    if activity.sport in {Sport.UNKNOWN, Sport.OTHER}:
        return QCoreApplication.translate("sports", "Activity")
    return sport_name(activity.sport)


def method_name(method: LoadMethod) -> str:
    """Return what a load was computed from, in two words."""
    return QCoreApplication.translate("load", _METHODS[method])
