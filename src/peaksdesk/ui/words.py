"""Sentences of the services and the domain in the person's language."""

import re
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from peaksdesk import resources

if TYPE_CHECKING:
    from peaksdesk.ui.sentences import Sentences

CONTEXT = "sentences"
_DECIMAL = re.compile(r"[-+\N{MINUS SIGN}]?\d{1,15}\.\d{1,9}")
_BELOW_ZERO = re.compile(r"-\d{1,15}")
_GROUPED = re.compile(r"\d{1,3}(,\d{3}){1,4}")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_DAY_IN_TEXT = re.compile(r"(?<![\w./-])\d{4}-\d{2}-\d{2}(?![\w./-]*\w)")
_LONGEST_ENGLISH = 2_000
_MOMENT = re.compile(r"(\d{1,2}) (\w{3,9}) (\d{4}) at (\d{2}:\d{2})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def said(sentence: str) -> str:
    """Return a sentence that a presenter, a service or the domain wrote in English as the person reads it.

    A view shows every such sentence through here; what has no translation stays as it is. Values in a sentence are
    found by its template and written as the locale does.
    """
    if _now.english or not sentence:
        return _days(sentence)
    return _now.sentences.say(sentence)


def _days(sentence: str) -> str:
    """Write the days in an English sentence as the locale does; its numbers are right as they are."""
    if len(sentence) > _LONGEST_ENGLISH:
        return sentence
    return _ISO_DAY_IN_TEXT.sub(_day, sentence)


def _day(found: re.Match[str]) -> str:
    day = QDate.fromString(found[0], "yyyy-MM-dd")
    return QLocale().toString(day, "d MMM yyyy") if day.isValid() else found[0]


def told(error: Exception) -> str:
    """Return what an error says, as the person reads it; one without words is named."""
    return said(str(error)) or QCoreApplication.translate("Window", "Something went wrong: %1").replace(
        "%1", type(error).__name__
    )


def speak(language: str) -> None:
    """Say sentences in a language from now on; its translator is installed already."""
    _now.english = language == "en"
    vars(_now).pop("sentences", None)


def value(text: str) -> str:
    """Return a number or a date, as it stands in an English sentence, the way the locale writes it."""
    locale = QLocale()
    if _DECIMAL.fullmatch(text):
        plain = locale.toString(float(text.replace("\N{MINUS SIGN}", "-")), "f", len(text.partition(".")[2]))
        return plain.replace("-", "\N{MINUS SIGN}")
    if _BELOW_ZERO.fullmatch(text):
        return text.replace("-", "\N{MINUS SIGN}")
    if _GROUPED.fullmatch(text):
        return locale.toString(int(text.replace(",", "")))
    if _ISO_DAY.fullmatch(text):
        day = QDate.fromString(text, "yyyy-MM-dd")
        return locale.toString(day, QLocale.FormatType.ShortFormat) if day.isValid() else text
    found = _MOMENT.fullmatch(text)
    if found and found[2][:3] in _MONTHS:
        day = QDate(int(found[3]), _MONTHS.index(found[2][:3]) + 1, int(found[1]))
        return f"{locale.toString(day, QLocale.FormatType.ShortFormat)}, {found[4]}" if day.isValid() else text
    return text


class _Now:
    """The language in force; its templates are read when the first sentence is said."""

    english = True

    @cached_property
    def sentences(self) -> "Sentences":
        """Every sentence with its translation, where it has one."""
        import json  # English needs neither

        from peaksdesk.ui.sentences import Sentences

        texts = json.loads(resources.path("translations/sentences.json").read_text(encoding="utf-8"))
        told = ((text, QCoreApplication.translate(CONTEXT, text)) for text in texts)
        return Sentences(told, value)


_now = _Now()
