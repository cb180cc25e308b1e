"""Load from heart rate: TRIMP in its variants, HRSS, and the squared ratio to threshold."""

from enum import StrEnum

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.athlete import Sex
from peaksdesk.domain.metrics import Counts
from peaksdesk.domain.streams import Floats


class TrimpVariant(StrEnum):
    """Which training impulse is meant."""

    BANISTER = "banister"
    """Men 0.64 e^1.92x, women 0.86 e^1.67x, as in the papers."""
    GOLDENCHEETAH = "goldencheetah"
    """Men 0.64 e^1.92x, women 0.64 e^1.67x, as GoldenCheetah computes it."""
    EDWARDS = "edwards"
    """One to five points a minute in the bands of 50, 60, 70, 80 and 90 % of maximal heart rate."""

    @property
    def description(self) -> str:
        """What the variant is called on screen."""
        return _DESCRIPTIONS[self]


_DESCRIPTIONS = {
    TrimpVariant.BANISTER: "Banister, with the papers' constants for women and men",
    TrimpVariant.GOLDENCHEETAH: "Banister, with GoldenCheetah's constants",
    TrimpVariant.EDWARDS: "Edwards, by bands of maximal heart rate",
}


def trimp_rate(
    hr_bpm: npt.ArrayLike,
    resting_bpm: float,
    maximal_bpm: float,
    sex: Sex = Sex.UNSET,
    variant: TrimpVariant = TrimpVariant.BANISTER,
) -> Floats:
    """Return training impulse per minute at each heart rate.

    Args:
        hr_bpm: Any shape, bpm. Below resting counts as resting.
        resting_bpm: Resting heart rate, bpm.
        maximal_bpm: Maximal heart rate, bpm, above resting.
        sex: `Sex.UNSET` takes the men's constants.
        variant: Which training impulse.

    Returns:
        Points a minute, of the same shape.

    Source:
        Banister 1991, in Physiological Testing of Elite Athletes; Morton, Fitz-Clarke & Banister 1990, J Appl Physiol
        69:1171; Green, Fitz-Clarke & Banister (women). Edwards 1993, The Heart Rate Monitor Book.
    """
    hr = np.asarray(hr_bpm, dtype=np.float64)
    if variant is TrimpVariant.EDWARDS:
        return np.clip(np.floor(hr / maximal_bpm * 10.0) - 4.0, 0.0, 5.0)
    reserve = np.maximum((hr - resting_bpm) / (maximal_bpm - resting_bpm), 0.0)
    woman = sex is Sex.FEMALE
    scale = 0.86 if woman and variant is TrimpVariant.BANISTER else 0.64
    rate: Floats = reserve * scale * np.exp((1.67 if woman else 1.92) * reserve)
    return rate


def trimp(
    hr_seconds: Counts,
    resting_bpm: float,
    maximal_bpm: float,
    sex: Sex = Sex.UNSET,
    variant: TrimpVariant = TrimpVariant.BANISTER,
) -> float:
    """Return the training impulse of a session, summed second by second.

    Args:
        hr_seconds: Seconds at each whole bpm, index = bpm.
        resting_bpm: Resting heart rate, bpm.
        maximal_bpm: Maximal heart rate, bpm, above resting.
        sex: `Sex.UNSET` takes the men's constants.
        variant: Which training impulse.
    """
    rate = trimp_rate(np.arange(hr_seconds.shape[0]), resting_bpm, maximal_bpm, sex, variant)
    return float(np.dot(rate, hr_seconds)) / 60.0


def hrss(
    hr_seconds: Counts,
    lthr_bpm: float,
    resting_bpm: float,
    maximal_bpm: float,
    sex: Sex = Sex.UNSET,
    variant: TrimpVariant = TrimpVariant.BANISTER,
) -> float | None:
    """Return HRSS: 100 x TRIMP / TRIMP of one hour at lactate threshold heart rate.

    Args:
        hr_seconds: Seconds at each whole bpm, index = bpm.
        lthr_bpm: Lactate threshold heart rate, bpm.
        resting_bpm: Resting heart rate, bpm.
        maximal_bpm: Maximal heart rate, bpm.
        sex: `Sex.UNSET` takes the men's constants.
        variant: Which training impulse.

    Returns:
        None where the three heart rates contradict each other: resting below threshold below or at maximal must hold.

    Source:
        GoldenCheetah's TRIMP(100), Elevate's HRSS; docs/science/heart-rate.md.
    """
    if not resting_bpm < lthr_bpm <= maximal_bpm:
        return None
    hour = 60.0 * float(trimp_rate(lthr_bpm, resting_bpm, maximal_bpm, sex, variant))
    if hour <= 0.0:
        return None
    return 100.0 * trimp(hr_seconds, resting_bpm, maximal_bpm, sex, variant) / hour


def hr_if_load(hr_seconds: Counts, lthr_bpm: float) -> float:
    """Return hours x (HR/LTHR)^2 x 100, summed second by second.

    Args:
        hr_seconds: Seconds at each whole bpm, index = bpm.
        lthr_bpm: Lactate threshold heart rate, bpm.

    Source:
        TSS with heart rate in the place of power; docs/science/heart-rate.md, form (c).
    """
    ratio = np.arange(hr_seconds.shape[0]) / lthr_bpm
    return float(np.dot(ratio * ratio, hr_seconds)) / 36.0
