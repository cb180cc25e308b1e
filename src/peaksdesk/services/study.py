"""What takes longer to know of one activity: its intervals, W'bal, spikes, and the bests it is compared with."""

from dataclasses import dataclass, field
from datetime import timedelta

from peaksdesk.domain.intervals import Interval, intervals
from peaksdesk.domain.records import Best, DatedCurve, personal_bests
from peaksdesk.domain.reserve import Reserve, critical_power_of, reserve
from peaksdesk.domain.spikes import Fix, find_spikes
from peaksdesk.domain.sports import family
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.domain.stretch import WHOLE, Stretch, measure_stretch
from peaksdesk.formats import blob
from peaksdesk.services.corrections import FIXES
from peaksdesk.services.detail import CURVE_DAYS, ActivityDetail
from peaksdesk.services.ports import UnitOfWork

CHANNELS = (POWER, HEART_RATE, SPEED)


@dataclass(frozen=True, eq=False)
class Study:
    """One activity looked at closely.

    Attributes:
        intervals: Work bouts, in order.
        spikes: What would have to change in the records as they are now, by channel.
        fixed: Spikes of it were fixed before, and can be taken back.
        reserve: W'bal; None without power, or where the bests of the 90 days up to then allow no CP and W'.
        whole: All of it measured as a stretch is.
        recent: By channel, the bests of the 90 days up to the activity's day, itself included.
        ever: By channel, the bests of all time, later ones included.
    """

    intervals: tuple[Interval, ...] = ()
    spikes: tuple[Fix, ...] = ()
    fixed: bool = False
    reserve: Reserve | None = None
    whole: Stretch | None = None
    recent: dict[str, tuple[Best, ...]] = field(default_factory=dict)
    ever: dict[str, tuple[Best, ...]] = field(default_factory=dict)


def read_study(uow: UnitOfWork, detail: ActivityDetail) -> Study:
    """Look closely at an activity that was read just now."""
    activity, streams = detail.activity, detail.streams
    channels = tuple(channel for channel in CHANNELS if channel in detail.metrics.curves)
    since = activity.local_date - timedelta(days=CURVE_DAYS)
    curves = _curves(uow, detail, channels)
    recent = {
        channel: personal_bests(curve for curve in found if since <= curve.day <= activity.local_date)
        for channel, found in curves.items()
    }
    fit = critical_power_of(recent.get(POWER, ()))
    return Study(
        intervals=intervals(streams, activity.sport, detail.thresholds),
        spikes=find_spikes(streams),
        fixed=FIXES in activity.edits,
        reserve=None if fit is None else reserve(streams, fit),
        whole=measure_stretch(streams, *WHOLE),
        recent=recent,
        ever={channel: personal_bests(found) for channel, found in curves.items()},
    )


def _curves(uow: UnitOfWork, detail: ActivityDetail, channels: tuple[str, ...]) -> dict[str, list[DatedCurve]]:
    found: dict[str, list[DatedCurve]] = {channel: [] for channel in channels}
    if not channels:
        return found
    group = family(detail.activity.sport)
    for row in uow.activities.all_metrics(detail.activity.athlete_id, None, None):
        if family(row.sport) is not group:
            continue
        for channel in channels:
            curve = blob.unpack_curve(row.metrics, channel)
            if curve is not None:
                found[channel].append(DatedCurve(row.activity_id, row.local_date, curve))
    return found
