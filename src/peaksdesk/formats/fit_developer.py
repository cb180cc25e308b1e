"""Fields that a FIT file explains itself: their names, how they are written, the native fields they stand for."""

from dataclasses import dataclass

from peaksdesk.domain import streams
from peaksdesk.formats.fit_messages import Part
from peaksdesk.formats.fit_profile import FIELD_DESCRIPTION, RECORD, BaseType, base_type
from peaksdesk.formats.fit_rows import read_rows

_METRES = frozenset({"m", "meter", "meters", "metre", "metres"})
_METRES_PER_SECOND = frozenset({"m/s", "mps", "m·s⁻¹"})

_NATIVE: dict[int, tuple[str, frozenset[str]]] = {
    2: (streams.ALTITUDE, _METRES),
    3: (streams.HEART_RATE, frozenset({"bpm"})),
    4: (streams.CADENCE, frozenset({"rpm", "spm"})),
    5: (streams.DISTANCE, _METRES),
    6: (streams.SPEED, _METRES_PER_SECOND),
    7: (streams.POWER, frozenset({"w", "watt", "watts"})),
    13: (streams.TEMPERATURE, frozenset({"c", "°c", "celsius"})),
    73: (streams.SPEED, _METRES_PER_SECOND),
    78: (streams.ALTITUDE, _METRES),
}
"""Native record fields a developer field can stand for, with the units (lower case) that need no conversion."""


@dataclass(frozen=True)
class Described:
    """A developer field.

    Attributes:
        index: Of the developer's data in the file; with `number` it is the field's identity there.
        name: As the file gives it; never empty.
        native: The channel it stands for, or None.
    """

    index: int
    number: int
    name: str
    base: BaseType
    scale: float
    offset: float
    native: str | None


def describe(part: Part) -> dict[tuple[int, int], Described]:
    """Return the numeric developer fields of a file by (developer data index, field number)."""
    described = {}
    for row in read_rows(part, FIELD_DESCRIPTION):
        get = row.numbers.get
        index, number, base_byte = get("developer_data_index"), get("field_definition_number"), get("fit_base_type_id")
        if index is None or number is None or base_byte is None:
            continue
        base = base_type(int(base_byte))
        if base is None or base.code == "s":
            continue
        key = int(index), int(number)
        native = None
        if get("native_mesg_num", RECORD) == RECORD:
            channel, units = _NATIVE.get(int(get("native_field_num", -1)), (None, frozenset()))
            if row.texts.get("units", "").lower() in {"", *units}:
                native = channel
        name = row.texts.get("field_name") or f"developer field {key[0]}.{key[1]}"
        described[key] = Described(*key, name, base, get("scale") or 1.0, get("offset") or 0.0, native)
    return described
