"""A program of its own, started at another scale: measures every page there, and that icons are as fine as the screen.

The scale is the environment's `QT_SCALE_FACTOR`, which a program reads once.
"""

import os
import sys

from PySide6.QtWidgets import QApplication

from peaksdesk.ui import gallery
from peaksdesk.ui.appearance import Appearance
from peaksdesk.ui.widgets import icons
from ui.measuring import faults
from ui.worlds import enter, settle

SIZE = (1024, 700)


def main():
    """Look at the full state of every page in German; say how many there are, or what is wrong."""
    app = QApplication(sys.argv[:1])
    Appearance(app, "light")
    enter("de")
    wanted = float(os.environ["QT_SCALE_FACTOR"])
    wrong, seen = [], set()
    for page, name, state in gallery.states():
        if name != "full":
            continue
        window = gallery.window_of(page, state, SIZE)
        window.show()
        settle()
        wrong += [f"{page}: {fault}" for fault in faults(window)]
        picture = window.grab()
        if picture.devicePixelRatio() != wanted or picture.width() != round(SIZE[0] * wanted):
            wrong.append(f"{page}: painted at {picture.devicePixelRatio()}")
        seen.add(page)
        window.close()
        window.deleteLater()
        settle()
    sharp = icons.icon("search").pixmap(18, 18)
    if sharp.width() != round(18 * wanted) or sharp.devicePixelRatio() != wanted:
        wrong.append(f"an icon of {sharp.width()} pixels for 18 points")
    sys.stdout.write("\n".join(wrong) + "\n" if wrong else f"{len(seen)} pages at {os.environ['QT_SCALE_FACTOR']}\n")
    sys.exit(bool(wrong))
