"""States of the Library page with invented data, for pictures and tests."""

from dataclasses import replace
from datetime import date, timedelta

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.gear import Gear, Item, Use
from peaksdesk.domain.sports import Family
from peaksdesk.ui.pages.library.presenter import LibraryState
from peaksdesk.ui.problem import Problem

_TODAY = date(2026, 11, 21)
_KM = 1000.0


def _use(count: int, km: float, hours: float, ago: int, *groups: Family) -> Use:
    families = {group: km * _KM * share for group, share in zip(groups, (0.8, 0.2), strict=False)}
    return Use(count, km * _KM, hours * 3600, date(2024, 3, 9), _TODAY - timedelta(days=ago), families)


_BIKE, _RUN = Family.CYCLING, Family.RUNNING

_ITEMS = (
    Item(
        Gear("Canyon Ultimate", start_m=2_400 * _KM, note="Size 54, tubeless, 28 mm"),
        _use(214, 9_840, 371, 0, _BIKE),
        ("Road bike",),
    ),
    Item(Gear("Chain", "Canyon Ultimate", date(2026, 6, 2), 0, 3_000 * _KM), _use(58, 2_790, 101, 0, _BIKE)),
    Item(Gear("Tyres", "Canyon Ultimate", date(2026, 4, 18), 0, 5_000 * _KM), _use(81, 3_610, 132, 0, _BIKE)),
    Item(Gear("Saucony Endorphin Speed 4", limit_m=700 * _KM), _use(71, 742, 62, 1, _RUN, Family.WALKING)),
    Item(Gear("Inov-8 Trailfly", limit_m=800 * _KM), _use(22, 318, 34, 3, _RUN, Family.WALKING)),
    Item(Gear("Wahoo Kickr"), _use(96, 3_910, 118, 4, _BIKE)),
    Item(Gear("Gravel bike"), _use(31, 1_690, 74, 12, _BIKE)),
    Item(Gear("Fischer Speedmax"), _use(18, 402, 27, 260, Family.SKIING)),
    Item(Gear("New race wheels", limit_m=20_000 * _KM), Use()),
    Item(Gear("Asics Kayano 27", limit_m=700 * _KM, retired_on=date(2025, 9, 1)), _use(94, 811, 77, 447, _RUN)),
)
_FULL = LibraryState(_TODAY, items=_ITEMS, key=("", "Canyon Ultimate"))
_LONG = "The steel bike that Uncle Bartholomäus built for the long way round the lake <b>in 1987</b> and never sold"
_LONG_ITEMS = (
    Item(Gear(_LONG, limit_m=900 * _KM, note=_LONG * 3), _use(999, 123_456, 4_321, 0, _BIKE, _RUN)),
    Item(Gear(_LONG + "!", _LONG, date(2026, 1, 1), 0, 90 * _KM), _use(9, 85, 4, 0, _BIKE)),
    *_ITEMS,
)

EXAMPLES: dict[str, LibraryState] = {
    "empty": LibraryState(_TODAY),
    "loading": LibraryState(_TODAY, loading=True),
    "error": LibraryState(_TODAY, problem=Problem("The disk did not answer. Your activities are safe.", "Try again")),
    "full": _FULL,
    "worn": replace(_FULL, key=("", "Saucony Endorphin Speed 4")),
    "part": replace(_FULL, key=("Canyon Ultimate", "Chain"), units=Units.IMPERIAL),
    "retired": replace(_FULL, key=("", "Asics Kayano 27")),
    "long": replace(_FULL, items=_LONG_ITEMS, key=("", _LONG)),
}
"""State name -> state."""
