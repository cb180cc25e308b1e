from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from peaksdesk import resources
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.sports import Sport
from peaksdesk.ui.pages.activities.examples import activity
from peaksdesk.ui.sport_names import method_name, sport_icon, sport_name, title_of
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.icons import icon, pixmap
from peaksdesk.ui.widgets.message import EmptyState
from peaksdesk.ui.widgets.number import Number
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.text import plain_tip


@pytest.mark.parametrize("sport", Sport)
def test_every_sport_has_a_name_and_a_drawing(sport, qapp):
    assert sport_name(sport)
    assert resources.path(f"icons/{sport_icon(sport)}.svg").is_file()


@pytest.mark.parametrize(
    ("title", "sport", "called"),
    [
        ("Long ride", Sport.RIDE, "Long ride"),
        ("", Sport.RIDE, "Ride"),
        ("", Sport.OTHER, "Activity"),
        ("", Sport.UNKNOWN, "Activity"),
    ],
)
def test_what_has_no_title_is_called_by_its_sport(title, sport, called, qapp):
    assert title_of(replace(activity(0), title=title, sport=sport)) == called


@pytest.mark.parametrize("method", LoadMethod)
def test_every_load_method_has_a_name(method):
    assert method_name(method)


def test_icons_are_drawn_in_the_colour_asked_for(qapp):
    image = pixmap("cycling", "#ff0000", 24, 2.0).toImage()
    assert image.width() == 48
    painted = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    assert any(pixel.alpha() > 200 for pixel in painted)
    assert all(pixel.green() == 0 for pixel in painted if pixel.alpha() > 200)


def test_an_icon_s_picture_is_clear_where_nothing_is_drawn(qapp):
    image = icon("close", "ink2").pixmap(QSize(18, 18)).toImage()
    assert image.pixelColor(1, 1).alpha() == 0
    assert image.pixelColor(image.width() // 2, image.height() // 2).alpha() > 150


def test_long_text_elides_and_tells_itself_in_a_tooltip(qtbot):
    words = ElidedLabel("Around the lake the long way")
    qtbot.addWidget(words)
    words.resize(60, 20)
    words.show()
    assert words.toolTip() == "Around the lake the long way"
    words.resize(600, 20)
    assert words.toolTip() == ""


@pytest.mark.parametrize("state", State)
def test_each_state_has_a_shape_of_its_own(state, qtbot):
    pictures = []
    for shown in (state, *(other for other in State if other is not state)):
        pill = Pill(shown, "")
        qtbot.addWidget(pill)
        pictures.append(pill.grab().toImage().convertToFormat(pill.grab().toImage().Format.Format_Mono))
    assert all(picture != pictures[0] for picture in pictures[1:])


def test_a_number_reads_as_one_sentence(qtbot):
    number = Number("Distance", "38.4", "km")
    qtbot.addWidget(number)
    assert number.accessibleName() == "Distance 38.4 km"
    number.show_value("–")
    assert number.accessibleName() == "Distance –"


def test_an_empty_state_without_an_action_has_no_button(qtbot):
    empty = EmptyState("import", "Nothing here", "Drop files.")
    qtbot.addWidget(empty)
    empty.show()
    assert not empty.findChild(QPushButton).isVisible()


def test_a_tooltip_cannot_carry_markup():
    assert plain_tip("a<img src=x>.fit") == "<span>a&lt;img src=x&gt;.fit</span>"
    assert plain_tip("plain & simple.fit") == "plain & simple.fit"
