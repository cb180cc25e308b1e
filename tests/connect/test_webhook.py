from datetime import UTC, datetime, timedelta

import pytest

from peaksdesk.connect.webhook import fresh, same

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("expected", "given", "equal"),
    [("abc", "abc", True), ("abc", "abd", False), ("abc", "", False), ("", "", False), ("abc", "a\ud800", False)],
)
def test_signatures_are_compared_whole(expected, given, equal):
    assert same(expected, given) is equal


@pytest.mark.parametrize(("minutes", "near"), [(0, True), (5, True), (-5, True), (6, False), (-6, False)])
def test_a_call_is_fresh_for_five_minutes(minutes, near):
    assert fresh(NOW - timedelta(minutes=minutes), NOW) is near
