"""The first run in the real window: answered, skipped, left in the middle, and never seen again."""

import asyncio
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLineEdit

from e2e.window.desk import Desk
from e2e.window.settings_desk import enter, field
from peaksdesk.domain.athlete import Sex, ThresholdKind, Units
from peaksdesk.sandbox import invented
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.ui.pages import ORDER
from peaksdesk.ui.preferences import Preferences
from peaksdesk.ui.session import Session

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Newcomer(Desk):
    """A desk that greets, with preferences that outlive it."""

    def __init__(self, data_dir, qtbot):
        super().__init__(data_dir, qtbot)
        self.window.preferences = Preferences(data_dir)
        session = self._session
        self._session = Session(
            self.window, session._open_services, session._close_services, self._on_ready, greets=True
        )


@pytest.fixture
async def newcomer(tmp_path, qtbot):
    made = Newcomer(tmp_path / "data", qtbot)
    await made.start()
    yield made
    await made.close()


async def athlete(desk):
    return await desk.services.athletes.current()


async def test_four_answers_and_then_files(newcomer, week):
    desk = newcomer
    assert desk.window.page == "welcome"
    await enter(desk, "Name", "Mira")  # Enter goes on
    assert "What are your thresholds?" in desk.said
    desk.press("Back", desk.page)
    await enter_only(desk, "Year of birth", "1991")
    await enter_only(desk, "Weight", "61,5")
    desk.press("Sex: Female")
    await desk.calm()
    desk.press("Next")
    await enter_only(desk, "FTP", "262")
    await enter_only(desk, "Threshold pace", "4:10")
    box(desk, "I don't know: Threshold pace").click()
    await desk.calm()
    desk.press("Next")
    desk.press("Units: Imperial (mi, lb)")
    desk.press("A week starts on: Sunday")
    await desk.calm()
    desk.press("Next")
    desk.press("Choose a folder…")
    dialog = await desk.dialog()
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(week))
    dialog.done(QFileDialog.DialogCode.Accepted)
    await desk.until(lambda: desk.window.page == "imports")
    await desk.calm()
    assert "5 imported" in desk.said
    mira = await athlete(desk)
    assert (mira.name, mira.birth_year, mira.weight_kg, mira.sex) == ("Mira", 1991, 61.5, Sex.FEMALE)
    assert mira.units is Units.IMPERIAL
    (held,) = await desk.services.athletes.thresholds(mira.id)
    assert (held.kind, held.value, held.valid_from) == (ThresholdKind.FTP, 262.0, ALWAYS)
    choices = desk.window.preferences.choices
    assert (choices.welcomed, choices.week_start) == ("yes", "sunday")


async def test_nothing_is_lost_when_the_window_closes_in_the_middle(tmp_path, qtbot):
    desk = Newcomer(tmp_path / "data", qtbot)
    await desk.start()
    await enter(desk, "Name", "Mira")
    box(desk, "I don't know: LTHR").click()
    await enter_only(desk, "FTP", "262")
    await desk.close()

    again = Newcomer(tmp_path / "data", qtbot)
    await again.start()
    assert again.window.page == "welcome"
    assert "What are your thresholds?" in again.said
    assert field(again, "FTP").text() == "262"
    assert box(again, "I don't know: LTHR").isChecked()
    again.press("Skip the welcome")
    await again.calm()
    assert again.window.page == ORDER[0]
    await again.close()

    never = Newcomer(tmp_path / "data", qtbot)
    await never.start()
    assert never.window.page == ORDER[0]
    assert (await athlete(never)).name == "Mira"
    await never.close()


async def test_every_step_is_skipped_and_walked_by_keys_alone(newcomer):
    desk = newcomer
    desk.window.activateWindow()
    await desk.until(lambda: QApplication.activeWindow() is desk.window)
    for _ in range(3):
        desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "What shall we look at?" in desk.said
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "How do you measure?" in desk.said
    desk.press("Skip this step")
    desk.press("Start without")
    await desk.calm()
    assert desk.window.page == ORDER[0]
    assert desk.window.preferences.choices.welcomed == "yes"


async def test_every_answer_is_taken_back_and_made_again_by_keys(newcomer):
    desk = newcomer
    await active(desk)
    await enter_only(desk, "Name", "Mira")
    assert focus() == "Name"
    desk.key(Qt.Key.Key_Z, CTRL)  # the field has nothing of its own to undo by now
    await desk.until(lambda: desk.window.changes.to_redo)
    await desk.calm()
    assert field(desk, "Name").text() == ""
    assert (await athlete(desk)).name == ""
    desk.key(Qt.Key.Key_Z, CTRL | SHIFT)
    await desk.until(lambda: field(desk, "Name").text() == "Mira")
    desk.press("Sex: Female")
    await desk.calm()
    desk.press("Next")
    await enter_only(desk, "FTP", "262")
    box(desk, "I don't know: FTP").click()
    await desk.calm()
    assert not field(desk, "FTP").isEnabled()
    box(desk, "I don't know: LTHR").click()
    desk.press("Next")
    desk.press("Units: Imperial (mi, lb)")
    await desk.calm()
    assert (await athlete(desk)).units is Units.IMPERIAL

    for _ in range(3):
        await desk.window.changes.undo()
    await desk.calm()
    mira = await athlete(desk)
    assert (mira.units, mira.sex) == (Units.METRIC, Sex.FEMALE)
    assert [held.value for held in await desk.services.athletes.thresholds(mira.id)] == [262.0]
    desk.press("Back", desk.page)
    assert field(desk, "FTP").text() == "262"
    assert not box(desk, "I don't know: FTP").isChecked()
    assert not box(desk, "I don't know: LTHR").isChecked()

    for _ in range(2):
        await desk.window.changes.redo()
    await desk.calm()
    assert await desk.services.athletes.thresholds(mira.id) == ()
    assert box(desk, "I don't know: FTP").isChecked()
    assert box(desk, "I don't know: LTHR").isChecked()
    for _ in range(5):
        await desk.window.changes.undo()
    nobody = await athlete(desk)
    assert (nobody.name, nobody.sex, nobody.units) == ("", Sex.UNSET, Units.METRIC)
    assert desk.window.changes.to_undo == ""


