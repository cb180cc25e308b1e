"""Compare: two periods held against each other, by totals, running sums, zones and best efforts."""

from functools import partial

from peaksdesk.ui.page import Built, Command, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from PySide6.QtCore import QCoreApplication

    from peaksdesk.ui.pages.compare.presenter import ComparePresenter
    from peaksdesk.ui.pages.compare.view import PRESETS, CompareView
    from peaksdesk.ui.widgets.chapter import FROM_TABS

    view = CompareView()
    presenter = ComparePresenter(desk, view.show_state)
    view.again_pressed.connect(presenter.load)
    view.empty_pressed.connect(lambda: desk.open("imports", None))
    view.chapter_chosen.connect(lambda page: desk.open(page, FROM_TABS))
    view.preset_chosen.connect(presenter.choose_preset)
    view.days_chosen.connect(lambda days: presenter.choose_days(*days))
    view.measure_chosen.connect(presenter.choose_measure)
    view.zones_chosen.connect(presenter.choose_zones)
    view.activity_pressed.connect(lambda activity_id: desk.open("activity", activity_id))

    def opened(argument: object) -> None:
        presenter.opened(argument)
        if argument == FROM_TABS:
            view.tabs.setFocus()

    def commands() -> tuple[Command, ...]:
        compare = QCoreApplication.translate("CompareView", "Compare: %1")
        return tuple(
            Command(
                compare.replace("%1", QCoreApplication.translate("compare", text)),
                partial(presenter.choose_preset, preset),
            )
            for preset, text in PRESETS.items()
        )

    return Built(view, opened, commands)


PAGE = PageSpec(
    id="compare",
    title=QT_TRANSLATE_NOOP("pages", "Compare"),
    icon="fitness",
    build=_build,
    needs=("peaksdesk.services.comparison", "peaksdesk.ui.pages.compare.view"),
    uses=("peaksdesk.services.book",),
    parent="fitness",
)
