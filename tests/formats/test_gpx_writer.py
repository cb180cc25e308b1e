from xml.etree import ElementTree

import numpy as np
import pytest

from formats.recordings import HOSTILE, START, largest_difference, whole
from peaksdesk.domain.activity import Recording
from peaksdesk.domain.sport_names import sport_named
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import (
    ALTITUDE,
    CADENCE,
    HEART_RATE,
    LATITUDE,
    LONGITUDE,
    POWER,
    TEMPERATURE,
    Streams,
)
from peaksdesk.formats.gpx import read_gpx
from peaksdesk.formats.gpx_writer import NoPositions, write_gpx

CHANNELS = (POWER, HEART_RATE, CADENCE, ALTITUDE, TEMPERATURE, LATITUDE, LONGITUDE)
SPACE = "{http://www.topografix.com/GPX/1/1}"
GARMIN = "{http://www.garmin.com/xmlschemas/TrackPointExtension/v1}"


def back(recording: Recording) -> Recording:
    (found,) = read_gpx(write_gpx(recording))
    assert found.warnings == ()
    return found


def test_what_the_format_knows_comes_back():
    given = whole()
    found = back(given)
    assert (found.start, found.sport, found.title) == (START, Sport.RIDE, HOSTILE)
    assert (found.description, found.device) == (given.description, given.device)
    assert (found.streams.time_s == given.streams.time_s).all()
    assert found.streams.breaks == (300,)
    for channel in CHANNELS:
        limit = 0.51 if channel == CADENCE else 1e-7
        assert largest_difference(found.streams, given.streams, channel) <= limit, channel


@pytest.mark.parametrize("sport", Sport)
def test_sports_come_back(sport):
    if sport in (Sport.UNKNOWN, Sport.OTHER):
        assert sport_named(sport.value) is Sport.UNKNOWN
        return
    assert back(whole(sport)).sport is sport


def test_records_without_a_position_are_left_out():
    given = whole()
    channels = {name: values.copy() for name, values in given.streams.channels.items()}
    channels[LATITUDE][295:305] = np.nan
    found = back(whole(streams=Streams(given.streams.time_s, channels, (300,)))).streams
    assert len(found) == 590
    assert found.breaks == (295,)


def test_without_positions_there_is_no_gpx():
    streams = Streams(np.arange(10.0), {POWER: np.full(10, 200.0)})
    with pytest.raises(NoPositions, match="no positions"):
        write_gpx(whole(streams=streams))


def test_extensions_stand_as_garmin_orders_them():
    root = ElementTree.fromstring(write_gpx(whole()))
    assert root.get("creator") == "Garmin Edge 530"
    assert [child.tag.removeprefix(SPACE) for child in root] == ["metadata", "trk"]
    assert [child.tag.removeprefix(SPACE) for child in root[1]] == ["name", "desc", "type", "trkseg", "trkseg"]
    point = root[1][3][0]
    assert [child.tag.removeprefix(SPACE) for child in point] == ["ele", "time", "extensions"]
    power, garmin = point[2]
    assert power.tag == f"{SPACE}power"
    assert [child.tag.removeprefix(GARMIN) for child in garmin] == ["atemp", "hr", "cad"]


def test_positions_alone_need_no_extensions():
    given = whole()
    only = {name: given.streams.channels[name] for name in (LATITUDE, LONGITUDE)}
    text = write_gpx(whole(streams=Streams(given.streams.time_s, only), title="", description="", device="")).decode()
    assert "extensions" not in text
    assert "<name>" not in text
    assert 'creator="PeaksDesk"' in text


def test_numbers_are_compact():
    text = write_gpx(whole()).decode()
    assert ".0<" not in text
    assert "nan" not in text
