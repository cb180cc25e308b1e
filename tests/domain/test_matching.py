"""When two recordings are one session."""

from datetime import UTC, datetime, timedelta

import pytest

from peaksdesk.domain.matching import same_session
from peaksdesk.domain.sports import Sport

NOON = datetime(2026, 5, 2, 12, tzinfo=UTC)
RIDE = (NOON, Sport.RIDE, 3600.0, 30_000.0)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (RIDE, True),
        ((NOON + timedelta(seconds=60), Sport.RIDE, 3600.0, 30_000.0), True),
        ((NOON + timedelta(seconds=61), Sport.RIDE, 3600.0, 30_000.0), False),
        ((NOON - timedelta(seconds=60), Sport.GRAVEL_RIDE, 3600.0, None), True),
        ((NOON, Sport.RUN, 3600.0, 30_000.0), False),
        ((NOON, Sport.UNKNOWN, 3600.0, 30_000.0), True),
        ((NOON, Sport.CARDIO, 3600.0, None), True),  # a workout by a service that has no word for it
        ((NOON, Sport.CARDIO, 60.0, 30_000.0), False),
        ((NOON, Sport.STRENGTH, 3600.0, None), False),
        ((NOON, Sport.RIDE, 3528.0, None), True),  # 2 % shorter
        ((NOON, Sport.RIDE, 3527.0, None), False),
        ((NOON, Sport.RIDE, 60.0, 30_600.0), True),  # the distance agrees
        ((NOON, Sport.RIDE, 60.0, 60.0), False),
        ((NOON, Sport.RIDE, None, None), False),
        ((NOON, Sport.RIDE, 0.0, 0.0), False),
    ],
)
def test_same_session(other: tuple[datetime, Sport, float | None, float | None], same: bool) -> None:
    assert same_session(*RIDE, *other) is same
    assert same_session(*other, *RIDE) is same


def test_two_without_length_are_not_one() -> None:
    assert not same_session(NOON, Sport.RIDE, 0.0, 0.0, NOON, Sport.RIDE, 0.0, 0.0)
