"""How the Curve page looks."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from peaksdesk.domain.records import Best
from peaksdesk.domain.streams import POWER, SPEED
from peaksdesk.services.curves import RECENT_DAYS, CurveReport
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.bests_words import channel_name, channel_tone, family_name, source_words
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.scale import LinearScale, Scale, bests_scale
from peaksdesk.ui.pages.curve.bests_chart import BestsChart
from peaksdesk.ui.pages.curve.bests_picture import BestsLine, BestsPicture
from peaksdesk.ui.pages.curve.bests_table import BestsTable
from peaksdesk.ui.pages.curve.fit_card import FitCard
from peaksdesk.ui.pages.curve.presenter import CurveState, Period
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.chapter import Chapter, scrolled
from peaksdesk.ui.widgets.chooser import Chooser
from peaksdesk.ui.widgets.date_span import DateSpan
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.front import put_in_front
from peaksdesk.ui.widgets.skeleton import Skeleton
from peaksdesk.ui.widgets.text import label, restyle

PERIODS = {
    Period.SIX_WEEKS: QT_TRANSLATE_NOOP("periods", "6 weeks"),
    Period.NINETY_DAYS: QT_TRANSLATE_NOOP("periods", "90 days"),
    Period.SEASON: QT_TRANSLATE_NOOP("periods", "This season"),
    Period.ALL: QT_TRANSLATE_NOOP("periods", "All time"),
    Period.CUSTOM: QT_TRANSLATE_NOOP("periods", "Custom"),
}
_SIDE = 332
_BAR = 10
"""Room for the scroll bar of the side, px."""

_LEAST_SPEED_S = 15
"""Below, satellite receivers tell what no legs did."""


class CurveView(Chapter):
    """The curves, beside them critical power and the standard bests.

    Attributes:
        group_chosen: Carries a family of sports; `channel_chosen` a channel, `period_chosen` a `Period`.
        days_chosen: (from, to) of a custom period.
        per_kg_chosen: Whether power is shown by body mass.
        activity_pressed: Carries an activity's id.
    """

    group_chosen = Signal(object)
    channel_chosen = Signal(object)
    period_chosen = Signal(object)
    days_chosen = Signal(object)
    per_kg_chosen = Signal(bool)
    activity_pressed = Signal(object)

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__("curve", QCoreApplication.translate("CurveView", "The curves cannot be shown"))
        self._group = Chooser(self.tr("Sport"))
        self._group.chosen.connect(lambda group: self.group_chosen.emit(group))
        self._channel = Chooser(self.tr("What is measured"))
        self._channel.chosen.connect(lambda channel: self.channel_chosen.emit(channel))
        self._per_kg = button(self.tr("W/kg"), "filter", name=self.tr("Power by body mass"))
        self._per_kg.setCheckable(True)
        self._per_kg.clicked.connect(lambda checked: self.per_kg_chosen.emit(checked))
        for tool in (self._group, self._channel, self._per_kg):
            self.tools.addWidget(tool)
        self.set_faces(_loading_face(), self._full_face())
        put_in_front(self, self._chart)
        for number, period in enumerate(PERIODS, start=1):
            keys = QShortcut(QKeySequence(str(number)), self._chart, context=Qt.ShortcutContext.WidgetShortcut)
            keys.activated.connect(lambda chosen=period: self.period_chosen.emit(chosen))
        self.show_state(CurveState(loading=True))

    def show_state(self, state: CurveState) -> None:
        """Show a state."""
        report = state.report
        shown = state.problem is None and report is not None
        for tool in (self._group, self._channel, self._per_kg):
            tool.setVisible(shown)
        self.header.set_subtitle(self._subtitle(report) if report is not None and shown else "")
        if state.problem is not None:
            self.show_problem(state.problem)
        elif report is not None:
            self._show_report(state, report)
            self.show_full()
        elif state.nothing:
            self.show_empty(
                self.tr("No curve yet"),
                self.tr("The best you held over every time from a second to hours will stand here, each with its day."),
                self.tr("Import files"),
            )
        else:
            self.show_loading()

    # Parts

    def _show_report(self, state: CurveState, report: CurveReport) -> None:
        locale = self.locale()
        self._group.show_values([(g, family_name(g)) for g, _ in report.measured], report.group)
        channels = dict(report.measured)[report.group]
        self._channel.show_values([(c, channel_name(c, report.group)) for c in channels], report.channel)
        can_weigh = report.channel == POWER and bool(state.weight_kg)
        self._per_kg.setVisible(can_weigh)
        weight = state.weight_kg if can_weigh and state.choice.per_kg else None
        self._per_kg.setChecked(weight is not None)
        scale: Scale = bests_scale(report.channel, report.group, state.units, locale)
        if weight:
            scale = LinearScale("W/kg", 1.0 / weight, digits=2, locale=locale)
        self._show_periods(state, report)
        lines = self._lines(state, report)
        self._chart.show_picture(
            BestsPicture(
                what=channel_name(report.channel, report.group),
                lines=lines,
                scale=scale,
                told=lambda best: self._told(best, report),
                fit=report.fits.work_time if report.fits else None,
            )
        )
        self._nothing_here.setVisible(not report.period)
        self._fit.setVisible(report.fits is not None)
        if report.fits is not None:
            self._fit.show_fits(report.fits, report.period, weight, locale)
        self._table.show_bests(report.period, state.times or (), scale, report.channel)
        self._table_card.setVisible(bool(report.period))

    def _lines(self, state: CurveState, report: CurveReport) -> tuple[BestsLine, ...]:
        tone = channel_tone(report.channel)
        name = QCoreApplication.translate("periods", PERIODS[state.choice.period])
        lines = [BestsLine(name, tone, _drawn(report.period, report.channel), bold=True)]
        if state.choice.period is not Period.NINETY_DAYS:
            recent = self.tr("last %1 days").replace("%1", self.locale().toString(RECENT_DAYS))
            lines.append(BestsLine(recent, "ink", _drawn(report.recent, report.channel)))
        if state.choice.period is not Period.ALL:
            lines.append(BestsLine(self.tr("all time"), "ink2", _drawn(report.ever, report.channel), dashed=True))
        return tuple(line for line in lines if line.bests)

    def _show_periods(self, state: CurveState, report: CurveReport) -> None:
        for period, made in self._periods.items():
            chosen = period is state.choice.period
            made.setChecked(chosen)
            restyle(made, "kind", "" if chosen else "quiet")
            made.ensurePolished()
            made.updateGeometry()
        custom = state.choice.period is Period.CUSTOM
        self._days.setVisible(custom)
        first = report.since or min((best.day for best in report.ever), default=report.until)
        self._days.show_days(first, report.until)
        words = self.tr("%1 to %2").replace("%1", fmt.plain_day(first, self.locale()))
        reach = words.replace("%2", fmt.plain_day(report.until, self.locale()))
        self._reach.setText("" if custom else reach)

    def _subtitle(self, report: CurveReport) -> str:
        words = self.tr("%1 · %2 · the best over every time").replace("%1", family_name(report.group))
        return words.replace("%2", channel_name(report.channel, report.group))

    def _told(self, best: Best, report: CurveReport) -> str:
        return source_words(best.day, report.activities.get(best.activity_id), self.locale())

    def _full_face(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        card = Card()
        card.setAccessibleName(self.tr("Curves of bests"))
        self._chart = BestsChart()
        self._chart.opened.connect(lambda activity_id: self.activity_pressed.emit(activity_id))
        card.body.addLayout(self._period_row())
        self._days = DateSpan(self.tr("Period"))
        self._days.chosen.connect(lambda days: self.days_chosen.emit(days))
        card.body.addWidget(self._days, 0, Qt.AlignmentFlag.AlignLeft)
        self._nothing_here = label(self.tr("Nothing was recorded in this period."), "body", "watch")
        card.body.addWidget(self._nothing_here)
        card.body.addWidget(DescribedChart(self._chart), 1)
        row.addWidget(card, 1)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._fit = FitCard()
        self._table_card = Card(self.tr("Bests of the period"))
        self._table = BestsTable()
        self._table.opened.connect(lambda activity_id: self.activity_pressed.emit(activity_id))
        self._table_card.body.addWidget(self._table)
        column.addWidget(self._fit)
        column.addWidget(self._table_card)
        column.addStretch(1)
        side = scrolled(beside)  # by itself: the axis of the chart stays in sight
        side.setFixedWidth(_SIDE + _BAR)
        row.addWidget(side)
        return scrolled(page)

    def _period_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._periods: dict[Period, QPushButton] = {}
        for number, (period, text) in enumerate(PERIODS.items(), start=1):
            made = button(QCoreApplication.translate("periods", text), "quiet")
            made.setFont(appearance.font("body"))
            made.setCheckable(True)
            made.setToolTip(self.tr("Key %1 on the chart").replace("%1", str(number)))
            made.clicked.connect(lambda _, chosen=period: self.period_chosen.emit(chosen))
            self._periods[period] = made
            row.addWidget(made)
        self._reach = ElidedLabel("", "secondary", "ink2")
        self._reach.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(self._reach, 1)
        return row


def _drawn(bests: tuple[Best, ...], channel: str) -> tuple[Best, ...]:
    return tuple(best for best in bests if channel != SPEED or best.duration_s >= _LEAST_SPEED_S)


def _loading_face() -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    chart = Card()
    chart.body.addWidget(Skeleton((9, 1), row_height=88))
    row.addWidget(chart, 1)
    side = QVBoxLayout()
    side.setSpacing(GAP)
    for height in (188, 292):
        card = Card()
        card.setFixedSize(_SIDE, height)
        card.body.addWidget(Skeleton((2, 1), row_height=36))
        side.addWidget(card)
    side.addStretch(1)
    row.addLayout(side)
    return page
