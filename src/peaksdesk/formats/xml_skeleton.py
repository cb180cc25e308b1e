"""The shape of one record in an XML file, learnt from an example, so that records of the same shape read quickly.

Activity files are thousands of records written by one loop: the tags repeat byte for byte, only numbers change. A
parser's two Python calls for each tag cost more than everything else together. So the first record of a shape goes
through expat, its shape becomes a regular expression in which every tag is literal, and the records that follow and
match it are known to be well-formed and need no parser.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TAG = re.compile(rb"(<[^<>]*>)")
_PLAIN_TAG = re.compile(
    rb"<[\w.:-]+(?:\s+[\w.:-]+\s*=\s*(?:\"[^\"<>&]*\"|'[^'<>&]*'))*\s*/?>|</[\w.:-]+\s*>",
)
_ATTRIBUTE = re.compile(rb"([\w.:-]+)(\s*=\s*)(?:\"[^\"]*\"|'[^']*')")

LARGEST = 8192
"""Bytes of an example beyond which no shape is learnt: no record is that long, and its expression would be slow."""


@dataclass(frozen=True)
class Skeleton:
    """A shape that records share.

    Attributes:
        pattern: Matches blanks and one whole record of this shape.
        order: For each column the group that holds its text; columns the shape lacks point at an empty group, so
            `match.group(*order)` is a full row.
    """

    pattern: re.Pattern[bytes]
    order: tuple[int, ...]


def learn(example: bytes, fields: Mapping[str, int], attributes: Mapping[str, int], width: int) -> Skeleton | None:
    """Return the shape of a record that a parser has found well-formed.

    Args:
        example: The record from its start tag to its end tag.
        fields: Local name of each child of interest -> column.
        attributes: Name of each attribute of the record's own tag of interest -> column.
        width: Number of columns, at least two.

    Returns:
        Its shape, or None where it holds comments, entities or the like, which only a parser reads rightly.
    """
    if len(example) > LARGEST or b"&" in example or b"<!" in example or b"<?" in example:
        return None
    parts = _TAG.split(example)
    tags = parts[1::2]
    if not all(_PLAIN_TAG.fullmatch(tag) for tag in tags):
        return None
    groups: dict[int, int] = {}
    pattern = [rb"\s*", _own_tag(tags[0], attributes, groups)]
    for text, tag in zip(parts[2:-1:2], tags[1:], strict=True):
        pattern.append(_between(text, tag, fields, groups))
        pattern.append(re.escape(tag))
    pattern.append(rb"()")
    empty = len(groups) + 1
    order = tuple(groups.get(column, empty) for column in range(width))
    return Skeleton(re.compile(b"".join(pattern)), order)


def _own_tag(tag: bytes, attributes: Mapping[str, int], groups: dict[int, int]) -> bytes:
    pieces: list[bytes] = []
    done = 0
    for found in _ATTRIBUTE.finditer(tag):
        column = attributes.get(found[1].decode("utf-8", "replace"))
        if column is None or column in groups:
            continue
        groups[column] = len(groups) + 1
        quote = tag[found.end(2) : found.end(2) + 1]
        pieces += [re.escape(tag[done : found.end(2)]), quote, b"([^" + quote + b"<>&]*)", quote]
        done = found.end()
    return b"".join([*pieces, re.escape(tag[done:])])


def _between(text: bytes, closing: bytes, fields: Mapping[str, int], groups: dict[int, int]) -> bytes:
    if not closing.startswith(b"</") or not text.strip():
        return rb"\s*" if not text.strip() else rb"[^<&]*"
    name = closing[2:-1].strip().rpartition(b":")[2].decode("utf-8", "replace")
    column = fields.get(name)
    if column is None or column in groups:
        return rb"[^<&]*"
    groups[column] = len(groups) + 1
    return rb"([^<&]*)"
