"""What the page asks before it does something: which fields to set, which source, which format, which name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peaksdesk.domain.activity import LONGEST, Source
from peaksdesk.domain.sports import Sport
from peaksdesk.services.export_selection import ExportKind
from peaksdesk.ui import appearance
from peaksdesk.ui.choosing import Choice, choose
from peaksdesk.ui.dialogs import answered
from peaksdesk.ui.pages.activities.columns import source_name
from peaksdesk.ui.sport_names import sport_name
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.cells import plain_line
from peaksdesk.ui.widgets.text import label

_WIDTH = 460
_KEEP = "keep"

Value = str | float | bool | None


@dataclass(frozen=True)
class ExportWish:
    """What the person wants to have written.

    Attributes:
        zipped: All in one zip file.
    """

    kind: ExportKind
    zipped: bool


async def ask_changes(parent: QWidget, count: int, title: str, gear: Sequence[str]) -> Mapping[str, Value] | None:
    """Ask which fields to set of some activities, and to what; None if the person would rather not.

    Args:
        count: How many activities there are.
        title: Of the only one; with several it cannot be set.
        gear: Names to choose from.
    """
    heading = _tr("Edit 1 activity") if count == 1 else _tr("Edit %1 activities").replace("%1", str(count))
    dialog, layout = _dialog(parent, heading)
    form = QFormLayout()
    form.setSpacing(GRID * 2)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    name = _line(title, LONGEST["title"])
    if count == 1:
        form.addRow(_tr("Title"), name)
    keep = _tr("Leave as it is")
    named = sorted((sport for sport in Sport if sport is not Sport.UNKNOWN), key=lambda sport: sport_name(sport))
    sport = _choice([(_KEEP, keep), *((sport.value, sport_name(sport)) for sport in named)])
    gears = _choice([(_KEEP, keep), ("", _tr("No gear")), *((each, plain_line(each)[:60]) for each in gear)])
    gears.setEditable(True)
    gears.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    rpe = _choice([(_KEEP, keep), (None, _tr("None")), *((float(n), str(n)) for n in range(11))])
    load = _choice([(_KEEP, keep), (False, _tr("Count in the load")), (True, _tr("Leave out of the load"))])
    note = _line("", 2_000)
    note.setPlaceholderText(_tr("Is added under what is there"))
    for words, part in (
        (_tr("Sport"), sport),
        (_tr("Gear"), gears),
        (_tr("RPE"), rpe),
        (_tr("Load"), load),
        (_tr("Note"), note),
    ):
        part.setAccessibleName(words)
        form.addRow(words, part)
    name.setAccessibleName(_tr("Title"))
    layout.addLayout(form)
    _buttons(dialog, layout, _tr("Keep"), _tr("Cancel"))
    (name if count == 1 else sport).setFocus()
    found: dict[str, Value] = {}

    def read() -> None:
        if count == 1 and name.text().strip() != title:
            found["title"] = name.text().strip()
        for field, part in (("sport", sport), ("rpe", rpe), ("excluded", load)):
            if part.currentData() != _KEEP:
                found[field] = part.currentData()
        if gears.currentText() != keep:
            known = gears.findText(gears.currentText())
            found["gear"] = gears.itemData(known) if known >= 0 else gears.currentText().strip()[: LONGEST["gear"]]
        if note.text().strip():
            found["note"] = note.text().strip()

    dialog.accepted.connect(read)
    return found if await answered(dialog) == QDialog.DialogCode.Accepted and found else None


async def ask_export(parent: QWidget, count: int) -> ExportWish | None:
    """Ask as what some activities are to be written; None for not at all."""
    dialog, layout = _dialog(
        parent, _tr("Export 1 activity") if count == 1 else _tr("Export %1 activities").replace("%1", str(count))
    )
    kinds = {
        ExportKind.ORIGINAL: _tr("Original files, byte for byte"),
        ExportKind.FIT: _tr("FIT, for devices and training services"),
        ExportKind.TCX: _tr("TCX, with laps"),
        ExportKind.GPX: _tr("GPX, the way alone"),
        ExportKind.STREAMS: _tr("CSV, a row for each second"),
        ExportKind.SUMMARY: _tr("CSV, a row for each activity"),
    }
    box = _choice(list(kinds.items()))
    box.setAccessibleName(_tr("Format"))
    layout.addWidget(box)
    zipped = QCheckBox(_tr("All in one zip file"))
    zipped.setFont(appearance.font("body"))
    zipped.setAccessibleName(_tr("All in one zip file"))
    zipped.setChecked(count > 20)
    zipped.setVisible(count > 1)
    layout.addWidget(zipped)
    box.currentIndexChanged.connect(lambda: zipped.setEnabled(box.currentData() != ExportKind.SUMMARY))
    _buttons(dialog, layout, _tr("Choose a folder…"), _tr("Cancel"))
    box.setFocus()
    wish: list[ExportWish] = []
    dialog.accepted.connect(
        lambda: wish.append(ExportWish(ExportKind(box.currentData()), zipped.isChecked() and zipped.isEnabled()))
    )
    accepted = await answered(dialog) == QDialog.DialogCode.Accepted
    return wish[0] if accepted else None


async def ask_source(parent: QWidget, sources: Sequence[Source]) -> Source | None:
    """Ask which source becomes an activity of its own."""
    choices = [
        Choice(plain_line(source.name) or source_name(source.kind), source, source_name(source.kind))
        for source in sources
    ]
    text = _tr("This activity was recorded more than once. The source you choose becomes an activity of its own.")
    return await choose(parent, _tr("Split"), text, choices, _tr("Split off"), _tr("Cancel"), at=len(choices) - 1)


async def ask_name(parent: QWidget, title: str, name: str) -> str | None:
    """Ask for a name; None if the person would rather not."""
    dialog, layout = _dialog(parent, title)
    field = _line(name, 60)
    field.setAccessibleName(_tr("Name"))
    field.selectAll()
    layout.addWidget(field)
    _buttons(dialog, layout, _tr("Keep"), _tr("Cancel"))
    field.setFocus()
    typed: list[str] = []
    dialog.accepted.connect(lambda: typed.append(field.text().strip()))
    accepted = await answered(dialog) == QDialog.DialogCode.Accepted
    return typed[0] if accepted and typed[0] else None


async def show_skipped(parent: QWidget, lines: Sequence[tuple[str, str]]) -> None:
    """Show what could not be exported, and why."""
    choices = [Choice(plain_line(title), None, why) for title, why in lines]
    await choose(
        parent,
        _tr("Not exported"),
        _tr("All others were written."),
        choices,
        _tr("Close"),
        _tr("Cancel"),
    )


def folder_title() -> str:
    """Return what the folder's chooser is called."""
    return _tr("Export into a folder")


