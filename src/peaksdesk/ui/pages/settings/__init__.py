"""Settings: the athlete, thresholds, how the window is, and where everything is kept."""

from functools import partial

from peaksdesk.ui.page import Built, Command, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from PySide6.QtCore import QCoreApplication

    from peaksdesk.ui.pages.settings.intents import Open, Section
    from peaksdesk.ui.pages.settings.presenter import SettingsPresenter
    from peaksdesk.ui.pages.settings.view import SettingsView

    view = SettingsView()
    presenter = SettingsPresenter(desk, view.show_state)
    view.asked.connect(presenter.do)
    view.talks.connect(lambda talk: desk.tasks.start("talk", talk()))
    stop = desk.preferences.listen(presenter.preferred)
    view.destroyed.connect(lambda: stop())

    def commands() -> tuple[Command, ...]:
        titles = (
            (Section.ATHLETE, QCoreApplication.translate("settings", "Settings: athlete")),
            (Section.THRESHOLDS, QCoreApplication.translate("settings", "Settings: thresholds and zones")),
            (Section.REGION, QCoreApplication.translate("settings", "Settings: units and region")),
            (Section.APPEARANCE, QCoreApplication.translate("settings", "Settings: appearance")),
            (Section.FOLDERS, QCoreApplication.translate("settings", "Settings: watched folders")),
            (Section.BACKUPS, QCoreApplication.translate("settings", "Settings: backups")),
            (Section.PRIVACY, QCoreApplication.translate("settings", "Settings: privacy and data")),
            (Section.ABOUT, QCoreApplication.translate("settings", "About PeaksDesk")),
        )
        return tuple(Command(title, partial(presenter.do, Open(key))) for key, title in titles)

    return Built(view, presenter.opened, commands)


PAGE = PageSpec(
    id="settings",
    title=QT_TRANSLATE_NOOP("pages", "Settings"),
    icon="settings",
    build=_build,
    needs=("peaksdesk.ui.pages.settings.view", "peaksdesk.services.recompute", "peaksdesk.services.history"),
)
