"""XML bytes made ready for expat: one encoding, no leading blanks, no surprise in an element's text."""

import codecs
import re
from html import unescape

PIECE = 1 << 20
"""Bytes converted at a time, so that a large file in another encoding is never held in memory as text as well."""

LONGEST_TEXT = 64 << 10
"""Bytes of one element's text that are looked at: a session's notes fit many times over."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,30})[\"']")
# Single- and multi-byte text encodings that real exports use; Python knows others that are slow or no text at all.
_KNOWN = re.compile(
    r"iso-?8859-?\d{1,2}|latin-?1|(windows-?|cp)125\d|koi8-?[ru]|gb(2312|k|18030)|big5|shift_jis|euc-(jp|kr)"
)
_CDATA = b"<![CDATA["


def as_utf8(data: bytes) -> bytes:
    """Return the document in UTF-8 without a byte order mark and without blanks in front.

    Strava's TCX exports begin with blanks, which XML forbids before its declaration. Bytes that are not valid in the
    document's encoding become question marks, so that one bad letter in a title does not cost the file.

    Args:
        data: The document as it came, in any encoding that activity files are written in.

    Returns:
        The same document; the very same object where nothing had to be changed.
    """
    encoding = "utf-8"
    for mark, name in _BOMS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], name
            break
    else:
        if data[:4] in (b"<\0?\0", b"<\0g\0", b"<\0T\0"):
            encoding = "utf-16-le"
        elif data[:4] in (b"\0<\0?", b"\0<\0g", b"\0<\0T"):
            encoding = "utf-16-be"
        elif (declared := _DECLARED.search(data[:400])) and _KNOWN.fullmatch(declared[1].decode("ascii").lower()):
            encoding = declared[1].decode("ascii")
    if encoding != "utf-8" or not _is_utf8(data):
        data = _converted(data, encoding)
    return data.lstrip() if data[:1].isspace() else data


def plain_text(raw: bytes) -> str:
    """Return the text of an element that has no children.

    Args:
        raw: UTF-8 bytes from the element's start tag up to its end tag, the start tag included.

    Returns:
        Its text without markup, entities resolved and blanks trimmed; what lies beyond `LONGEST_TEXT` is cut off.
    """
    body = raw[raw.find(b">") + 1 : LONGEST_TEXT]
    if b"<" in body:
        body = _without_markup(body)
    text = body.decode("utf-8", "replace")
    return (unescape(text) if "&" in text else text).replace("\0", "").strip()


def _without_markup(body: bytes) -> bytes:
    # Linear on purpose: a regular expression would search on from each of a thousand openings that never close.
    kept: list[bytes] = []
    done = 0
    while (opening := body.find(b"<", done)) >= 0:
        kept.append(body[done:opening])
        is_cdata = body.startswith(_CDATA, opening)
        closing = b"]]>" if is_cdata else b"-->" if body.startswith(b"<!--", opening) else b"?>"
        end = body.find(closing, opening)
        if end < 0:
            return b"".join(kept)
        if is_cdata:
            kept.append(body[opening + len(_CDATA) : end])
        done = end + len(closing)
    return b"".join([*kept, body[done:]])


def _is_utf8(data: bytes) -> bool:
    if data.isascii():
        return True
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for at in range(0, len(data), PIECE):
            decoder.decode(data[at : at + PIECE])
    except UnicodeDecodeError:
        return False
    return True


def _converted(data: bytes, encoding: str) -> bytes:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    texts = (decoder.decode(data[at : at + PIECE], final=at + PIECE >= len(data)) for at in range(0, len(data), PIECE))
    # A question mark is one byte and the replacement character three: random bytes must not become thrice as many.
    return b"".join(text.replace("\ufffd", "?").encode("utf-8", "replace") for text in texts)