def save_title() -> str:
    """Return what the question for a filter's name is called."""
    return _tr("Save this filter")


def rename_title() -> str:
    """Return what the question for another name is called."""
    return _tr("Rename the filter")


def _dialog(parent: QWidget, title: str) -> tuple[QDialog, QVBoxLayout]:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    dialog.setMinimumWidth(_WIDTH)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(GAP, GAP, GAP, GAP)
    layout.setSpacing(GRID * 3)
    layout.addWidget(label(title, "headline", wrap=True))
    return dialog, layout


def _buttons(dialog: QDialog, layout: QVBoxLayout, yes: str, no: str) -> None:
    row = QHBoxLayout()
    row.addStretch(1)
    refuse, accept = button(no), button(yes, "primary")
    refuse.clicked.connect(dialog.reject)
    accept.clicked.connect(dialog.accept)
    accept.setDefault(True)
    for press in (refuse, accept):
        row.addWidget(press)
    layout.addSpacing(GRID)
    layout.addLayout(row)


def _line(text: str, longest: int) -> QLineEdit:
    field = QLineEdit(text)
    field.setFont(appearance.font("body"))
    field.setMaxLength(longest)
    field.setCursorPosition(0)
    return field


def _choice(items: Sequence[tuple[object, str]]) -> QComboBox:
    box = QComboBox()
    box.setFont(appearance.font("body"))
    box.setMaxVisibleItems(14)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, words in items:
        box.addItem(words, value)
    box.view().setTextElideMode(Qt.TextElideMode.ElideRight)
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActivityQuestions", text)
