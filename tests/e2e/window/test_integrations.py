"""Accounts through the real window, with stand-ins served by the real command and a browser's part played over HTTP."""

import time

from PySide6.QtWidgets import QApplication

from e2e.window.integrations_desk import (
    choose,
    dialog,
    fill,
    set_up,
    shown_dialog,
    stage,
    tile,
)


async def test_whoop_from_set_up_to_disconnect(linked):
    assert stage(linked, "WHOOP") == "not set up"
    await set_up(linked, "WHOOP")
    linked.press("Connect, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "connected" and tile(linked, "WHOOP").state.card.last)
    assert "WHOOP is connected" in linked.pages[0]
    rows = {row.name: row.kept for row in tile(linked, "WHOOP").state.card.streams}
    assert min(rows[name] for name in ("sleep", "recovery", "cycles", "workouts")) > 40
    linked.press("Pause, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "paused")
    linked.press("Resume, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "connected")
    await choose(linked, "WHOOP", "Disconnect")
    question = await dialog(linked, "Disconnect WHOOP?")
    linked.press("Disconnect", question)
    await linked.until(lambda: stage(linked, "WHOOP") == "disconnected")
    athlete = await linked.services.athletes.current()
    assert await linked.services.activities.between(athlete.id, None, None) == ()


async def test_intervals_by_a_key_and_its_log(linked):
    linked.press("Connect, intervals.icu")
    fill(await dialog(linked, "Connect intervals.icu"), "wrong")
    again = await dialog(linked, "Connect intervals.icu")
    fill(again, linked.standins["intervals_icu"]["api_key"])
    fill(await dialog(linked, "Keep your sign-ins safe"), "correct horse battery", "correct horse battery")
    await linked.until(lambda: tile(linked, "intervals.icu").state.card.last is not None)
    await choose(linked, "intervals.icu", "Sync log")
    log = await dialog(linked, "Syncs of intervals.icu")
    log.accept()
    await linked.until(lambda: shown_dialog("Syncs of") is None)
    await linked.go("activities")
    await linked.until(lambda: linked.table.model().rowCount() > 10)


async def test_waiting_for_the_browser_can_be_cancelled(linked):
    await set_up(linked, "Strava")
    linked.browse = lambda _: None
    linked.press("Connect, Strava")
    await linked.until(lambda: stage(linked, "Strava") == "waiting")
    assert tile(linked, "Strava").state.url.startswith("http://127.0.0.1:")
    linked.press("Copy the link, Strava")
    assert QApplication.clipboard().text() == tile(linked, "Strava").state.url
    started = time.monotonic()
    linked.press("Cancel, Strava")
    await linked.until(lambda: stage(linked, "Strava") == "disconnected")
    assert time.monotonic() - started < 15
