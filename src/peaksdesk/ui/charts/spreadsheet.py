"""A chart's table as CSV that every spreadsheet reads the same way, whatever language it speaks."""

import csv
import io
from datetime import date

from peaksdesk.ui.charts.table import Raw, Table
from peaksdesk.ui.format import NONE

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_bytes(table: Table) -> bytes:
    """Return a table in UTF-8 (marked as such), numbers with a point, days as ISO 8601, units in the headings.

    Text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([_cell(column) for column in table.raw_columns or table.columns])
    rows = table.raw or table.row
    for index in range(table.count):
        writer.writerow([_cell(value) for value in rows(index)])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")


def _cell(value: Raw) -> str:
    if value is None or value == NONE:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        plain = value.replace("\x00", "")
        return "'" + plain if plain.lstrip(" ").startswith(_FORMULA) else plain
    whole = float(value)
    return str(int(whole)) if whole.is_integer() else repr(whole)
