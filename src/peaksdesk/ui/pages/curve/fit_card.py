"""Critical power of a period: what the fits say, how well they fit, and on which efforts they rest."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.critical_power import CriticalPower, predicted_w, residual
from peaksdesk.domain.records import Best
from peaksdesk.services.curves import Fits
from peaksdesk.ui import format as fmt
from peaksdesk.ui.theme import GAP
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.little_table import LittleTable
from peaksdesk.ui.widgets.number import Number
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_LEAST_EFFORTS = 3
_CLOSE, _FAIR = 0.015, 0.03
"""How far the efforts lie from the fit on average, as a share of their power, up to which it is close, and fair."""


class FitCard(Card):
    """Two figures, a word for how well they fit, and the efforts they rest on; or why there are none."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(self.tr("Critical power"))
        self._pill = Pill()
        self.add_to_header(self._pill)
        self._figures = QWidget()
        row = QHBoxLayout(self._figures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._cp = Number(self.tr("CP"), style="title")
        self._reserve = Number(self.tr("W′"), style="title")
        self._sprint = Number(self.tr("Pmax"), style="title")
        for number in (self._cp, self._reserve, self._sprint):
            row.addWidget(number, 1)
        self._rests = label("", "secondary", "ink2", wrap=True)
        self._others = label("", "secondary", "ink2", wrap=True)
        self._efforts = QVBoxLayout()
        self.body.addWidget(self._figures)
        self.body.addWidget(self._rests)
        self.body.addLayout(self._efforts)
        self.body.addWidget(self._others)

    def show_fits(self, fits: Fits, bests: tuple[Best, ...], weight_kg: float | None, locale: QLocale) -> None:
        """Show the fits of a period and the bests they rest on; with a weight power is told by body mass."""
        fit = fits.work_time
        while (item := self._efforts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._figures.setVisible(fit is not None)
        self._pill.setVisible(fit is not None)
        self._others.setVisible(fit is not None)
        if fit is None:
            self._rests.setText(said(fits.why_not))
            return
        self._pill.show_state(*self._quality(fit))
        cp = fmt.number(fit.cp_w / weight_kg, locale, 2) if weight_kg else fmt.number(fit.cp_w, locale)
        self._cp.show_value(cp, "W/kg" if weight_kg else "W")
        self._reserve.show_value(fmt.number(fit.w_prime_j / 1000, locale, 1), "kJ")
        self._sprint.setVisible(fits.sprint is not None)
        if fits.sprint is not None:
            peak = fits.sprint.p_max_w
            shown = fmt.number(peak / weight_kg, locale, 1) if weight_kg else fmt.number(peak, locale)
            self._sprint.show_value(shown, "W/kg" if weight_kg else "W")
        words = self.tr("Work over time, %1 to %2: r² %3, %4 % off on average.")
        for place, value in (
            ("%1", fmt.span(round(fit.points[0].duration_s))),
            ("%2", fmt.span(round(fit.points[-1].duration_s))),
            ("%3", fmt.number(fit.r2, locale, 3)),
            ("%4", fmt.number(100 * _off(fit), locale, 1)),
        ):
            words = words.replace(place, value)
        self._rests.setText(words)
        self._efforts.addWidget(self._table(fit, bests, weight_kg, locale))
        self._others.setText(self._second_opinions(fits, locale))

    def _table(
        self, fit: CriticalPower, bests: tuple[Best, ...], weight_kg: float | None, locale: QLocale
    ) -> LittleTable:
        """Return a row for each effort: what was held, what the fit says, how far off, and the day."""
        days = {best.duration_s: fmt.plain_day(best.day, locale) for best in bests}
        per, digits = (weight_kg, 2) if weight_kg else (1.0, 0)
        rows = [
            (
                fmt.span(round(point.duration_s)),
                fmt.number(point.power_w / per, locale, digits),
                fmt.number(predicted_w(fit, point.duration_s) / per, locale, digits),
                signed(100 * residual(fit, point), locale),
                days.get(round(point.duration_s), fmt.NONE),
            )
            for point in fit.points
        ]
        held = self.tr("Held, %1").replace("%1", "W/kg" if weight_kg else "W")
        made = LittleTable("", (held, self.tr("Fit"), self.tr("Off, %"), self.tr("Day")), rows, strong=1)
        made.setAccessibleName(self.tr("Efforts of the fit"))
        return made

    def _quality(self, fit: CriticalPower) -> tuple[State, str]:
        if len(fit.points) < _LEAST_EFFORTS:
            return State.WATCH, self.tr("Two efforts only")
        off = _off(fit)
        if off <= _CLOSE:
            return State.GOOD, self.tr("Close fit")
        return (State.SAME, self.tr("Fair fit")) if off <= _FAIR else (State.WATCH, self.tr("Loose fit"))

    def _second_opinions(self, fits: Fits, locale: QLocale) -> str:
        parts = []
        for fit, words in (
            (fits.inverse_time, self.tr("Power over 1/time: CP %1 W, W′ %2 kJ, r² %3.")),
            (fits.sprint, self.tr("Three parameters: CP %1 W, W′ %2 kJ, r² %3.")),
        ):
            if fit is not None:
                words = words.replace("%1", fmt.number(fit.cp_w, locale))
                words = words.replace("%2", fmt.number(fit.w_prime_j / 1000, locale, 1))
                parts.append(words.replace("%3", fmt.number(fit.r2, locale, 3)))
        if fits.sprint is None:
            parts.append(self.tr("No fit with three parameters: these sprints do not bend the curve as one."))
        return "\n".join(parts)


def signed(value: float, locale: QLocale) -> str:
    """Return a difference in percent with its sign."""
    text = fmt.number(value, locale, 1)
    return f"+{text}" if value >= 0.05 else text


def _off(fit: CriticalPower) -> float:
    """How far the efforts lie from the fit on average, as a share of their power; r² of work flatters any efforts."""
    return sum(abs(residual(fit, point)) for point in fit.points) / len(fit.points)
