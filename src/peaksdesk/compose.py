"""The composition root: the only place that names concrete classes. The window and the command line both start here."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.activities import KEPT_IN_BIN, Activities
from peaksdesk.services.athletes import Athletes
from peaksdesk.services.bundle import Services
from peaksdesk.services.by_hand import ByHand
from peaksdesk.services.calendar import Calendar
from peaksdesk.services.emptying import empty
from peaksdesk.services.events import Events
from peaksdesk.services.exports import Exports
from peaksdesk.services.fitness import Fitness
from peaksdesk.services.gear import GearShelf
from peaksdesk.services.housekeeping import House, Housekeeping
from peaksdesk.services.imports import ImportProgress, Imports
from peaksdesk.services.listing import Listing
from peaksdesk.services.many import Many
from peaksdesk.services.plans import Plans
from peaksdesk.services.readiness import Readiness
from peaksdesk.services.roster import Roster
from peaksdesk.services.store_errors import DatabaseDamaged, StoreError
from peaksdesk.services.watching import Watching
from peaksdesk.services.workers import Workers
from peaksdesk.services.workouts import Workouts
from peaksdesk.settings import Settings
from peaksdesk.store import doctor
from peaksdesk.store.backup import SqlBackups
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.repair import repair as mend

if TYPE_CHECKING:  # loaded when an account is first looked at
    from peaksdesk.connect.registry import Registry
    from peaksdesk.domain.policy import DataPolicy
    from peaksdesk.services.accounts import Accounts

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Running:
    """An open PeaksDesk: its services, and the ways to back it up and to close it (both blocking).

    Attributes:
        back_up: Makes a backup if anything changed since the last, then removes for good what has been in the bin for
            thirty days; what goes wrong is logged, the next try is soon.
        has_accounts: Tells whether any account is connected, without loading what that needs.
        rest: Lets what must not be torn come to its end; before `close`.
    """

    services: Services
    back_up: Callable[[], None]
    has_accounts: Callable[[], Awaitable[bool]]
    rest: Callable[[], Awaitable[None]]
    close: Callable[[], None]


def local_now() -> datetime:
    """Return the present time in this machine's zone."""
    return datetime.now().astimezone()


def home_zone() -> str:
    """Return the IANA name of this machine's time zone, UTC where it does not tell."""
    from tzlocal import get_localzone_name

    try:
        return str(get_localzone_name())
    except (LookupError, ValueError, OSError):
        return "UTC"


def start(settings: Settings, now: Callable[[], datetime] = local_now) -> Running:
    """Open the database and build the services on it. Blocking.

    Raises:
        StoreError: The database cannot be opened; says why and what to do.
    """
    place = settings.database_url or settings.database_path
    database = SqlDatabase.open(place, backup_folder=settings.backup_dir, now=now)
    backups = SqlBackups(database, now)
    events = Events()
    athletes = Athletes(database, events, home_zone(), lambda: now().date())
    imports = Imports(database, events, Workers(), now)

    async def sample(report: Callable[[ImportProgress], None]) -> Athlete:
        from peaksdesk.sandbox import invented

        return await invented.bring(services, now().date(), report)

    registry = cache(_discover)

    def terms(provider_id: str) -> "DataPolicy | None":
        found = registry().providers.get(provider_id)
        return None if found is None else found.policy

    made: list[Accounts] = []
    making = asyncio.Lock()

    async def accounts() -> "Accounts":
        async with making:
            if not made:
                made.append(await asyncio.to_thread(_accounts, settings, database, events, now, registry))
        return made[0]

    async def has_accounts() -> bool:
        return await database.read(lambda uow: bool(uow.connections.all()))

    async def rest() -> None:
        for one in made:
            await one.close()

    services = Services(
        athletes=athletes,
        roster=Roster(database, events, home_zone(), lambda: now().date(), terms),
        imports=imports,
        activities=Activities(database, events, now),
        listing=Listing(database),
        many=Many(database, events, now),
        fitness=Fitness(database, events, athletes, lambda: now().date()),
        calendar=Calendar(database, lambda: now().date()),
        by_hand=ByHand(database, events, now),
        readiness=Readiness(database, events, lambda: now().date(), now),
        gear=GearShelf(database, events),
        workouts=Workouts(database, lambda: now().date(), now),
        plans=Plans(database, events, now),
        exports=Exports(database),
        watching=Watching(database, imports, events),
        backups=backups,
        housekeeping=Housekeeping(
            database, backups, athletes, events, _house(settings, database), now, lambda: imports.busy
        ),
        events=events,
        today=lambda: now().date(),
        accounts=accounts,
        sample=sample,
        notices=tuple(filter(None, (*database.warnings, database.read_only_reason))),
    )
    return Running(services, lambda: _back_up(database, backups, now), has_accounts, rest, database.close)


