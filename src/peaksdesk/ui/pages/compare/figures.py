"""Two periods in figures: a row of large ones, and a table by sport."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.periods import Totals
from peaksdesk.domain.records import Best
from peaksdesk.services.comparison import Comparison, Effort
from peaksdesk.ui import format as fmt
from peaksdesk.ui.bests_words import channel_name, family_name
from peaksdesk.ui.charts.scale import PaceScale, bests_scale
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.number import Number

MEASURES = {
    "load": QT_TRANSLATE_NOOP("compare", "Load"),
    "time_s": QT_TRANSLATE_NOOP("compare", "Time"),
    "distance_m": QT_TRANSLATE_NOOP("compare", "Distance"),
    "ascent_m": QT_TRANSLATE_NOOP("compare", "Ascent"),
}
_MANY_S = 100 * 3600.0
"""Sums of months and years need no minutes; likewise `_FAR_M` no tenths."""
_FAR_M = 1e5

Shown = Callable[[float], tuple[str, str]]


@dataclass(frozen=True)
class Figure:
    """One line of the comparison, in words.

    Attributes:
        key: What makes it the same line when its values change.
        heading: It is the name of a sport, without values.
        ids: Activities behind the values of A and B, where they are from one.
    """

    key: tuple[str, ...]
    name: str
    a: str = ""
    b: str = ""
    difference: str = ""
    share: str = ""
    heading: bool = False
    ids: tuple[int | None, int | None] = (None, None)


def measure_name(measure: str) -> str:
    """Return what a measure is called."""
    return QCoreApplication.translate("compare", MEASURES[measure])


def shown_as(measure: str, most: float, units: Units, locale: QLocale) -> Shown:
    """Return how values of a measure read, the largest of which is `most`: figures and unit."""
    return {
        "time_s": lambda value: (fmt.hours(value) if most < _MANY_S else fmt.number(value / 3600, locale), "h"),
        "distance_m": lambda value: fmt.distance(value, units, locale, digits=0 if most >= _FAR_M else 1),
        "ascent_m": lambda value: fmt.elevation(value, units, locale),
    }.get(measure, lambda value: (fmt.number(value, locale), ""))


def signed(text: str, value: float) -> str:
    """Return the figures of an absolute difference with its sign."""
    if not any(sign in text for sign in "123456789"):
        return text
    return f"\N{MINUS SIGN}{text}" if value < 0 else f"+{text}"


def percent(a: float, b: float, locale: QLocale) -> str:
    """Return the difference of A from B in percent of B; a dash where B is nothing."""
    if b == 0:
        return fmt.NONE
    share = 100 * (a - b) / b
    words = QCoreApplication.translate("compare", "%1 %")
    return words.replace("%1", signed(fmt.number(abs(share), locale), share))


def figures(comparison: Comparison, units: Units, locale: QLocale) -> tuple[Figure, ...]:
    """Return totals of all sports and of each, one line per measure."""
    lines = [_heading("all", QCoreApplication.translate("compare", "All sports"))]
    lines += _totals("all", comparison.a.total, comparison.b.total, units, locale)
    one, other = comparison.a.ctl, comparison.b.ctl
    if one is not None and other is not None:
        name = QCoreApplication.translate("compare", "Fitness at the end (CTL)")
        lines.append(_line(("all", "ctl"), name, one, other, lambda value: (fmt.number(value, locale), ""), locale))
    for group in comparison.families:
        a, b = (side.families.get(group, Totals()) for side in (comparison.a, comparison.b))
        lines += [_heading(group, family_name(group)), *_totals(group, a, b, units, locale)]
    return tuple(lines)


def effort_figures(efforts: tuple[Effort, ...], units: Units, locale: QLocale) -> tuple[Figure, ...]:
    """Return best efforts side by side, under the name of their sport."""
    lines: list[Figure] = []
    for effort in efforts:
        scale = bests_scale(effort.channel, effort.group, units, locale)
        head = (effort.group, effort.channel)
        if not any(line.key == head for line in lines):
            name = f"{family_name(effort.group)} · {channel_name(effort.channel, effort.group)}, {scale.unit}"
            lines.append(Figure(head, name, heading=True))
        difference = share = fmt.NONE
        if effort.a is not None and effort.b is not None:
            a, b = effort.a.value, effort.b.value
            if isinstance(scale, PaceScale):  # a pace is better where it is shorter
                by = scale.metres / a - scale.metres / b
                difference = signed(fmt.duration(abs(by)), by)
            else:
                by = a - b
                difference = signed(scale.text(abs(by)), by)
            share = percent(a, b, locale)
        lines.append(
            Figure(
                (*head, str(effort.duration_s)),
                fmt.span(effort.duration_s),
                scale.text(effort.a.value if effort.a else None),
                scale.text(effort.b.value if effort.b else None),
                difference,
                share,
                ids=(_id(effort.a), _id(effort.b)),
            )
        )
    return tuple(lines)


class Headline(QWidget):
    """Load, time, distance, ascent and fitness of A in large figures, each with B under it."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._cards = {measure: _Card(measure_name(measure)) for measure in MEASURES}
        self._fitness = _Card(self.tr("Fitness at the end"))
        for card in (*self._cards.values(), self._fitness):
            row.addWidget(card, 1)

    def show_comparison(self, comparison: Comparison, units: Units, locale: QLocale) -> None:
        """Show two periods."""
        for measure, card in self._cards.items():
            a, b = (float(getattr(side.total, measure)) for side in (comparison.a, comparison.b))
            card.show_pair(a, b, shown_as(measure, max(a, b), units, locale), locale)
        self._fitness.show_pair(
            comparison.a.ctl, comparison.b.ctl, lambda value: (fmt.number(value, locale), ""), locale
        )


