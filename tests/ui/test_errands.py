import asyncio

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from peaksdesk.ui.errands import Told, ask
from peaksdesk.ui.page import Built, PageSpec
from peaksdesk.ui.window import Window


async def test_the_window_runs_an_errand_of_a_widget_in_it_and_tells(qtbot):
    page, part = QWidget(), QLabel("part")
    QVBoxLayout(page).addWidget(part)
    window = Window((PageSpec("one", "One", "fitness", lambda desk: Built(page, lambda _: None)),))
    qtbot.addWidget(window)
    window.place("one", Built(page, lambda _: None))
    done = asyncio.Event()

    async def work():
        done.set()
        return Told("Saved it", "good")

    ask(part, "save", work)
    await done.wait()
    await window.close_pages()
    assert window.notices.texts() == ("Saved it",)


def test_without_a_window_nothing_happens(qtbot):
    alone = QLabel("alone")
    qtbot.addWidget(alone)
    ask(alone, "save", lambda: None)
