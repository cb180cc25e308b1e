"""The checksum at the end of a FIT file, fast enough to check every import."""

from functools import cache

import numpy as np
import numpy.typing as npt

_PERIOD = 32_767
"""Smallest n with x**n = 1 modulo the polynomial x**16 + x**15 + x**2 + 1 = (x + 1)(x**15 + x + 1)."""


def fit_crc(data: bytes | memoryview) -> int:
    """Return the CRC-16 of FIT (reflected, polynomial 0xA001, start 0).

    A bit's share in a CRC depends only on its distance from the end, and repeats every 32,767 bits. So the whole file
    is folded by exclusive or onto one period, and only that is reduced: numpy does it at memory speed, where a byte by
    byte table walk in Python takes longer than decoding the file.

    Args:
        data: Any number of bytes.

    Returns:
        0 to 65535.

    Source:
        FIT Protocol, "CRC"; cyclic redundancy codes as polynomials over GF(2): Peterson & Brown 1961, Proc. IRE 49.
    """
    octets = np.frombuffer(data, np.uint8)
    whole = len(octets) // _PERIOD * _PERIOD
    # Leading zero bytes do not change a CRC that starts at 0, so the odd rest goes in front.
    folded = np.zeros(_PERIOD, np.uint8)
    rest = octets[: len(octets) - whole]
    folded[_PERIOD - len(rest) :] = rest
    if whole:
        folded ^= np.bitwise_xor.reduce(octets[len(octets) - whole :].reshape(-1, _PERIOD), axis=0)
    bits = np.bitwise_xor.reduce(np.unpackbits(folded, bitorder="little").reshape(8, _PERIOD), axis=0)
    return int(np.bitwise_xor.reduce(_shares()[bits.astype(bool)], initial=0))


@cache
def _shares() -> npt.NDArray[np.uint16]:
    """Return what each bit of one period adds to the CRC: the last bit first makes one step, the first 32,767."""
    shares = np.empty(_PERIOD, np.uint16)
    register = 1
    for index in range(_PERIOD - 1, -1, -1):
        register = (register >> 1) ^ (0xA001 if register & 1 else 0)
        shares[index] = register
    return shares
