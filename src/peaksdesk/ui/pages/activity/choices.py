"""What the Activity page lets the person choose from: other activities of the day, and sports."""

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.ui import format as fmt
from peaksdesk.ui.choosing import Choice
from peaksdesk.ui.pages.activity.local_time import local_start
from peaksdesk.ui.sport_names import sport_icon, sport_name, title_of
from peaksdesk.ui.widgets.one_line import one_line


def others(offered: tuple[Activity, ...], units: Units, locale: QLocale) -> tuple[Choice[Activity], ...]:
    """Return activities to be told apart by title, time of day, length and distance; the first of the day first."""
    in_order = sorted(offered, key=lambda activity: activity.start)
    return tuple(
        Choice(one_line(title_of(activity)), activity, _detail(activity, units, locale), sport_icon(activity.sport))
        for activity in in_order
    )


def sports() -> tuple[Choice[Sport], ...]:
    """Return every sport by name, the vague ones last."""
    named = [sport for sport in Sport if sport not in {Sport.OTHER, Sport.UNKNOWN, Sport.TRANSITION}]
    named.sort(key=lambda sport: sport_name(sport).casefold())
    return tuple(
        Choice(sport_name(sport), sport, icon=sport_icon(sport))
        for sport in (*named, Sport.TRANSITION, Sport.OTHER, Sport.UNKNOWN)
    )


def _detail(activity: Activity, units: Units, locale: QLocale) -> str:
    summary = activity.summary
    clock = locale.toString(local_start(activity), QLocale.FormatType.ShortFormat)
    far = fmt.swim_distance if family(activity.sport) is Family.SWIMMING else fmt.distance
    parts = [
        QCoreApplication.translate("choices", "at %1").replace("%1", clock),
        fmt.duration(summary.moving_s or summary.recorded_s or summary.duration_s),
    ]
    if summary.distance_m:
        parts.append(fmt.joined(far(summary.distance_m, units, locale)))
    return " · ".join(parts)
