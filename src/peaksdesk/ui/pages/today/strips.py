"""A strip across the page: an alert with its numbers and the ways to quiet it, or what is missing and how it comes."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from peaksdesk.domain.alert_rules import AlertRule
from peaksdesk.domain.alerts import Alert
from peaksdesk.domain.checkin import Answer
from peaksdesk.services.day_values import DayAnswer, Missing
from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.acts import DISMISS, OFF
from peaksdesk.ui.pages.today.presenter import ALERT
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.menu_button import MenuButton
from peaksdesk.ui.widgets.pill import State
from peaksdesk.ui.widgets.shape import Shape
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

SNOOZES = (1, 3, 7)
"""Days for which an alert can be kept silent."""


class Strip(QFrame):
    """A shape, words in two or three lines, and buttons at the right."""

    def __init__(self, surface: str, state: State, title: str) -> None:
        """Make it without buttons."""
        super().__init__()
        self.setProperty("surface", surface)
        self.setAccessibleName(title)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 4, GRID * 2, GRID * 3, GRID * 2)
        row.setSpacing(GRID * 2)
        row.addWidget(Shape(state), 0, Qt.AlignmentFlag.AlignTop)
        self.words = QVBoxLayout()
        self.words.setSpacing(0)
        self.words.addWidget(label(title, "strong", wrap=True))
        row.addLayout(self.words, 1)
        row.addSpacing(GRID * 2)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(GRID * 2)
        row.addLayout(self.buttons)


class AlertRow(Strip):
    """One rule that speaks.

    Attributes:
        explain_pressed: Carries `alert:RULE`.
        quieted: (rule, days): snooze for some days, or `acts.DISMISS`, or `acts.OFF`.
        why: The button that explains it.
    """

    explain_pressed = Signal(str)
    quieted = Signal(object, int)

    def __init__(self, alert: Alert, locale: QLocale) -> None:
        """Show an alert."""
        bad = alert.rule is AlertRule.OVERREACHING
        title = said(alert.title)
        super().__init__("bad" if bad else "watch", State.BAD if bad else State.WATCH, title)
        self.alert = alert
        self.words.addWidget(label(said(alert.sentence), "secondary", wrap=True))
        since = self.tr("Since %1 · %2").replace("%1", fmt.plain_day(alert.since, locale))
        self.words.addWidget(ElidedLabel(since.replace("%2", said(alert.source)), "secondary", "ink2"))
        self.why = button(self.tr("Why?"), "link", name=self.tr("Why: %1").replace("%1", title))
        self.why.clicked.connect(lambda: self.explain_pressed.emit(f"{ALERT}{self.alert.rule.value}"))
        self.snooze = self._snooze(title)
        dismiss = button(self.tr("Dismiss"), name=self.tr("Dismiss: %1").replace("%1", title))
        dismiss.clicked.connect(partial(self._quiet, DISMISS))
        for made in (self.why, self.snooze, dismiss):
            self.buttons.addWidget(made)

    def _snooze(self, title: str) -> MenuButton:
        made = MenuButton(self.tr("Snooze"))
        made.setAccessibleName(self.tr("Snooze: %1").replace("%1", title))
        menu = QMenu(made)
        for days in SNOOZES:
            text = self.tr("For 1 day") if days == 1 else self.tr("For %1 days").replace("%1", str(days))
            menu.addAction(text).triggered.connect(partial(self._quiet, days))
        menu.addSeparator()
        menu.addAction(self.tr("Turn this alert off")).triggered.connect(partial(self._quiet, OFF))
        made.setMenu(menu)
        return made

    def _quiet(self, days: int, _: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt tells whether it is checked
        self.quieted.emit(self.alert.rule, days)


class MissingRow(Strip):
    """Something that is not known yet.

    Attributes:
        wanted: Carries its name: its one action was pressed.
    """

    wanted = Signal(str)

    def __init__(self, missing: Missing, unanswered: tuple[Answer, ...]) -> None:
        """Show what is missing; of the check-in, which answers."""
        title = said(missing.sentence)
        if missing.name == "check_in":
            names = ", ".join(words.said(words.ANSWERS[one]) for one in unanswered)
            title = QCoreApplication.translate("MissingRow", "Not answered yet: %1").replace("%1", names)
        super().__init__("card", State.NEUTRAL, title)
        self.missing = missing
        self.words.addWidget(label(said(missing.how), "secondary", "ink2", wrap=True))
        action = {
            "night": self.tr("Connect an account"),
            "check_in": self.tr("Answer now"),
            "training": self.tr("Import files"),
        }.get(missing.name, "")
        if action:
            made = button(action)
            made.clicked.connect(lambda: self.wanted.emit(self.missing.name))
            self.buttons.addWidget(made)


class Strips(QWidget):
    """The alerts that speak, then what is missing; hidden where there is nothing of either.

    Attributes:
        explain_pressed: Carries what is to be explained.
        quieted: (rule, days), see `AlertRow`.
        wanted: Carries the name of what is missing (`night`, `check_in`, `training`).
        alerts: The rows of the alerts.
    """

    explain_pressed = Signal(str)
    quieted = Signal(object, int)
    wanted = Signal(str)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GRID * 2)
        self._shown: tuple[object, ...] = ((), ())
        self.alerts: tuple[AlertRow, ...] = ()
        self.hide()

    def show_rows(self, answer: DayAnswer, locale: QLocale, *, filling: bool) -> None:
        """Show those of a day; while the check-in is being filled in, nobody needs to be told that it is open."""
        hidden = {"baseline", "check_in"} if filling else {"baseline"}  # the score's card says what it still needs
        alerts, missing = answer.alerts, tuple(one for one in answer.missing if one.name not in hidden)
        told = (alerts, missing)
        if told == self._shown:
            return
        self._shown = told
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.alerts = tuple(AlertRow(alert, locale) for alert in alerts)
        for row in self.alerts:
            row.explain_pressed.connect(lambda name: self.explain_pressed.emit(name))
            row.quieted.connect(lambda rule, days: self.quieted.emit(rule, days))
            self._rows.addWidget(row)
        for one in missing:
            lacking = MissingRow(one, answer.answers.missing)
            lacking.wanted.connect(lambda name: self.wanted.emit(name))
            self._rows.addWidget(lacking)
        self.setVisible(bool(alerts or missing))
