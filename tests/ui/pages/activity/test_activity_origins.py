"""Where every field came from: told for all kinds of sources, and given back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt

from peaksdesk.domain.activity import YOU
from peaksdesk.domain.athlete import Units
from peaksdesk.services.corrections import FIXES
from peaksdesk.ui.pages.activity.examples import EXAMPLES
from peaksdesk.ui.pages.activity.origins import origins
from peaksdesk.ui.pages.activity.view import ActivityView

LOCALE = QLocale("en_GB")


@pytest.fixture(scope="module")
def typed():
    return EXAMPLES["origins"].detail


@pytest.fixture
def view(qtbot, typed):
    made = ActivityView()
    qtbot.addWidget(made)
    made.resize(1232, 900)
    made.show_state(EXAMPLES["origins"])
    made.show()
    return made


def told(detail, units=Units.METRIC):
    return {row.name: row for row in origins(detail, units, LOCALE)}


@pytest.mark.usefixtures("qapp")
def test_each_field_has_its_value_and_its_source(typed):
    rows = told(typed)
    assert (rows["title"].value, rows["title"].who, rows["title"].editable) == ("Threshold 3 × 12", "You", True)
    assert rows["power_w"].value == "mean 209 W"
    assert (rows["power_w"].who, rows["hr_bpm"].who) == ("FIT file", "TCX file")
    assert rows["power_w"].file.endswith(".fit")
    assert rows["power_w"].device
    assert rows["laps"].value == "7"
    assert rows["latitude_deg"].title == "Route"
    assert "longitude_deg" not in rows
    assert told(typed, Units.IMPERIAL)["distance_m"].value.endswith("mi")


@pytest.mark.usefixtures("qapp")
def test_totals_of_the_device_stand_for_what_no_record_tells(typed):
    source = typed.sources[0]
    totals = replace(source.recording.totals, energy_kcal=812.0, timer_s=4300.0, np_w=231.0, ascent_m=205.0)
    sources = (replace(source, recording=replace(source.recording, totals=totals)), *typed.sources[1:])
    names = dict.fromkeys(("energy_kcal", "timer_s", "np_w", "ascent_m"), source.key)
    activity = replace(typed.activity, provenance={**typed.activity.provenance, **names})
    rows = told(replace(typed, activity=activity, sources=sources))
    assert [rows[name].value for name in names] == ["812 kcal", "1:11:40", "231 W", "205 m"]
    assert rows["energy_kcal"].title == "Energy, as the device counts"


@pytest.mark.usefixtures("qapp")
def test_what_the_person_corrected_is_theirs(typed):
    activity = replace(typed.activity, edits={FIXES: "{}", "excluded": True}, excluded=True)
    activity = replace(activity, provenance={**activity.provenance, "excluded": YOU, "developer <b>x</b>": "gone"})
    rows = told(replace(typed, activity=activity))
    assert (rows[FIXES].who, rows["excluded"].value) == ("You", "Yes")
    assert "developer <b>x</b>" not in rows, "nobody told it"


@pytest.mark.parametrize("name", sorted(name for name, state in EXAMPLES.items() if state.detail is not None))
@pytest.mark.usefixtures("qapp")
def test_every_example_has_its_sources_told(name):
    rows = origins(EXAMPLES[name].detail, EXAMPLES[name].units, LOCALE)
    assert rows
    assert all(row.title and row.value and row.who and len(row.value) <= 161 for row in rows)


def test_what_was_typed_is_given_back_by_key_and_button(view, qtbot):
    tab = view.face.drawer.origins
    asked = []
    view.face.given_back.connect(asked.append)
    names = [row.name for row in tab._model.rows]
    tab.table.selectRow(names.index("sport"))
    assert not tab.back.isEnabled()
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert asked == []
    tab.table.selectRow(names.index("title"))
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    qtbot.mouseClick(tab.back, Qt.MouseButton.LeftButton)
    assert asked == ["title", "title"]


def test_the_card_leads_to_the_table(view, qtbot):
    arranged = []
    view.face.arranged.connect(arranged.append)
    every = next(
        made for made in view.face.side.findChildren(type(view.face.heading.edit)) if made.text() == "Every field"
    )
    qtbot.mouseClick(every, Qt.MouseButton.LeftButton)
    assert arranged[-1].tab == "origins"
