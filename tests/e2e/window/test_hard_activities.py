"""Activities that are hard to show, in the real window: over midnight, over a change of clocks, a day long, empty."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt

from e2e.rides import write_ride
from e2e.window.desk import painted_in
from formats.fit_files import FitFile, seconds
from peaksdesk.domain.sports import Sport
from peaksdesk.services.by_hand import Told

MIDNIGHT = datetime(2026, 11, 10, 22, 40, tzinfo=UTC)  # 23:40 in Zurich
CLOCKS = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 2:30 in Zurich, where three o'clock comes twice
DAY_LONG = datetime(2026, 9, 5, 6, tzinfo=UTC)
INDOORS = datetime(2026, 11, 12, 17, tzinfo=UTC)


def sparse_ride(start: datetime, duration_s: int, step_s: int, **values: float) -> bytes:
    """Return a ride with a record every so many seconds and nothing in them but what is given."""
    fit, first = FitFile(), seconds(start)
    last = first + duration_s
    fit.file_id(created=first)
    for at in range(0, duration_s + 1, step_s):
        fit.record(first + at, **values)
    fit.lap(first, last)
    fit.session(first, last, sub_sport=6)
    fit.activity(last, 3600)
    return fit.build()


@pytest.fixture
async def hard(desk, tmp_path):
    """The window with an activity of each kind."""
    folder = tmp_path / "hard"
    write_ride(folder / "midnight.fit", MIDNIGHT, 1800, power=200, hr=0)
    write_ride(folder / "clocks.fit", CLOCKS, 3600, power=180, hr=0)
    (folder / "day.fit").write_bytes(sparse_ride(DAY_LONG, 86_400, 10, power=150, hr=120))
    (folder / "indoors.fit").write_bytes(sparse_ride(INDOORS, 1200, 1, power=210, hr=145))
    await desk.bring(folder)
    athlete = await desk.services.athletes.current()
    told = Told(date(2026, 11, 14), time(18, 30), Sport.STRENGTH, 3300.0, rpe=6, title="Class")
    await desk.services.by_hand.add(athlete.id, told)
    return desk


async def open_day(desk, day: date) -> str:
    """Open the only activity of a day, and return all words on the page."""
    athlete = await desk.services.athletes.current()
    (found,) = await desk.services.activities.between(athlete.id, day, day)
    desk.window.open("activity", found.id)
    await desk.calm()
    assert desk.page.face._detail.activity.id == found.id
    return desk.said


async def test_each_shows_what_it_has_and_nothing_else(hard):
    desk = hard
    said = await open_day(desk, date(2026, 11, 10))
    assert "Tuesday, 10 November 2026, 23:40" in said
    assert "30:01" in said
    said = await open_day(desk, date(2026, 10, 25))
    assert "Sunday, 25 October 2026, 02:30" in said
    assert "1:00:01" in said, "an hour is an hour, whatever the clocks do"
    timeline = desk.part("timeline")
    assert (timeline.view.first, timeline.view.last) == (0.0, 3600.0)

    said = await open_day(desk, date(2026, 9, 5))
    assert "24:00:01" in said
    assert "12,960" in said, "a whole day's work, though only every tenth second was written"
    timeline = desk.part("timeline")
    assert await painted_in(timeline, "power", "heart_rate")
    timeline.setFocus()
    desk.qtbot.keyClick(timeline, Qt.Key.Key_End)
    assert "24:00:00" in timeline.reading()

    said = await open_day(desk, date(2026, 11, 12))
    assert not desk.page.face.recording.tools.isVisible() or "Distance" not in said.split(" | ")
    assert not desk.page.face.side.route.isVisible()
    assert await painted_in(desk.part("timeline"), "power", "heart_rate")

    said = await open_day(desk, date(2026, 11, 14))
    assert "Nothing was recorded along the way" in said
    assert "55:00" in said
    assert not desk.page.face.recording.timeline.isVisible()


async def test_each_counts_for_the_day_it_began_on(hard):
    desk = hard
    await desk.go("calendar")
    for day, words in (
        (date(2026, 11, 10), "Ride"),
        (date(2026, 11, 11), "nothing"),
        (date(2026, 10, 25), "Ride"),
        (date(2026, 9, 5), "24:00"),
        (date(2026, 9, 6), "nothing"),
        (date(2026, 11, 14), "Class"),
    ):
        desk.page.day_chosen.emit(day)
        await desk.calm()
        assert words in desk.part("grid").accessibleDescription(), day


async def test_an_athlete_with_one_activity_has_pages_that_say_so(desk, tmp_path):
    for page in ("activities", "calendar", "library", "fitness", "curve", "records"):
        desk.window.open(page)
        await desk.calm()
        assert "cannot be shown" not in desk.said
    start = datetime.now(UTC) - timedelta(days=1)
    write_ride(tmp_path / "one" / "only.fit", start, 900, power=200, hr=150)
    await desk.bring(tmp_path / "one")
    await desk.go("activities")
    assert "1 session" in desk.said
    await desk.open_first()
    heading = desk.page.face.heading
    assert not heading.before.isEnabled()
    assert not heading.after.isEnabled()
    assert "1 of 1" in desk.said
    await desk.go("calendar")
    assert "1 activity" in desk.said
