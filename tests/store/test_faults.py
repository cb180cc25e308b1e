import sqlite3

import pytest
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from peaksdesk.services.store_errors import DatabaseDamaged, DiskFull, StoreError
from peaksdesk.store.faults import explain


def sqlite_error(code, text="told by SQLite"):
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind", "sign"),
    [
        (sqlite3.SQLITE_FULL, DiskFull, "Make room"),
        (sqlite3.SQLITE_IOERR_WRITE, DiskFull, "Make room"),
        (sqlite3.SQLITE_IOERR_READ, StoreError, "disk failed"),
        (sqlite3.SQLITE_CORRUPT, DatabaseDamaged, "damaged"),
        (sqlite3.SQLITE_CORRUPT_INDEX, DatabaseDamaged, "damaged"),
        (sqlite3.SQLITE_NOTADB, DatabaseDamaged, "damaged"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreError, "Another program"),
        (sqlite3.SQLITE_READONLY_DBMOVED, StoreError, "may be changed"),
        (sqlite3.SQLITE_CANTOPEN, StoreError, "may be changed"),
        (sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY, StoreError, "told by SQLite"),
        (None, StoreError, "told by SQLite"),
    ],
)
def test_sqlite(code, kind, sign):
    for error in (sqlite_error(code), OperationalError("SELECT", {}, sqlite_error(code))):
        found = explain(error)
        assert type(found) is kind
        assert sign in str(found)


def test_text_that_is_no_text_is_damage():
    assert type(explain(sqlite_error(1, "Could not decode to UTF-8 column"))) is DatabaseDamaged


@pytest.mark.parametrize(
    ("state", "kind", "sign"),
    [
        ("53100", DiskFull, "no room"),
        ("XX001", DatabaseDamaged, "damaged"),
        ("28P01", StoreError, "refused to let"),
        ("3D000", StoreError, "refused to let"),
        ("25006", StoreError, "no changes"),
        ("57P01", StoreError, "does not answer"),
        (None, StoreError, "does not answer"),
        ("23505", StoreError, "told by PostgreSQL"),
    ],
)
def test_postgres(state, kind, sign):
    cause = Exception("told by PostgreSQL")
    cause.sqlstate = state
    found = explain(DBAPIError("SELECT", {}, cause))
    assert type(found) is kind
    assert sign in str(found)


def test_what_has_no_driver_behind_it():
    assert "busy" in str(explain(PoolTimeout()))
    assert "odd" in str(explain(ArgumentError("odd")))
