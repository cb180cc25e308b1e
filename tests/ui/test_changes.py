import pytest

from peaksdesk.ui.changes import MOST, Changes


class Box:
    """A value that can be set, and a way to fail."""

    def __init__(self):
        self.value = 0
        self.error = None

    def set(self, value):
        async def act():
            if self.error is not None:
                raise self.error
            self.value = value

        return act


@pytest.fixture
def box():
    return Box()


async def test_changes_are_undone_last_first_and_made_again(box):
    changes = Changes()
    for value in (1, 2):
        await box.set(value)()
        changes.record(f"to {value}", box.set(value - 1), box.set(value))
    assert changes.to_undo == "to 2"
    assert await changes.undo() == "to 2"
    assert await changes.undo() == "to 1"
    assert (box.value, changes.to_undo, changes.to_redo) == (0, "", "to 1")
    assert await changes.undo() == ""
    assert [await changes.redo(), await changes.redo(), await changes.redo()] == ["to 1", "to 2", ""]
    assert box.value == 2


async def test_a_new_change_ends_what_could_be_made_again(box):
    changes = Changes()
    changes.record("a", box.set(0), box.set(1))
    await changes.undo()
    changes.record("b", box.set(0), box.set(2))
    assert changes.to_redo == ""


@pytest.mark.parametrize(("error", "left"), [(ValueError("gone"), ""), (OSError("disk full"), "a")])
async def test_an_undo_that_fails_stays_only_if_it_may_succeed_later(box, error, left):
    changes = Changes()
    changes.record("a", box.set(0), box.set(1))
    box.error = error
    with pytest.raises(type(error)):
        await changes.undo()
    assert changes.to_undo == left
    assert changes.to_redo == ""


async def test_only_so_many_are_kept(box):
    changes = Changes()
    for n in range(MOST + 5):
        changes.record(str(n), box.set(n), box.set(n))
    for _ in range(MOST):
        last = await changes.undo()
    assert last == "5"
    assert changes.to_undo == ""
