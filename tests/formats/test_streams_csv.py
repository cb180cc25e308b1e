import csv
import io

import numpy as np

from formats.recordings import whole
from peaksdesk.domain.streams import POWER, STANDARD, TEMPERATURE, Streams
from peaksdesk.formats.streams_csv import write_streams_csv


def table(recording) -> list[list[str]]:
    data = write_streams_csv(recording)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_one_row_per_record_with_units_in_the_headers():
    given = whole()
    head, *rows = table(given)
    assert head == ["time", "elapsed_s", "stretch", *STANDARD]
    assert len(rows) == 600
    assert rows[0][:3] == ["2026-05-01T08:00:00Z", "0", "1"]
    assert rows[300][:3] == ["2026-05-01T08:07:00Z", "420", "2"]
    for k, name in enumerate(STANDARD, 3):
        told = np.array([float(row[k] or "nan") for row in rows])
        assert np.allclose(told, given.streams.channels[name], rtol=0, atol=1e-6, equal_nan=True), name


def test_missing_values_are_empty_and_negative_ones_numbers():
    streams = Streams(np.arange(2.0), {POWER: np.array([np.nan, 250.0]), TEMPERATURE: np.array([-3.0, np.nan])})
    head, *rows = table(whole(streams=streams))
    assert head[3:] == [POWER, TEMPERATURE]
    assert [row[3:] for row in rows] == [["", "-3"], ["250", ""]]


def test_a_channels_name_is_no_formula():
    names = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "a,b\nc", "smo2 (%)", "\ud800"]
    streams = Streams(np.arange(1.0), {name: np.ones(1) for name in names})
    head, row = table(whole(streams=streams))
    assert head[3:] == ['\'=HYPERLINK("http://x")', "'+1", "'-1", "'@SUM(A1)", "a,b\nc", "smo2 (%)", "?"]
    assert row[3:] == ["1"] * len(names)


def test_without_records_there_is_a_header():
    assert table(whole(streams=Streams(np.empty(0)))) == [["time", "elapsed_s", "stretch"]]
