import math
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peaksdesk.domain.activity import DeviceTotals, Lap, Recording, Source, SourceKind
from peaksdesk.domain.athlete import Athlete, Sex, Threshold, ThresholdKind
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import Streams
from peaksdesk.services.kept import Batch, BatchLine, Outcome
from peaksdesk.services.store_errors import StoreError
from peaksdesk.store import recording_text
from peaksdesk.store.schema import SUMMARY_NUMBERS
from store.examples import ATHLETE, LAPS, LOAD, PROJECTION, RECORDING, SOURCE, activity_of


def _without_streams(recording):
    return {**vars(recording), "streams": None}


async def test_athletes_come_back_as_they_were_given(database):
    plain = await database.write(lambda uow: uow.athletes.add(Athlete(0, "Bo")))
    full = await database.write(lambda uow: uow.athletes.add(ATHLETE))
    assert full == replace(ATHLETE, id=full.id)
    assert plain == Athlete(plain.id, "Bo")
    assert await database.read(lambda uow: uow.athletes.all()) == (plain, full)
    changed = replace(plain, name="Bo B.", sex=Sex.MALE, weight_kg=80.25)
    await database.write(lambda uow: uow.athletes.update(changed))
    assert await database.read(lambda uow: uow.athletes.get(plain.id)) == changed
    assert await database.read(lambda uow: uow.athletes.get(full.id + 1)) is None
    with pytest.raises(LookupError):
        await database.write(lambda uow: uow.athletes.update(replace(plain, id=full.id + 1)))


async def test_a_threshold_replaces_one_of_its_kind_and_day_and_no_other(database):
    key = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    other = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    old = Threshold(ThresholdKind.FTP, 250.5, date(2024, 2, 29))
    new = Threshold(ThresholdKind.FTP, 280.0, date(2026, 1, 1))
    pace = Threshold(ThresholdKind.THRESHOLD_PACE, 4.166666666666667, date(2026, 1, 1))

    def write(uow):
        for item in (new, pace, replace(old, value=1.0), old):
            uow.athletes.set_threshold(key, item)
        uow.athletes.set_threshold(other, new)

    await database.write(write)
    assert await database.read(lambda uow: uow.athletes.thresholds(key)) == (old, new, pace)
    await database.write(lambda uow: uow.athletes.remove_threshold(key, new.kind, new.valid_from))
    await database.write(lambda uow: uow.athletes.remove_threshold(key, new.kind, new.valid_from))
    assert await database.read(lambda uow: uow.athletes.thresholds(key)) == (old, pace)
    assert await database.read(lambda uow: uow.athletes.thresholds(other)) == (new,)


@pytest.mark.parametrize(
    "projection",
    [
        PROJECTION,
        replace(
            PROJECTION,
            summary=Summary(),
            load=Load(None, LoadMethod.NONE, None, (), ""),
            rpe=None,
            excluded=True,
            title="",
            provenance={},
            edits={},
            laps=(),
            start=datetime(2020, 2, 29, 23, 0, tzinfo=timezone(timedelta(hours=-9, minutes=-30))),
        ),
    ],
    ids=["full", "bare"],
)
async def test_an_activity_comes_back_as_it_was_given(database, projection):
    athlete = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    key = await database.write(lambda uow: uow.activities.add(athlete, projection))
    expected = activity_of(key, athlete, projection)
    found = await database.read(lambda uow: uow.activities.get(key))
    assert found == expected
    assert found.start.utcoffset() == timedelta(0)
    assert type(found.excluded) is bool
    assert type(found.summary.records) is int
    assert await database.read(lambda uow: uow.activities.between(athlete, None, None)) == [expected]
    assert await database.read(lambda uow: uow.activities.laps(key)) == projection.laps
    assert await database.read(lambda uow: uow.activities.metrics(key)) == projection.metrics


