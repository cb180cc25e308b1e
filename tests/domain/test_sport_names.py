import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.domain.sport_names import sport_named
from peaksdesk.domain.sports import Sport


@pytest.mark.parametrize(
    ("name", "sport"),
    [
        ("Ride", Sport.RIDE), ("Virtual Ride", Sport.INDOOR_RIDE), ("VirtualRide", Sport.INDOOR_RIDE),
        ("E-Bike Ride", Sport.E_BIKE_RIDE), ("Mountain Bike Ride", Sport.MOUNTAIN_BIKE_RIDE),
        ("E-Mountain Bike Ride", Sport.E_BIKE_RIDE), ("Gravel Ride", Sport.GRAVEL_RIDE), ("Run", Sport.RUN),
        ("Trail Run", Sport.TRAIL_RUN), ("Virtual Run", Sport.TREADMILL_RUN), ("Walk", Sport.WALK),
        ("Hike", Sport.HIKE), ("Swim", Sport.SWIM), ("Weight Training", Sport.STRENGTH), ("Workout", Sport.CARDIO),
        ("Crossfit", Sport.CROSS_TRAINING), ("Yoga", Sport.YOGA), ("Rowing", Sport.ROW),
        ("Virtual Row", Sport.INDOOR_ROW), ("Nordic Ski", Sport.CROSS_COUNTRY_SKI), ("Alpine Ski", Sport.ALPINE_SKI),
        ("Backcountry Ski", Sport.BACKCOUNTRY_SKI), ("Roller Ski", Sport.ROLLER_SKI), ("Snowboard", Sport.SNOWBOARD),
        ("Snowshoe", Sport.SNOWSHOE), ("Stand Up Paddling", Sport.STAND_UP_PADDLE), ("Kayaking", Sport.KAYAK),
        ("Canoeing", Sport.KAYAK), ("Inline Skate", Sport.SKATE), ("Ice Skate", Sport.SKATE),
        ("Stair-Stepper", Sport.STAIRS), ("Elliptical", Sport.ELLIPTICAL), ("Rock Climbing", Sport.CLIMB),
        ("Handcycle", Sport.HANDCYCLE), ("Golf", Sport.OTHER), ("High Intensity Interval Training", Sport.CARDIO),
        ("Radfahrt", Sport.RIDE), ("Virtuelle Radfahrt", Sport.INDOOR_RIDE), ("Lauf", Sport.RUN),
        ("Gewichtstraining", Sport.STRENGTH), ("Wanderung", Sport.HIKE), ("Spaziergang", Sport.WALK),
        ("Course à pied", Sport.RUN), ("Vélo", Sport.RIDE), ("Randonnée", Sport.HIKE), ("Natation", Sport.SWIM),
        ("Carrera", Sport.RUN), ("Bicicleta", Sport.RIDE), ("Entrenamiento con pesas", Sport.STRENGTH),
        ("Fietsrit", Sport.RIDE), ("Virtuele fietsrit", Sport.INDOOR_RIDE), ("Hardloopsessie", Sport.RUN),
        ("Corsa", Sport.RUN), ("Nuoto", Sport.SWIM), ("Escursione", Sport.HIKE), ("lap_swimming", Sport.SWIM),
        ("indoor_cycling", Sport.INDOOR_RIDE), ("trail_running", Sport.TRAIL_RUN), ("Biking", Sport.RIDE),
        ("Running", Sport.RUN), ("Other", Sport.UNKNOWN), ("", Sport.UNKNOWN), ("Quidditch", Sport.UNKNOWN),
    ],
)  # fmt: skip
def test_names_in_the_languages_of_exports(name, sport):
    assert sport_named(name) is sport


@given(st.text())
def test_any_name_has_a_sport(name):
    assert isinstance(sport_named(name), Sport)
