"""Buttons of one height and one voice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from peaksdesk.ui import appearance
from peaksdesk.ui.widgets.icons import icon as line_icon


def button(text: str, kind: str = "", *, icon: str = "", name: str = "") -> QPushButton:
    """Return a button.

    Args:
        text: What happens, as a verb.
        kind: `primary` (at most one on a card), `quiet`, `link`, `crumb` (a link flush with what is below it),
            `filter`, `chip`, `option`, `answer`, `danger`, or empty for the plain one.
        icon: Name of a file in resources/icons, or empty.
        name: Accessible name where the text alone does not say it (an icon without text needs one).
    """
    made = QPushButton(text)
    light = kind in {"link", "crumb", "quiet", "filter", "chip", "option", "answer"}
    made.setFont(appearance.font("body" if light else "strong"))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(name or text)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        made.setIcon(line_icon(icon, "on_accent" if kind == "primary" else "ink2"))
    return made
