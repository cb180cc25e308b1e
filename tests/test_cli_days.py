"""The commands about a day's readiness, with the keys and words that scripts rely on."""

import asyncio
import json
from datetime import UTC, date, datetime, time, timedelta

import pytest
from typer.testing import CliRunner

from peaksdesk.cli import app
from peaksdesk.compose import opened
from peaksdesk.domain.day_records import Cycle, Recovery, Sleep
from peaksdesk.services.day_keeping import keep_days
from peaksdesk.settings import Settings

KEYS = [
    *("date", "composite", "label", "sleep", "stress", "soreness", "energy", "data_source", "score", "contributions"),
    *("recovery_pct", "zone", "hrv_ms", "hrv_band_ms", "resting_hr_bpm", "spo2_pct", "sleep_performance_pct", "alerts"),
]
LAST = date(2026, 3, 29)
"""The night in which clocks went forward in Europe."""
NIGHTS = 40


@pytest.fixture
def cli(tmp_path):
    def run(*words: object, status: int = 0):
        done = CliRunner().invoke(app, [*map(str, words), "--json", "--data-dir", str(tmp_path / "data")])
        assert done.exit_code == status, done.output
        return json.loads(done.stdout) if status == 0 else done.stderr.strip()

    return run


@pytest.fixture
def nights(tmp_path, cli):
    """Forty nights of a wrist band, the last of them a bad one after a hard day."""
    records = []
    for n in range(NIGHTS):
        day, bad = LAST - timedelta(days=n), n == 0
        wake = datetime.combine(day, time(5), UTC)
        records += [
            Sleep(f"s{n}", day, wake - timedelta(hours=8), wake, cycle_key=f"c{n}", performance_percent=80.0 + n % 3),
            Recovery(f"c{n}", day, score_percent=31.0 if bad else 70.0, hrv_ms=35.0 if bad else 65.0 + n % 7,
                     resting_hr_bpm=64.0 if bad else 50.0 + n % 2, spo2_percent=96.0, sleep_key=f"s{n}"),
            Cycle(f"c{n}", day, wake, strain=10.0 + n % 5),
        ]  # fmt: skip

    async def keep():
        async with opened(Settings(data_dir=tmp_path / "data")) as services:
            who = await services.athletes.current()
            await services.readiness._db.write(lambda uow: keep_days(uow, who.id, "whoop", records, datetime.now(UTC)))

    asyncio.run(keep())


def test_a_day_of_which_nothing_is_known_has_every_key_and_no_number(cli):
    found = cli("readiness", "--date", "2026-03-29")
    assert list(found) == KEYS
    assert found == {**dict.fromkeys(KEYS), "date": "2026-03-29", "contributions": {}, "alerts": []}


def test_a_check_in_by_hand_is_kept_changed_and_taken_back(cli):
    words = ("sleep=4", "stress=3", "soreness=2", "energy=4", "hotspot=left knee", "weight=71.5")
    done = cli("checkin", *words, "--date", LAST)
    assert list(done) == KEYS
    assert [done[key] for key in KEYS[:8]] == ["2026-03-29", 15, "Good", 4, 3, 2, 4, "manual"]
    assert cli("checkin", "energy=1", "--date", LAST)["composite"] == 12
    assert cli("readiness", "--date", LAST)["label"] == "Moderate"
    taken = cli("checkin", "energy=", "--date", LAST)
    assert (taken["energy"], taken["composite"], taken["label"]) == (None, None, None)
    assert cli("readiness", "--date", LAST - timedelta(days=1))["sleep"] is None
    weights = cli("trends", "--metric", "weight", "--from", LAST, "--to", LAST)["days"]
    assert [(one["date"], one["value"], one["source"]) for one in weights] == [("2026-03-29", 71.5, "You")]


