"""Provider and desk agree after any sequence of edits, deletions, faults, cancels and moves of either."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from services.agreeing import Agreement


def test_provider_and_desk_agree_whatever_happened():
    """The soak goes on from here for longer, and each time elsewhere."""
    asked = settings(
        max_examples=8,
        stateful_step_count=14,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Agreement, settings=asked)


@pytest.fixture
def lived():
    life = Agreement()
    life.begin({"whoop", "strava"})
    yield life
    life.teardown()


def unreachable_for_long(life):
    """Longer than Strava lets its replies be kept."""
    life.wait(200)
    life.fault("strava", "503", times=40, later=0)
    life.sync("strava")
    assert not [keys for keys in life.do(life._groups(life.athlete.id)).values() if "strava" in dict(keys)]


def test_what_comes_back_there_comes_back_here(lived):
    lived.remove_there(("whoop", "workout"), 3, soon=True)
    lived.bring_back_there(0, soon=True)


def test_what_the_person_deleted_stays_deleted_though_the_terms_took_it_away_meanwhile(lived):
    lived.delete_here(2)
    unreachable_for_long(lived)


def test_what_the_person_set_is_there_again_after_the_terms_took_it_away(lived):
    lived.edit_here(2)
    unreachable_for_long(lived)


def test_who_disconnects_in_the_middle_of_a_sync_keeps_nothing_of_it(lived):
    for after in range(1, 5):
        lived.connect("whoop")
        lived.disconnect_while_it_syncs("whoop", after)
        assert not [keys for keys in lived.do(lived._groups(lived.athlete.id)).values() if "whoop" in dict(keys)]
        assert not [one for one in lived.do(lived.linked.days(lived.athlete.id)) if one.source == "whoop"]


def test_a_history_that_was_begun_long_ago_begins_anew(lived):
    """What it had shown before would else end by Strava's terms, with the rest of the list still to come."""
    lived.disconnect("strava")
    lived.connect("strava")
    lived.fault("strava", "garbage", times=1, later=1)
    lived.sync("strava")
    lived.wait(200)
    lived.sync("strava")
    groups = lived.do(lived._groups(lived.athlete.id))
    assert len([key for keys in groups.values() for key in keys if key[0] == "strava"]) == len(
        lived.linked.standins["strava"].shelves["activities"]
    )
