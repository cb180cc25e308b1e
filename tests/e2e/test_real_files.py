"""Every value published for the real files, through the command line."""

import json

import pytest

from e2e.command import activities, answers, peaksdesk
from paths import SHARED_DATA, needs_shared_data

pytestmark = needs_shared_data

EXPECTED = (
    {
        name: entry
        for name, entry in json.loads((SHARED_DATA / "expected_public.json").read_text())["files"].items()
        if entry["set"] == "public"
    }
    if SHARED_DATA.is_dir()
    else {}
)
SAME_SESSION = ("sweat-4801048867.tcx", "sweat-5039744860.gpx")
"""Recordings of sessions that are there as another file too: they would be merged."""

KEYS = {
    "elapsed_s": "duration_s",
    "distance_m": "distance_m",
    "avg_hr": "avg_hr_bpm",
    "max_hr": "max_hr_bpm",
    "avg_power": "avg_power_w",
    "max_power": "max_power_w",
    "np_full_recorded": "np_w",
}
BESTS = ("5", "60", "300", "1200")


def _path(name):
    return SHARED_DATA / EXPECTED[name]["file"].removeprefix("public/")


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """The activity that each file became, by its name in the list of expected values."""
    entries = {}
    for names in ([n for n in EXPECTED if n not in SAME_SESSION], [n for n in EXPECTED if n in SAME_SESSION]):
        data_dir = tmp_path_factory.mktemp("real")
        done = peaksdesk("import", *(_path(name) for name in names), "--json", data_dir=data_dir)
        assert done.json == {"imported": len(names), "already": 0, "merged": 0, "failed": []}
        by_file = {activity["sources"][0]["name"]: activity for activity in activities(data_dir)}
        entries |= {name: (by_file[_path(name).name], data_dir) for name in names}
    return entries


@pytest.mark.parametrize("name", EXPECTED)
def test_a_file_gives_the_published_values(found, name):
    activity, _ = found[name]
    values = EXPECTED[name]["values"]
    expected = {KEYS[key]: value for key, value in values.items() if key in KEYS}
    expected |= {s: values[f"best_{s}s_recorded"] for s in BESTS if f"best_{s}s_recorded" in values}
    given = {key: activity[key] for key in expected if key not in BESTS}
    given |= {s: activity["best_power_w"][s] for s in BESTS if s in expected}
    if name.endswith(".gpx"):
        assert given.pop("distance_m") == pytest.approx(expected.pop("distance_m"), rel=0.002)
    assert given == {key: None if value is None else pytest.approx(value, abs=0.01) for key, value in expected.items()}
    assert "avg_hr" in values
    assert activity["records"] == values["n_records"]


def test_the_detail_says_what_the_list_says(found):
    chosen = [found[name] for name in ("sweat-4078723797.fit", "stravapy-7348460494.gpx")]
    for (activity, data_dir), done in zip(
        chosen, [answers([["activity", a["id"], "--json"]], d)[0] for a, d in chosen], strict=True
    ):
        assert {key: done.json[key] for key in activity} == activity
        assert data_dir.is_dir()


def test_two_recordings_of_one_session_become_one_activity_with_two_sources(tmp_path):
    data_dir = tmp_path / "data"
    files = [_path("sweat-5039744860.tcx"), _path("sweat-5039744860.gpx")]
    done = peaksdesk("import", *files, "--json", data_dir=data_dir)
    assert done.json == {"imported": 1, "already": 0, "merged": 1, "failed": []}
    (activity,) = activities(data_dir)
    assert sorted(source["kind"] for source in activity["sources"]) == ["gpx", "tcx"]
    assert activity["distance_m"] == pytest.approx(668.19, abs=0.01)


def test_the_assembled_strava_export_comes_whole(tmp_path):
    data_dir = tmp_path / "data"
    folder = SHARED_DATA / "strava_export_assembled"
    done = peaksdesk("import", folder, "--json", data_dir=data_dir)
    assert done.json == {"imported": 4, "already": 0, "merged": 0, "failed": []}
    by_title = {activity["title"]: activity for activity in activities(data_dir)}
    assert by_title["Ride, with a comma"]["np_w"] == pytest.approx(267.4313, abs=0.01)
    assert by_title["Gym (manual entry, no file)"]["duration_s"] == 2700
