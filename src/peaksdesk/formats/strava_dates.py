"""Dates of Strava's list of activities, which it writes as the account's language does, always in UTC."""

import re
import unicodedata
from datetime import UTC, datetime

_MONTH_NAMES = (
    "jan january januar janner jän januari janv janvier ene enero gen gennaio janeiro sty stycznia styczen",
    "feb february februar feber fevr fév fevrier febr febrero febbraio fev fevereiro februari lut lutego luty",
    "mar march marz märz mrz mars marzo mrt maart março marco marca marzec marts",
    "apr april avr avril abr abril aprile kwi kwietnia kwiecien",
    "may mai mayo mag maggio maio mei maj maja",
    "jun june juni juin junio giu giugno junho cze czerwca czerwiec",
    "jul july juli juil juillet julio lug luglio julho lip lipca lipiec",
    "aug august aout août ago agosto augustus augusti sie sierpnia sierpien",
    "sep sept september septembre septiembre set setiembre settembre setembro wrz wrzesnia września wrzesien",
    "oct october okt oktober octobre octubre ott ottobre out outubro paz pazdziernika października",
    "nov november novembre noviembre novembro lis listopada listopad",
    "dec december dez dezember dic diciembre decembre déc dicembre dezembro gru grudnia grudzien",
)
"""Of each month, in English, German, French, Spanish, Italian, Dutch, Portuguese, Scandinavian languages and Polish."""

_CLOCK = re.compile(r"(\d{1,2})\s*[:.h]\s*(\d{2})(?:\s*[:.m]\s*(\d{2}))?(?:[.,]\d+)?\s*s?\s*((?:[ap]\.?\s*m\.?)\b\.?)?")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4})(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:º|er|e|st|nd|rd|th)?\.?\s+(?:de\s+)?([a-z]{3,12})\.?,?\s+(?:de\s+)?(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_EAST_ASIAN = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")


def strava_time(text: str) -> datetime | None:
    """Return the moment a date of the list tells.

    Args:
        text: `Sep 18, 2020, 7:12:03 AM`, also with narrow blanks; `24 mai 2012 à 16:27:40`; `18.09.2020, 07:12:03`;
            `18 sept 2020, 7:12:03`; `2018-09-12 15:02:23`; and the like in the main languages of Europe. Dates of
            numbers alone are read day first, unless a slash and AM or PM say that an American wrote them.

    Returns:
        Aware, UTC; None where no date and time can be told.
    """
    plain = " ".join(_without_accents(text[:100].casefold()).split())
    day = _day(plain)
    if day is None:
        return None
    (year, month, number), end = day
    clock = _CLOCK.search(plain, end)
    if clock is None:
        return None
    hour, minute, second = int(clock[1]), int(clock[2]), int(clock[3] or 0)
    if clock[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if clock[4].startswith("p") else 0)
    try:
        return datetime(year, month, number, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def _day(plain: str) -> tuple[tuple[int, int, int], int] | None:
    for pattern in (_ISO, _EAST_ASIAN):
        if found := pattern.search(plain):
            return (int(found[1]), int(found[2]), int(found[3])), found.end()
    if found := _NUMBERS.search(plain):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        american = second > 12 or (found[2] == "/" and first <= 12 and re.search(r"\d\s*[ap]\.?m", plain) is not None)
        return ((year, first, second) if american else (year, second, first)), found.end()
    if (found := _DAY_FIRST.search(plain)) and found[2] in _MONTHS:
        return (int(found[3]), _MONTHS[found[2]], int(found[1])), found.end()
    if (found := _MONTH_FIRST.search(plain)) and found[1] in _MONTHS:
        return (int(found[3]), _MONTHS[found[1]], int(found[2])), found.end()
    return None


def _without_accents(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


_MONTHS = {
    _without_accents(name).strip("."): number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()
}
