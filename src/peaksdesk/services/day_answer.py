"""A day's whole answer, put together: how ready, against what, from where, and what is missing."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.advice import advise
from peaksdesk.domain.alerts import Quiet, Watch
from peaksdesk.domain.checkin import Answers
from peaksdesk.domain.periods import WeekStart
from peaksdesk.domain.readiness import Part, Score, Standing, score
from peaksdesk.domain.readings import Metric, Reading
from peaksdesk.domain.recovery_course import earliest_needed
from peaksdesk.domain.session_details import details_in, mat_totals
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.whoop_scale import zone
from peaksdesk.services.day_values import Against, DayAnswer, LoadDays, Missing, StrainWeek, TrainingWeek
from peaksdesk.services.explaining import explain_day
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.recovery_past import Past, read_past

WEEK_DAYS = 7
RECENT_DAYS = 30
"""Of a measure's course beside its value."""

TRAINING_DAYS = 90


def read_day(uow: UnitOfWork, athlete_id: int, day: date, today: date, week_start: WeekStart) -> DayAnswer:
    """Read everything about a day."""
    past = read_past(uow, athlete_id, earliest_needed(day), day, today)
    quiets = uow.check_ins.quiets(athlete_id)
    found = day_answer(past, athlete_id, today, quiets, week_start)
    return replace(found, explained=explain_day(found))


def day_answer(
    past: Past, athlete_id: int, today: date, quiets: Mapping[str, Quiet], week_start: WeekStart
) -> DayAnswer:
    """Return what the last day of a past says."""
    day = past.last
    told = past.answers(day)
    measures = {metric: one for metric in Metric if (one := against(past, metric, day)) is not None}
    standings = standings_of(past, day)
    scored = score(standings)
    alerts = Watch.over(past.history()).on(day)
    speaking = tuple(one for one in alerts if not quiets.get(one.rule, Quiet()).hides(one))
    check_in = past.check_ins.get(day)
    recovery = past.recovery(day)
    group = usual_family(past.activities)
    advice = advise(
        group,
        recovery,
        scored.value,
        told.composite,
        told.label,
        speaking,
        check_in.hotspot if check_in is not None else "",
    )
    ctl, tsb, ramp = (_number(one[-1]) for one in (past.load.ctl, past.load.tsb, past.load.ramp))
    return DayAnswer(
        athlete_id=athlete_id,
        day=day,
        today=today,
        answers=told,
        told=check_in,
        score=scored,
        zone=None if recovery is None else zone(recovery),
        measures=measures,
        night=past.nights.get(day),
        weight=_weight(past, day),
        week=_week(past, day, week_start),
        strain_week=_strain(past, day),
        ctl=ctl,
        atl=_number(past.load.atl[-1]),
        tsb=tsb,
        ramp=ramp,
        alerts=speaking,
        quieted=tuple(one for one in alerts if one not in speaking),
        advice=advice,
        missing=_missing(past, told, scored),
        left_out=tuple(one for one in past.readings if one.day == day and one.left_out),
        family=group,
        recent={metric: past.measured(metric).over(lambda strand: strand.raw)[-RECENT_DAYS:] for metric in measures},
        training=_training(past),
    )


def against(past: Past, metric: Metric, day: date) -> Against | None:
    """Return a measure of a day against the past; None where there is none of it at all."""
    found = past.measured(metric)
    strand = found.strand(day)
    if strand is None:
        return None
    at, course = (day - found.first).days, strand.course
    low, high = (_back(metric, one[at]) for one in (course.low, course.high))
    return Against(
        metric,
        _number(strand.raw[at]),
        _back(metric, course.week[at]),
        _back(metric, course.center[at]),
        low,
        high,
        int(course.days[at]),
        strand.origin,
    )


