"""Logging to a file beside the data, with secrets struck out."""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SECRET = re.compile(
    r"""(?ix) (?P<name> (?:access|refresh)_?token | client_?secret | api_?key | password | passphrase | authorization
    | code | signature ) (?P<sep> ["']? \s* [=:] \s* ["']? (?:(?:bearer|basic)\s+)? ) [^\s"'&,;)}]+"""
)
_USER_INFO = re.compile(r"(?<=://)[^/@\s]+@")


class RedactSecrets(logging.Filter):
    """Strikes out values that stand behind a secret's name, and passwords in URLs."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace the record's message by its redacted text; never drops a record."""
        record.msg = redact(record.getMessage())
        record.args = ()
        if record.exc_info and not record.exc_text:
            record.exc_text = redact(logging.Formatter().formatException(record.exc_info))
        return True


def redact(text: str) -> str:
    """Return the text with secrets replaced by `***`."""
    return _USER_INFO.sub("***@", _SECRET.sub(r"\g<name>\g<sep>***", text))


def start(folder: Path, level: str) -> None:
    """Log to `peaksdesk.log` in a folder, a few files of 1 MB; nothing if the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "peaksdesk.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    except OSError:
        return
    handler.addFilter(RedactSecrets())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("peaksdesk")
    root.addHandler(handler)
    root.setLevel(level if level in logging.getLevelNamesMapping() else "INFO")
