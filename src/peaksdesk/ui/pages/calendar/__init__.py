"""Calendar: months, weeks and the long list of what was done."""

from peaksdesk.ui.page import Built, Command, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.domain.periods import WeekStart
    from peaksdesk.ui.pages.calendar.acts import Acts
    from peaksdesk.ui.pages.calendar.commands import commands
    from peaksdesk.ui.pages.calendar.presenter import CalendarPresenter
    from peaksdesk.ui.pages.calendar.view import CalendarView
    from peaksdesk.ui.region import week_starts_monday
    from peaksdesk.ui.report.button import put_on_paper

    view = CalendarView()
    presenter = CalendarPresenter(
        desk.services,
        desk.tasks,
        view.show_state,
        lambda: WeekStart.MONDAY if week_starts_monday() else WeekStart.SUNDAY,
        desk.preferences,
    )
    acts = Acts(desk, view, presenter.go)
    view.mode_chosen.connect(presenter.choose_mode)
    view.day_chosen.connect(presenter.go)
    view.turned.connect(presenter.turn)
    view.today_pressed.connect(presenter.go_today)
    view.more_needed.connect(presenter.more)
    view.again_pressed.connect(presenter.again)
    view.import_pressed.connect(lambda: desk.open("imports", None))
    view.activity_pressed.connect(lambda activity_id: desk.open("activity", activity_id))
    # Through functions that hold on to `acts`: Qt would let go of it.
    view.title_asked.connect(lambda activity: acts.ask_title(activity))
    view.counting_asked.connect(lambda activity: acts.count(activity))
    view.delete_asked.connect(lambda activity: acts.delete(activity))
    view.adding_asked.connect(lambda day: acts.add(day, view.units))

    async def month() -> object:
        from peaksdesk.ui.pages.calendar.printing import sheet_of
        from peaksdesk.ui.report.month import month_report

        athlete = await desk.services.athletes.current()
        return month_report(sheet_of(presenter.state, athlete.name, view.locale()))

    view.bar.paper.pdf_wanted.connect(lambda: put_on_paper(view, month, printed=False))
    view.bar.paper.print_wanted.connect(lambda: put_on_paper(view, month, printed=True))

    def offered() -> tuple[Command, ...]:
        return commands(view)

    return Built(view, presenter.opened, offered)


PAGE = PageSpec(
    id="calendar",
    title=QT_TRANSLATE_NOOP("pages", "Calendar"),
    icon="calendar",
    build=_build,
    needs=("peaksdesk.ui.pages.calendar.view", "peaksdesk.services.calendar_sheet"),
)
