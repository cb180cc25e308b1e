"""What a sync reads first, and what it leaves alone because it was just read."""

from dataclasses import replace
from datetime import timedelta

from peaksdesk.sandbox.standins.stand_in import Span
from peaksdesk.services.standing import RATE_LIMITED
from services.linked_fixtures import *  # noqa: F403 - fixtures, by its __all__


async def test_details_that_fill_a_limit_for_days_hold_nothing_else_up(linked, mira):
    linked.standins["strava"].spans = (Span(30, 900), Span(30, 86_400))
    run = await linked.run(await linked.connect(mira.id, "strava"))
    assert run.error == RATE_LIMITED
    assert {name: one.fetched for name, one in run.counts.items() if name != "activities"} == {"athlete": 1, "zones": 1}
    assert run.counts["activities"].inserted == len(linked.standins["strava"].shelves["activities"])


async def test_a_start_reads_nothing_that_was_read_a_moment_ago(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection)
    assert await linked.sync.due(everything=True) == []
    linked.ahead = timedelta(minutes=3)
    ((_, streams),) = await linked.sync.due(everything=True)
    assert set(streams) == {"sleep", "recovery", "cycles", "workouts"}
    assert await linked.sync.due() == []


async def test_what_did_not_come_is_read_as_soon_as_the_network_is_back(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    await linked.run(connection)
    now = linked.now()

    def offline(uow):
        cursor = uow.connections.cursor(connection.id, "sleep")
        tried = replace(cursor, last_run_at=now, next_run_at=now + timedelta(minutes=5))
        uow.connections.set_cursor(connection.id, tried)

    await linked.database.write(offline)
    assert await linked.sync.due(everything=True) == [(connection.id, ("sleep",))]
