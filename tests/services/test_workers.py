"""Work over several processes that survives an item which kills its worker."""

import time

from peaksdesk.services.workers import Workers
from worker_jobs import dawdle, square


async def collect(numbers: list[int]) -> list[int]:
    return sorted([result async for result in Workers(2).map(square, numbers, crashed=lambda number: -number)])


async def test_every_item_is_done_once():
    assert await collect(list(range(12))) == [n * n for n in range(12)]
    assert await collect([2, 3]) == [4, 9]
    assert await collect([]) == []


async def test_a_killer_loses_nobody_else():
    numbers = list(range(30))
    assert await collect(numbers) == sorted(-13 if n == 13 else n * n for n in numbers)


async def test_stopping_early_ends_the_processes():
    work = Workers(2).map(dawdle, list(range(500)), crashed=lambda number: -number)
    async for _ in work:
        break
    began = time.monotonic()
    await work.aclose()
    assert time.monotonic() - began < 4  # 500 items would take longer than what was handed out