async def test_replacing_leaves_nothing_of_the_old_values(database):
    athlete = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    key = await database.write(lambda uow: uow.activities.add(athlete, PROJECTION))
    other = await database.write(lambda uow: uow.activities.add(athlete, PROJECTION))
    new = replace(PROJECTION, summary=Summary(records=1), sport=Sport.RUN, laps=LAPS[1:], metrics=b"", edits={})
    await database.write(lambda uow: uow.activities.replace(key, new))
    assert await database.read(lambda uow: uow.activities.get(key)) == activity_of(key, athlete, new)
    assert await database.read(lambda uow: uow.activities.laps(key)) == LAPS[1:]
    assert await database.read(lambda uow: uow.activities.metrics(key)) == b""
    load = replace(LOAD, value=1e-300, method=LoadMethod.SESSION_RPE, inputs=(), intensity=None)
    await database.write(lambda uow: uow.activities.set_load(key, load))
    assert await database.read(lambda uow: uow.activities.get(key)) == activity_of(
        key, athlete, replace(new, load=load)
    )
    assert await database.read(lambda uow: uow.activities.get(other)) == activity_of(other, athlete, PROJECTION)
    with pytest.raises(LookupError):
        await database.write(lambda uow: uow.activities.replace(other + 1, new))
    with pytest.raises(LookupError):
        await database.write(lambda uow: uow.activities.set_load(other + 1, load))
    with pytest.raises(LookupError):
        await database.read(lambda uow: uow.activities.metrics(other + 1))


async def test_a_source_comes_back_without_its_streams(database):
    athlete = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id

    def write(uow):
        activity = uow.activities.add(athlete, PROJECTION)
        batch = uow.batches.begin(athlete, "folder", SOURCE.imported_at)
        bare = replace(
            SOURCE,
            kind=SourceKind.MANUAL,
            recording=Recording(SOURCE.recording.start, Sport.UNKNOWN, Streams(SOURCE.recording.streams.time_s[:0])),
            sha256="",
            batch_id=batch,
            channels=(),
        )
        return activity, batch, uow.activities.add_source(activity, SOURCE), uow.activities.add_source(activity, bare)

    activity, batch, first, second = await database.write(write)
    one, two = await database.read(lambda uow: uow.activities.sources(activity))
    assert _without_streams(one.recording) == _without_streams(RECORDING)
    assert len(one.recording.streams) == 0
    assert one == Source(
        first,
        activity,
        SOURCE.kind,
        SOURCE.name,
        SOURCE.sha256,
        1,
        one.recording,
        SOURCE.imported_at,
        None,
        SOURCE.channels,
    )
    assert (two.id, two.kind, two.batch_id, two.sha256, two.channels) == (second, SourceKind.MANUAL, batch, "", ())
    assert two.recording.totals == DeviceTotals()
    assert await database.read(lambda uow: uow.activities.streams(first)) == SOURCE.streams
    with pytest.raises(LookupError):
        await database.read(lambda uow: uow.activities.streams(second + 1))


async def test_an_original_is_kept_once(database):
    packed = bytes(range(256)) * 600
    for content in (packed, b"another"):
        await database.write(lambda uow, content=content: uow.originals.put("b" * 64, 2**40, content))
    assert await database.read(lambda uow: uow.originals.get("b" * 64)) == packed
    assert await database.read(lambda uow: uow.originals.get("c" * 64)) is None
    assert await database.read(lambda uow: uow.originals.has("b" * 64))
    assert not await database.read(lambda uow: uow.originals.has("c" * 64))


