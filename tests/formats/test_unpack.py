import gzip
import tracemalloc

import pytest

from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.unpack import unpack_gzip

CONTENT = b"".join(b"%d," % (number * number) for number in range(60_000))


def test_returns_what_was_packed():
    assert unpack_gzip(gzip.compress(CONTENT)).data == CONTENT
    assert unpack_gzip(gzip.compress(CONTENT)).warnings == ()


def test_joins_members_and_passes_over_bytes_behind_them():
    packed = gzip.compress(CONTENT[:1000]) + gzip.compress(CONTENT[1000:]) + b"\0" * 512
    assert unpack_gzip(packed).data == CONTENT
    assert unpack_gzip(packed).warnings == ()


@pytest.mark.parametrize("size", [1, 256 << 10, (256 << 10) + 1, 1 << 20])
def test_any_size_ends_where_it_should(size):
    assert unpack_gzip(gzip.compress(b"\0" * size)).data == b"\0" * size


def test_a_cut_file_gives_what_comes_before_the_cut():
    packed = gzip.compress(CONTENT)
    for cut in range(2000, len(packed), len(packed) // 40):
        found = unpack_gzip(packed[:cut])
        assert CONTENT.startswith(found.data)
        assert len(found.data) > cut
        assert found.warnings == ("The packed file is cut off; what could be unpacked was read.",)


def test_a_damaged_file_gives_what_comes_before_the_damage():
    packed = gzip.compress(CONTENT)
    found = unpack_gzip(packed[:-8] + b"\0" * 8)
    assert CONTENT.startswith(found.data)
    assert len(found.data) > len(CONTENT) - 300
    assert found.warnings == ("The packed file is damaged; what could be unpacked was read.",)


def test_a_bomb_is_refused_before_it_fills_the_memory():
    bomb = gzip.compress(b"\0" * (64 << 20))
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableFile, match="larger than 4 MB"):
            unpack_gzip(bomb, 4 << 20)
        assert tracemalloc.get_traced_memory()[1] < 12 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (gzip.compress(gzip.compress(CONTENT, mtime=0), mtime=0), "packed twice"),
        (gzip.compress(b"", mtime=0), "empty"),
        (b"\x1f\x8b", "damaged"),
        (b"\x1f\x8b" + b"\xff" * 100, "damaged"),
        (b"", "empty"),
    ],
    ids=["nested", "empty", "two bytes", "garbled", "nothing"],
)
def test_says_why_there_is_nothing(data, words):
    with pytest.raises(UnreadableFile, match=words):
        unpack_gzip(data)
