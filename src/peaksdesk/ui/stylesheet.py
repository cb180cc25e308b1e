"""The one style sheet, built from tokens. Fonts are not set here: a style sheet's font would lose tabular figures.

Widgets choose a look by dynamic property, never by an own style sheet:

- `QFrame`: `surface` = card, sunken, sidebar, toast, popover, chip, line, good, watch, bad
- `QLabel`: `tone` = ink2, ink3, accent, good, watch, bad, and the series' names
- `QPushButton`: `kind` = primary, quiet, link, crumb, filter, chip, option, answer, danger, person, person-folded
"""

from peaksdesk.ui.theme import CONTROL_HEIGHT, RADIUS_CARD, RADIUS_CONTROL, Theme

TONES = (
    *("ink2", "ink3", "accent", "good", "watch", "bad", "fitness", "fatigue", "form"),
    *("power", "heart_rate", "speed", "cadence", "altitude", "temperature"),
)


def stylesheet(theme: Theme) -> str:
    """Return the application's style sheet for a theme."""
    tones = "\n".join(f'QLabel[tone="{tone}"] {{ color: {getattr(theme, tone)}; }}' for tone in TONES)
    return tones + _SHEET % {
        **theme.__dict__,
        "card": RADIUS_CARD,
        "control": RADIUS_CONTROL,
        "inner": CONTROL_HEIGHT - 2,
        "squeezed": CONTROL_HEIGHT - 8,
    }


