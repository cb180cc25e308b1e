"""A visitor who tries everything: every page by keyboard alone and by mouse, at every size, changing minds mid-work."""

import asyncio
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from shiboken6 import isValid

from e2e.window.desk import Desk
from peaksdesk.domain.athlete import Athlete, Units
from peaksdesk.ui import app, region
from peaksdesk.ui.overlay import Overlay
from peaksdesk.ui.pages import specs
from peaksdesk.ui.preferences import Choices
from peaksdesk.ui.window import Window

SIZES = ((1024, 700), (1280, 720), (1920, 1080), (3840, 2160))
MOST_STOPS = 150
"""More stops of the Tab key than this on one page are a trap."""
HARMLESS = (
    *(Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_T, Qt.Key.Key_Escape),
)
LEAVES_THE_APP = ("folder",)
"""Words of buttons that open a program of the system's."""


@pytest.fixture(scope="session")
def lived_in(tmp_path_factory, week):
    """A data folder with two athletes, of whom the first has five rides."""
    from peaksdesk import compose
    from peaksdesk.settings import Settings

    folder = tmp_path_factory.mktemp("lived-in") / "data"
    folder.mkdir()

    async def live():
        async with compose.opened(Settings(data_dir=folder)) as services:
            first = await services.athletes.current()
            await services.athletes.update(replace(first, name="Mira Kovac"))
            await services.imports.run(first.id, [week], lambda _: None)
            await services.athletes.add(Athlete(0, "Bartholomäus Freiherr von und zu Unterbergenhausen-Lang 🚴"))

    asyncio.run(live())
    return folder


@pytest.fixture
async def home(tmp_path, qtbot, lived_in):
    """The window on that folder, wired to preferences as the real start wires it."""
    shutil.copytree(lived_in, tmp_path / "data")
    desk = Desk(tmp_path / "data", qtbot)
    end = desk.window.preferences.listen(lambda before, after: app._follow(desk.window, before, after))
    await desk.start()
    yield desk
    desk.window.preferences.change(language="en")  # whatever it was changed to: the next test reads English
    await desk.calm()
    await desk.close()
    end()
    region.choose(Choices())


class Strays(QObject):
    """Notes every part that is shown as a window of its own: it flashes on screen and takes the keyboard away."""

    def __init__(self):
        super().__init__()
        self.found = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            wanted = isinstance(watched, Window | QDialog) or watched.windowType() in {
                Qt.WindowType.Popup,
                Qt.WindowType.ToolTip,
            }
            if not wanted:
                self.found.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


async def test_no_part_of_a_page_is_ever_a_window_of_its_own(heartbeat, home):
    strays = Strays()
    QApplication.instance().installEventFilter(strays)
    activity_id = await newest(home)
    for spec in specs():
        await visit(home, spec.id, activity_id)
    home.window.preferences.change(language="de")
    await home.calm()
    QApplication.instance().removeEventFilter(strays)
    assert strays.found == []


def complaints(desk: Desk) -> list[str]:
    """Return the notices of something gone wrong."""
    return [text for text in desk.window.notices.texts() if "wrong" in text or "Error" in text]


async def visit(desk: Desk, page_id: str, activity_id: int) -> None:
    desk.window.open(page_id, activity_id if page_id == "activity" else None)
    await desk.calm()
    assert desk.window.page == page_id
    assert desk.page.isVisible()


def walk(desk: Desk) -> list[QWidget]:
    """Press Tab until it comes back to where it was, and return the stops."""
    stops: list[QWidget] = []
    for _ in range(MOST_STOPS):
        desk.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None, f"{desk.window.page}: the focus was lost after {stops}"
        if focus in stops:
            return stops
        stops.append(focus)
    raise AssertionError(f"Tab never comes back to where it was on {desk.window.page}")


async def newest(desk: Desk) -> int:
    athlete = await desk.services.athletes.current()
    return (await desk.services.activities.between(athlete.id, None, None))[0].id


async def test_every_page_by_keyboard_alone(heartbeat, home):
    activity_id = await newest(home)
    for spec in specs():
        await visit(home, spec.id, activity_id)
        stops = walk(home)
        assert any(home.page.isAncestorOf(stop) for stop in stops), f"{spec.id} has no stop of its own"
        for stop in stops:
            await press_by_key(home, stop)
            for key in HARMLESS:
                if not (isValid(stop) and stop.isVisible()):
                    break
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                home.key(key)
                await asyncio.sleep(0)
            await close_what_opened(home)
            if home.window.page != spec.id:
                await visit(home, spec.id, activity_id)
        await home.calm()
    assert complaints(home) == []


async def press_by_key(desk: Desk, stop: QWidget) -> None:
    """Press a page's button by the space bar, and close what opens; it must have been pressed."""
    if not (isValid(stop) and isinstance(stop, QAbstractButton) and stop.isVisible() and stop.isEnabled()):
        return
    name = _name(stop)
    if not desk.page.isAncestorOf(stop) or any(word in name.casefold() for word in LEAVES_THE_APP):
        return
    pressed: list[str] = []
    stop.pressed.connect(lambda: pressed.append(name))  # a button that opens a menu is pressed, and not clicked
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Space)
    await asyncio.sleep(0.03)
    await desk.until(lambda: _opened() or not desk.window.busy())
    await close_what_opened(desk)
    await desk.calm()
    assert pressed == [name], f"{name} on {desk.window.page}: Space does not press it"


