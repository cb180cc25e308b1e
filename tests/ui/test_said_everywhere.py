"""Every page in German: no sentence that a service or a presenter wrote is shown as it was written."""

import re

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QLocale, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPushButton, QWidget

from peaksdesk.ui import gallery, translation
from peaksdesk.ui.pages import specs
from peaksdesk.ui.words import said

_ROWS = 40
_WORDS = re.compile(r"[^\W\d]{2,}")


@pytest.fixture
def german(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    translation.choose("de")
    yield
    translation.choose("en")
    QLocale.setDefault(before)
    qapp.processEvents()


def shown(view):
    """Yield every text of a view: labels, buttons, tooltips, what a screen reader hears, and the cells of tables."""
    for part in (view, *view.findChildren(QWidget)):
        yield part.toolTip()
        yield part.accessibleName()
        yield part.accessibleDescription()
        if isinstance(part, QLabel | QPushButton):
            yield part.text()
        if isinstance(part, QAbstractItemView) and isinstance(part.model(), QAbstractItemModel):
            yield from cells(part.model())


def cells(model):
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(min(model.rowCount(), _ROWS)):
        for column in range(columns):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                text = index.data(role)
                if isinstance(text, str):
                    yield text


def english(text):
    """Tell whether a text is a sentence, known in German, that is shown in English."""
    bare = text.strip()
    return len(_WORDS.findall(bare)) > 2 and said(bare) != bare


def test_the_search_finds_what_was_left_in_english(german, qtbot):
    view = QWidget()
    qtbot.addWidget(view)
    QLabel("No activity for 12 days, since 2026-11-09.", view)
    QLabel("Keine Aktivität seit 12 Tagen, seit dem 09.11.26.", view)
    assert [text for text in shown(view) if english(text)] == ["No activity for 12 days, since 2026-11-09."]


@pytest.mark.parametrize("page", [spec.id for spec in specs()])
def test_every_sentence_is_said_in_the_persons_language(german, qtbot, page):
    left = set()
    for page_id, name, state in gallery.states():
        if page_id != page:
            continue
        view = gallery.view_of(page)
        qtbot.addWidget(view)
        view.resize(1100, 800)
        view.show_state(state)
        view.show()
        QApplication.processEvents()
        left |= {f"{name}: {text[:160]}" for text in shown(view) if english(text)}
        view.close()
    assert left == set()
