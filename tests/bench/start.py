"""One start of a window in a fresh process, for bench: prints when it was painted, usable, and what memory it holds."""

import json
import os
import sys
import time
from pathlib import Path

START = float(os.environ["PEAKSDESK_BENCH_START"])
IDLE_S = 2.0


def rss_mb() -> float:
    """Return the resident memory of this process, MB."""
    with Path("/proc/self/status").open(encoding="ascii") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS: this figure is measured on Linux")


def bare() -> dict[str, float]:
    """Show an empty widget."""
    from PySide6.QtWidgets import QApplication, QWidget

    class Bare(QWidget):
        painted = False

        def paintEvent(self, event: object) -> None:
            self.painted = True

    app = QApplication([])
    window = Bare()
    window.resize(1440, 900)
    window.show()
    while not window.painted:
        app.processEvents()
    return {"painted_s": time.monotonic() - START, "rss_mb": rss_mb()}


def ours(data_dir: str, activities: int) -> dict[str, float]:
    """Open the app on its activities page."""
    from peaksdesk import desktop
    from peaksdesk.settings import Settings
    from peaksdesk.ui import app

    measured: dict[str, float] = {}
    paint = app._paint

    def painted(*arguments: object) -> None:
        paint(*arguments)
        measured["painted_s"] = time.monotonic() - START

    app._paint = painted

    def ready(window: object) -> None:
        import asyncio

        async def watch() -> None:
            from PySide6.QtWidgets import QTableView

            while True:
                table = window.findChild(QTableView)
                if table is not None and table.isVisible() and table.model().rowCount() == activities:
                    break
                await asyncio.sleep(0.002)
            window.repaint()
            measured["usable_s"] = time.monotonic() - START
            await asyncio.sleep(IDLE_S)
            measured["rss_mb"] = rss_mb()
            window.close()

        ready.task = asyncio.get_running_loop().create_task(watch())

    desktop.run(Settings(data_dir=Path(data_dir)), first_page="activities", on_ready=ready)
    return measured


if __name__ == "__main__":
    result = bare() if sys.argv[1] == "bare" else ours(sys.argv[2], int(sys.argv[3]))
    print(json.dumps(result))
