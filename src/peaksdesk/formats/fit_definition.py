"""How the messages of one kind are laid out in a FIT file, and where they lie."""

from array import array
from dataclasses import dataclass
from functools import cached_property, lru_cache
from struct import Struct

from peaksdesk.formats.fit_profile import FIELDS, RECORD, TIMESTAMP, BaseType, Named, base_type


@dataclass(frozen=True)
class Field:
    """A field of the profile inside a message.

    Attributes:
        at: Offset from the message's header byte.
        size: Bytes, several times the base type's for an array.
        base: None where the bytes cannot be read as whole values.
    """

    number: int
    at: int
    size: int
    base: BaseType | None


@dataclass(frozen=True)
class DeveloperField:
    """A field that a `field_description` message of the same file explains."""

    index: int
    number: int
    at: int
    size: int


@dataclass(frozen=True)
class Layout:
    """How to read the fields we know out of one message in one go."""

    struct: Struct
    fields: tuple[tuple[Named, int | None], ...]
    """Field and the raw value that stands for none, in the struct's order."""


@dataclass(frozen=True, eq=False)
class Definition:
    """A definition message.

    Attributes:
        message: Global message number.
        order: Byte order as `struct` writes it: "<" or ">".
        stride: Bytes of a message, its header byte included.
        time_at: Offset of the timestamp from the header byte, or 0 where there is none.
    """

    message: int
    order: str
    stride: int
    time_at: int
    fields: tuple[Field, ...]
    developer_fields: tuple[DeveloperField, ...]

    @cached_property
    def layout(self) -> Layout:
        """How to read one message of this definition."""
        known = FIELDS.get(self.message, {})
        code = self.order
        at = 0
        fields = []
        for field in self.fields:
            named = known.get(field.number)
            if named is None or field.base is None:
                continue
            code += f"{field.at - at}x"
            if field.base.code == "s":
                code += f"{field.size}s"
                at = field.at + field.size
            else:
                code += field.base.code
                at = field.at + field.base.size
            fields.append((named, field.base.invalid))
        return Layout(Struct(code), tuple(fields))


class BadDefinition(Exception):
    """The bytes cannot be a definition message: the file is damaged here."""


@lru_cache(maxsize=512)
def parse_definition(body: bytes, *, developer: bool) -> Definition:
    """Read a definition message.

    Args:
        body: The message without its header byte; exactly as long as its counts say.
        developer: The header says that developer fields follow.

    Returns:
        The definition, shared between files that write the same one.

    Raises:
        BadDefinition: The byte order is neither of the two.
    """
    if body[1] > 1:
        raise BadDefinition
    big_endian = body[1] == 1
    message = int.from_bytes(body[2:4], "big" if big_endian else "little")
    at, time_at = 1, 0
    fields = []
    count = body[4]
    for start in range(5, 5 + 3 * count, 3):
        number, size, kind = body[start : start + 3]
        base = base_type(kind)
        if base is not None and (size == 0 or size % base.size):
            base = None
        if number == TIMESTAMP and size == 4:
            time_at = at
        fields.append(Field(number, at, size, base))
        at += size
    developer_fields = []
    if developer:
        for start in range(6 + 3 * count, len(body), 3):
            number, size, index = body[start : start + 3]
            developer_fields.append(DeveloperField(index, number, at, size))
            at += size
    order = ">" if big_endian else "<"
    return Definition(message, order, at, time_at, tuple(fields), tuple(developer_fields))


class Messages:
    """Where the messages of one definition lie, in file order.

    Attributes:
        squeezed: They have compressed-timestamp headers: a time is in `times`, not inside the message.
        kept: They are worth decoding; of others nothing is noted.
        starts: Offset of the header byte of the first message of each run of equal messages.
        counts: Messages in each run.
        times: FIT seconds of each squeezed message, -1 where no full time came before it.
    """

    __slots__ = ("counts", "definition", "kept", "squeezed", "starts", "stride", "time_at", "times")

    def __init__(self, definition: Definition, *, squeezed: bool) -> None:
        self.definition = definition
        self.squeezed = squeezed
        self.stride = definition.stride
        self.time_at = 0 if squeezed else definition.time_at
        self.kept = definition.message == RECORD or definition.message in FIELDS
        self.starts = array("q")
        self.counts = array("q")
        self.times = array("q")
