#!/usr/bin/env python3
"""Everything a developer or a curious person does with a checkout, from nothing but Python.

    python3 dev.py demo [ARGS]    open PeaksDesk on an invented athlete (off-screen: pictures of every page)
    python3 dev.py run [ARGS]     open PeaksDesk on your own data
    python3 dev.py test [ARGS]    lint, types, layers and tests (ARGS go to pytest, one at a time)
    python3 dev.py lint           the checks without the tests
    python3 dev.py bench [--json] speed and memory as ratios to floors measured in the same run
    python3 dev.py soak [SECONDS] fuzzing and long runs
    python3 dev.py shots [DIR]    a picture of every page and state, light and dark
    python3 dev.py album          write docs/gallery anew: every page in its four states
    python3 dev.py map            write docs/map.md anew
    python3 dev.py plans          write the plans that ship in resources/plans anew
    python3 dev.py words          gather the words on screen for translation
    python3 dev.py lock           resolve the dependencies anew (needs uv)

The environment is `.venv`, made from requirements.lock; uv is used where it is installed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "peaksdesk.stamp"
OLDEST = (3, 11)

QT_PACKAGES = (
    *("libegl1", "libgl1", "libglib2.0-0", "libfontconfig1", "libdbus-1-3", "libxkbcommon0", "libxkbcommon-x11-0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0", "libxcb-shape0"),
)
"""What Qt needs of Debian and Ubuntu beyond a bare system."""


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status."""
    commands = {
        "demo": demo,
        "run": run,
        "test": test,
        "lint": lint,
        "bench": bench,
        "soak": soak,
        "shots": shots,
        "album": album,
        "map": house_map,
        "plans": plans,
        "words": words,
        "lock": lock,
    }
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments[:1] in ([], ["-h"], ["--help"]) else 2
    return commands[arguments[0]](arguments[1:])


def demo(arguments: list[str]) -> int:
    """Open the app on an invented athlete."""
    ready(on_screen=True)
    return call([PYTHON, "-m", "peaksdesk", "demo", *arguments])


def run(arguments: list[str]) -> int:
    """Open the app on the person's own data."""
    ready(on_screen=True)
    return call([PYTHON, "-m", "peaksdesk.desktop", *arguments])


