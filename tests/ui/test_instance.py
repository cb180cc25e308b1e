import subprocess
import sys

from peaksdesk.ui.instance import SingleInstance

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from peaksdesk.ui.instance import SingleInstance
app = QCoreApplication([])
second = SingleInstance(Path(sys.argv[1]))
sys.exit(3 if second.claim() else 0 if second.raise_other() else 4)
"""


def test_a_second_start_raises_the_first(qtbot, tmp_path):
    first = SingleInstance(tmp_path)
    assert first.claim()
    raised = []
    first.listen(lambda: raised.append(True))
    other = subprocess.Popen([sys.executable, "-c", SECOND, str(tmp_path)])
    try:
        qtbot.waitUntil(lambda: other.poll() is not None, timeout=15_000)
    finally:
        other.wait(timeout=5)
    assert other.returncode == 0
    qtbot.waitUntil(lambda: raised == [True])
    first.release()
    again = SingleInstance(tmp_path)
    assert again.claim()
    again.release()


def test_other_folders_are_free(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, two = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")
    assert one.claim()
    assert two.claim()
    one.release()
    two.release()
