"""Speed and memory as ratios to floors measured in the same run: `python3 dev.py bench [--json]`."""

import argparse
import asyncio
import json
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from multiplied import multiplied  # noqa: E402
from synthetic import hour_and_a_half  # noqa: E402

from formats.fit_files import crc  # noqa: E402
from paths import SHARED_DATA  # noqa: E402

TEN_YEARS = 10.3
RUNS = 7
WALKS = 2
FRAME_MS = 16
MANY = 100_000


@dataclass(frozen=True)
class Figure:
    """One measured figure.

    Attributes:
        value: Ours, in `unit`; likewise `floor`, what it is held against.
        ratio: value / floor.
        goal: What the ratio or the value must be.
    """

    name: str
    value: float
    unit: str
    floor: float
    ratio: float
    goal: str
    met: bool


def main() -> int:
    """Measure everything, print it, and return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument(
        "--json", action="store_true", help="print a list of {name, value, unit, floor, ratio, goal, met}"
    )
    options = parser.parse_args()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="peaksdesk-bench-") as folder:
        say = (lambda text: None) if options.json else (lambda text: print(text, flush=True))
        say("Making ten years of invented training…")
        data_dir = Path(folder) / "ten-years"
        activities = asyncio.run(ten_years(data_dir))
        measures = (
            decoding,
            importing,
            fitness,
            painting,
            lambda: starting(data_dir, activities),
            lambda: walking(data_dir, activities),
            lambda: listing(data_dir, Path(folder) / "many"),
        )
        for measure in measures:
            for figure in measure():
                figures.append(figure)
                say(line(figure))
    if options.json:
        print(json.dumps([asdict(figure) for figure in figures], indent=2))
    return 0 if all(figure.met for figure in figures) else 1


def line(figure: Figure) -> str:
    """Return a figure as a line of text."""
    mark = "✓" if figure.met else "✕"
    return (
        f"{mark} {figure.name:44} {figure.value:>12,.2f} {figure.unit:10} floor {figure.floor:>11,.2f}"
        f"   ratio {figure.ratio:>7.2f}   goal {figure.goal}"
    )


def at_most(name: str, value: float, unit: str, floor: float, times: float) -> Figure:
    """Return a figure whose ratio to the floor has an upper bound."""
    return Figure(name, value, unit, floor, value / floor, f"ratio <= {times:g}", value / floor <= times)


def at_least(name: str, value: float, unit: str, floor: float, times: float) -> Figure:
    """Return a figure whose ratio to the floor has a lower bound."""
    return Figure(name, value, unit, floor, value / floor, f"ratio >= {times:g}", value / floor >= times)


def within(name: str, value: float, unit: str, floor: float, bound: float) -> Figure:
    """Return a figure with an absolute upper bound, beside its ratio to the floor."""
    return Figure(name, value, unit, floor, value / floor, f"value <= {bound:g} {unit}", value <= bound)


def best_of(runs: int, job: Callable[[], object]) -> float:
    """Return the least CPU seconds of some runs; the first is not counted."""
    job()
    times = []
    for _ in range(runs):
        began = time.process_time()
        job()
        times.append(time.process_time() - began)
    return min(times)


def ride_file() -> bytes:
    """Return a ride: the real one of 8,357 records where it is there, else one made up."""
    real = SHARED_DATA / "sweatpy" / "4078723797.fit"
    return real.read_bytes() if real.exists() else hour_and_a_half()


def sdk_seconds(data: bytes) -> float:
    """Return CPU seconds garmin-fit-sdk takes to decode a file."""
    from garmin_fit_sdk import Decoder, Stream

    return best_of(3, lambda: Decoder(Stream.from_byte_array(bytearray(data))).read())


def decoding() -> list[Figure]:
    """Decode a ride with our reader and with Garmin's."""
    from peaksdesk.formats.fit import read_fit

    data = ride_file()
    records = len(read_fit(data)[0].streams)
    ours, sdk = best_of(15, lambda: read_fit(data)), sdk_seconds(data)
    return [at_least("FIT decoding, one core", records / ours, "records/s", records / sdk, 40)]


def importing() -> list[Figure]:
    """Import rides end to end, against Garmin's decoding alone; the CPU time of all threads counts."""
    data = ride_file()
    with tempfile.TemporaryDirectory() as folder:
        ours = asyncio.run(_import_many(Path(folder), data))
    sdk = sdk_seconds(data)
    ratio = sdk / ours
    name = "import end to end, a ride (CPU)"
    return [Figure(name, ours * 1e3, "ms", sdk * 1e3, ratio, "floor / value >= 15", ratio >= 15)]


async def _import_many(folder: Path, data: bytes) -> float:
    """Return the median CPU seconds of importing one ride; each copy differs in its serial number and belongs to an
    athlete of its own, so that every one is decoded, measured and kept in full."""
    from peaksdesk.compose import opened
    from peaksdesk.domain.athlete import Athlete
    from peaksdesk.settings import Settings

    times = []
    async with opened(Settings(data_dir=folder / "data")) as services:
        for number in range(2 * RUNS):
            file = folder / f"{number}.fit"
            file.write_bytes(with_serial(data, number))
            athlete = await services.athletes.add(Athlete(id=0, name=str(number)))
            began = time.process_time()
            progress = await services.imports.run(athlete.id, [file], lambda progress: None)
            times.append(time.process_time() - began)
            assert progress.imported == 1, progress.lines
    return statistics.median(times[2:])


