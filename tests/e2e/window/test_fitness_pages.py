"""Form, curve, records and comparison in the real window, on imported rides."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from e2e.rides import write_ride
from e2e.window.conftest import TODAY
from e2e.window.desk import painted_in
from peaksdesk.ui.widgets.tabs import Tabs


@pytest.fixture(scope="session")
def two_years(tmp_path_factory):
    """A dozen rides and runs of this year and the last; a long gap; the hardest ride six days ago."""
    folder = tmp_path_factory.mktemp("years") / "archive"
    for n, (back, power) in enumerate(((400, 190), (380, 210), (370, 200), (200, 220), (60, 230), (30, 225), (6, 260))):
        write_ride(folder / f"ride-{n}.fit", TODAY - timedelta(days=back), 1300, power=power, hr=140)
    for n, (back, speed) in enumerate(((395, 2.8), (50, 3.1), (3, 3.0))):
        write_ride(folder / f"run-{n}.fit", TODAY - timedelta(days=back), 700, power=0, hr=150, sport=1, speed=speed)
    return folder


async def go_by_strip(desk, key=Qt.Key.Key_Right):
    """Go to the next view of fitness by the arrow keys of the strip, and return its id."""
    strip = next(strip for strip in desk.page.findChildren(Tabs) if strip.isVisible())
    strip.setFocus()
    before = desk.window.page
    desk.key(key)
    await desk.until(lambda: desk.window.page != before)
    await desk.calm()
    return desk.window.page


async def test_from_the_form_to_the_comparison_by_keyboard(desk, two_years):
    await desk.bring(two_years)
    await desk.go("fitness")
    desk.press("Set FTP 247 W")
    await desk.calm()
    chart = desk.part("fitness_chart")
    assert await painted_in(chart, "fitness", "fatigue")
    chart.setFocus()
    desk.key(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert "Record: 5 s 260 W" in chart.reading()
    desk.key(Qt.Key.Key_End)
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.page == "calendar")
    await desk.calm()
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    await desk.until(lambda: desk.window.page == "fitness")
    await desk.calm()

    assert await go_by_strip(desk) == "curve"
    assert isinstance(QApplication.focusWidget(), Tabs)  # so that the next arrow goes on
    curve = desk.part("bests_chart")
    assert await painted_in(curve, "power")
    assert "5 s 260 W" in curve.accessibleName()
    desk.press("All time")
    await desk.calm()
    curve.setFocus()
    desk.key(Qt.Key.Key_End)
    assert curve.reading().startswith("20 min  260 W")

    assert await go_by_strip(desk) == "records"
    assert desk.column(0)[-1] == "20 min"
    assert desk.column(1)[-1] == "260 W"
    assert desk.column(3) == ["New"] * len(desk.column(0))

    assert await go_by_strip(desk) == "compare"
    assert await painted_in(desk.part("layered_chart"), "accent")
    assert "Totals by sport" in desk.said
    compare = desk.window.built("compare")
    next(c for c in compare.commands() if c.title == "Compare: Last 4 weeks and the 4 before").run()
    await desk.calm()
    assert desk.column(1)[1] == "2"  # activities of all sports
    assert desk.window.preferences.recall("compare")["preset"] == "four_weeks"
    assert await go_by_strip(desk, Qt.Key.Key_Left) == "records"


async def test_records_lead_to_their_activity_and_runs_have_times(desk, two_years):
    await desk.bring(two_years)
    desk.window.open("records")
    await desk.calm()
    records = desk.window.built("records")
    next(c for c in records.commands() if c.title == "Records: Running").run()
    await desk.calm()
    assert desk.column(0) == ["400 m", "1 km", "Mile"]
    assert desk.column(1)[0] == "2:09"
    next(c for c in records.commands() if c.title == "Records: Cycling").run()
    await desk.calm()
    desk.table.setFocus()
    desk.key(Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.page == "activity")
    await desk.calm()
    assert "260" in desk.said


async def test_the_convention_is_changed_and_taken_back(desk, two_years):
    await desk.bring(two_years)
    await desk.go("fitness")
    desk.press("Set FTP 247 W")
    await desk.calm()
    page = desk.window.built("fitness")
    next(c for c in page.commands() if c.title == "Convention: intervals.icu").run()
    await desk.calm()
    assert "Convention: intervals.icu" in desk.said
    assert await desk.window.changes.undo() == "Convention: intervals.icu"
    await desk.calm()
    assert "Convention: Exponential" in desk.said
    assert await desk.window.changes.undo() == "FTP 247 W"
    await desk.calm()
    assert "Your activities have no load yet" in desk.said


async def test_a_number_tells_why_and_the_maximal_heart_rate_is_taken_and_given_back(desk, two_years):
    await desk.bring(two_years)
    await desk.go("fitness")
    desk.press("Set FTP 247 W")
    await desk.calm()
    page = desk.window.built("fitness")
    next(c for c in page.commands() if c.title == "Why this number: Monotony").run()
    await desk.calm()
    assert "Mean of the seven daily loads over their standard deviation" in desk.said
    desk.key(Qt.Key.Key_Escape)
    await desk.calm()
    assert "Mean of the seven daily loads" not in desk.said
    who = (await desk.services.athletes.current()).id
    assert "Maximal heart rate 150 bpm" in desk.said
    desk.press("Accept Maximal heart rate 150 bpm")
    await desk.calm()
    assert (await desk.services.athletes.get(who)).max_hr_bpm == 150.0
    assert "Maximal heart rate 150 bpm" not in desk.said
    assert await desk.window.changes.undo() == "Maximal heart rate 150 bpm"
    await desk.calm()
    assert (await desk.services.athletes.get(who)).max_hr_bpm is None
    assert "Maximal heart rate 150 bpm" in desk.said
