"""States of the Activities page with invented data, for pictures and tests."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from peaksdesk.domain.activity import Activity, SourceKind
from peaksdesk.domain.activity_filter import Filter, Has, Recent, Span
from peaksdesk.domain.activity_query import both, parse
from peaksdesk.domain.activity_table import ActivityTable, Coded, Origins, kind_bit, table_of
from peaksdesk.domain.arranging import Grouping, Index
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.periods import WeekStart
from peaksdesk.domain.sports import Sport
from peaksdesk.ui.pages.activities.presenter import ActivitiesState, Job, Selection
from peaksdesk.ui.pages.activities.remembered import OPTIONAL, STANDARD, Layout, Saved
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
        gear=_GEAR[number % len(_GEAR)],
        rpe=float(3 + number % 6) if number % 2 else None,
        excluded=False,
        summary=Summary(
            duration_s=time_s + 300.0,
            recorded_s=float(time_s),
            moving_s=float(time_s),
            distance_m=distance_m,
            ascent_m=ascent_m,
            avg_hr_bpm=hr,
            avg_speed_mps=distance_m / time_s if distance_m else None,
            max_hr_bpm=hr + 31 if hr else None,
            avg_power_w=power - 12 if power else None,
            np_w=power,
            work_kj=power * time_s / 1000 if power else None,
            avg_temperature_c=14.0 if ascent_m else None,
        ),
        load=Load(load, method, 0.81 if power else None, (), reason),
    )


_GEAR = (
    "Canyon Ultimate",
    "",
    "Saucony Ride",
    "",
    "Kickr",
    "",
    "Saucony Peregrine",
    "",
    "",
    "Fischer Speedmax",
    "",
    "",
)

_EVIL = (
    "<b>Bold</b> & <img src=x onerror=alert(1)>",
    "\N{RIGHT-TO-LEFT OVERRIDE}gpj.evil\N{POP DIRECTIONAL FORMATTING} ride",
    "Line one\nline two\x07\tand a bell",
    "\N{BICYCLE}\N{MOUNTAIN}" * 40,
    "x" * 100_000,
    "   ",
)

_ROWS = tuple(activity(number) for number in range(1_096))
_HOSTILE = tuple(replace(activity(number), title=title) for number, title in enumerate(_EVIL))


def table(rows: Iterable[Activity], *, origins: bool = True) -> ActivityTable:
    """Return invented activities as a table that knows where they came from."""
    found = table_of(rows, lambda start, _: timedelta(hours=2 if 3 < start.month < 11 else 1))
    if not origins:
        return found
    fit, both = kind_bit(SourceKind.FIT), kind_bit(SourceKind.FIT) | kind_bit(SourceKind.STRAVA_ARCHIVE)
    kinds = np.array([both if number % 5 == 0 else fit for number in range(len(found))], np.int64)
    device = Coded.of("Garmin Edge 1040" if number % 3 else "Garmin Forerunner 965" for number in range(len(found)))
    gps = np.isfinite(found.numbers["ascent_m"])
    return found.with_origins(Origins(kinds, 1 + np.arange(len(found)) % 2, gps, device, {}))


def state(
    rows: Iterable[Activity] = _ROWS,
    *,
    query: str = "",
    chosen: Filter | None = None,
    grouping: Grouping = Grouping.NONE,
    closed: frozenset[str] = frozenset(),
    selected: tuple[int, ...] = (),
    **more: object,
) -> ActivitiesState:
    """Return a state of the page with invented activities, arranged."""
    wanted, found = chosen or Filter(), table(rows)
    index = Index(found, {sport: sport.value.replace("_", " ") for sport in Sport})
    arranged = index.arrange(
        both(wanted, parse(query)),
        "date",
        descending=True,
        grouping=grouping,
        closed=closed,
        today=_LAST.date(),
        week_start=WeekStart.MONDAY,
    )
    chosen_rows = np.array(selected, np.int64)
    return ActivitiesState(
        table=found,
        arranged=arranged,
        query=query,
        chosen=wanted,
        grouping=grouping,
        closed=closed,
        selection=Selection(chosen_rows, index.totals(chosen_rows)) if selected else None,
        **more,  # type: ignore[arg-type]
    )


_SAVED = (
    Saved("Long rides", Filter(sports=frozenset({Sport.RIDE}), time_s=Span(3 * 3600.0, None))),
    Saved("Runs of this year", Filter(sports=frozenset({Sport.RUN, Sport.TRAIL_RUN}), recent=Recent.THIS_YEAR)),
)
_MANY = Filter(
    sports=frozenset({Sport.RIDE, Sport.GRAVEL_RIDE, Sport.TRAIL_RUN, Sport.HIKE}),
    recent=Recent.LAST_365,
    time_s=Span(3600.0, None),
    load=Span(50.0, 150.0),
    lacks=frozenset({Has.POWER}),
    gear=frozenset({"Saucony Peregrine", "", "Canyon Ultimate"}),
)
_ALL_COLUMNS = Layout((*STANDARD, *OPTIONAL), {"device": 180})

EXAMPLES: dict[str, ActivitiesState] = {
    "empty": ActivitiesState(),
    "loading": ActivitiesState(loading=True),
    "error": ActivitiesState(problem=Problem("The disk did not answer. Your activities are safe.", "Try again")),
    "full": state(saved=_SAVED),
    "imperial": state(units=Units.IMPERIAL),
    "searched": state(query="lake >1h"),
    "filtered": state(chosen=_MANY, saved=_SAVED),
    "nothing": state(query="moon", chosen=Filter(sports=frozenset({Sport.RUN}))),
    "weeks": state(grouping=Grouping.WEEK),
    "months": state(grouping=Grouping.MONTH, closed=frozenset({"2026-10", "2026-08"}), selected=(0, 1, 4, 5)),
    "selection": state(selected=(1, 2, 3, 6)),
    "exporting": state(selected=(1, 2), job=Job("Exporting…", 24, 310, cancellable=True)),
    "reading": state(_ROWS[:400], complete=False),
    "columns": state(layout=_ALL_COLUMNS),
    "hostile": state((*_HOSTILE, *_ROWS[6:12])),
}
"""State name -> state."""
