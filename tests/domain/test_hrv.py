import pytest

from peaksdesk.domain.hrv import corrected, elite_hrv_score, hrv4training_points, rmssd


def test_rmssd_of_five_beats():
    assert rmssd([800, 810, 790, 805, 795]) == pytest.approx(14.3614, abs=5e-5)


def test_artefacts_are_left_out_and_too_many_leave_nothing():
    beats = [800.0, 810, 790, 805, 795, 800, 810, 790, 805]
    assert rmssd([*beats[:5], 1700, *beats[5:]]) == pytest.approx(rmssd(beats))
    assert rmssd([*beats, 250.0]) == pytest.approx(rmssd(beats))
    assert corrected([800.0, 1700, 800, 1700, 800]) is None
    assert rmssd([]) is None
    assert rmssd([800.0]) is None


@pytest.mark.parametrize(("ms", "score", "shown"), [(40.87, 57.08, 57), (28.03, 51.28, 51)])
def test_elite_hrvs_score(ms, score, shown):
    assert elite_hrv_score(ms) == pytest.approx(score, abs=5e-3)
    assert round(elite_hrv_score(ms)) == shown


def test_hrv4trainings_points():
    assert hrv4training_points(54.6) == pytest.approx(8.0, abs=1e-3)
