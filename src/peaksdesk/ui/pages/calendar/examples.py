"""States of the Calendar page with invented data, for pictures and tests."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.periods import WeekStart
from peaksdesk.domain.sports import Sport
from peaksdesk.services.calendar import Day, Done
from peaksdesk.services.calendar_sheet import blank_sheet, make_sheet
from peaksdesk.ui.pages.calendar.presenter import CalendarState, Mode
from peaksdesk.ui.problem import Problem

_TODAY = date(2026, 11, 21)
_MONTH = date(2026, 11, 1)
_FIRST = date(2026, 10, 26)

_Kind = tuple[Sport, str, int, float | None, float | None, float, float | None, float | None, tuple[int, ...]]

_EASY = (900, 1900, 100, 0, 0, 0, 0)
_HARD = (1400, 1200, 300, 500, 900, 120, 30)
_TEMPO = (900, 1500, 1800, 900, 60, 0, 0)
_NO_ZONES: tuple[int, ...] = ()

KINDS: tuple[_Kind, ...] = (
    (Sport.RUN, "Easy run", 2700, 8_400, 38, 132, None, 38, _EASY),
    (Sport.INDOOR_RIDE, "VO2 5 × 4", 4500, 41_900, None, 151, 251, 96, _HARD),
    (Sport.MARTIAL_ARTS, "No-gi, 5 rolls", 5400, None, None, 139, None, 64, (1200, 2000, 1300, 700, 200)),
    (Sport.RIDE, "Endurance", 5400, 47_200, 410, 138, 192, 71, (1100, 3600, 600, 80, 0, 0, 0)),
    (Sport.SWIM, "Masters, pull and paddles", 3540, 2_850, None, 128, None, 52, _NO_ZONES),
    (Sport.RIDE, "Long ride", 11_400, 96_300, 1_180, 133, 198, 168, (2200, 7400, 1400, 320, 80, 0, 0)),
    (Sport.RUN, "Recovery jog", 2400, 7_100, 20, 126, None, 30, (1900, 500, 0, 0, 0, 0, 0)),
    (Sport.STRENGTH, "Lower body", 3300, None, None, 104, None, 41, _NO_ZONES),
    (Sport.RIDE, "Threshold 3 × 12", 4328, 38_420, 412, 142, 238, 83, _TEMPO),
    (Sport.TRAIL_RUN, "Kaunertal out and back", 7980, 19_830, 742, 151, None, 121, _TEMPO),
    (Sport.HIKE, "", 12_600, 11_300, 1_060, 112, None, 68, (8000, 4000, 600, 0, 0, 0, 0)),
    (Sport.YOGA, "Evening stretch", 1800, None, None, 82, None, None, _NO_ZONES),
    (Sport.CROSS_COUNTRY_SKI, "Classic", 5520, 21_700, 318, 146, None, 91, _HARD),
)

_PLAN = {
    0: (0,), 1: (1,), 2: (2,), 3: (3,), 5: (5,), 6: (6,),
    7: (7,), 8: (8,), 9: (4, 7), 10: (3,), 11: (2,), 12: (9,), 13: (5,),
    14: (0,), 15: (1,), 16: (2,), 17: (3,), 19: (5,), 20: (6,),
    21: (7, 0), 22: (1,), 23: (7, 4), 24: (3,), 25: (2,), 26: (8, 11),
}  # fmt: skip
"""Day of the sheet -> the kinds of that day."""


def done(number: int, day: date, kind: int, hour: int = 7, title: str | None = None) -> Done:
    """Return an invented activity on a day."""
    sport, name, time_s, distance_m, ascent_m, hr, power, load, zones = KINDS[kind % len(KINDS)]
    start = datetime.combine(day, time(hour, 12 + number % 40))
    activity = Activity(
        id=number,
        athlete_id=1,
        start=start.replace(tzinfo=UTC),
        zone="UTC",
        local_date=day,
        sport=sport,
        title=name if title is None else title,
        description="",
        gear="",
        rpe=None,
        excluded=False,
        summary=Summary(
            duration_s=time_s + 240.0,
            recorded_s=float(time_s),
            moving_s=float(time_s),
            distance_m=distance_m,
            ascent_m=ascent_m,
            avg_speed_mps=distance_m / time_s if distance_m else None,
            avg_hr_bpm=hr,
            np_w=power,
        ),
        load=Load(load, LoadMethod.NONE if load is None else LoadMethod.TSS, None, (), ""),
    )
    return Done(activity, start, zones)


def days_of(plan: dict[int, tuple[int, ...]], title: str | None = None) -> dict[date, Day]:
    """Return the days of a plan, counted from the Monday before November 2026."""
    found = {}
    for offset, kinds in plan.items():
        day = _FIRST + timedelta(days=offset)
        entries = [done(offset * 20 + n + 1, day, kind, 6 + n * 2, title) for n, kind in enumerate(kinds)]
        found[day] = Day(day, tuple(entries))
    return found


def _state(days: dict[date, Day], start: WeekStart = WeekStart.MONDAY) -> CalendarState:
    forms = {_FIRST + timedelta(days=n): (64.0 + n * 0.4, 6.0 - (n % 9) * 2.1) for n in range(-7, 27)}
    sheet = make_sheet(_MONTH, start, days, forms, date(2023, 11, 22))
    listed = tuple(days[day] for day in sorted(days, reverse=True))
    return CalendarState(_TODAY, _TODAY, sheet, days=listed, whole=True)


_DAYS = days_of(_PLAN)
_FULL = _state(_DAYS)
_BUSY = _state(days_of({n: tuple(range(n % 7, n % 7 + 1 + n * 5 % 6)) for n in range(27)}))
_LONG = "Around the lake the long way, with Johanna and the new club members from Innsbruck, and back by the old road"
_LONG_DAYS = days_of(_PLAN, _LONG)
_HURT = replace(_DAYS[_TODAY].entries[0].activity, excluded=True, title="<b>Left</b> out\n& back \u202egnol")
_LONG_DAYS[_TODAY] = Day(_TODAY, (Done(_HURT, datetime(2026, 11, 21, 7, 12)), *_LONG_DAYS[_TODAY].entries[1:]))  # noqa: DTZ001 - a wall clock

EXAMPLES: dict[str, CalendarState] = {
    "empty": replace(_FULL, sheet=blank_sheet(_MONTH, WeekStart.MONDAY), days=()),
    "loading": replace(_FULL, sheet=blank_sheet(_MONTH, WeekStart.MONDAY), loading=True, days=()),
    "error": replace(
        _FULL,
        sheet=blank_sheet(_MONTH, WeekStart.MONDAY),
        problem=Problem("The disk did not answer. Your activities are safe.", "Try again"),
    ),
    "full": _FULL,
    "busy": _BUSY,
    "sunday": _state(_DAYS, WeekStart.SUNDAY),
    "long": _state(_LONG_DAYS),
    "imperial": replace(_FULL, units=Units.IMPERIAL),
    "week": replace(_FULL, mode=Mode.WEEK),
    "busy-week": replace(_BUSY, mode=Mode.WEEK),
    "agenda": replace(_FULL, mode=Mode.AGENDA),
    "agenda-long": replace(_state(_LONG_DAYS), mode=Mode.AGENDA),
    "six-weeks": replace(
        _FULL, day=date(2026, 8, 12), sheet=make_sheet(date(2026, 8, 1), WeekStart.MONDAY, {}, {}, date(2023, 11, 22))
    ),
}
"""State name -> state."""
