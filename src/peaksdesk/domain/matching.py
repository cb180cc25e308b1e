"""When two recordings are of the same session."""

from datetime import datetime

from peaksdesk.domain.sports import Sport, same_family

START_WITHIN_S = 60.0
"""Two devices' clocks and buttons differ by less than this."""
OVERLAP_WITHIN_S = 6 * 3600.0
"""Sessions that overlap enough to be one begin no farther apart."""
_OVERLAP, _OVERLAP_ACROSS = 1 / 3, 0.8
RELATIVE = 0.02
"""Duration or distance may differ by this share of the larger."""


def same_session(
    a_start: datetime,
    a_sport: Sport,
    a_duration_s: float | None,
    a_distance_m: float | None,
    b_start: datetime,
    b_sport: Sport,
    b_duration_s: float | None,
    b_distance_m: float | None,
) -> bool:
    """Tell whether two recordings are one session.

    They are where the starts lie within 60 s, the sports are of one family, and the duration *or* the distance
    agrees within 2 %. A name is no evidence. A service that has no word for a sport, as Strava for jiu-jitsu, calls it
    a workout, which is cardio here: that goes with any sport, where the duration agrees.
    """
    if abs((a_start - b_start).total_seconds()) > START_WITHIN_S:
        return False
    if not same_family(a_sport, b_sport):
        return Sport.CARDIO in (a_sport, b_sport) and _close(a_duration_s, b_duration_s)
    return _close(a_duration_s, b_duration_s) or _close(a_distance_m, b_distance_m)


def overlap(
    a_start: datetime,
    a_sport: Sport,
    a_duration_s: float | None,
    b_start: datetime,
    b_sport: Sport,
    b_duration_s: float | None,
) -> float:
    """Return how well two spans of time fit each other as one session, 0 to 1; 0 is not at all.

    A wrist band begins and ends a session by itself, minutes before or after a device's button: what counts is how much
    of the longer span they share. A third will do within one family of sports; across families, where the band only
    guessed, four fifths.
    """
    if a_duration_s is None or b_duration_s is None or a_duration_s <= 0 or b_duration_s <= 0:
        return 0.0
    apart = (b_start - a_start).total_seconds()
    shared = min(a_duration_s, apart + b_duration_s) - max(0.0, apart)
    share = shared / max(a_duration_s, b_duration_s)
    return share if share >= (_OVERLAP if same_family(a_sport, b_sport) else _OVERLAP_ACROSS) else 0.0


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return False
    larger = max(a, b)
    return larger > 0 and abs(a - b) <= RELATIVE * larger
