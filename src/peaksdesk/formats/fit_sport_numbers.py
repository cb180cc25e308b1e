"""PeaksDesk's sports as pairs of FIT numbers, for the files it writes; `fit_sports` reads them back."""

from peaksdesk.domain.sports import Sport

_NUMBERS: dict[Sport, tuple[int, int]] = {
    Sport.RIDE: (2, 0),
    Sport.INDOOR_RIDE: (2, 6),
    Sport.MOUNTAIN_BIKE_RIDE: (2, 8),
    Sport.GRAVEL_RIDE: (2, 46),
    Sport.E_BIKE_RIDE: (21, 0),
    Sport.HANDCYCLE: (2, 12),
    Sport.RUN: (1, 0),
    Sport.TRAIL_RUN: (1, 3),
    Sport.TREADMILL_RUN: (1, 1),
    Sport.TRACK_RUN: (1, 4),
    Sport.SWIM: (5, 17),
    Sport.OPEN_WATER_SWIM: (5, 18),
    Sport.WALK: (11, 0),
    Sport.HIKE: (17, 0),
    Sport.SNOWSHOE: (35, 0),
    Sport.ROW: (15, 0),
    Sport.INDOOR_ROW: (15, 14),
    Sport.CROSS_COUNTRY_SKI: (12, 0),
    Sport.ALPINE_SKI: (13, 0),
    Sport.BACKCOUNTRY_SKI: (13, 37),
    Sport.ROLLER_SKI: (12, 0),
    Sport.SNOWBOARD: (14, 0),
    Sport.KAYAK: (41, 0),
    Sport.STAND_UP_PADDLE: (37, 0),
    Sport.SKATE: (30, 0),
    Sport.STRENGTH: (10, 20),
    Sport.CROSS_TRAINING: (10, 0),
    Sport.CARDIO: (10, 26),
    Sport.ELLIPTICAL: (4, 15),
    Sport.STAIRS: (4, 16),
    Sport.YOGA: (10, 43),
    Sport.MARTIAL_ARTS: (80, 0),
    Sport.CLIMB: (31, 0),
    Sport.TRANSITION: (3, 0),
}
_GENERIC = (0, 0)


def fit_numbers(sport: Sport) -> tuple[int, int]:
    """Return `sport` and `sub_sport` for a sport; generic for those that FIT has no number for.

    Source:
        FIT profile, types `sport` and `sub_sport` (garmin-fit-sdk 21.218). Roller skiing is skiing there.
    """
    return _NUMBERS.get(sport, _GENERIC)
