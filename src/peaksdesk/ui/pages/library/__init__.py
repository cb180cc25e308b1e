"""Library: bikes, shoes and their parts, how far each went and how much of its life is left."""

from peaksdesk.ui.page import Built, Command, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui.pages.library.acts import Acts
    from peaksdesk.ui.pages.library.commands import commands
    from peaksdesk.ui.pages.library.presenter import LibraryPresenter
    from peaksdesk.ui.pages.library.view import LibraryView

    view = LibraryView()
    presenter = LibraryPresenter(desk.services, desk.tasks, view.show_state)
    acts = Acts(desk, view, presenter.choose)
    view.chosen.connect(presenter.choose)
    view.again_pressed.connect(presenter.load)
    # Through a function that holds on to `acts`: Qt would let go of it.
    view.asked.connect(lambda act, item: acts.do(act, item, presenter.state))

    def offered() -> tuple[Command, ...]:
        return commands(view)

    return Built(view, presenter.opened, offered)


PAGE = PageSpec(
    id="library",
    title=QT_TRANSLATE_NOOP("pages", "Library"),
    icon="library",
    build=_build,
    needs=("peaksdesk.ui.pages.library.view", "peaksdesk.domain.activity_table"),
)
