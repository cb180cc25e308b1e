"""Files that the person saves: written whole or not at all, on a thread, and in words if it did not work."""

import asyncio
import errno
import os
import re
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication

_UNSAFE = re.compile(r'[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+')
_LONGEST = 80


class NotSaved(Exception):
    """A file could not be written; says why in a sentence."""


async def write(path: Path, data: bytes) -> None:
    """Write a file whole, replacing one of the same name only once all of it is on the disk.

    Raises:
        NotSaved: It could not be written; nothing was changed.
    """
    try:
        await asyncio.to_thread(_write, path, data)
    except OSError as error:
        raise NotSaved(_why(path, error)) from error


def file_name(title: str) -> str:
    """Return a title as a file can be called, without an ending."""
    return _UNSAFE.sub(" ", title[: 4 * _LONGEST]).strip(" .")[:_LONGEST].rstrip(" .") or "PeaksDesk"


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".peaksdesk-", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _why(path: Path, error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        words = _tr("The disk is full: %1 was not saved. Make room or choose another place.")
    elif error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        words = _tr("PeaksDesk may not write there: %1 was not saved. Choose another folder.")
    elif error.errno in {errno.ENOENT, errno.ENOTDIR}:
        words = _tr("The folder is gone: %1 was not saved. Choose another one.")
    elif error.errno == errno.ENAMETOOLONG:
        words = _tr("The name is too long: %1 was not saved. Choose a shorter one.")
    else:
        words = _tr("%1 was not saved: %2.").replace("%2", error.strerror or str(error))
    return words.replace("%1", path.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("saving", text)
