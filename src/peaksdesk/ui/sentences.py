"""Sentences in another language by their templates, `No activity for %1 days.` for one."""

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

LONGEST = 2_000
"""Longer texts are no sentences of PeaksDesk's: a file's title may have ten million letters."""
_DEEPEST = 4
_KEPT = 2_000
_PLACE = re.compile(r"%(\d+)")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])(\s+)(?=[A-Z“])")
_BETWEEN_PARTS = re.compile(r"( and |; )")


@dataclass(frozen=True)
class _Template:
    """English text in pieces, with a value between each two, and what is said instead."""

    pieces: tuple[str, ...]
    places: tuple[str, ...]
    told: str
    weight: int

    def values(self, text: str) -> dict[str, str] | None:
        """Return what stands in the places; None if the text is not of this template.

        Piece after piece is looked for from the left, each once: the time it takes grows with the text's length alone.
        """
        first, *middle, last = self.pieces
        end = len(text) - len(last)
        if not text.startswith(first) or not text.endswith(last) or end < len(first):
            return None
        at = len(first)
        found: list[str] = []
        for piece in middle:
            hit = text.find(piece, at, end)
            if hit < 0:
                return None
            found.append(text[at:hit])
            at = hit + len(piece)
        found.append(text[at:end])
        return dict(zip(self.places, found, strict=True))


class Sentences:
    """Every sentence that can be said in one language."""

    def __init__(self, told: Iterable[tuple[str, str]], value: Callable[[str], str]) -> None:
        """Take pairs of English text and translation.

        Args:
            told: Both with the same %1, %2 and so on, in any order.
            value: Writes a number or a date, as it stands in an English sentence, the person's way.
        """
        self._exact: dict[str, str] = {}
        self._by_word: dict[str, list[_Template]] = {}
        self._value = value
        self._said: OrderedDict[str, str] = OrderedDict()
        for english, translation in told:
            if _PLACE.search(english):
                made = _template(english, translation)
                self._by_word.setdefault(_first_word(made.pieces[0]), []).append(made)
            else:
                self._exact[english] = translation
        for several in self._by_word.values():
            several.sort(key=lambda template: -template.weight)

    def say(self, text: str) -> str:
        """Return a text in the language; as it is where nothing is known of it."""
        if len(text) > LONGEST:
            return text
        known = self._said.get(text)
        if known is None:
            known = self._said[text] = self._find(text, 0) or text
            if len(self._said) > _KEPT:
                self._said.popitem(last=False)
        return known

    def _find(self, text: str, depth: int) -> str | None:
        core = text.strip()
        if core != text:
            found = self._find(core, depth) if core else None
            return None if found is None else text.replace(core, found, 1)
        if text in self._exact:
            return self._exact[text]
        if depth > _DEEPEST:
            return None
        for template in (*self._by_word.get(text.partition(" ")[0], ()), *self._by_word.get("", ())):
            values = template.values(text)
            if values is not None:
                return self._filled(template.told, values, depth)
        return self._in_parts(text, depth)

    def _filled(self, told: str, values: dict[str, str], depth: int) -> str:
        filled = {place: self._find(value, depth + 1) or self._value(value) for place, value in values.items()}
        return _PLACE.sub(lambda place: filled[place[0]], told)

    def _in_parts(self, text: str, depth: int) -> str | None:
        """Say a text of several sentences one by one, and a list of parts if every part is known."""
        sentences = _BETWEEN_SENTENCES.split(text)
        if len(sentences) > 1:
            told = [self._find(part, depth + 1) if part.strip() else part for part in sentences]
            if any(now is not None and now != part for now, part in zip(told, sentences, strict=True)):
                return "".join(part if now is None else now for now, part in zip(told, sentences, strict=True))
        parts = _BETWEEN_PARTS.split(text)
        if len(parts) > 1:
            told = [self._find(part, depth + 1) for part in parts[::2]]
            if all(told):
                joints = [self._exact.get(joint.strip(), joint.strip()) for joint in parts[1::2]]
                return str(told[0]) + "".join(
                    f"{'' if joint == ';' else ' '}{joint} {part}" for joint, part in zip(joints, told[1:], strict=True)
                )
        return None


def _template(english: str, translation: str) -> _Template:
    pieces = tuple(_PLACE.split(english)[::2])
    places = tuple(f"%{number}" for number in _PLACE.findall(english))
    return _Template(pieces, places, translation, sum(len(piece) for piece in pieces))


def _first_word(piece: str) -> str:
    """Return the word that every text of a template begins with; empty if it may begin with anything."""
    word, space, _ = piece.partition(" ")
    return word if space else ""
