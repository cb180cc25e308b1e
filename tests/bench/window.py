"""Frames, page turns, themes and long lists in a fresh process, for bench: prints what it measured.

`window.py charts`, `window.py walk DATA_DIR`, `window.py list DATA_DIR COUNT`.
"""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

SIZE = (1600, 900)
FRAMES = 60
YEARS = 10
RIDE_S = 5 * 3600
BEAT_S = 0.002
CALM_S = 0.25
PATIENCE_S = 20.0


def charts() -> dict[str, float]:
    """Pan charts frame by frame; a bare widget that only lays down a picture is the floor."""
    import numpy as np
    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

    from peaksdesk.domain.streams import LATITUDE, LONGITUDE, Streams
    from peaksdesk.ui.appearance import Appearance
    from peaksdesk.ui.charts.fitness_chart import FitnessChart, FitnessLines
    from peaksdesk.ui.charts.linking import link
    from peaksdesk.ui.charts.route import Route
    from peaksdesk.ui.charts.scale import LinearScale
    from peaksdesk.ui.charts.series import Series
    from peaksdesk.ui.charts.timeline import Panel, Timeline

    class Bare(QWidget):
        def paintEvent(self, event: object) -> None:
            picture = QPixmap(self.size())
            picture.fill(0xFFFFFF)
            painter = QPainter(self)
            painter.drawPixmap(0, 0, picture)
            painter.end()

    class Silent:
        def at(self, second: float) -> tuple[()]:
            return ()

        def between(self, start_s: float, end_s: float) -> tuple[()]:
            return ()

    app = QApplication([])
    Appearance(app, "light")
    rng = np.random.default_rng(1)
    bare = Bare()
    bare.resize(*SIZE)
    bare.show()
    app.processEvents()  # what is not on screen yet is not painted
    floor = frames(lambda _: bare.repaint())

    days = 365 * YEARS + 3
    load = rng.gamma(2, 30, days)
    ctl, atl = (np.convolve(load, np.exp(-np.arange(200) / tau) / tau, "full")[:days] for tau in (42, 7))
    dates = np.datetime64("2016-11-21") + np.arange(days)
    long = [FitnessChart(), FitnessChart()]
    for chart in long:
        chart.resize(*SIZE)
        chart.show_lines(FitnessLines(dates, load, ctl, atl, ctl - atl))
    long[0].show()
    app.processEvents()
    long[0].set_view(long[0].view.shown(0, days * 0.8))
    ten_years = frames(_panning(long[0], days / 200))
    link(*long)
    long[1].show()
    app.processEvents()
    linked = frames(_panning(long[0], days / 200, long[1]))

    t = np.arange(float(RIDE_S))
    panels = [
        Panel(title, tone, Series(t, mean + spread * rng.standard_normal(t.size)), LinearScale("W"), 0.0, 2.0 * mean)
        for title, tone, mean, spread in (
            ("Power", "power", 220, 60),
            ("Heart rate", "heart_rate", 140, 4),
            ("Speed", "speed", 30, 3),
            ("Cadence", "cadence", 88, 5),
            ("Altitude", "altitude", 800, 9),
        )
    ]
    ride, route = Timeline(), Route()
    ride.resize(*SIZE)
    ride.show_panels(panels, Silent(), "A ride of five hours.")
    route.resize(376, 240)
    route.show_track(Streams(t, {LATITUDE: 47 + np.sin(t / 4000) / 20, LONGITUDE: 10 + np.cos(t / 3000) / 10}))
    ride.cursor_moved.connect(route.point)
    ride.selection_changed.connect(route.select)
    for widget in (ride, route):
        widget.show()
    app.processEvents()
    ride.set_view(ride.view.shown(0, RIDE_S * 0.8).select(3000.0, 6000.0))

    def pan_ride(turn: int) -> None:
        by = RIDE_S / 200 if turn % 40 < 20 else -RIDE_S / 200
        ride.set_view(ride.view.pan(by).point(ride.view.lo + ride.view.span * turn / FRAMES))
        ride.repaint()
        route.repaint()

    measured = {"floor_ms": floor, "ten_years_ms": ten_years, "linked_ms": linked, "ride_ms": frames(pan_ride)}
    for widget in app.topLevelWidgets():
        widget.close()
    charts.app = app  # widgets must not outlive it
    return measured


def frames(paint: Callable[[int], None]) -> float:
    """Return how long a frame keeps a core busy, ms: what a twentieth of the frames exceed."""
    took = []
    for turn in range(FRAMES + 5):
        began = time.thread_time()
        paint(turn)
        took.append((time.thread_time() - began) * 1e3)
    return statistics.quantiles(took[5:], n=20)[-1]


def walk(data_dir: str) -> dict[str, object]:
    """Go through every page of the real window, twice, and change the theme on each."""
    return _in_window(data_dir, _walk)


def long_list(data_dir: str, count: int) -> dict[str, object]:
    """Open the list of very many activities and type into its search."""
    return _in_window(data_dir, lambda window, beat: _list(window, beat, count))


