"""A day, its alerts and trends as JSON: the keys that others script against. Names carry their unit; null is absent."""

import math

from peaksdesk.domain.alerts import Alert
from peaksdesk.domain.checkin import Answer
from peaksdesk.domain.readings import UNITS, Metric
from peaksdesk.services.day_values import DayAnswer
from peaksdesk.services.trends import TRENDS, Trend, Trends


def day_object(found: DayAnswer) -> dict[str, object]:
    """Return what a day says; `contributions` are points by part, and 50 with them all is the score."""
    told, hrv = found.answers, found.measures.get(Metric.HRV)
    band = None if hrv is None or hrv.low is None or hrv.high is None else [_number(hrv.low), _number(hrv.high)]
    return {
        "date": found.day.isoformat(),
        "composite": told.composite,
        "label": None if told.label is None else told.label.value,
        **{answer.value: told.values.get(answer) for answer in Answer},
        "data_source": None if told.data_source is None else told.data_source.value,
        "score": _number(found.score.value),
        "contributions": {one.part.value: _number(one.points, 2) for one in found.score.contributions},
        "recovery_pct": _number(found.value(Metric.RECOVERY)),
        "zone": None if found.zone is None else found.zone.value,
        "hrv_ms": _number(found.value(Metric.HRV)),
        "hrv_band_ms": band,
        "resting_hr_bpm": _number(found.value(Metric.RESTING_HR)),
        "spo2_pct": _number(found.value(Metric.SPO2)),
        "sleep_performance_pct": _number(found.value(Metric.SLEEP)),
        "alerts": [alert_row(one) for one in found.alerts],
    }


def alert_row(found: Alert) -> dict[str, object]:
    """Return an alert; `band` has null for an end that there is not."""
    return {
        "rule": found.rule.value,
        "date": found.day.isoformat(),
        "since": found.since.isoformat(),
        "value": _number(found.value, 2),
        "unit": found.unit,
        "band": [_number(found.low, 2), _number(found.high, 2)],
        "source": found.source,
        "sentence": found.sentence,
        "rule_text": found.rule_text,
        "agreed": [one.value for one in found.agreed],
    }


def trend_object(found: Trends, metric: str) -> dict[str, object]:
    """Return a measure over a range, every day of it; no days where none has a value.

    Raises:
        ValueError: There is no such measure; one sentence.
    """
    if metric not in TRENDS:
        raise ValueError(f"There is no trend called {metric!r}. It is one of {', '.join(TRENDS)}.")
    trend = found.trends.get(metric)
    return {
        "metric": metric,
        "unit": UNITS[Metric(metric)] if metric in set(Metric) else "",
        "from": found.first.isoformat(),
        "to": found.last.isoformat(),
        "summary": trend.summary if trend is not None else "Nothing in this range.",
        "days": _trend_days(found, trend) if trend is not None else [],
        "left_out": [
            {"date": one.day.isoformat(), "value": one.value, "source": one.origin, "reason": one.left_out}
            for one in (trend.left_out if trend is not None else ())
        ],
    }


def _trend_days(found: Trends, trend: Trend) -> list[dict[str, object]]:
    arrays = {"value": trend.value, "week": trend.week, "mean": trend.center, "low": trend.low, "high": trend.high}
    return [
        {
            "date": day.isoformat(),
            **{name: _number(array[at], 2) for name, array in arrays.items()},
            "source": trend.sources[source] if source >= 0 else None,
        }
        for at, (day, source) in enumerate(zip(found.days.tolist(), trend.source.tolist(), strict=True))
    ]


def _number(value: float | None, digits: int = 1) -> float | None:
    return None if value is None or not math.isfinite(value) else round(float(value), digits)
