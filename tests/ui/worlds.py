"""The languages and directions of reading in which whole windows are looked at."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication

from peaksdesk.ui import translation

WORLDS = ("en", "de", "mirrored")


@pytest.fixture(scope="module", params=WORLDS)
def world(request, qapp):
    """A language, or English read from the right; the same for a whole module, and taken back after it."""
    before = QLocale()
    enter(request.param)
    yield request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    translation.choose("en")
    QLocale.setDefault(before)
    qapp.processEvents()


def enter(name):
    """Enter a world for good."""
    if name == "de":
        QLocale.setDefault(QLocale("de_DE"))
        translation.choose("de")
    if name == "mirrored":
        QApplication.instance().setLayoutDirection(Qt.LayoutDirection.RightToLeft)


@contextmanager
def opened(window):
    """Show a window, and destroy it before anything else happens: fifty that wait for it would go all at once."""
    window.show()
    settle()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle():
    """Let layouts and styles come to rest."""
    for _ in range(3):
        QApplication.processEvents()
