"""Fixtures about linked accounts."""

import pytest
import pytest_asyncio

from peaksdesk.connect.transports import Patient
from services.linked import Linked

__all__ = ["linked", "mira", "quick"]


@pytest_asyncio.fixture
async def linked(database):
    made = Linked(database)
    yield made
    await made.keepers.close()


@pytest_asyncio.fixture
async def mira(linked):
    return await linked.athlete()


@pytest.fixture
def quick(monkeypatch):
    """Repeat without pauses."""
    monkeypatch.setattr(Patient, "_pause_s", lambda self, tries_left: 0.0)
