"""The Athletes page's view, and its orders."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from peaksdesk.domain.attention import Rule, attention
from peaksdesk.ui import appearance
from peaksdesk.ui.pages.athletes.columns import reasons, state
from peaksdesk.ui.pages.athletes.examples import EXAMPLES
from peaksdesk.ui.pages.athletes.measures import measures
from peaksdesk.ui.pages.athletes.pane import AthletePane
from peaksdesk.ui.pages.athletes.presenter import Order, in_order
from peaksdesk.ui.pages.athletes.view import AthletesView
from peaksdesk.ui.widgets.pill import State
from peaksdesk.ui.words import said as in_words

ROWS = EXAMPLES["full"].rows


@pytest.fixture
def pane(qtbot):
    made = AthletePane()
    qtbot.addWidget(made)
    return made


def test_a_row_opens_and_its_name_can_be_changed(qtbot):
    view = AthletesView()
    qtbot.addWidget(view)
    view.show_state(EXAMPLES["full"])
    with qtbot.waitSignal(view.chosen) as chosen:
        view._table.selectRow(2)
    assert chosen.args == [ROWS[2].athlete.id]
    view.show_state(replace(EXAMPLES["full"], chosen=chosen.args[0]))
    with qtbot.waitSignal(view.opened) as opened:
        view._table.activated.emit(view._model.index(2, 0))
    assert opened.args == [ROWS[2].athlete.id, "calendar"]
    for text, signal in (("Rename…", view.rename_pressed), ("Change…", view.thresholds_pressed)):
        with qtbot.waitSignal(signal) as asked:
            press(view, text)
        assert asked.args == [ROWS[2].athlete.id]
    assert "need attention" in view._header._subtitle.text()


def test_each_state_has_its_face(qtbot):
    view = AthletesView()
    qtbot.addWidget(view)
    faces = []
    for name in ("full", "empty", "nobody", "loading", "error"):
        view.show_state(EXAMPLES[name])
        faces.append(view._faces.currentWidget())
    assert len(set(faces)) == 5
    with qtbot.waitSignal(view.add_pressed):
        view._alone.acted.emit()


def test_who_needs_attention_says_why():
    assert state(ROWS[0])[0] is State.BAD
    assert reasons(ROWS[0])
    calm = next(one for one in ROWS if one.attention.score == 0)
    assert (state(calm)[0], reasons(calm)) == (State.GOOD, "")


def test_everybody_can_be_put_in_order():
    rows = list(ROWS)
    assert in_order(rows, Order.ATTENTION, descending=True) == rows
    fittest = in_order(rows, Order.FITNESS, descending=True)
    assert fittest[0].attention.ctl == max(one.attention.ctl for one in rows)
    assert fittest[-1].attention.days_silent is None
    names = [one.athlete.name.casefold() for one in in_order(rows, Order.NAME, descending=False)]
    assert names == sorted(names)


def test_commands_switch_to_the_others(qtbot):
    view = AthletesView()
    qtbot.addWidget(view)
    view.show_state(EXAMPLES["full"])
    commands = {command.title: command for command in view.commands()}
    assert len([title for title in commands if title.startswith("Switch to")]) == len(ROWS) - 1
    with qtbot.waitSignal(view.sorted) as order:
        commands["Sort by form"].run()
    assert order.args == [Order.FORM]


@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.athlete.name)
def test_the_pane_says_every_reason_with_its_numbers(pane, one):
    pane.show_athlete(one, current=False, removable=False)
    words = said(pane)
    for reason in one.attention.reasons:
        assert in_words(reason.sentence) in words
    for folder in one.folders:
        assert str(folder) in words
    assert pane.accessibleName() == one.athlete.name
    assert ("None set" in words) is (not one.thresholds)


def test_the_examples_show_every_rule():
    assert {reason.rule for one in ROWS for reason in one.attention.reasons} == set(Rule)


def test_what_was_measured_stands_beside_its_limit(qapp):
    steep = next(one for one in ROWS if one.attention.reasons and one.attention.reasons[0].rule is Rule.STEEP_RAMP)
    silent, ramp, form, week = measures(steep.attention, QLocale("en_US"))
    assert (silent.state, silent.value, silent.limit) == (State.GOOD, "0", "limit 5")
    assert (ramp.state, ramp.value, ramp.limit) == (State.BAD, "+24.4", "limit 7")
    assert (form.value, form.limit) == ("−96", "limit −30")
    assert (week.value, week.limit) == ("1,870", "248 to 1,285")


def test_what_cannot_be_judged_yet_says_so(qapp):
    found = attention(np.full(45, 60.0), date(2026, 11, 21), date(2026, 11, 21))
    states = [(one.state, one.limit == "too early") for one in measures(found, QLocale("en_US"))]
    good, early = (State.GOOD, False), (State.NEUTRAL, True)
    assert states == [good, early, good, early]
    nobody = attention(np.empty(0), date(2026, 11, 21), None)
    assert {(one.value, one.limit) for one in measures(nobody, QLocale("en_US"))} == {("–", "too early")}


def test_only_who_leaves_no_trace_can_be_removed(pane, qtbot):
    pane.show_athlete(ROWS[0], current=True, removable=False)
    assert "Remove" not in said(pane)
    assert "Open calendar" in said(pane)
    assert "shown now" in said(pane)
    pane.show_athlete(ROWS[-1], current=False, removable=True)
    with qtbot.waitSignal(pane.remove_pressed):
        press(pane, "Remove")


def test_the_athlete_on_screen_is_marked_on_both_sides(qtbot):
    view = AthletesView()
    qtbot.addWidget(view)
    view.resize(1000, 800)
    view.show_state(EXAMPLES["full"])
    view.show()
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        view.setLayoutDirection(direction)
        row = next(at for at, one in enumerate(ROWS) if one.athlete.id == 1)
        box = view._table.visualRect(view._model.index(row, 0))
        image = view._table.viewport().grab(box).toImage()
        edge = 1 if direction is Qt.LayoutDirection.LeftToRight else box.width() - 2
        assert image.pixelColor(edge, box.height() // 2).name() == appearance.colour("accent").name()


def said(widget):
    parts = widget.findChildren(QLabel) + widget.findChildren(QPushButton)
    return " | ".join(part.text() for part in parts if part.isVisibleTo(widget))


def press(widget, text):
    next(p for p in widget.findChildren(QPushButton) if p.text() == text and p.isVisibleTo(widget)).click()
