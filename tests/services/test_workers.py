"""Work over several processes that survives an item which kills its worker."""

import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import pytest

from peaksdesk.services.workers import Workers, _Leash
from worker_jobs import dawdle, process_id, square


async def collect(numbers: list[int]) -> list[int]:
    return sorted([result async for result in Workers(2).map(square, numbers, crashed=lambda number: -number)])


async def test_every_item_is_done_once():
    assert await collect(list(range(12))) == [n * n for n in range(12)]
    assert await collect([2, 3]) == [4, 9]
    assert await collect([]) == []


async def test_a_killer_loses_nobody_else():
    numbers = list(range(30))
    assert await collect(numbers) == sorted(-13 if n == 13 else n * n for n in numbers)


@pytest.mark.parametrize("failures", [{1}, {3}, {1, 2, 3}, {4, 5}])
async def test_a_worker_that_dies_while_it_starts_loses_nobody(monkeypatch, failures):
    calls = 0
    submit = ProcessPoolExecutor.submit

    def dying(pool, fn, *arguments):
        nonlocal calls
        calls += 1
        if calls in failures:  # what starting a process raises when that is killed before it reads what it shall do
            raise BrokenPipeError(32, "Broken pipe")
        return submit(pool, fn, *arguments)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", dying)
    numbers = [n for n in range(20) if n != 13]
    assert await collect(numbers) == [n * n for n in numbers]


async def test_stopping_early_ends_the_processes():
    work = Workers(2).map(dawdle, list(range(500)), crashed=lambda number: -number)
    async for _ in work:
        break
    began = time.monotonic()
    await work.aclose()
    assert time.monotonic() - began < 4  # 500 items would take longer than what was handed out


def test_a_process_that_its_pool_forgot_ends_with_the_leash():
    leash = _Leash()
    with leash.processes(1) as pool:
        assert pool.submit(square, 3).result() == 9
        (worker,) = multiprocessing.active_children()
        leash.let_go()
        ends = time.monotonic() + 20
        while worker.exitcode is None and time.monotonic() < ends:  # its pool waits for it too: either may hear first
            time.sleep(0.01)
        assert worker.exitcode == 1
        with pytest.raises(BrokenProcessPool):
            pool.submit(square, 4).result(5)


async def test_what_is_heavy_runs_in_a_process_of_its_own_even_alone():
    async def where(weight: int) -> list[int]:
        work = Workers(2).map(process_id, [1], crashed=lambda number: -number, weigh=lambda number: weight)
        return [result async for result in work]

    assert await where(1) == [os.getpid()]
    assert await where(100 << 20) != [os.getpid()]
