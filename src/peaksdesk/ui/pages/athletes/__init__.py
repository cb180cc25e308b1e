"""Athletes: everybody who trains here, those who need attention first."""

from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui.pages.athletes.presenter import AthletesPresenter
    from peaksdesk.ui.pages.athletes.view import AthletesView

    view = AthletesView()
    presenter = AthletesPresenter(desk, view.show_state, view.ask)
    view.again_pressed.connect(presenter.load)
    view.searched.connect(presenter.search)
    view.sorted.connect(presenter.sort)
    view.opened.connect(presenter.open)
    view.add_pressed.connect(presenter.add)
    view.rename_pressed.connect(presenter.rename)
    return Built(view, presenter.opened, view.commands)


PAGE = PageSpec(
    id="athletes",
    title=QT_TRANSLATE_NOOP("pages", "Athletes"),
    icon="athletes",
    build=_build,
    needs=("peaksdesk.services.standings", "peaksdesk.ui.pages.athletes.view"),
)
