import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.domain.athlete import Athlete, Thresholds
from peaksdesk.domain.metrics import SPEED_STEP_MPS, Metrics, Summary
from peaksdesk.domain.sports import Family, Sport
from peaksdesk.domain.zones import (
    hr_zones,
    max_hr_zones,
    pace_zones,
    power_zones,
    seconds_in_zones,
    swim_pace_zones,
    zone_tables,
)

ANN = Athlete(1, "Ann")


def counts(size: int, seconds: dict[int, int]) -> np.ndarray:
    histogram = np.zeros(size, np.uint32)
    for at, value in seconds.items():
        histogram[at] = value
    return histogram


def test_coggans_levels():
    zones = power_zones(200)
    assert [zone.lower for zone in zones] == pytest.approx([0, 110, 150, 180, 210, 240, 300])
    assert [zone.upper for zone in zones[:-1]] == [zone.lower for zone in zones[1:]]
    assert zones[-1].upper is None


def test_friels_zones_differ_between_bike_and_run():
    assert [z.lower for z in hr_zones(200)] == pytest.approx([0, 162, 180, 188, 200, 206, 212])
    assert [z.lower for z in hr_zones(200, Family.RUNNING)] == pytest.approx([0, 170, 180, 190, 200, 206, 212])


def test_friels_paces_as_speeds():
    threshold = 1000 / 240
    slowest = [1000 / zone.lower for zone in pace_zones(threshold)[1:]]
    assert slowest == pytest.approx([309.6, 271.2, 252, 240, 230.4, 216])


def test_skibas_swim_paces_as_speeds():
    zones = swim_pace_zones(100 / 90)
    assert [100 / zone.lower for zone in zones[1:]] == pytest.approx([96.3, 92.7, 90.9, 88.2, 82.8])
    assert (zones[0].lower, zones[-1].upper) == (0.0, None)
    assert [zone.name for zone in zones][::5] == ["1 Active recovery", "6 Anaerobic capacity"]


def test_tenths_of_the_maximum():
    assert [z.lower for z in max_hr_zones(200)] == pytest.approx([0, 100, 120, 140, 160, 180])


def test_a_bound_belongs_to_the_zone_above_it():
    histogram = counts(400, {109: 1, 110: 2, 149: 4, 150: 8, 399: 16})
    assert seconds_in_zones(histogram, power_zones(200)) == (1, 6, 8, 0, 0, 0, 16)


def test_a_bound_that_rounding_lifts_still_takes_its_whole_number_in():
    zones = power_zones(100)  # 1.1 x 50 and the like are not whole in binary
    assert seconds_in_zones(counts(200, {55: 1, 105: 1}), zones)[1::3] == (1, 1)


@given(st.lists(st.integers(0, 5000), max_size=300), st.floats(1, 3000))
def test_no_second_is_lost_or_counted_twice(seconds, ftp):
    histogram = np.array(seconds, dtype=np.uint32)
    assert sum(seconds_in_zones(histogram, power_zones(ftp))) == sum(seconds)


def metrics(**histograms: np.ndarray) -> Metrics:
    empty = np.empty(0, np.uint32)
    return Metrics(Summary(), **{"hr_seconds": empty, "power_seconds": empty, "speed_seconds": empty, **histograms})


def test_tables_of_a_ride_power_first():
    ride = metrics(power_seconds=counts(300, {250: 60}), hr_seconds=counts(256, {150: 90}))
    power, heart = zone_tables(ride, Sport.RIDE, Thresholds(ftp_w=250, lthr_bpm=160), ANN)
    assert (power.title, power.basis) == ("Power", "Coggan's levels of FTP 250 W")
    assert [zone.seconds for zone in power.zones] == [0, 0, 0, 60, 0, 0, 0]
    assert (heart.title, heart.basis) == ("Heart rate", "Friel's zones of LTHR 160 bpm")
    assert sum(zone.seconds for zone in heart.zones) == 90


def test_tables_of_a_run_have_pace_and_no_cyclists_power():
    run = metrics(
        power_seconds=counts(300, {250: 60}),
        hr_seconds=counts(256, {150: 90}),
        speed_seconds=counts(120, {round(4.0 / SPEED_STEP_MPS): 30}),
    )
    thresholds = Thresholds(ftp_w=250, lthr_bpm=160, threshold_pace_mps=4.0)
    heart, pace = zone_tables(run, Sport.RUN, thresholds, ANN)
    assert heart.zones[1].lower == pytest.approx(136)
    assert pace.basis == "Friel's zones of threshold pace 4:10 /km"
    assert [zone.seconds for zone in pace.zones] == [0, 0, 0, 0, 30, 0, 0]


def test_without_lthr_the_maximum_gives_the_zones():
    session = metrics(hr_seconds=counts(256, {150: 90, 80: 10}))
    assert zone_tables(session, Sport.ROW, Thresholds(), ANN) == ()
    (heart,) = zone_tables(session, Sport.ROW, Thresholds(), Athlete(1, "Ann", max_hr_bpm=200))
    assert [zone.seconds for zone in heart.zones] == [10, 0, 0, 90, 0, 0]


def test_nothing_measured_no_tables():
    thresholds = Thresholds(ftp_w=250, lthr_bpm=160, threshold_pace_mps=4.0)
    assert zone_tables(metrics(), Sport.RIDE, thresholds, ANN) == ()
    assert zone_tables(metrics(), Sport.RUN, thresholds, ANN) == ()
