"""All services of one running PeaksDesk, as the doors receive them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

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
from peaksdesk.services.plans import Plans
from peaksdesk.services.readiness import Readiness
from peaksdesk.services.roster import Roster
from peaksdesk.services.watching import Watching
from peaksdesk.services.workouts import Workouts

if TYPE_CHECKING:  # they load HTTP, OAuth and more
    from peaksdesk.services.accounts import Accounts

Sample = Callable[[Callable[[ImportProgress], None]], Awaitable[Athlete]]
"""Tells how far it is; cancelled, it leaves nothing behind."""


@dataclass(frozen=True)
class Services:
    """One field for each thing a person can ask for.

    Attributes:
        accounts: Makes the services of connected accounts when they are first needed.
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
    readiness: Readiness
    gear: GearShelf
    workouts: Workouts
    plans: Plans
    exports: Exports
    watching: Watching
    backups: Backups
    housekeeping: Housekeeping
    events: Events
    today: Callable[[], date]
    accounts: "Callable[[], Awaitable[Accounts]]"
    notices: tuple[str, ...] = ()
    sample: Sample | None = None
