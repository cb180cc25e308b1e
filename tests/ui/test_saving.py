import errno
import os

import pytest

from peaksdesk.ui import saving


async def test_a_file_is_written_whole_over_an_older_one(tmp_path):
    path = tmp_path / "chart.png"
    path.write_bytes(b"old")
    await saving.write(path, b"new")
    assert path.read_bytes() == b"new"
    assert [found.name for found in tmp_path.iterdir()] == ["chart.png"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full: chart.png was not saved."),
        (errno.EACCES, "PeaksDesk may not write there"),
        (errno.EROFS, "PeaksDesk may not write there"),
        (errno.EIO, "chart.png was not saved: Input/output error."),
    ],
)
async def test_what_goes_wrong_is_said_and_the_older_file_stays(tmp_path, monkeypatch, number, words):
    path = tmp_path / "chart.png"
    path.write_bytes(b"old")

    def fails(handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(saving.NotSaved, match=words):
        await saving.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["chart.png"]


async def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(saving.NotSaved, match="The folder is gone"):
        await saving.write(tmp_path / "no" / "chart.png", b"new")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Power curve", "Power curve"),
        ("../../etc/passwd", "etc passwd"),
        ("\u202egnp.exe\x00", "gnp.exe"),
        ("a" * 10_000_000, "a" * 80),
        ("...", "PeaksDesk"),
        ("", "PeaksDesk"),
    ],
)
def test_any_title_makes_a_file_name(title, name):
    assert saving.file_name(title) == name
