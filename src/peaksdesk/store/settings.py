"""Small values by name in a table."""

from sqlalchemy import bindparam, select

from peaksdesk.store.columns import storable
from peaksdesk.store.rows import Rows
from peaksdesk.store.schema import settings

_GET = select(settings.c.value).where(settings.c.name == bindparam("of"))
_REMOVE = settings.delete().where(settings.c.name == bindparam("of"))
_ADD = settings.insert()


class SqlSettings:
    """Settings in one transaction; see `ports.SettingStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def get(self, name: str) -> str | None:
        """Return a setting's text, or None."""
        return self._rows.first(_GET, lambda row: str(row[0]), {"of": name})

    def set(self, name: str, value: str | None) -> None:
        """Keep a setting, or forget it with None."""
        self._rows.run(_REMOVE, {"of": name})
        if value is not None:
            self._rows.run(_ADD, {"name": name, "value": storable(value)})
