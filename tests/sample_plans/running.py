"""Sample plans for runners: 5 km and half marathon."""

# ruff: noqa: E501 - weeks are read as a table

from peaksdesk.domain.plans.plan import Plan
from peaksdesk.domain.sports import Sport
from sample_plans.parts import FRI, SAT, SUN, THU, TUE, WED, Session, minutes, plan, session, week

RUN = Sport.RUN


def easy(length: float) -> Session:
    return session(
        f"Easy run {length:g} min",
        RUN,
        f"- warmup 5m 65-70%\n- steady {minutes(length - 10)} 70-78%\n- cooldown 5m 60-65%",
        "Slow enough to talk. Walk up hills if you must.",
        "easy",
    )


def strides(length: float) -> Session:
    return session(
        f"Easy run with strides {length:g} min",
        RUN,
        f"- steady {minutes(length - 12)} 70-78%\n6x\n  - interval quick and loose 20s 115-120%\n  - recovery 1m40s 60%\n",
        "Twenty seconds fast, not all out: good form at speed, no fatigue.",
        "easy",
        "strides",
    )


def long_run(length: float, fast: float = 0) -> Session:
    end = f"- tempo race pace {minutes(fast)} 92-95%\n" if fast else ""
    name = f"Long run {length:g} min" + (f", last {fast:g} at race pace" if fast else "")
    return session(
        name,
        RUN,
        f"- warmup 10m 65-70%\n- steady {minutes(length - 15 - fast)} 70-78%\n{end}- cooldown 5m 60-65%",
        "The heart of the week. Drink, and start slower than you like.",
        "long",
    )


def cruise(sets: int, length: float) -> Session:
    return session(
        f"Threshold {sets} × {length:g} min",
        RUN,
        f"- warmup 15m 65-75%\n{sets}x\n  - work {minutes(length)} 97-100%\n  - recovery 2m 60-65%\n- cooldown 10m 60-70%",
        "Comfortably hard: a pace you could hold for an hour on a good day.",
        "threshold",
    )


def tempo(length: float) -> Session:
    return session(
        f"Tempo {length:g} min",
        RUN,
        f"- warmup 15m 65-75%\n- tempo {minutes(length)} 90-94%\n- cooldown 10m 60-70%",
        "One block without a break, at half marathon effort.",
        "tempo",
    )


def intervals(sets: int, length: float, rest: float) -> Session:
    return session(
        f"Intervals {sets} × {length:g} min",
        RUN,
        f"- warmup 15m 65-75%\n4x\n  - interval strides 20s 115%\n  - recovery 40s 60%\n{sets}x\n"
        f"  - interval {minutes(length)} 104-108%\n  - recovery {minutes(rest)} 55-60%\n- cooldown 10m 60-70%",
        "5 km pace. The last one is as fast as the first, or the first was too fast.",
        "vo2max",
    )


def hills(sets: int) -> Session:
    return session(
        f"Hills {sets} × 45 s",
        RUN,
        f'- warmup 15m 65-75%\n{sets}x\n  - interval uphill 45s RPE 8\n  - recovery "walk or jog down" 2m RPE 2\n'
        "- cooldown 10m 60-70%",
        "By effort, not by pace. Strength for runners, without a gym.",
        "hills",
    )


def race(distance_m: int, name: str) -> Session:
    length = f"{distance_m}mtr"
    level = "103-106%" if distance_m < 10_000 else "92-96%"
    return session(
        name,
        RUN,
        f"- warmup 15m 65-75%\n- work race {length} {level}\n- cooldown 10m 60-65%",
        "An even first half. What is left goes into the last quarter.",
        "race",
    )


def five_k() -> Plan:
    weeks = [
        week(1, "Base", "Three runs and a longer one.", {TUE: easy(35), THU: strides(40), SAT: easy(30), SUN: long_run(50)}),
        week(2, "Base", "Hills come in.", {TUE: hills(5), THU: easy(40), SAT: strides(35), SUN: long_run(55)}),
        week(3, "Build", "First intervals, short ones.", {TUE: intervals(5, 2, 2), THU: easy(40), FRI: easy(30), SUN: long_run(60)}),
        week(4, "Recovery", "Ease off.", {TUE: easy(30), THU: strides(35), SUN: easy(45)}),
        week(5, "Build", "Threshold and 5 km pace take turns.",
             {TUE: intervals(5, 3, 2), WED: easy(35), FRI: cruise(3, 6), SUN: long_run(60)}),
        week(6, "Build", "The intervals grow.", {TUE: intervals(6, 3, 2), WED: easy(35), FRI: cruise(3, 7), SUN: long_run(65)}),
        week(7, "Peak", "The hardest week.", {TUE: intervals(5, 4, 2.5), WED: easy(40), FRI: cruise(3, 8), SUN: long_run(65)}),
        week(8, "Race", "Little and quick, then the race.", {TUE: intervals(4, 2, 2), THU: strides(30), SUN: race(5000, "5 km race")}),
    ]  # fmt: skip
    return plan("Run 5 km, 8 weeks", "For runners who run three times a week already and want a faster 5 km: hills, then "
        "intervals at 5 km pace and threshold, four runs a week.", weeks)  # fmt: skip


def half_marathon() -> Plan:
    weeks = [
        week(1, "Base", "Four runs, all easy.", {TUE: easy(45), THU: strides(45), SAT: easy(35), SUN: long_run(75)}),
        week(2, "Base", "The long run grows.", {TUE: hills(6), THU: easy(50), SAT: easy(35), SUN: long_run(80)}),
        week(3, "Base", "A first block at tempo.", {TUE: hills(8), THU: tempo(20), SAT: easy(40), SUN: long_run(85)}),
        week(4, "Recovery", "Ease off.", {TUE: easy(40), THU: strides(40), SUN: long_run(65)}),
        week(5, "Build", "Threshold in pieces.", {TUE: cruise(4, 6), THU: easy(50), SAT: strides(40), SUN: long_run(90)}),
        week(6, "Build", "Longer pieces.", {TUE: cruise(4, 7), THU: tempo(25), SAT: easy(40), SUN: long_run(95)}),
        week(7, "Build", "The long run ends at race pace.", {TUE: cruise(4, 8), THU: easy(55), SAT: strides(40), SUN: long_run(100, 20)}),
        week(8, "Recovery", "Ease off, and look after your feet.", {TUE: easy(40), THU: strides(45), SUN: long_run(70)}),
        week(9, "Peak", "Race pace becomes familiar.", {TUE: cruise(3, 10), THU: easy(55), SAT: easy(40), SUN: long_run(105, 25)}),
        week(10, "Peak", "The biggest week.", {TUE: intervals(6, 3, 2), THU: tempo(35), SAT: easy(40), SUN: long_run(110, 30)}),
        week(11, "Taper", "Less of everything but speed.", {TUE: cruise(3, 8), THU: easy(40), SAT: strides(35), SUN: long_run(75)}),
        week(12, "Race", "Rest is what trains you now.", {TUE: cruise(2, 6), THU: strides(30), SUN: race(21_097, "Half marathon")}),
    ]  # fmt: skip
    return plan("Run half marathon, 12 weeks", "For runners who can run an hour: four runs a week, threshold in pieces "
        "that grow, and long runs that end at race pace.", weeks)  # fmt: skip