async def test_the_whole_welcome_by_keys_alone(newcomer):
    desk = newcomer
    await active(desk)
    assert focus() == "Name"
    desk.qtbot.keyClicks(QApplication.focusWidget(), "Jo")
    await by_tab(desk, "Sex: Not said")
    desk.key(Qt.Key.Key_Left)
    await desk.calm()
    assert (await athlete(desk)).sex is Sex.MALE
    await by_tab(desk, "Next")
    desk.key(Qt.Key.Key_Space)
    assert focus() == "FTP"
    desk.qtbot.keyClicks(QApplication.focusWidget(), "240")
    await by_tab(desk, "I don't know: LTHR")
    desk.key(Qt.Key.Key_Space)
    await by_tab(desk, "Skip this step")
    desk.key(Qt.Key.Key_Space)
    await desk.calm()
    assert "How do you measure?" in desk.said
    desk.key(Qt.Key.Key_Return)  # Enter goes on
    await desk.calm()
    assert "What shall we look at?" in desk.said
    await by_tab(desk, "Back", desk.page)
    desk.key(Qt.Key.Key_Space)
    assert "How do you measure?" in desk.said
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    await by_tab(desk, "Start without")
    desk.key(Qt.Key.Key_Space)
    await desk.calm()
    assert desk.window.page == ORDER[0]
    jo = await athlete(desk)
    assert jo.name == "Jo"
    assert [held.value for held in await desk.services.athletes.thresholds(jo.id)] == [240.0]


async def test_what_cannot_be_holds_the_step_until_it_is_mended_or_skipped(newcomer):
    desk = newcomer
    await enter(desk, "Weight", "-72")
    assert "Welcome to PeaksDesk" in desk.said
    assert "A weight is a number from 20 to 350 kg." in desk.said
    desk.press("Next")
    assert "Welcome to PeaksDesk" in desk.said
    desk.press("Skip this step")
    assert "What are your thresholds?" in desk.said
    assert (await athlete(desk)).weight_kg is None


async def test_data_that_is_there_is_never_welcomed(tmp_path, qtbot, week):
    desk = Desk(tmp_path / "data", qtbot)
    await desk.start()
    await desk.bring(week)
    await desk.close()
    again = Newcomer(tmp_path / "data", qtbot)
    await again.start()
    assert again.window.page == ORDER[0]
    await again.close()
    assert Preferences(tmp_path / "data").choices.welcomed == "yes"


async def test_the_sample_athlete_is_brought_beside_ones_own_place(newcomer, monkeypatch):
    desk = newcomer
    monkeypatch.setattr(invented, "bring", partial(invented.bring, years=0.1))
    await enter(desk, "Name", "Jo")
    for _ in range(2):
        desk.press("Next")
    desk.press("Bring the sample athlete")
    await desk.until(lambda: desk.window.page == ORDER[0])
    await desk.calm()
    assert (await athlete(desk)).invented
    assert [person.name for person in await desk.services.athletes.all()] == ["Jo", "Mira Kovac"]
    await desk.until(lambda: "Mira Kovac" in desk.said)
    await desk.go("activities")
    assert desk.column(0)


async def test_a_sample_that_is_cancelled_leaves_nothing(newcomer, monkeypatch):
    desk = newcomer
    begun, never = asyncio.Event(), asyncio.Event()

    async def hold(self, *args):
        begun.set()
        await never.wait()

    monkeypatch.setattr(type(desk.services.imports), "bring", hold)
    for _ in range(3):
        desk.press("Next")
    desk.press("Bring the sample athlete")

    await asyncio.wait_for(begun.wait(), 20)
    assert len(await desk.services.athletes.all()) == 2
    desk.window.built("welcome").widget.sample_cancelled.emit()
    await desk.calm()
    assert len(await desk.services.athletes.all()) == 1
    assert desk.window.page == "welcome"
    assert desk.window.preferences.choices.welcomed == "no"


async def active(desk):
    desk.window.activateWindow()
    await desk.until(lambda: QApplication.activeWindow() is desk.window)


def focus():
    return QApplication.focusWidget().accessibleName() or QApplication.focusWidget().text()


async def by_tab(desk, name, within=None):
    """Press Tab until a part has the focus."""
    for _ in range(40):
        desk.key(Qt.Key.Key_Tab)
        found = QApplication.focusWidget()
        if focus() == name and (within is None or within.isAncestorOf(found)):
            await desk.calm()
            return
    raise AssertionError(f"Tab never comes to {name}")


def box(desk, name):
    return next(part for part in desk.page.findChildren(QCheckBox) if part.accessibleName() == name)


async def enter_only(desk, name, text):
    """Type into a field and leave it by Tab, which does not go on."""
    into = field(desk, name)
    into.setFocus()
    into.selectAll()
    into.insert(text)
    into.editingFinished.emit()
    await desk.calm()
