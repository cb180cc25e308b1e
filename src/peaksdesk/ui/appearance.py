"""The theme brought to Qt: one palette, one style sheet built from the tokens, fonts with tabular figures, a locale."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from peaksdesk import resources
from peaksdesk.ui import region
from peaksdesk.ui.dressing import Dressing
from peaksdesk.ui.roles import tell_roles
from peaksdesk.ui.stylesheet import stylesheet
from peaksdesk.ui.theme import DARK, LIGHT, TYPE, Theme

ARGUMENTS = ("-style", "fusion")
"""What the application is told when it is made. Asked for the style or given one afterwards, PySide would make Python
classes of everything that styles can draw: a twentieth of the time to the first paint."""

FACES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
_FAMILY = "Inter"


class Appearance(QObject):
    """Which theme is in force; the application's own, made once by `ui.app`.

    Attributes:
        changed: Emitted with the new theme after palette and style sheet are in place.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: str | None = None) -> None:
        """Dress the application.

        Args:
            app: The application.
            choice: `light`, `dark`, or None to follow the system.
        """
        super().__init__(app)
        _made[:] = [self]
        self._app = app
        self._dressing = Dressing(app)
        self._theme = LIGHT
        region.settle()  # before the first widget, which keeps the locale it finds
        for face in FACES:
            QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{face}")))
        app.setFont(font("body"))
        tell_roles()
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(choice)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def choose(self, choice: str | None) -> None:
        """Fix the theme to `light` or `dark`, or follow the system with None.

        Raises:
            ValueError: The choice is none of these.
        """
        if choice not in {None, "light", "dark"}:
            raise ValueError(f"no appearance is called {choice}")
        hints = self._app.styleHints()
        if choice is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
        # A platform without colour schemes (offscreen) ignores the hint, so a fixed choice does not ask it back.
        dark = hints.colorScheme() == Qt.ColorScheme.Dark if choice is None else choice == "dark"
        self._choice = choice
        self._apply(DARK if dark else LIGHT)

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        if self._choice is None:
            self._apply(DARK if scheme == Qt.ColorScheme.Dark else LIGHT)

    def _apply(self, theme: Theme) -> None:
        if self._app.styleSheet() and theme is self._theme:
            return
        self._theme = theme
        # Taken off and put on again it dresses every widget once; replaced, once for each widget around it.
        with self._dressing.only_seen():
            self._app.setStyleSheet("")
            self._app.setPalette(_palette(theme))
            self._app.setStyleSheet(stylesheet(theme))
        self.changed.emit(theme)


def current() -> Appearance:
    """Return the application's appearance.

    Raises:
        RuntimeError: The application was not dressed.
    """
    if _made and isValid(_made[-1]):
        return _made[-1]
    raise RuntimeError("make an Appearance before widgets that paint themselves")


def colour(token: str) -> QColor:
    """Return a token of the theme in force, such as `ink2`, as a colour to paint with."""
    return QColor(getattr(_paper[-1] if _paper else current().theme, token))


@contextmanager
def painted_in(theme: Theme) -> Iterator[None]:
    """Let `colour` answer in another theme for a while: paper is white whatever the screen is."""
    _paper.append(theme)
    try:
        yield
    finally:
        _paper.pop()


def on_paper() -> bool:
    """Tell whether what is painted now goes onto paper, where a line has a width of its own."""
    return bool(_paper)


_made: list[Appearance] = []
_paper: list[Theme] = []


def font(style: str) -> QFont:
    """Return the font of a style of `theme.TYPE`, such as `headline`, with tabular figures.

    On paper figures are the plain ones: a page's reader could not copy the others as text.
    """
    return _font(style, on_paper=bool(_paper))


@cache
def _font(style: str, *, on_paper: bool) -> QFont:
    size, _, weight = TYPE[style]
    made = QFont()
    made.setFamilies([_FAMILY, QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()])
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    made.clearFeatures()  # a new font begins as the application's, which has them
    if on_paper:
        made.setFeature(QFont.Tag("calt"), 0)  # signs that follow their neighbours would be copied as others
    else:
        made.setFeature(QFont.Tag("tnum"), 1)
    preference = QFont.HintingPreference
    made.setHintingPreference(preference.PreferNoHinting if on_paper else preference.PreferVerticalHinting)
    return made


def _palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: theme.background,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.panel,
        QPalette.ColorRole.AlternateBase: theme.panel2,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.ink2,
        QPalette.ColorRole.Button: theme.panel,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.BrightText: theme.bad,
        QPalette.ColorRole.ToolTipBase: theme.ink,
        QPalette.ColorRole.ToolTipText: theme.panel,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Light: theme.panel,
        QPalette.ColorRole.Midlight: theme.panel2,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.line,
        QPalette.ColorRole.Shadow: theme.line,
    }
    palette = QPalette()
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.ink3))
    return palette
