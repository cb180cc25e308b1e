"""W'bal of one session, with the CP and W' that an athlete's best efforts speak for."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.critical_power import FIT_DURATIONS_S, CriticalPower, Effort, fit_work_time, w_balance
from peaksdesk.domain.plausible import plausible
from peaksdesk.domain.records import Best
from peaksdesk.domain.series import recorded
from peaksdesk.domain.streams import POWER, Floats, Streams


@dataclass(frozen=True, eq=False)
class Reserve:
    """What was left of W' through a session.

    Attributes:
        second: Whole seconds from the session's start, shape (n,), ascending: the recorded ones.
        balance_j: W'bal after each, J, shape (n,); below 0 the CP or W' is set too low.
        fit: The CP and W' it rests on, with the efforts behind them.
    """

    second: npt.NDArray[np.int64]
    balance_j: Floats
    fit: CriticalPower

    @property
    def lowest_j(self) -> float:
        """The least that was left, J."""
        return float(self.balance_j.min())


def critical_power_of(bests: Iterable[Best]) -> CriticalPower | None:
    """Return the fit to the bests of 2 to 20 minutes, or None where they give none.

    Args:
        bests: Personal bests of power, W; other durations are passed over.
    """
    return fit_work_time(Effort(best.duration_s, best.value) for best in bests if best.duration_s in FIT_DURATIONS_S)


def reserve(streams: Streams, fit: CriticalPower) -> Reserve | None:
    """Return W'bal over a session's recorded seconds; pauses recover as 0 W, missing power counts as 0 W.

    Args:
        streams: The records.
        fit: CP and W', of the bests up to that day.

    Returns:
        None without power, and for a fit whose W' is less than one second at CP.

    Source:
        `critical_power.w_balance`; docs/science/critical-power.md.
    """
    power = plausible(streams, POWER)
    if power is None or not 0.0 < fit.cp_w < fit.w_prime_j:
        return None
    series = recorded(streams)
    watts = np.nan_to_num(series.take(power))
    return Reserve(series.second, w_balance(watts, fit.cp_w, fit.w_prime_j, series.second), fit)
