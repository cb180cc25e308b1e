"""Packed files unpacked within limits: what a file may become is known before it is trusted."""

import zlib
from dataclasses import dataclass

from peaksdesk.formats.errors import UnreadableFile

XML_LIMIT_BYTES = 96 << 20
"""Largest TCX or GPX file. A day at one record a second with every sensor takes 60 MiB of TCX. Nothing but points up
to this size is read in 430 MiB of memory; the app may use 500."""

FIT_LIMIT_BYTES = 64 << 20
"""Largest FIT file. A day of records takes 10 MiB."""

GZIP_MAGIC = b"\x1f\x8b"

MOST_MEMBERS = 1000
"""Gzip streams in a row that are joined; a file of millions of empty ones only costs time."""

_PIECE = 256 << 10
_SMALL_PIECE = 256


@dataclass(frozen=True)
class Unpacked:
    """What a packed file held.

    Attributes:
        data: The bytes, whole or as far as they could be unpacked.
        warnings: Sentences about what was wrong with the packing.
    """

    data: bytes
    warnings: tuple[str, ...] = ()


def unpack_gzip(data: bytes, limit_bytes: int = XML_LIMIT_BYTES) -> Unpacked:
    """Return what a gzip file holds, never unpacking more than the limit.

    Args:
        data: The packed file; several members in a row are joined, as gzip does.
        limit_bytes: Largest size unpacked.

    Returns:
        The content. A cut-off or damaged file gives what could be unpacked before, with a warning.

    Raises:
        UnreadableFile: The content is larger than the limit, packed again, empty, or nothing could be unpacked.

    Source:
        RFC 1952 (GZIP file format 4.3).
    """
    pieces: list[bytes] = []
    room = limit_bytes
    warnings: tuple[str, ...] = ()
    rest = memoryview(data)
    for _ in range(MOST_MEMBERS):
        if rest[:2] != GZIP_MAGIC:
            break
        member = _unpack_member(rest, room, _PIECE)
        if member.is_damaged:
            # zlib keeps back what it made in the call that fails, so the calls are made small.
            member = _unpack_member(rest, room, _SMALL_PIECE)
        pieces += member.pieces
        room -= sum(map(len, member.pieces))
        if member.is_damaged:
            warnings = ("The packed file is damaged; what could be unpacked was read.",)
        elif not member.end:
            warnings = ("The packed file is cut off; what could be unpacked was read.",)
        if warnings:
            break
        rest = rest[member.end :]
    content = b"".join(pieces)
    if not content:
        raise UnreadableFile(
            "The packed file is damaged; nothing in it can be read." if warnings else "The packed file is empty."
        )
    if content[:2] == GZIP_MAGIC:
        raise UnreadableFile("The file is packed twice; unpack it once and add it again.")
    return Unpacked(content, warnings)


@dataclass(frozen=True)
class _Member:
    pieces: list[bytes]
    end: int
    is_damaged: bool


def _unpack_member(packed: memoryview, limit_bytes: int, piece_bytes: int) -> _Member:
    """Unpack one gzip stream; `end` is where it ends, or 0 where it is cut off."""
    member = zlib.decompressobj(wbits=31)
    pieces: list[bytes] = []
    room = limit_bytes
    at = 0
    while not member.eof:
        source = member.unconsumed_tail
        if not source:
            source = bytes(packed[at : at + piece_bytes])
            at += len(source)
        try:
            piece = member.decompress(source, piece_bytes)
        except zlib.error:
            return _Member(pieces, 0, is_damaged=True)
        if not source and not piece:
            return _Member(pieces, 0, is_damaged=False)
        room -= len(piece)
        if room < 0:
            raise UnreadableFile(f"Unpacked, the file is larger than {limit_bytes >> 20} MB; no activity file is.")
        pieces.append(piece)
    return _Member(pieces, at - len(member.unused_data), is_damaged=False)
