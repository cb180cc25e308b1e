"""How many requests a provider takes: declared rates, what its replies say, and a budget that keeps to both.

All athletes of one application share one budget. Its state is a small text that outlives a restart.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from peaksdesk.connect.windows import Window

LONGEST_BLOCK = timedelta(hours=26)
"""No reply may stop requests for longer: a day, and what clocks may differ."""
_MOST = 10_000_000


@dataclass(frozen=True)
class Rate:
    """At most `count` requests in a length of time.

    Attributes:
        aligned: The time starts anew at the natural boundaries of the UTC clock (a quarter of an hour at :00, :15, :30
            and :45, a day at midnight); otherwise any stretch of that length is meant.
        reads_only: Only reading requests count.
    """

    count: int
    seconds: int = 0
    minutes: int = 0
    hours: int = 0
    days: int = 0
    aligned: bool = False
    reads_only: bool = False

    @property
    def length_s(self) -> int:
        """The length of time, s."""
        return self.seconds + 60 * (self.minutes + 60 * (self.hours + 24 * self.days))

    def __post_init__(self) -> None:
        if self.length_s <= 0 or self.count <= 0:
            raise ValueError("a rate is some requests in some time")


@dataclass(frozen=True)
class Observed:
    """What a reply's headers say of one rate.

    Attributes:
        length_s: Which rate, by its length.
        limit: Requests allowed in that time.
        used: Requests spent of it, those of other programs included.
        resets_in_s: Seconds until it starts anew.
    """

    length_s: int
    limit: int | None = None
    used: int | None = None
    resets_in_s: float | None = None
    reads_only: bool = False


class Budget:
    """Admits requests as long as every rate allows them. For one event loop's thread.

    Args:
        rates: The declared ones; a limit seen in a reply takes the place of the declared one.
        text: What `dump` gave earlier; what cannot be read is left out.
        now: The present, aware, likewise everywhere below.
    """

    def __init__(self, rates: Iterable[Rate], now: datetime, text: str = "") -> None:
        self._rates = tuple(rates)
        self._load(text, now)

    def _load(self, text: str, now: datetime) -> None:
        kept = _read(text)
        self._now = _moment(now)
        self._blocked_s = _number(kept.get("blocked")) or 0.0
        made: dict[str, Window] = {}
        for rate in sorted(self._rates, key=lambda rate: -rate.count):  # of two for the same, the strict one counts
            window = Window(rate.length_s, rate.count, aligned=rate.aligned, reads_only=rate.reads_only)
            made[window.name] = window
        self._windows: list[Window] = list(made.values())
        states = kept.get("windows")
        for window in self._windows:
            state = states.get(window.name) if isinstance(states, dict) else None
            if isinstance(state, dict):
                window.restore(state)
        self._set_clock(max(0.0, (_number(kept.get("now")) or 0.0) - self._now))

    @classmethod
    def load(cls, rates: Iterable[Rate], text: str, now: datetime) -> "Budget":
        """Return the budget that `dump` described."""
        return cls(rates, now, text)

    def reload(self, text: str, now: datetime) -> None:
        """Take up what another process has made of the budget meanwhile."""
        self._load(text, now)

    def dump(self) -> str:
        """Describe the state as JSON, a few kilobytes at most."""
        windows = {window.name: window.state() for window in self._windows}
        return json.dumps({"now": self._now, "blocked": self._blocked_s, "windows": windows}, separators=(",", ":"))

    def admit(self, now: datetime, *, cost: int = 1, reading: bool = True, spare: int = 0) -> datetime | None:
        """Count a request that is about to be sent; None if it may go, else when to ask again.

        Args:
            cost: What it costs; what costs more than a rate ever allows is admitted when that rate is unspent.
            reading: Whether it only reads.
            spare: What must be left for others, half of a rate at most; who works in the background leaves some.
        """
        moment = self._at(now)
        concerned = [window for window in self._windows if reading or not window.reads_only]
        free = max((window.free_s(moment, cost, spare) for window in concerned), default=moment)
        free = max(free, self._blocked_s)
        if free > moment:
            return _time(free)
        for window in concerned:
            window.spend(moment, cost)
        return None

    def left(self, now: datetime, *, reading: bool = True) -> int | None:
        """Return how many requests would be admitted now; None if nothing limits them."""
        moment = self._at(now)
        concerned = [window for window in self._windows if reading or not window.reads_only]
        if moment < self._blocked_s:
            return 0
        return min((window.left(moment) for window in concerned), default=None)

    def observe(self, seen: Iterable[Observed], now: datetime) -> bool:
        """Take in what a reply says, and tell whether it is news. The count of a rate only ever rises by it."""
        moment, news = self._at(now), False
        for fact in seen:
            for window in self._windows:
                if (window.length_s, window.reads_only) == (fact.length_s, fact.reads_only):
                    if fact.limit is not None and 0 < fact.limit <= _MOST:
                        news |= window.seen_limit != fact.limit
                        window.seen_limit = fact.limit
                    if fact.used is not None and 0 <= fact.used <= _MOST:
                        news |= window.raise_to(fact.used, moment, fact.resets_in_s)
        return news

    def refused(self, now: datetime, until: datetime | None = None) -> datetime:
        """Take in that the provider refused a request for being one too many.

        Args:
            until: When it takes requests again, if it said so.

        Returns:
            Until when nothing is admitted: the time given, or when a spent rate has room, or else when the shortest
            rate starts anew.
        """
        moment = self._at(now)
        if until is None:
            spent = [free for window in self._windows if (free := window.free_s(moment, 1, 0)) > moment]
            shortest = min(self._windows, key=lambda window: window.length_s, default=None)
            anew = shortest.anew_s(moment) if shortest else moment + 60
            wanted = max(spent, default=anew)
        else:
            wanted = _moment(until)
        self._blocked_s = max(self._blocked_s, min(wanted, moment + LONGEST_BLOCK.total_seconds()))
        return _time(self._blocked_s)

    def _at(self, now: datetime) -> float:
        moment = _moment(now)
        before, self._now = self._now, moment
        if moment < before:
            self._set_clock(before - moment)
        return moment

    def _set_clock(self, by_s: float) -> None:
        """The clock went back by so much: what is remembered is as long ago as before."""
        for window in self._windows:
            window.set_clock(self._now, by_s)
        self._blocked_s = min(self._blocked_s - by_s, self._now + LONGEST_BLOCK.total_seconds())


def _moment(time: datetime) -> float:
    if time.tzinfo is None:
        raise ValueError("a budget needs aware times")
    return time.timestamp()


def _time(moment: float) -> datetime:
    """Return a moment as a time, never before it."""
    return datetime.fromtimestamp(moment, UTC) + timedelta(microseconds=1)


def _number(value: object) -> float | None:
    good = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e11
    return float(value) if good and isinstance(value, int | float) else None


def _read(text: str) -> Mapping[str, object]:
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
