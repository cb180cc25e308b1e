"""The roster's columns: a strong line and a quiet one under it."""

import math
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.services.standings import Standing
from peaksdesk.ui import format as shown
from peaksdesk.ui.models.table import Column
from peaksdesk.ui.pages.athletes.measures import URGENT
from peaksdesk.ui.pages.athletes.presenter import Order
from peaksdesk.ui.widgets.pill import State
from peaksdesk.ui.words import said

ORDERS = (Order.NAME, Order.ATTENTION, Order.LAST, Order.FITNESS, Order.FORM, Order.WEEK)
"""What each column sorts by, left to right."""

WEEKS = ORDERS.index(Order.WEEK)


def columns(locale: QLocale) -> tuple[Column[Standing], ...]:
    """Return the columns, left to right."""
    return (
        Column(_tr("Athlete"), name, strong=True, tip=reasons),
        Column(_tr("State"), lambda one: state(one)[1], pill=lambda one: state(one)[0], width=128, tip=reasons),
        Column(_tr("Last activity"), _silence, width=132),
        Column(_tr("Fitness"), lambda one: _figure(one, one.attention.ctl, locale), right=True, strong=True, width=118),
        Column(_tr("Form"), lambda one: _figure(one, one.attention.tsb, locale), right=True, strong=True, width=76),
        Column(_tr("Last 7 days"), lambda one: _figure(one, one.attention.week_load, locale), strong=True, width=216),
    )


def second_lines(locale: QLocale) -> tuple[Callable[[Standing], str], ...]:
    """Return what stands under each cell."""
    return (
        lambda one: reasons(one) or _tr("Nothing stands out"),
        _nothing,
        lambda one: _day(one, locale),
        lambda one: _ramp(one, locale),
        _nothing,
        lambda one: _usual(one, locale),
    )


def _nothing(one: Standing) -> str:
    del one
    return ""


def name(one: Standing) -> str:
    """Return what an athlete is called."""
    return one.athlete.name or _tr("You")


def reasons(one: Standing) -> str:
    """Return in sentences why somebody needs attention; empty if they do not."""
    return " ".join(said(reason.sentence) for reason in one.attention.reasons)


def state(one: Standing) -> tuple[State, str]:
    """Return how somebody stands, as shape and word."""
    if one.attention.days_silent is None:
        return State.NEUTRAL, _tr("No data yet")
    if one.attention.score >= URGENT:
        return State.BAD, _tr("Needs you")
    return (State.WATCH, _tr("Watch")) if one.attention.score > 0 else (State.GOOD, _tr("On course"))


def _silence(one: Standing) -> str:
    days = one.attention.days_silent
    if days is None:
        return _tr("never")
    if days < 2:
        return _tr("yesterday") if days else _tr("today")
    return _tr("%1 days ago").replace("%1", str(days))


def _day(one: Standing, locale: QLocale) -> str:
    last = one.attention.last_activity
    return shown.short_day(last, locale) if last is not None else ""


def _figure(one: Standing, value: float, locale: QLocale) -> str:
    return shown.number(None if one.attention.days_silent is None else value, locale)


def _ramp(one: Standing, locale: QLocale) -> str:
    rise = one.attention.ramp
    if one.attention.days_silent is None or math.isnan(rise):
        return ""
    sign = "+" if rise >= 0.05 else ""
    return _tr("%1 a week").replace("%1", f"{sign}{shown.number(rise, locale, 1)}")


def _usual(one: Standing, locale: QLocale) -> str:
    usual = one.attention.usual_load
    return "" if math.isnan(usual) else _tr("usual %1").replace("%1", shown.number(usual, locale))


def _tr(text: str) -> str:
    return QCoreApplication.translate("AthletesView", text)
