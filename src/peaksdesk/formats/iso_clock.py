"""Time stamps of XML files as seconds."""

import math
import re
from datetime import date

EARLIEST_YEAR = 1971
"""A device that does not know the time writes 1970 or, counting from FIT's epoch, 1989; the former is never true."""

LATEST_YEAR = 2100

_ISO = re.compile(
    rb"(\d{4})-?(\d\d)-?(\d\d)[T ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,12})\d*)?)?\s*(Z|([+-])(\d\d)(?::?(\d\d))?)?",
    re.IGNORECASE,
)
_EPOCH_DAY = date(1970, 1, 1).toordinal()
_FARTHEST_ZONE_S = 15 * 3600
_MOST_MINUTES = 10_000


class IsoClock:
    """Reads ISO 8601 stamps quickly: stamps of one minute share their first half, which is looked up.

    Attributes:
        utc_offset_s: Offset of the first stamp written in a zone other than UTC, or None.
    """

    def __init__(self) -> None:
        self.utc_offset_s: int | None = None
        self._minutes: dict[bytes, float] = {}

    def seconds(self, text: bytes | str) -> float:
        """Return the seconds since 1970 UTC of a stamp.

        Args:
            text: ISO 8601 date and time, with or without fraction and zone; without a zone it is taken as UTC.

        Returns:
            Seconds, or NaN where the text is no stamp or a device's "I do not know the time".
        """
        if isinstance(text, str):
            text = text.encode("utf-8", "replace")
        minute = self._minutes.get(text[:17])
        if minute is not None and text[-1:] == b"Z":
            try:
                second = float(text[17:-1])
            except ValueError:
                return self._slowly(text)
            return minute + second if 0.0 <= second < 61.0 else math.nan
        return self._slowly(text.strip())

    def _slowly(self, text: bytes) -> float:
        found = _ISO.fullmatch(text)
        if found is None:
            return math.nan
        year, month, day, hour, minute = (int(part) for part in found.groups()[:5])
        try:
            ordinal = date(year, month, day).toordinal()
        except ValueError:
            return math.nan
        second = float((found[6] or b"0") + b"." + (found[7] or b"0"))
        if not EARLIEST_YEAR <= year <= LATEST_YEAR or hour > 23 or minute > 59 or second >= 61.0:
            return math.nan
        whole = (ordinal - _EPOCH_DAY) * 86_400.0 + hour * 3600 + minute * 60
        if found[9]:
            offset_s = (int(found[10]) * 3600 + int(found[11] or b"0") * 60) * (-1 if found[9] == b"-" else 1)
            if abs(offset_s) > _FARTHEST_ZONE_S:
                return math.nan
            if offset_s and self.utc_offset_s is None:
                self.utc_offset_s = offset_s
            return whole + second - offset_s
        if text[16:17] == b":":
            if len(self._minutes) >= _MOST_MINUTES:
                self._minutes.clear()
            self._minutes[text[:17]] = whole
        return whole + second
