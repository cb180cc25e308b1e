"""Where the tests find real activity files."""

from pathlib import Path

import pytest

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
"""Real files, kept beside the checkout and not in it."""

needs_shared_data = pytest.mark.skipif(
    not SHARED_DATA.is_dir(), reason="the real activity files (../shared/data) are not beside this checkout"
)
