"""Random damage to the pages of a database: noticed with a sentence, or harmless."""

import random
import shutil
import tempfile
import time
from pathlib import Path

from peaksdesk.services.store_errors import DatabaseDamaged, StoreError
from store.garbled import garble, make, use

MOST = 500


def fuzz_pages(seed: int, seconds: float) -> int:
    """Damage, open, read and write a database up to `MOST` times; return how often.

    Raises:
        AssertionError: Anything but a sentence, or a damaged database for which no backup was named.
    """
    until = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        whole, backups = make(Path(folder))
        copy = Path(folder) / "data" / "p.db"
        for count in range(MOST):
            if time.monotonic() > until:
                return count
            shutil.rmtree(copy.parent, ignore_errors=True)
            copy.parent.mkdir()
            shutil.copyfile(whole, copy)
            dice = random.Random(f"{seed}.{count}")
            garble(copy, dice)
            try:
                told: object = use(copy, backups)
            except StoreError as problem:
                told = problem
            except Exception as error:
                raise AssertionError(f"fuzz_pages({seed}), round {count}") from error
            fine = (
                told.newest_backup is not None
                if isinstance(told, DatabaseDamaged)
                else str(told).endswith(".")
                if isinstance(told, StoreError)
                else told <= 40
            )
            assert fine, f"fuzz_pages({seed}), round {count}: {told!r}"
    return MOST
