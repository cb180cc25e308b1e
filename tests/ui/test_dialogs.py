import asyncio

from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from peaksdesk.ui import dialogs


async def _open(kind=QDialog):
    for _ in range(100):
        await asyncio.sleep(0.01)
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        if found:
            return found[0]
    raise AssertionError("no dialog opened")


async def _asked(qtbot, word, **danger):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    asking = asyncio.create_task(dialogs.ask(parent, "Delete?", "It can be restored.", "Delete", "Keep", **danger))
    dialog = await _open()
    press = next(b for b in dialog.findChildren(QPushButton) if b.text() == word)
    return asking, dialog, press


async def test_yes_and_no(qtbot):
    for word, answer in (("Delete", True), ("Keep", False)):
        asking, _, press = await _asked(qtbot, word)
        press.click()
        assert await asking is answer


async def test_what_destroys_is_not_the_button_of_enter(qtbot):
    asking, dialog, press = await _asked(qtbot, "Keep", danger=True)
    assert press.isDefault()
    dialog.reject()
    assert await asking is False


async def test_the_loop_goes_on_and_a_cancelled_question_goes_away(qtbot):
    asking, dialog, _ = await _asked(qtbot, "Keep")
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    assert not isValid(dialog) or not dialog.isVisible()


async def test_files_are_chosen_without_blocking(qtbot, tmp_path, qapp):
    (tmp_path / "a.fit").write_bytes(b"x")
    parent = QWidget()
    qtbot.addWidget(parent)
    choosing = asyncio.create_task(dialogs.choose_files(parent, "Choose files", "All files (*)"))
    dialog = await _open(QFileDialog)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(tmp_path / "a.fit"))
    dialog.done(QDialog.DialogCode.Accepted)
    assert await choosing == (tmp_path / "a.fit",)
