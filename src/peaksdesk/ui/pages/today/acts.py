"""What the person does on the Today page, each with its way back."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.domain.alert_rules import AlertRule
from peaksdesk.domain.alerts import TITLES
from peaksdesk.domain.checkin import Answers
from peaksdesk.ui import format as fmt
from peaksdesk.ui.page import Desk
from peaksdesk.ui.words import said

if TYPE_CHECKING:
    from peaksdesk.services.day_values import DayAnswer
    from peaksdesk.services.readiness import CheckInBefore, QuietBefore

OFF, DISMISS = 0, -1
"""What is done to an alert beside snoozing it for some days."""


class Acts:
    """Notes how to take changes back, and quiets alerts."""

    def __init__(self, desk: Desk, locale: QLocale) -> None:
        """Say it as the locale does."""
        self._desk = desk
        self._locale = locale

    def kept(self, before: "CheckInBefore", given: Answers) -> None:
        """Note a check-in that was kept."""
        text = _said("Check-in of %1").replace("%1", fmt.plain_day(before.day, self._locale))
        told = text
        if given.composite is not None and given.label is not None:
            told = _said("Check-in kept: %1 of 20, %2")
            told = told.replace("%1", str(given.composite)).replace("%2", said(given.label.value))
        self._note(text, told, _Swap(before, self._desk.services.readiness.put_back).swap)

    def forget(self, athlete_id: int, day: date) -> None:
        """Forget what the person said of a day."""
        self._desk.tasks.start("forget", self._forget(athlete_id, day))

    def quiet(self, answer: "DayAnswer", rule: AlertRule, days: int) -> None:
        """Snooze a rule for some days, dismiss what it says, or turn it off."""
        self._desk.tasks.start("quiet", self._quiet(answer, rule, days))

    async def _forget(self, athlete_id: int, day: date) -> None:
        readiness = self._desk.services.readiness
        before = await readiness.forget_check_in(athlete_id, day)
        text = _said("Check-in of %1 removed").replace("%1", fmt.plain_day(day, self._locale))
        self._note(text, text, _Swap(before, readiness.put_back).swap)

    async def _quiet(self, answer: "DayAnswer", rule: AlertRule, days: int) -> None:
        readiness = self._desk.services.readiness
        before: QuietBefore
        if days == OFF:
            text, before = _said("%1: turned off"), await readiness.turn(answer.athlete_id, rule, on=False)
        elif days == DISMISS:
            text, before = _said("%1: dismissed"), await readiness.dismiss(answer.athlete_id, rule, answer.day)
        else:
            until = answer.today + timedelta(days=days)
            before = await readiness.snooze(answer.athlete_id, rule, until)
            text = _said("%1: snoozed until %2").replace("%2", fmt.plain_day(until, self._locale))
        text = text.replace("%1", said(TITLES[rule]))
        self._note(text, text, _Swap(before, readiness.put_quiet).swap)

    def _note(self, text: str, told: str, swap: Callable[[], Awaitable[object]]) -> None:
        self._desk.changes.record(text, swap, swap)
        self._desk.notify(
            told,
            tone="good",
            action=_said("Undo"),
            on_action=lambda: self._desk.tasks.start("take back", self._take_back(text)),
        )

    async def _take_back(self, text: str) -> None:
        if self._desk.changes.to_undo == text:
            await self._desk.changes.undo()


class _Swap:
    """Puts back what was there before, and each time remembers what it replaced."""

    def __init__(self, before: "CheckInBefore | QuietBefore", put: "Callable[..., Awaitable[object]]") -> None:
        self._before: object = before
        self._put = put

    async def swap(self) -> None:
        self._before = await self._put(self._before)


def _said(text: str) -> str:
    return QCoreApplication.translate("Today", text)
