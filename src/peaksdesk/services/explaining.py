"""Every number of a day explained: what went in, the formula with the numbers put in, the limits, the sources."""

from peaksdesk.domain.baseline import BASELINE_DAYS, LEAST_VALID
from peaksdesk.domain.checkin import BETTER_LOW, FILLED_BY_WHOOP, HIGHEST, Answer
from peaksdesk.domain.readiness import WEIGHTS, Part
from peaksdesk.domain.readings import NAMES, UNITS, Metric
from peaksdesk.services.day_values import Against, DayAnswer, Explanation

_ZONES = "Green from 67 %, yellow from 34 to 66 %, red to 33 %."


def explain_day(found: DayAnswer) -> dict[str, Explanation]:
    """Return how each number of a day came to be, by its name: those that there are."""
    told = {
        "composite": _composite(found),
        "score": _score(found),
        "week_load": _week(found),
        "strain_week": _strain(found),
        "form": _form(found),
        "ramp": _ramp(found),
        **{metric.value: _measure(found, one) for metric, one in found.measures.items()},
    }
    return {name: one for name, one in told.items() if one is not None}


def _composite(found: DayAnswer) -> Explanation | None:
    values, total = found.answers.values, found.answers.composite
    if not values:
        return None
    inputs = []
    for answer, value in values.items():
        whose = f"{value} of 5, from WHOOP" if answer in found.answers.from_whoop else f"{value} of 5, as you said"
        inputs.append((answer.value, whose))
    limits = [
        "Excellent 17 to 20, Good 14 to 16, Moderate 11 to 13, Low 8 to 10, Very low 4 to 7.",
        "WHOOP's recovery fills in sleep and energy: from 90 % 5, from 67 % 4, from 50 % 3, from 34 % 2, below 1.",
    ]
    if total is None:
        names = "; ".join(found.answers.missing)
        formula = f"sleep + (6 - stress) + (6 - soreness) + energy; still missing: {names}"
    else:
        terms = " + ".join(f"(6 - {values[one]})" if one in BETTER_LOW else str(values[one]) for one in Answer)
        formula = f"sleep + (6 - stress) + (6 - soreness) + energy = {terms} = {total} of {HIGHEST}"
    sources = ["Your check-in"] if any(one not in found.answers.from_whoop for one in values) else []
    if found.answers.from_whoop:
        names = " and ".join(one.value for one in FILLED_BY_WHOOP if one in found.answers.from_whoop)
        sources.append(f"WHOOP recovery, for {names}")
    return Explanation("Check-in", formula, tuple(inputs), tuple(limits), tuple(sources))


def _score(found: DayAnswer) -> Explanation:
    score = found.score
    inputs = tuple((one.part.value, one.formula) for one in score.contributions)
    hrv, resting, sleep, form, feeling = (WEIGHTS[part] for part in Part)
    limits = [
        "50 is an ordinary day of yours, 15 points are one standard deviation.",
        f"Weights: HRV {hrv:g}, resting heart rate {resting:g}, sleep {sleep:g}, form {form:g}, check-in {feeling:g}.",
        f"No number before {LEAST_VALID} valid days of the {BASELINE_DAYS} before; provisional until all are known.",
        *(f"{part.value}: {why}" for part, why in score.left_out.items()),
    ]
    sources = tuple(dict.fromkeys(one.standing.source for one in score.contributions if one.standing.source))
    return Explanation("Readiness score", score.formula or score.reason, inputs, tuple(limits), sources)


def _measure(found: DayAnswer, one: Against) -> Explanation:
    inputs = []
    for title, value in (("This day", one.value), ("7-day mean", one.week), (f"{BASELINE_DAYS}-day mean", one.average)):
        if value is not None:
            inputs.append((title, written(one.metric, value)))
    inputs.append((f"Valid days of the {BASELINE_DAYS} before", str(one.days)))
    if one.low is not None and one.high is not None:
        how = "exp(mean of ln ± 0.5 SD)" if one.metric is Metric.HRV else "mean ± 0.5 SD"
        low, high = written(one.metric, one.low), written(one.metric, one.high)
        formula = f"Normal band: {how} of {BASELINE_DAYS} days = {low} to {high}"
    else:
        formula = f"No band before {LEAST_VALID} valid days: there are {one.days}."
    limits = []
    if one.metric is Metric.RECOVERY:
        limits.append(_ZONES)
        limits.append("The formula is WHOOP's own; it is shown as it came, never recomputed.")
    if one.metric is Metric.STRAIN:
        limits.append(
            "0 to 9 light, 10 to 13 moderate, 14 to 17 high, 18 to 21 all out. WHOOP's own, not added to load."
        )
    limits += [odd.left_out for odd in found.left_out if odd.metric is one.metric]
    return Explanation(NAMES[one.metric], formula, tuple(inputs), tuple(limits), (one.source,))


def written(metric: Metric, value: float) -> str:
    """Return a value with its unit, in English; of time, hours and minutes."""
    if UNITS[metric] == "s":
        hours, minutes = divmod(round(value / 60), 60)
        return f"{hours}:{minutes:02} h"
    digits = 1 if metric in (Metric.STRAIN, Metric.SKIN_TEMPERATURE, Metric.RESPIRATORY_RATE, Metric.WEIGHT) else 0
    return f"{value:.{digits}f} {UNITS[metric]}".strip()


def _week(found: DayAnswer) -> Explanation:
    week = found.week
    formula = f"Sum of the load of {week.sessions} sessions = {week.load:.0f}"
    inputs = (("From", week.first.isoformat()), ("To", week.last.isoformat()), ("Time", f"{week.time_s / 3600:.1f} h"))
    return Explanation("Training this week", formula, inputs, ("One hour at threshold is 100.",), ("Your sessions",))


def _strain(found: DayAnswer) -> Explanation | None:
    week = found.strain_week
    if week.average is None:
        return None
    formula = f"Mean of {week.days} days = {week.average:.1f} of 21"
    peak = (("Peak", f"{week.peak:.1f} on {week.peak_day.isoformat()}"),) if week.peak_day is not None else ()
    limits = ("0 to 9 light, 10 to 13 moderate, 14 to 17 high, 18 to 21 all out.",)
    return Explanation("Strain of seven days", formula, peak, limits, ("WHOOP",))


def _form(found: DayAnswer) -> Explanation | None:
    if found.ctl is None or found.atl is None or found.tsb is None:
        return None
    formula = f"TSB = CTL - ATL (fitness less fatigue) = {found.tsb:.1f}, as the convention chosen in the settings says"
    inputs = (("Fitness (CTL) tonight", f"{found.ctl:.1f}"), ("Fatigue (ATL) tonight", f"{found.atl:.1f}"))
    return Explanation("Form", formula, inputs, ("Below -30 for three days is an alert.",), ("Your training load",))


def _ramp(found: DayAnswer) -> Explanation | None:
    if found.ctl is None or found.ramp is None:
        return None
    formula = f"CTL today - CTL seven days ago = {found.ctl:.1f} - {found.ctl - found.ramp:.1f} = {found.ramp:+.1f}"
    return Explanation("Ramp", formula, (), ("Above 7 a week for two weeks is an alert.",), ("Your training load",))
