"""The language of the words on screen: loads what is translated and turns the window's direction with it."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from peaksdesk import resources

SOURCE = "en"
"""What the source is written in: nothing is loaded for it."""


def choose(language: str) -> None:
    """Put words made from now on into a language: Qt's own first, PeaksDesk's over them.

    Widgets that exist hear of it by a `LanguageChange` event; a language without translations stays English.
    """
    app = QCoreApplication.instance()
    if app is None or language == _now.language:
        return
    _now.language = language
    for translator in _now.translators:
        app.removeTranslator(translator)
        translator.deleteLater()
    _now.translators = [] if language == SOURCE else list(_loaded(app, language))
    from peaksdesk.ui import words  # English, which it speaks by itself, is painted without it

    words.speak(language if _now.translators else SOURCE)
    for translator in _now.translators:
        app.installTranslator(translator)
    if isinstance(app, QGuiApplication):
        app.setLayoutDirection(QLocale(language).textDirection())


def _loaded(app: QCoreApplication, language: str) -> Iterator[QTranslator]:
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((qt, "qtbase"), (str(resources.path("translations")), "peaksdesk")):
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}", folder):
            yield translator


class _Now:
    language = SOURCE

    def __init__(self) -> None:
        self.translators: list[QTranslator] = []


_now = _Now()
