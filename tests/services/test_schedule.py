"""When accounts are synced by themselves."""

import asyncio
from datetime import timedelta
from itertools import cycle

import pytest

from peaksdesk.services.schedule import Schedule
from peaksdesk.services.sync_log_port import SyncReason
from services.linked_fixtures import *  # noqa: F403 - fixtures, by its __all__

PATIENCE_S = 20.0


async def until(ready):
    async with asyncio.timeout(PATIENCE_S):
        while not await ready():  # noqa: ASYNC110 - a database tells nobody
            await asyncio.sleep(0.01)


@pytest.fixture
async def going(linked, mira):
    """A connected account and a schedule that runs; gives the reasons of the runs so far."""
    connection = await linked.connect(mira.id, "whoop")
    schedule = Schedule(linked.sync, lambda: linked.now().timestamp())
    task = asyncio.get_running_loop().create_task(schedule.run(0.05))

    async def reasons():
        return [run.reason for run in reversed(await linked.connections.log(connection.id))]

    yield schedule, reasons
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_on_start_and_not_again_before_it_is_due(linked, going):
    _, reasons = going

    async def started():
        return await reasons() == [SyncReason.START]

    await until(started)
    await asyncio.sleep(0.3)
    assert await reasons() == [SyncReason.START]
    linked.ahead = timedelta(seconds=50)  # less than sleep, more than a look
    await asyncio.sleep(0.3)
    assert await reasons() == [SyncReason.START]


@pytest.mark.parametrize("reason", [SyncReason.NETWORK, SyncReason.WAKE])
async def test_a_nudge_reads_what_is_not_due_yet(linked, going, reason):
    schedule, reasons = going

    async def both():
        return await reasons() == [SyncReason.START, reason]

    async def started():
        return await reasons() == [SyncReason.START]

    await until(started)
    linked.ahead = timedelta(minutes=3)  # what was read less than two minutes ago would not be read again
    schedule.nudge(reason)
    await until(both)


async def test_after_sleep_everything_is_read(linked, going):
    _, reasons = going

    async def started():
        return await reasons() == [SyncReason.START]

    async def awake():
        linked.ahead += timedelta(seconds=200)  # the clock went on while nothing ran
        await asyncio.sleep(0.2)
        return (await reasons())[:2] == [SyncReason.START, SyncReason.WAKE]

    await until(started)
    await until(awake)


async def test_what_is_due_is_spread_out_and_then_read(linked, mira):
    linked.sync._chance = cycle((0.0, 1.0)).__next__
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection)
    cursors = await linked.database.read(lambda uow: uow.connections.cursors(connection.id))
    waits = sorted({cursor.next_run_at - cursor.last_run_at for cursor in cursors.values()})
    every = next(stream.every for stream in linked.registry.get("whoop").streams if stream.name == "recovery")
    assert waits[0] < every < waits[-1]  # so that not all accounts of all desks come at once
    linked.ahead = waits[0] * 0.98
    assert await linked.sync.due() == []
    linked.ahead = waits[-1] * 1.02
    ((due, streams),) = await linked.sync.due()
    assert due == connection.id
    assert set(streams) == set(cursors)
