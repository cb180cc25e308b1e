"""Sample plans for cyclists: base, build and polarised."""

# ruff: noqa: E501 - weeks are read as a table

from peaksdesk.domain.plans.plan import Plan
from peaksdesk.domain.sports import Sport
from sample_plans.parts import FRI, SAT, SUN, THU, TUE, WED, Session, minutes, plan, session, week

RIDE = Sport.RIDE


def recovery(length: float) -> Session:
    return session(
        f"Recovery spin {length:g} min",
        RIDE,
        f"- recovery {minutes(length)} 45-55% 85-95rpm",
        "Light gears, no pressure on the pedals. If it feels like training, it is too hard.",
        "recovery",
    )


def endurance(length: float) -> Session:
    return session(
        f"Endurance {length:g} min",
        RIDE,
        f"- warmup 10m ramp 50-65%\n- steady {minutes(length - 20)} 60-70%\n- cooldown 10m ramp 60-45%",
        "You can speak in whole sentences throughout. Eat and drink from the first half hour on.",
        "endurance",
    )


def cadence(sets: int) -> Session:
    return session(
        f"Cadence drills {sets} × 5 min",
        RIDE,
        f"- warmup 15m ramp 50-65%\n{sets}x\n  - steady spin without bouncing 5m 60-70% 105-110rpm\n"
        "  - recovery 3m 50-55% 85rpm\n- cooldown 10m ramp 60-45%",
        "Quick legs and a still upper body: economy that costs nothing.",
        "endurance",
        "technique",
    )


def tempo(sets: int, length: float) -> Session:
    return session(
        f"Tempo {sets} × {length:g} min",
        RIDE,
        f"- warmup 15m ramp 50-75%\n{sets}x\n  - tempo {minutes(length)} 78-85% 80-90rpm\n  - recovery 5m 50-60%\n"
        "- cooldown 10m ramp 60-45%",
        "Steady pressure that you could hold for two hours. The last block feels like the first.",
        "tempo",
    )


def sweet_spot(sets: int, length: float) -> Session:
    return session(
        f"Sweet spot {sets} × {length:g} min",
        RIDE,
        f"- warmup 15m ramp 50-75%\n{sets}x\n  - tempo {minutes(length)} 86-90%\n  - recovery 5m 50-55%\n"
        "- cooldown 10m ramp 60-45%",
        "Just below threshold: much of its benefit for less of its price.",
        "sweet spot",
    )


def threshold(sets: int, length: float) -> Session:
    return session(
        f"Threshold {sets} × {length:g} min",
        RIDE,
        f"- warmup 15m ramp 50-80%\n- steady 3m 60%\n{sets}x\n  - work {minutes(length)} 96-102%\n  - recovery 5m 50%\n"
        "- cooldown 10m ramp 60-45%",
        "Even from the first minute to the last. Too hard in the first block is too hard.",
        "threshold",
    )


def over_under(sets: int) -> Session:
    return session(
        f"Over-unders {sets} × 9 min",
        RIDE,
        f"- warmup 15m ramp 50-80%\n- steady 3m 60%\n{sets}x\n  3x\n    - work under 2m 92-95%\n    - work over 1m 105%\n"
        "  - recovery 5m 50%\n- cooldown 10m ramp 60-45%",
        "Learns to clear what a surge leaves in the legs without slowing down.",
        "threshold",
    )


def vo2max(sets: int, length: float, level: str = "108-115%") -> Session:
    return session(
        f"VO₂max {sets} × {length:g} min",
        RIDE,
        f"- warmup 15m ramp 50-80%\n- steady 5m 60%\n{sets}x\n  - interval {minutes(length)} {level} 95-105rpm\n"
        f"  - recovery {minutes(length)} 45-50%\n- cooldown 10m ramp 60-45%",
        "Breathing is hard from the second minute of each. Stop when power falls by a tenth.",
        "vo2max",
    )


def sprints() -> Session:
    return session(
        "Endurance with sprints",
        RIDE,
        "- warmup 15m ramp 50-65%\n6x\n  - interval seated, then stand 10s 200% 110rpm\n  - steady 4m50s 60-65%\n"
        "- steady 15m 60-70%\n- cooldown 10m ramp 60-45%",
        "Ten seconds cost little and keep the snap in legs that otherwise ride slowly.",
        "endurance",
        "sprint",
    )


def test_day() -> Session:
    return session(
        "FTP test 20 min",
        RIDE,
        "- warmup 15m ramp 50-75%\n3x\n  - steady 1m 90% 100rpm\n  - recovery 1m 50%\n- steady 5m 60%\n"
        "- work all you have, evenly 20m 100-110%\n- cooldown 15m ramp 60-45%",
        "95 % of the mean power of the twenty minutes is your FTP. Set it, and the rest of the plan follows.",
        "test",
    )


