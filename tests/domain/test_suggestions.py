from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from peaksdesk.domain.athlete import Athlete, ThresholdKind, Thresholds
from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.metrics import Curve
from peaksdesk.domain.records import DatedCurve
from peaksdesk.domain.suggestions import suggest, suggest_max_hr

TODAY = date(2026, 5, 1)
ANN = Athlete(1, "Ann")


def steady(value: float, seconds: int, days_ago: int = 10, number: int = 1) -> DatedCurve:
    size = sum(d <= seconds for d in CURVE_DURATIONS_S)
    curve = Curve(np.full(size, value, np.float32), np.zeros(size, np.uint32))
    return DatedCurve(number, TODAY - timedelta(days=days_ago), curve)


def test_ftp_is_95_percent_of_the_best_twenty_minutes():
    (offer,) = suggest([steady(300, 3600), steady(310, 1800, 20, 7)], [], [], Thresholds(), TODAY)
    assert (offer.kind, offer.value, offer.best.activity_id) == (ThresholdKind.FTP, 294.0, 7)
    assert offer.why == ("Your best 20 minutes of the last 90 days were 310 W, on 2026-04-11; 95 % of it is 294 W.")


def test_efforts_of_less_than_twenty_minutes_suggest_nothing():
    assert suggest([steady(400, 1199)], [], [], Thresholds(), TODAY) == ()


def test_ninety_days_ago_still_counts():
    assert suggest([steady(400, 3600, 90)], [], [], Thresholds(), TODAY) != ()


@pytest.mark.parametrize("days_ago", [91, -1])
def test_old_and_future_efforts_suggest_nothing(days_ago):
    assert suggest([steady(400, 3600, days_ago)], [], [], Thresholds(), TODAY) == ()


def test_only_what_was_outgrown_by_one_percent_is_said():
    power = [steady(300, 3600)]
    assert suggest(power, [], [], Thresholds(ftp_w=285), TODAY) == ()
    assert suggest(power, [], [], Thresholds(ftp_w=320), TODAY) == ()
    assert suggest(power, [], [], Thresholds(ftp_w=280), TODAY)[0].value == 285.0


def test_lthr_rests_on_sessions_of_half_an_hour():
    sprint, race = steady(185, 1500, 5, 1), steady(171.6, 1800, 6, 2)
    (offer,) = suggest([], [sprint, race], [], Thresholds(), TODAY)
    assert (offer.kind, offer.value, offer.best.activity_id) == (ThresholdKind.LTHR, 172.0, 2)
    assert "172 bpm" in offer.why


def test_threshold_pace_is_that_of_the_fastest_half_hour():
    (offer,) = suggest([], [], [steady(4.0, 2000)], Thresholds(), TODAY)
    assert (offer.kind, offer.value) == (ThresholdKind.THRESHOLD_PACE, 4.0)
    assert "4:10 /km, on 2026-04-21" in offer.why


def test_maximal_heart_rate_of_the_year():
    hr = [steady(191, 60, 300, 4), steady(188, 60, 3)]
    offer = suggest_max_hr(hr, replace(ANN, max_hr_bpm=185), None, TODAY)
    assert (offer.value, offer.best.activity_id) == (191.0, 4)
    assert "191 bpm for 15 seconds on 2025-07-05" in offer.why
    assert suggest_max_hr(hr, ANN, 172, TODAY).value == 191.0
    assert suggest_max_hr(hr, replace(ANN, max_hr_bpm=190), None, TODAY) is None
    assert suggest_max_hr([steady(199, 10)], ANN, None, TODAY) is None


def test_an_easy_year_proves_no_maximum():
    easy = [steady(150, 60)]
    assert suggest_max_hr(easy, ANN, 150, TODAY) is None
    assert suggest_max_hr(easy, replace(ANN, resting_hr_bpm=160), None, TODAY) is None
    assert suggest_max_hr(easy, ANN, 149, TODAY).value == 150.0
