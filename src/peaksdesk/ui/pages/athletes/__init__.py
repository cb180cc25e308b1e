"""Athletes: everybody who trains here, those who need attention first."""

from functools import partial

from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui.pages.athletes.presenter import AthletesPresenter
    from peaksdesk.ui.pages.athletes.view import AthletesView
    from peaksdesk.ui.pages.settings import words

    view = AthletesView()
    presenter = AthletesPresenter(desk, view.show_state, view.ask, words.watched)
    view.again_pressed.connect(presenter.load)
    view.searched.connect(presenter.search)
    view.sorted.connect(presenter.sort)
    view.opened.connect(presenter.open)
    view.add_pressed.connect(presenter.add)
    view.rename_pressed.connect(presenter.rename)
    view.chosen.connect(presenter.choose)
    view.thresholds_pressed.connect(presenter.set_thresholds)
    view.remove_pressed.connect(presenter.remove)
    view.stop_pressed.connect(presenter.stop_watching)
    view.watch_pressed.connect(
        lambda athlete_id: desk.tasks.start("folder", view.choose_folder(partial(presenter.watch, athlete_id)))
    )
    return Built(view, presenter.opened, view.commands)


PAGE = PageSpec(
    id="athletes",
    title=QT_TRANSLATE_NOOP("pages", "Athletes"),
    icon="athletes",
    build=_build,
    needs=("peaksdesk.services.standings", "peaksdesk.ui.pages.athletes.view", "peaksdesk.ui.pages.settings.words"),
)
