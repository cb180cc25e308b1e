"""The Activity page on paper."""

from unittest.mock import Mock

import pytest

from peaksdesk.ui.charts.timeline import Panel
from peaksdesk.ui.pages.activity import printing
from peaksdesk.ui.pages.activity.examples import EXAMPLES
from peaksdesk.ui.pages.activity.keys import commands
from peaksdesk.ui.pages.activity.presenter import ActivityState
from peaksdesk.ui.pages.activity.printing import export_pdf, print_activity, sheet_of
from peaksdesk.ui.pages.activity.view import ActivityView
from peaksdesk.ui.report.activity import activity_report
from peaksdesk.ui.report.output import pdf
from ui.report.pdf_text import pages_of


@pytest.fixture
def view(qtbot):
    made = ActivityView()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("name", [name for name, state in EXAMPLES.items() if state.detail is not None])
async def test_every_activity_can_be_put_on_paper(view, name):
    sheet = sheet_of(EXAMPLES[name], view.locale())
    found = pages_of(await pdf(activity_report(sheet)))
    assert "Page 1 of" in found[0]
    assert sheet.figures[0][1] in found[0]
    assert all(isinstance(panel, Panel) for panel in sheet.panels)


def test_nothing_is_printed_where_nothing_is_shown(view):
    assert sheet_of(ActivityState(), view.locale()) is None


def test_menu_commands_and_keys_ask_the_window(view, monkeypatch):
    asked = []
    monkeypatch.setattr(printing.errands, "ask", lambda widget, name, work: asked.append(name))
    export_pdf(view, EXAMPLES["full"])
    print_activity(view, EXAMPLES["full"])
    assert asked == ["activity-pdf", "activity-print"]

    view.show_state(EXAMPLES["full"])
    presenter = Mock(state=EXAMPLES["full"])
    titles = {command.title: command for command in commands(view, presenter)}
    titles["Export: PDF"].run()
    titles["Print the activity"].run()
    assert len(asked) == 4
    words = [action.text() for action in view.face.heading.export.menu.actions()]
    assert words[-2:] == ["PDF…", "Print…"]