async def test_the_pages_answer_to_their_numbers(home):
    shown = [spec.id for spec in specs() if not spec.parent and not spec.hidden][:9]
    for number, page_id in enumerate(shown, start=1):
        home.key(Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.ControlModifier)
        await home.calm()
        assert home.window.page == page_id


async def at_home(desk: Desk, week: Path) -> int:
    """Go back to the first athlete, whatever was pressed, bring rides if none are left, and return the newest."""
    first, *_ = await desk.services.athletes.all()
    await desk.services.athletes.choose(first.id)
    await desk.calm()
    if not await desk.services.activities.between(first.id, None, None):
        await desk.services.imports.run(first.id, [week], lambda _: None)
        await desk.calm()
    return await newest(desk)


async def test_every_button_of_every_page_by_mouse(heartbeat, home, week):
    pressed: dict[str, int] = {}
    for spec in specs():
        activity_id = await at_home(home, week)
        await visit(home, spec.id, activity_id)
        names = [_name(button) for button in _buttons(home.page)]
        pressed[spec.id] = 0
        for name in names:
            if any(word in name.casefold() for word in LEAVES_THE_APP):
                continue
            if home.window.page != spec.id:
                activity_id = await at_home(home, week)
                await visit(home, spec.id, activity_id)
            button = next((found for found in _buttons(home.page) if _name(found) == name), None)
            if button is None:  # another button took it away
                continue
            home.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            pressed[spec.id] += 1
            await asyncio.sleep(0.02)
            await close_what_opened(home)
            await home.calm()
    assert [page_id for page_id, count in pressed.items() if not count] == []
    assert complaints(home) == []


async def test_at_every_size_each_page_stays_inside_the_window(heartbeat, home):
    activity_id = await newest(home)
    for width, height in SIZES:
        home.window.resize(width, height)
        heartbeat.forgive()  # a 4K picture is painted by the processor here
        for spec in specs():
            await visit(home, spec.id, activity_id)
            heartbeat.forgive()
            page = home.page
            assert page.width() + page.mapTo(home.window, QPoint()).x() <= home.window.width()
            assert page.minimumSizeHint().height() <= home.window.height(), f"{spec.id} at {width} x {height}"
        assert (home.window.width(), home.window.height()) == (width, height)


@pytest.mark.parametrize("page_id", [spec.id for spec in specs()])
async def test_a_change_of_mind_on_every_page(heartbeat, home, page_id):
    activity_id = await newest(home)
    preferences = home.window.preferences
    first, second = await home.services.athletes.all()
    await visit(home, page_id, activity_id)
    for change in ({"theme": "dark"}, {"language": "de"}, {"week_start": "sunday"}, {"clock": "24h"}):
        preferences.change(**change)
        await asyncio.sleep(0)
    await home.services.athletes.update(replace(first, units=Units.IMPERIAL))
    await home.calm()
    await home.services.athletes.choose(second.id)
    await home.calm()
    await home.services.athletes.choose(first.id)  # and back while the pages are still being made
    preferences.change(theme="light", language="en")
    await home.calm()
    assert home.page.isVisible()
    assert complaints(home) == []


async def test_closing_amid_an_import_keeps_what_was_committed(tmp_path, qtbot, lived_in, sixty):
    shutil.copytree(lived_in, tmp_path / "data")
    desk = Desk(tmp_path / "data", qtbot)
    await desk.start()
    desk.drop(sixty)
    await desk.until(lambda: "of 60 files" in desk.said)
    await desk.close()
    again = Desk(tmp_path / "data", qtbot)
    await again.start()
    athlete = await again.services.athletes.current()
    assert 5 <= len(await again.services.activities.between(athlete.id, None, None)) <= 65
    await again.bring(sixty)
    assert len(await again.services.activities.between(athlete.id, None, None)) == 65
    await again.close()


def _buttons(page: QWidget) -> list[QAbstractButton]:
    found = page.findChildren(QAbstractButton)
    return [button for button in found if button.isVisible() and button.isEnabled() and _name(button)]


def _name(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text()


def _opened() -> list[QWidget]:
    """Return the menu, the questions and the cards over the window that are open."""
    popup = QApplication.activePopupWidget()
    tops = QApplication.topLevelWidgets()
    dialogs = [part for part in tops if isinstance(part, QDialog)]
    cards = [card for top in tops for card in top.findChildren(Overlay)]
    return [part for part in (popup, *dialogs, *cards) if part is not None and part.isVisible()]


async def close_what_opened(desk: Desk) -> None:
    """Say no to every question, close every menu, and leave every card over the window."""
    for _ in range(50):
        opened = _opened()
        if not opened:
            desk.window.activateWindow()
            return
        for part in opened:
            if not isValid(part):
                continue
            if isinstance(part, Overlay):
                desk.key(Qt.Key.Key_Escape)
            elif isinstance(part, QDialog):
                part.reject()
            else:
                part.close()
        await asyncio.sleep(0.02)
    raise AssertionError(f"{_opened()} does not close: {desk.said}")
