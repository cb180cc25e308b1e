"""What every writer of XML files needs: text made safe, whatever somebody typed, and columns as elements."""

import re
from xml.sax.saxutils import escape

_FORBIDDEN = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return text for an element or a quoted attribute: signs of markup escaped, what XML forbids left out.

    Source:
        XML 1.0, 5th ed., 2.2 (characters) and 2.4 (markup).
    """
    return escape(_FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")), {'"': "&quot;", "'": "&apos;"})


def add_elements(parts: list[str], texts: list[str] | None, before: str, after: str) -> None:
    """Append to each part its text between two tags, where it has any.

    Args:
        parts: Pieces of XML, one per record; changed in place.
        texts: Numbers as text, one per record, empty for none; None for a channel that is missing altogether.
        before: Opening tags; likewise `after` the closing ones.
    """
    if texts is not None:
        parts[:] = [f"{part}{before}{text}{after}" if text else part for part, text in zip(parts, texts, strict=True)]
