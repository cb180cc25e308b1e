"""What is decided before anything opens: folders, database, log level. From arguments and the environment."""

import os
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Choices of a start.

    Attributes:
        data_dir: Where everything is kept.
        database_url: A PostgreSQL URL shared by several machines, or empty for the SQLite file in `data_dir`.
        log_level: Name of a logging level.
        passphrase: Opens the sign-ins where no keyring does, on a server or in a script; else empty.
    """

    data_dir: Path
    database_url: str = ""
    log_level: str = "INFO"
    passphrase: str = field(default="", repr=False)

    @property
    def database_path(self) -> Path:
        """The SQLite file."""
        return self.data_dir / "peaksdesk.sqlite"

    @property
    def backup_dir(self) -> Path:
        """Where automatic backups go."""
        return self.data_dir / "backups"


def load(data_dir: Path | None = None) -> Settings:
    """Return the settings of this start.

    An argument goes before `PEAKSDESK_DATA_DIR`, that before the platform's own place for a program's data. The others
    are `PEAKSDESK_DATABASE_URL`, `PEAKSDESK_LOG_LEVEL` and `PEAKSDESK_PASSPHRASE`.
    """
    chosen = data_dir or os.environ.get("PEAKSDESK_DATA_DIR") or _platform_dir()
    return Settings(
        data_dir=Path(chosen).expanduser().absolute(),
        database_url=os.environ.get("PEAKSDESK_DATABASE_URL", "").strip(),
        log_level=os.environ.get("PEAKSDESK_LOG_LEVEL", "INFO").upper(),
        passphrase=os.environ.get("PEAKSDESK_PASSPHRASE", ""),
    )


def _platform_dir() -> str:
    from platformdirs import user_data_dir

    return user_data_dir("PeaksDesk", appauthor=False)
