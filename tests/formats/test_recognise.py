import gzip
import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paths import SHARED_DATA, needs_shared_data
from peaksdesk.formats.recognise import Kind, recognise, why_not

KINDS = {".fit": Kind.FIT, ".tcx": Kind.TCX, ".gpx": Kind.GPX, ".zwo": Kind.OTHER}


@needs_shared_data
def test_every_file_of_the_collection_is_what_its_name_says():
    seen = set()
    for path in SHARED_DATA.glob("*/*.*"):
        kind = KINDS.get(path.suffix.lower())
        if kind is not None:
            assert recognise(path.read_bytes()) is kind, path.name
            seen.add(kind)
    assert seen == set(KINDS.values())


def zipped():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.fit", b"x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x0e\x10\x00\x00\x00\x00\x00\x00.FIT", Kind.FIT),
        (gzip.compress(b"x", mtime=0), Kind.GZIP),
        (zipped(), Kind.ZIP),
        (b"\n  <?xml version='1.0'?><TrainingCenterDatabase xmlns='x'>", Kind.TCX),
        ("<?xml version='1.0'?><gpx>".encode("utf-16"), Kind.GPX),
        (b"\xef\xbb\xbf<g:gpx xmlns:g='y'>", Kind.GPX),
        (b"<?xml version='1.0'?><!-- <html> --><!DOCTYPE gpx [<!ENTITY a '<b>'>]><gpx>", Kind.GPX),
        (b"\x00\x01garbled<trkpt lat='1' lon='2'>", Kind.GPX),
        (b"\xef\xbb\xbfActivity ID,Activity Date,Activity Name,Activity Type,Activity Description\n", Kind.STRAVA_CSV),
        (b"id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n", Kind.STRAVA_CSV),
    ],
)
def test_recognises_content_whatever_the_name(data, kind):
    assert recognise(data) is kind


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b"\0" * 5000, "The file holds nothing but blanks; it was probably not saved completely."),
        (b"\xff\xd8\xff\xe0JFIF", "This is a photo, not an activity file."),
        (b"\x89PNG\r\n", "This is a picture, not an activity file."),
        (b"%PDF-1.7", "This is a PDF document, not an activity file."),
        (b"\0\0\0\x18ftypmp42", "This is a video or photo, not an activity file."),
        (b"<!DOCTYPE html><html><body>", "This is a web page"),
        (b"<html>\n<a href='<gpx>'>", "This is a web page"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html><trkpt >", "This is a web page"),
        (b"<workout_file><name/>", "This is a Zwift workout, not a recorded activity."),
        (b"<kml xmlns='z'>", "This is a KML map file"),
        (b"<rss/>", "This is an XML file of another kind, not an activity."),
        (b'{"type": "Feature"}', "This is a JSON file, not an activity file."),
        (b"a;b;c;d\n1;2;3;4", "This is a table (CSV), but not Strava's list of activities."),
        (b"Dear diary", "This is a text file, not an activity file."),
        (b"\x00\x01\x02\x03\x04", "This is not an activity file that PeaksDesk reads"),
    ],
)
def test_says_what_another_file_is(data, sentence):
    assert recognise(data) is Kind.OTHER
    assert why_not(data).startswith(sentence)


@given(st.binary(max_size=300) | st.text(alphabet="<>!?-[]/ gpxhtml\n\0", max_size=80).map(str.encode))
def test_any_bytes_have_a_kind_and_a_sentence(data):
    assert recognise(data) in Kind
    assert why_not(data).endswith((".", "in.", ")."))


def test_a_list_of_numbers_is_json():
    assert why_not(json.dumps([1, 2]).encode()) == "This is a JSON file, not an activity file."
