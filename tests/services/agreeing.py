"""A provider's life and a desk's beside each other: whatever happens to either, in the end they agree.

The oracle is a person who connects the same accounts for the first time and reads them whole.
"""

import asyncio
import contextlib
import tempfile
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from peaksdesk.connect.errors import ConnectError
from peaksdesk.connect.transports import Patient
from peaksdesk.domain.day_records import DayKind
from peaksdesk.providers.intervals_icu import reading as intervals_icu
from peaksdesk.providers.strava import reading as strava
from peaksdesk.providers.whoop import reading as whoop
from peaksdesk.sandbox.standins.faults import Fault
from peaksdesk.sandbox.standins.stand_in import Span
from peaksdesk.services.activities import Activities
from peaksdesk.services.connection_port import ConnectionState
from peaksdesk.services.hold import AlreadyRunning
from services.crash_points import open_at
from services.linked import Linked

NAMES = ("whoop", "strava", "intervals_icu")
SHELVES = {
    "whoop": {"sleep": "sleep", "recovery": "recovery", "cycles": "cycle", "workouts": "workout"},
    "strava": {"activities": "activities"},
    "intervals_icu": {"activities": "activities", "wellness": "wellness"},
}
FAULTS = ("429", "401", "500", "502", "503", "504", "cut", "html", "garbage", "duplicate_page")
DAYS = 6
LONG = timedelta(days=8)
"""After so long every list is read anew."""

names = st.sampled_from(NAMES)
numbers = st.integers(0, 60)
places = st.sampled_from([(name, shelf) for name, shelves in SHELVES.items() for shelf in shelves.values()])


