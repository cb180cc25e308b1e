"""A weight as somebody types it."""

from PySide6.QtCore import QLocale

from peaksdesk.domain.athlete import Units
from peaksdesk.ui import format as fmt


def read_weight(text: str, units: Units, locale: QLocale) -> float | None:
    """Return kg of a number in the person's unit, written as the locale does or with a point; None for others."""
    typed = text.strip().casefold().removesuffix("kg").removesuffix("lbs").removesuffix("lb").strip()
    for tongue in (locale, QLocale.c()):
        value, known = tongue.toDouble(typed)
        if known and value > 0:
            return float(value if units is Units.METRIC else value * fmt.POUND)
    return None
