"""About PeaksDesk: its version, what it is made of, and what a report of a fault needs."""

import platform
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QSysInfo
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit

from peaksdesk import __version__
from peaksdesk.ui import appearance
from peaksdesk.ui.pages.settings.section import SectionView
from peaksdesk.ui.pages.settings.state import SettingsState
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.text import label

_MADE_OF = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("psycopg", "LGPL-3.0"),
    ("Python", "PSF-2.0"),
    ("defusedxml", "PSF-2.0"),
    ("NumPy", "BSD-3-Clause"),
    ("qasync", "BSD-2-Clause"),
    ("SQLAlchemy, Alembic", "MIT"),
    ("typer, rich, platformdirs", "MIT"),
    ("tzlocal, tzfpy", "MIT"),
    ("tzdata", "Apache-2.0"),
    ("Inter", "OFL-1.1"),
    ("SQLite", "public domain"),
)
_DIAGNOSTICS_HEIGHT = 192


class AboutSection(SectionView):
    """Three cards: the program, the diagnostics, the licences."""

    def __init__(self) -> None:
        """Make it without figures."""
        super().__init__()
        card = Card()
        card.body.addWidget(label("PeaksDesk", "title"))
        version = self.tr("Version %1, free and open under the MIT licence").replace("%1", __version__)
        card.body.addWidget(label(version, "body", "ink2", wrap=True))
        self.column.addWidget(card)
        facts = Card(self.tr("Diagnostics"))
        copy = button(self.tr("Copy"), name=self.tr("Copy the diagnostics"))
        copy.clicked.connect(self._copy)
        facts.add_to_header(copy)
        hint = self.tr("For a report of a fault. There is no name in it, no place and nothing measured.")
        facts.body.addWidget(label(hint, "secondary", "ink2", wrap=True))
        self._facts = QPlainTextEdit()
        self._facts.setReadOnly(True)
        self._facts.setFont(appearance.font("secondary"))
        self._facts.setTabChangesFocus(True)
        self._facts.setAccessibleName(self.tr("Diagnostics"))
        self._facts.setFixedHeight(_DIAGNOSTICS_HEIGHT)
        facts.body.addWidget(self._facts)
        self.column.addWidget(facts)
        made_of = Card(self.tr("Made of"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 6)
        grid.setVerticalSpacing(GRID)
        half = (len(_MADE_OF) + 1) // 2
        for index, (name, licence) in enumerate(_MADE_OF):
            column = 0 if index < half else 2
            grid.addWidget(label(name, "body"), index % half, column)
            grid.addWidget(label(licence, "body", "ink2"), index % half, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        made_of.body.addLayout(grid)
        self.column.addWidget(made_of)
        self.column.addStretch(1)
        self.setFocusProxy(copy)

    def show_state(self, state: SettingsState) -> None:
        """Show what there is to tell."""
        text = diagnostics(state, self.devicePixelRatioF())
        if text != self._facts.toPlainText():
            self._facts.setPlainText(text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._facts.toPlainText())


def diagnostics(state: SettingsState, scale: float) -> str:
    """Return versions and counts as lines; English, for whoever mends the fault."""
    lines = [
        ("PeaksDesk", __version__),
        ("Python", platform.python_version()),
        ("Qt", ".".join(str(part) for part in QLibraryInfo.version().segments())),
        ("System", f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"),
        ("Screen", f"{round(scale * 100)} %, {QGuiApplication.platformName()}"),
        ("Window", f"{state.choices.theme} theme, language {state.choices.language}"),
    ]
    house, held = state.keeping.house, state.keeping.held
    if house is not None:
        lines += [("Database", f"{house.database}, schema {house.schema}"), ("Data folder", at_home(house.data_dir))]
    if held is not None:
        lines += [
            ("Kept", f"{held.athletes} athletes, {held.activities} activities, {held.binned} in the bin"),
            ("Size", f"{held.data_bytes / 1e6:.1f} MB, backups {held.backup_bytes / 1e6:.1f} MB"),
        ]
    return "\n".join(f"{name}: {value}" for name, value in lines)


def at_home(path: Path) -> str:
    """Return a path with the person's own folder as `~`: its name is often theirs."""
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except ValueError:
        return str(path)
