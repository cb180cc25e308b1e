"""docs/gallery: every page in its four states, light and dark, and a page that shows them; `python3 dev.py album`."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from peaksdesk.ui import gallery
from peaksdesk.ui.appearance import ARGUMENTS, Appearance
from peaksdesk.ui.pages import specs

ROOT = Path(__file__).resolve().parent.parent
ALBUM = ROOT / "docs" / "gallery"
STATES = ("full", "empty", "loading", "error")
THEMES = ("light", "dark")

HEAD = """# Every page, in its four states

Invented data, made from the pages' own examples by `python3 dev.py album`: full, empty, loading, and when
something went wrong; light on the left, dark on the right.
"""


def shown() -> Iterator[tuple[str, str, object]]:
    """Yield (page id, state name, state) of what the album shows, by page and in the order of `STATES`."""
    every = {(page, name): state for page, name, state in gallery.states()}
    for spec in specs():
        for name in STATES:
            if (spec.id, name) in every:
                yield spec.id, name, every[spec.id, name]


def picture(page: str, name: str, theme: str) -> str:
    """Return a picture's file name."""
    return f"{page}-{name}-{theme}.png"


def page() -> str:
    """Return the page that shows the pictures."""
    titles = {spec.id: spec.title for spec in specs()}
    parts, last = [HEAD], ""
    for page_id, name, _ in shown():
        if page_id != last:
            parts.append(f"\n## {titles[page_id]}\n\n| | Light | Dark |\n|---|---|---|\n")
            last = page_id
        cells = (f"![{titles[page_id]}, {name}, {theme}]({picture(page_id, name, theme)})" for theme in THEMES)
        parts.append(f"| {name} | {' | '.join(cells)} |\n")
    return "".join(parts)


def small(image: QImage) -> QImage:
    """Return a picture in its own 256 most frequent colours; the others become the nearest of these."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32)
    values, index, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = values[np.argsort(counts)[::-1][:256]]
    near = np.empty(len(values), np.uint8)
    for start in range(0, len(values), 4096):
        part = _channels(values[start : start + 4096])
        near[start : start + 4096] = np.abs(part[:, None] - _channels(kept)[None]).sum(axis=2).argmin(axis=1)
    rows = np.ascontiguousarray(near[index].reshape(image.height(), image.width()))
    made = QImage(rows.tobytes(), image.width(), image.height(), image.width(), QImage.Format.Format_Indexed8)
    made.setColorTable([int(value) for value in kept])
    return made.copy()


def _channels(values: np.ndarray) -> np.ndarray:
    return np.stack([(values >> shift) & 0xFF for shift in (16, 8, 0)], axis=-1).astype(np.int16)


def shoot() -> int:
    """Write all pictures, each in 256 colours of its own, and return how many."""
    appearance = Appearance(QApplication([*sys.argv[:1], *ARGUMENTS]), "light")
    ALBUM.mkdir(parents=True, exist_ok=True)
    for old in ALBUM.glob("*.png"):
        old.unlink()
    count = 0
    for theme in THEMES:
        appearance.choose(theme)
        for page_id, name, state in shown():
            window = gallery.window_of(page_id, state)
            window.show()
            for _ in range(3):
                QApplication.processEvents()
            small(window.grab().toImage()).save(str(ALBUM / picture(page_id, name, theme)), quality=0)
            count += 1
            window.close()
            window.deleteLater()
            QApplication.processEvents()
    return count


if __name__ == "__main__":
    written = shoot()
    (ALBUM / "README.md").write_text(page(), encoding="utf-8")
    sys.stdout.write(f"Wrote {written} pictures and a page to {ALBUM.relative_to(ROOT)}\n")
