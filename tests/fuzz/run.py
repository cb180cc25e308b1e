"""The soak: every fuzzer and long run in turn, a line for each.

    python3 dev.py soak [SECONDS] [--seed N] [--only PART]

A finding ends its part and makes the exit status 1; the same seed and part find it again.
"""

import argparse
import os
import random
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

Part = Callable[[int, float], int]


def parts() -> dict[str, Part]:
    """Return every part by name."""
    # Run as a script, Python has put this very folder first, where `xml` would hide the standard library's.
    here = Path(__file__).resolve().parent
    sys.path[:] = [str(here.parent), *(place for place in sys.path if Path(place).resolve() != here)]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from fuzz.accounts import fuzz_agreement, fuzz_sync_kills
    from fuzz.blobs import fuzz_blobs
    from fuzz.fit import fuzz_fit
    from fuzz.kills import fuzz_kills
    from fuzz.pages import fuzz_pages
    from fuzz.painting import fuzz_painting
    from fuzz.strava import fuzz_strava
    from fuzz.window import fuzz_window
    from fuzz.xml import fuzz_gpx, fuzz_tcx

    return {
        "fit": fuzz_fit,
        "tcx": fuzz_tcx,
        "gpx": fuzz_gpx,
        "strava": fuzz_strava,
        "blobs": fuzz_blobs,
        "painting": fuzz_painting,
        "pages": fuzz_pages,
        "window": fuzz_window,
        "kills": fuzz_kills,
        "agreement": fuzz_agreement,
        "sync-kills": fuzz_sync_kills,
    }


def main() -> int:
    """Run the parts; return 1 if any found something."""
    known = parts()
    parser = argparse.ArgumentParser(prog="dev.py soak", description=__doc__.splitlines()[0])
    parser.add_argument("seconds", nargs="?", type=float, default=300.0, help="for all parts together")
    parser.add_argument("--seed", type=int, default=None, help="of an earlier run, to repeat what it found")
    parser.add_argument("--only", choices=known, default=None, help="one part alone")
    asked = parser.parse_args()
    seed = random.SystemRandom().randrange(10**6) if asked.seed is None else asked.seed
    chosen = [asked.only] if asked.only else list(known)
    found = sum(_part(name, known[name], seed, asked.seconds / len(chosen)) for name in chosen)
    print(f"{found} findings." if found else "Nothing found.", flush=True)
    return int(found > 0)


def _part(name: str, part: Part, seed: int, seconds: float) -> int:
    try:
        rounds = part(seed, seconds)
    except Exception:  # whatever a part raises is what it found
        print(f"{name:10} seed {seed:6}: FOUND, repeat with --only {name} --seed {seed}", flush=True)
        traceback.print_exc()
        return 1
    print(f"{name:10} seed {seed:6}: {rounds:7} rounds, 0 findings", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
