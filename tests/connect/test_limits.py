import json
from bisect import bisect_left
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connect.clocks import START
from peaksdesk.connect.limits import Budget, Observed, Rate

QUARTER = Rate(10, minutes=15, aligned=True)
DAY = Rate(30, days=1, aligned=True)
MINUTE = Rate(5, minutes=1)


def spend(budget, now, count, **how):
    return [budget.admit(now, **how) for _ in range(count)]


def test_a_rate_admits_its_count_and_then_says_when():
    budget = Budget((MINUTE,), START)
    assert spend(budget, START, 5) == [None] * 5
    until = budget.admit(START)
    assert timedelta(seconds=60) <= until - START <= timedelta(seconds=64)
    assert budget.admit(until - timedelta(seconds=1)) == until
    assert budget.admit(until) is None


def test_aligned_rates_start_anew_with_the_clock_in_utc():
    budget = Budget((QUARTER, DAY), START)
    spend(budget, START, 10)
    until = budget.admit(START)
    assert timedelta() <= until - START.replace(minute=15, second=0) < timedelta(seconds=3)
    assert spend(budget, until, 10) == [None] * 10
    assert budget.left(until) == 0
    assert budget.left(until + timedelta(minutes=15)) == 10, "the day has ten left"


def test_what_is_sent_just_before_a_boundary_counts_after_it_too():
    budget = Budget((QUARTER,), START)
    boundary = START.replace(minute=15, second=0)
    assert spend(budget, boundary - timedelta(seconds=1), 4) == [None] * 4
    assert budget.left(boundary + timedelta(minutes=1)) == 6
    assert budget.left(boundary + timedelta(minutes=16)) == 10


def test_a_clock_set_back_into_a_quarter_does_not_end_it_early():
    ahead = START.replace(minute=11, second=0)
    budget = Budget((QUARTER,), ahead)
    spend(budget, ahead, 10)
    truth = START.replace(minute=1, second=0)
    assert budget.left(truth) == 0
    assert budget.left(truth.replace(minute=14)) == 0
    assert budget.left(truth.replace(minute=16)) == 10


def test_the_day_ends_at_midnight_utc():
    budget = Budget((DAY,), START)
    spend(budget, START, 30)
    until = budget.admit(START)
    midnight = datetime(2026, 11, 27, tzinfo=UTC)
    assert timedelta() <= until - midnight < timedelta(seconds=3)


def test_reads_have_a_rate_of_their_own():
    budget = Budget((Rate(3, minutes=1), Rate(1, minutes=1, reads_only=True)), START)
    assert budget.admit(START, reading=True) is None
    assert budget.admit(START, reading=True) is not None
    assert budget.left(START, reading=False) == 2
    assert spend(budget, START, 2, reading=False) == [None, None]
    assert budget.admit(START, reading=False) is not None


def test_a_refused_request_costs_nothing():
    budget = Budget((Rate(10, minutes=1), Rate(1, minutes=1, reads_only=True)), START)
    spend(budget, START, 20)
    assert budget.left(START, reading=False) == 9


def test_what_works_in_the_background_leaves_some_for_others():
    budget = Budget((MINUTE,), START)
    assert spend(budget, START, 3, spare=2) == [None] * 3
    assert budget.admit(START, spare=2) is not None
    assert spend(budget, START, 2) == [None, None]


def test_what_is_left_for_others_is_half_of_a_rate_at_most():
    budget = Budget((Rate(10, minutes=1),), START)
    assert spend(budget, START, 5, spare=1000) == [None] * 5
    assert budget.admit(START, spare=1000) is not None


def test_more_than_a_rate_allows_goes_when_it_is_unspent():
    budget = Budget((MINUTE,), START)
    assert budget.admit(START, cost=50, spare=9) is None
    until = budget.admit(START)
    assert until is not None
    assert budget.admit(until, cost=50) is None


