"""Records: the best over each duration and distance, ever, this year and of the last 90 days."""

from functools import partial

from peaksdesk.ui.page import Built, Command, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from PySide6.QtCore import QCoreApplication

    from peaksdesk.ui.bests_words import family_name
    from peaksdesk.ui.pages.records.presenter import RecordsPresenter
    from peaksdesk.ui.pages.records.view import RecordsView
    from peaksdesk.ui.widgets.chapter import FROM_TABS

    view = RecordsView()
    presenter = RecordsPresenter(desk, view.show_state)
    view.again_pressed.connect(presenter.load)
    view.empty_pressed.connect(lambda: desk.open("imports", None))
    view.chapter_chosen.connect(lambda page: desk.open(page, FROM_TABS))
    view.group_chosen.connect(presenter.choose_group)
    view.measure_chosen.connect(presenter.choose_measure)
    view.sorted.connect(presenter.sort)
    view.activity_pressed.connect(lambda activity_id: desk.open("activity", activity_id))

    def opened(argument: object) -> None:
        presenter.opened(argument)
        if argument == FROM_TABS:
            view.tabs.setFocus()

    def commands() -> tuple[Command, ...]:
        table = presenter.state.table
        if table is None:
            return ()
        show = QCoreApplication.translate("RecordsView", "Records: %1")
        groups = tuple(
            Command(show.replace("%1", family_name(group)), partial(presenter.choose_group, group))
            for group, _ in table.measured
        )
        return (
            *groups,
            Command(QCoreApplication.translate("RecordsView", "Copy the records"), view.copy, "Ctrl+C"),
            Command(QCoreApplication.translate("RecordsView", "Save the records as CSV"), view.save, "Ctrl+S"),
        )

    return Built(view, opened, commands)


PAGE = PageSpec(
    id="records",
    title=QT_TRANSLATE_NOOP("pages", "Records"),
    icon="fitness",
    build=_build,
    needs=("peaksdesk.services.record_table", "peaksdesk.ui.pages.records.view"),
    uses=("peaksdesk.services.book", "peaksdesk.services.distance_bests"),
    parent="fitness",
)
