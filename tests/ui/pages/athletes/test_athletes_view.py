"""The Athletes page's view, and its orders."""

from peaksdesk.ui.pages.athletes.columns import reasons, state
from peaksdesk.ui.pages.athletes.examples import EXAMPLES
from peaksdesk.ui.pages.athletes.presenter import Order, in_order
from peaksdesk.ui.pages.athletes.view import AthletesView
from peaksdesk.ui.widgets.pill import State

ROWS = EXAMPLES["full"].rows


def test_a_row_opens_and_its_name_can_be_changed(qtbot):
    view = AthletesView()
    qtbot.addWidget(view)
    view.show_state(EXAMPLES["full"])
    with qtbot.waitSignal(view.opened) as opened:
        view._table.activated.emit(view._model.index(2, 0))
    assert opened.args == [ROWS[2].athlete.id, "calendar"]
    view._table.selectRow(1)
    with qtbot.waitSignal(view.rename_pressed) as renamed:
        view._rename.click()
    assert renamed.args == [ROWS[1].athlete.id]
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
    assert len(view.commands()) == 2 + len(ROWS) - 1
