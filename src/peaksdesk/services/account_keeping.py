"""What a sync writes: items of an account become activities, sources of activities, and day records.

`prepare` maps and measures off the writer's thread; `AccountKeeper` writes within one transaction, together with the
cursor. Both see only what changed.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.provider import Provider
from peaksdesk.connect.stream import Explained, Item, Record, SeenActivity, Stream
from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.day_records import DayRecord
from peaksdesk.domain.matching import OVERLAP_WITHIN_S, overlap
from peaksdesk.services.connection_port import Connection
from peaksdesk.services.day_keeping import keep_days
from peaksdesk.services.keeping import add_activity, same_session_here
from peaksdesk.services.kept import NewSource
from peaksdesk.services.kept_edits import BINNED, put_edits, take_edits
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.projection import Scorer, reproject
from peaksdesk.services.reading import Session, pack_session
from peaksdesk.services.remote_port import Known, RemoteItem

AGAIN = "again"
"""Etag of an item that changed since its detail was read: the detail is to be read again."""


class Change(Enum):
    """What became of an item."""

    INSERTED = "inserted"
    UPDATED = "updated"
    REMOVED = "removed"
    NOTHING = "nothing"


@dataclass(frozen=True, eq=False)
class Prepared:
    """A changed item, mapped and measured.

    Attributes:
        session: The activity that it tells of, packed; None where it tells of none.
        by_overlap: How that is matched.
        days: Day records that it tells.
        notes: Sentences about why it brings less than it could.
    """

    item: RemoteItem
    session: Session | None = None
    by_overlap: bool = False
    days: tuple[DayRecord, ...] = ()
    notes: tuple[str, ...] = ()


def sort_out(items: Iterable[Item], known: Mapping[str, Known]) -> tuple[list[RemoteItem], list[str]]:
    """Divide items into those that are new or other than before, and the keys of those that are as they were."""
    changed, same = {}, []
    for item in items:
        remote = RemoteItem.of(item.key, item.body, at=item.at)
        before = known.get(item.key)
        if before is not None and before.hash == remote.hash and before.gone_at is None:
            same.append(item.key)
            continue
        changed[item.key] = replace(remote, etag=AGAIN) if before is not None and before.has_detail else remote
    return list(changed.values()), same


def prepare(
    provider: Provider, stream: Stream, connection: Connection, items: Sequence[RemoteItem], home: str
) -> list[Prepared]:
    """Map and measure items; one that makes no sense is kept raw with the reason, and the others go on.

    Args:
        home: The athlete's time zone.
    """
    return [_prepared(provider, stream, connection, item, home) for item in items]


@dataclass(frozen=True)
class AccountKeeper:
    """Keeps what a connection brings, within one transaction.

    Attributes:
        now: The moment that is noted, aware.
    """

    uow: UnitOfWork
    scorer: Scorer
    provider: Provider
    connection: Connection
    stream: Stream
    now: datetime

    def keep(self, prepared: Sequence[Prepared], known: Mapping[str, Known], *, seen: bool = True) -> list[Change]:
        """Keep changed items and what they tell; return what became of each.

        Args:
            seen: Whether they were read from the provider now.
        """
        self.uow.remote.put(self.connection.id, self.stream.name, [one.item for one in prepared], self.now, seen=seen)
        links: dict[str, int | None] = {}
        days: list[DayRecord] = []
        for one in prepared:
            before = known.get(one.item.key)
            days += one.days
            if one.session is not None:
                links[one.item.key] = self._session(one, before)
        if links:
            self.uow.remote.link(self.connection.id, self.stream.name, links)
        if days:
            keep_days(self.uow, self.scorer.athlete.id, self.provider.id, days, self.now)
        return [_change(known.get(one.item.key)) for one in prepared]

    def remove(self, keys: Sequence[str], known: Mapping[str, Known]) -> int:
        """Take away what is deleted at the provider; return how many items that were.

        An activity that came from nowhere else goes to the bin, unless the terms forbid to keep it even there.
        """
        self._forget_days(keys)
        for key in keys:
            source_id = known[key].source_id
            if source_id is not None:
                self.drop_source(source_id, for_good=self.provider.policy.max_cache_age is not None)
        self.uow.remote.gone(self.connection.id, self.stream.name, keys, self.now)
        return len(keys)

    def expire(self, keys: Sequence[str], known: Mapping[str, Known]) -> None:
        """Take items away that may no longer be kept, with their replies and all that came of them."""
        self._forget_days(keys)
        for key in keys:
            source_id = known[key].source_id
            activity_id = None if source_id is None else self.uow.activities.owner(source_id)
            if source_id is None or activity_id is None:
                continue
            activity = self.uow.activities.get(activity_id)
            if activity is None:
                put_edits(self.uow, self.scorer.athlete.id, self._origin(key), {BINNED: True})
            elif len(self.uow.activities.sources(activity_id)) == 1:
                put_edits(self.uow, activity.athlete_id, self._origin(key), activity.edits)
            self.drop_source(source_id, for_good=True)
        self.uow.remote.forget(self.connection.id, self.stream.name, keys)

    def drop_source(self, source_id: int, *, for_good: bool) -> None:
        """Take a source away from its activity, and the activity with it where that is left with none."""
        activities = self.uow.activities
        activity_id = activities.owner(source_id)
        if activity_id is None:
            return
        alone = len(activities.sources(activity_id)) == 1
        if alone and not for_good:
            activities.delete(activity_id, self.now)
            return
        activities.remove_source(source_id)
        if alone:
            activities.forget(activity_id)
        elif activities.get(activity_id) is not None:
            reproject(self.uow, activity_id, self.scorer)

    def _session(self, one: Prepared, before: Known | None) -> int | None:
        session, source_id = one.session, before.source_id if before is not None else None
        if session is None:
            return source_id
        activities = self.uow.activities
        activity_id = None if source_id is None else activities.owner(source_id)
        if source_id is not None and activity_id is not None:
            activities.remove_source(source_id)
            new_id = activities.add_source(activity_id, self._source(session))
            gone_at = before.gone_at if before is not None else None
            if gone_at is not None and gone_at == activities.binned_at(activity_id):
                activities.restore(activity_id)  # it went because it was deleted there, and is there again
            if activities.get(activity_id) is not None:
                reproject(self.uow, activity_id, self.scorer)
            return new_id
        here = self._overlapping(session) if one.by_overlap else None
        here = here if here is not None else same_session_here(self.uow, self.scorer.athlete.id, session)
        if here is None:
            made, new_id = add_activity(self.uow, self.scorer, session, self._source(session))
            edits = take_edits(self.uow, self.scorer.athlete.id, self._origin(one.item.key))
            own = {name: value for name, value in edits.items() if name != BINNED}
            if own:
                activities.set_edits(made, own)
                reproject(self.uow, made, self.scorer)
            if BINNED in edits:
                activities.delete(made, self.now)
            return new_id
        new_id = activities.add_source(here, self._source(session))
        reproject(self.uow, here, self.scorer)
        return new_id

    def _overlapping(self, session: Session) -> int | None:
        start, sport = session.recording.start, session.recording.sport
        lasted = session.metrics.summary.duration_s
        fits = {
            one.id: overlap(one.start, one.sport, one.duration_s, start, sport, lasted)
            for one in self.uow.activities.near(self.scorer.athlete.id, start, OVERLAP_WITHIN_S)
        }
        best = max(fits, key=lambda key: fits[key], default=None)
        return best if best is not None and fits[best] > 0 else None

    def _origin(self, key: str) -> str:
        return f"{self.provider.id} {self.stream.name} {key}"

    def _source(self, session: Session) -> NewSource:
        return NewSource(
            kind=session.kind,
            name=session.name,
            sha256=session.sha256,
            session=session.number,
            recording=session.recording,
            streams=session.streams,
            channels=session.channels,
            imported_at=self.now,
            batch_id=None,
        )

    def _forget_days(self, keys: Sequence[str]) -> None:
        kinds: dict[str, list[str]] = {}
        for item in self.uow.remote.each(self.connection.id, self.stream.name, keys):
            for record in _records(self.stream, item)[0]:
                if isinstance(record, DayRecord):
                    kinds.setdefault(record.kind.value, []).append(record.key)
        for kind, day_keys in kinds.items():
            self.uow.days.remove(self.scorer.athlete.id, self.provider.id, kind, day_keys)


def read_at(known: Known) -> datetime:
    """Return when an item's detail was last read."""
    try:
        return datetime.fromisoformat(known.etag)
    except ValueError:
        return known.seen_at


