"""Cycling power: Normalized Power, intensity factor, TSS and work."""

import numpy as np

from peaksdesk.domain.streams import Floats

WINDOW_S = 30


def normalized(values: Floats) -> float | None:
    """Return the fourth-power mean of 30 s means, full windows only.

    Args:
        values: One value per recorded second, shape (n,), finite, not negative.

    Returns:
        In the unit of `values`; None for less than 30 s.
    """
    if values.shape[0] < WINDOW_S:
        return None
    total = np.concatenate(([0.0], np.cumsum(values)))
    squares = ((total[WINDOW_S:] - total[:-WINDOW_S]) / WINDOW_S) ** 2
    return float((np.dot(squares, squares) / squares.shape[0]) ** 0.25)


def normalized_power(power_w: Floats) -> float | None:
    """Return Normalized Power over full 30 s windows.

    Args:
        power_w: Power of each recorded second, W, shape (n,); pauses removed, missing power 0.

    Returns:
        W; None for less than 30 s.

    Source:
        Allen & Coggan, Training and Racing with a Power Meter, ch. 7: 30 s mean, 4th power, mean, 4th root.
    """
    return normalized(power_w)


def intensity_factor(np_w: float, ftp_w: float) -> float:
    """Return IF, the ratio of Normalized Power to functional threshold power (both W).

    Source:
        Allen & Coggan, ch. 7.
    """
    return np_w / ftp_w


def training_stress_score(seconds: float, np_w: float, ftp_w: float) -> float:
    """Return TSS: hours x IF^2 x 100.

    Args:
        seconds: Recorded seconds, pauses removed.
        np_w: Normalized Power, W.
        ftp_w: Functional threshold power of that day, W.

    Source:
        Allen & Coggan, ch. 7: s x NP x IF / (FTP x 3600) x 100.
    """
    return seconds * np_w * intensity_factor(np_w, ftp_w) / (ftp_w * 3600.0) * 100.0


def work_kj(power_w: Floats) -> float:
    """Return mechanical work in kJ.

    Args:
        power_w: Power of each recorded second, W, shape (n,), finite.
    """
    return float(power_w.sum()) / 1000.0