def test_recovery_fills_in_what_it_says_something_about_and_the_person_overrules_it(cli, nights):
    found = cli("readiness", "--date", LAST)
    assert [found[key] for key in ("sleep", "energy", "stress", "composite", "data_source")] == [
        1,
        1,
        None,
        None,
        "whoop",
    ]
    assert (found["recovery_pct"], found["zone"]) == (31.0, "red")
    assert (found["hrv_ms"], found["resting_hr_bpm"], found["spo2_pct"]) == (35.0, 64.0, 96.0)
    assert found["sleep_performance_pct"] == 80.0
    low, high = found["hrv_band_ms"]
    assert 60 < low < 68 < high < 75
    assert found["score"] < 50
    assert found["score"] == pytest.approx(max(0, 50 + sum(found["contributions"].values())), abs=0.2)
    assert found["contributions"]["hrv"] < 0
    assert cli("checkin", "energy=4", "stress=2", "soreness=2", "--date", LAST)["data_source"] == "whoop+manual"


def test_the_bad_night_is_an_alert_with_its_numbers(cli, nights):
    (alert,) = cli("alerts", "--date", LAST)
    assert list(alert) == [
        "rule",
        "date",
        "since",
        "value",
        "unit",
        "band",
        "source",
        "sentence",
        "rule_text",
        "agreed",
    ]
    assert (alert["rule"], alert["since"], alert["value"], alert["unit"]) == ("night_low", "2026-03-29", 35.0, "ms")
    assert "35 ms" in alert["sentence"]
    assert cli("readiness", "--date", LAST)["alerts"] == [alert]
    assert cli("alerts", "--date", LAST - timedelta(days=1)) == []


def test_a_trend_has_every_day_of_its_range(cli, nights):
    found = cli("trends", "--metric", "hrv", "--from", "2026-03-20", "--to", "2026-03-29")
    assert list(found) == ["metric", "unit", "from", "to", "summary", "days", "left_out"]
    assert (found["metric"], found["unit"], len(found["days"])) == ("hrv", "ms", 10)
    assert list(found["days"][-1]) == ["date", "value", "week", "mean", "low", "high", "source"]
    assert (found["days"][-1]["date"], found["days"][-1]["value"]) == ("2026-03-29", 35.0)
    assert cli("trends", "--metric", "spo2", "--from", "2020-01-01", "--to", "2020-01-05")["days"] == []


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("checkin", "sleep=6"), 1, "sleep is a whole number from 1 to 5; 6 is not."),
        (("checkin", "sleep=4.5"), 1, "from 1 to 5"),
        (("checkin", "sleep=²"), 1, "from 1 to 5"),
        (("checkin", "mood=3"), 1, "A check-in has no mood: it asks for sleep"),
        (("checkin", "sleep"), 1, "'sleep' is not name=value."),
        (("checkin", "weight=7000"), 1, "A weight is between 20 and 400 kg; 7000 is not."),
        (("checkin", "weight=nan"), 1, "A weight is a number of kg; nan is not."),
        (("checkin", "hotspot=" + "x" * 501), 1, "up to 500 characters"),
        (("checkin", "sleep=4", "--date", "2100-01-01"), 1, "lies in the future"),
        (("readiness", "--date", "yesterday"), 2, "'yesterday' is not a date like 2026-11-21."),
        (("readiness", "--date", "0001-01-01"), 1, "0001-01-01 is too long ago"),
        (("checkin", "sleep=4", "--date", "1899-12-31"), 1, "1899-12-31 is too long ago"),
        (("readiness", "--athlete", "77"), 1, "athlete"),
        (("trends", "--metric", "mood"), 1, "There is no trend called 'mood'. It is one of hrv,"),
        (("trends", "--metric", "hrv", "--from", "2026-02-02", "--to", "2026-02-01"), 2, "is before"),
        (("trends", "--metric", "hrv", "--from", "0001-01-01", "--to", "0001-01-05"), 1, "is too long ago"),
        (("alerts", "--date", "2026-02-30"), 2, "is not a date"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_changes_nothing(cli, words, status, said):
    told = " ".join(cli(*words, status=status).replace("│", " ").split())
    assert said in told
    assert "Traceback" not in told
