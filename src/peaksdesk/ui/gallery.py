"""Every page in every state, with invented data and without services: for pictures and for tests.

`python -m peaksdesk.ui.gallery DIR [WIDTHxHEIGHT]` writes `PAGE-STATE-light.png` and `-dark.png` of each.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from peaksdesk.ui.appearance import ARGUMENTS, Appearance
from peaksdesk.ui.page import Built
from peaksdesk.ui.pages import ORDER, specs
from peaksdesk.ui.window import Window

_PACKAGE = "peaksdesk.ui.pages"
_SIZE = (1440, 900)


def states() -> list[tuple[str, str, object]]:
    """Return (page id, state name, state) of every page's `examples.EXAMPLES`."""
    found: list[tuple[str, str, object]] = []
    for spec, folder in zip(specs(), ORDER, strict=True):
        if find_spec(f"{_PACKAGE}.{folder}.examples") is None:
            continue
        examples = import_module(f"{_PACKAGE}.{folder}.examples").EXAMPLES
        found += [(spec.id, name, state) for name, state in examples.items()]
    return found


def view_of(page_id: str) -> QWidget:
    """Return a page's view alone: the class of its view module that has `show_state`.

    Raises:
        LookupError: The page has no such view.
    """
    folder = next(folder for spec, folder in zip(specs(), ORDER, strict=True) if spec.id == page_id)
    module = import_module(f"{_PACKAGE}.{folder}.view")
    for made in vars(module).values():
        if isinstance(made, type) and made.__module__ == module.__name__ and hasattr(made, "show_state"):
            view: QWidget = made()
            return view
    raise LookupError(f"{module.__name__} has no view with show_state")


def window_of(page_id: str, state: object, size: tuple[int, int] = _SIZE) -> Window:
    """Return the whole window, open on a page in a state; the athlete is invented."""
    view = view_of(page_id)
    window = Window(specs(), page_id)
    window.resize(*size)
    window.sidebar.show_athlete("Mira Kovac", QCoreApplication.translate("Session", "Invented athlete"), invented=True)
    window.place(page_id, Built(view, lambda _: None))
    view.show_state(state)  # type: ignore[attr-defined]
    view.setFocus(Qt.FocusReason.OtherFocusReason)  # as when the window itself opens a page
    return window


def shoot(folder: Path, theme: str, size: tuple[int, int] = _SIZE) -> Iterator[Path]:
    """Write `PAGE-STATE-THEME.png` of every page and state in the appearance in force, and yield each path."""
    for page_id, name, state in states():
        window = window_of(page_id, state, size)
        window.show()
        for _ in range(3):
            QApplication.processEvents()
        target = folder / f"{page_id}-{name}-{theme}.png"
        window.grab().save(str(target))
        window.close()
        window.deleteLater()
        QApplication.processEvents()
        yield target


def main(arguments: Sequence[str]) -> int:
    """Write all pictures into a folder, print which, and return the exit status."""
    if not arguments or len(arguments) > 2:
        sys.stderr.write("usage: python -m peaksdesk.ui.gallery DIR [WIDTHxHEIGHT]\n")
        return 2
    folder = Path(arguments[0])
    size = _size_of(arguments[1]) if len(arguments) == 2 else _SIZE
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pictures need no screen, and windows that flash by would disturb
    appearance = Appearance(QApplication([*sys.argv[:1], *ARGUMENTS]), "light")
    written = 0
    for theme in ("light", "dark"):
        appearance.choose(theme)
        written += sum(1 for _ in shoot(folder, theme, size))
    sys.stdout.write(f"Wrote {written} pictures to {folder.absolute()}\n")
    return 0


def _size_of(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
