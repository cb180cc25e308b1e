"""What the Curve page knows and does; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from peaksdesk.domain.milestones import DISTANCES_M, TimeRecord
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import SPEED
from peaksdesk.services.curves import CurveReport
from peaksdesk.ui.reading import Reading, ReadState

if TYPE_CHECKING:
    from peaksdesk.domain.athlete import Athlete
    from peaksdesk.ui.page import Desk

REMEMBERED = "curve"
"""Name under which the choices are remembered."""


class Period(StrEnum):
    """Which days the main line is of."""

    SIX_WEEKS = "six_weeks"
    NINETY_DAYS = "ninety_days"
    SEASON = "season"
    ALL = "all"
    CUSTOM = "custom"


@dataclass(frozen=True)
class Choice:
    """What the person looks at.

    Attributes:
        group: None for the most practised family of sports; likewise an empty `channel` for its most telling one.
        since: First day of a custom period; `until` its last.
        per_kg: Power by body mass.
    """

    group: Family | None = None
    channel: str = ""
    period: Period = Period.SEASON
    since: date | None = None
    until: date | None = None
    per_kg: bool = False


@dataclass(frozen=True, eq=False)
class CurveState(ReadState):
    """What the page shows.

    Attributes:
        report: None until it is read, and where `nothing` has a curve.
        times: Best times over distances in the period; None until they are read, empty where there are none.
        weight_kg: The athlete's, if it is known.
    """

    report: CurveReport | None = None
    times: tuple[TimeRecord, ...] | None = None
    choice: Choice = Choice()
    weight_kg: float | None = None


class CurvePresenter(Reading[CurveState]):
    """Reads the curves of what the person chose."""

    def __init__(self, desk: "Desk", show: Callable[[CurveState], None]) -> None:
        """Show states with `show`; re-read when activities or the athlete change."""
        super().__init__(desk, show, CurveState(loading=True, choice=_recalled(desk.preferences.recall(REMEMBERED))))

    def choose_group(self, group: Family) -> None:
        """Look at another family of sports."""
        self._choose(group=group)

    def choose_channel(self, channel: str) -> None:
        """Look at another channel."""
        self._choose(channel=channel)

    def choose_period(self, period: Period) -> None:
        """Look at other days; a custom period begins as what was looked at."""
        if period is Period.CUSTOM and self._state.report is not None:
            self.choose_days(self._state.report.since or self._first_day(), self._state.report.until)
            return
        self._choose(period=period)

    def choose_days(self, since: date, until: date) -> None:
        """Look at the days between two, in either order."""
        first, last = sorted((since, until))
        self._choose(period=Period.CUSTOM, since=first, until=last)

    def choose_per_kg(self, per_kg: bool) -> None:  # noqa: FBT001 - a switch on the page
        """Show power by body mass, or as it is."""
        self._remember(replace(self._state.choice, per_kg=per_kg))

    def _choose(self, **changes: object) -> None:
        self._remember(replace(self._state.choice, **changes))  # type: ignore[arg-type]
        self.load()

    def _remember(self, choice: Choice) -> None:
        self._desk.preferences.remember(REMEMBERED, _kept(choice))
        self._put(choice=choice)

    def _first_day(self) -> date:
        report = self._state.report
        days = [best.day for best in report.ever] if report else []
        return min(days, default=self._desk.services.today())

    @property
    def _has_read(self) -> bool:
        return self._state.report is not None

    def _unread(self, error: Exception) -> str:
        return f"The curves could not be read: {type(error).__name__}."

    async def _read(self, athlete: "Athlete") -> None:
        services = self._desk.services
        choice = self._state.choice
        since, until = days_of(choice, services.today())
        report = await services.fitness.curves(athlete.id, choice.group, choice.channel, since, until)
        self._put(
            loading=False,
            problem=None,
            nothing=report is None,
            report=report,
            times=None,
            weight_kg=athlete.weight_kg,
            units=athlete.units,
        )
        if report is None or report.channel != SPEED or report.group not in DISTANCES_M:
            self._put(times=())
            return
        (times,) = await services.fitness.distance_bests(athlete.id, report.group, ((since, until),))
        self._put(times=times)


def days_of(choice: Choice, today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day of what is looked at; None for open ends."""
    match choice.period:
        case Period.SIX_WEEKS:
            return today - timedelta(days=41), today
        case Period.NINETY_DAYS:
            return today - timedelta(days=89), today
        case Period.SEASON:
            return date(today.year, 1, 1), today
        case Period.CUSTOM:
            return choice.since, choice.until
    return None, None


def _kept(choice: Choice) -> dict[str, object]:
    return {
        "group": choice.group,
        "channel": choice.channel,
        "period": choice.period,
        "since": choice.since.isoformat() if choice.since else None,
        "until": choice.until.isoformat() if choice.until else None,
        "per_kg": choice.per_kg,
    }


def _recalled(kept: object) -> Choice:
    """What was remembered, as far as it makes sense."""
    if not isinstance(kept, dict):
        return Choice()
    try:
        return Choice(
            group=Family(kept["group"]) if kept["group"] else None,
            channel=str(kept["channel"]),
            period=Period(kept["period"]),
            since=date.fromisoformat(kept["since"]) if kept["since"] else None,
            until=date.fromisoformat(kept["until"]) if kept["until"] else None,
            per_kg=bool(kept["per_kg"]),
        )
    except (KeyError, TypeError, ValueError):
        return Choice()
