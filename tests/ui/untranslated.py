"""English left on a German window: what stands in the translations with another German text."""

import re
from functools import cache, lru_cache
from xml.etree import ElementTree as ET

from PySide6.QtWidgets import QWidget

from house_words import FOLDER
from ui.recording import inks

_LEAST = 4
"""Letters that a text needs to be taken for a language at all."""
_LONG = 10
_HOLE = re.compile(r"%\d|\\\{\w*\\\}")
_TOLD = ("toolTip", "accessibleName", "accessibleDescription", "placeholderText")


def english_on(window):
    """Return every text on a window, and every name and tip of its parts, that is English though there is German."""
    return sorted({text for text in _texts(window) if _is_english(text)})


def _texts(window):
    yield from _lines(inks(window))
    for part in (window, *window.findChildren(QWidget)):
        if part.isVisible():
            for said in _TOLD:
                text = getattr(part, said, str)()
                if text:
                    yield text


def _lines(found):
    """Return what was written, the pieces of one line together again."""
    line, end, widget = "", None, None
    for ink in found:
        goes_on = end is not None and ink.widget is widget and abs(ink.rect.left() - end.right()) < 5
        if ink.text and goes_on and ink.rect.top() < end.bottom() and ink.rect.bottom() > end.top():
            line += ink.text
        else:
            yield line.strip()
            line = ink.text
        end, widget = ink.rect, ink.widget
    yield line.strip()


@cache
def _is_english(text):
    exact, templates, german = _sentences()
    if sum(letter.isalpha() for letter in text) < _LEAST or text in german:
        return False
    if text in exact or any(source in text for source in exact if _tells(source)):
        return True
    return any(template.fullmatch(text) for template in templates)


def _tells(source):
    """Tell whether a text is long enough that no German one has it inside."""
    return len(source) >= _LONG and " " in source


@lru_cache(maxsize=1)
def _sentences():
    tree = ET.parse(FOLDER / "peaksdesk_de.ts")
    pairs = [(m.findtext("source", ""), m.findtext("translation", "")) for m in tree.iter("message")]
    german = {translation for _, translation in pairs}
    other = {source for source, translation in pairs if translation and source != translation}
    holed = [source for source in other if _HOLE.search(re.escape(source))]
    templates = [
        re.compile(_HOLE.sub("(.*)", re.escape(source)))
        for source in holed
        if sum(letter.isalpha() for letter in _HOLE.sub("", re.escape(source))) >= _LEAST
    ]
    return frozenset(other) - frozenset(holed), templates, german
