"""No stretch of time exceeds a limit, by the stand-ins' own log: several athletes, restarts, clocks that jump."""

import asyncio
import uuid
from bisect import bisect_left
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peaksdesk.connect.errors import RateLimited
from peaksdesk.connect.limits import Budget, Rate
from peaksdesk.connect.registry import discover
from peaksdesk.connect.steady import Steady
from peaksdesk.connect.transports import Patient
from peaksdesk.sandbox.standins.stand_in import Span
from services.crash_points import open_at
from services.linked import Linked

START = datetime(2026, 11, 26, 23, 52, 3, tzinfo=UTC)
SMALL = {
    "whoop": ((Rate(5, minutes=1), Rate(22, days=1)), (Span(5, 60), Span(22, 86_400))),
    "strava": (
        (
            Rate(10, minutes=15, aligned=True),
            Rate(40, days=1, aligned=True),
            Rate(6, minutes=15, aligned=True, reads_only=True),
            Rate(20, days=1, aligned=True, reads_only=True),
        ),
        (Span(6, 900), Span(20, 86_400)),
    ),
    "intervals_icu": (
        (Rate(4, seconds=1), Rate(10, minutes=15), Rate(30, days=1, aligned=True)),
        (Span(1000, 900), Span(1000, 86_400)),
    ),
}
"""The declared rates with small counts, and what the stand-ins enforce and tell."""
PATHS = {"whoop": "v2/user/profile/basic", "strava": "athlete", "intervals_icu": "athlete/0"}
EVENTS = st.sampled_from(["", "", "", "restart", "restart, set back", "ahead", "back", "others", "elsewhere"])
STEPS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.integers(1, 9),
        st.sampled_from([0, 0.4, 7, 55, 61, 500, 901, 20_000, 86_401]),
        EVENTS,
        st.booleans(),
    ),
    min_size=3,
    max_size=12,
)


class World:
    """True time, and a computer whose clock may be wrong."""

    def __init__(self):
        self.true, self.wrong = START, timedelta(0)

    def clock(self):
        return self.true + self.wrong

    def passed_s(self):
        return (self.true - START).total_seconds()

    async def sleep(self, seconds):
        self.true += timedelta(seconds=seconds)
        await asyncio.sleep(0)


def fits(log, rates):
    """Fail where more requests came in a stretch of time than a rate allows."""
    for rate in rates:
        for at in log:
            begin = at - at % rate.length_s if rate.aligned else at
            inside = bisect_left(log, begin + rate.length_s) - bisect_left(log, begin)
            assert inside <= rate.count, (rate, datetime.fromtimestamp(begin, UTC))


@pytest.fixture
def lives(tmp_path, monkeypatch):
    """Live through steps in a world of its own; return the stand-in's log."""
    world = World()

    async def live(name, steps):
        world.true, world.wrong = START, timedelta(0)
        path = tmp_path / f"{name}-{uuid.uuid4().hex}" / "p.db"
        database = open_at(path, world.clock)
        rates, spans = SMALL[name]
        try:
            linked = process(database, world, name, None)
            standin = linked.standins[name]
            standin.clock, standin.spans = lambda: world.true.timestamp(), spans
            connections = [await linked.connect((await linked.athlete()).id, name) for _ in range(2)]
            for grant in standin.authority.grants:
                grant.ends = float("inf")
            await database.write(lambda uow: uow.budgets.set(next(iter(linked.apis._budgets)), "", world.clock()))
            linked = process(database, world, name, linked)
            other = process(database, world, name, linked)
            standin.requests.clear()
            standin._used.clear()
            surprised = False
            for who, times, passes, event, patient in steps:
                world.true += timedelta(seconds=passes)
                before = world.wrong
                match event:
                    case "restart":
                        linked = process(database, world, name, linked)
                    case "restart, set back" if name == "whoop":  # who has aligned rates needs the right time
                        world.wrong -= timedelta(minutes=37)
                        linked, other = (process(database, world, name, linked) for _ in range(2))
                    case "elsewhere":
                        linked, other = other, linked
                    case "ahead" | "back":
                        world.wrong += timedelta(hours=5 if event == "ahead" else -5)
                    case "others":
                        for span in standin.spans:
                            window = (span, int(world.true.timestamp()) // span.seconds)
                            standin._used[window] = standin._used.get(window, 0) + 2
                        surprised = True
                async with linked.apis(linked.registry.get(name), connections[who]) as api:
                    for _ in range(times):
                        try:
                            await api.get(PATHS[name])
                        except RateLimited as limit:
                            if not patient:
                                break
                            wait = limit.until - linked.apis._evenly()
                            world.true += max(wait, timedelta(0))
                        if not surprised and name == "strava":
                            assert standin.requests[-1]["status"] != 429 if standin.requests else True
                        surprised = False
                if event in ("ahead", "back"):
                    world.wrong = before  # put right again before the next process begins: none could tell
            return sorted(one["at"] for one in standin.requests), rates
        finally:
            database.close()

    def process(database, world, name, beside):
        clock = Steady(world.clock, world.passed_s)
        monkeypatch.setattr(
            "peaksdesk.services.apis.Patient",
            lambda inner, clock: Patient(inner, clock=clock, sleep=world.sleep, chance=lambda: 0.0),
        )
        linked = Linked(database, days=2, clock=world.clock, beside=beside)
        linked.apis._evenly = clock
        linked.change_provider(name, limits=SMALL[name][0])
        return linked

    return live


@pytest.mark.parametrize("name", sorted(SMALL))
def test_no_stretch_of_time_exceeds_a_limit(lives, name):
    @settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(STEPS)
    def check(steps):
        log, rates = asyncio.run(lives(name, steps))
        fits(log, rates)

    check()


@pytest.mark.parametrize("name", sorted(SMALL))
def test_declared_rates_used_to_the_full_are_kept_and_used(name):
    """As fast as it may for two days: the limits hold, and little of them is left unused."""
    rates, now, log = discover({}).get(name).limits, START, []
    budget = Budget(rates, now)
    while now < START + timedelta(days=2):
        until = budget.admit(now)
        if until is None:
            log.append(now.timestamp())
            now += timedelta(milliseconds=3)
        else:
            assert until > now
            now = until
    fits(log if len(log) < 4_000 else [*log[:2_000], *log[-2_000:]], [rate for rate in rates if rate.length_s < 86_400])
    fits(log, [rate for rate in rates if rate.length_s == 86_400 and rate.aligned])
    most = min(rate.count for rate in rates if rate.length_s == 86_400)
    assert len(log) >= 2 * most - most / 50


async def test_what_a_reply_tells_outlives_a_restart(lives):
    steps = [(0, 1, 0, "", False), (0, 1, 1, "others", False), (1, 9, 1, "restart", False)]
    log, _ = await lives("whoop", steps)
    assert len(log) == 3  # of five in a minute two were others'


def test_a_steady_clock_goes_on_evenly_whatever_the_time_of_day_does():
    world = World()
    clock = Steady(world.clock, world.passed_s)
    world.true += timedelta(minutes=5)
    world.wrong = timedelta(hours=-3)
    assert clock() == START + timedelta(minutes=5)


def test_since_boot_goes_on():
    clock = Steady(lambda: START)
    assert START <= clock() <= clock()