def base() -> Plan:
    easing = "A week that eases off: the body builds now what the weeks before asked for."
    weeks = [
        week(1, "Base 1", "Find the rhythm. Miss a ride rather than a night's sleep.",
             {TUE: cadence(4), THU: endurance(60), SAT: endurance(90), SUN: endurance(75)}),
        week(2, "Base 1", "The long ride grows; nothing else does.",
             {TUE: cadence(5), THU: tempo(2, 10), SAT: endurance(105), SUN: endurance(75)}),
        week(3, "Base 1", "First longer blocks at tempo.",
             {TUE: sprints(), THU: tempo(2, 15), SAT: endurance(120), SUN: endurance(80)}),
        week(4, "Recovery", easing,
             {TUE: recovery(40), THU: cadence(3), SAT: endurance(75), SUN: recovery(45)}),
        week(5, "Base 2", "Tempo becomes sweet spot.",
             {TUE: tempo(3, 12), THU: endurance(75), SAT: endurance(135), SUN: endurance(80)}),
        week(6, "Base 2", "Two days with blocks, and the long ride.",
             {TUE: sweet_spot(2, 15), WED: recovery(40), THU: sprints(), SAT: endurance(150), SUN: endurance(75)}),
        week(7, "Base 2", "The biggest week. Eat more than you think.",
             {TUE: sweet_spot(3, 15), WED: recovery(40), THU: tempo(2, 20), SAT: endurance(165), SUN: endurance(75)}),
        week(8, "Test", easing + " Then see what it brought.",
             {TUE: recovery(40), THU: cadence(3), SAT: test_day(), SUN: endurance(75)}),
    ]  # fmt: skip
    return plan("Cycling base, 8 weeks", "An aerobic base for riders with five to seven hours a week: long rides that "
        "grow, quick legs, and blocks at tempo and sweet spot in the second half. Two weeks ease off.", weeks)  # fmt: skip


def build() -> Plan:
    weeks = [
        week(1, "Build 1", "Threshold comes back. Keep the easy days easy.",
             {TUE: threshold(3, 8), THU: sweet_spot(2, 15), SAT: endurance(120), SUN: endurance(75)}),
        week(2, "Build 1", "A little longer at threshold.",
             {TUE: threshold(3, 10), THU: sweet_spot(3, 12), SAT: endurance(130), SUN: endurance(75)}),
        week(3, "Build 1", "Surges above threshold, and going on below it.",
             {TUE: over_under(3), THU: threshold(3, 12), SAT: endurance(135), SUN: endurance(80)}),
        week(4, "Recovery", "Ease off. The next block needs you fresh.",
             {TUE: recovery(40), THU: sprints(), SAT: endurance(80), SUN: recovery(45)}),
        week(5, "Build 2", "Short and hard. Two days, never three.",
             {TUE: vo2max(5, 3), THU: threshold(2, 15), SAT: endurance(135), SUN: endurance(75)}),
        week(6, "Build 2", "One interval more.",
             {TUE: vo2max(6, 3), THU: over_under(3), SAT: endurance(140), SUN: endurance(80)}),
        week(7, "Build 2", "The hardest week of the plan. Sleep is training.",
             {TUE: vo2max(5, 4), THU: threshold(2, 20), SAT: endurance(150), SUN: endurance(80)}),
        week(8, "Taper", "Little volume, a touch of intensity, and the test or the race.",
             {TUE: vo2max(3, 3), THU: recovery(40), SAT: test_day(), SUN: endurance(60)}),
    ]  # fmt: skip
    return plan("Cycling build, 8 weeks", "From base to form: threshold and over-unders in the first block, VO₂max in "
        "the second. Five and a half to six and a half hours a week, two hard days in each.", weeks)  # fmt: skip


def polarised() -> Plan:
    easy = "Easy means below 70 % of FTP, on climbs too."
    weeks = [
        week(1, "Block 1", easy,
             {TUE: vo2max(4, 4, "105-110%"), WED: endurance(75), THU: endurance(90), SAT: endurance(150), SUN: endurance(75)}),
        week(2, "Block 1", easy,
             {TUE: vo2max(5, 4, "105-110%"), WED: endurance(80), THU: endurance(90), SAT: endurance(160), SUN: endurance(80)}),
        week(3, "Block 1", easy + " The second hard day comes in.",
             {TUE: vo2max(4, 4), WED: endurance(90), FRI: vo2max(6, 2, "115-120%"), SAT: endurance(180), SUN: endurance(90)}),
        week(4, "Recovery", "Ease off, and leave out what does not feel right.",
             {TUE: recovery(45), THU: endurance(75), SAT: endurance(90), SUN: recovery(45)}),
        week(5, "Block 2", easy,
             {TUE: vo2max(5, 4), WED: endurance(90), FRI: vo2max(6, 2, "115-120%"), SAT: endurance(180), SUN: endurance(75)}),
        week(6, "Block 2", easy,
             {TUE: vo2max(4, 8, "103-106%"), WED: endurance(90), FRI: vo2max(6, 2, "115-120%"), SAT: endurance(180), SUN: endurance(80)}),
        week(7, "Block 2", easy,
             {TUE: vo2max(4, 8, "103-106%"), WED: endurance(90), FRI: vo2max(8, 2, "115-120%"), SAT: endurance(200), SUN: endurance(90)}),
        week(8, "Taper", "Fresh legs, then the test.",
             {TUE: vo2max(3, 4), THU: endurance(60), SAT: test_day(), SUN: endurance(75)}),
    ]  # fmt: skip
    return plan("Cycling polarised, 8 weeks", "Most of the time easy, little of it very hard, nothing in between: seven "
        "to nine hours a week with one or two days of intervals.", weeks)  # fmt: skip
