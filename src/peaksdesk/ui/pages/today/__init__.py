"""Today: how hard to go, and why; the page that a person opens with their first coffee."""

from datetime import date
from typing import TYPE_CHECKING

from peaksdesk.ui.page import Built, Command, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from peaksdesk.services.day_values import DayAnswer


def _build(desk: Desk) -> Built:
    from PySide6.QtCore import QCoreApplication

    from peaksdesk.domain.periods import WeekStart
    from peaksdesk.ui.pages.today.acts import Acts
    from peaksdesk.ui.pages.today.presenter import TodayPresenter
    from peaksdesk.ui.pages.today.view import TodayView
    from peaksdesk.ui.region import week_starts_monday

    view = TodayView()
    acts = Acts(desk, view.locale())
    presenter = TodayPresenter(
        desk,
        view.show_state,
        view.weigh,
        acts.kept,
        lambda: WeekStart.MONDAY if week_starts_monday() else WeekStart.SUNDAY,
    )
    view.turned.connect(presenter.step)
    view.day_chosen.connect(presenter.go)
    view.today_pressed.connect(presenter.go_today)
    view.check_in_pressed.connect(presenter.begin)
    view.left.connect(presenter.leave)
    view.saved.connect(presenter.save)
    view.answered.connect(presenter.answer)
    view.written.connect(presenter.write)
    view.explain_pressed.connect(presenter.explain)
    view.again_pressed.connect(presenter.load)
    view.activity_pressed.connect(lambda activity_id: desk.open("activity", activity_id))
    view.calendar_pressed.connect(lambda day: desk.open("calendar", day))
    view.wanted.connect(lambda name: desk.open("imports" if name == "training" else "integrations", None))
    # Through functions that hold on to `acts`: Qt would let go of it.
    view.quieted.connect(lambda answer, rule, days: acts.quiet(answer, rule, days))

    def remove(answer: "DayAnswer") -> None:
        presenter.leave()
        acts.forget(answer.athlete_id, answer.day)

    view.removed.connect(remove)

    def opened(argument: object) -> None:
        presenter.opened(argument if isinstance(argument, date) else None)

    def commands() -> tuple[Command, ...]:
        def named(text: str) -> str:
            return QCoreApplication.translate("Today", text)

        return (
            Command(named("Answer the check-in"), presenter.begin, "C"),
            Command(named("The day before"), lambda: presenter.step(-1), "Left"),
            Command(named("The day after"), lambda: presenter.step(1), "Right"),
            Command(named("Back to today"), presenter.go_today, "Home"),
        )

    return Built(view, opened, commands)


PAGE = PageSpec(
    id="today",
    title=QT_TRANSLATE_NOOP("pages", "Today"),
    icon="today",
    build=_build,
    needs=("peaksdesk.services.day_values", "peaksdesk.ui.pages.today.view"),
    uses=("peaksdesk.services.day_answer",),
)