@asynccontextmanager
async def opened(settings: Settings, now: Callable[[], datetime] = local_now) -> AsyncIterator[Services]:
    """Open PeaksDesk for the length of a block."""
    starting = asyncio.ensure_future(asyncio.to_thread(start, settings, now))
    try:
        running = await asyncio.shield(starting)
    except asyncio.CancelledError:  # the thread goes on all the same: what it opened is closed
        await asyncio.to_thread((await starting).close)
        raise
    try:
        yield running.services
    finally:
        await running.rest()
        await asyncio.to_thread(running.close)


def inspect(settings: Settings, now: Callable[[], datetime] = local_now) -> list[dict[str, str]]:
    """Look at everything `peaksdesk doctor` looks at; each finding has `about`, `level` and `message`. Blocking.

    Raises:
        StoreError: The database cannot even be opened; says why and what to do.
    """
    database = SqlDatabase.open(
        settings.database_url or settings.database_path, backup_folder=settings.backup_dir, now=now
    )
    try:
        return [{"about": f.about, "level": f.level.value, "message": f.sentence} for f in doctor.check(database)]
    finally:
        database.close()


def repair(settings: Settings, now: Callable[[], datetime] = local_now) -> str:
    """Set a damaged database aside, restore the newest whole backup, and say what was done. Blocking.

    A database that is whole stays: what was added since the backup would be lost for nothing.

    Raises:
        StoreError: Somebody has it open, the disk refused, or it is on a server, whose keeper has to mend it.
    """
    if settings.database_url:
        raise StoreError("This database is on a server: restore it there, or with `peaksdesk restore FILE`.")
    with contextlib.suppress(DatabaseDamaged):
        if all(finding["level"] != doctor.Level.BAD for finding in inspect(settings, now)):
            return "The database is whole: there is nothing to repair."
    return mend(settings.database_path, settings.backup_dir, now).sentence


def _accounts(
    settings: Settings,
    database: SqlDatabase,
    events: Events,
    now: Callable[[], datetime],
    registry: Callable[[], "Registry"],
) -> "Accounts":
    """Make what connected accounts need. Loads HTTP, OAuth and every provider: on a thread."""
    from peaksdesk.connect.steady import Steady
    from peaksdesk.services import accounts
    from peaksdesk.services.apis import Apis
    from peaksdesk.services.browser_sign_in import BrowserSignIn
    from peaksdesk.services.connections import Connections
    from peaksdesk.services.credentials import Credentials
    from peaksdesk.services.events import ConnectionsChanged
    from peaksdesk.services.owners import this_process
    from peaksdesk.services.safe import Safe
    from peaksdesk.services.schedule import Schedule
    from peaksdesk.services.sync import Sync
    from peaksdesk.services.token_keeper import TokenKeepers
    from peaksdesk.store.keyring_entry import KeyringEntries
    from peaksdesk.store.vault import DatabaseVault

    registry()
    owner = this_process()
    vault = DatabaseVault(database, KeyringEntries(), settings.passphrase or None)
    safe = Safe(database, vault, now)
    credentials = Credentials(safe)
    keepers = TokenKeepers(
        database, safe, now, owner, ended=lambda one: events.publish(ConnectionsChanged(one.athlete_id))
    )
    apis = Apis(database, credentials, keepers, now, evenly=Steady(now))
    sync = Sync(database, events, registry, apis, now, owner)
    sign_in = BrowserSignIn(now)
    connections = Connections(database, events, registry, credentials, sign_in, apis, sync, now)
    return accounts.Accounts(connections, sync, Schedule(sync), sign_in, vault, keepers.close)


def _discover() -> "Registry":
    from peaksdesk.connect.registry import discover

    return discover()


def _house(settings: Settings, database: SqlDatabase) -> House:
    kind = "PostgreSQL" if settings.database_url else "SQLite"
    return House(settings.data_dir, settings.backup_dir, kind, database.migrations.head)


def _back_up(database: SqlDatabase, backups: SqlBackups, now: Callable[[], datetime]) -> None:
    if database.read_only_reason is not None:
        return
    try:
        backups.automatic()  # first, so that a copy holds what is removed now
        database.write_now(lambda uow: empty(uow, now() - KEPT_IN_BIN))
    except StoreError as problem:
        log.warning("no automatic backup: %s", problem)
