"""Import: files become activities."""

from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui.pages.imports.presenter import ImportsPresenter, ImportsState
    from peaksdesk.ui.pages.imports.view import ImportsView

    view = ImportsView()

    def show(state: ImportsState) -> None:
        view.show_state(state)
        desk.status(view.status(state))

    presenter = ImportsPresenter(desk.services, desk.tasks, show, desk.notify)
    view.chosen.connect(presenter.run)
    view.choose_files_pressed.connect(lambda: desk.tasks.start("choose", view.choose_files()))
    view.choose_folder_pressed.connect(lambda: desk.tasks.start("choose", view.choose_folder()))
    view.watch_pressed.connect(lambda: desk.tasks.start("choose", view.choose_watched()))
    view.watch_chosen.connect(presenter.watch)
    view.stop_watching_pressed.connect(presenter.stop_watching)
    view.cancel_pressed.connect(presenter.cancel)
    view.undo_pressed.connect(presenter.undo)
    view.redo_pressed.connect(presenter.redo)
    view.batch_pressed.connect(presenter.open_batch)
    view.report_closed.connect(presenter.close_report)
    view.again_pressed.connect(presenter.load)
    view.activities_pressed.connect(lambda: desk.open("activities", None))
    view.activity_pressed.connect(lambda activity_id: desk.open("activity", activity_id))
    return Built(view, presenter.opened)


PAGE = PageSpec(
    id="imports",
    title=QT_TRANSLATE_NOOP("pages", "Import"),
    icon="import",
    build=_build,
    needs=("peaksdesk.ui.pages.imports.view",),
    uses=("peaksdesk.services.finding", "peaksdesk.services.reading", "peaksdesk.services.keeping"),
    takes_files=True,
)
