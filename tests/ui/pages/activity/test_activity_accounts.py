"""What an account's terms want beside its data: its own name, its line, the maker's device, a link to its page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from peaksdesk.domain.activity import SourceKind
from peaksdesk.ui.pages.activity.examples import EXAMPLES
from peaksdesk.ui.pages.activity.printing import sheet_of
from peaksdesk.ui.pages.activity.sources import Sources, web_page

LOCALE = QLocale("en_GB")
DETAIL = EXAMPLES["accounts"].detail


@pytest.fixture
def opened(monkeypatch):
    """Addresses that the browser is sent to."""
    found = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


@pytest.fixture
def shown(qtbot):
    card = Sources()
    qtbot.addWidget(card)
    card.resize(340, 400)
    card.show_sources(DETAIL.activity, DETAIL.sources, LOCALE)
    card.show()
    return card


def linked_to(link):
    source = next(one for one in DETAIL.sources if one.kind is SourceKind.ACCOUNT)
    return replace(source, recording=replace(source.recording, link=link))


def test_each_account_stands_under_its_own_name_with_its_line(shown):
    said = {part.text() for part in shown.findChildren(QLabel)} | {
        part.toolTip() for part in shown.findChildren(QLabel)
    }
    assert {"Strava", "intervals.icu", "Powered by Strava", "Garmin Edge 1040 Solar"} <= said


def test_the_link_opens_the_browser_by_mouse_and_by_key(shown, qtbot, opened):
    links = {press.text(): press for press in shown.findChildren(QPushButton) if press.text().startswith("View on")}
    assert set(links) == {"View on Strava", "View on intervals.icu"}
    qtbot.mouseClick(links["View on Strava"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(links["View on intervals.icu"], Qt.Key.Key_Space)
    assert opened == ["https://www.strava.com/activities/9100000000", "https://intervals.icu/activities/i55610271"]


@pytest.mark.parametrize(
    "link", ["", "javascript:alert(1)", "file:///etc/passwd", "http://plain.example", "https://", "https://[", "x" * 99]
)
def test_what_is_no_page_of_the_web_is_not_linked(link):
    assert web_page(linked_to(link)) == ""


def test_the_lines_stand_on_paper_too():
    sheet = sheet_of(EXAMPLES["accounts"], LOCALE)
    assert "Powered by Strava · Garmin Edge 1040 Solar" in sheet.lines
