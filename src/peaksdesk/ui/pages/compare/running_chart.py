"""What runs up day by day in two periods, from the first day of each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.athlete import Units
from peaksdesk.services.comparison import Comparison, SideReport
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.axes import date_labels
from peaksdesk.ui.charts.layers import Dash, Layered, Line
from peaksdesk.ui.charts.scale import LinearScale
from peaksdesk.ui.charts.series import Series
from peaksdesk.ui.charts.table import Raw
from peaksdesk.ui.pages.compare.figures import measure_name

_WEEK = 7


@dataclass(frozen=True)
class PairAxis:
    """Days counted from the first of each period; named by the calendar where both begin on the same day of a year.

    Attributes:
        a: First day of A; `b` of B.
        count: Days of the longer one.
    """

    title: str
    a: date
    b: date
    count: int
    locale: QLocale = field(default_factory=QLocale)

    @property
    def first(self) -> float:
        """The first day."""
        return 0.0

    @property
    def last(self) -> float:
        """The last day of the longer period."""
        return float(max(self.count - 1, 1))

    @property
    def least(self) -> float:
        """A week."""
        return float(_WEEK)

    def ticks(self, lo: float, hi: float, most: int) -> Sequence[tuple[float, str]]:
        """Return months without their year, else numbers of days."""
        if (self.a.month, self.a.day) == (self.b.month, self.b.day):
            first, last = (self.a + timedelta(days=round(end)) for end in (lo, hi))
            labels = date_labels(first, last, most, self.locale)
            return [(float((day - self.a).days), text.replace(f" {day.year}", "")) for day, text in labels]
        weeks = max(1, round((hi - lo) / _WEEK / max(most, 1) + 0.49))
        days = range(round(lo) - round(lo) % _WEEK, round(hi) + 1, _WEEK * weeks)
        words = QCoreApplication.translate("compare", "Day %1")
        return [(float(at), words.replace("%1", self.locale.toString(at + 1))) for at in days if lo <= at <= hi]

    def text(self, at: float) -> str:
        """Return the number of the day, and which day that is in each."""
        words = QCoreApplication.translate("compare", "Day %1 (A %2, B %3)")
        words = words.replace("%1", self.locale.toString(round(at) + 1))
        for number, start in (("%2", self.a), ("%3", self.b)):
            words = words.replace(number, fmt.plain_day(start + timedelta(days=round(at)), self.locale))
        return words

    def raw(self, at: float) -> Raw:
        """Return the number of the day."""
        return round(at) + 1.0


def running(comparison: Comparison, measure: str, units: Units, locale: QLocale) -> Layered:
    """Return both periods as lines that run up."""
    a, b = comparison.a, comparison.b
    name = measure_name(measure)
    axis = PairAxis(
        QCoreApplication.translate("compare", "Day"),
        a.first,
        b.first,
        max((side.last - side.first).days + 1 for side in (a, b)),
        locale,
    )
    return Layered(
        title=QCoreApplication.translate("compare", "%1 from the first day on").replace("%1", name),
        axis=axis,
        layers=(
            Line(QCoreApplication.translate("compare", "A"), "accent", _series(a, measure), bold=True),
            Line(QCoreApplication.translate("compare", "B"), "ink2", _series(b, measure), dash=Dash.DASHED),
        ),
        scale=_scale(measure, units, locale),
        low=0.0,
    )


def _series(side: SideReport, measure: str) -> Series:
    values = side.cumulative[measure]
    return Series(np.arange(values.size, dtype=np.float64), values.astype(np.float64))


def _scale(measure: str, units: Units, locale: QLocale) -> LinearScale:
    metric = units is Units.METRIC
    match measure:
        case "time_s":
            return LinearScale("h", 1 / 3600, locale=locale)
        case "distance_m":
            return (
                LinearScale("km", 1 / fmt.KM, locale=locale)
                if metric
                else LinearScale("mi", 1 / fmt.MILE, locale=locale)
            )
        case "ascent_m":
            return LinearScale("m", locale=locale) if metric else LinearScale("ft", 1 / fmt.FOOT, locale=locale)
    return LinearScale(locale=locale)
