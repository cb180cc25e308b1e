"""How far gear went, and how much of its life is left."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.activity_table import table_of
from peaksdesk.domain.gear import Gear, Item, Use, Wear, check, take_stock
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Family, Sport

NO_LOAD = Load(None, LoadMethod.NONE, None, (), "")


def activity(number, day, gear, km, sport=Sport.RIDE):
    start = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    metres = None if km is None else km * 1000.0
    summary = Summary(duration_s=3700.0, moving_s=3600.0, distance_m=metres)
    return Activity(number, 1, start, "UTC", day, sport, "", "", gear, None, False, summary, NO_LOAD)


def no_offset(start, zone):
    return timedelta()


RIDES = table_of(
    [
        activity(5, date(2026, 11, 20), "Road bike", 100.0),
        activity(4, date(2026, 11, 10), "Road bike", 50.0, Sport.GRAVEL_RIDE),
        activity(3, date(2026, 11, 9), "Shoes", 10.0, Sport.RUN),
        activity(2, date(2026, 10, 1), "Road bike", None),
        activity(1, date(2026, 9, 1), "", 30.0),
    ],
    no_offset,
)


def stock(*kept):
    return {item.gear.key: item for item in take_stock(RIDES, kept)}


def test_gear_is_what_activities_name():
    found = stock()
    assert list(found) == [("", "Road bike"), ("", "Shoes")]
    bike = found["", "Road bike"]
    assert bike.use == Use(3, 150_000.0, 10_800.0, date(2026, 10, 1), date(2026, 11, 20), {Family.CYCLING: 150_000.0})
    assert (bike.total_m, bike.left_m, bike.wear) == (150_000.0, None, Wear.UNLIMITED)


def test_what_was_before_counts_too():
    bike = stock(Gear("Road bike", start_m=2_000_000.0, limit_m=3_000_000.0))["", "Road bike"]
    assert (bike.total_m, bike.left_m, bike.wear) == (2_150_000.0, 850_000.0, Wear.FINE)


@pytest.mark.parametrize(
    ("start_km", "wear"), [(0, Wear.FINE), (619.9, Wear.FINE), (620, Wear.SOON), (690, Wear.OVER), (900, Wear.OVER)]
)
def test_wear_tells_how_near_the_limit_is(start_km, wear):
    shoes = stock(Gear("Shoes", start_m=start_km * 1000.0, limit_m=700_000.0))["", "Shoes"]
    assert shoes.wear is wear


def test_a_part_goes_where_its_bike_goes_while_it_is_fitted():
    chain = Gear("Chain", "Road bike", since=date(2026, 11, 1), limit_m=3_000_000.0)
    worn = Gear("Old chain", "Road bike", retired_on=date(2026, 10, 31))
    found = take_stock(RIDES, [chain, worn, Gear("Bell", "Gone bike")])
    assert [item.gear.name for item in found] == ["Road bike", "Chain", "Old chain", "Shoes", "Bell"]
    by_name = {item.gear.name: item for item in found}
    assert by_name["Chain"].use.distance_m == 150_000.0
    assert by_name["Chain"].use.activities == 2
    assert by_name["Old chain"].use.activities == 1
    assert by_name["Bell"].use == Use()


def test_what_is_retired_comes_last_and_counts_no_further():
    found = take_stock(RIDES, [Gear("Road bike", retired_on=date(2026, 11, 10)), Gear("New bike")])
    assert [item.gear.name for item in found] == ["Shoes", "New bike", "Road bike"]
    assert found[-1].use.distance_m == 50_000.0


def test_no_activities_at_all():
    assert take_stock(table_of([], no_offset), ()) == ()
    assert take_stock(table_of([], no_offset), [Gear("Shoes")]) == (Item(Gear("Shoes"), Use()),)


def test_blanks_are_taken_off():
    assert check(Gear("  Road \n bike ", note=" x ")) == Gear("Road bike", note="x")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": "  "}, "name"),
        ({"name": "x" * 121}, "120"),
        ({"note": "x" * 2001}, "note"),
        ({"start_m": -1.0}, "before"),
        ({"start_m": float("nan")}, "before"),
        ({"limit_m": 0.0}, "limit"),
        ({"limit_m": float("inf")}, "limit"),
        ({"part_of": "Shoes"}, "itself"),
    ],
)
def test_what_cannot_be_is_refused(wrong, said):
    with pytest.raises(ValueError, match=said):
        check(replace(Gear("Shoes"), **wrong))


def test_what_has_no_distance_still_has_its_sport():
    turbo = take_stock(table_of([activity(1, date(2026, 11, 1), "Turbo", None)], no_offset), ())
    assert turbo[0].use.families == {Family.CYCLING: 0.0}
