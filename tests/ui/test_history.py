from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.ui.history import MOST, History, Visit


def walked(*visits):
    history = History(frozenset({"activity"}))
    for page, argument in visits:
        history.visit(page, argument)
    return history


def test_back_and_forward_like_a_browser():
    history = walked(("fitness", None), ("activities", None), ("activity", 7))
    assert not history.can_go_forward
    assert history.back() == Visit("activities")
    assert history.back() == Visit("fitness")
    assert history.back() is None
    assert history.forward() == Visit("activities")
    history.visit("imports", None)
    assert not history.can_go_forward
    assert history.back() == Visit("activities")


def test_the_same_page_twice_is_one_visit_but_another_activity_is_not():
    history = walked(("activity", 1), ("activity", 1), ("activity", 2))
    assert history.back() == Visit("activity", 1)
    assert not history.can_go_back


def test_an_order_is_not_given_twice():
    history = walked(("imports", ("a.fit",)), ("fitness", None))
    assert history.back() == Visit("imports", None)


def test_another_athlete_has_other_activities():
    history = walked(("activities", None), ("activity", 1), ("activities", None), ("fitness", None), ("activity", 2))
    history.forget_details()
    history.visit("activities", None)
    assert history.back() == Visit("fitness")
    assert history.back() == Visit("activities")
    assert not history.can_go_back


def test_it_does_not_grow_for_ever():
    history = walked(*((f"p{n}", None) for n in range(MOST + 20)))
    count = 0
    while history.back():
        count += 1
    assert count == MOST - 1


STEPS = st.lists(st.sampled_from(["fitness", "activities", "activity", "back", "forward", "forget"]), max_size=40)


@given(STEPS)
def test_whatever_is_done_the_place_is_a_page(steps):
    history = History(frozenset({"activity"}))
    for number, step in enumerate(steps):
        if step == "back":
            history.back()
        elif step == "forward":
            history.forward()
        elif step == "forget":
            history.forget_details()
        else:
            history.visit(step, number)
        way = history.can_go_back, history.can_go_forward
        if history.can_go_back:
            history.back()
            assert history.forward() is not None
        assert way == (history.can_go_back, history.can_go_forward)
