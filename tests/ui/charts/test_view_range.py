from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.ui.charts.view_range import ViewRange

MOVES = st.lists(
    st.tuples(
        st.sampled_from(["zoom", "pan", "step", "extend", "select", "shown", "clear", "reset"]), st.floats(-500, 500)
    ),
    max_size=30,
)


@given(MOVES)
def test_no_walk_leaves_the_axis(moves):
    view = ViewRange.whole(0.0, 300.0)
    for name, by in moves:
        match name:
            case "zoom":
                view = view.zoom(max(abs(by) / 100, 0.01))
            case "select":
                view = view.select(by, by + 40)
            case "shown":
                view = view.shown(by, by + 25)
            case "clear" | "reset":
                view = getattr(view, name)()
            case _:
                view = getattr(view, name)(by)
        assert 0.0 <= view.lo < view.hi <= 300.0
        assert view.span >= view.least - 1e-9
        assert view.cursor is None or 0.0 <= view.cursor <= 300.0
        assert view.selection is None or 0.0 <= view.selection[0] < view.selection[1] <= 300.0


def test_zoom_keeps_what_is_under_the_pointer():
    view = ViewRange.whole(0.0, 1000.0).zoom(0.5, about=250.0)
    assert (view.lo, view.hi) == (125.0, 625.0)


def test_the_crosshair_takes_the_view_along():
    view = ViewRange.whole(0.0, 1000.0).shown(100.0, 200.0).point(199.0).step(11.0)
    assert view.cursor == 210.0
    assert (view.lo, view.hi) == (110.0, 210.0)


def test_shift_grows_and_shrinks_one_end():
    view = ViewRange.whole(0.0, 100.0).point(50.0).extend(5.0).extend(5.0)
    assert view.selection == (50.0, 60.0)
    assert view.extend(-7.0).selection == (50.0, 53.0)
    assert view.extend(-17.0).selection == (43.0, 50.0)


def test_clearing_takes_the_selection_first_and_the_zoom_next():
    view = ViewRange.whole(0.0, 100.0).shown(20.0, 60.0).point(30.0).select(25.0, 35.0)
    once = view.clear()
    assert once.selection is None
    assert once.zoomed
    assert once.clear() == ViewRange.whole(0.0, 100.0)
