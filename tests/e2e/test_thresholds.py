"""Thresholds with their dates, the loads they touch, and fitness against a plain reference."""

import math
from datetime import UTC, date, datetime, timedelta

import pytest

from e2e.command import activities, peaksdesk
from e2e.rides import write_ride

OLD, NEW = datetime(2020, 6, 1, 9, tzinfo=UTC), datetime(2021, 6, 1, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def steps(tmp_path_factory):
    """All activities by file name after each step, and the data directory."""
    folder = tmp_path_factory.mktemp("thresholds")
    data_dir = folder / "data"
    write_ride(folder / "in" / "old.fit", OLD, 3600, power=200, hr=130)
    write_ride(folder / "in" / "new.fit", NEW, 3600, power=200, hr=130)
    write_ride(folder / "in" / "steady.fit", NEW + timedelta(days=40), 1800, power=260, hr=0)
    write_ride(folder / "in" / "heart.fit", NEW + timedelta(days=3), 1800, power=0, hr=150)
    write_ride(folder / "in" / "run.fit", NEW + timedelta(days=2), 1800, power=0, hr=155, speed=3.5, sport=1)
    assert peaksdesk("import", folder / "in", "--json", data_dir=data_dir).json["imported"] == 5
    seen = {}

    def step(name, *words):
        done = peaksdesk("athlete", "set", *words, "--json", data_dir=data_dir)
        assert done.status == 0, done.err
        seen[name] = {activity["sources"][0]["name"]: activity for activity in activities(data_dir)}

    step("heart", "lthr=165")
    step("first ftp", "ftp=250")
    step("later ftp", "ftp=300", "--on", "2021-01-01")
    step("pace", "threshold_pace=4:15/km")
    return seen, data_dir


def tss(activity, power_w, ftp_w):
    return activity["recorded_s"] / 3600 * (power_w / ftp_w) ** 2 * 100


def changed(before, after):
    return {name for name, activity in after.items() if activity != before[name]}


def test_without_an_ftp_a_ride_goes_by_heart_rate(steps):
    assert {a["load_method"] for a in steps[0]["heart"].values()} <= {"hrss", "hr_if", "none"}
    assert steps[0]["heart"]["old.fit"]["tss"] is None
    assert steps[0]["heart"]["heart.fit"]["load"] > 0


def test_a_first_ftp_holds_for_all_that_came_before(steps):
    rides = steps[0]["first ftp"]
    assert rides["old.fit"]["tss"] == pytest.approx(tss(rides["old.fit"], 200, 250), rel=1e-6)
    assert rides["new.fit"]["tss"] == pytest.approx(tss(rides["new.fit"], 200, 250), rel=1e-6)
    assert rides["steady.fit"]["tss"] == pytest.approx(tss(rides["steady.fit"], 260, 250), rel=1e-6)
    assert rides["old.fit"]["intensity_factor"] == pytest.approx(0.8)
    assert rides["old.fit"]["load"] == rides["old.fit"]["tss"]


def test_an_old_ride_keeps_its_old_ftp(steps):
    before, after = steps[0]["first ftp"], steps[0]["later ftp"]
    assert changed(before, after) == {"new.fit", "steady.fit"}
    assert after["new.fit"]["tss"] == pytest.approx(tss(after["new.fit"], 200, 300), rel=1e-6)
    assert after["steady.fit"]["tss"] == pytest.approx(tss(after["steady.fit"], 260, 300), rel=1e-6)


def test_a_threshold_touches_only_the_loads_that_depend_on_it(steps):
    assert changed(steps[0]["heart"], steps[0]["first ftp"]) == {"old.fit", "new.fit", "steady.fit"}
    assert changed(steps[0]["later ftp"], steps[0]["pace"]) == {"run.fit"}
    assert steps[0]["pace"]["run.fit"]["load_method"] == "rtss"
    for name, activity in steps[0]["pace"].items():
        figures = {key: value for key, value in activity.items() if key not in LOAD_KEYS}
        assert figures == {k: v for k, v in steps[0]["heart"][name].items() if k not in LOAD_KEYS}


LOAD_KEYS = ("load", "load_method", "tss", "intensity_factor")


def test_the_load_says_which_threshold_it_took(steps):
    done = peaksdesk("activity", steps[0]["pace"]["old.fit"]["id"], "--json", data_dir=steps[1])
    assert "250" in done.json["load_reason"]
    assert 250 in done.json["load_inputs"].values()


def test_fitness_follows_the_definition(steps):
    done = peaksdesk("load", "--from", "2021-05-20", "--to", "2021-08-31", "--json", data_dir=steps[1])
    loads = {}
    for activity in steps[0]["pace"].values():
        loads[activity["date"]] = loads.get(activity["date"], 0) + (activity["load"] or 0)
    day, ctl, atl, rows = date(2020, 6, 1), 0.0, 0.0, {}
    while day <= date(2021, 8, 31):
        load, tsb = loads.get(str(day), 0), ctl - atl
        ctl += (load - ctl) * (1 - math.exp(-1 / 42))
        atl += (load - atl) * (1 - math.exp(-1 / 7))
        rows[str(day)] = {"date": str(day), "load": load, "ctl": ctl, "atl": atl, "tsb": tsb}
        day += timedelta(days=1)
    assert len(done.json) == 104
    for row in done.json:
        assert row == {
            key: value if key == "date" else pytest.approx(value, abs=2e-5) for key, value in rows[row["date"]].items()
        }
    assert max(row["ctl"] for row in done.json) > 1