async def test_batches_and_their_reports_come_back_in_order(database):
    at = datetime(2026, 1, 1, tzinfo=UTC)
    athlete = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    lines = [BatchLine(f"f{n}.fit", outcome, "why" * n) for n, outcome in enumerate(Outcome)]

    def write(uow):
        activity = uow.activities.add(athlete, PROJECTION)
        first = uow.batches.begin(athlete, "export.zip", at)
        second = uow.batches.begin(athlete, "later", at)
        uow.batches.add_lines(first, lines[:2])
        uow.batches.add_lines(first, [])
        uow.batches.add_lines(first, [*lines[2:], BatchLine("a", Outcome.IMPORTED, "", activity)])
        uow.batches.finish(first, at + timedelta(seconds=1))
        uow.batches.mark_undone(first, at + timedelta(seconds=2))
        return activity, first, second

    activity, first, second = await database.write(write)
    done = Batch(first, athlete, "export.zip", at, at + timedelta(seconds=1), at + timedelta(seconds=2))
    cut_off = Batch(second, athlete, "later", at, None, None)
    assert await database.read(lambda uow: uow.batches.get(first)) == done
    assert await database.read(lambda uow: uow.batches.recent(athlete, 5)) == [cut_off, done]
    assert await database.read(lambda uow: uow.batches.recent(athlete, 1)) == [cut_off]
    assert await database.read(lambda uow: uow.batches.get(second + 1)) is None
    expected = [*lines, BatchLine("a", Outcome.IMPORTED, "", activity)]
    assert await database.read(lambda uow: uow.batches.lines(first)) == expected
    await database.write(lambda uow: uow.batches.mark_undone(first, None))
    assert await database.read(lambda uow: uow.batches.get(first)) == replace(done, undone_at=None)


async def test_settings_are_kept_replaced_and_forgotten(database):
    assert await database.read(lambda uow: uow.settings.get("theme")) is None
    for value in ("dark", "light"):
        await database.write(lambda uow, value=value: uow.settings.set("theme", value))
        assert await database.read(lambda uow: uow.settings.get("theme")) == value
    await database.write(lambda uow: uow.settings.set("theme", None))
    assert await database.read(lambda uow: uow.settings.get("theme")) is None


async def test_text_that_a_database_refuses_is_kept_as_far_as_it_can_be(database):
    hostile = "a\0b\ud800c\U0001f6b4"
    athlete = (await database.write(lambda uow: uow.athletes.add(replace(ATHLETE, name=hostile)))).id
    projection = replace(PROJECTION, title=hostile, load=replace(LOAD, reason=hostile), edits={"title": hostile})
    recording = replace(RECORDING, title=hostile, warnings=(hostile,), rpe=math.inf)

    def write(uow):
        key = uow.activities.add(athlete, projection)
        uow.activities.add_source(key, replace(SOURCE, name=hostile, recording=recording))
        uow.activities.set_edits(key, {"title": hostile})
        return key

    key = await database.write(write)
    found = await database.read(lambda uow: uow.activities.get(key))
    assert (found.title, found.load.reason) == ("ab?c\U0001f6b4", "ab?c\U0001f6b4")
    assert found.edits == {"title": hostile}
    (source,) = await database.read(lambda uow: uow.activities.sources(key))
    assert (source.name, source.recording.title, source.recording.rpe) == ("ab?c\U0001f6b4", hostile, math.inf)


async def test_a_naive_time_is_refused(database):
    with pytest.raises(StoreError):
        await database.write(lambda uow: uow.batches.begin(1, "x", datetime(2026, 1, 1)))  # noqa: DTZ001


def test_the_columns_of_a_summary_stand_in_the_order_of_its_fields():
    names = [item.name for item in fields(Summary)]
    assert (*SUMMARY_NUMBERS, "records", "estimated") == tuple(names)


NUMBERS = st.none() | st.floats(allow_nan=False)
TEXT = st.text(st.characters(), max_size=20)
LAP = st.builds(Lap, *[st.floats(0, 1e6)] * 2, *[NUMBERS] * 6, TEXT)
RECORDINGS = st.builds(
    Recording,
    start=st.datetimes(datetime(1990, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    sport=st.sampled_from(Sport),
    streams=st.just(RECORDING.streams),
    laps=st.lists(LAP, max_size=3).map(tuple),
    totals=st.builds(DeviceTotals, *[NUMBERS] * 13),
    utc_offset_s=st.none() | st.integers(-86400, 86400),
    title=TEXT,
    description=TEXT,
    gear=TEXT,
    device=TEXT,
    rpe=NUMBERS,
    external_id=TEXT,
    warnings=st.lists(TEXT, max_size=2).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(RECORDINGS)
def test_a_recording_is_exact_both_ways(recording):
    assert _without_streams(recording_text.decode(recording_text.encode(recording))) == _without_streams(recording)
