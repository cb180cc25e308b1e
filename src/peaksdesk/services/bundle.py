"""All services of one running PeaksDesk, as the doors receive them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date

from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.activities import Activities
from peaksdesk.services.athletes import Athletes
from peaksdesk.services.backup_port import Backups
from peaksdesk.services.by_hand import ByHand
from peaksdesk.services.calendar import Calendar
from peaksdesk.services.events import Events
from peaksdesk.services.exports import Exports
from peaksdesk.services.fitness import Fitness
from peaksdesk.services.gear import GearShelf
from peaksdesk.services.housekeeping import Housekeeping
from peaksdesk.services.imports import ImportProgress, Imports
from peaksdesk.services.listing import Listing
from peaksdesk.services.many import Many
from peaksdesk.services.roster import Roster
from peaksdesk.services.watching import Watching

Sample = Callable[[Callable[[ImportProgress], None]], Awaitable[Athlete]]
"""Tells how far it is; cancelled, it leaves nothing behind."""


@dataclass(frozen=True)
class Services:
    """One field for each thing a person can ask for.

    Attributes:
        sample: Makes the invented athlete and chooses them; None where there is none.
        notices: Sentences about how the database was opened (read-only, a risky folder), for the person to see.
    """

    athletes: Athletes
    roster: Roster
    imports: Imports
    activities: Activities
    listing: Listing
    many: Many
    fitness: Fitness
    calendar: Calendar
    by_hand: ByHand
    gear: GearShelf
    exports: Exports
    watching: Watching
    backups: Backups
    housekeeping: Housekeeping
    events: Events
    today: Callable[[], date]
    notices: tuple[str, ...] = ()
    sample: Sample | None = None
