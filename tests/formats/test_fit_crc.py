"""The checksum against its definition, bit by bit."""

import random

import pytest

from formats.fit_files import crc
from peaksdesk.formats.fit_crc import fit_crc


@pytest.mark.parametrize("size", [0, 1, 2, 3, 100, 32_766, 32_767, 32_768, 65_534, 70_001])
def test_the_folded_checksum_equals_the_bitwise_one(size):
    data = random.Random(size).randbytes(size)
    assert fit_crc(data) == crc(data)


def test_the_check_value_of_the_polynomial():
    assert fit_crc(b"123456789") == 0xBB3D
