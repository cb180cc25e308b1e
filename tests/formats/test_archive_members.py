import io
import stat
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peaksdesk.formats import archive_members
from peaksdesk.formats.archive_members import activity_members
from peaksdesk.formats.errors import UnreadableFile


def zipped(*members, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for member, data in members:
            archive.writestr(member, data)
    file.seek(0)
    return file


def test_lists_and_reads_activity_files_only():
    members = activity_members(
        zipped(
            ("a.fit", b"1"), ("deep/b.TCX.gz", b"2"), ("c.gpx", b"3"), ("activities.csv", b"4"), ("photo.jpg", b"5"),
            ("media/d.fit", b"6"), ("__MACOSX/._a.fit", b"7"), ("readme.txt", b"8"), ("bikes.csv", b"9"),
        )
    )  # fmt: skip
    assert {name: read() for name, read in members.readers.items()} == {
        "a.fit": b"1", "deep/b.TCX.gz": b"2", "c.gpx": b"3", "activities.csv": b"4",
    }  # fmt: skip
    assert members.skipped == ()


@pytest.mark.parametrize(
    "name", ["../evil.fit", "a/../../evil.fit", "/etc/evil.fit", "C:/evil.fit", "C:\\evil.fit", "..\\evil.fit"]
)
def test_skips_names_that_point_outside_and_keeps_the_rest(name):
    members = activity_members(zipped((name, b"x"), ("good.fit", b"y")))
    assert list(members.readers) == ["good.fit"]
    (skipped,) = members.skipped
    assert skipped.reason == "Its name points outside the archive."


def test_skips_a_name_with_a_null():
    data = zipped(("a_b.fit", b"x"), ("good.fit", b"y")).getvalue().replace(b"a_b.fit", b"a\0b.fit")
    members = activity_members(io.BytesIO(data))
    assert list(members.readers) == ["good.fit"]


def test_skips_links():
    link = zipfile.ZipInfo("link.fit")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    members = activity_members(zipped((link, b"/etc/passwd"), ("good.fit", b"y")))
    assert list(members.readers) == ["good.fit"]
    assert members.skipped[0].reason == "It is a link, not a file."


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_members_of_one_name_the_first_is_read():
    members = activity_members(zipped(("a.fit", b"first"), ("a.fit", b"second"), ("A.FIT", b"third")))
    assert {name: read() for name, read in members.readers.items()} == {"a.fit": b"first"}
    assert [one.name for one in members.skipped] == ["a.fit", "A.FIT"]


def test_skips_bombs_archives_and_encrypted_members():
    encrypted = bytearray(zipped(("secret.fit", b"x")).getvalue())
    encrypted[6] |= 1
    encrypted[encrypted.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in activity_members(io.BytesIO(bytes(encrypted))).skipped[0].reason
    members = activity_members(
        zipped(("bomb.gpx", b"\0" * (2 << 20)), ("more.zip", b"PK"), ("small.gpx", b"\0" * 9999))
    )
    assert list(members.readers) == ["small.gpx"]
    assert "more tightly" in members.skipped[0].reason
    assert "archive inside" in members.skipped[1].reason


def test_a_member_that_lies_about_its_size_is_bounded():
    data = bytearray(zipped(("bomb.gpx", b"\0" * (3 << 20))).getvalue())
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 24, 100)
    read = activity_members(io.BytesIO(bytes(data))).readers["bomb.gpx"]
    with pytest.raises(UnreadableFile, match="damaged inside"):
        read()


def test_what_is_read_in_total_is_bounded(monkeypatch):
    monkeypatch.setattr(archive_members, "TOTAL_LIMIT_BYTES", 5)
    readers = activity_members(zipped(("a.fit", b"123"), ("b.fit", b"456"))).readers
    assert readers["a.fit"]() == b"123"
    with pytest.raises(UnreadableFile, match="unpacks to more"):
        readers["b.fit"]()


def test_a_damaged_member_does_not_cost_the_others():
    data = zipped(("a.fit", b"A" * 50), ("b.fit", b"B" * 50), method=zipfile.ZIP_STORED).getvalue()
    readers = activity_members(io.BytesIO(data.replace(b"A" * 50, b"A" * 49 + b"!"))).readers
    with pytest.raises(UnreadableFile, match="damaged inside the zip"):
        readers["a.fit"]()
    assert readers["b.fit"]() == b"B" * 50


def test_too_many_entries_are_refused(monkeypatch):
    monkeypatch.setattr(archive_members, "MOST_ENTRIES", 2)
    with pytest.raises(UnreadableFile, match="more than 2 entries"):
        activity_members(zipped(("a.fit", b""), ("b.fit", b""), ("c.fit", b"")))


def test_a_huge_list_of_contents_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(archive_members, "LARGEST_DIRECTORY_BYTES", 100)
    with pytest.raises(UnreadableFile, match="list of contents is larger"):
        activity_members(zipped(*((f"{i}.fit", b"") for i in range(10))))


@pytest.mark.parametrize("cut", [0, 4, 30, 100, -1, -10])
def test_a_cut_zip_is_refused_with_a_sentence(cut):
    data = zipped(("a.fit", b"x" * 200), method=zipfile.ZIP_STORED).getvalue()
    with pytest.raises(UnreadableFile, match="list of contents"):
        activity_members(io.BytesIO(data[:cut]))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 399), st.integers(0, 255)), min_size=1, max_size=8))
def test_any_damage_is_a_sentence(changes):
    data = bytearray(zipped(("a.fit", b"x" * 90), ("b/c.gpx", b"y" * 90)).getvalue())
    for at, byte in changes:
        data[at % len(data)] = byte
    try:
        for read in activity_members(io.BytesIO(bytes(data))).readers.values():
            try:
                read()
            except UnreadableFile as refusal:
                text = str(refusal)
                assert text.endswith(".")
    except UnreadableFile as refusal:
        assert str(refusal).endswith(".")  # noqa: PT017
