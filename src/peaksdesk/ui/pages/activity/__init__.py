"""Activity: one session in full, its charts and where its numbers come from."""

from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui.pages.activity.keys import commands
    from peaksdesk.ui.pages.activity.presenter import ActivityPresenter
    from peaksdesk.ui.pages.activity.printing import export_pdf, print_activity
    from peaksdesk.ui.pages.activity.view import ActivityView

    view = ActivityView()
    presenter = ActivityPresenter(desk, view.show_state, view)
    face, more = view.face, view.face.heading.more
    view.list_pressed.connect(lambda: desk.open("activities", None))
    view.again_pressed.connect(presenter.again)
    view.stepped.connect(presenter.step)
    view.edited.connect(presenter.edit)
    face.activity_pressed.connect(presenter.open)
    face.why_pressed.connect(presenter.explain)
    face.arranged.connect(presenter.arrange)
    face.fix_pressed.connect(presenter.fix)
    face.given_back.connect(presenter.give_back)
    face.mark_pressed.connect(presenter.mark)
    face.split_pressed.connect(presenter.split)
    face.spikes_missed.connect(presenter.say_no_spikes)
    face.heading.export.wanted.connect(presenter.save)
    face.heading.export.pdf_wanted.connect(lambda: export_pdf(view, presenter.state))
    face.heading.export.print_wanted.connect(lambda: print_activity(view, presenter.state))
    more.merge_pressed.connect(presenter.merge)
    more.delete_pressed.connect(presenter.delete)
    more.sport_pressed.connect(lambda: desk.tasks.start("sport", view.choose_sport()))
    return Built(view, presenter.opened, lambda: commands(view, presenter))


PAGE = PageSpec(
    id="activity",
    title=QT_TRANSLATE_NOOP("pages", "Activity"),
    icon="activities",
    build=_build,
    needs=("peaksdesk.services.study", "peaksdesk.ui.pages.activity.keys", "peaksdesk.ui.pages.activity.view"),
    uses=("peaksdesk.services.regrouping", "peaksdesk.services.editing"),
    parent="activities",
)
