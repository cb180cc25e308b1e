"""Records out of an XML file of any size: one pass, flat memory, safe against hostile files, kind to damaged ones."""

import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from xml.parsers import expat

import numpy as np

from peaksdesk.domain.streams import Floats
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.iso_clock import IsoClock
from peaksdesk.formats.xml_skeleton import Skeleton, learn
from peaksdesk.formats.xml_text import LONGEST_TEXT, as_utf8, plain_text

DEEPEST = 64
"""Levels of nesting; activity files use nine. Files made to exhaust a reader have hundreds of thousands."""

MOST_ELEMENTS = 4_000_000
"""Elements that are read one by one. 128 MiB of records in odd shapes stay below; 128 MiB of empty tags do not."""

MOST_OUTSIDE = 500_000
"""Elements outside records: a route of 100,000 waypoints stays below."""

MOST_RESTARTS = 32
"""Damaged places that are skipped before the rest of the file is given up."""

LARGEST_GAP = 16 << 20
"""Bytes after damage in which a record must begin for the rest to be read."""

MOST_SKELETONS = 8
"""Shapes of records that are learnt: a device writes with and without position, heart rate and power."""

STEP = 1 << 20
"""Bytes given to the parser at once."""

LONGEST_TOKEN = 4 << 20
"""Bytes that one tag or comment may have. Expat begins a token anew with each step, so a huge one takes minutes."""

FLUSH = 4096
"""Records kept as text before they become numbers."""

TIME = 0
"""The column of time, in seconds since 1970 UTC; the columns after it are numbers as written."""


@dataclass(frozen=True)
class Layout:
    """Where a format keeps its records.

    Attributes:
        point: Local name of the element that is one record.
        fields: Local name of each leaf inside a record that is read -> column.
        attributes: Attribute of the record's own tag that is read -> column.
        width: Number of columns, time included.
        parents: Local name of each element with which reading can begin anew after damage -> its parent's.
    """

    point: str
    fields: Mapping[str, int]
    attributes: Mapping[str, int]
    width: int
    parents: Mapping[str, str]


class Outline(Protocol):
    """What the elements around the records tell, in file order. Names are local; `points` counts records so far."""

    def opened(self, name: str, parent: str, attributes: Mapping[str, str], points: int) -> None:
        """Take note of an element that begins."""
        ...

    def closed(self, name: str, parent: str, text: str, points: int) -> None:
        """Take note of an element that ends, with its text if it has no children."""
        ...


@dataclass(frozen=True)
class Points:
    """All records of a file.

    Attributes:
        columns: One array of shape (n,) for each column of the layout; NaN where a record has no readable value.
        utc_offset_s: Offset of the first stamp written in a zone other than UTC, or None.
        damage: A sentence about what is wrong with the file, or empty.
        is_xml: Whether any element was read at all.
    """

    columns: tuple[Floats, ...]
    utc_offset_s: int | None
    damage: str
    is_xml: bool


def read_points(data: bytes, layout: Layout, outline: Outline) -> Points:
    """Return the records of an XML file, and tell `outline` about the elements around them.

    Args:
        data: The whole file in any encoding.
        layout: Where the format keeps its records.
        outline: Told of every element outside records.

    Returns:
        The records that could be read; a damaged or cut-off file gives those that are whole.

    Raises:
        UnreadableFile: The file declares a document type or entities, nests too deep, or is built to exhaust a reader.
    """
    return _Walk(as_utf8(data), layout, outline).run()


class _Names(dict[str, str]):
    """Local names by the names as written: splitting each of a million names would take longer than parsing."""

    def __missing__(self, name: str) -> str:
        local = name.rpartition(":")[2]
        if len(self) < 1000:
            self[name] = local
        return local


