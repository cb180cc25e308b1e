"""Which version of the schema a database has, and which this app knows: told without loading Alembic."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, inspect, select

from peaksdesk.store.connection_schema import EVERYTHING
from peaksdesk.store.schema import this_database

version_table = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""As Alembic makes it."""


@dataclass(frozen=True)
class Migrations:
    """A folder of migration scripts and the revisions in it.

    Attributes:
        folder: Holds env.py and versions/.
        revisions: Oldest first; the last is what the app's tables are.
    """

    folder: Path
    revisions: tuple[str, ...]

    @property
    def head(self) -> str:
        """The revision of this app's tables."""
        return self.revisions[-1]


SHIPPED = Migrations(Path(__file__).with_name("migrations"), ("0001", "0002", "0003", "0004", "0005"))
"""What comes with this app; a test holds it against the scripts."""


def revision_of(connection: Connection) -> str | None:
    """Return a database's revision, or None where it has no tables of ours yet."""
    if not inspect(connection).has_table(version_table.name):
        return None
    return connection.execute(select(version_table.c.version_num)).scalar()


def app_version_of(connection: Connection) -> str | None:
    """Return the PeaksDesk version that gave the database its schema, or None where it does not say."""
    return connection.execute(select(this_database.c.app_version)).scalar()


def create_tables(connection: Connection, migrations: Migrations, app_version: str, identity: int = 0) -> None:
    """Make all tables at once, as running every migration would, which takes twenty times as long.

    Args:
        connection: In a transaction.
        migrations: The last of them is what the tables are.
        app_version: Of this PeaksDesk.
        identity: The number in an SQLite file's header; a server needs none.
    """
    EVERYTHING.create_all(connection, checkfirst=False)
    version_table.create(connection, checkfirst=False)
    connection.execute(version_table.insert().values(version_num=migrations.head))
    connection.execute(this_database.insert().values(id=1, identity=identity, changes=0, app_version=app_version))


def upgrade(connection: Connection, migrations: Migrations, to: str) -> None:
    """Run migrations inside the connection's transaction, up to revision `to`.

    Foreign keys must be off on an SQLite connection: a table that is made anew would take its rows' children along.
    """
    from alembic import command  # takes 300 ms to load and is needed once per release
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations.folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def record_app_version(connection: Connection, app_version: str) -> None:
    """Note which PeaksDesk gave the database its present schema."""
    connection.execute(this_database.update().values(app_version=app_version))
