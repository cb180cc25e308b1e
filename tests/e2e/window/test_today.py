"""Today in the real window: the check-in by keys alone, other days, why a number is what it is, alerts kept silent."""

from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from e2e.window.conftest import TODAY
from peaksdesk.domain.alert_rules import AlertRule
from peaksdesk.domain.checkin import Answer, DataSource
from peaksdesk.domain.day_records import Cycle, Recovery, Sleep
from peaksdesk.services.day_keeping import keep_days
from peaksdesk.services.events import DaysChanged
from peaksdesk.ui.pages.today.pressable import Pressable
from peaksdesk.ui.widgets.reason import Reason

NOW = TODAY.date()
USUAL = (65.0, 70.0, 62.0, 68.0, 75.0, 71.0, 66.0)


def whoop(back, hrv):
    day = NOW - timedelta(days=back)
    wake = datetime.combine(day, time(5), UTC)
    begun = wake - timedelta(hours=8)
    return (
        Sleep(
            f"s{back}", day, begun, wake, cycle_key=f"c{back}", asleep_s=26_000.0, needed_s=28_000.0,
            deep_s=6_000.0, rem_s=8_000.0, performance_percent=85.0,
        ),
        Recovery(
            f"c{back}", day, score_percent=84.0 - 10 * back if back < 3 else 70.0, hrv_ms=hrv,
            resting_hr_bpm=50.0 + back % 2, spo2_percent=97.0, sleep_key=f"s{back}",
        ),
        Cycle(f"c{back}", day, begun, strain=12.0, energy_kcal=2_400.0),
    )  # fmt: skip


async def sync(desk, days=70, fall=0):
    """Let an account tell of some nights; in the last `fall` of them HRV is low."""
    who = (await desk.services.athletes.current()).id
    nights = (whoop(back, USUAL[back % 7] * (0.6 if back < fall else 1.0)) for back in range(days))
    told = [record for night in nights for record in night]
    await desk.services.readiness._db.write(lambda uow: keep_days(uow, who, "whoop", told, TODAY))
    desk.services.events.publish(DaysChanged(who))
    await desk.calm()
    return who


@pytest.fixture
async def today(desk):
    """The window on a day of which nothing is known."""
    desk.window.activateWindow()
    await desk.until(lambda: QApplication.activeWindow() is desk.window)
    assert desk.window.page == "today"
    return desk


def figure(desk, name) -> Pressable:
    return next(part for part in desk.page.findChildren(Pressable) if part.named == name and part.isVisible())


async def test_the_page_is_the_first_and_follows_what_a_sync_brings(today):
    assert "Nothing is known of your days yet" in today.said
    await sync(today)
    assert figure(today, "recovery").accessibleName().startswith("Recovery 84 %, Green")
    assert figure(today, "hrv").accessibleName().startswith("HRV 65 ms")
    assert "Recovery 84 %: a day for hard work." in today.said
    await today.go("library")
    today.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    await today.calm()
    assert today.window.page == "today"


async def test_a_check_in_by_keys_alone_is_kept_taken_back_and_made_again(today):
    who = await sync(today)
    readiness = today.services.readiness
    today.key(Qt.Key.Key_C)
    assert "1 answer to go" not in today.said
    today.key(Qt.Key.Key_3)  # stress: sleep and energy are WHOOP's
    assert "1 answer to go" in today.said
    today.key(Qt.Key.Key_2)
    assert "4 + (6 − 3) + (6 − 2) + 4" in today.said
    assert "15 | of 20" in today.said
    today.key(Qt.Key.Key_5)  # the next question is energy, which the person feels better about
    today.qtbot.keyClicks(QApplication.focusWidget(), "left knee")
    today.key(Qt.Key.Key_Return)
    await today.until(lambda: "Check-in kept: 16 of 20, Good" in today.said)
    await today.calm()
    kept = await readiness.day(who)
    assert (kept.answers.composite, kept.answers.data_source) == (16, DataSource.WHOOP_AND_MANUAL)
    assert (kept.told.own[Answer.ENERGY], kept.told.hotspot) == (5, "left knee")
    assert figure(today, "composite").accessibleName() == "Check-in 16 of 20, Good"
    today.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    await today.until(lambda: figure(today, "composite").accessibleName() == "Check-in – 2 answers to go")
    today.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    await today.until(lambda: figure(today, "composite").accessibleName() == "Check-in 16 of 20, Good")


async def test_what_cannot_be_kept_is_said_in_the_form(today):
    who = await sync(today)
    today.key(Qt.Key.Key_C)
    form = today.page.cards.form
    form.weight.setFocus()
    form.weight.selectAll()
    today.qtbot.keyClicks(form.weight, "5")
    today.key(Qt.Key.Key_Return)
    assert "A weight is between 20 kg and 400 kg." in today.said
    assert form.weight.accessibleDescription()
    form.weight.clear()
    today.qtbot.keyClicks(form.weight, "81.5")
    assert "A weight is between" not in today.said
    today.key(Qt.Key.Key_Return)
    await today.until(lambda: not form.isVisible())
    await today.calm()
    assert (await today.services.readiness.day(who)).told.weight_kg == 81.5


async def test_arrows_walk_over_the_days_and_a_past_one_is_filled_in(today):
    who = await sync(today)
    today.key(Qt.Key.Key_Left)
    await today.calm()
    assert figure(today, "recovery").accessibleName().startswith("Recovery 74 %")
    assert "Yesterday" in today.said
    today.press("Check in")
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Return):
        today.key(key)
    await today.until(lambda: "Check-in kept: 18 of 20, Excellent" in today.said)
    await today.calm()
    told = (await today.services.readiness.day(who, NOW - timedelta(days=1))).told
    assert told.own == {Answer.STRESS: 1, Answer.SORENESS: 1}
    today.key(Qt.Key.Key_Right)
    await today.calm()
    assert figure(today, "recovery").accessibleName().startswith("Recovery 84 %")
    today.key(Qt.Key.Key_Right)
    today.press("The day before")
    today.press("The day before")
    await today.calm()
    assert "2 days ago" in today.said
    today.press("Back to today")
    await today.calm()
    assert today.page.bar.field.date().toPython() == NOW


async def test_a_number_tells_why_on_enter_and_is_quiet_again_on_escape(today):
    await sync(today)
    hrv = figure(today, "hrv")
    hrv.setFocus()
    today.key(Qt.Key.Key_Return)
    why = today.page.findChild(Reason)
    assert why.isVisible()
    assert "Normal band: exp(mean of ln ± 0.5 SD) of 60 days = " in today.said
    assert "Source: WHOOP, in sleep" in today.said
    assert hrv.isChecked()
    today.key(Qt.Key.Key_Escape)
    assert not why.isVisible()
    assert hrv.hasFocus()


async def test_an_alert_is_snoozed_and_speaks_again_when_that_is_undone(today):
    who = await sync(today, fall=8)
    assert "HRV below your band" in today.said
    row = next(row for row in today.page.cards.strips.alerts if row.alert.rule is AlertRule.HRV_LOW)
    row.snooze.menu().actions()[1].trigger()
    await today.until(lambda: "HRV below your band: snoozed until" in today.said)
    await today.calm()
    assert AlertRule.HRV_LOW not in {row.alert.rule for row in today.page.cards.strips.alerts}
    quiet = (await today.services.readiness.quiets(who))[AlertRule.HRV_LOW]
    assert quiet.snoozed_until == today.services.today() + timedelta(days=3)
    today.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    await today.until(lambda: AlertRule.HRV_LOW in {row.alert.rule for row in today.page.cards.strips.alerts})
    assert await today.services.readiness.quiets(who) == {}
