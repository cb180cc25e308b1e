"""Integrations: the accounts that training comes from, a card for each provider."""

from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui.pages.integrations.asking import Asking
    from peaksdesk.ui.pages.integrations.presenter import IntegrationsPresenter
    from peaksdesk.ui.pages.integrations.view import IntegrationsView

    view = IntegrationsView()
    presenter = IntegrationsPresenter(desk, view.show_state, Asking(view))
    view.asked.connect(presenter.do)
    view.sync_all_pressed.connect(presenter.sync_all)
    view.again_pressed.connect(presenter.again)
    view.import_pressed.connect(lambda: desk.open("imports", None))
    return Built(view, presenter.opened, view.commands)


PAGE = PageSpec(
    id="integrations",
    title=QT_TRANSLATE_NOOP("pages", "Integrations"),
    icon="integrations",
    build=_build,
    needs=("peaksdesk.services.accounts", "peaksdesk.ui.pages.integrations.view"),
)