def test_replies_raise_the_count_and_change_the_limit():
    budget = Budget((MINUTE,), START)
    budget.observe([Observed(60, limit=8, used=6)], START)
    assert budget.left(START) == 2
    budget.observe([Observed(60, used=1)], START)
    assert budget.left(START) == 2, "a count never falls by a reply"
    budget.observe([Observed(60, limit=0, used=-1), Observed(60, limit=10**12), Observed(61, limit=1)], START)
    assert budget.left(START) == 2, "nonsense and other rates change nothing"


def test_a_reply_says_when_what_others_spent_is_forgotten():
    budget = Budget((MINUTE,), START)
    budget.observe([Observed(60, used=5, resets_in_s=10)], START)
    until = budget.admit(START)
    assert timedelta(seconds=10) <= until - START <= timedelta(seconds=13)


def test_a_refusal_blocks_until_the_time_told_and_never_for_days():
    budget = Budget((MINUTE,), START)
    until = budget.refused(START, START + timedelta(minutes=5))
    assert abs(until - START - timedelta(minutes=5)) < timedelta(seconds=1)
    assert budget.admit(START) == until
    assert budget.left(START) == 0
    assert budget.admit(until) is None
    far = budget.refused(START, START + timedelta(days=4000))
    assert far - START < timedelta(hours=26, seconds=1)


@pytest.mark.parametrize(
    ("rates", "least", "most"),
    [
        ((QUARTER, DAY), 7.5 * 60, 7.6 * 60),
        ((MINUTE,), 60, 64),
        ((), 60, 61),
    ],
)
def test_a_refusal_without_a_time_waits_for_the_shortest_rate(rates, least, most):
    until = Budget(rates, START).refused(START)
    assert least <= (until - START).total_seconds() <= most


def test_a_refusal_without_a_time_waits_for_the_rate_that_is_spent():
    budget = Budget((QUARTER, DAY), START)
    budget.observe([Observed(86400, used=30)], START)
    assert budget.refused(START) > datetime(2026, 11, 27, tzinfo=UTC)


def test_the_state_outlives_a_restart():
    budget = Budget((MINUTE, QUARTER), START)
    spend(budget, START, 4)
    budget.observe([Observed(900, limit=7)], START)
    again = Budget.load((MINUTE, QUARTER), budget.dump(), START)
    assert again.left(START) == 1
    assert again.dump() == budget.dump()


def test_the_state_stays_small():
    budget = Budget((Rate(100, minutes=1), Rate(10_000, days=1)), START)
    now = START
    for _ in range(4000):
        budget.admit(now)
        now += timedelta(seconds=20)
    assert len(budget.dump()) < 4000


def test_a_limit_declared_anew_counts_unless_replies_say_otherwise():
    budget = Budget((MINUTE,), START)
    assert Budget.load((Rate(9, minutes=1),), budget.dump(), START).left(START) == 9
    budget.observe([Observed(60, limit=7)], START)
    assert Budget.load((Rate(9, minutes=1),), budget.dump(), START).left(START) == 7


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[1]",
        "null",
        "[" * 100_000,
        '{"now":"x","blocked":true,"windows":7}',
        '{"now":1e308,"blocked":1e308,"windows":{"all/60":{"limit":-1,"spent":[[1,2,3],["a",1],[1e308,5],[NaN,1]]}}}',
        '{"windows":{"all/60":[]}}',
        '{"windows":{"all/60":{"limit":true,"spent":{"a":1}}}}',
    ],
)
def test_a_state_that_cannot_be_read_is_no_state(text):
    assert Budget.load((MINUTE,), text, START).left(START) == 5


@pytest.mark.parametrize("rate", [MINUTE, QUARTER])
def test_a_state_that_was_meddled_with_holds_nothing_up_for_long(rate):
    empty = json.loads(Budget((rate,), START).dump())
    (name,) = empty["windows"]
    empty["windows"][name]["spent"] = [[9e11, rate.count]]
    budget = Budget.load((rate,), json.dumps(empty), START)
    assert budget.left(START) == 0
    assert budget.left(START + timedelta(seconds=2 * rate.length_s + 5)) == rate.count


