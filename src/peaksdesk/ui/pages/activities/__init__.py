"""Activities: every session, to sort, search and open."""

from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui.pages.activities.presenter import ActivitiesPresenter
    from peaksdesk.ui.pages.activities.view import ActivitiesView

    view = ActivitiesView()
    presenter = ActivitiesPresenter(desk.services, desk.tasks, view.show_state, view.words)
    view.searched.connect(presenter.search)
    view.sorted.connect(presenter.sort)
    view.again_pressed.connect(presenter.load)
    view.import_pressed.connect(lambda: desk.open("imports", None))
    view.activity_pressed.connect(lambda activity_id: desk.open("activity", activity_id))
    return Built(view, presenter.opened)


PAGE = PageSpec(
    id="activities",
    title=QT_TRANSLATE_NOOP("pages", "Activities"),
    icon="activities",
    build=_build,
    needs=("peaksdesk.ui.pages.activities.view",),
)
