import pytest
from PySide6.QtWidgets import QApplication

from peaksdesk.ui import gallery
from peaksdesk.ui.pages import specs

NEEDED = {"empty", "loading", "error", "full"}


def test_every_page_shows_its_four_states():
    shown = {}
    for page, name, _ in gallery.states():
        shown.setdefault(page, set()).add(name)
    assert set(shown) == {spec.id for spec in specs()}
    assert all(names >= NEEDED for names in shown.values()), shown


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_pages_need_no_more_room_than_the_window_has(qtbot, size):
    for page, name, state in gallery.states():
        window = gallery.window_of(page, state, size)
        qtbot.addWidget(window)
        window.show()
        QApplication.processEvents()
        view = window.built(page).widget
        least = view.minimumSizeHint()
        assert (least.width(), least.height()) <= (view.width(), view.height()), f"{page} {name} needs {least}"
        assert least.height() <= view.height(), f"{page} {name} needs {least}"
        window.close()
