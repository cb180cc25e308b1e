"""The part of the FIT profile PeaksDesk reads: base types, messages, fields, and what kinds of file there are.

Source:
    FIT Protocol, base types and message definitions (developer.garmin.com/fit/protocol) and the FIT profile
    (garmin-fit-sdk 21.218, fitdecode 0.11), for the numbers only.
"""

from dataclasses import dataclass

EPOCH_S = 631_065_600
"""Unix time of FIT's second zero, 1989-12-31T00:00:00Z."""

CLOCK_UNSET_BELOW = 0x1000_0000
"""A date_time below this counts seconds since the device was switched on: its clock was not set."""

FILE_ID, SPORT, SESSION, LAP, RECORD, EVENT, DEVICE_INFO = 0, 12, 18, 19, 20, 21, 23
WORKOUT, WORKOUT_STEP, ACTIVITY, FIELD_DESCRIPTION = 26, 27, 34, 206
TIMESTAMP = 253
"""Number of the field `timestamp` in every message."""


@dataclass(frozen=True)
class BaseType:
    """How one value is written.

    Attributes:
        code: Character of the `struct` module; numpy reads the same ones.
        size: Bytes.
        invalid: The value that stands for none; floats use NaN by themselves.
    """

    code: str
    size: int
    invalid: int | None


BASE_TYPES = (
    BaseType("B", 1, 0xFF),  # enum
    BaseType("b", 1, 0x7F),  # sint8
    BaseType("B", 1, 0xFF),  # uint8
    BaseType("h", 2, 0x7FFF),  # sint16
    BaseType("H", 2, 0xFFFF),  # uint16
    BaseType("i", 4, 0x7FFF_FFFF),  # sint32
    BaseType("I", 4, 0xFFFF_FFFF),  # uint32
    BaseType("s", 1, None),  # string
    BaseType("f", 4, None),  # float32
    BaseType("d", 8, None),  # float64
    BaseType("B", 1, 0),  # uint8z
    BaseType("H", 2, 0),  # uint16z
    BaseType("I", 4, 0),  # uint32z
    BaseType("B", 1, 0xFF),  # byte
    BaseType("q", 8, 0x7FFF_FFFF_FFFF_FFFF),  # sint64
    BaseType("Q", 8, 0xFFFF_FFFF_FFFF_FFFF),  # uint64
    BaseType("Q", 8, 0),  # uint64z
)
"""By the low five bits of a definition's base type byte."""


def base_type(byte: int) -> BaseType | None:
    """Return the base type a definition's byte names, or None for one that the protocol does not know."""
    number = byte & 0x1F
    return BASE_TYPES[number] if number < len(BASE_TYPES) else None


@dataclass(frozen=True)
class Named:
    """A field of a message: its name in the profile, and value = raw / scale - offset."""

    name: str
    scale: float = 1.0
    offset: float = 0.0


FIELDS: dict[int, dict[int, Named]] = {
    FILE_ID: {0: Named("type"), 1: Named("manufacturer"), 2: Named("product"), 8: Named("product_name")},
    SPORT: {0: Named("sport"), 1: Named("sub_sport"), 3: Named("name")},
    SESSION: {
        TIMESTAMP: Named("timestamp"),
        2: Named("start_time"),
        5: Named("sport"),
        6: Named("sub_sport"),
        7: Named("total_elapsed_time", 1000),
        8: Named("total_timer_time", 1000),
        9: Named("total_distance", 100),
        11: Named("total_calories"),
        16: Named("avg_heart_rate"),
        17: Named("max_heart_rate"),
        18: Named("avg_cadence"),
        20: Named("avg_power"),
        21: Named("max_power"),
        22: Named("total_ascent"),
        23: Named("total_descent"),
        34: Named("normalized_power"),
        44: Named("pool_length", 100),
        92: Named("avg_fractional_cadence", 128),
        193: Named("workout_rpe", 10),
    },
    LAP: {
        TIMESTAMP: Named("timestamp"),
        2: Named("start_time"),
        7: Named("total_elapsed_time", 1000),
        8: Named("total_timer_time", 1000),
        9: Named("total_distance", 100),
        15: Named("avg_heart_rate"),
        16: Named("max_heart_rate"),
        17: Named("avg_cadence"),
        19: Named("avg_power"),
        21: Named("total_ascent"),
        24: Named("lap_trigger"),
        25: Named("sport"),
        39: Named("sub_sport"),
        80: Named("avg_fractional_cadence", 128),
    },
    EVENT: {0: Named("event"), 1: Named("event_type")},
    DEVICE_INFO: {0: Named("device_index"), 2: Named("manufacturer"), 4: Named("product"), 27: Named("product_name")},
    WORKOUT: {
        4: Named("sport"),
        6: Named("num_valid_steps"),
        8: Named("wkt_name"),
        11: Named("sub_sport"),
        17: Named("wkt_description"),
    },
    WORKOUT_STEP: {
        254: Named("message_index"),
        0: Named("wkt_step_name"),
        1: Named("duration_type"),
        2: Named("duration_value"),
        3: Named("target_type"),
        4: Named("target_value"),
        5: Named("custom_low"),
        6: Named("custom_high"),
        7: Named("intensity"),
        8: Named("notes"),
        19: Named("second_type"),
        20: Named("second_value"),
        21: Named("second_low"),
        22: Named("second_high"),
    },
    ACTIVITY: {TIMESTAMP: Named("timestamp"), 5: Named("local_timestamp")},
    FIELD_DESCRIPTION: {
        0: Named("developer_data_index"),
        1: Named("field_definition_number"),
        2: Named("fit_base_type_id"),
        3: Named("field_name"),
        6: Named("scale"),
        7: Named("offset"),
        8: Named("units"),
        14: Named("native_mesg_num"),
        15: Named("native_field_num"),
    },
}
"""The messages read one by one. Records are read by column: see `fit_records`."""

FILE_ACTIVITY, FILE_WORKOUT, FILE_COURSE = 4, 5, 6
FILE_KINDS = {
    1: "device description",
    2: "settings",
    3: "sport settings",
    5: "workout",
    6: "course",
    7: "schedule",
    9: "weight scale",
    10: "totals",
    11: "goals",
    14: "blood pressure",
    15: "monitoring",
    20: "activity summary",
    28: "monitoring",
    32: "monitoring",
    34: "segment",
    35: "segment list",
    40: "device configuration",
}
"""What a file without a session is, by `file_id.type`, in the person's words."""

LAP_TRIGGERS = {
    0: "manual",
    1: "time",
    2: "distance",
    3: "position",
    4: "position",
    5: "position",
    6: "position",
    7: "session_end",
    8: "fitness_equipment",
}
EVENT_TIMER = 0
TIMER_START = 0
TIMER_STOPS = frozenset({1, 4, 8, 9})
"""Event types that end a stretch: stop, stop_all, stop_disable, stop_disable_all."""
