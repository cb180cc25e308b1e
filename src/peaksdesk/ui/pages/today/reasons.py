"""Why a number of the day is what it is, as the explanation card shows it, in the person's language."""

import re
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.alerts import NOT_MEDICAL, Alert
from peaksdesk.domain.checkin import Answer
from peaksdesk.domain.readiness import Part
from peaksdesk.services.day_values import DayAnswer, Explanation
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.presenter import ADVICE, ALERT
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.words import said, value

TITLES = {
    "composite": QT_TRANSLATE_NOOP("Today", "Check-in"),
    "score": QT_TRANSLATE_NOOP("Today", "Readiness score"),
    "week_load": QT_TRANSLATE_NOOP("Today", "Training this week"),
    "strain_week": QT_TRANSLATE_NOOP("Today", "Strain of seven days"),
    "form": QT_TRANSLATE_NOOP("Today", "Form (TSB)"),
    "ramp": QT_TRANSLATE_NOOP("Today", "Ramp, 7 days"),
    "recovery": QT_TRANSLATE_NOOP("Today", "Recovery"),
    "hrv": QT_TRANSLATE_NOOP("Today", "HRV"),
    "resting_hr": QT_TRANSLATE_NOOP("Today", "Resting heart rate"),
    "sleep": QT_TRANSLATE_NOOP("Today", "Sleep performance"),
    "asleep": QT_TRANSLATE_NOOP("Today", "Time asleep"),
    "needed": QT_TRANSLATE_NOOP("Today", "Sleep needed"),
    "spo2": QT_TRANSLATE_NOOP("Today", "Blood oxygen"),
    "strain": QT_TRANSLATE_NOOP("Today", "Strain"),
    "weight": QT_TRANSLATE_NOOP("Today", "Weight"),
}
_INPUTS = {
    "From": QT_TRANSLATE_NOOP("Today", "From"),
    "To": QT_TRANSLATE_NOOP("Today", "To"),
    "Time": QT_TRANSLATE_NOOP("Today", "Time"),
    "Peak": QT_TRANSLATE_NOOP("Today", "Peak"),
}
_UNITS = {
    "days": QT_TRANSLATE_NOOP("Today", "days"),
    "rules": QT_TRANSLATE_NOOP("Today", "rules"),
    "CTL a week": QT_TRANSLATE_NOOP("Today", "CTL a week"),
}
_DECIMAL = re.compile(r"(?<![\d.,])[-+]?\d+\.\d+")
_MINUS = re.compile(r"(?<![\w)])-(?=[\d(.])")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Told:
    """A reason in words.

    Attributes:
        which: The number with its name.
        reason: How it came to be, in sentences.
        inputs: (name, value) of what went in.
        source: Where it is from.
    """

    which: str
    reason: str
    inputs: tuple[tuple[str, str], ...]
    source: str


def reason_of(answer: DayAnswer, name: str, locale: QLocale) -> Told | None:
    """Return why something of a day is what it is, or None where there is nothing to say."""
    if name == ADVICE:
        why = "\n".join(said(one) for one in answer.advice.why)
        return Told(words.advice(answer.advice.sentence), why, (), said(NOT_MEDICAL))
    if name.startswith(ALERT):
        return next((_alert(one, locale) for one in answer.alerts if one.rule == name.removeprefix(ALERT)), None)
    found = answer.explained.get(name)
    if found is not None and name == "score":
        return _score(answer, found, locale)
    return None if found is None else _number(found, name, locale)


def _score(answer: DayAnswer, found: Explanation, locale: QLocale) -> Told:
    """Say the sums of the parts under the whole one; beside them what each adds."""
    told = _number(found, "score", locale)
    parts = answer.score.contributions
    sums = [f"{words.said(words.PARTS[one.part])}: {_written(one.formula, locale)}" for one in parts]
    whole, *limits = told.reason.split("\n")
    adds = tuple((words.said(words.PARTS[one.part]), words.signed(one.points, locale, 1)) for one in parts)
    return Told(told.which, "\n".join((whole, *sums, *limits)), adds, told.source)


def _number(found: Explanation, name: str, locale: QLocale) -> Told:
    reason = [_written(found.formula, locale), *(_limit(one, locale) for one in found.limits)]
    inputs = tuple((_input(title), _written(text, locale)) for title, text in found.inputs)
    sources = ", ".join(said(one) for one in found.sources)
    source = QCoreApplication.translate("Today", "Source: %1").replace("%1", sources) if sources else ""
    return Told(words.said(TITLES[name]) if name in TITLES else said(found.title), "\n".join(reason), inputs, source)


def _alert(alert: Alert, locale: QLocale) -> Told:
    unit = words.said(_UNITS[alert.unit]) if alert.unit in _UNITS else alert.unit

    def figure(number: float) -> str:
        return f"{fmt.number(number, locale, 0 if alert.unit in {'ms', 'days', 'rules', 'TSB'} else 1)} {unit}".strip()

    translate = QCoreApplication.translate
    inputs = [(translate("Today", "Value"), figure(alert.value))]
    if alert.low is not None and alert.high is not None:
        band = translate("Today", "%1 to %2").replace("%1", figure(alert.low)).replace("%2", figure(alert.high))
        inputs.append((translate("Today", "Normal band"), band))
    elif alert.low is not None:
        inputs.append((translate("Today", "Not below"), figure(alert.low)))
    elif alert.high is not None:
        inputs.append((translate("Today", "Not above"), figure(alert.high)))
    inputs.append((translate("Today", "Since"), fmt.plain_day(alert.since, locale)))
    inputs.append((translate("Today", "Day"), fmt.plain_day(alert.day, locale)))
    source = translate("Today", "Source: %1").replace("%1", said(alert.source))
    reason = f"{said(alert.sentence)}\n{said(alert.rule_text)}"
    return Told(said(alert.title), reason, tuple(inputs), f"{source}. {said(NOT_MEDICAL)}")


def _input(title: str) -> str:
    if title in set(Answer):
        return words.said(words.ANSWERS[Answer(title)])
    if title in set(Part):
        return words.said(words.PARTS[Part(title)])
    return words.said(_INPUTS[title]) if title in _INPUTS else said(title)


def _limit(text: str, locale: QLocale) -> str:
    """Say a limit; one that is of a part of the score names the part."""
    part, colon, why = text.partition(": ")
    if colon and part in set(Part):
        return f"{words.said(words.PARTS[Part(part)])}: {said(why)}"
    return _written(text, locale)


def _written(text: str, locale: QLocale) -> str:
    if _DAY.fullmatch(text):
        return fmt.plain_day(date.fromisoformat(text), locale)
    shown = _DECIMAL.sub(lambda one: _local(one[0]), said(text))
    shown = shown.replace(" x ", " × ").replace(" - ", " \N{MINUS SIGN} ")
    return _MINUS.sub(lambda one: one[0].replace("-", "\N{MINUS SIGN}"), shown)


def _local(text: str) -> str:
    sign = "+" if text.startswith("+") else ""
    return sign + value(text.removeprefix("+"))
