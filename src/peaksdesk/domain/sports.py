"""Sports, and the families within which two recordings can be the same session."""

from enum import StrEnum


class Family(StrEnum):
    """Sports that share thresholds, zones and records."""

    CYCLING = "cycling"
    RUNNING = "running"
    SWIMMING = "swimming"
    WALKING = "walking"
    ROWING = "rowing"
    SKIING = "skiing"
    PADDLING = "paddling"
    SKATING = "skating"
    GYM = "gym"
    MARTIAL_ARTS = "martial_arts"
    TRANSITION = "transition"
    OTHER = "other"


class Sport(StrEnum):
    """What was done. The value is stored and appears in JSON; it never changes."""

    RIDE = "ride"
    INDOOR_RIDE = "indoor_ride"
    MOUNTAIN_BIKE_RIDE = "mountain_bike_ride"
    GRAVEL_RIDE = "gravel_ride"
    E_BIKE_RIDE = "e_bike_ride"
    HANDCYCLE = "handcycle"
    RUN = "run"
    TRAIL_RUN = "trail_run"
    TREADMILL_RUN = "treadmill_run"
    TRACK_RUN = "track_run"
    SWIM = "swim"
    OPEN_WATER_SWIM = "open_water_swim"
    WALK = "walk"
    HIKE = "hike"
    SNOWSHOE = "snowshoe"
    ROW = "row"
    INDOOR_ROW = "indoor_row"
    CROSS_COUNTRY_SKI = "cross_country_ski"
    ALPINE_SKI = "alpine_ski"
    BACKCOUNTRY_SKI = "backcountry_ski"
    ROLLER_SKI = "roller_ski"
    SNOWBOARD = "snowboard"
    KAYAK = "kayak"
    STAND_UP_PADDLE = "stand_up_paddle"
    SKATE = "skate"
    STRENGTH = "strength"
    CROSS_TRAINING = "cross_training"
    CARDIO = "cardio"
    ELLIPTICAL = "elliptical"
    STAIRS = "stairs"
    YOGA = "yoga"
    MARTIAL_ARTS = "martial_arts"
    CLIMB = "climb"
    TRANSITION = "transition"
    OTHER = "other"
    """Known to be none of the above."""
    UNKNOWN = "unknown"
    """The source does not say."""


_FAMILIES: dict[Sport, Family] = {
    Sport.RIDE: Family.CYCLING,
    Sport.INDOOR_RIDE: Family.CYCLING,
    Sport.MOUNTAIN_BIKE_RIDE: Family.CYCLING,
    Sport.GRAVEL_RIDE: Family.CYCLING,
    Sport.E_BIKE_RIDE: Family.CYCLING,
    Sport.HANDCYCLE: Family.CYCLING,
    Sport.RUN: Family.RUNNING,
    Sport.TRAIL_RUN: Family.RUNNING,
    Sport.TREADMILL_RUN: Family.RUNNING,
    Sport.TRACK_RUN: Family.RUNNING,
    Sport.SWIM: Family.SWIMMING,
    Sport.OPEN_WATER_SWIM: Family.SWIMMING,
    Sport.WALK: Family.WALKING,
    Sport.HIKE: Family.WALKING,
    Sport.SNOWSHOE: Family.WALKING,
    Sport.ROW: Family.ROWING,
    Sport.INDOOR_ROW: Family.ROWING,
    Sport.CROSS_COUNTRY_SKI: Family.SKIING,
    Sport.ALPINE_SKI: Family.SKIING,
    Sport.BACKCOUNTRY_SKI: Family.SKIING,
    Sport.ROLLER_SKI: Family.SKIING,
    Sport.SNOWBOARD: Family.SKIING,
    Sport.KAYAK: Family.PADDLING,
    Sport.STAND_UP_PADDLE: Family.PADDLING,
    Sport.SKATE: Family.SKATING,
    Sport.STRENGTH: Family.GYM,
    Sport.CROSS_TRAINING: Family.GYM,
    Sport.CARDIO: Family.GYM,
    Sport.ELLIPTICAL: Family.GYM,
    Sport.STAIRS: Family.GYM,
    Sport.YOGA: Family.GYM,
    Sport.MARTIAL_ARTS: Family.MARTIAL_ARTS,
    Sport.TRANSITION: Family.TRANSITION,
}


def family(sport: Sport) -> Family:
    """Return the family of a sport; those without one of their own are `Family.OTHER`."""
    return _FAMILIES.get(sport, Family.OTHER)


def same_family(a: Sport, b: Sport) -> bool:
    """Tell whether two recordings can be of one session: an unknown sport goes with any."""
    return Sport.UNKNOWN in (a, b) or family(a) == family(b)
