"""What a file is, told from its content: names and extensions lie."""

import re
from enum import StrEnum

from peaksdesk.formats.strava_columns import is_strava_header
from peaksdesk.formats.unpack import GZIP_MAGIC
from peaksdesk.formats.xml_text import as_utf8

LOOKED_AT = 64 << 10
"""Bytes from the start that tell what a file is; comments and declarations before the first tag fit well."""


class Kind(StrEnum):
    """What can be read, and `OTHER` for all that cannot."""

    FIT = "fit"
    TCX = "tcx"
    GPX = "gpx"
    GZIP = "gzip"
    ZIP = "zip"
    STRAVA_CSV = "strava_csv"
    OTHER = "other"


_ROOTS = {"TrainingCenterDatabase": Kind.TCX, "gpx": Kind.GPX, "Trackpoint": Kind.TCX, "trkpt": Kind.GPX}
_ROOT = re.compile(rb"<(?:[\w.-]{1,50}:)?([A-Za-z_][\w.-]{0,80})[\s/>]")
_ANYWHERE = re.compile(rb"<(?:[\w.-]{1,50}:)?(TrainingCenterDatabase|gpx|Trackpoint|trkpt)[\s>]")

_MAGICS = (
    (b"\xff\xd8\xff", "This is a photo, not an activity file."),
    (b"\x89PNG", "This is a picture, not an activity file."),
    (b"GIF8", "This is a picture, not an activity file."),
    (b"%PDF", "This is a PDF document, not an activity file."),
    (b"SQLite format 3\0", "This is a database file, not an activity file."),
    (b"7z\xbc\xaf\x27\x1c", "This is a 7-Zip archive; unpack it and add what is inside."),
    (b"Rar!", "This is a RAR archive; unpack it and add what is inside."),
    (b"BZh", "This file is packed with bzip2; unpack it and add what is inside."),
    (b"\xfd7zXZ", "This file is packed with xz; unpack it and add what is inside."),
    (b"(\xb5/\xfd", "This file is packed with zstd; unpack it and add what is inside."),
    (b"MZ", "This is a program, not an activity file."),
    (b"\x7fELF", "This is a program, not an activity file."),
)
_OTHER_ROOTS = {
    "html": "This is a web page, not an activity file; perhaps the download failed or asked to sign in.",
    "workout_file": "This is a Zwift workout, not a recorded activity.",
    "kml": "This is a KML map file, which has no times; export the activity as FIT, TCX or GPX.",
    "svg": "This is a picture, not an activity file.",
    "plist": "This is a settings file, not an activity file.",
    "HealthData": "This is an Apple Health export, which PeaksDesk does not read.",
}
_NOTHING_KNOWN = "This is not an activity file that PeaksDesk reads (FIT, TCX, GPX, or one of these as .gz or .zip)."


def recognise(data: bytes) -> Kind:
    """Return what a file is by its content.

    Args:
        data: The file or its first `LOOKED_AT` bytes.

    Returns:
        Its kind; a damaged file that has lost its first tag is still known by its records.
    """
    head = data[:LOOKED_AT]
    if head[8:12] == b".FIT":
        return Kind.FIT
    if head[:2] == GZIP_MAGIC:
        return Kind.GZIP
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return Kind.ZIP
    text = as_utf8(head)
    root = _root(text)
    if root in _ROOTS or root in _OTHER_ROOTS:
        return _ROOTS.get(root, Kind.OTHER)
    if text[:1] != b"<" or text[:5] == b"<?xml":
        first_line = text.split(b"\n", 1)[0].decode("utf-8", "replace")
        if is_strava_header(first_line):
            return Kind.STRAVA_CSV
        found = _ANYWHERE.search(text)
        if found:
            return _ROOTS[found[1].decode("ascii")]
    return Kind.OTHER


def why_not(data: bytes) -> str:
    """Return a sentence for the person about a file that `recognise` calls `Kind.OTHER`.

    Args:
        data: The file or its first `LOOKED_AT` bytes.

    Returns:
        What the file is, or what PeaksDesk reads where that cannot be told.
    """
    head = data[:LOOKED_AT]
    if not head:
        return "The file is empty."
    if not head.strip(b"\0 \t\r\n"):
        return "The file holds nothing but blanks; it was probably not saved completely."
    for magic, sentence in _MAGICS:
        if head.startswith(magic):
            return sentence
    if head[4:8] == b"ftyp":
        return "This is a video or photo, not an activity file."
    text = as_utf8(head)
    lowered = text[:1000].lower()
    root = _root(text)
    if root.lower() == "html" or lowered.startswith(b"<!doctype html"):
        return _OTHER_ROOTS["html"]
    if root:
        return _OTHER_ROOTS.get(root, "This is an XML file of another kind, not an activity.")
    if text[:1] in (b"{", b"["):
        return "This is a JSON file, not an activity file."
    if lowered.startswith((b"[course header]", b"begin:vcalendar")):
        return "This is a workout or calendar file, not a recorded activity."
    if b"\0" not in text and sum(byte < 9 for byte in text[:1000]) == 0 and b"\xef\xbf\xbd" not in text[:1000]:
        first_line = text.split(b"\n", 1)[0]
        if first_line.count(b",") > 2 or first_line.count(b";") > 2:
            return "This is a table (CSV), but not Strava's list of activities."
        return "This is a text file, not an activity file."
    return _NOTHING_KNOWN


def _root(text: bytes) -> str:
    """Return the local name of the first tag, passing over what may stand before it."""
    at = 0
    while True:
        at = text.find(b"<", at)
        if at < 0 or (at > 0 and text[:1] != b"<"):
            return ""
        if text.startswith(b"<!--", at):
            at = text.find(b"-->", at) + 3
        elif text.startswith(b"<?", at):
            at = text.find(b"?>", at) + 2
        elif text.startswith(b"<!", at):
            inner, end = text.find(b"[", at), text.find(b">", at)
            at = (text.find(b"]", inner) if 0 <= inner < end else end) + 1
        else:
            found = _ROOT.match(text, at)
            return found[1].decode("ascii", "replace") if found else ""
        if at < 2:
            return ""
