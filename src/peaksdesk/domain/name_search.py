"""What somebody types, compared with names: in any case, without accents, word by word, with letters left out."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WHOLE, _START, _WORD, _INSIDE, _INITIALS, _LOOSE = 110.0, 100.0, 80.0, 50.0, 40.0, 20.0
_SLACK = 3
"""Letters that may be missing in a word that is typed loosely."""


@dataclass(frozen=True)
class Match:
    """How well a name fits.

    Attributes:
        score: Higher is better.
        places: Indices of the letters that were typed, rising.
    """

    score: float
    places: tuple[int, ...]


def fold(text: str) -> str:
    """Return a text letter by letter without case and accents: as long as the text, so that places stay the same."""
    if text.isascii():
        return text.lower()
    return "".join(_bare(letter) for letter in text)


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words that were typed, folded."""
    return tuple(fold(typed).split())


def match(words: Sequence[str], folded: str) -> Match | None:
    """Return how well every word fits a folded name; None if one does not.

    A word fits best at the beginning of the name, then at the beginning of a word, inside of one, as the first
    letters of words (`gtd` for `Go to date`), and last with letters left out.
    """
    score, places = 0.0, set[int]()
    for word in words:
        found = _one(word, folded)
        if found is None:
            return None
        score += found.score
        places.update(found.places)
    of_all = score / max(1, len(words))
    return Match(of_all - min(len(folded), 100) * 0.05, tuple(sorted(places)))


def _one(word: str, folded: str) -> Match | None:
    starts = [at for at in range(len(folded)) if _begins(folded, at)]
    for at in starts:
        if folded.startswith(word, at):
            value = _WORD - min(at, 20) * 0.1
            if at == 0:
                value = _WHOLE if len(folded) == len(word) else _START
            return Match(value, tuple(range(at, at + len(word))))
    if len(word) < 2:
        return None
    at = folded.find(word)
    if at >= 0:
        return Match(_INSIDE, tuple(range(at, at + len(word))))
    initials = _in_order(word, folded, starts)
    if initials is not None:
        return Match(_INITIALS, initials)
    return _loose(word, folded, starts) if len(word) > 2 else None


def _loose(word: str, folded: str, starts: Sequence[int]) -> Match | None:
    for first in starts:
        if folded[first] != word[0]:
            continue
        places = _in_order(word, folded, range(first, min(len(folded), first + len(word) + _SLACK)))
        if places is not None:
            return Match(_LOOSE, places)
    return None


def _in_order(word: str, folded: str, among: Sequence[int]) -> tuple[int, ...] | None:
    places: list[int] = []
    for at in among:
        if len(places) < len(word) and folded[at] == word[len(places)]:
            places.append(at)
    return tuple(places) if len(places) == len(word) else None


def _begins(folded: str, at: int) -> bool:
    return folded[at].isalnum() and (at == 0 or not folded[at - 1].isalnum())


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].casefold()[:1] or letter
