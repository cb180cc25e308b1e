"""Welcome: the first run, in four steps that can all be skipped."""

from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui import region
    from peaksdesk.ui.pages import ORDER
    from peaksdesk.ui.pages.settings import words
    from peaksdesk.ui.pages.welcome.presenter import Step, WelcomePresenter
    from peaksdesk.ui.pages.welcome.view import WelcomeView

    view = WelcomeView()
    presenter = WelcomePresenter(
        desk,
        view.show_state,
        lambda page_id, argument: desk.open(page_id or ORDER[0], argument),
        words.changed,
        imperial=region.measures_in_miles(),
    )
    view.entered.connect(presenter.enter)
    view.threshold_entered.connect(presenter.enter_threshold)
    view.not_known.connect(lambda kind, unknown: presenter.not_known(kind, unknown=unknown))
    view.preferred.connect(presenter.prefer)
    view.onward_pressed.connect(presenter.onward)
    view.skip_pressed.connect(lambda: presenter.go(Step(presenter.state.step + 1)))
    view.back_pressed.connect(presenter.back)
    view.skip_all_pressed.connect(presenter.finish)
    view.files_pressed.connect(lambda: desk.tasks.start("choose", view.choose_files()))
    view.folder_pressed.connect(lambda: desk.tasks.start("choose", view.choose_folder()))
    view.chosen.connect(presenter.bring)
    view.sample_pressed.connect(presenter.bring_sample)
    view.sample_cancelled.connect(presenter.cancel_sample)
    view.again_pressed.connect(presenter.load)
    stop = desk.preferences.listen(presenter.preferred)
    view.destroyed.connect(lambda: stop())
    return Built(view, presenter.opened)


PAGE = PageSpec(
    id="welcome",
    title=QT_TRANSLATE_NOOP("pages", "Welcome"),
    icon="activities",
    build=_build,
    needs=("peaksdesk.ui.pages.welcome.view", "peaksdesk.ui.pages.settings.words", "peaksdesk.services.recompute"),
    hidden=True,
)
