"""How the Activity page looks and what it says back, without services."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from peaksdesk.domain.athlete import Units
from peaksdesk.ui.charts.plot import Plot
from peaksdesk.ui.pages.activity.examples import EXAMPLES, shown
from peaksdesk.ui.pages.activity.figures import figures
from peaksdesk.ui.pages.activity.figures_row import FiguresRow
from peaksdesk.ui.pages.activity.keys import commands
from peaksdesk.ui.pages.activity.layout import RESERVE, Layout
from peaksdesk.ui.pages.activity.panels import lines_of, panels
from peaksdesk.ui.pages.activity.presenter import ActivityState
from peaksdesk.ui.pages.activity.session_parts import study_of
from peaksdesk.ui.pages.activity.sessions import (
    detail_by_hand,
    detail_of_ride,
    detail_of_row,
    detail_of_run,
    detail_of_strength,
    detail_of_swim,
    with_spikes,
)
from peaksdesk.ui.pages.activity.view import ActivityView
from peaksdesk.ui.words import said


@pytest.fixture(scope="module")
def ride():
    return detail_of_ride()


@pytest.fixture(scope="module")
def study(ride):
    return study_of(ride)


@pytest.fixture
def view(qtbot):
    made = ActivityView()
    qtbot.addWidget(made)
    made.resize(1232, 900)
    made.show()
    return made


def words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_state_is_shown_and_named(view, name):
    view.show_state(EXAMPLES[name])
    view.grab()
    for chart in view.findChildren(Plot):
        if chart.isVisible():
            assert chart.accessibleName()
    for control in view.findChildren(QPushButton):
        if control.isVisible():
            assert control.accessibleName() or control.text()
            assert control.height() >= 28


def test_a_ride_shows_its_numbers(view, ride, study, qtbot):
    view.show_state(shown(ride))
    text = words(view)
    for expected in ("Threshold 3 × 12", "1:12:08", "NP", "TSS", "IF", "VI 1.13", "Work"):
        assert expected in text
    assert [panel.title for panel in view.face.recording.timeline.panels] == [
        *("Power", "Heart rate", "Speed", "Cadence", "Altitude", "W′bal")
    ]
    with qtbot.waitSignal(view.face.why_pressed) as pressed:
        next(b for b in view.findChildren(QPushButton) if b.text() == "why?").click()
    assert pressed.args == [True]
    view.show_state(shown(ride, explaining=True))
    assert said(ride.activity.load.reason) in words(view)
    assert "In force since" in words(view)


def test_wbal_says_which_values_it_rests_on(view, ride, study):
    view.show_state(shown(ride))
    fit = study.reserve.fit
    assert f"W′bal: CP {fit.cp_w:.0f} W, W′ {fit.w_prime_j / 1000:.1f} kJ" in view.face.recording.strip.words.text()
    panel = view.face.recording.timeline.panels[-1]
    assert panel.average == f"{study.reserve.lowest_j / 1000:.1f}"
    view.show_state(shown(ride, layout=Layout(frozenset({RESERVE}))))
    assert "W′bal" not in view.face.recording.strip.words.text()


@pytest.mark.parametrize(
    ("detail", "names"),
    [
        (detail_of_run, ("Time", "Distance", "Pace", "NGP", "Ascent", "IF", "rTSS", "Heart rate, bpm", "Cadence")),
        (detail_of_swim, ("Time", "Distance", "Pace", "IF", "sTSS", "Heart rate, bpm", "Stroke rate")),
        (detail_of_row, ("Time", "Distance", "Pace", "Power", "Stroke rate", "IF", "HRSS", "Heart rate, bpm", "Work")),
        (detail_of_strength, ("Time", "Heart rate, bpm", "RPE", "IF", "HRSS")),
        (detail_by_hand, ("Time", "RPE", "Load")),
    ],
)
def test_each_sport_has_its_own_headline_numbers(view, detail, names):
    assert tuple(figure.name for figure in figures(detail().activity, Units.METRIC, view.locale())) == names


def test_paces_are_those_of_the_sport(view):
    units = {}
    for detail in (detail_of_run(), detail_of_swim(), detail_of_row()):
        found = {figure.name: figure.unit for figure in figures(detail.activity, Units.METRIC, view.locale())}
        units[detail.activity.sport.value] = found["Pace"]
    assert units == {"run": "min/km", "swim": "min/100m", "indoor_row": "min/500m"}


def test_a_session_by_hand_says_kindly_that_nothing_was_recorded(view):
    view.show_state(EXAMPLES["by-hand"])
    assert "entered by hand" in words(view)
    assert not view.face.recording.timeline.isVisible()
    assert not view.face.side.route.isVisible()
    assert [tab.text() for tab in view.face.drawer._tabs.values() if tab.isVisible()] == ["Sources 1"]
    assert not view.face.heading.export.button.isEnabled() or view.face.heading.export.menu.actions()


def test_one_record_is_too_little_to_draw(view):
    view.show_state(EXAMPLES["moment"])
    assert "ended as soon as it began" in words(view)
    assert not view.face.recording.timeline.isVisible()
    assert not view.face.recording.strip.isVisible()


def test_hostile_words_stay_words_on_one_line(view):
    view.show_state(EXAMPLES["hostile"])
    view.grab()
    title = view.face.heading._title.text()
    assert title.startswith("<b>Sunday</b> morning run along")
    assert len(title) <= 300
    assert view.face.heading._sport.sizeHint().width() < 360
    assert view.face.widget().minimumSizeHint().width() <= view.width()


def test_neighbours_by_button_and_by_key(view, ride, qtbot):
    view.show_state(shown(ride))
    with qtbot.waitSignal(view.stepped) as pressed:
        view.face.heading.before.click()
    assert pressed.args == [-1]
    timeline = view.face.recording.timeline
    timeline.setFocus()
    with qtbot.waitSignal(view.stepped) as pressed:
        qtbot.keyClick(timeline, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert pressed.args == [1]
    view.show_state(shown(replace(ride, next_id=None)))
    assert not view.face.heading.after.isEnabled()


def test_arrows_go_to_neighbours_unless_a_chart_or_a_field_has_them(view, ride, qtbot):
    view.show_state(shown(ride))
    view.activateWindow()
    view.setFocus()
    with qtbot.waitSignal(view.stepped) as pressed:
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert pressed.args == [1]
    view.face.heading.edit.setFocus()
    with qtbot.waitSignal(view.stepped) as pressed:
        qtbot.keyClick(view.face.heading.edit, Qt.Key.Key_Left)
    assert pressed.args == [-1]
    timeline = view.face.recording.timeline
    timeline.setFocus()
    before = timeline.view.cursor
    with qtbot.assertNotEmitted(view.stepped):
        qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert timeline.view.cursor != before
    view.face.begin_edit()
    with qtbot.assertNotEmitted(view.stepped):
        qtbot.keyClick(view.face.form.title, Qt.Key.Key_Left)
        qtbot.keyClick(view.face.form.notes, Qt.Key.Key_Left)


def test_the_title_is_edited_in_place(view, ride, qtbot):
    view.show_state(shown(ride))
    qtbot.keyClick(view.face.recording.timeline, Qt.Key.Key_F2)
    field = next(f for f in view.findChildren(QLineEdit) if f.isVisible())
    assert field.text() == "Threshold 3 × 12"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    view.face.heading.begin_rename()
    field.setText("  Mine ")
    with qtbot.waitSignal(view.edited) as edited:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert edited.args == [{"title": "Mine"}]


def test_a_title_being_typed_survives_what_comes_in_meanwhile(view, ride, qtbot):
    view.show_state(shown(ride))
    view.face.heading.begin_rename()
    field = view.face.heading._field
    field.setText("Half a ti")
    view.show_state(shown(replace(ride, activity=replace(ride.activity, rpe=3.0))))
    assert field.isVisible()
    assert field.text() == "Half a ti"
    view.face.begin_edit()
    view.face.form.notes.setPlainText("Half a no")
    view.show_state(shown(replace(ride, activity=replace(ride.activity, rpe=4.0))))
    assert view.face.form.isVisible()
    assert view.face.form.notes.toPlainText() == "Half a no"
    view.show_state(shown(replace(ride, activity=replace(ride.activity, id=43))))
    assert not view.face.form.isVisible()
    assert not field.isVisible()


def test_ten_million_letters_are_shown_and_left_alone(view, ride, qtbot):
    huge = replace(ride.activity, title="x" * 10_000_000, description="y " * 5_000_000, gear="z" * 10_000_000)
    view.show_state(shown(replace(ride, activity=huge)))
    view.grab()
    with qtbot.assertNotEmitted(view.edited):
        view.face.heading.begin_rename()
        qtbot.keyClick(view.face.heading._field, Qt.Key.Key_Return)
        view.face.begin_edit()
        view.face.form.save()


def test_the_form_passes_on_what_was_changed_alone(view, ride, qtbot):
    view.show_state(shown(ride))
    form = view.face.form
    assert not form.isVisible()
    qtbot.keyClick(view.face.heading.edit, Qt.Key.Key_E)
    assert form.isVisible()
    assert QApplication.focusWidget() is form.title or not view.isActiveWindow()
    form.gear.setText("Gravel bike")
    form.rpe.setCurrentIndex(9)
    form.notes.setPlainText("Windy.")
    form.excluded.show_value(True)
    form.sport.setCurrentIndex(form.sport.findText("Gravel ride"))
    with qtbot.waitSignal(view.edited) as edited:
        form.save()
    assert edited.args == [
        {"sport": "gravel_ride", "gear": "Gravel bike", "rpe": 8.0, "excluded": True, "description": "Windy."}
    ]
    assert not form.isVisible()
    view.face.begin_edit()
    with qtbot.assertNotEmitted(view.edited):
        form.save()


def test_the_form_is_given_up_with_escape(view, ride, qtbot):
    view.show_state(shown(ride))
    view.face.begin_edit()
    form = view.face.form
    form.title.setText("Nothing")
    with qtbot.assertNotEmitted(view.edited):
        qtbot.keyClick(form.title, Qt.Key.Key_Escape)
    assert not form.isVisible()
    view.face.begin_edit()
    assert form.title.text() == "Threshold 3 × 12"


def test_gear_is_completed_from_what_is_known(view, ride):
    view.show_state(shown(ride, gear=("Road bike", "Gravel bike")))
    view.face.begin_edit()
    completer = view.face.form.gear.completer()
    completer.setCompletionPrefix("grav")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Gravel bike"


def test_half_an_rpe_of_a_watch_is_left_alone(view, ride, qtbot):
    halves = replace(ride, activity=replace(ride.activity, rpe=6.5))
    view.show_state(shown(halves))
    view.face.begin_edit()
    with qtbot.assertNotEmitted(view.edited):
        view.face.form.save()


def test_a_lap_becomes_the_selection_on_charts_and_route(view, ride):
    view.show_state(shown(ride, layout=Layout(tab="laps")))
    table = view.face.drawer.laps.table
    assert table.isVisible()
    table.activated.emit(table.model().index(3, 0))
    timeline = view.face.recording.timeline
    assert timeline.view.selection == (1920.0, 2640.0)
    assert timeline.reading().startswith("Lap 4 · 32:00 to 44:00")
    assert view.face.side.route._selection == (1920.0, 2640.0)


def test_an_interval_becomes_the_selection(view, ride, study):
    view.show_state(shown(ride, layout=Layout(tab="intervals")))
    table = view.face.drawer.intervals.table
    assert table.model().rowCount() == 3
    assert "Threshold" in table.model().index(1, 1).data()
    table.activated.emit(table.model().index(1, 0))
    start, end = view.face.recording.stretch
    assert (start, end) == (study.intervals[1].start_s, study.intervals[1].start_s + study.intervals[1].duration_s)
    assert view.face.side.route._selection == (start, end)


def test_a_best_effort_becomes_the_selection_and_says_when_it_was_better(view, ride):
    view.show_state(shown(ride, layout=Layout(tab="efforts")))
    table = view.face.drawer.efforts.table
    row = [table.model().index(3, column).data() for column in range(6)]
    assert row[0] == "1 min"
    assert "Sat 3 Oct 2026" in row[3]
    assert "Sat 14 Jun 2025" in row[4]
    table.activated.emit(table.model().index(3, 0))
    start, end = view.face.recording.stretch
    assert end - start == 60.0


def test_the_curve_opens_who_held_the_best(view, ride, qtbot):
    view.show_state(shown(ride, layout=Layout(tab="curve")))
    tab = view.face.drawer.curve
    assert "all time" in tab._words.text()
    tab.chart.setFocus()
    qtbot.keyClick(tab.chart, Qt.Key.Key_Left)
    assert tab._words.text().startswith("1 min 300 W · 90 days 439, Sat 3 Oct 2026 · all time 646, Sat 14 Jun 2025")
    with qtbot.waitSignal(view.face.activity_pressed) as pressed:
        qtbot.keyClick(tab.chart, Qt.Key.Key_Return)
    assert pressed.args == [3]


def test_the_drawer_opens_and_closes(view, ride, qtbot):
    view.show_state(shown(ride))
    drawer = view.face.drawer
    assert not drawer.laps.isVisible()
    with qtbot.waitSignal(view.face.arranged) as arranged:
        drawer._tabs["laps"].click()
    assert arranged.args[0].tab == "laps"
    view.show_state(shown(ride, layout=arranged.args[0]))
    assert drawer.laps.isVisible()
    with qtbot.waitSignal(view.face.arranged) as arranged:
        drawer._tabs["laps"].click()
    assert arranged.args[0].tab == ""


def test_charts_are_put_away_and_brought_back(view, ride, qtbot):
    view.show_state(shown(ride))
    menu = view.face.recording.tools.menu
    titles = [action.text() for action in menu.actions()]
    assert titles == ["Power", "Heart rate", "Speed", "Cadence", "Altitude", "W′bal"]
    with qtbot.waitSignal(view.face.arranged) as arranged:
        menu.actions()[3].trigger()
    view.show_state(shown(ride, layout=arranged.args[0]))
    assert "Cadence" not in [panel.title for panel in view.face.recording.timeline.panels]


def test_somebody_who_put_all_charts_away_still_sees_one(view, ride):
    everything = frozenset({"power_w", "hr_bpm", "speed_mps", "cadence_rpm", "altitude_m", "temperature_c", RESERVE})
    view.show_state(shown(ride, layout=Layout(everything)))
    assert [panel.title for panel in view.face.recording.timeline.panels] == ["Power"]


def test_over_distance_the_selection_stays_where_it_was(view, ride):
    state = shown(ride)
    view.show_state(state)
    recording = view.face.recording
    recording.select(900.0, 1620.0)
    view.show_state(replace(state, layout=Layout(by_distance=True)))
    assert recording.stretch == pytest.approx((900.0, 1620.0), abs=1.0)
    low, high = recording.timeline.view.selection
    metres = ride.streams.channels["distance_m"]
    assert (low, high) == pytest.approx((metres[900], metres[1620]), abs=1.0)
    assert recording.timeline.reading().startswith("Lap 2 · 15:00 to 27:00")
    assert view.face.side.route._selection == pytest.approx((900.0, 1620.0), abs=1.0)
    view.show_state(replace(state, layout=Layout()))
    assert recording.timeline.view.selection == pytest.approx((900.0, 1620.0), abs=1.0)


def test_the_strip_says_bests_and_work_of_the_selection(view, ride, qtbot):
    view.show_state(shown(ride))
    recording = view.face.recording
    whole = recording.strip.words.text()
    assert whole.startswith("Best 5 s ")
    assert "20 min" in whole
    assert not recording.strip.zoom.isVisible()
    recording.select(900.0, 1620.0)
    part = recording.strip.words.text()
    assert "5 min" in part
    assert "20 min" not in part
    assert "IF 0.9" in part
    assert "kJ" in part
    recording.strip.zoom.click()
    assert (recording.timeline.view.lo, recording.timeline.view.hi) == (900.0, 1620.0)
    with qtbot.waitSignal(view.face.mark_pressed) as marked:
        recording.timeline.setFocus()
        qtbot.keyClick(recording.timeline, Qt.Key.Key_L)
    assert marked.args == [(900.0, 1620.0)]
    recording.strip.clear.click()
    assert recording.stretch is None


def test_spikes_are_listed_shown_and_fixed_one_or_all(view, ride, qtbot):
    spiky = with_spikes(ride)
    state = shown(spiky, layout=Layout(tab="spikes"))
    view.show_state(state)
    tab = view.face.drawer.spikes
    model = tab.table.table.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Heart rate", "Power", "Power"]
    assert model.index(1, 2).data() == "1,874 W"
    assert not tab.one.isEnabled()
    tab.table.table.setCurrentIndex(model.index(1, 0))
    tab.table.table.activated.emit(model.index(1, 0))
    assert view.face.recording.stretch == (1270.0, 1330.0)
    with qtbot.waitSignal(view.face.fix_pressed) as one:
        tab.one.click()
    assert [fix.index.tolist() for fix in one.args[0]] == [[1300]]
    with qtbot.waitSignal(view.face.fix_pressed) as every:
        tab.all.click()
    assert sum(fix.index.size for fix in every.args[0]) == 6
    assert not tab.back.isVisible()
    view.show_state(
        replace(shown(ride, layout=Layout(tab="spikes")), study=replace(state.study, spikes=(), fixed=True))
    )
    with qtbot.waitSignal(view.face.fix_pressed) as back:
        tab.back.click()
    assert back.args == [()]


def test_without_spikes_there_is_nothing_to_fix(view, ride, qtbot):
    view.show_state(shown(ride))
    assert not view.face.drawer._tabs["spikes"].isVisible()
    with qtbot.waitSignal(view.face.spikes_missed):
        view.face.show_spikes()


def test_an_edit_leaves_zoom_and_selection_alone(view, ride):
    view.show_state(shown(ride))
    timeline = view.face.recording.timeline
    timeline.set_view(timeline.view.shown(600, 1800).select(700, 900))
    view.show_state(shown(replace(ride, activity=replace(ride.activity, title="Other"))))
    assert timeline.view.selection == (700, 900)
    assert timeline.view.zoomed
    view.show_state(shown(replace(ride, activity=replace(ride.activity, id=43))))
    assert timeline.view.selection is None
    assert not timeline.view.zoomed


def test_more_than_one_source_can_be_split(view, ride, qtbot):
    view.show_state(shown(ride))
    splits = [b for b in view.findChildren(QPushButton) if b.text() == "Split" and b.isVisible()]
    assert len(splits) == 2
    with qtbot.waitSignal(view.face.split_pressed) as pressed:
        splits[1].click()
    assert pressed.args == [12]
    view.show_state(shown(detail_of_run()))
    assert not [b for b in view.findChildren(QPushButton) if b.text() == "Split" and b.isVisible()]


def test_a_run_counts_steps_and_shows_pace(view):
    run = detail_of_run()
    drawn = {panel.title: panel for panel in panels(lines_of(run.streams), run.activity, Units.IMPERIAL, view.locale())}
    assert drawn["Pace"].scale.unit == "min/mi"
    assert next(iter(drawn)) == "Pace"
    assert 165 < float(drawn["Cadence"].average) < 180
    assert drawn["Cadence"].scale.unit == "spm"


def test_everything_that_can_be_done_has_a_name_in_the_palette(view, ride):
    state = shown(ride)
    view.show_state(state)

    class Presenter:
        state = None

        def __getattr__(self, name):
            return lambda *_: None

    presenter = Presenter()
    presenter.state = state
    titles = {command.title for command in commands(view, presenter)}
    assert {
        *("Previous activity", "Next activity", "Edit the activity", "Rename the activity", "Leave out of the load"),
        *("Fix spikes", "Export: FIT", "Export: GPX", "Merge with another activity", "Delete the activity"),
    } <= titles
    assert "Make the selection a lap" not in titles
    view.face.recording.select(60.0, 90.0)
    assert "Make the selection a lap" in {command.title for command in commands(view, presenter)}
    presenter.state = ActivityState()
    assert commands(view, presenter) == ()


def test_the_curve_opens_higher_than_it_is_beside_the_charts(view, ride):
    view.show_state(shown(ride, layout=Layout(tab="curve")))
    QApplication.processEvents()
    assert view.face.drawer.curve.chart.height() > 180


def test_the_route_keeps_its_room_and_the_curve_does_not_take_it(view, ride):
    for height in (900, 2160):
        view.resize(1232, height)
        view.show_state(shown(ride))
        QApplication.processEvents()
        side = view.face.side
        assert side.route.height() >= 112
        assert side._curve_card.height() <= 320


def test_mirrored_the_numbers_keep_their_distance_from_the_edge(view, ride, qapp):
    distances = set()
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        try:
            row = FiguresRow()
            row.show_figures(figures(ride.activity, Units.METRIC, view.locale()))
            margins = row._cards[0].layout().contentsMargins()
        finally:
            qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        distances.add(margins.left() if direction is Qt.LayoutDirection.LeftToRight else margins.right())
        row.deleteLater()
    assert distances == {12}