def lint(arguments: list[str]) -> int:
    """Check style, types and layers; return 1 if any fails, after all have run."""
    del arguments
    ready()
    checks = (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["importlinter.cli"],
    )
    failed = 0
    for check in checks:
        tool = [PYTHON, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
        failed |= call(tool if check == ["importlinter.cli"] else [PYTHON, "-m", *check]) != 0
    return int(failed)


def test(arguments: list[str]) -> int:
    """Run the checks, then the tests, and name what this machine leaves out."""
    status = lint([])
    for missing in left_out():
        print(f"Left out: {missing}", flush=True)
    # Two at a time halve the wait; more than four would fight over the disk and the one PostgreSQL each starts.
    side_by_side = [] if arguments else ["-n", str(min(4, os.cpu_count() or 1)), "--dist", "worksteal"]
    return call([PYTHON, "-m", "pytest", *side_by_side, *arguments]) or status


def bench(arguments: list[str]) -> int:
    """Print each figure as a ratio to its floor."""
    ready()
    return call([PYTHON, ROOT / "tests" / "bench" / "run.py", *arguments])


def soak(arguments: list[str]) -> int:
    """Fuzz the readers and run the slow tests."""
    ready()
    return call([PYTHON, ROOT / "tests" / "fuzz" / "run.py", *arguments])


def shots(arguments: list[str]) -> int:
    """Write PAGE-STATE-light.png and -dark.png for every page and state."""
    ready()
    return call([PYTHON, "-m", "peaksdesk.ui.gallery", *(arguments or ["shots"])])


def album(arguments: list[str]) -> int:
    """Write the pictures and the page of docs/gallery."""
    ready()
    return call([PYTHON, ROOT / "tests" / "house_album.py", *arguments])


def house_map(arguments: list[str]) -> int:
    """Write docs/map.md from the modules' first lines."""
    ready()
    return call([PYTHON, ROOT / "tests" / "house_map.py", *arguments])


def plans(arguments: list[str]) -> int:
    """Write resources/plans anew."""
    ready()
    return call([PYTHON, ROOT / "tests" / "house_plans.py", *arguments])


def words(arguments: list[str]) -> int:
    """Write resources/translations anew; return 1 while a text has no translation."""
    ready()
    return call([PYTHON, ROOT / "tests" / "house_words.py", *arguments])


def lock(arguments: list[str]) -> int:
    """Write requirements.lock: every version and hash, for every platform, and no index address."""
    uv = shutil.which("uv")
    if uv is None:
        print("Locking needs uv (https://docs.astral.sh/uv/).")
        return 2
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--group", "dev"]
    return call([uv, "pip", "compile", "--quiet", *options, *arguments, "pyproject.toml", "-o", LOCK])


def ready(*, on_screen: bool = False) -> None:
    """Make the environment if it is not there or older than the lock; with `on_screen`, see that a window can open."""
    if sys.version_info < OLDEST:
        sys.exit(f"PeaksDesk needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version.split()[0]}.")
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if not (PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted):
        install()
        STAMP.write_text(wanted)
    ready_for_qt(on_screen=on_screen)


def install() -> None:
    """Install the locked dependencies and this checkout, with uv where it works, else with pip."""
    say("Making .venv: this takes a minute the first time.")
    uv = shutil.which("uv")
    if uv and call([uv, "venv", "--quiet", "--allow-existing", "--seed", "--python", sys.executable, VENV]) == 0:
        pip = [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", PYTHON]
        if install_with(pip):
            return
        say("uv could not install everything; trying pip.")
    if call([sys.executable, "-m", "venv", VENV]) != 0:
        sys.exit("Python could not make .venv. On Debian and Ubuntu: apt-get install python3-venv")
    if not install_with([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]):
        sys.exit("The dependencies could not be installed: see above. With a network, run the same command again.")


def install_with(pip: list[object]) -> bool:
    """Install by one installer; tell whether it went well."""
    locked = call([*pip, "--require-hashes", "-r", LOCK]) == 0
    return locked and call([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT]) == 0


def ready_for_qt(*, on_screen: bool) -> None:
    """On Linux, install the system libraries that Qt lacks, or name them."""
    if not sys.platform.startswith("linux"):
        return
    screen = on_screen and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    environment = {**os.environ} if screen else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    trial = "from PySide6 import QtNetwork, QtSvg, QtWidgets; QtWidgets.QApplication([])"

    def starts() -> bool:
        done = subprocess.run([PYTHON, "-c", trial], env=environment, capture_output=True, check=False)
        return done.returncode == 0

    if starts():
        return
    say("Qt lacks system libraries.")
    command = ["apt-get", "install", "-y", "-q", *QT_PACKAGES]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("Installing them: " + " ".join(QT_PACKAGES))
        quiet = {"stdout": sys.stderr, "check": False}
        subprocess.run(["apt-get", "update", "-q"], **quiet)
        subprocess.run(command, **quiet)
        if starts():
            return
    sys.exit("Install Qt's system libraries, then run this again:\n  sudo " + " ".join(command))


def left_out() -> list[str]:
    """Name what the tests cannot do on this machine."""
    missing = []
    if not os.environ.get("PEAKSDESK_TEST_POSTGRES") and not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        missing.append("tests on PostgreSQL (it is not installed: apt-get install postgresql)")
    if not (shutil.which("chromium") or shutil.which("google-chrome")):
        missing.append("tests in a browser (Chromium is not installed: apt-get install chromium)")
    if not (ROOT.parent / "shared" / "data").is_dir():
        missing.append("tests on real activity files (../shared/data is not there)")
    return missing


def say(text: str) -> None:
    """Tell the person something beside what a command prints for programs."""
    print(text, file=sys.stderr, flush=True)


def call(command: list[object]) -> int:
    """Run a command from the checkout's root and return its exit status."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # without compiled modules every start takes seconds longer
    try:
        return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
