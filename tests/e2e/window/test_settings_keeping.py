"""What is kept, in the real window: folders, backups and back again, the bin, the end of an athlete."""

import asyncio
import shutil
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit

from e2e.window.settings_desk import enter, section
from peaksdesk.ui.pages.settings.about import at_home
from peaksdesk.ui.widgets.elided import ElidedLabel


async def test_folders_are_watched_and_not_and_watched_again(desk, week, tmp_path):
    await section(desk, "Watched folders")
    assert "No folder is watched yet." in desk.said
    desk.press("Watch a folder")
    dialog = await desk.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(week))
    dialog.done(QFileDialog.DialogCode.Accepted)
    await desk.calm()
    assert week.name in desk.said
    who = (await desk.services.athletes.current()).id
    assert await desk.services.watching.folders(who) == (week,)
    desk.press(f"Stop watching {week.name}")
    await desk.calm()
    assert "No folder is watched yet." in desk.said
    await desk.window.changes.undo()
    assert await desk.services.watching.folders(who) == (week,)


async def test_folders_of_the_same_name_each_show_what_came_from_them(desk, week, tmp_path):
    who = (await desk.services.athletes.current()).id
    near, far = tmp_path / "near" / "Garmin", tmp_path / "far" / "Garmin"
    for folder, count in ((near, 1), (far, 3)):
        await asyncio.to_thread(folder.mkdir, parents=True)
        for ride in sorted(week.iterdir())[:count]:
            await asyncio.to_thread(shutil.copy, ride, folder)
    await desk.services.watching.add(who, near)
    await section(desk, "Watched folders")
    assert desk.said.count("Nothing new came yet") == 1
    await looked(desk, who)
    await desk.services.watching.add(who, far)
    await section(desk, "Athlete")
    await section(desk, "Watched folders")
    assert rows(desk) == [(str(far.parent), "Nothing new came yet"), (str(near.parent), "1 activity")]
    await looked(desk, who)
    await section(desk, "Athlete")
    await section(desk, "Watched folders")
    assert rows(desk) == [(str(far.parent), "2 activities"), (str(near.parent), "1 activity")]


async def looked(desk, who):
    """Look twice into the folders, as the watch does: a file is imported when it stands still."""
    for _ in range(2):
        await desk.services.watching.look(who)
    await desk.calm()


def rows(desk):
    """Return each watched folder's parent, and what came from it last without its time."""
    texts = [part.text() for part in desk.page.findChildren(ElidedLabel) if part.isVisible()]
    came = [n for n, text in enumerate(texts) if text.startswith(("Nothing new", "Last import"))]
    return [(texts[n - 1], texts[n].rpartition(": ")[2]) for n in came]


async def test_a_backup_is_made_looked_at_and_restored(desk, week):
    await desk.bring(week)
    await section(desk, "Athlete")
    await enter(desk, "Name", "Mira")
    await section(desk, "Backups")
    assert "No backup yet." in desk.said
    desk.press("Back up now")
    await desk.calm()
    assert "5 activities · " in desk.said
    desk.press("Verify")
    await desk.calm()
    assert "Whole" in desk.said

    await section(desk, "Athlete")
    await enter(desk, "Name", "Jo")
    await section(desk, "Backups")
    desk.press("Restore…")
    dialog = await desk.dialog()
    desk.press("Keep what is here", dialog)
    await desk.calm()
    assert (await desk.services.athletes.current()).name == "Jo"
    desk.press("Restore…")
    desk.press("Restore", await desk.dialog())
    await desk.until(lambda: "Restored." in desk.said)
    await desk.calm()
    assert (await desk.services.athletes.current()).name == "Mira"
    await desk.until(lambda: "Mira" in desk.said)
    assert desk.window.changes.to_undo == ""  # what could be undone was done to other data
    await desk.go("activities")
    assert len(desk.column(0)) == 5


async def test_a_damaged_backup_says_so_and_is_not_restored(desk):
    await section(desk, "Backups")
    desk.press("Back up now")
    await desk.calm()
    (copy,) = await desk.services.housekeeping.backups()
    path = copy.file.path
    await asyncio.to_thread(path.write_bytes, b"SQLite format 3\x00" + b"\x00" * 4096)
    desk.press("Verify")
    await desk.calm()
    assert "Damaged" in desk.said
    assert f"{path.name} is not a PeaksDesk backup." in desk.said
    desk.press("Restore…")
    desk.press("Restore", await desk.dialog())
    await desk.calm()
    assert desk.said.count("is not a PeaksDesk backup.") == 2


async def test_the_bin_is_emptied_after_a_question(desk, week):
    await desk.bring(week)
    who = (await desk.services.athletes.current()).id
    first = (await desk.services.activities.between(who, None, None))[0]
    await desk.services.activities.delete(first.id)
    await section(desk, "Privacy and data")
    assert "1 deleted activity" in desk.said
    desk.press("Empty the bin…")
    desk.press("Empty the bin", await desk.dialog())
    await desk.calm()
    assert "The bin is empty." in desk.said
    assert (await desk.services.housekeeping.held(who)).binned == 0


async def test_an_athlete_is_deleted_only_in_writing(desk, week):
    await desk.bring(week)
    await section(desk, "Athlete")
    await enter(desk, "Name", "Mira")
    await section(desk, "Privacy and data")
    desk.press("Delete this athlete…")
    dialog = await desk.dialog()
    assert not desk.button("Delete for good", dialog).isEnabled()
    desk.qtbot.keyClicks(dialog.findChild(QLineEdit), "mira")
    assert not desk.button("Delete for good", dialog).isEnabled()
    dialog.findChild(QLineEdit).setText("Mira")
    desk.press("Delete for good", dialog)
    await desk.until(lambda: "Deleted. A backup" in desk.said)
    await desk.calm()
    (left,) = await desk.services.athletes.all()
    assert left.name == ""
    assert (await desk.services.housekeeping.held(left.id)).activities == 0
    (copy,) = await desk.services.housekeeping.backups()
    assert copy.activities == 5


async def test_diagnostics_are_copied_without_names(desk, week):
    await desk.bring(week)
    await section(desk, "Athlete")
    await enter(desk, "Name", "Mira Kovac")
    await section(desk, "About")
    desk.press("Copy the diagnostics")
    copied = QGuiApplication.clipboard().text()
    assert copied == desk.page.findChild(QPlainTextEdit).toPlainText()
    assert "Database: SQLite, schema " in copied
    assert "1 athletes, 5 activities, 0 in the bin" in copied
    assert "Mira" not in copied


def test_the_home_folder_has_no_name():
    assert at_home(Path.home() / "data" / "peaks") == "~/data/peaks"
    assert at_home(Path("/srv/peaks")) == "/srv/peaks"
