"""Activities as columns: filtered, searched, sorted, grouped."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from peaksdesk.domain.activity import Activity, SourceKind
from peaksdesk.domain.activity_filter import Filter, Has, Recent, Span, days_of, from_json, matching, to_json
from peaksdesk.domain.activity_query import both, parse
from peaksdesk.domain.activity_table import Coded, Origins, kind_bit, table_of
from peaksdesk.domain.arranging import Grouping, Index
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.periods import WeekStart
from peaksdesk.domain.sports import Sport

TODAY = date(2026, 11, 21)


def made(number, sport=Sport.RIDE, title="", *, days=0, time_s=3600.0, load=60.0, **more):
    start = datetime(2026, 11, 21, 8, tzinfo=UTC) - timedelta(days=days)
    summary = Summary(
        duration_s=time_s + 60,
        moving_s=time_s,
        distance_m=more.pop("distance_m", 30_000.0),
        ascent_m=100.0,
        avg_power_w=more.pop("power", None),
        avg_hr_bpm=more.pop("hr", None),
    )
    fields = {"gear": "", "rpe": None, "excluded": False, **more}
    scored = Load(load, LoadMethod.TSS, 0.8, (), "")
    return Activity(number, 1, start, "UTC", start.date(), sport, title, "", summary=summary, load=scored, **fields)


ROWS = (
    made(1, title="Lake loop", power=200.0, gear="Canyon", load=80.0),
    made(2, Sport.RUN, "Tempo by the lake", days=1, time_s=2400.0, distance_m=9000.0, hr=150.0),
    made(3, Sport.SWIM, "Masters", days=10, distance_m=None, load=None),
    made(4, Sport.TRAIL_RUN, "Hills", days=40, time_s=7200.0, excluded=True, gear="Shoes"),
    made(5, Sport.RIDE, "", days=330, power=150.0, gear="Canyon"),
)


@pytest.fixture
def index():
    return Index(table_of(ROWS, lambda start, zone: timedelta()), {sport: sport.value for sport in Sport})


def found(index, typed="", order="date", *, descending=True, grouping=Grouping.NONE, closed=(), **fields):
    wanted = both(Filter(**fields), parse(typed))
    return index.arrange(
        wanted,
        order,
        descending=descending,
        grouping=grouping,
        closed=frozenset(closed),
        today=TODAY,
        week_start=WeekStart.MONDAY,
    )


def ids(index, *args, **more):
    arranged = found(index, *args, **more)
    return [int(index.table.ids[row]) if row >= 0 else arranged.groups[-1 - row].label for row in arranged.rows]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("lake", [1, 2]),
        ("LAKE tempo", [2]),
        ("sport:running", [2, 4]),
        ("sport:run", [2]),
        ("sport:trail", [4]),
        ("sport:nothing", []),
        (">1h", [1, 3, 4, 5]),
        ("<1h", [1, 2, 3, 5]),
        (">90min", [4]),
        ("load>70", [1]),
        (">10km", [1, 4, 5]),
        ("has:power", [1, 5]),
        ("no:power lake", [2]),
        ("gear:canyon", [1, 5]),
        ("2025", [5]),
        ("2026-11", [1, 2, 3]),
        ("swim", [3]),
        ("canyon", [1, 5]),
        ("zebra", []),
    ],
)
def test_words_find(index, typed, wanted):
    assert ids(index, typed) == wanted


def test_a_letter_more_or_less_finds_the_same_as_typing_it_at_once(index):
    for word in ("l", "la", "lak", "lake", "lak", "la", "lac", "c", "ca"):
        assert ids(index, word) == ids(Index(index.table, index._sport_names), word), word


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"sports": frozenset({Sport.RUN, Sport.SWIM})}, [2, 3]),
        ({"recent": Recent.LAST_7}, [1, 2]),
        ({"recent": Recent.LAST_YEAR}, [5]),
        ({"since": date(2026, 10, 1), "until": date(2026, 11, 20)}, [2, 3, 4]),
        ({"load": Span(None, 70)}, [2, 4, 5]),
        ({"time_s": Span(2400, 3600)}, [1, 2, 3, 5]),
        ({"distance_m": Span(10_000, None)}, [1, 4, 5]),
        ({"excluded": True}, [4]),
        ({"has": frozenset({Has.HEART_RATE})}, [2]),
        ({"lacks": frozenset({Has.POWER, Has.HEART_RATE})}, [3, 4]),
        ({"sources": frozenset({SourceKind.FIT})}, []),
    ],
)
def test_filters_find(index, fields, wanted):
    assert ids(index, **fields) == wanted


def test_origins_are_looked_at_once_they_are_known(index):
    bits = np.array([kind_bit(SourceKind.FIT), kind_bit(SourceKind.GPX), 0, 0, 0])
    gps = np.array([True, True, False, False, False])
    origins = Origins(bits, np.ones(5, np.int64), gps, Coded.of(["Edge", "", "", "", ""]), {3: "with Johanna"})
    index = Index(index.table.with_origins(origins), {})
    assert ids(index, sources=frozenset({SourceKind.GPX})) == [2]
    assert ids(index, "has:gps") == [1, 2]
    assert ids(index, "johanna") == [4]
    assert index.table.row(0).sources == (SourceKind.FIT,)
    assert ids(index, "", "device", descending=False)[0] == 1


@pytest.mark.parametrize(
    ("recent", "first", "last"),
    [
        (Recent.THIS_WEEK, date(2026, 11, 16), date(2026, 11, 22)),
        (Recent.THIS_MONTH, date(2026, 11, 1), date(2026, 11, 30)),
        (Recent.LAST_30, date(2026, 10, 23), TODAY),
    ],
)
def test_recent_days(recent, first, last):
    assert days_of(Filter(recent=recent), TODAY, WeekStart.MONDAY) == (first, last)


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("order", ["date", "title", "sport", "gear", "method", "load", "distance_m", "avg_power_w"])
def test_every_order_keeps_all_rows_and_puts_the_silent_last(index, order, descending):
    rows = ids(index, "", order, descending=descending)
    assert sorted(rows) == [1, 2, 3, 4, 5]
    silent = {"title": [5], "gear": [2, 3], "load": [3], "distance_m": [3], "avg_power_w": [2, 3, 4]}.get(order, [])
    assert rows[len(rows) - len(silent) :] == silent


def test_titles_are_sorted_as_they_are_read(index):
    assert ids(index, "", "title", descending=False) == [4, 1, 3, 2, 5]


def test_groups_with_totals_and_closed_ones(index):
    arranged = found(index, grouping=Grouping.MONTH)
    assert ids(index, grouping=Grouping.MONTH) == ["2026-11", 1, 2, 3, "2026-10", 4, "2025-12", 5]
    assert [group.total.count for group in arranged.groups] == [3, 1, 1]
    assert arranged.groups[0].total.load == 140
    assert arranged.groups[1].total.load == 0  # it is left out of the load
    assert ids(index, grouping=Grouping.MONTH, closed=["2026-11"])[:3] == ["2026-11", "2026-10", 4]
    assert found(index, grouping=Grouping.MONTH, closed=["2026-11"]).totals.count == 5
    assert ids(index, grouping=Grouping.YEAR, descending=False) == ["2025", 5, "2026", 4, 3, 2, 1]
    assert ids(index, "zebra", grouping=Grouping.WEEK) == []


def test_totals_of_a_selection(index):
    totals = index.totals(np.array([0, 3]))
    assert (totals.count, totals.time_s, totals.load) == (2, 10_800.0, 80.0)


def test_rows_say_none_where_the_activity_does_not_tell(index):
    row = index.table.row(2)
    assert (row.id, row.sport, row["distance_m"], row["time_s"]) == (3, Sport.SWIM, None, 3600.0)
    assert (row.title, row.local_date, row["clock_s"]) == ("Masters", date(2026, 11, 11), 28_800.0)
    assert row.sources == ()


def test_endless_titles_are_cut_before_anybody_lays_them_out():
    assert len(table_of([replace(ROWS[0], title="x" * 10_000_000)], lambda *_: timedelta()).title[0]) == 300


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(),
        Filter("lake", frozenset({Sport.RUN}), Recent.LAST_90, gear=frozenset({"Canyon"}), time_s=Span(60, None)),
        Filter(since=date(2026, 1, 1), has=frozenset({Has.GPS}), lacks=frozenset({Has.POWER}), excluded=False),
        Filter(sources=frozenset({SourceKind.FIT}), load=Span(None, 3.5), distance_m=Span(1, 2)),
    ],
)
def test_a_filter_is_kept_as_json_and_read_again(wanted):
    assert from_json(to_json(wanted)) == wanted


@pytest.mark.parametrize("spoilt", [None, [], {"sports": ["quidditch"]}, {"time_s": 5}, {"since": "once"}])
def test_a_spoilt_filter_is_refused(spoilt):
    with pytest.raises(ValueError, match=r".+"):
        from_json(spoilt)


def test_an_empty_table_is_a_table():
    index = Index(table_of([], lambda *_: timedelta()), {})
    for grouping in Grouping:
        for order in ("date", "title", "gear", "load"):
            assert ids(index, "lake", order, grouping=grouping) == []
    assert matching(index.table, Filter(), TODAY, WeekStart.MONDAY).size == 0
