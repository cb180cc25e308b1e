"""Services on a real store."""

from collections.abc import Callable
from datetime import date

import pytest

from databases import *  # noqa: F403 - fixtures, by its __all__
from peaksdesk.services.activities import Activities
from peaksdesk.services.athletes import Athletes
from peaksdesk.services.bundle import Services
from peaksdesk.services.by_hand import ByHand
from peaksdesk.services.calendar import Calendar
from peaksdesk.services.events import Events, Fact
from peaksdesk.services.exports import Exports
from peaksdesk.services.fitness import Fitness
from peaksdesk.services.gear import GearShelf
from peaksdesk.services.housekeeping import House, Housekeeping
from peaksdesk.services.imports import Imports
from peaksdesk.services.listing import Listing
from peaksdesk.services.many import Many
from peaksdesk.services.plans import Plans
from peaksdesk.services.readiness import Readiness
from peaksdesk.services.roster import Roster
from peaksdesk.services.watching import Watching
from peaksdesk.services.workers import Workers
from peaksdesk.services.workouts import Workouts
from peaksdesk.store.backup import SqlBackups
from peaksdesk.store.database import SqlDatabase


@pytest.fixture
def services(database: SqlDatabase, clock: Callable) -> Services:
    events = Events()
    athletes = Athletes(database, events, "Europe/Vienna", lambda: clock().date())
    backups = SqlBackups(database, clock)
    house = House(database.backup_folder.parent, database.backup_folder, "SQLite", database.migrations.head)
    imports = Imports(database, events, Workers(2), clock)
    return Services(
        athletes=athletes,
        roster=Roster(database, events, "Europe/Vienna", lambda: clock().date(), lambda _: None),
        imports=imports,
        activities=Activities(database, events, clock),
        listing=Listing(database),
        many=Many(database, events, clock),
        fitness=Fitness(database, events, athletes, lambda: clock().date()),
        calendar=Calendar(database, lambda: clock().date()),
        by_hand=ByHand(database, events, clock),
        readiness=Readiness(database, events, lambda: clock().date(), clock),
        gear=GearShelf(database, events),
        workouts=Workouts(database, lambda: clock().date(), clock),
        plans=Plans(database, events, clock),
        exports=Exports(database),
        watching=Watching(database, imports, events),
        backups=backups,
        housekeeping=Housekeeping(database, backups, athletes, events, house, clock, lambda: imports.busy),
        events=events,
        today=lambda: date(2026, 11, 21),
        accounts=_no_accounts,
    )


async def _no_accounts():
    raise LookupError("There are no accounts in this test.")


@pytest.fixture
def facts(services: Services) -> list[Fact]:
    """What was published so far."""
    heard: list[Fact] = []
    services.events.subscribe(heard.append)
    return heard