_SHEET = """
QWidget#window, QWidget[surface="page"] { background: %(background)s; }
QLabel { background: transparent; }
QFrame[surface="card"] { background: %(panel)s; border: 1px solid %(line)s; border-radius: %(card)dpx; }
QFrame[surface="sunken"] { background: %(panel2)s; border: none; border-radius: %(control)dpx; }
QFrame[surface="sidebar"] { background: %(panel)s; border: none; border-right: 1px solid %(line)s; border-radius: 0; }
QFrame[surface="toast"] { background: %(panel)s; border: 1px solid %(line)s; border-radius: %(card)dpx; }
QFrame[surface="popover"] { background: %(panel)s; border: 1px solid %(line)s; }
QFrame[surface="chip"] { background: %(accent_surface)s; border: none; border-radius: 14px; }
QFrame[surface="good"] { background: %(good_surface)s; border: none; border-radius: %(control)dpx; }
QFrame[surface="watch"] { background: %(watch_surface)s; border: none; border-radius: %(control)dpx; }
QFrame[surface="bad"] { background: %(bad_surface)s; border: none; border-radius: %(control)dpx; }
QFrame[surface="line"] { background: %(line)s; border: none; }

QPushButton { background: %(panel)s; color: %(ink)s; border: 1px solid %(line)s; border-radius: %(control)dpx;
    padding: 0 12px; min-height: %(inner)dpx; }
QPushButton:hover { background: %(panel2)s; }
QPushButton:pressed { background: %(line)s; }
QPushButton:focus { border: 2px solid %(accent)s; padding: 0 11px; min-height: %(inner)dpx; margin: 0; }
QPushButton:disabled { color: %(ink3)s; background: %(panel2)s; }
QPushButton[kind="primary"] { background: %(accent)s; color: %(on_accent)s; border: 1px solid %(accent)s; }
QPushButton[kind="primary"]:hover { border: 1px solid %(ink)s; }
QPushButton[kind="primary"]:focus { border: 4px double %(on_accent)s; padding: 0 9px;
    min-height: %(squeezed)dpx; }
QPushButton[kind="primary"]:disabled { background: %(panel2)s; color: %(ink3)s; border-color: %(line)s; }
QPushButton[kind="danger"] { color: %(bad)s; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; color: %(ink2)s;
    padding: 0 4px; min-width: 18px; }
QPushButton[kind="quiet"]:hover { background: %(panel2)s; }
QPushButton[kind="quiet"]:focus { border: 2px solid %(accent)s; padding: 0 3px; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: %(accent)s;
    padding: 0 4px; min-height: 26px; }
QPushButton[kind="link"]:hover { background: %(accent_surface)s; }
QPushButton[kind="link"]:focus { border: 1px solid %(accent)s; }
QPushButton[kind="crumb"] { background: transparent; border: none; color: %(accent)s; padding: 0; min-height: 28px; }
QPushButton[kind="crumb"]:hover, QPushButton[kind="crumb"]:focus { text-decoration: underline; }
QPushButton[kind="filter"] { background: transparent; border: 1px solid transparent; color: %(ink2)s;
    border-radius: 14px; padding: 0 10px; min-height: 26px; }
QPushButton[kind="filter"]:hover { background: %(panel2)s; }
QPushButton[kind="filter"]:checked { background: %(accent_surface)s; color: %(accent)s; }
QPushButton[kind="filter"]:focus { border: 1px solid %(accent)s; }

QPushButton[kind="chip"] { background: transparent; border: 1px solid transparent; color: %(accent)s;
    border-radius: 14px; padding: 0 8px; min-height: 26px; }
QPushButton[kind="chip"]:hover, QPushButton[kind="chip"]:focus { border: 1px solid %(accent)s; }

QPushButton[kind="option"] { background: transparent; border: 1px solid transparent; color: %(ink2)s;
    padding: 0 6px; min-height: 26px; }
QPushButton[kind="option"]:hover { color: %(ink)s; }
QPushButton[kind="option"]:checked { background: %(panel)s; color: %(ink)s; border: 1px solid %(line)s; }
QPushButton[kind="option"]:focus { border: 2px solid %(accent)s; padding: 0 5px; min-height: 24px; }
QPushButton[kind="answer"] { background: transparent; border: 1px solid transparent; color: %(ink2)s;
    padding: 0 6px; min-height: 26px; }
QPushButton[kind="answer"]:hover { background: %(panel)s; color: %(ink)s; }
QPushButton[kind="answer"]:checked { background: %(accent)s; color: %(on_accent)s; border: 1px solid %(accent)s; }
QPushButton[kind="answer"]:focus { border: 2px solid %(accent)s; padding: 0 5px; min-height: 24px; }
QPushButton[kind="answer"]:checked:focus { border: 4px double %(on_accent)s; padding: 0 3px; min-height: 20px; }
QPushButton[kind="person"] { background: %(panel2)s; border: 1px solid transparent; padding: 0; min-height: 54px; }
QPushButton[kind="person-folded"] { background: transparent; border: 1px solid transparent; padding: 0;
    min-height: 54px; }
QPushButton[kind="person"]:hover, QPushButton[kind="person-folded"]:hover { background: %(accent_surface)s; }
QPushButton[kind="person"]:focus, QPushButton[kind="person-folded"]:focus { border: 2px solid %(accent)s; padding: 0;
    min-height: 52px; }
QListWidget[kind="sections"]::item { height: 36px; padding-left: 8px; border-radius: %(control)dpx;
    color: %(ink2)s; border: 1px solid transparent; }
QListWidget[kind="sections"]::item:hover { background: %(panel2)s; }
QListWidget[kind="sections"]::item:selected { background: %(accent_surface)s; color: %(accent)s; }
QListWidget[kind="sections"]::item:focus { border: 1px solid %(accent)s; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit { background: %(panel)s; color: %(ink)s;
    border: 1px solid %(line)s; border-radius: %(control)dpx; padding: 0 10px; min-height: %(inner)dpx;
    selection-background-color: %(accent)s; selection-color: %(on_accent)s; }
QLineEdit[kind="search"] { padding: 0 2px; }
QLineEdit[kind="palette"], QLineEdit[kind="palette"]:focus { background: transparent; border: none; padding: 0;
    min-height: 48px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus {
    border: 2px solid %(accent)s; padding: 0 9px; }
QLineEdit[kind="search"]:focus { padding: 0 1px; }
QLineEdit[wrong="true"] { border: 2px solid %(bad)s; padding: 0 9px; }
QComboBox::drop-down { border: none; width: 24px; }
QDateEdit[kind="field"]::drop-down { border: none; width: 24px; }
QDateEdit[kind="field"]::down-arrow { image: none; }
QComboBox QAbstractItemView { background: %(panel)s; color: %(ink)s; border: 1px solid %(line)s;
    selection-background-color: %(accent_surface)s; selection-color: %(accent)s; outline: none; }
QPlainTextEdit, QTextEdit { background: %(panel2)s; color: %(ink)s; border: none; border-radius: %(control)dpx;
    padding: 8px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid %(accent)s; padding: 6px; }
QPlainTextEdit[kind="field"] { background: %(panel)s; border: 1px solid %(line)s; padding: 4px 6px; }
QPlainTextEdit[kind="field"]:focus { border: 2px solid %(accent)s; padding: 3px 5px; }

QTableView, QListView, QTreeView { background: transparent; color: %(ink)s; border: none; outline: none;
    gridline-color: %(line)s; selection-background-color: %(accent_surface)s; selection-color: %(ink)s; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: %(ink2)s; border: none; border-bottom: 1px solid %(line)s;
    padding: 0 8px; height: 32px; }
QHeaderView::section:hover { color: %(ink)s; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: transparent; border: none; }

QScrollArea { border: none; background: transparent; }
QScrollArea[kind="reach"] { border: 2px solid transparent; border-radius: %(control)dpx; }
QScrollArea[kind="reach"]:focus { border: 2px solid %(accent)s; }
QWidget[surface="clear"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: %(ink3)s; border-radius: 2px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: %(panel2)s; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: %(accent)s; border-radius: 3px; }
QToolTip { background: %(ink)s; color: %(panel)s; border: none; padding: 4px 8px; }
QMenu { background: %(panel)s; color: %(ink)s; border: 1px solid %(line)s; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: %(control)dpx; }
QMenu::item:selected { background: %(accent_surface)s; color: %(accent)s; }
QMenu::separator { height: 1px; background: %(line)s; margin: 4px 0; }
QCheckBox, QRadioButton { color: %(ink)s; spacing: 8px; min-height: 28px; }
QDialog { background: %(panel)s; }
QSplitter::handle { background: transparent; }
"""