def standings_of(past: Past, day: date) -> dict[Part, Standing]:
    """Return the parts of the score on a day."""
    at = (day - past.first).days
    found: dict[Part, Standing] = {}
    for part, metric in (
        (Part.HRV, Metric.HRV),
        (Part.RESTING_HR, Metric.RESTING_HR),
        (Part.SLEEP, sleep_metric(past, day)),
    ):
        strand = past.measured(metric).strand(day)
        if strand is None:
            continue
        course, scale = strand.course, 60.0 if metric is Metric.ASLEEP else 1.0  # minutes
        found[part] = Standing(
            _number(course.value[at] / scale),
            _number(course.center[at] / scale),
            _number(course.spread[at] / scale),
            int(course.days[at]),
            _number(course.week[at]) if part is Part.HRV else None,
            strand.origin,
        )
    form, feeling = past.form, past.feeling
    for part, course, source in ((Part.FORM, form, "Your training load"), (Part.FEELING, feeling, "Your check-in")):
        if course.days[at] or math.isfinite(course.value[at]):
            found[part] = Standing(
                _number(course.value[at]),
                _number(course.center[at]),
                _number(course.spread[at]),
                int(course.days[at]),
                None,
                source,
            )
    return found


def sleep_metric(past: Past, day: date) -> Metric:
    """Return what sleep is judged by: performance where there is any, else time asleep."""
    return Metric.ASLEEP if past.measured(Metric.SLEEP).strand(day) is None else Metric.SLEEP


def usual_family(activities: Sequence[Activity]) -> Family:
    """Return the family of sports that most of the sessions are of."""
    counted = Counter(family(one.sport) for one in activities)
    return counted.most_common(1)[0][0] if counted else Family.OTHER


def _week(past: Past, day: date, week_start: WeekStart) -> TrainingWeek:
    back = day.weekday() if week_start is WeekStart.MONDAY else (day.weekday() + 1) % WEEK_DAYS
    first = day - timedelta(days=back)
    done = [one for one in past.activities if first <= one.local_date <= day]
    details = [found for one in done if (found := details_in(one.edits)) is not None]
    time_s = sum(one.summary.moving_s or one.summary.duration_s or 0.0 for one in done)
    load = sum(one.load.value or 0.0 for one in done)
    return TrainingWeek(first, day, len(done), time_s, load, mat_totals(details), tuple(done))


def _training(past: Past) -> LoadDays | None:
    load = past.load
    if not np.isfinite(load.ctl[-1]):
        return None
    first = past.last - timedelta(days=min(past.size, TRAINING_DAYS) - 1)
    loads, ctl, atl, tsb = (one[-TRAINING_DAYS:] for one in (past.loads, load.ctl, load.atl, load.tsb))
    return LoadDays(first, loads, ctl, atl, tsb)


def _strain(past: Past, day: date) -> StrainWeek:
    days = [day - timedelta(days=back) for back in range(WEEK_DAYS)]
    strains = {one.day: one.value for each in days if (one := past.measured(Metric.STRAIN).reading(each)) is not None}
    kcal = [one.value for each in days if (one := past.measured(Metric.ENERGY).reading(each)) is not None]
    if not strains:
        return StrainWeek(None, kcal=sum(kcal) if kcal else None)
    peak = max(strains, key=lambda each: (strains[each], each))
    average = sum(strains.values()) / len(strains)
    return StrainWeek(average, strains[peak], peak, sum(kcal) if kcal else None, len(strains))


def _weight(past: Past, day: date) -> Reading | None:
    found = [one for one in past.readings if one.metric is Metric.WEIGHT and one.day == day and not one.left_out]
    return min(found, key=lambda one: (one.maker != "You", one.maker), default=None)


def _missing(past: Past, told: Answers, scored: Score) -> tuple[Missing, ...]:
    found = []
    if past.measured(Metric.HRV).reading(past.last) is None:
        found.append(
            Missing(
                "night",
                "No HRV for this day.",
                "Connect WHOOP or intervals.icu, or import WHOOP's export, Elite HRV or HRV4Training.",
            )
        )
    if told.missing:
        names = ", ".join(told.missing)
        found.append(Missing("check_in", f"Not answered yet: {names}.", "Answer four questions from 1 to 5."))
    if not past.activities:
        found.append(
            Missing("training", "No training in the last weeks.", "Import files, connect an account or log a session.")
        )
    if scored.value is None:
        found.append(Missing("baseline", scored.reason, "It comes by itself as days are added."))
    return tuple(found)


def _back(metric: Metric, value: float) -> float | None:
    number = _number(value)
    return math.exp(number) if number is not None and metric is Metric.HRV else number


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
