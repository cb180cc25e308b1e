from datetime import date

import pytest

from peaksdesk.domain.advice import AdviceRule, Effort, advise
from peaksdesk.domain.alert_rules import AlertRule
from peaksdesk.domain.alerts import Alert
from peaksdesk.domain.checkin import Label
from peaksdesk.domain.sports import Family

DAY = date(2026, 2, 7)
ALERT = Alert(AlertRule.HRV_LOW, DAY, DAY, 50.0, "ms", 55.0, 65.0, "WHOOP, in sleep", "The mean is low.")


def test_recovery_45_is_drilling_rather_than_live_rolling():
    found = advise(Family.MARTIAL_ARTS, 45.0, None, None, None)
    assert found.sentence == "Recovery 45 %: drilling rather than live rolling."
    assert (found.rule, found.effort) == (AdviceRule.RECOVERY, Effort.MODERATE)
    assert "yellow from 34 %" in found.why[0]


def test_and_endurance_rather_than_intervals_on_the_bike():
    assert advise(Family.CYCLING, 45.0, None, None, None).sentence == "Recovery 45 %: endurance rather than intervals."


@pytest.mark.parametrize(
    ("recovery", "effort"),
    [(67, Effort.HARD), (66, Effort.MODERATE), (34, Effort.MODERATE), (33, Effort.EASY), (0, Effort.EASY)],
)
def test_the_zones_decide(recovery, effort):
    assert advise(Family.RUNNING, recovery, None, None, None).effort is effort


def test_without_a_recovery_the_score_decides_and_then_the_check_in():
    assert advise(Family.GYM, None, 39.0, 18, Label.EXCELLENT).effort is Effort.EASY
    found = advise(Family.GYM, None, None, 15, Label.GOOD)
    assert (found.rule, found.effort) == (AdviceRule.COMPOSITE, Effort.HARD)
    assert found.sentence.startswith("Check-in 15 of 20 (Good): ")


def test_nothing_known_is_said():
    found = advise(Family.OTHER, None, None, None, None)
    assert (found.rule, found.effort) == (AdviceRule.UNKNOWN, None)


def test_an_open_alert_makes_it_one_step_easier_and_says_so():
    found = advise(Family.CYCLING, 90.0, None, None, None, [ALERT])
    assert found.effort is Effort.MODERATE
    assert "The mean is low." in found.why[1]
    assert advise(Family.CYCLING, 20.0, None, None, None, [ALERT]).effort is Effort.EASY


def test_a_hotspot_is_repeated_in_the_persons_words():
    assert "You noted: left knee." in advise(Family.CYCLING, 90.0, None, None, None, (), "left knee").why[-1]


def test_every_family_has_words_for_every_effort():
    for group in Family:
        for recovery in (90.0, 50.0, 10.0):
            assert advise(group, recovery, None, None, None).sentence.endswith(".")
