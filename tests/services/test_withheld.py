"""What the terms of an account keep to the athlete is in no number that others see."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peaksdesk.domain.athlete import Threshold, ThresholdKind
from peaksdesk.domain.policy import Audience, DataPolicy
from peaksdesk.formats.fit_writer import write_fit
from peaksdesk.sandbox.standins.training import recorded
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.services.imports import Imports
from peaksdesk.services.roster import Roster
from peaksdesk.services.withheld import withheld
from peaksdesk.services.workers import Workers
from services.linked_fixtures import *  # noqa: F403 - fixtures, by its __all__


@pytest.fixture
def standing(linked, mira):
    """How Mira stands, seen by herself or by somebody else."""

    async def look(*, chosen):
        roster = Roster(linked.database, linked.events, "Europe/Vienna", lambda: linked.now().date(), terms(linked))
        await linked.database.write(lambda uow: uow.settings.set("athlete", str(mira.id if chosen else mira.id + 1)))
        return next(one for one in await roster.standings() if one.athlete.id == mira.id)

    return look


def terms(linked):
    return lambda provider: linked.registry.get(provider).policy


async def synced(linked, mira, name):
    for kind, value in ((ThresholdKind.FTP, 250.0), (ThresholdKind.LTHR, 165.0)):
        threshold = Threshold(kind, value, ALWAYS)
        await linked.database.write(lambda uow, one=threshold: uow.athletes.set_threshold(mira.id, one))
    linked.without_details(name)
    connection = await linked.connect(mira.id, name)
    await linked.run(connection)
    return connection


async def test_a_coach_sees_nothing_of_strava_and_is_told_so(linked, mira, standing):
    await synced(linked, mira, "strava")
    own, seen = await standing(chosen=True), await standing(chosen=False)
    assert own.withheld == 0
    assert sum(own.weeks) > 0
    assert seen.withheld == len(linked.done)
    assert sum(seen.weeks) == 0
    assert seen.attention.last_activity is None


async def test_what_may_be_shared_is_seen(linked, mira, standing):
    await synced(linked, mira, "intervals_icu")
    own, seen = await standing(chosen=True), await standing(chosen=False)
    assert seen.withheld == 0
    assert seen.weeks == own.weeks


async def test_the_athlete_s_own_file_is_seen_though_strava_knows_the_session_too(linked, mira, standing, tmp_path):
    await synced(linked, mira, "strava")
    (tmp_path / "own.fit").write_bytes(write_fit(recorded(max(linked.done, key=lambda one: one.start).session)))
    await Imports(linked.database, linked.events, Workers(1), linked.now).run(mira.id, [tmp_path], lambda _: None)
    seen = await standing(chosen=False)
    assert seen.withheld == len(linked.done) - 1
    assert sum(seen.weeks) > 0


async def test_terms_that_cannot_be_read_let_nobody_see(linked, mira):
    await synced(linked, mira, "intervals_icu")
    found = await linked.database.read(lambda uow: withheld(uow, mira.id, Audience.OTHERS, lambda _: None))
    assert len(found) == len(await linked.activities(mira.id))


async def test_no_ai_feature_gets_what_it_may_not(linked, mira):
    await synced(linked, mira, "strava")
    may = replace(DataPolicy(), ai_use=True)
    assert await linked.database.read(lambda uow: withheld(uow, mira.id, Audience.AI, lambda _: may)) == frozenset()
    found = await linked.database.read(lambda uow: withheld(uow, mira.id, Audience.AI, terms(linked)))
    assert len(found) == len(linked.done)


async def test_only_the_days_asked_for_are_looked_at(linked, mira):
    await synced(linked, mira, "strava")
    since = linked.now().date() + timedelta(days=1)
    found = await linked.database.read(lambda uow: withheld(uow, mira.id, Audience.OTHERS, terms(linked), since))
    assert found == frozenset()
