"""Who may see what came from a provider: a test for each rule."""

from datetime import UTC, datetime, timedelta

import pytest

from peaksdesk.domain.policy import Audience, DataPolicy, audience_of, may_see

FREE = DataPolicy()
STRICT = DataPolicy(
    max_cache_age=timedelta(days=7),
    ai_use=False,
    share_with_others=False,
    mirror_deletes_within=timedelta(days=2),
    attribution="Powered by Strava",
    makers=("Garmin",),
)
LONGEST = (
    "What it sends is kept for at most 7 days without being read again; "
    "a session that also came from a file of yours stays."
)
NOW = datetime(2026, 11, 26, tzinfo=UTC)


def test_the_athlete_sees_everything_of_their_own():
    assert may_see((STRICT, FREE, None), Audience.ATHLETE)


@pytest.mark.parametrize(("viewer", "audience"), [(1, Audience.ATHLETE), (2, Audience.OTHERS)])
def test_whoever_is_chosen_in_the_window_looks_with_their_own_eyes(viewer, audience):
    assert audience_of(viewer, 1) is audience


def test_nobody_else_sees_what_may_not_be_shared():
    assert not may_see((STRICT,), Audience.OTHERS)
    assert may_see((FREE,), Audience.OTHERS)


def test_no_ai_feature_sees_what_may_not_be_used_for_it():
    assert not may_see((STRICT,), Audience.AI)
    assert may_see((FREE,), Audience.AI)
    assert may_see((DataPolicy(ai_use=True, share_with_others=False),), Audience.AI)


def test_what_is_made_of_several_origins_obeys_the_strictest():
    assert not may_see((FREE, STRICT), Audience.OTHERS)


def test_files_of_the_person_s_own_have_no_terms():
    assert may_see((), Audience.OTHERS)
    assert may_see((), Audience.AI)


def test_terms_that_cannot_be_read_allow_nobody_but_the_athlete():
    assert may_see((None,), Audience.ATHLETE)
    assert not may_see((None,), Audience.OTHERS)
    assert not may_see((None,), Audience.AI)


def test_a_reply_expires_after_so_long_and_without_a_limit_never():
    assert not STRICT.expired(NOW - timedelta(days=7) + timedelta(seconds=1), NOW)
    assert STRICT.expired(NOW - timedelta(days=7), NOW)
    assert not FREE.expired(NOW - timedelta(days=9_000), NOW)


@pytest.mark.parametrize(
    ("device", "lines"),
    [
        ("Garmin Edge 530", ("Powered by Strava", "Garmin Edge 530")),
        ("garmin forerunner 255 ", ("Powered by Strava", "garmin forerunner 255")),
        ("Wahoo ELEMNT", ("Powered by Strava",)),
        ("", ("Powered by Strava",)),
    ],
)
def test_the_lines_that_the_terms_want_beside_a_session(device, lines):
    assert STRICT.attributions(device) == lines
    assert FREE.attributions(device) == ()


def test_every_rule_is_told_in_a_sentence():
    assert STRICT.rules() == (
        LONGEST,
        "Only the athlete it belongs to may see it: no coach and no other athlete.",
        "No AI feature may see it.",
        "What you delete there disappears here too.",
        "What a Garmin device recorded is marked with the device's name.",
        "Disconnecting removes everything that came from it.",
    )
    assert FREE.rules() == ("Disconnecting removes everything that came from it.",)
    assert DataPolicy(wipe_on_disconnect=False).rules() == ("What came from it stays when you disconnect.",)
