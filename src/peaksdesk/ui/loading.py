"""Modules brought in on a thread: importing numpy or a page's widgets takes longer than the loop may stand still."""

import asyncio
from collections.abc import Iterable
from importlib import import_module


async def load(names: Iterable[str]) -> None:
    """Import modules one after another, off the loop; a cancelled load ends after the one it is at."""
    for name in names:
        await asyncio.to_thread(import_module, name)