def with_serial(data: bytes, number: int) -> bytes:
    """Return a FIT file with another byte in its first message and the checksum that goes with it."""
    at = data.index(b"\x40", data[0]) + 1
    fields = data[at + 4]
    first = data[0] + 6 + 3 * fields + 1
    changed = bytearray(data[:-2])
    changed[first] = number
    return bytes(changed) + struct.pack("<H", crc(bytes(changed)))


def fitness() -> list[Figure]:
    """Compute CTL, ATL and TSB of twenty years, against running sums of the same arrays."""
    from peaksdesk.domain.fitness import fitness as compute

    rng = np.random.default_rng(1)
    one, many = rng.uniform(0, 150, 7305), rng.uniform(0, 150, (500, 7305))

    def floor(loads: np.ndarray) -> float:
        return best_of(RUNS, lambda: [np.cumsum(loads, axis=-1) for _ in range(3)]) * 1e3

    return [
        within("CTL/ATL/TSB, 20 years", best_of(50, lambda: compute(one)) * 1e3, "ms", floor(one), 1),
        within(
            "CTL/ATL/TSB, 20 years x 500 athletes", best_of(RUNS, lambda: compute(many)) * 1e3, "ms", floor(many), 80
        ),
    ]


def starting(data_dir: Path, activities: int) -> list[Figure]:
    """Start processes: a bare window, and ours with ten years in it."""
    bare, first, usable, memory, bare_memory = [], [], [], [], []
    for _ in range(RUNS):
        floor = child("bare")
        ours = child("ours", str(data_dir), str(activities))
        bare.append(floor["painted_s"])
        bare_memory.append(floor["rss_mb"])
        first.append(ours["painted_s"])
        usable.append(ours["usable_s"])
        memory.append(ours["rss_mb"])
    floor_ms = statistics.median(bare) * 1e3
    return [
        at_most("first window painted", statistics.median(first) * 1e3, "ms", floor_ms, 1.8),
        at_most(f"ten years ({activities:,} activities) usable", statistics.median(usable) * 1e3, "ms", floor_ms, 5),
        within("idle memory with ten years open", max(memory), "MB", statistics.median(bare_memory), 180),
    ]


def painting() -> list[Figure]:
    """Pan charts at 1600 x 900, frame by frame, against laying down a picture of that size."""
    found = child("charts", script="window.py")
    floor = found["floor_ms"]
    return [
        within("pan ten years x 4 series, a frame (CPU)", found["ten_years_ms"], "ms", floor, FRAME_MS),
        within("pan a five-hour ride and its route, a frame", found["ride_ms"], "ms", floor, FRAME_MS),
        within("pan two linked charts, each a frame", found["linked_ms"] / 2, "ms", floor, FRAME_MS),
    ]


def walking(data_dir: Path, activities: int) -> list[Figure]:
    """Walk through all pages of the window; the figures are those of the slowest page, named behind."""
    walks = [child("walk", str(data_dir), script="window.py") for _ in range(WALKS)]
    best = {name: min(walks, key=lambda walk: walk[name]) for name in ("switch_ms", "theme_ms", "gap_ms")}

    def figure(name: str, what: str, floor: str, bound: float) -> Figure:
        walk = best[f"{what}_ms"]
        return within(f"{name} ({walk[f'{what}_where']})", walk[f"{what}_ms"], "ms", walk[floor], bound)

    return [
        figure(f"page switch, {activities:,} activities", "switch", "switch_floor_ms", 100),
        figure("theme switch, whole window", "theme", "switch_floor_ms", 150),
        figure("longest event-loop gap, all pages", "gap", "idle_gap_ms", 100),
    ]


def listing(data_dir: Path, folder: Path) -> list[Figure]:
    """Open a list of very many activities and type into its search, against a bare list of as many texts."""
    multiplied(data_dir, folder, MANY)
    found = child("list", str(folder), str(MANY), script="window.py")
    return [
        within(f"{MANY:,} activities: first rows", found["first_ms"], "ms", found["floor_ms"], 300),
        within(f"{MANY:,} activities: filter, a keystroke", found["filter_ms"], "ms", found["floor_ms"], 50),
        within(f"{MANY:,} activities: longest event-loop gap", found["gap_ms"], "ms", found["floor_ms"], 100),
    ]


def child(*arguments: str, script: str = "start.py") -> dict[str, float]:
    """Run a script in a fresh process and return what it measured."""
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**compiled, "QT_QPA_PLATFORM": "offscreen", "PEAKSDESK_BENCH_START": repr(time.monotonic())}
    command = [sys.executable, str(HERE / script), *arguments]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=180)
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{result.stderr}")
    measured: dict[str, float] = json.loads(result.stdout)
    return measured


async def ten_years(data_dir: Path) -> int:
    """Make a database with ten years of invented training; return how many activities it has."""
    from peaksdesk.compose import opened
    from peaksdesk.sandbox import invented
    from peaksdesk.settings import Settings

    async with opened(Settings(data_dir=data_dir)) as services:
        athlete = await invented.bring(services, date(2026, 11, 21), lambda progress: None, years=TEN_YEARS)
        return len(await services.activities.between(athlete.id, None, None))


if __name__ == "__main__":
    sys.exit(main())
