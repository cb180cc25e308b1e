import asyncio
import logging

from peaksdesk.ui.tasks import Tasks


async def test_a_new_task_replaces_the_old_one_of_its_name():
    heard = []
    tasks = Tasks(lambda name, error: heard.append((name, error)))
    reached = []

    async def work(word):
        await asyncio.sleep(0.02)
        reached.append(word)

    tasks.start("load", work("old"))
    tasks.start("load", work("new"))
    await asyncio.sleep(0.06)
    assert reached == ["new"]
    assert heard == []
    assert tasks.running() == ()


async def test_an_error_is_told_once(caplog):
    heard = []
    tasks = Tasks(lambda name, error: heard.append((name, str(error))))

    async def work():
        raise ValueError("no room")

    with caplog.at_level(logging.ERROR):
        tasks.start("load", work())
        await asyncio.sleep(0.02)
    assert heard == [("load", "no room")]


async def test_close_ends_everything_and_nothing_starts_after_it():
    tasks = Tasks(lambda name, error: None)
    ended = []

    async def work():
        try:
            await asyncio.sleep(10)
        finally:
            ended.append(True)
            tasks.start("again", work())

    tasks.start("a", work())
    await asyncio.sleep(0)
    await tasks.close()
    assert ended == [True]
    assert tasks.running() == ()
