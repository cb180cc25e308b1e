"""Activity: one session in full, its charts and where its numbers come from."""

from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui.pages.activity.presenter import ActivityPresenter
    from peaksdesk.ui.pages.activity.view import ActivityView

    view = ActivityView()
    presenter = ActivityPresenter(desk.services, desk.tasks, view.show_state, desk.notify, view.choose_other, desk.open)
    view.list_pressed.connect(lambda: desk.open("activities", None))
    view.again_pressed.connect(presenter.again)
    view.activity_pressed.connect(presenter.open)
    view.why_pressed.connect(presenter.explain)
    view.edited.connect(presenter.edit)
    view.split_pressed.connect(presenter.split)
    view.merge_pressed.connect(presenter.merge)
    view.delete_pressed.connect(presenter.delete)
    view.sport_pressed.connect(lambda: desk.tasks.start("sport", view.choose_sport()))
    return Built(view, presenter.opened)


PAGE = PageSpec(
    id="activity",
    title=QT_TRANSLATE_NOOP("pages", "Activity"),
    icon="activities",
    build=_build,
    needs=("peaksdesk.services.detail", "peaksdesk.ui.pages.activity.view"),
    uses=("peaksdesk.services.regrouping",),
    parent="activities",
)
