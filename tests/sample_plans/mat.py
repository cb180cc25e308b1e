"""The sample plan for grapplers: jiu-jitsu, strength, and an engine for both."""

# ruff: noqa: E501 - weeks are read as a table

from peaksdesk.domain.plans.plan import Plan
from peaksdesk.domain.sports import Sport
from sample_plans.parts import FRI, MON, SAT, THU, TUE, WED, Session, minutes, plan, session, week

MAT, GYM, RIDE = Sport.MARTIAL_ARTS, Sport.STRENGTH, Sport.RIDE


def technique(length: float) -> Session:
    return session(
        f"Technique class {length:g} min",
        MAT,
        f"- warmup movement drills 15m RPE 3\n- steady technique with a partner {minutes(length - 30)} RPE 4\n"
        "- tempo positional rounds 10m RPE 6\n- cooldown 5m RPE 2",
        "Learn. Leave the mat with something left.",
        "mat",
    )


def rolling(rounds: int, length: float = 6) -> Session:
    return session(
        f"Rolling {rounds} × {length:g} min",
        MAT,
        f"- warmup drills 15m RPE 3\n- steady technique 20m RPE 4\n{rounds}x\n  - interval round {minutes(length)} RPE 8\n"
        "  - recovery 1m30s RPE 2\n- cooldown 10m RPE 2",
        "Hard rounds with partners you trust. Count rounds, not submissions.",
        "mat",
        "hard",
    )


def open_mat(rounds: int) -> Session:
    return session(
        f"Open mat, {rounds} easy rounds",
        MAT,
        f"- warmup 10m RPE 3\n{rounds}x\n  - tempo flow round 6m RPE 5\n  - recovery 2m RPE 2\n- cooldown 5m RPE 2",
        "Flow: try what you would not risk in a hard round.",
        "mat",
    )


def strength(sets: int, reps: int, effort: int, kind: str, lifts: str) -> Session:
    return session(
        f"Strength {kind}: {sets} × {reps}",
        GYM,
        f"- warmup 10m RPE 3\n{sets}x\n  - work {lifts} 8m RPE {effort}\n  - recovery 2m RPE 1\n"
        "- steady trunk and grip 8m RPE 5\n- cooldown 5m RPE 2",
        f"{sets} sets of {reps} of each lift, {10 - effort} repetitions in reserve. Add load only when all sets are clean.",
        "strength",
    )


def lower(sets: int, reps: int, effort: int) -> Session:
    return strength(sets, reps, effort, "A", '"squat, row, hip hinge"')


def upper(sets: int, reps: int, effort: int) -> Session:
    return strength(sets, reps, effort, "B", '"deadlift, press, pull-up"')


def engine(length: float) -> Session:
    return session(
        f"Easy ride {length:g} min",
        RIDE,
        f"- warmup 10m ramp 50-60%\n- steady {minutes(length - 15)} 60-68%\n- cooldown 5m 45-50%",
        "An engine that recovers between rounds. A walk uphill or a rower does as well.",
        "endurance",
    )


def repeats(sets: int) -> Session:
    return session(
        f"Ride {sets} × 1 min hard",
        RIDE,
        f"- warmup 12m ramp 50-75%\n{sets}x\n  - interval 1m 120-130%\n  - recovery 2m 45-50%\n- cooldown 10m ramp 60-45%",
        "What a scramble asks for, without a partner who pays for it.",
        "vo2max",
    )


def bjj_and_strength() -> Plan:
    weeks = [
        week(1, "Ground", "Learn the lifts; nothing is heavy.",
             {MON: lower(3, 8, 6), TUE: technique(75), WED: engine(45), THU: upper(3, 8, 6), FRI: rolling(4), SAT: open_mat(4)}),
        week(2, "Ground", "The same, a little heavier.",
             {MON: lower(3, 8, 7), TUE: technique(75), WED: engine(50), THU: upper(3, 8, 7), FRI: rolling(4), SAT: open_mat(5)}),
        week(3, "Ground", "One round more.",
             {MON: lower(4, 6, 7), TUE: technique(90), WED: engine(50), THU: upper(4, 6, 7), FRI: rolling(5), SAT: open_mat(5)}),
        week(4, "Recovery", "Half the sets, no hard rounds. Joints mend more slowly than muscles.",
             {MON: lower(2, 6, 6), TUE: technique(60), WED: engine(40), THU: upper(2, 6, 6), SAT: open_mat(3)}),
        week(5, "Strength", "Heavier, fewer repetitions.",
             {MON: lower(4, 5, 8), TUE: technique(75), WED: engine(50), THU: upper(4, 5, 8), FRI: rolling(5), SAT: open_mat(4)}),
        week(6, "Strength", "Short and hard on the bike.",
             {MON: lower(4, 5, 8), TUE: technique(75), WED: repeats(6), THU: upper(4, 5, 8), FRI: rolling(5), SAT: open_mat(5)}),
        week(7, "Peak", "The hardest week. Tap early, sleep long.",
             {MON: lower(4, 3, 8), TUE: technique(75), WED: repeats(8), THU: upper(4, 3, 8), FRI: rolling(6), SAT: open_mat(5)}),
        week(8, "Sharpen", "Fresh for a competition, or for the next round of this plan.",
             {MON: lower(2, 3, 7), TUE: technique(60), WED: engine(40), FRI: rolling(3, 5)}),
    ]  # fmt: skip
    return plan("BJJ and strength, 8 weeks", "Three days on the mat, two in the gym, one for the engine. Strength is "
        "never placed the day after hard rounds, and two weeks ease off.", weeks)  # fmt: skip
