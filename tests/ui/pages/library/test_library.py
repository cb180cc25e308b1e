"""The library on screen: what is offered, what is typed, what is said."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.gear import Gear, Item, Use
from peaksdesk.ui.pages.library import words
from peaksdesk.ui.pages.library.asking import GearDialog
from peaksdesk.ui.pages.library.examples import EXAMPLES
from peaksdesk.ui.pages.library.presenter import Act, acts_on
from peaksdesk.ui.pages.library.view import LibraryView

BRITISH = QLocale("en_GB")
FULL = EXAMPLES["full"]
SHOES = Gear("Shoes", limit_m=700_000.0)
USED = Use(3, 690_000.0, 9000.0, date(2026, 1, 1), date(2026, 11, 20))


@pytest.mark.parametrize(
    ("gear", "use", "acts"),
    [
        (SHOES, USED, (Act.EDIT, Act.ADD_PART, Act.MERGE, Act.RETIRE, Act.SHOW)),
        (SHOES, Use(), (Act.EDIT, Act.ADD_PART, Act.MERGE, Act.RETIRE, Act.FORGET)),
        (Gear("Shoes", retired_on=date(2026, 1, 1)), USED, (Act.EDIT, Act.USE_AGAIN, Act.SHOW)),
        (Gear("Chain", "Bike"), USED, (Act.EDIT, Act.RENEW, Act.RETIRE, Act.FORGET, Act.SHOW)),
    ],
)
def test_what_can_be_done_depends_on_what_it_is(gear, use, acts):
    assert acts_on(Item(gear, use)) == acts


def test_the_words_tell_what_is_left_and_what_is_over(qapp):
    near, over = Item(SHOES, USED), Item(SHOES, Use(9, 742_000.0))
    assert words.left(near, Units.METRIC, BRITISH) == "10 km left"
    assert words.left(over, Units.METRIC, BRITISH) == "42 km over"
    assert words.of_limit(over, Units.METRIC, BRITISH) == "742 of 700 km"
    assert words.left(Item(Gear("Bike"), USED), Units.METRIC, BRITISH) == ""
    assert "3 activities" in words.used(near, date(2026, 11, 21), BRITISH)
    assert words.used(Item(SHOES, Use()), date(2026, 11, 21), BRITISH) == "Not used yet"


@pytest.fixture
def dialog(qtbot):
    made = GearDialog(
        None, "Edit", Gear("Chain", "Bike", date(2026, 6, 2), 12_000.0, 3_000_000.0, note="waxed"), Units.METRIC
    )
    qtbot.addWidget(made)
    made.show()
    return made


def fields(dialog):
    return {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}


def test_what_is_not_changed_comes_back_as_it_was(dialog):
    dialog.accept()
    assert dialog.told == Gear("Chain", "Bike", date(2026, 6, 2), 12_000.0, 3_000_000.0, None, "waxed")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("Name", "  "),
        ("Fitted on", "soon"),
        ("Distance before", "far"),
        ("Replace or service at", "-3"),
        ("Replace or service at", "nan"),
    ],
)
def test_what_cannot_be_read_is_marked_and_nothing_told(dialog, field, text):
    fields(dialog)[field].setText(text)
    dialog.accept()
    assert dialog.told is None
    assert fields(dialog)[field].property("wrong") == "true"


def test_miles_are_kept_as_metres(qtbot):
    made = GearDialog(None, "Add", Gear(""), Units.IMPERIAL)
    qtbot.addWidget(made)
    fields(made)["Name"].setText("Shoes")
    fields(made)["Replace or service at"].setText("400")
    made.accept()
    assert made.told == Gear("Shoes", limit_m=pytest.approx(643_737.6))


def test_the_view_follows_its_state(qtbot):
    view = LibraryView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    for state in EXAMPLES.values():
        view.show_state(state)
        assert view.detail.isVisible() == (state.item is not None)
    view.show_state(FULL)
    heard = []
    view.asked.connect(lambda act, item: heard.append((act, item)))
    view.ask(Act.EDIT)
    view.ask(Act.RENEW)
    view.ask(Act.ADD)
    assert heard == [(Act.EDIT, FULL.item), (Act.ADD, None)], "a bike is not replaced as its parts are"
