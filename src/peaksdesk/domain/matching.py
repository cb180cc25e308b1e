"""When two recordings are of the same session."""

from datetime import datetime

from peaksdesk.domain.sports import Sport, same_family

START_WITHIN_S = 60.0
"""Two devices' clocks and buttons differ by less than this."""
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
    agrees within 2 %. A name is no evidence.
    """
    if abs((a_start - b_start).total_seconds()) > START_WITHIN_S or not same_family(a_sport, b_sport):
        return False
    return _close(a_duration_s, b_duration_s) or _close(a_distance_m, b_distance_m)


def _close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return False
    larger = max(a, b)
    return larger > 0 and abs(a - b) <= RELATIVE * larger