def _change(before: Known | None) -> Change:
    return Change.INSERTED if before is None or before.gone_at is not None else Change.UPDATED


def _prepared(provider: Provider, stream: Stream, connection: Connection, item: RemoteItem, home: str) -> Prepared:
    records, notes = _records(stream, item)
    days = tuple(one for one in records if isinstance(one, DayRecord))
    for one in records:
        if isinstance(one, SeenActivity):
            kind = SourceKind.BAND if one.by_overlap else SourceKind.ACCOUNT
            identity = f"{provider.id} {connection.id} {stream.name} {item.key}"
            sha256 = hashlib.sha256(identity.encode()).hexdigest()
            policy = provider.policy
            recording = replace(
                one.recording,
                link=one.link,
                link_text=policy.view_on,
                attributions=policy.attributions(one.recording.device),
            )
            session = pack_session(recording, kind, provider.name, sha256, 0, home)
            return Prepared(item, session, one.by_overlap, days, notes)
    return Prepared(item, days=days, notes=notes)


def _records(stream: Stream, item: RemoteItem) -> tuple[list[Record], tuple[str, ...]]:
    try:
        found = list(stream.to_domain(item.reply(), item.detail_reply()))
    except BadReply as problem:
        return [], (problem.sentence,)
    return found, tuple(one.reason for one in found if isinstance(one, Explained))
