"""Where the tests find real activity files."""

from pathlib import Path

import pytest

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
"""Real files, kept beside the checkout and not in it."""

needs_shared_data = pytest.mark.skipif(
    not SHARED_DATA.is_dir(), reason="the real activity files (../shared/data) are not beside this checkout"
)

REFERENCE = SHARED_DATA.parent / "reference"
"""What providers publish about their interfaces: descriptions and example replies, kept beside the checkout too."""

needs_reference = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="the providers' descriptions (../shared/reference) are not beside this checkout"
)
