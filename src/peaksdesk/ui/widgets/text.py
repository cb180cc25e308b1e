"""Text on screen: always plain, so that a file's name or a title can never be read as markup."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from peaksdesk.ui import appearance


def label(text: str = "", style: str = "body", tone: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label.

    Args:
        text: Shown as it is, never as markup.
        style: A style of `theme.TYPE`.
        tone: A tone of `ui.stylesheet.TONES`, or empty for ink.
        wrap: Break long text into lines.
    """
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setFont(appearance.font(style))
    made.setWordWrap(wrap)
    if tone:
        made.setProperty("tone", tone)
    return made


def set_tone(widget: QWidget, tone: str) -> None:
    """Change a label's tone, or any widget's, and repaint it if it differs."""
    restyle(widget, "tone", tone)


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet selects by, and repaint the widget if it differs."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))  # else a button keeps the width of its former look


def plain_tip(text: str) -> str:
    """Return a tooltip's text so that it is shown as it is, whatever markup it holds."""
    if "<" not in text:
        return text
    return "<span>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</span>"
