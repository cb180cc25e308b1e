"""What somebody types into a search box, as a filter: `sport:run >1h load>80 has:power 2025 lake`."""

import re
from dataclasses import replace
from datetime import date
from typing import TypeVar

from peaksdesk.domain.activity_filter import Filter, Has, Span
from peaksdesk.domain.sports import Family, Sport, family

T = TypeVar("T", bound=str)

_AMOUNT = re.compile(r"(?i)(load|tss|time|dist|distance)?([<>])=?(\d+(?:[.,]\d+)?)(h|min|m|km|mi)?")
_YEAR = re.compile(r"(19|20)\d\d")
_HAS = {
    "power": Has.POWER,
    "watts": Has.POWER,
    "hr": Has.HEART_RATE,
    "heart": Has.HEART_RATE,
    "gps": Has.GPS,
    "map": Has.GPS,
}
_TIME_S = {"h": 3600.0, "min": 60.0, "m": 60.0}
_DISTANCE_M = {"km": 1000.0, "mi": 1609.344}


def parse(typed: str) -> Filter:
    """Return what is meant; what means nothing special is a word to search for."""
    wanted, words = Filter(), []
    for word in typed.split():
        meant = _meant(word, wanted)
        if meant is None:
            words.append(word)
        else:
            wanted = meant
    return replace(wanted, words=" ".join(words))


def _meant(word: str, wanted: Filter) -> Filter | None:
    name, colon, value = word.partition(":")
    if colon and value:
        return _named(name.casefold(), value.casefold(), wanted)
    if _YEAR.fullmatch(word):
        return replace(wanted, since=date(int(word), 1, 1), until=date(int(word), 12, 31))
    amount = _AMOUNT.fullmatch(word)
    return None if amount is None else _limited(amount, wanted)


def _named(name: str, value: str, wanted: Filter) -> Filter | None:
    if name == "sport":
        sports = _sports(value)
        return replace(wanted, sports=wanted.sports | sports) if sports else None
    if name == "has" and value in _HAS:
        return replace(wanted, has=wanted.has | {_HAS[value]})
    if name == "no" and value in _HAS:
        return replace(wanted, lacks=wanted.lacks | {_HAS[value]})
    if name == "gear":
        return replace(wanted, gear=wanted.gear | {value})
    return None


def _sports(value: str) -> frozenset[Sport]:
    """Sports of a family, else the one of that name, else those that begin like it."""
    if value in set(Family):
        return frozenset(sport for sport in Sport if family(sport) == value)
    if value in set(Sport):
        return frozenset({Sport(value)})
    return frozenset(sport for sport in Sport if value and sport.value.startswith(value))


def _limited(amount: re.Match[str], wanted: Filter) -> Filter | None:
    what, side, figures, unit = amount.groups()
    value, unit = float(figures.replace(",", ".")), (unit or "").lower()
    what = (what or "").lower()
    if what in {"load", "tss"} and not unit:
        name = "load"
    elif unit in _TIME_S and what in {"", "time"}:
        name, value = "time_s", value * _TIME_S[unit]
    elif unit in _DISTANCE_M and what in {"", "dist", "distance"}:
        name, value = "distance_m", value * _DISTANCE_M[unit]
    else:
        return None
    span: Span = getattr(wanted, name) or Span()
    return replace(wanted, **{name: replace(span, low=value) if side == ">" else replace(span, high=value)})  # type: ignore[arg-type]


def both(chosen: Filter, typed: Filter) -> Filter:
    """Return what wants both; where each has its own idea of days or amounts, what was typed wins."""
    days = (typed.recent, typed.since, typed.until)
    if days == (None, None, None):
        days = (chosen.recent, chosen.since, chosen.until)
    return Filter(
        words=f"{chosen.words} {typed.words}".strip(),
        sports=_either(chosen.sports, typed.sports),
        recent=days[0],
        since=days[1],
        until=days[2],
        gear=_either(chosen.gear, typed.gear),
        sources=chosen.sources | typed.sources,
        time_s=typed.time_s or chosen.time_s,
        distance_m=typed.distance_m or chosen.distance_m,
        load=typed.load or chosen.load,
        has=chosen.has | typed.has,
        lacks=chosen.lacks | typed.lacks,
        excluded=chosen.excluded if typed.excluded is None else typed.excluded,
    )


def _either(chosen: frozenset[T], typed: frozenset[T]) -> frozenset[T]:
    return typed or chosen
