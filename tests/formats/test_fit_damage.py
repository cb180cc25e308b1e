"""Damaged, unfinished and hostile files: good records are kept or the file is refused, in bounded time and memory."""

import struct
import time
import tracemalloc
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.fit_files import FILE_ID, RECORD, FitFile, crc, ride, seconds, triathlon
from fuzz.fit import fuzz_fit
from peaksdesk.formats import fit_messages as fm
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.fit import read_fit

START = datetime(2026, 5, 3, 7, 30, tzinfo=UTC)
T0 = seconds(START)


def rider(count: int = 50) -> FitFile:
    """Return an unfinished file with that many records and nothing else."""
    fit = FitFile()
    fit.file_id()
    for second in range(count):
        fit.record(T0 + second, hr=100 + second % 50, power=200)
    return fit


def kept(data: bytes) -> tuple[int, tuple[str, ...]]:
    """Return the number of records and the warnings of the only recording."""
    (recording,) = read_fit(data)
    return len(recording.streams), recording.warnings


def test_a_wrong_checksum_keeps_all_and_says_so():
    assert kept(rider().build(checksum=0x1234)) == (50, (fm.CHECKSUM,))


def test_a_wrong_header_checksum_is_nothing():
    data = bytearray(rider().build())
    data[12] ^= 0xFF
    data[-2:] = struct.pack("<H", crc(data[:-2]))
    assert kept(bytes(data)) == (50, ())


@pytest.mark.parametrize("size", [0, 300])
def test_an_unfinished_length_reads_on_to_the_end(size):
    fit = rider()
    assert kept(fit.build(size=size)) == (50, (fm.UNFINISHED,))
    assert kept(fit.build(size=size)[:-2])[0] == 50


def test_a_length_beyond_the_end_is_a_cut_file():
    count, warnings = kept(rider().build(size=2**32 - 1))
    assert count == 50
    assert warnings[0] == fm.CUT


def test_a_cut_file_keeps_its_whole_records():
    data = rider().build()
    assert kept(data[: len(data) - 2 - 4]) == (49, (fm.CUT,))


def test_bytes_behind_the_end_are_told():
    assert kept(rider().build() + b"\n") == (50, (fm.TAIL,))


def test_an_undefined_local_message_ends_the_file_with_its_records_kept():
    fit = rider()
    fit.data(0x0F, b"what is this")
    assert kept(fit.build()) == (50, (fm.BROKEN,))


def test_a_definition_of_impossible_byte_order_ends_the_file_with_its_records_kept():
    fit = rider()
    fit.data(0x45, b"\0\x07\x14\0\0")
    assert kept(fit.build()) == (50, (fm.BROKEN,))


def test_records_behind_a_damaged_place_are_found_again():
    fit = rider(50)
    fit.data(0x0F, b"\x0f" * 40)
    for second in range(60, 90):
        fit.record(T0 + second, hr=150, power=250)
    (recording,) = read_fit(fit.build())
    assert len(recording.streams) == 80
    assert recording.streams.time_s[-1] == 89
    assert recording.warnings == (fm.DAMAGED,)


def test_messages_of_no_size_and_definitions_of_no_fields_pass():
    fit = rider(10)
    fit.define(5, 999, [])
    for _ in range(1000):
        fit.data(5, b"")
    fit.record(T0 + 10, hr=99, power=1)
    assert kept(fit.build()) == (11, ())


@pytest.mark.parametrize("make", [lambda: ride(START, 20), lambda: triathlon(START)[:3000]], ids=["ride", "triathlon"])
def test_cut_at_every_byte(make):
    data = make()
    before = 0
    for end in range(len(data)):
        try:
            count = sum(len(recording.streams) for recording in read_fit(data[:end]))
        except UnreadableFile:
            assert before == 0
        else:
            assert count >= before
            before = count
    assert before > 20


def test_half_a_second_of_fuzzing_raises_nothing():
    assert fuzz_fit(seed=7, seconds=0.5) > 10


SAMPLE = ride(START, 20)
LEGS = triathlon(START)


@settings(max_examples=150, deadline=None)
@given(
    sample=st.sampled_from([SAMPLE, LEGS]),
    changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=20),
)
def test_changed_bytes_give_recordings_or_a_refusal(sample, changes):
    data = bytearray(sample)
    for place, byte in changes:
        data[int(place * len(data))] = byte
    try:
        recordings = read_fit(bytes(data))
    except UnreadableFile:
        return
    for recording in recordings:
        assert recording.start.tzinfo is not None
        assert np.isfinite(recording.streams.time_s).all()
        assert all(np.isfinite(lap.start_s) for lap in recording.laps)
        for values in recording.streams.channels.values():
            assert not np.isinf(values).any()
            assert not np.isnan(values).all()


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_behind_a_header_give_recordings_or_a_refusal(body):
    fit = FitFile()
    fit.body += body
    for data in (body, fit.build()):
        try:
            found = len(read_fit(data))
        except UnreadableFile:
            found = 0
        assert found < 100


def _alternating(size: int) -> bytes:
    fit = FitFile()
    fit.record(T0, hr=100)
    fit.define(4, RECORD, [])
    fit.define(5, FILE_ID, [])
    fit.body += b"\x04\x05" * (size // 2)
    return fit.build(checksum=0)


def _run(size: int) -> bytes:
    fit = FitFile()
    fit.record(T0, hr=100)
    fit.define(4, RECORD, [])
    fit.body += b"\x04" * size
    return fit.build(checksum=0)


def _squeezed(size: int) -> bytes:
    fit = FitFile()
    fit.record(T0, hr=100)
    fit.define(1, RECORD, [])
    fit.body += bytes(0x80 | 1 << 5 | (at % 32) for at in range(size))
    return fit.build(checksum=0)


def _definitions(size: int) -> bytes:
    fit = FitFile()
    fit.record(T0, hr=100)
    for at in range(size // 9):
        fit.body += struct.pack("<BBBHBBBB", 0x40, 0, 0, at % 65536, 1, at // 65536, 1, 2)
    return fit.build(checksum=0)


@pytest.mark.parametrize("make", [_alternating, _run, _squeezed, _definitions], ids=lambda make: make.__name__)
def test_millions_of_tiny_messages_stay_within_time_and_memory(make):
    data = make(150_000)
    tracemalloc.start()
    began = time.process_time()
    try:
        assert len(read_fit(data)) == 1
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 25e6
    assert time.process_time() - began < 5
