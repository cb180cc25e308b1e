"""The measure of layouts finds what it is there for."""

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.widgets.elided import ElidedLabel
from ui.measuring import faults
from ui.untranslated import english_on
from ui.worlds import settle


class Careless(Chart):
    """Labels that run into each other and over its edge."""

    def paint_chart(self, painter):
        painter.drawText(4, 20, "one label")
        painter.drawText(30, 22, "another label")
        painter.drawText(self.width() - 20, 60, "over the edge")

    def paint_overlay(self, painter):
        """Nothing moves."""

    def summary(self):
        return "Careless"

    def table(self):
        raise NotImplementedError


def shown(qtbot, *parts, size=(300, 200)):
    window = QWidget()
    layout = QVBoxLayout(window)
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    settle()
    return window


def test_the_measure_finds_words_that_are_cut(qtbot):
    label = QLabel("A sentence much longer than its room")
    label.setFixedWidth(60)
    button = QPushButton("Press for everything")
    button.setFixedSize(50, 28)
    low = QLabel("Low")
    low.setFixedHeight(5)
    told = faults(shown(qtbot, label, button, low))
    assert [fault.split(":")[0].split(" by")[0] for fault in told] == ["cut", "cut", "cut"]


def test_the_measure_finds_words_on_each_other_and_parts_outside(qtbot):
    frame = QFrame()
    for x, text in ((10, "first words"), (30, "second words")):
        label = QLabel(text, frame)
        label.setGeometry(x, 10, 120, 20)
    QLabel("away", frame).setGeometry(500, 10, 40, 20)
    told = faults(shown(qtbot, frame))
    assert any("'first words'" in fault and "lie on each other" in fault for fault in told)
    assert any("lies outside QFrame" in fault for fault in told)


def test_the_measure_reads_what_a_chart_paints(qtbot):
    told = faults(shown(qtbot, Careless()))
    assert any("'one label'" in fault and "'another label'" in fault for fault in told)
    assert any(fault.startswith("cut by") and "over the edge" in fault for fault in told)


def test_the_measure_wants_the_whole_text_of_what_is_shortened(qtbot):
    label = ElidedLabel("A sentence much longer than its room, told in a tip")
    window = shown(qtbot, label, size=(120, 60))
    assert faults(window) == []
    label.setToolTip("")
    (fault,) = faults(window)
    assert fault.startswith("shortened without a tip")


def test_english_is_found_on_a_german_window(qtbot):
    english = ("Every change is kept at once; Ctrl+Z takes it back", "Z1 Active recovery", "96 activities")
    said = (*english, "Fitness", "83", "Gespeichert")
    found = english_on(shown(qtbot, *(QLabel(text) for text in said)))
    assert found == sorted(english)
