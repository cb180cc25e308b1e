from datetime import date, timedelta

import numpy as np
import pytest

from peaksdesk.domain.attention import Rule, attention
from peaksdesk.domain.fitness import Convention

TODAY = date(2026, 11, 21)


def rules(loads, silent=0, **options):
    found = attention(np.asarray(loads, dtype=np.float64), TODAY, TODAY - timedelta(days=silent), **options)
    return [reason.rule for reason in found.reasons]


def steady(days: int = 200, load: float = 60.0) -> np.ndarray:
    return np.full(days, load)


def test_steady_training_needs_nothing():
    found = attention(steady(), TODAY, TODAY)
    assert (found.score, found.reasons, found.days_silent) == (0.0, (), 0)
    assert (found.week_load, found.usual_load) == (420.0, 420.0)
    assert found.ctl == pytest.approx(60.0, abs=0.6)
    assert abs(found.ramp) < 0.2


def test_silence_from_the_fifth_day_on():
    loads = steady()
    loads[-4:] = 0
    assert rules(loads[:-1], 4) == [Rule.LOW_WEEK]
    found = attention(loads, TODAY, TODAY - timedelta(days=5))
    (reason,) = found.reasons
    assert (reason.rule, reason.severity, reason.numbers) == (Rule.SILENT, 1.0, {"days": 5.0})
    assert reason.sentence == "No activity for 5 days, since 2026-11-16."


def test_the_longer_the_silence_the_higher_up_but_not_for_ever():
    scores = [attention(steady(), TODAY, TODAY - timedelta(days=days)).score for days in (5, 10, 15, 60)]
    assert scores == [1.0, 2.0, 3.0, 3.0]


def test_somebody_without_any_activity_is_said_to_have_none():
    found = attention(np.empty(0), TODAY, None)
    assert (found.score, found.days_silent) == (1.0, None)
    assert found.reasons[0].sentence == "No activity yet."
    assert np.isnan(found.ramp)


def test_a_steep_ramp_must_last_two_weeks():
    loads = steady()
    loads[-7:] = 150
    assert Rule.STEEP_RAMP not in rules(loads)
    loads[-14:-7] = 130
    found = attention(loads, TODAY, TODAY)
    reason = next(r for r in found.reasons if r.rule is Rule.STEEP_RAMP)
    assert reason.numbers["ramp"] > 7
    assert reason.numbers["ramp_before"] > 7
    assert reason.sentence.startswith(f"Fitness rose by {reason.numbers['ramp']:.1f} last week and by ")


def test_low_form_must_last_three_days():
    loads = steady()
    loads[-6:] = 200
    low = attention(loads, TODAY, TODAY)
    reason = next(r for r in low.reasons if r.rule is Rule.LOW_FORM)
    assert reason.numbers["tsb"] == pytest.approx(low.tsb)
    assert reason.numbers["days"] == 3
    assert reason.sentence.startswith("Form has been below \N{MINUS SIGN}30 for 3 days and is \N{MINUS SIGN}")
    assert Rule.LOW_FORM not in rules(loads[:-1])


def test_form_follows_the_convention():
    loads = steady()
    loads[-4:] = 200
    same_day = attention(loads, TODAY, TODAY, Convention.INTERVALS)
    assert same_day.tsb < attention(loads, TODAY, TODAY).tsb


def test_a_newcomer_is_not_warned_of_climbing_from_nothing():
    assert rules(np.full(30, 100.0)) == []
    assert rules(np.full(45, 200.0)) in ([], [Rule.LOW_FORM])


def test_the_worked_example_of_an_unusual_week():
    loads = np.concatenate([steady(140), np.tile([40.0, 80.0], 28), np.full(7, 90.0)])
    found = attention(loads, TODAY, TODAY)
    reason = next(r for r in found.reasons if r.rule is Rule.HIGH_WEEK)
    assert reason.sentence == "Load of the last 7 days is 630, above the usual 326 to 514 a week."
    assert reason.severity == pytest.approx(210 / 63 / 1.5)


def test_thousands_are_grouped_in_the_sentence():
    loads = np.concatenate([steady(140), np.tile([140.0, 180.0], 28), np.full(7, 270.0)])
    reason = next(r for r in attention(loads, TODAY, TODAY).reasons if r.rule is Rule.HIGH_WEEK)
    assert reason.sentence == "Load of the last 7 days is 1,890, above the usual 868 to 1,372 a week."


def test_a_week_off_is_low_unless_silence_says_it_already():
    loads = steady()
    loads[-7:] = 10
    assert rules(loads) == [Rule.LOW_WEEK]
    assert rules(loads, 7) == [Rule.SILENT]


def test_two_months_are_needed_to_know_what_is_usual():
    loads = steady(62)
    loads[-7:] = 10
    assert rules(loads) == []
    assert rules(np.concatenate((np.zeros(70), steady(7, 30.0)))) == []


def test_who_has_more_reasons_comes_first():
    hard = steady()
    hard[-14:-7], hard[-7:] = 130, 170
    assert attention(hard, TODAY, TODAY).score > attention(steady(), TODAY, TODAY - timedelta(days=6)).score
    severities = [reason.severity for reason in attention(hard, TODAY, TODAY).reasons]
    assert severities == sorted(severities, reverse=True)


def test_what_is_as_usual_is_said_of_everybody_with_eight_weeks_before():
    found = attention(steady(), TODAY, TODAY)
    assert found.usual_range == pytest.approx((420 * (1 - 1.5 * 0.15), 420 * (1 + 1.5 * 0.15)))
    (reason,) = attention(np.r_[steady(), np.full(7, 90.0)], TODAY, TODAY).reasons
    assert found.usual_range == pytest.approx((reason.numbers["low"], reason.numbers["high"]))
    assert np.isnan(attention(steady(62), TODAY, TODAY).usual_range).all()


@pytest.mark.parametrize(
    ("days", "more"),
    [
        (0, set()),
        (41, set()),
        (42, {Rule.LOW_FORM}),
        (56, {Rule.LOW_FORM, Rule.STEEP_RAMP}),
        (63, {Rule.LOW_FORM, Rule.STEEP_RAMP, Rule.LOW_WEEK, Rule.HIGH_WEEK}),
    ],
)
def test_which_rules_can_be_judged_follows_from_the_days_that_are_known(days, more):
    assert attention(steady(days), TODAY, TODAY).judged == {Rule.SILENT} | more
