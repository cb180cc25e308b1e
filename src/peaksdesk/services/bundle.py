"""All services of one running PeaksDesk, as the doors receive them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from peaksdesk.services.activities import Activities
from peaksdesk.services.athletes import Athletes
from peaksdesk.services.by_hand import ByHand
from peaksdesk.services.calendar import Calendar
from peaksdesk.services.events import Events
from peaksdesk.services.exports import Exports
from peaksdesk.services.fitness import Fitness
from peaksdesk.services.housekeeping import Housekeeping
from peaksdesk.services.imports import Imports
from peaksdesk.services.listing import Listing
from peaksdesk.services.many import Many
from peaksdesk.services.ports import Backups
from peaksdesk.services.watching import Watching


@dataclass(frozen=True)
class Services:
    """One field for each thing a person can ask for.

    Attributes:
        notices: Sentences about how the database was opened (read-only, a risky folder), for the person to see.
    """

    athletes: Athletes
    imports: Imports
    activities: Activities
    listing: Listing
    many: Many
    fitness: Fitness
    calendar: Calendar
    by_hand: ByHand
    exports: Exports
    watching: Watching
    backups: Backups
    housekeeping: Housekeeping
    events: Events
    today: Callable[[], date]
    notices: tuple[str, ...] = ()
