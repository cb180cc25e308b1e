"""Charts and pages out of the real window: saved by keys and by command, told in the corner, blocked by nothing."""

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLineEdit

from peaksdesk.ui import dialogs
from ui.report.pdf_text import pages_of


async def test_a_chart_a_month_an_activity_and_a_year_are_saved(desk, week, tmp_path, monkeypatch):
    offered = []

    async def choose(parent, title, name, patterns):
        offered.append(name)
        return tmp_path / f"{len(offered)}{next(iter(patterns))}"

    monkeypatch.setattr(dialogs, "choose_save", choose)
    await desk.bring(week)
    await desk.go("activities")
    await desk.open_first()
    timeline = desk.part("timeline")
    timeline.setFocus()
    desk.qtbot.keyClick(timeline, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    await desk.until(lambda: "Saved 1.png" in desk.said)
    assert (tmp_path / "1.png").read_bytes().startswith(b"\x89PNG")
    desk.qtbot.keyClick(timeline, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    await desk.until(lambda: "Picture copied" in desk.said)

    for page, title, words in (
        ("activity", "Export: PDF", "25:01"),
        ("calendar", "Save the month as PDF", "Page 1 of 1"),
        ("fitness", "Training report: PDF", "Totals by month"),
    ):
        if desk.window.page != page:
            await desk.go(page)
        number = len(offered) + 1
        commands = {command.title: command for command in desk.window.built(page).commands()}
        commands[title].run()
        await desk.until(lambda number=number: f"Saved {number}.pdf" in desk.said)
        assert words in "\n".join(pages_of((tmp_path / f"{number}.pdf").read_bytes()))


async def test_a_place_that_cannot_be_written_is_said(desk, week, tmp_path, monkeypatch):
    async def choose(parent, title, name, patterns):
        return tmp_path / "gone" / "chart.png"

    monkeypatch.setattr(dialogs, "choose_save", choose)
    await desk.bring(week)
    await desk.go("activities")
    await desk.open_first()
    timeline = desk.part("timeline")
    desk.qtbot.keyClick(timeline, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    await desk.until(lambda: "The folder is gone: chart.png was not saved." in desk.said)


async def printed(desk, ask, target):
    """Ask for a print, choose the file of the system's own dialog as the printer, and return the pages' text."""
    ask()
    dialog = await desk.dialog()
    assert isinstance(dialog, QPrintDialog)
    field = dialog.findChild(QLineEdit, "filename")
    field.setText(str(target))
    dialog.accept()
    await desk.until(lambda: "Sent to the printer" in desk.said)
    await desk.calm()
    desk.window.activateWindow()  # as the desktop does when a dialog is gone
    return pages_of(target.read_bytes())


async def test_an_activity_a_month_and_a_year_are_printed(desk, week, tmp_path):
    await desk.bring(week)
    await desk.go("activities")
    await desk.open_first()
    title = desk.page.face._detail.activity.local_date.strftime("%B %Y")
    pages = await printed(
        desk,
        lambda: desk.qtbot.keyClick(desk.page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier),
        tmp_path / "activity.pdf",
    )
    for word in ("Ride", "25:01", "Power curve", "Page 1 of"):
        assert word in "\n".join(pages), word
    await desk.go("calendar")
    pages = await printed(
        desk,
        lambda: desk.qtbot.keyClick(desk.page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier),
        tmp_path / "month.pdf",
    )
    assert title in pages[0]
    assert "60.0\n km" in pages[0]
    await desk.go("fitness")
    commands = {command.title: command for command in desk.window.built("fitness").commands()}
    pages = await printed(desk, commands["Print the training report"].run, tmp_path / "year.pdf")
    assert "Totals by month" in "\n".join(pages)
