import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.domain.name_search import fold, match, words_of


def ranked(typed, *names):
    found = [(match(words_of(typed), fold(name)), name) for name in names]
    return [name for hit, name in sorted(found, key=lambda pair: -pair[0].score if pair[0] else 1) if hit]


def test_the_beginning_comes_before_a_word_before_the_inside():
    assert ranked("fit", "Misfit", "My fitness", "Fitness", "Fit") == ["Fit", "Fitness", "My fitness", "Misfit"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("gtd", "Go to a date"),
        ("setings", "Settings"),
        ("activ lo", "Load of activities"),
        ("LAUFE", "Läufe"),
        ("élan", "Elan"),
        ("dark th", "Dark theme"),
    ],
)
def test_finds(typed, name):
    assert match(words_of(typed), fold(name)) is not None


@pytest.mark.parametrize(
    ("typed", "name"), [("zz", "Settings"), ("o", "Go"), ("set zz", "Settings"), ("sgs", "Settings")]
)
def test_does_not_find(typed, name):
    assert match(words_of(typed), fold(name)) is None


def test_tells_which_letters_were_typed():
    found = match(words_of("gtd"), fold("Go to date"))
    assert found is not None
    assert found.places == (0, 3, 6)


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_is_survived_and_places_lie_inside(name, typed):
    folded = fold(name)
    assert len(folded) == len(name)
    found = match(words_of(typed), folded)
    assert found is None or all(0 <= place < len(name) for place in found.places)
