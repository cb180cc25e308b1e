"""States of the Activities page with invented data, for pictures and tests."""

from datetime import UTC, datetime, timedelta

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Sport
from peaksdesk.ui.pages.activities.presenter import ActivitiesState, totals
from peaksdesk.ui.problem import Problem

_LAST = datetime(2026, 11, 21, 8, 12, tzinfo=UTC)

_Kind = tuple[Sport, str, float, float | None, float | None, float, float | None, float | None, LoadMethod]

_KINDS: tuple[_Kind, ...] = (
    (Sport.RIDE, "Threshold 3 × 12", 4328, 38_420, 412, 142, 238, 83, LoadMethod.TSS),
    (Sport.MARTIAL_ARTS, "No-gi class, 5 rolls", 5400, None, None, 139, None, 64, LoadMethod.HRSS),
    (Sport.RUN, "Endurance with strides", 6300, 18_240, 164, 148, None, 88, LoadMethod.RTSS),
    (Sport.STRENGTH, "Strength, lower body", 3300, None, None, 104, None, 41, LoadMethod.SESSION_RPE),
    (Sport.INDOOR_RIDE, "VO2 5 × 4 min", 4500, 41_900, None, 151, 251, 96, LoadMethod.TSS),
    (Sport.SWIM, "Masters, pull and paddles", 3540, 2_850, None, 128, None, 52, LoadMethod.STSS),
    (
        Sport.TRAIL_RUN,
        "Around the lake the long way, with Johanna and the new club members from Innsbruck",
        7980,
        19_830,
        742,
        151,
        None,
        121,
        LoadMethod.RTSS,
    ),
    (Sport.HIKE, "", 12_600, 11_300, 1_060, 112, None, 68, LoadMethod.HR_IF),
    (Sport.INDOOR_ROW, "4 × 1,000 m", 1980, 6_400, None, 158, 212, 44, LoadMethod.HRSS),
    (Sport.CROSS_COUNTRY_SKI, "Classic, Kaunertal", 5520, 21_700, 318, 146, None, 91, LoadMethod.HRSS),
    (Sport.YOGA, "Evening stretch", 1800, None, None, 82, None, None, LoadMethod.NONE),
    (Sport.GRAVEL_RIDE, "Long ride", 11_220, 86_700, 1_180, 133, 201, 168, LoadMethod.TSS),
)


def activity(number: int) -> Activity:
    """Return the invented activity of this number, 0 being the newest."""
    sport, title, time_s, distance_m, ascent_m, hr, power, load, method = _KINDS[number % len(_KINDS)]
    start = _LAST - timedelta(days=number * 1.3)
    reason = {
        LoadMethod.NONE: "No power, pace or heart rate threshold holds for this session.",
        LoadMethod.TSS: "Power against your FTP of 287 W.",
    }.get(method, "Against the thresholds that held that day.")
    return Activity(
        id=number + 1,
        athlete_id=1,
        start=start,
        zone="Europe/Vienna",
        local_date=start.date(),
        sport=sport,
        title=title,
        description="",
        gear="Road bike" if sport is Sport.RIDE else "",
        rpe=None,
        excluded=False,
        summary=Summary(
            duration_s=time_s + 300.0,
            recorded_s=float(time_s),
            moving_s=float(time_s),
            distance_m=distance_m,
            ascent_m=ascent_m,
            avg_hr_bpm=hr,
            np_w=power,
        ),
        load=Load(load, method, None, (), reason),
    )


_ROWS = tuple(activity(number) for number in range(1_096))
_FOUND = tuple(row for row in _ROWS if "lake" in row.title)

EXAMPLES: dict[str, ActivitiesState] = {
    "empty": ActivitiesState(),
    "loading": ActivitiesState(loading=True),
    "error": ActivitiesState(problem=Problem("The disk did not answer. Your activities are safe.", "Try again")),
    "full": ActivitiesState(all=len(_ROWS), rows=_ROWS, totals=totals(list(_ROWS))),
    "imperial": ActivitiesState(all=len(_ROWS), rows=_ROWS, totals=totals(list(_ROWS)), units=Units.IMPERIAL),
    "searched": ActivitiesState(all=len(_ROWS), rows=_FOUND, totals=totals(list(_FOUND)), query="lake"),
    "nothing": ActivitiesState(all=len(_ROWS), query="moon"),
}
"""State name -> state."""
