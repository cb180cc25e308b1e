"""Fitness: years of fitness, fatigue and form, and what to do about the thresholds."""

from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui.pages.fitness.presenter import FitnessPresenter
    from peaksdesk.ui.pages.fitness.view import FitnessView

    view = FitnessView()
    presenter = FitnessPresenter(desk.services, desk.tasks, view.show_state, desk.notify)
    view.again_pressed.connect(presenter.load)
    view.import_pressed.connect(lambda: desk.open("imports", None))
    view.activities_pressed.connect(lambda: desk.open("activities", None))
    view.span_chosen.connect(presenter.choose_span)
    view.convention_chosen.connect(presenter.choose_convention)
    view.accepted.connect(presenter.accept)
    view.declined.connect(presenter.decline)
    return Built(view, presenter.opened)


PAGE = PageSpec(
    id="fitness",
    title=QT_TRANSLATE_NOOP("pages", "Fitness"),
    icon="fitness",
    build=_build,
    needs=("peaksdesk.services.history", "peaksdesk.ui.pages.fitness.view"),
)
