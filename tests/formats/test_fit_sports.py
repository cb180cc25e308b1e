"""Sports of the FIT profile."""

import pytest
from garmin_fit_sdk import Profile

from peaksdesk.domain.sports import Sport
from peaksdesk.formats.fit_sports import sport_of

SPORTS = {name: number for number, name in Profile["types"]["sport"].items()}
SUB_SPORTS = {name: number for number, name in Profile["types"]["sub_sport"].items()}


@pytest.mark.parametrize(
    ("sport", "sub_sport", "want"),
    [
        ("cycling", "generic", Sport.RIDE),
        ("cycling", "road", Sport.RIDE),
        ("cycling", "indoor_cycling", Sport.INDOOR_RIDE),
        ("cycling", "virtual_activity", Sport.INDOOR_RIDE),
        ("cycling", "mountain", Sport.MOUNTAIN_BIKE_RIDE),
        ("cycling", "gravel_cycling", Sport.GRAVEL_RIDE),
        ("cycling", "hand_cycling", Sport.HANDCYCLE),
        ("cycling", "e_bike_mountain", Sport.E_BIKE_RIDE),
        ("e_biking", "generic", Sport.E_BIKE_RIDE),
        ("running", "generic", Sport.RUN),
        ("running", "treadmill", Sport.TREADMILL_RUN),
        ("running", "trail", Sport.TRAIL_RUN),
        ("running", "track", Sport.TRACK_RUN),
        ("swimming", "lap_swimming", Sport.SWIM),
        ("swimming", "open_water", Sport.OPEN_WATER_SWIM),
        ("walking", "casual_walking", Sport.WALK),
        ("hiking", "generic", Sport.HIKE),
        ("snowshoeing", "generic", Sport.SNOWSHOE),
        ("rowing", "generic", Sport.ROW),
        ("rowing", "indoor_rowing", Sport.INDOOR_ROW),
        ("fitness_equipment", "indoor_rowing", Sport.INDOOR_ROW),
        ("fitness_equipment", "elliptical", Sport.ELLIPTICAL),
        ("fitness_equipment", "stair_climbing", Sport.STAIRS),
        ("cross_country_skiing", "skate_skiing", Sport.CROSS_COUNTRY_SKI),
        ("cross_country_skiing", "backcountry", Sport.BACKCOUNTRY_SKI),
        ("alpine_skiing", "resort", Sport.ALPINE_SKI),
        ("snowboarding", "generic", Sport.SNOWBOARD),
        ("kayaking", "generic", Sport.KAYAK),
        ("stand_up_paddleboarding", "generic", Sport.STAND_UP_PADDLE),
        ("inline_skating", "generic", Sport.SKATE),
        ("training", "strength_training", Sport.STRENGTH),
        ("training", "cardio_training", Sport.CARDIO),
        ("training", "yoga", Sport.YOGA),
        ("hiit", "amrap", Sport.CROSS_TRAINING),
        ("boxing", "generic", Sport.MARTIAL_ARTS),
        ("rock_climbing", "bouldering", Sport.CLIMB),
        ("transition", "swim_to_bike_transition", Sport.TRANSITION),
        ("golf", "generic", Sport.OTHER),
        ("generic", "generic", Sport.UNKNOWN),
        ("generic", "strength_training", Sport.STRENGTH),
        ("all", "generic", Sport.UNKNOWN),
    ],
)
def test_the_profiles_pairs(sport, sub_sport, want):
    assert sport_of(SPORTS[sport], SUB_SPORTS[sub_sport]) is want


def test_missing_numbers():
    assert sport_of(None, None) is Sport.UNKNOWN
    assert sport_of(2, None) is Sport.RIDE
    assert sport_of(None, 6) is Sport.INDOOR_RIDE


def test_every_number_of_the_profile_gives_a_sport():
    assert all(
        sport_of(sport, sub) is not Sport.UNKNOWN
        for sport in Profile["types"]["sport"]
        if sport not in (0, 254)
        for sub in Profile["types"]["sub_sport"]
    )
