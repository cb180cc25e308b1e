"""The sports of the FIT profile as PeaksDesk's.

Source:
    FIT profile, types `sport` and `sub_sport` (garmin-fit-sdk 21.218).
"""

from peaksdesk.domain.sports import Sport

_GENERIC, _RUNNING, _CYCLING, _FITNESS, _SWIMMING, _TRAINING, _WALKING = 0, 1, 2, 4, 5, 10, 11
_SKIING, _ALPINE, _ROWING, _ALL, _UNSTATED = 12, 13, 15, 254, 255

_SPORTS: dict[int, Sport] = {
    _RUNNING: Sport.RUN,
    _CYCLING: Sport.RIDE,
    3: Sport.TRANSITION,
    _FITNESS: Sport.CARDIO,
    _SWIMMING: Sport.SWIM,
    _TRAINING: Sport.CROSS_TRAINING,
    _WALKING: Sport.WALK,
    _SKIING: Sport.CROSS_COUNTRY_SKI,
    _ALPINE: Sport.ALPINE_SKI,
    14: Sport.SNOWBOARD,
    _ROWING: Sport.ROW,
    16: Sport.HIKE,  # mountaineering
    17: Sport.HIKE,
    19: Sport.KAYAK,  # paddling
    21: Sport.E_BIKE_RIDE,
    30: Sport.SKATE,  # inline
    31: Sport.CLIMB,
    33: Sport.SKATE,  # ice
    35: Sport.SNOWSHOE,
    37: Sport.STAND_UP_PADDLE,
    41: Sport.KAYAK,
    42: Sport.KAYAK,  # rafting
    47: Sport.MARTIAL_ARTS,  # boxing
    48: Sport.STAIRS,  # floor climbing
    62: Sport.CROSS_TRAINING,  # HIIT
    80: Sport.MARTIAL_ARTS,
    84: Sport.CARDIO,  # jump rope
    88: Sport.KAYAK,  # canoeing
}
"""By `sport`, where the sub-sport says no more. Numbers of the profile that are missing here are `Sport.OTHER`."""

_NO_SPORT = frozenset({_GENERIC, _ALL, _UNSTATED})

_INDOORS_AND_GYM: dict[int, Sport] = {
    1: Sport.TREADMILL_RUN,
    5: Sport.INDOOR_RIDE,  # spin
    6: Sport.INDOOR_RIDE,
    14: Sport.INDOOR_ROW,
    15: Sport.ELLIPTICAL,
    16: Sport.STAIRS,
    20: Sport.STRENGTH,
    25: Sport.CROSS_COUNTRY_SKI,  # ski ergometer
    26: Sport.CARDIO,
    27: Sport.WALK,  # indoor walking
    43: Sport.YOGA,
    45: Sport.TREADMILL_RUN,  # indoor running
    68: Sport.CLIMB,  # indoor climbing
    69: Sport.CLIMB,  # bouldering
    70: Sport.CROSS_TRAINING,  # HIIT
    73: Sport.CROSS_TRAINING,  # AMRAP
    74: Sport.CROSS_TRAINING,  # EMOM
    75: Sport.CROSS_TRAINING,  # Tabata
    88: Sport.HANDCYCLE,  # indoor hand cycling
    19: Sport.OTHER,  # flexibility
    44: Sport.OTHER,  # Pilates
    62: Sport.OTHER,  # breathing
}
"""Sub-sports that say what was done under the sports generic, fitness equipment and training."""

_SUB_SPORTS: dict[int, dict[int, Sport]] = {
    _GENERIC: {
        **_INDOORS_AND_GYM,
        3: Sport.TRAIL_RUN,
        8: Sport.MOUNTAIN_BIKE_RIDE,
        12: Sport.HANDCYCLE,
        17: Sport.SWIM,
        18: Sport.OPEN_WATER_SWIM,
        28: Sport.E_BIKE_RIDE,
        32: Sport.TRANSITION,
        33: Sport.TRANSITION,
        34: Sport.TRANSITION,
        46: Sport.GRAVEL_RIDE,
        47: Sport.E_BIKE_RIDE,
    },
    _FITNESS: _INDOORS_AND_GYM,
    _TRAINING: _INDOORS_AND_GYM,
    _RUNNING: {
        1: Sport.TREADMILL_RUN,
        3: Sport.TRAIL_RUN,
        4: Sport.TRACK_RUN,
        45: Sport.TREADMILL_RUN,  # indoor running
        58: Sport.TREADMILL_RUN,  # virtual
    },
    _CYCLING: {
        5: Sport.INDOOR_RIDE,  # spin
        6: Sport.INDOOR_RIDE,
        8: Sport.MOUNTAIN_BIKE_RIDE,
        9: Sport.MOUNTAIN_BIKE_RIDE,  # downhill
        11: Sport.GRAVEL_RIDE,  # cyclocross
        12: Sport.HANDCYCLE,
        28: Sport.E_BIKE_RIDE,
        46: Sport.GRAVEL_RIDE,
        47: Sport.E_BIKE_RIDE,
        49: Sport.GRAVEL_RIDE,  # mixed surface
        58: Sport.INDOOR_RIDE,  # virtual
        88: Sport.HANDCYCLE,
        123: Sport.MOUNTAIN_BIKE_RIDE,  # enduro
        127: Sport.E_BIKE_RIDE,
    },
    _SWIMMING: {18: Sport.OPEN_WATER_SWIM},
    _WALKING: {1: Sport.WALK, 3: Sport.HIKE, 124: Sport.HIKE},
    _SKIING: {37: Sport.BACKCOUNTRY_SKI},
    _ALPINE: {37: Sport.BACKCOUNTRY_SKI},
    _ROWING: {14: Sport.INDOOR_ROW},
}


def sport_of(sport: float | None, sub_sport: float | None) -> Sport:
    """Return the sport that a pair of FIT numbers stands for.

    Args:
        sport: Value of the field `sport`, or None where it is missing.
        sub_sport: Value of `sub_sport`, or None.

    Returns:
        `Sport.UNKNOWN` where the file does not say, `Sport.OTHER` for sports without a name of their own here.
    """
    number = _GENERIC if sport is None or sport in _NO_SPORT else int(sport)
    named = _SUB_SPORTS.get(number, {}).get(int(sub_sport)) if sub_sport is not None else None
    if named is not None:
        return named
    return Sport.UNKNOWN if number == _GENERIC else _SPORTS.get(number, Sport.OTHER)
