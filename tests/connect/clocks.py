"""A clock, a sleep and a die that tests hold in their hands."""

from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 26, 12, 7, 30, tzinfo=UTC)


class Clock:
    """Stands still until something sleeps or a test moves it.

    Attributes:
        slept: Every sleep, s.
    """

    def __init__(self, now=START):
        self.now = now
        self.slept = []

    def __call__(self):
        return self.now

    def forward(self, seconds):
        self.now += timedelta(seconds=seconds)

    async def sleep(self, seconds):
        self.slept.append(seconds)
        self.forward(seconds)
