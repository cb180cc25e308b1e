"""A ride whose sensors lied for a moment: FIT files for the tests of fixing spikes."""

from datetime import datetime

from formats.fit_files import FitFile, seconds


def spiky_ride(
    start: datetime, spikes: dict[int, int], *, duration_s: int = 900, hr: int = 140, power: int = 200
) -> bytes:
    """Return a ride with hard and easy blocks of five minutes, and the power of some seconds spoilt.

    Args:
        start: Aware.
        spikes: Watts by second.
        duration_s: Seconds from the first record to the last.
        hr: Heart rate; 0 leaves the channel out.
        power: Watts of the easy blocks.
    """
    fit, first = FitFile(), seconds(start)
    last = first + duration_s
    fit.file_id(created=first)
    fit.timer(first, start=True)
    for at in range(duration_s + 1):
        hard = (at // 300) % 2
        fit.record(
            first + at,
            power=spikes.get(at, power + 80 * hard + at % 7),
            hr=hr + 15 * hard if hr else None,
            speed=8.0 + hard,
            distance=8.5 * at,
            altitude=100.0 + 10 * hard,
            position=(47.0 + 8.5 * at / 111_195, 8.0),
        )
    fit.timer(last, start=False)
    for lap in range(0, duration_s, 300):
        fit.lap(first + lap, min(first + lap + 300, last), 8.5 * 300)
    fit.session(first, last, sport=2, distance=8.5 * duration_s)
    fit.activity(last, 3600)
    return fit.build()
