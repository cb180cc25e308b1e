"""Activities: every session, to sort, search and open."""

from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP


def _build(desk: Desk) -> Built:
    from peaksdesk.ui.pages.activities.binding import Bound

    return Bound(desk).built()


PAGE = PageSpec(
    id="activities",
    title=QT_TRANSLATE_NOOP("pages", "Activities"),
    icon="activities",
    build=_build,
    needs=("peaksdesk.ui.pages.activities.binding",),
    uses=("peaksdesk.services.regrouping", "peaksdesk.services.export_selection"),
)
