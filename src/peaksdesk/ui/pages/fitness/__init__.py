"""Fitness: years of fitness, fatigue and form, and what to do about the thresholds."""

from functools import partial

from peaksdesk.ui.page import Built, Command, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from PySide6.QtCore import QCoreApplication

    from peaksdesk.domain.fitness import Convention
    from peaksdesk.ui.pages.fitness.explained import NAMES
    from peaksdesk.ui.pages.fitness.presenter import FitnessPresenter
    from peaksdesk.ui.pages.fitness.view import SPANS, FitnessView
    from peaksdesk.ui.report.button import put_on_paper
    from peaksdesk.ui.widgets.chapter import FROM_TABS

    view = FitnessView()
    presenter = FitnessPresenter(desk, view.show_state, view.name_change)
    view.again_pressed.connect(presenter.load)
    view.chapter_chosen.connect(lambda page: desk.open(page, FROM_TABS))
    view.import_pressed.connect(lambda: desk.open("imports", None))
    view.activities_pressed.connect(lambda: desk.open("activities", None))
    view.span_chosen.connect(presenter.choose_span)
    view.convention_chosen.connect(presenter.choose_convention)
    view.accepted.connect(presenter.accept)
    view.declined.connect(presenter.decline)
    view.explain_pressed.connect(presenter.explain)
    view.activity_pressed.connect(lambda activity_id: desk.open("activity", activity_id))
    view.day_pressed.connect(lambda day: desk.open("calendar", day))

    def put(*, printed: bool) -> None:
        from peaksdesk.ui.pages.fitness.printing import report_of

        put_on_paper(view, lambda: report_of(desk.services, view.locale()), printed=printed)

    view.paper.pdf_wanted.connect(lambda: put(printed=False))
    view.paper.print_wanted.connect(lambda: put(printed=True))

    def opened(argument: object) -> None:
        presenter.opened(argument)
        if argument == FROM_TABS:
            view.tabs.setFocus()

    def commands() -> tuple[Command, ...]:
        show = QCoreApplication.translate("FitnessView", "Fitness chart: %1")
        spans = tuple(
            Command(
                show.replace("%1", QCoreApplication.translate("spans", text)),
                partial(presenter.choose_span, span),
                str(number),
            )
            for number, (span, text) in enumerate(SPANS.items(), start=1)
        )
        conventions = tuple(
            Command(view.name_change(known), partial(presenter.choose_convention, known)) for known in Convention
        )
        why = QCoreApplication.translate("FitnessView", "Why this number: %1")
        reasons = tuple(
            Command(
                why.replace("%1", QCoreApplication.translate("explained", name)), partial(presenter.explain, figure)
            )
            for figure, name in NAMES.items()
        )
        paper = (
            Command(QCoreApplication.translate("commands", "Training report: PDF"), partial(put, printed=False)),
            Command(QCoreApplication.translate("commands", "Print the training report"), partial(put, printed=True)),
        )
        return spans + conventions + reasons + paper

    return Built(view, opened, commands)


PAGE = PageSpec(
    id="fitness",
    title=QT_TRANSLATE_NOOP("pages", "Fitness"),
    icon="fitness",
    build=_build,
    needs=("peaksdesk.services.history", "peaksdesk.ui.pages.fitness.view"),
    uses=("peaksdesk.services.book",),
)
