"""Accounts that need the person: revoked, refused for good, and what helps."""

import pytest

from peaksdesk.sandbox.standins.faults import Fault
from peaksdesk.services.troubles import Way
from services.linked_fixtures import *  # noqa: F403 - fixtures, by its __all__


@pytest.mark.parametrize(("name", "kind"), [("whoop", "revoked"), ("strava", "revoked"), ("intervals_icu", "401")])
async def test_access_that_was_revoked_there_asks_to_sign_in_again(linked, mira, name, kind):
    linked.without_details(name)
    connection = await linked.connect(mira.id, name)
    await linked.run(connection)
    assert await linked.connections.troubles() == []
    linked.standins[name].faults.ask(Fault(kind=kind, times=50))
    await linked.run(connection)
    (found,) = await linked.connections.troubles()
    assert (found.provider, found.athlete_id, found.way) == (name, mira.id, Way.SIGN_IN)
    assert found.name == linked.registry.get(name).name
    assert found.sentence.endswith(".")


async def test_an_application_that_strava_switched_off_leads_to_the_archive(linked, mira):
    linked.without_details("strava")
    connection = await linked.connect(mira.id, "strava")
    linked.standins["strava"].faults.ask(Fault(kind="403", path="athlete/activities", times=50))
    await linked.run(connection)
    (found,) = await linked.connections.troubles()
    assert found.way is Way.ARCHIVE
    assert "asks the application's owner for a paid Strava subscription" in found.sentence
    assert "import your Strava archive" in found.sentence


async def test_what_is_paused_or_waits_is_no_trouble(linked, mira):
    connection = await linked.connect(mira.id, "whoop")
    linked.standins["whoop"].faults.ask(Fault(kind="429", retry_after="3600", times=9))
    await linked.run(connection)
    assert await linked.connections.troubles() == []
    await linked.connections.pause(connection.id)
    assert await linked.connections.troubles() == []
