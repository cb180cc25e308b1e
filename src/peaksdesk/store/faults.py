"""What a database driver's error means to the person: one of `StoreError`'s kinds, with a sentence."""

import sqlite3

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from peaksdesk.services.store_errors import DatabaseDamaged, DiskFull, StoreError

FAULTS = (SQLAlchemyError, sqlite3.Error)
"""What drivers raise; everything in it goes through `explain`."""

_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_TOOBIG)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)
_DAMAGED_TEXT = ("could not decode to utf-8", "no such table", "no such column", "malformed")
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_REFUSED = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)


def explain(error: Exception) -> StoreError:
    """Return the `StoreError` that an error of a driver or of SQLAlchemy amounts to."""
    if isinstance(error, PoolTimeout):
        return StoreError("The database is too busy to answer. Try again in a moment.")
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _explain_sqlite(cause)
    state = getattr(cause, "sqlstate", None)
    return _explain_postgres(state if isinstance(state, str) else "", error)


def _explain_sqlite(error: sqlite3.Error) -> StoreError:
    extended = getattr(error, "sqlite_errorcode", None) or 0
    code = extended & 0xFF
    text = str(error).lower()
    if code == sqlite3.SQLITE_FULL or extended in _NO_ROOM:
        return DiskFull(
            "The disk takes no more data: it is full or over its quota. Make room and try again; "
            "what was there before is whole."
        )
    if code in _DAMAGED or any(sign in text for sign in _DAMAGED_TEXT):
        return DatabaseDamaged("The database file is damaged.")
    if code in _LOCKED:
        return StoreError("Another program has been holding the database for ten seconds. Close it and try again.")
    if code in _REFUSED:
        return StoreError("The database cannot be opened or written. Check that its folder and file may be changed.")
    if code == sqlite3.SQLITE_IOERR:
        return StoreError("The disk failed while the database was read or written. Check the drive, then try again.")
    return StoreError(f"The database refused: {error}.")


def _explain_postgres(state: str, error: Exception) -> StoreError:
    if state in ("53100", "53200"):  # disk_full, out_of_memory
        return DiskFull("The PostgreSQL server has no room left. Ask whoever looks after it.")
    if state.startswith("XX"):
        return DatabaseDamaged("The PostgreSQL server says that its data is damaged. Ask whoever looks after it.")
    if state.startswith(("28", "3D", "42501")):
        return StoreError("The PostgreSQL server refused to let PeaksDesk in. Check the address, name and password.")
    if state == "25006":
        return StoreError("The PostgreSQL server takes no changes at present. Try again later.")
    if isinstance(error, DBAPIError) and (error.connection_invalidated or not state or state.startswith(("08", "57"))):
        return StoreError("The PostgreSQL server does not answer. Check the network and try again.")
    return StoreError(f"The database refused: {getattr(error, 'orig', error)}.")