class _Card(QFrame):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GRID * 3, GAP, GRID * 3)
        layout.setSpacing(0)
        self._number = Number(name)
        self._under = ElidedLabel("", "secondary", "ink2")
        layout.addWidget(self._number)
        layout.addWidget(self._under)

    def show_pair(self, a: float | None, b: float | None, shown: Shown, locale: QLocale) -> None:
        self._number.show_value(*((fmt.NONE, "") if a is None else shown(a)))
        if a is None or b is None:
            self._under.setText(self.tr("B: %1").replace("%1", fmt.NONE if b is None else fmt.joined(shown(b))))
            return
        if b == 0:
            self._under.setText(self.tr("B: %1").replace("%1", fmt.joined(shown(b))))
            return
        words = self.tr("B: %1 · %2").replace("%1", fmt.joined(shown(b)))
        self._under.setText(words.replace("%2", percent(a, b, locale)))


def _heading(key: str, name: str) -> Figure:
    return Figure((key,), name, heading=True)


def _totals(key: str, a: Totals, b: Totals, units: Units, locale: QLocale) -> list[Figure]:
    count = QCoreApplication.translate("compare", "Activities")
    lines = [_line((key, "count"), count, a.count, b.count, lambda value: (fmt.number(value, locale), ""), locale)]
    for measure in ("time_s", "distance_m", "ascent_m", "load"):
        one, other = float(getattr(a, measure)), float(getattr(b, measure))
        if one or other:
            shown = shown_as(measure, max(one, other), units, locale)
            lines.append(_line((key, measure), measure_name(measure), one, other, shown, locale))
    return lines


def _line(key: tuple[str, ...], name: str, a: float, b: float, shown: Shown, locale: QLocale) -> Figure:
    difference = signed(fmt.joined(shown(abs(a - b))), a - b)
    return Figure(key, name, fmt.joined(shown(a)), fmt.joined(shown(b)), difference, percent(a, b, locale))


def _id(best: Best | None) -> int | None:
    return best.activity_id if best else None
