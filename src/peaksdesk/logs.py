"""Logging to a file beside the data, with secrets struck out."""

import logging
import re
from collections import deque
from logging.handlers import RotatingFileHandler
from pathlib import Path

_SECRET = re.compile(
    r"""(?ix)
    (?P<name> (?:access|refresh|id)_?token | (?<![a-z])token | (?:client_?)?secret | code_?verifier | api[_-]?key
        | password | passphrase | authorization | cookie | (?<!\w)code | (?<=[?&])state | signature )
    (?P<sep> \\* ["']? \s* [=:] \s* | ["'] \s* , \s* (?= b? ["'] ) )
    (?: b? (?: "(?:[^"\\]|\\.)*"? | '(?:[^'\\]|\\.)*'? | \\+["'][^"'\\]* )
        | (?:(?:bearer|basic|digest)\s+)? [^\s"'&,;)}\]]+ )"""
)
"""A value behind a secret's name: in a query, a header, JSON, or what Python shows of a mapping or of pairs."""

_CREDENTIAL = re.compile(
    r"(?i)\b(?P<scheme>bearer|basic(?=\s+\S*[\d=]))\s+[\w.~+/=-]{8,}|(?P<jwt>\beyJ[\w-]+\.[\w-]+\.[\w-]*)"
)
_USER_INFO = re.compile(r"(?<=://)[^/@\s]+@")

_SHORTEST = 8
_concealed: deque[str] = deque(maxlen=200)


class RedactSecrets(logging.Filter):
    """Strikes out values that stand behind a secret's name, and passwords in URLs."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace the record's message by its redacted text; never drops a record."""
        record.msg = redact(record.getMessage())
        record.args = ()
        if record.exc_info and not record.exc_text:
            record.exc_text = redact(logging.Formatter().formatException(record.exc_info))
        if record.stack_info:
            record.stack_info = redact(record.stack_info)
        return True


def redact(text: str) -> str:
    """Return the text with secrets replaced by `***`."""
    for secret in tuple(_concealed):
        text = text.replace(secret, "***")
    text = _CREDENTIAL.sub(lambda found: f"{found['scheme']} ***" if found["scheme"] else "***", text)
    return _USER_INFO.sub("***@", _SECRET.sub(r"\g<name>\g<sep>***", text))


def conceal(secret: str) -> None:
    """Strike a text out of all that is logged from now on, wherever it stands; one of a few characters is left."""
    if len(secret) >= _SHORTEST and secret not in _concealed:
        _concealed.append(secret)


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
