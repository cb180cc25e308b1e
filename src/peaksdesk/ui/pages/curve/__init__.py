"""Curve: the best over every time, of a period against the last 90 days and all time, and the critical power in it."""

from functools import partial

from peaksdesk.ui.page import Built, Command, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from PySide6.QtCore import QCoreApplication

    from peaksdesk.ui.bests_words import family_name
    from peaksdesk.ui.pages.curve.presenter import CurvePresenter
    from peaksdesk.ui.pages.curve.view import PERIODS, CurveView
    from peaksdesk.ui.widgets.chapter import FROM_TABS

    view = CurveView()
    presenter = CurvePresenter(desk, view.show_state)
    view.again_pressed.connect(presenter.load)
    view.empty_pressed.connect(lambda: desk.open("imports", None))
    view.chapter_chosen.connect(lambda page: desk.open(page, FROM_TABS))
    view.group_chosen.connect(presenter.choose_group)
    view.channel_chosen.connect(presenter.choose_channel)
    view.period_chosen.connect(presenter.choose_period)
    view.days_chosen.connect(lambda days: presenter.choose_days(*days))
    view.per_kg_chosen.connect(presenter.choose_per_kg)
    view.activity_pressed.connect(lambda activity_id: desk.open("activity", activity_id))

    def opened(argument: object) -> None:
        presenter.opened(argument)
        if argument == FROM_TABS:
            view.tabs.setFocus()

    def commands() -> tuple[Command, ...]:
        show = QCoreApplication.translate("CurveView", "Curve: %1")
        periods = tuple(
            Command(
                show.replace("%1", QCoreApplication.translate("periods", text)),
                partial(presenter.choose_period, period),
                str(number),
            )
            for number, (period, text) in enumerate(PERIODS.items(), start=1)
        )
        report = presenter.state.report
        groups = report.measured if report else ()
        return periods + tuple(
            Command(show.replace("%1", family_name(group)), partial(presenter.choose_group, group))
            for group, _ in groups
        )

    return Built(view, opened, commands)


PAGE = PageSpec(
    id="curve",
    title=QT_TRANSLATE_NOOP("pages", "Curve"),
    icon="fitness",
    build=_build,
    needs=("peaksdesk.services.curves", "peaksdesk.ui.pages.curve.view"),
    uses=("peaksdesk.services.book", "peaksdesk.services.distance_bests"),
    parent="fitness",
)
