import itertools
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.store.thinning import over_budget, thin

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
TIMES = st.lists(st.integers(0, 800 * 24 * 60).map(lambda m: NOW - timedelta(minutes=m)), max_size=60)


def days(*ago, hours=0):
    return [NOW - timedelta(days=n, hours=hours) for n in ago]


def test_today_and_yesterday_stay_whole():
    times = [NOW - timedelta(hours=n) for n in range(39)]
    assert thin(times, NOW) == set(times)


def test_a_day_before_yesterday_keeps_its_newest():
    times = [NOW, *days(1), *days(2), *days(2, hours=3), *days(2, hours=14)]
    assert thin(times, NOW) == {NOW, *days(1, 2)}


def test_days_are_those_of_the_persons_zone():
    night = datetime(2026, 11, 19, 23, 30, tzinfo=UTC)  # the 20th, which is yesterday, in Oslo; the 19th in London
    times = [NOW, *days(0, hours=1), *days(0, hours=2), night, night - timedelta(minutes=5)]
    assert len(thin(times, NOW.astimezone(timezone(timedelta(hours=1))))) == 5
    assert len(thin(times, NOW)) == 4


def test_two_years_of_daily_backups_become_twelve_days_ten_weeks_nine_months():
    kept = set()
    for n in range(730):
        now = NOW + timedelta(days=n)
        kept = thin({*kept, now}, now)
    ages = sorted((now - time).days for time in kept)
    assert len(ages) == 2 + 12 + 10 + 9
    assert ages[:14] == list(range(14))
    weekly = ages[14:24]
    assert {b - a for a, b in itertools.pairwise(weekly)} == {7}
    monthly = ages[24:]
    assert all(20 <= b - a <= 40 for a, b in itertools.pairwise(monthly))


def test_the_newest_three_stay_however_old():
    times = days(500) + days(500, hours=1) + days(500, hours=2) + days(500, hours=3)
    assert thin(times, NOW) == set(times[:3])


@given(TIMES)
def test_thinning_keeps_what_it_promises(times):
    kept = thin(times, NOW)
    assert kept <= set(times)
    assert set(sorted(set(times), reverse=True)[:3]) <= kept
    assert {time for time in times if (NOW.date() - time.date()).days <= 1} <= kept
    older = [time for time in kept if (NOW.date() - time.date()).days > 1]
    assert len(older) <= 12 + 10 + 9 + 3
    assert thin(kept, NOW) == kept


@given(st.lists(st.tuples(TIMES.filter(len).map(lambda t: t[0]), st.integers(1, 50)), max_size=12), st.integers(0, 300))
def test_the_budget_takes_the_oldest_and_no_more_than_it_must(sizes, budget):
    removed = over_budget(sizes, budget)
    ordered = sorted(sizes)
    assert removed == [time for time, _ in ordered[: len(removed)]]
    assert len(removed) <= max(0, len(sizes) - 3)
    rest = sum(size for _, size in ordered[len(removed) :])
    assert rest <= budget or len(removed) == max(0, len(sizes) - 3)
    assert not removed or rest + ordered[len(removed) - 1][1] > budget
