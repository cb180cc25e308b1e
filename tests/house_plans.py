"""The plans that ship with PeaksDesk, written anew: `python3 dev.py plans`."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "plans"
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from peaksdesk.formats.workouts.plan_json import write_plan_json  # noqa: E402
from sample_plans import cycling, mat, running  # noqa: E402

SAMPLES = {
    "cycling-base": cycling.base,
    "cycling-build": cycling.build,
    "cycling-polarised": cycling.polarised,
    "run-5k": running.five_k,
    "run-half-marathon": running.half_marathon,
    "bjj-and-strength": mat.bjj_and_strength,
}


def files() -> dict[str, bytes]:
    """Return the content of each file by its name."""
    return {f"{name}.json": write_plan_json(make()) for name, make in SAMPLES.items()}


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (FOLDER / name).write_bytes(data)
        print(f"{name}: {len(data)} bytes")