class Agreement(RuleBasedStateMachine):
    """Everything that may happen, in any order.

    Attributes:
        details: Whether streams are read too, which takes long.
    """

    details = False

    def __init__(self):
        super().__init__()
        self.stack = contextlib.ExitStack()
        for module, size in ((whoop, 4), (strava, 3), (intervals_icu, 4)):
            self.stack.callback(setattr, module, "PAGE", module.PAGE)
            module.PAGE = size
        self.stack.callback(setattr, Patient, "_pause_s", Patient._pause_s)
        Patient._pause_s = lambda self, tries_left: 0.0
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.runner = self.stack.enter_context(asyncio.Runner())
        self.database = open_at(folder / "peaksdesk.db", lambda: datetime.now(UTC))
        self.stack.callback(self.database.close)
        self.linked = Linked(self.database, days=DAYS)
        self.moving = None
        self.made = 0
        self.titles: dict[tuple[str, str], str] = {}
        self.binned: set[tuple[str, str]] = set()
        self.either: set[tuple[str, str]] = set()
        self.gone = []
        self.latest = timedelta(0)

    @initialize(connected=st.sets(names))
    def begin(self, connected):
        for name in NAMES:
            self.linked.change_provider(name, limits=())
            self.linked.standins[name].spans = (Span(1_000_000, 60),)
            if not self.details:
                self.linked.without_details(name)
        self._watch()
        self.athlete = self.do(self.linked.athlete())
        for name in sorted(connected):
            self.connect(name)
            self._sync(name)

    def teardown(self):
        try:
            if self.connections():
                self.agree()
        finally:
            self.do(self.linked.keepers.close())
            self.stack.close()

    def do(self, work):
        return self.runner.run(work)

    # What the person does.

    @rule(name=names)
    def connect(self, name):
        with contextlib.suppress(ConnectError):
            self.do(self.linked.connect(self.athlete.id, name))

    @rule(name=names)
    def disconnect(self, name):
        connection = self.connections().get(name)
        if connection is not None:
            self.do(self.linked.connections.disconnect(connection.id))
            self._forget(name)

    @rule(name=names, number=numbers, on=st.booleans())
    def switch(self, name, number, on):
        connection = self.connections().get(name)
        if connection is not None:
            stream = list(SHELVES[name])[number % len(SHELVES[name])]
            self.do(self.linked.connections.switch(connection.id, stream, on=on))

    @rule(number=numbers)
    def edit_here(self, number):
        groups = self.do(self._groups(self.athlete.id))
        if groups:
            self.made += 1
            activity, keys = sorted(groups.items())[number % len(groups)]
            self.do(self.person.edit(activity, title=f"Mine {self.made}"))
            self.titles |= dict.fromkeys(keys, f"Mine {self.made}")

    @rule(number=numbers)
    def delete_here(self, number):
        groups = self.do(self._groups(self.athlete.id))
        if groups:
            activity, keys = sorted(groups.items())[number % len(groups)]
            self.do(self.person.delete(activity))
            self.binned |= keys
            for key in keys:
                self.titles.pop(key, None)

    # What happens at the provider.

    @rule(place=places, number=numbers, soon=st.booleans())
    def edit_there(self, place, number, soon):
        self._edit(place, number)
        self._seen(place[0], soon)

    @rule(place=places, number=numbers, soon=st.booleans())
    def remove_there(self, place, number, soon):
        self._remove(place, number)
        self._seen(place[0], soon)

    @rule(place=places, number=numbers, soon=st.booleans())
    def add_there(self, place, number, soon):
        self._add(place, number)
        self._seen(place[0], soon)

    @rule(number=numbers, soon=st.booleans())
    @precondition(lambda self: self.gone)
    def bring_back_there(self, number, soon):
        """What was deleted is there again, under the same id."""
        name, shelf, record = self.gone.pop(number % len(self.gone))
        shelf.put(record)
        key = (name, str(record[shelf.key]))
        if key in self.binned:  # whether that counts as the same is nobody's to say
            self.either.add(key)
        self._seen(name, soon)

    @rule(number=numbers, kind=st.sampled_from(["recovery", "sleep", "cycle"]), state=st.booleans())
    def score_there(self, number, kind, state):
        """A score comes late, or is taken back."""
        shelf = self.linked.standins["whoop"].shelves[kind]
        records = shelf.newest_first()
        if records:
            record = records[number % len(records)]
            scored = next((one["score"] for one in records if "score" in one), None)
            other = {key: value for key, value in record.items() if key != "score"}
            if state and scored is not None:
                shelf.put({**other, "score_state": "SCORED", "score": scored})
            else:
                shelf.put({**other, "score_state": ("PENDING_SCORE", "UNSCORABLE")[number % 2]})

    @rule(name=names, kind=st.sampled_from(FAULTS), times=st.sampled_from([1, 2, 4, 40]), later=st.integers(0, 6))
    def fault(self, name, kind, times, later):
        told = Fault(kind=kind, times=times, after=later, retry_after="1800" if kind == "429" else "")
        self.linked.standins[name].faults.ask(told)

    @rule(name=names)
    def expire(self, name):
        self.linked.standins[name].authority.expire()

    @rule(name=st.sampled_from(["whoop", "strava"]))
    def withdraw(self, name):
        self.linked.standins[name].authority.revoke_all()

    # What happens between them.

    @rule(hours=st.sampled_from([0.1, 1, 7, 30, 75, 200]))
    def wait(self, hours):
        self.linked.ahead += timedelta(hours=hours)

    @rule(hours=st.sampled_from([0.5, 9, 50]))
    def set_back(self, hours):
        """The clock was wrong, or is wrong now."""
        self.latest = max(self.latest, self.linked.ahead)
        self.linked.ahead -= timedelta(hours=hours)

    @rule(name=names)
    def sync(self, name):
        self._sync(name)

    @rule(name=names, after=st.integers(1, 5), place=places, number=numbers, how=st.sampled_from("erar"))
    def sync_while_the_list_moves(self, name, after, place, number, how):
        """Something is edited, removed or added just after the nth reply."""
        change = {"e": self._edit, "r": self._remove, "a": self._add}[how]
        self.moving = (after, lambda: change(place, number))
        self._sync(name)
        self.moving = None

    @rule(name=names, after=st.integers(1, 5))
    def cancel(self, name, after):
        connection = self.connections().get(name)
        if connection is None:
            return

        async def work():
            running = asyncio.create_task(self.linked.run(connection))
            self.moving = (after, running.cancel)
            await asyncio.gather(running, return_exceptions=True)
            self.moving = None

        self.do(work())

    @rule(name=names, after=st.integers(1, 4))
    def disconnect_while_it_syncs(self, name, after):
        connection = self.connections().get(name)
        if connection is None:
            return

        async def work():
            leaving = []
            going = self.linked.connections.disconnect(connection.id)
            self.moving = (after, lambda: leaving.append(asyncio.ensure_future(going)))
            with contextlib.suppress(LookupError, AlreadyRunning):
                await self.linked.run(connection)
            if not leaving:
                leaving.append(asyncio.ensure_future(going))
            self.moving = None
            await leaving[0]

        self.do(work())
        self._forget(name)

    @rule()
    def restart(self):
        before = self.linked
        self.do(before.keepers.close())
        self.linked = Linked(self.database, owner="another", beside=before)
        self.linked.registry, self.linked.ahead = before.registry, before.ahead
        self._watch()

    @precondition(lambda self: self.connections())
    @rule()
    def agree(self):
        """Mend everything and read everything: then both sides are the same, but for what the person did."""
        for standin in self.linked.standins.values():
            standin.faults.clear()
        self.linked.ahead = max(self.latest, self.linked.ahead) + LONG
        connected = self.connections()
        for name, connection in connected.items():
            for stream in SHELVES[name]:
                self.do(self.linked.connections.switch(connection.id, stream, on=True))
            if connection.state is ConnectionState.RECONNECT or name in ("whoop", "strava"):
                self.do(self.linked.connect(self.athlete.id, name))
        for name, connection in connected.items():
            run = self.do(self.linked.run(connection))
            assert run.error == "", (name, run)
        other = self.do(self.linked.athlete())
        for name in connected:
            run = self.do(self.linked.run(self.do(self.linked.connect(other.id, name))))
            assert run.error == ""
        wanted, found = self.do(self._told(other.id)), self.do(self._told(self.athlete.id))
        for part, one in wanted.items():
            missing, more = ([row for row in a if row not in b] for a, b in ((one, found[part]), (found[part], one)))
            assert (missing, more) == ([], []), f"{part}: {missing} are missing, {more} are too many"
        self._compare_activities(other)
        for connection in self.do(self.linked.connections.all(other.id)):
            self.do(self.linked.database.write(lambda uow, of=connection.id: uow.connections.remove(of)))
        for name, connection in connected.items():
            run = self.do(self.linked.run(connection))
            changes = [(one.inserted, one.updated, one.removed) for one in run.counts.values()]
            assert set(changes) == {(0, 0, 0)}, (name, run.counts)

    def connections(self):
        return {one.provider: one for one in self.do(self.linked.connections.all(self.athlete.id))}

    def _seen(self, name, soon):
        """Have a change read, with all that is older than a sync usually looks back."""
        if soon:
            self.linked.ahead += LONG
            self._sync(name)

    def _sync(self, name):
        connection = self.connections().get(name)
        if connection is not None:
            self.do(self.linked.run(connection))

    def _forget(self, name):
        """What came from an account went with it, and what the person did to it."""
        self.binned, self.either = ({key for key in keys if key[0] != name} for keys in (self.binned, self.either))
        self.titles = {key: title for key, title in self.titles.items() if key[0] != name}

    def _watch(self):
        self.person = Activities(self.database, self.linked.events, self.linked.now)
        self.linked.transport = _Moving(self.linked.transport, self)

    def _edit(self, place, number):
        name, shelf, record = self._record(place, number)
        if record is None:
            return
        self.made += 1
        changes = {"updated_at": f"2026-11-01T00:{self.made // 60 % 60:02}:{self.made % 60:02}.000Z"}
        if name == "strava":
            changes = {"name": f"Theirs {self.made}", "total_elevation_gain": 10.0 + self.made}
        elif name == "intervals_icu":
            changes = {"name": f"Theirs {self.made}", "weight": 60.0 + self.made / 100}
        shelf.put({**record, **changes})

    def _remove(self, place, number):
        name, shelf, record = self._record(place, number)
        if record is None:
            return
        shelf.remove(str(record[shelf.key]))
        self.gone.append((name, shelf, record))
        self.titles.pop((name, str(record[shelf.key])), None)
        if (name, shelf.key) == ("whoop", "id") and "nap" in record and not record["nap"]:
            # WHOOP's recovery goes with the sleep that it is of.
            recoveries = self.linked.standins[name].shelves["recovery"]
            for one in recoveries.newest_first():
                if one["sleep_id"] == record["id"]:
                    recoveries.remove(str(one["cycle_id"]))
                    self.gone.append((name, recoveries, one))

    def _add(self, place, number):
        """Add a record at a time of its own: short, at night, overlapping with nothing."""
        name, shelf, record = self._record(place, number)
        if record is None or shelf.key == "cycle_id":
            return
        self.made += 1
        start = (self.linked.now() - timedelta(days=self.made % 4)).replace(hour=23, minute=0, second=0, microsecond=0)
        start += timedelta(minutes=7 * (self.made % 25))
        key = f"{self.made:08}-0000-4000-8000-000000000000" if name == "whoop" else f"{7_000_000_000 + self.made}"
        iso = start.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        new = {**record, shelf.key: key}
        match name, shelf.at:
            case "whoop", "start":
                new |= {"start": iso, "end": (start + timedelta(minutes=5)).isoformat()}
                new |= {"nap": True} if "nap" in record else {}
                if shelf is self.linked.standins["whoop"].shelves["cycle"]:
                    new["id"] = 80_000_000 + self.made
            case "strava", _:
                new |= {"id": int(key), "start_date": iso[:19] + "Z", "start_date_local": iso[:19] + "Z"}
                new |= {"elapsed_time": 300, "moving_time": 300, "distance": 900.0, "manual": True}
            case "intervals_icu", "id":
                new["id"] = (start.date() - timedelta(days=20 + self.made)).isoformat()
            case "intervals_icu", _:
                new |= {"id": f"i{key}", "start_date": iso[:19] + "Z", "start_date_local": iso[:19]}
                new |= {"elapsed_time": 300, "moving_time": 300, "distance": 900.0}
                if new.get("source") == "STRAVA":
                    return
        shelf.put(new)

    def _record(self, place, number):
        name, shelf = place[0], self.linked.standins[place[0]].shelves[place[1]]
        records = shelf.newest_first()
        return name, shelf, records[number % len(records)] if records else None

    async def _told(self, athlete_id):
        """Return all that was read, by what it is of: items whole, days whole."""

        def read(uow):
            told = defaultdict(list)
            for one in uow.connections.all(athlete_id):
                for stream in SHELVES[one.provider]:
                    for item in uow.remote.each(one.id, stream):
                        told["items"].append((one.provider, stream, item.key, item.body, item.source_id is None))
            for day in uow.days.between(athlete_id, None, None):
                if day.kind != DayKind.BODY:
                    told["days"].append((day.source, day.kind, day.key, day.local_date, sorted(day.value.items())))
            return {part: sorted(found, key=repr) for part, found in told.items()}

        return await self.linked.database.read(read)

    async def _groups(self, athlete_id):
        """Return the items that each activity came of."""

        def read(uow):
            groups = {}
            for one in uow.activities.between(athlete_id, None, None):
                origins = uow.remote.origins([source.id for source in uow.activities.sources(one.id)])
                groups[one.id] = {(origin.provider, origin.key) for origin in origins.values()}
            return groups

        return await self.linked.database.read(read)

    def _compare_activities(self, other):
        groups = self.do(self._groups(self.athlete.id))
        told = [keys - self.either for keys in groups.values()]
        wanted = [keys - self.binned - self.either for keys in self.do(self._groups(other.id)).values()]
        told, wanted = (sorted(sorted(keys) for keys in groups if keys) for groups in (told, wanted))
        missing, more = ([keys for keys in a if keys not in b] for a, b in ((wanted, told), (told, wanted)))
        assert (missing, more) == ([], []), f"activities: {missing} are missing, {more} are too many"
        for activity in self.do(self.linked.activities(self.athlete.id)):
            titles = {self.titles[key] for key in groups[activity.id] if key in self.titles}
            assert not titles or activity.title in titles


class _Moving(httpx.AsyncBaseTransport):
    """Lets something happen just after the nth reply."""

    def __init__(self, inner, machine):
        self._inner, self._machine = inner, machine

    async def handle_async_request(self, request):
        reply = await self._inner.handle_async_request(request)
        if self._machine.moving is not None:
            left, act = self._machine.moving
            self._machine.moving = None if left <= 1 else (left - 1, act)
            if left <= 1:
                act()
        return reply
