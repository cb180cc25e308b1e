"""The two ways through a file, expat's and the learnt shapes', must tell the same."""

import math
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peaksdesk.formats import xml_points
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.xml_points import Layout, read_points
from peaksdesk.formats.xml_text import as_utf8, plain_text

LAYOUT = Layout(
    point="p",
    fields={"time": 0, "a": 1, "b": 2},
    attributes={"x": 3},
    width=4,
    parents={"p": "seg", "seg": "doc"},
)


class Heard:
    def __init__(self):
        self.events = []

    def opened(self, name, parent, attributes, points):
        self.events.append((name, parent, points))

    def closed(self, name, parent, text, points):
        self.events.append((f"/{name}", parent, text, points))


def point(second, inner="", attributes='x="1.5"'):
    return f"<p {attributes}>\n  <time>2024-01-01T00:00:{second:02d}Z</time>\n{inner}</p>"


def document(*points, between=""):
    return f"<doc>{between}<seg>{''.join(points)}</seg></doc>".encode()


def columns(data):
    return [list(column) for column in read_points(data, LAYOUT, Heard()).columns]


def test_reads_fields_attributes_and_what_is_around():
    heard = Heard()
    found = read_points(document(point(1, "<a>2</a>"), point(2, "<b>3</b>"), between="<n>T &amp; U</n>"), LAYOUT, heard)
    time_s, a, b, x = found.columns
    assert list(time_s - time_s[0]) == [0, 1]
    assert a[0] == 2
    assert math.isnan(a[1])
    assert b[1] == 3
    assert list(x) == [1.5, 1.5]
    assert found.damage == ""
    assert heard.events == [
        ("doc", "", 0), ("n", "doc", 0), ("/n", "doc", "T & U", 0), ("seg", "doc", 0), ("/seg", "doc", "", 2),
        ("/doc", "", "", 2),
    ]  # fmt: skip


INNER = st.lists(
    st.sampled_from(
        ["<a>1</a>", "<b>2.5</b>", "<c>text</c>", "<a/>", "<b> 7 </b>", "<!-- note -->", "<a><![CDATA[4]]></a>",
         "<b>&#53;</b>", "<d><b>8</b></d>", "<a>nan</a>", "<a>1e999</a>", "<a>?</a>", "<c k='v'/>",
         "<z:a>6</z:a>", "\t"]
    ),
    max_size=3,
).map("".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(INNER, st.sampled_from(['x="1"', "x='2'", 'y="3"', 'x="4" y="<"', ""])), max_size=12))
def test_learnt_shapes_read_what_the_parser_reads(parts):
    parts = [(inner, attributes.replace("<", "&lt;")) for inner, attributes in parts]
    data = document(*(point(i, inner, attributes) for i, (inner, attributes) in enumerate(parts)))
    fast = columns(data)
    kept = xml_points.learn
    try:
        xml_points.learn = lambda *_: None
        slow = columns(data)
    finally:
        xml_points.learn = kept
    np.testing.assert_equal(fast, slow)
    assert len(fast[0]) == len(parts)


def test_most_records_never_reach_the_parser(monkeypatch):
    starts = []
    start = xml_points._Walk._start
    monkeypatch.setattr(xml_points._Walk, "_start", lambda walk, *args: (starts.append(args[0]), start(walk, *args)))
    data = document(*(point(i % 60, "<a>1</a>") for i in range(500)))
    assert len(columns(data)[0]) == 500
    assert starts.count("p") == 1


@pytest.mark.parametrize("at", ["first", "middle", "last"])
@pytest.mark.parametrize("harm", [b"<", b"</wrong>", b"&nothing;", b"\x01"])
def test_damage_costs_only_the_record_it_hits(harm, at):
    points = [point(i, "<a>1</a>").encode() for i in range(30)]
    index = {"first": 0, "middle": 15, "last": 29}[at]
    points[index] = points[index].replace(b"<time>", harm + b"<time>")
    data = b"<doc><seg>" + b"".join(points) + b"</seg></doc>"
    heard = Heard()
    found = read_points(data, LAYOUT, heard)
    assert found.columns[0].size == 29
    assert "damaged" in found.damage
    assert [event[0] for event in heard.events] == ["doc", "seg", "/seg", "/doc"]


def test_what_comes_after_damage_between_segments_is_in_its_own_segment():
    heard = Heard()
    first, second = point(1), point(2)
    data = f"<doc><seg>{first}</sog><seg>{second}</seg></doc>".encode()
    assert read_points(data, LAYOUT, heard).columns[0].size == 2
    assert [event for event in heard.events if event[0] == "seg"] == [("seg", "doc", 0), ("seg", "doc", 1)]


def test_every_cut_keeps_the_records_before_it():
    data = document(*(point(i, "<a>1</a>") for i in range(12)))
    for cut in range(0, len(data), 7):
        found = read_points(data[:cut], LAYOUT, Heard())
        assert found.columns[0].size == data[:cut].count(b"</p>")
        if found.is_xml:
            assert "cut off" in found.damage


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'<!DOCTYPE doc SYSTEM "file:///etc/passwd"><doc/>', "document type"),
        (b'<!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]><doc>&b;</doc>', "document type"),
        (b"<doc>" * 200_000, "deeper"),
        (b"<doc><seg><p>" + b"<a>" * 200_000, "deeper"),
        (b"<doc>" + b"<n/>" * 600_000, "mass of tags"),
        (b"<doc><!--" + b"</p>" * 1_500_000, "single tag or comment"),
        (b'<doc a="' + b"x" * (6 << 20), "single tag or comment"),
    ],
    ids=["external entity", "laughs", "deep", "deep record", "mass", "huge comment", "huge attribute"],
)
def test_hostile_files_are_refused_at_once(data, words):
    began = time.process_time()
    with pytest.raises(UnreadableFile, match=words):
        read_points(data, LAYOUT, Heard())
    assert time.process_time() - began < 4


def test_a_huge_text_is_passed_over():
    data = document(point(1), between="<n>" + "x" * (5 << 20) + "</n>")
    assert read_points(data, LAYOUT, Heard()).columns[0].size == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"])
def test_any_encoding_becomes_utf8(encoding):
    declared = "utf-16" if encoding.startswith("utf-16") else encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{declared}"?><doc><n>Zürich</n></doc>'
    assert "Zürich" in as_utf8(text.encode(encoding)).decode()


def test_one_bad_letter_does_not_cost_the_file():
    heard = Heard()
    found = read_points(document(point(1), between="<n>Z!rich</n>").replace(b"!", b"\xfc"), LAYOUT, heard)
    assert found.columns[0].size == 1
    assert ("/n", "doc", "Z?rich", 0) in heard.events


def test_blanks_in_front_and_harmless_bytes_behind():
    found = read_points(
        b"  \r\n " + b'<?xml version="1.0"?>' + document(point(1), point(2)) + b"\n\0\0", LAYOUT, Heard()
    )
    assert found.columns[0].size == 2
    assert found.damage == ""


def test_text_without_markup():
    assert plain_text(b"<n k='v'> a<!-- <b> --><![CDATA[<c>]]>&lt;d&gt;<?pi?> ") == "a<c><d>"
    assert plain_text(b"<n><!-- never closed") == ""
