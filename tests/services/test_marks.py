"""What happened on the way, told from what is in the store."""

from datetime import UTC, date, datetime, timedelta

import pytest

from formats.fit_files import ride
from peaksdesk.domain.athlete import ThresholdKind
from peaksdesk.domain.streams import POWER
from peaksdesk.services.events import ActivitiesChanged
from peaksdesk.services.marks import MarkKind

FIRST = datetime(2026, 6, 1, 9, tzinfo=UTC)


async def bring(services, tmp_path, rides):
    who = (await services.athletes.current()).id
    for day, power in rides:
        (tmp_path / f"{day:03}.fit").write_bytes(ride(FIRST + timedelta(days=day), 400, power=power))
    await services.imports.run(who, [tmp_path], lambda progress: None)
    return who


async def test_records_count_once_the_first_weeks_are_over(services, tmp_path):
    days = (*range(0, 90, 10), 95, 105, 115)
    powers = (*range(200, 290, 10), 280, 300, 299)
    who = await bring(services, tmp_path, zip(days, powers, strict=True))
    marks = [mark for mark in await services.fitness.marks(who) if mark.kind is MarkKind.RECORD]
    assert [mark.day for mark in marks] == [date(2026, 9, 14)]
    assert [(best.duration_s, best.value) for best in marks[0].bests] == [(5, 300.0), (60, 300.0), (300, 300.0)]


async def test_the_first_day_and_every_long_gap(services, tmp_path):
    who = await bring(services, tmp_path, [(0, 200), (15, 200), (30, 200), (173, 200)])
    marks = await services.fitness.marks(who)
    assert (marks[0].kind, marks[0].day) == (MarkKind.FIRST, date(2026, 6, 1))
    gaps = [(mark.day, mark.last) for mark in marks if mark.kind is MarkKind.GAP]
    assert gaps == [(date(2026, 7, 2), date(2026, 11, 20))]  # fourteen days in between are none


async def test_thresholds_set_for_a_day_and_not_those_from_always(services, tmp_path):
    who = await bring(services, tmp_path, [(0, 200), (10, 200)])
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 240.0, None)
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 250.0, date(2026, 6, 5))
    held = [mark.threshold.value for mark in await services.fitness.marks(who) if mark.kind is MarkKind.THRESHOLD]
    assert held == [250.0]


@pytest.mark.parametrize(
    ("title", "is_race"),
    [
        ("Spring race, Gent", True),
        ("Rennen Gent", True),
        ("Race pace intervals", False),
        ("Racecourse loop", False),
        ("Pre-race opener", False),
        ("", False),
    ],
)
async def test_only_a_title_that_says_so_is_a_race(services, tmp_path, title, is_race):
    who = await bring(services, tmp_path, [(0, 200)])
    (activity,) = await services.activities.between(who, None, None)
    await services.activities.edit(activity.id, title=title)
    kinds = [mark.kind for mark in await services.fitness.marks(who)]
    assert (MarkKind.RACE in kinds) is is_race


async def test_nothing_has_no_marks(services):
    who = (await services.athletes.current()).id
    assert await services.fitness.marks(who) == ()


async def test_the_book_is_kept_until_activities_change(services, tmp_path):
    who = await bring(services, tmp_path, [(0, 200), (3, 210)])
    book = await services.fitness.book(who)
    assert await services.fitness.book(who) is book
    assert list(book.day) == [date(2026, 6, 1).toordinal(), date(2026, 6, 4).toordinal()]
    assert book.bests[POWER].value[:, 0].tolist() == [200.0, 210.0]
    services.events.publish(ActivitiesChanged(who))
    again = await services.fitness.book(who)
    assert again is not book
    other = await services.athletes.add(await services.athletes.current())
    assert (await services.fitness.book(other.id)).activities == {}