class _Walk:
    def __init__(self, data: bytes, layout: Layout, outline: Outline) -> None:
        self.data = data
        self.layout = layout
        self.outline = outline
        self.clock = IsoClock()
        self.columns = [array("d") for _ in range(layout.width)]
        self.rows: list[Sequence[bytes | str]] = []
        self.points = 0
        self.damage = ""
        self.skeletons: list[Skeleton] = []
        self.names = _Names()
        self.path: list[str] = []
        self.elements = self.outside = 0
        self.inner = 0
        self.row: list[bytes] = []
        self.begin = 0
        self.is_leaf = False
        self.point_begin = self.point_end = -1
        self.restarts = 0
        self.stride = 0
        self.parser = self._parser()
        self.shift = 0
        point = layout.point.encode()
        self.closing = re.compile(rb"</(?:[\w.-]+:)?" + point + rb"\s*>")
        self.openings = re.compile(rb"<((?:[\w.-]+:)?)(" + b"|".join(n.encode() for n in layout.parents) + rb")[\s>]")

    def run(self) -> Points:
        at: int | None = 0
        try:
            while at is not None:
                at = self._advance(at)
        finally:
            # The parser holds our methods and we hold the parser: without this the file stays in memory until a
            # garbage collection comes by.
            self.parser.StartElementHandler = self.parser.EndElementHandler = None
        self._flush()
        columns = tuple(np.frombuffer(column, dtype=np.float64) for column in self.columns)
        return Points(columns, self.clock.utc_offset_s, self.damage, self.elements > 0)

    def _advance(self, at: int) -> int | None:
        """Read on from a byte; return the byte where to go on, or None at the end."""
        if at >= len(self.data):
            return self._finish()
        step = self._step(at)
        try:
            self.parser.Parse(self.data[at:step])
        except expat.ExpatError:
            return self._after_damage()
        if self.point_end == step:
            self.stride = 0
            return self._run_of_points(step)
        # What looked like a record's end was none. Inside a comment made of such ends small steps would take forever,
        # since expat begins the comment anew with each.
        self.stride = min(2 * self.stride + (64 << 10), STEP // 2)
        if step - self.parser.CurrentByteIndex - self.shift > LONGEST_TOKEN:
            raise UnreadableFile("The file holds a single tag or comment of many megabytes; no activity file does.")
        return step

    def _step(self, at: int) -> int:
        closing = self.closing.search(self.data, at + self.stride, at + STEP)
        return closing.end() if closing else min(at + STEP, len(self.data))

    def _parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.EntityDeclHandler = _refuse_doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        return parser

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if self.elements > MOST_ELEMENTS or self.outside > MOST_OUTSIDE:
            raise UnreadableFile("The file is built of a mass of tags that are no records; no activity file is.")
        if len(self.path) + self.inner >= DEEPEST:
            raise UnreadableFile("The file nests its tags deeper than any activity file does.")
        local = self.names[name]
        if self.inner:
            self.inner += 1
            if local in self.layout.fields:
                self.begin = self.parser.CurrentByteIndex + self.shift
        elif local == self.layout.point:
            self.inner = 1
            self.point_begin = self.parser.CurrentByteIndex + self.shift
            self.row = [b""] * self.layout.width
            for attribute, column in self.layout.attributes.items():
                self.row[column] = attributes.get(attribute, "").encode()
        else:
            parent = self.names[self.path[-1]] if self.path else ""
            self.outside += 1
            self.path.append(name)
            self.begin = self.parser.CurrentByteIndex + self.shift
            self.is_leaf = True
            self.outline.opened(local, parent, attributes, self.points)

    def _end(self, name: str) -> None:
        local = self.names[name]
        here = self.parser.CurrentByteIndex + self.shift
        if not self.inner:
            text = plain_text(self.data[self.begin : min(here, self.begin + LONGEST_TEXT)]) if self.is_leaf else ""
            self._close(text)
            self.is_leaf = False
        elif self.inner > 1:
            self.inner -= 1
            column = self.layout.fields.get(local)
            if column is not None and not self.row[column]:
                self.row[column] = plain_text(self.data[self.begin : min(here, self.begin + 256)]).encode()
        else:
            self.inner = 0
            self.is_leaf = False
            self.point_end = self.data.find(b">", here) + 1
            self._keep(self.row)

    def _close(self, text: str) -> None:
        local = self.names[self.path.pop()]
        self.outline.closed(local, self.names[self.path[-1]] if self.path else "", text, self.points)

    def _keep(self, row: Sequence[bytes | str]) -> None:
        self.rows.append(row)
        self.points += 1
        if len(self.rows) >= FLUSH:
            self._flush()

    def _run_of_points(self, at: int) -> int:
        """Read the records from `at` on that have a known shape, and return where they end."""
        layout = self.layout
        example = self.data[self.point_begin : at]
        if len(self.skeletons) < MOST_SKELETONS and not any(s.pattern.fullmatch(example) for s in self.skeletons):
            shape = learn(example, layout.fields, layout.attributes, layout.width)
            if shape is not None:
                self.skeletons.insert(0, shape)
        start = at
        while True:
            before = at
            for index, skeleton in enumerate(self.skeletons):
                at = self._matching(skeleton, at)
                if at > before:
                    self.skeletons.insert(0, self.skeletons.pop(index))
                    break
            if at == before:
                self.shift += at - start
                return at

    def _matching(self, skeleton: Skeleton, at: int) -> int:
        match, order, data, rows = skeleton.pattern.match, skeleton.order, self.data, self.rows
        while found := match(data, at):
            rows.append(found.group(*order))
            at = found.end()
            if len(rows) >= FLUSH:
                self._flush()
                rows = self.rows
        self.points = len(self.columns[TIME]) + len(rows)
        return at

    def _flush(self) -> None:
        if self.rows:
            texts = zip(*self.rows, strict=True)
            self.columns[TIME].extend(map(self.clock.seconds, next(texts)))
            for column, values in zip(self.columns[TIME + 1 :], texts, strict=True):
                column.extend(_numbers(values))
            self.rows = []

    def _finish(self) -> int | None:
        try:
            self.parser.Parse(b"", True)  # noqa: FBT003 - positional only
        except expat.ExpatError:
            if self.path or self.inner or not self.elements:
                self.damage = self.damage or "The file is cut off; what was recorded up to there was kept."
        while self.path:
            self._close("")
        return None

    def _after_damage(self) -> int | None:
        """Begin anew at the next record, lap or segment behind the damage; return where, or None if there is none."""
        broken = max(self.parser.ErrorByteIndex + self.shift, self.point_begin + 1)
        opening = self.openings.search(self.data, broken, broken + LARGEST_GAP)
        has_ended = not self.path and not self.inner and self.elements > 0
        self.inner = 0
        self.is_leaf = False
        self.restarts += 1
        if opening is None or self.restarts > MOST_RESTARTS:
            if not has_ended:
                self.damage = "Part of the file is damaged; the records that are whole were kept."
            while self.path:
                self._close("")
            return None
        self.damage = "Part of the file is damaged; the records that are whole were kept."
        parent = self.layout.parents[opening[2].decode()]
        locals_ = [self.names[name] for name in self.path]
        if parent in locals_:
            while self.names[self.path[-1]] != parent:
                self._close("")
        else:
            self.path.append(opening[1].decode("utf-8", "replace") + parent)
            self.outline.opened(parent, locals_[-1] if locals_ else "", {}, self.points)
        self.parser = expat.ParserCreate("utf-8")
        lead = "<again>" + "".join(f"<{name}>" for name in self.path)
        self.parser.Parse(lead.encode())
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.shift = opening.start() - len(lead.encode())
        return opening.start()


def _refuse_doctype(*_: object) -> None:
    raise UnreadableFile("The file declares a document type, which activity files have no use for and attacks do.")


def _numbers(texts: Sequence[bytes | str]) -> list[float]:
    if not any(texts):
        return [np.nan] * len(texts)
    try:
        return list(map(float, texts))
    except ValueError:
        return [_number(text) for text in texts]


def _number(text: bytes | str) -> float:
    if not text:
        return np.nan
    try:
        return float(text)
    except ValueError:
        return np.nan
