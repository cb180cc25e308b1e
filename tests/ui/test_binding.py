"""The Qt binding itself (PySide6 6.12.0 loses a reference to None on each void call on CPython 3.11), and the start."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

SCRIPT = """
import sys
import peaksdesk.ui.app, asyncio, qasync
import peaksdesk.compose, peaksdesk.desktop
heavy = {"numpy", "alembic", "typer", "pydantic", "peaksdesk.formats.fit", "peaksdesk.domain.analysis"}
heavy &= set(sys.modules)
sys.exit(f"loaded at the start: {sorted(heavy)}" if heavy else 0)
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_void_calls_leave_none_alone(qapp):
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter, pen, path = QPainter(image), QPen(), QPainterPath()
    before = sys.getrefcount(None)
    for _ in range(1000):
        painter.setPen(pen)
        painter.save()
        painter.restore()
        pen.setWidthF(1.0)
        path.moveTo(QPointF(0, 0))
        painter.drawPath(path)
    painter.end()
    assert abs(sys.getrefcount(None) - before) < 100


def test_the_window_starts_without_numbers_readers_and_migrations():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
