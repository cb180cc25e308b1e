"""Long lists of keys in pieces that both databases take in one statement."""

from collections.abc import Collection, Iterator

from peaksdesk.store.columns import storable

AT_ONCE = 500
"""Keys in one statement; SQLite before 3.32 takes 999 parameters."""


def in_pieces(keys: Collection[str]) -> Iterator[list[str]]:
    """Yield text keys, each once, as they are stored."""
    distinct = list(dict.fromkeys(storable(key) for key in keys))
    for start in range(0, len(distinct), AT_ONCE):
        yield distinct[start : start + AT_ONCE]
