"""What a workout will come to for an athlete: time, distance, TSS, IF and work, and what had to be assumed."""

from dataclasses import dataclass

import numpy as np

from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.power import normalized, training_stress_score
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import Floats
from peaksdesk.domain.swim import swim_stress_score
from peaksdesk.domain.workouts.flattening import flattened
from peaksdesk.domain.workouts.shares import Basis
from peaksdesk.domain.workouts.steps import Block, Extent
from peaksdesk.domain.workouts.targets import HEART_RATE, PACE, POWER, Measure
from peaksdesk.domain.workouts.timeline import Stretch, laid_out, per_second


@dataclass(frozen=True)
class Estimate:
    """What a workout comes to.

    Attributes:
        seconds: Open steps count as none; None where a step's distance cannot be turned into time.
        metres: None where a step's time cannot be turned into distance.
        tss: On the scale where an hour at threshold is 100; None where a threshold is missing.
        intensity: IF, the steady share of the threshold that is as hard; None likewise.
        kj: Mechanical work; only where power is the measure and FTP is known.
        method: The measure that most of the time is given in.
        notes: Sentences on what is missing or had to be assumed.
    """

    seconds: float | None
    metres: float | None
    tss: float | None
    intensity: float | None
    kj: float | None
    method: LoadMethod
    notes: tuple[str, ...] = ()


def estimate(blocks: tuple[Block, ...], held: Basis) -> Estimate:
    """Return what a workout comes to.

    Power and running pace are weighed as Normalized Power weighs them, swimming by mean speed (sTSS), heart rate and
    RPE by the mean of squares.

    Args:
        blocks: Without problems (`checking.problems_of`).
        held: What the targets are held against (`shares.basis`).

    Source:
        docs/science/load.md, with planned shares of the threshold in the place of measured ones.
    """
    stretches = laid_out(flattened(blocks), held)
    seconds = _total([s.seconds for s in stretches])
    metres = _total([s.metres for s in stretches])
    method = _method(stretches, held)
    notes = tuple(_notes(stretches, held, seconds))
    if not seconds or any(s.start is None for s in stretches if s.seconds):
        return Estimate(seconds, metres, None, None, None, LoadMethod.NONE, notes)
    series = per_second(stretches)
    intensity = _intensity(series, method)
    if intensity is None:
        return Estimate(seconds, metres, None, None, None, LoadMethod.NONE, notes)
    if method is LoadMethod.STSS:
        tss = swim_stress_score(seconds, intensity * seconds, 1.0)
    else:
        tss = training_stress_score(seconds, intensity, 1.0)
    work = float(series.mean()) * seconds * held.ftp_w / 1000.0 if method is LoadMethod.TSS and held.ftp_w else None
    return Estimate(seconds, metres, tss, intensity, work, method, notes)


def _intensity(series: Floats, method: LoadMethod) -> float | None:
    if not series.size:
        return None
    if method is LoadMethod.STSS:
        return float(series.mean())
    steady = float(np.mean(series**2)) ** 0.5
    return (normalized(series) or steady) if method in (LoadMethod.TSS, LoadMethod.RTSS) else steady


def _total(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _method(stretches: tuple[Stretch, ...], held: Basis) -> LoadMethod:
    """The measure that most of the time is given in; what a sport goes by where nothing has a target."""
    by_pace = LoadMethod.STSS if held.family is Family.SWIMMING else LoadMethod.RTSS
    times = dict.fromkeys((LoadMethod.TSS, by_pace, LoadMethod.HR_IF, LoadMethod.SESSION_RPE), 0.0)
    for stretch in stretches:
        if stretch.step.target is not None:
            measure = stretch.step.target.measure
            kind = (
                LoadMethod.TSS
                if measure in POWER
                else by_pace
                if measure in PACE
                else LoadMethod.HR_IF
                if measure in HEART_RATE
                else LoadMethod.SESSION_RPE
            )
            times[kind] += stretch.seconds or 0.0
    if not any(times.values()):
        usual = {Family.CYCLING: LoadMethod.TSS, Family.RUNNING: by_pace, Family.SWIMMING: by_pace}
        return usual.get(held.family, LoadMethod.SESSION_RPE)
    return max(times, key=lambda kind: times[kind])


def _notes(stretches: tuple[Stretch, ...], held: Basis, seconds: float | None) -> list[str]:
    notes = []
    for what, threshold in _missing(stretches, held):
        notes.append(f"No load can be told: a target in {what} needs {threshold}, and none is known for the day.")
    guessed = sum(1 for s in stretches if s.guessed and s.seconds)
    if guessed and all(s.start is not None for s in stretches):
        subject = "One step has" if guessed == 1 else f"{guessed} steps have"
        notes.append(f"{subject} no target; what such a step usually is was taken instead.")
    elif guessed:
        notes.append("No load can be told for this sport without targets.")
    still = sum(1 for s in stretches if s.step.length.extent is Extent.OPEN)
    if still:
        notes.append(f"{'One step is' if still == 1 else f'{still} steps are'} open and counted as no time.")
    if seconds is None:
        notes.append("How long it takes cannot be told: a step has a distance, and no speed is known for it.")
    return notes


def _missing(stretches: tuple[Stretch, ...], held: Basis) -> list[tuple[str, str]]:
    found = {}
    for stretch in stretches:
        target = stretch.step.target
        if target is None or stretch.start is not None:
            continue
        if target.measure is Measure.WATTS:
            found["watts"] = "an FTP"
        elif target.measure is Measure.MAX_HR_PCT:
            found["% of maximal heart rate"] = "a maximal heart rate and an LTHR"
        elif target.measure is Measure.BPM:
            found["bpm"] = "an LTHR"
        elif target.measure is Measure.SPEED:
            found["pace"] = "a threshold pace"
        else:
            found["zones"] = f"a zone that {held.family.value} has"
    return list(found.items())
