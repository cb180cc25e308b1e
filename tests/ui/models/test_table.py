from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt

from peaksdesk.ui.models.table import SORT_ROLE, Column, RecordTableModel


@dataclass(frozen=True)
class Row:
    key: int
    name: str


@pytest.fixture
def model():
    return RecordTableModel(
        (
            Column("Key", lambda row: str(row.key), sort=lambda row: row.key, right=True),
            Column("Name", lambda row: row.name),
        ),
        key=lambda row: row.key,
    )


ROWS = (Row(1, "a"), Row(2, "b"), Row(3, "c"))


def test_keeps_qt_s_rules(model, qtmodeltester):
    model.show(ROWS)
    qtmodeltester.check(model)


def test_says_and_sorts_typed(model):
    model.show(ROWS)
    assert model.index(1, 0).data() == "2"
    assert model.index(1, 0).data(SORT_ROLE) == 2
    assert model.index(1, 1).data(SORT_ROLE) == "b"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Name"


def test_a_changed_row_is_told_alone(model, qtbot):
    model.show(ROWS)
    with qtbot.waitSignal(model.dataChanged) as changed, qtbot.assertNotEmitted(model.modelReset):
        model.show((ROWS[0], replace(ROWS[1], name="x"), ROWS[2]))
    assert changed.args[0].row() == changed.args[1].row() == 1
    assert model.index(1, 1).data() == "x"


def test_rows_added_at_the_end_reset_nothing(model, qtbot):
    model.show(ROWS[:1])
    with qtbot.waitSignal(model.rowsInserted) as inserted, qtbot.assertNotEmitted(model.modelReset):
        model.show(ROWS)
    assert inserted.args[1:] == [1, 2]


@pytest.mark.parametrize("rows", [ROWS[:1], ROWS[::-1], ()])
def test_another_order_or_fewer_rows_are_read_anew(model, qtbot, rows):
    model.show(ROWS)
    with qtbot.waitSignal(model.modelReset):
        model.show(rows)
    assert model.rowCount() == len(rows)


def test_a_mark_stands_behind_one_heading(model):
    model.mark(0, "↓")
    model.mark(1, "↑")
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(2)]
    assert headings == ["Key", "Name ↑"]
