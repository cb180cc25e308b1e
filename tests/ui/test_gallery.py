import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

import house_album
from peaksdesk.ui import gallery
from peaksdesk.ui.pages import specs

NEEDED = {"empty", "loading", "error", "full"}


def test_every_page_shows_its_four_states():
    shown = {}
    for page, name, _ in gallery.states():
        shown.setdefault(page, set()).add(name)
    assert set(shown) == {spec.id for spec in specs()}
    assert all(names >= NEEDED for names in shown.values()), shown


def test_as_a_module_it_writes_light_and_dark_without_a_screen(tmp_path):
    code = (
        "import sys; from peaksdesk.ui import gallery; two = gallery.states()[:2]; gallery.states = lambda: two;"
        "sys.exit(gallery.main(sys.argv[1:]))"
    )
    bare = {name: value for name, value in os.environ.items() if name not in {"QT_QPA_PLATFORM", "DISPLAY"}}
    command = [sys.executable, "-c", code, str(tmp_path / "shots"), "1024x700"]
    done = subprocess.run(command, env=bare, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == f"Wrote 4 pictures to {tmp_path / 'shots'}"
    assert {path.name for path in (tmp_path / "shots").iterdir()} == {
        f"{page}-{state}-{theme}.png" for page, state, _ in gallery.states()[:2] for theme in ("light", "dark")
    }


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


def test_the_album_in_the_docs_shows_every_page_and_state():
    folder = house_album.ALBUM
    assert (folder / "README.md").read_text(encoding="utf-8") == house_album.page(), "run: python3 dev.py album"
    wanted = {
        house_album.picture(page, name, theme) for page, name, _ in house_album.shown() for theme in house_album.THEMES
    }
    assert {path.name for path in folder.glob("*.png")} == wanted, "run: python3 dev.py album"