def test_a_state_from_far_ahead_holds_nothing_up_for_long():
    ahead = START + timedelta(days=400)
    budget = Budget((MINUTE, QUARTER, DAY), ahead)
    spend(budget, ahead, 5)
    budget.refused(ahead, ahead + timedelta(hours=1))
    again = Budget.load((MINUTE, QUARTER, DAY), budget.dump(), START)
    assert again.left(START) == 0
    assert again.left(START + timedelta(hours=1, minutes=2)) == 5


@pytest.mark.parametrize("rate", [MINUTE, QUARTER, DAY])
def test_a_clock_set_back_frees_nothing_and_holds_nothing_up_for_long(rate):
    budget = Budget((rate,), START)
    spend(budget, START, rate.count)
    back = START - timedelta(days=3, minutes=1)
    until = budget.admit(back)
    assert timedelta() < until - back <= timedelta(seconds=2 * rate.length_s + 4)


def test_a_rate_is_some_requests_in_some_time():
    for count, seconds in ((0, 1), (1, 0), (-1, 1)):
        with pytest.raises(ValueError, match="rate"):
            Rate(count, seconds=seconds)


RATES = st.builds(
    Rate,
    st.integers(1, 4),
    seconds=st.sampled_from([1, 10, 60, 900, 3600]),
    aligned=st.booleans(),
)
STEPS = st.lists(
    st.tuples(
        st.sampled_from([0, 0, 0, 0.01, 0.04, 0.5, 0.97, 1, 1.03, 9.98, 30, 59.97, 899.96, 3600]),  # seconds that pass
        st.sampled_from([0, 0.049]),  # how long the request travels
        st.sampled_from(["", "", "wait", "wait", "restart", "observe", "back"]),
    ),
    min_size=1,
    max_size=60,
)


@settings(max_examples=300)
@given(st.lists(RATES, min_size=1, max_size=3), STEPS)
def test_no_window_of_time_ever_exceeds_a_limit(rates, steps):
    """The provider counts what arrives by its own clock; ours may be set back, and the app may be restarted."""
    budget = Budget(rates, START)
    real, wrong, until = START.timestamp(), 0.0, None
    arrived = []
    for passes, travels, event in steps:
        if event == "wait" and until is not None:
            real = max(real, until.timestamp() - wrong)
        else:
            real += passes
        now = datetime.fromtimestamp(real + wrong, UTC)
        if event == "restart":
            budget = Budget.load(rates, budget.dump(), now)
        elif event == "observe":
            budget.observe([Observed(rate.length_s, used=1) for rate in rates], now)
        elif event == "back":
            wrong -= passes * 7
            now = datetime.fromtimestamp(real + wrong, UTC)
        until = budget.admit(now)
        if until is None:
            arrived.append(real + travels)
    arrived.sort()
    for rate in rates:
        if rate.aligned and wrong:
            continue  # a clock that is wrong does not know the provider's quarters
        for start in arrived:
            begin = start - start % rate.length_s if rate.aligned else start
            inside = bisect_left(arrived, begin + rate.length_s) - bisect_left(arrived, begin)
            assert inside <= rate.count, (rate, begin)


@given(st.lists(RATES, min_size=1, max_size=3), STEPS)
def test_an_answer_is_a_time_at_which_it_pays_to_ask_again(rates, steps):
    budget = Budget(rates, START)
    now = START
    for passes, _, _ in steps:
        until = budget.admit(now)
        turns = 0
        while until is not None:
            assert until > now
            now, turns = until, turns + 1
            until = budget.admit(now)
        assert turns <= len(rates) * 2
        now += timedelta(seconds=passes)


NAMES = st.sampled_from(["now", "blocked", "windows", "all/60", "limit", "spent"])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()


@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner)))
def test_any_state_can_be_loaded(state):
    budget = Budget.load((MINUTE,), json.dumps(state), START)
    assert budget.left(START + timedelta(hours=27)) is not None
    until = budget.admit(START + timedelta(hours=27))
    assert until is None or until < START + timedelta(hours=28)