async def _walk(window: object, beat: "Beat") -> dict[str, object]:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from peaksdesk.ui import appearance
    from peaksdesk.ui.pages import specs

    athlete = await window._services.athletes.current()
    newest = (await window._services.activities.between(athlete.id, None, None))[0].id
    arguments = {"activity": newest}
    idle = await beat.worst(asyncio.sleep(0.5))
    found: dict[str, object] = {"idle_gap_ms": idle}
    gaps: list[tuple[float, str]] = []
    for spec in specs():
        window.open(spec.id, arguments.get(spec.id))
        gaps.append((await beat.worst(settled(window)), f"first {spec.id}"))
    switches, themes = [], []
    for spec in specs():
        began = time.thread_time()
        window.open(spec.id, arguments.get(spec.id))
        window.repaint()
        switches.append(((time.thread_time() - began) * 1e3, spec.id))
        gaps.append((await beat.worst(settled(window)), f"again {spec.id}"))
        took = []
        for theme in ("dark", "light", "dark", "light"):
            began = time.thread_time()
            appearance.current().choose(theme)
            window.repaint()
            took.append((time.thread_time() - began) * 1e3)
        themes.append((statistics.median(took), spec.id))
        await settled(window)
    bare = QStackedWidget()
    bare.resize(*SIZE)
    for _ in range(2):
        bare.addWidget(QWidget())
    bare.show()
    await asyncio.sleep(CALM_S)
    floors = []
    for turn in range(20):
        began = time.thread_time()
        bare.setCurrentIndex(turn % 2)
        bare.repaint()
        floors.append((time.thread_time() - began) * 1e3)
    bare.close()
    for name, measured in (("gap", gaps), ("switch", switches), ("theme", themes)):
        worst = max(measured)
        found |= {f"{name}_ms": worst[0], f"{name}_where": worst[1]}
        found[f"{name}_all"] = sorted(((round(ms), where) for ms, where in measured), reverse=True)[:6]
    return found | {"switch_floor_ms": statistics.median(floors), "pages": len(specs())}


async def _list(window: object, beat: "Beat", count: int) -> dict[str, object]:
    from PySide6.QtCore import QStringListModel, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit, QListView, QTableView

    def table() -> QTableView | None:
        return next((t for t in window.findChildren(QTableView) if t.isVisible() and t.model().rowCount()), None)

    async def rows(wanted: int) -> None:
        deadline = time.perf_counter() + PATIENCE_S
        while (shown := table()) is None or shown.model().rowCount() < wanted:
            assert time.perf_counter() < deadline, f"{shown and shown.model().rowCount()} of {wanted} rows"
            await asyncio.sleep(BEAT_S)
        window.repaint()

    async def filtered() -> None:
        while window.busy():  # noqa: ASYNC110 - likewise
            await asyncio.sleep(BEAT_S)
        window.repaint()

    began = time.perf_counter()
    window.open("activities")
    gaps = [await beat.worst(rows(1))]
    first = (time.perf_counter() - began) * 1e3
    gaps.append(await beat.worst(rows(count)))
    every = (time.perf_counter() - began) * 1e3
    await settled(window)
    box = next(found for found in window.findChildren(QLineEdit) if found.isVisible())
    box.setFocus()
    took = []
    for sign in "ride":
        began = time.perf_counter()
        QTest.keyClick(box, getattr(Qt.Key, f"Key_{sign.upper()}"))
        gaps.append(await beat.worst(filtered()))
        took.append((time.perf_counter() - began) * 1e3)
    assert table().model().rowCount() < count
    bare, model = QListView(), QStringListModel()
    bare.setModel(model)
    bare.setUniformItemSizes(True)
    bare.resize(*SIZE)
    bare.show()
    await asyncio.sleep(CALM_S)
    texts = [str(number) for number in range(count)]
    began = time.perf_counter()
    model.setStringList(texts)
    bare.repaint()
    floor = (time.perf_counter() - began) * 1e3
    bare.close()
    return {
        "first_ms": first,
        "every_ms": every,
        "filter_ms": statistics.median(took),
        "filter_all": took,
        "gap_ms": max(gaps),
        "floor_ms": floor,
    }


class Beat:
    """Measures how long the event loop does not turn."""

    def __init__(self) -> None:
        self._worst = 0.0
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def worst(self, work: object) -> float:
        """Return the longest gap while awaiting `work`, ms."""
        self._worst = 0.0
        await work
        await asyncio.sleep(2 * BEAT_S)
        return self._worst

    async def stop(self) -> None:
        """End."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(BEAT_S)
            self._worst = max(self._worst, (time.perf_counter() - began - BEAT_S) * 1e3)


async def settled(window: object) -> None:
    """Wait until no page works any more, for a moment."""
    deadline, calm = time.perf_counter() + PATIENCE_S, 0.0
    while calm < CALM_S and time.perf_counter() < deadline:
        calm = 0.0 if window.busy() else calm + 0.02
        await asyncio.sleep(0.02)


def _panning(chart: object, by: float, other: object = None) -> Callable[[int], None]:
    def pan(turn: int) -> None:
        chart.set_view(chart.view.pan(by if turn % 40 < 20 else -by))
        chart.repaint()
        if other is not None:
            other.repaint()

    return pan


def _in_window(data_dir: str, act: Callable[[object, Beat], object]) -> dict[str, object]:
    from peaksdesk import desktop
    from peaksdesk.settings import Settings

    measured: dict[str, object] = {}

    def ready(window: object) -> None:
        async def go() -> None:
            window.resize(*SIZE)
            beat = Beat()
            try:
                await settled(window)
                await asyncio.sleep(1.5)  # the other pages' modules are loaded a second after the start
                measured.update(await act(window, beat))
            finally:
                await beat.stop()
                window.close()

        ready.task = asyncio.get_running_loop().create_task(go())

    desktop.run(Settings(data_dir=Path(data_dir)), first_page="settings", on_ready=ready)
    ready.task.result()
    return measured


if __name__ == "__main__":
    mode, *rest = sys.argv[1:]
    result = {"charts": charts, "walk": walk, "list": lambda folder, count: long_list(folder, int(count))}[mode](*rest)
    print(json.dumps(result))
