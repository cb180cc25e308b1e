"""A ride made up for bench where no real one is beside the checkout."""

from datetime import UTC, datetime

from formats.fit_files import ride


def hour_and_a_half() -> bytes:
    """Return 8,357 records with power, heart rate, speed, altitude and position."""
    return ride(datetime(2026, 5, 2, 8, tzinfo=UTC), 8356)
