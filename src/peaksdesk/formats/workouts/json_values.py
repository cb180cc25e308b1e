"""Values out of JSON that anybody may have written, or a sentence on what is wrong with them, and where."""

import json
import math
from collections.abc import Mapping
from typing import cast

from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.results import LARGEST

Object = Mapping[str, object]


def parsed(data: bytes, largest: int = LARGEST) -> Object:
    """Return the object that a JSON file holds.

    Raises:
        UnreadableFile: It is none.
    """
    if len(data) > largest:
        raise UnreadableFile("This JSON file is too large.")
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UnreadableFile("This file is no JSON: its text is not UTF-8.") from None
    except (ValueError, RecursionError) as problem:
        line = getattr(problem, "lineno", 0)
        raise UnreadableFile(f"This file is no JSON: see line {line}." if line else "This file is no JSON.") from None
    return as_object(found, "The file")


def as_object(value: object, where: str) -> Object:
    """Return a value as an object.

    Raises:
        UnreadableFile: It is something else.
    """
    if not isinstance(value, dict):
        raise UnreadableFile(f"{where} should be an object in braces.")
    return cast("Object", value)


def objects(held: Object, name: str, where: str) -> list[Object]:
    """Return a list of objects; empty where the name is missing.

    Raises:
        UnreadableFile: It is something else.
    """
    value = held.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise UnreadableFile(f"{where}: {name} should be a list in brackets.")
    return [as_object(one, f"{where}: each of {name}") for one in value]


def text(held: Object, name: str, where: str) -> str:
    """Return a text; empty where the name is missing.

    Raises:
        UnreadableFile: It is something else.
    """
    value = held.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UnreadableFile(f"{where}: {name} should be a text in quotation marks.")
    return value


def number(held: Object, name: str, where: str) -> float | None:
    """Return a number, or None where the name is missing.

    Raises:
        UnreadableFile: It is something else, or below zero.
    """
    value = held.get(name)
    if value is None:
        return None
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or not 0.0 <= value < 1e9
        or not math.isfinite(value)
    ):
        raise UnreadableFile(f"{where}: {name} should be a number from 0 on.")
    return float(value)
