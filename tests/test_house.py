"""The project keeps what it says of itself."""

import re
import subprocess

import pytest

import peaksdesk
from house_map import MAP, ROOT, SOURCE, written


def test_the_map_is_true():
    assert MAP.read_text(encoding="utf-8") == written(), "run: python3 dev.py map"


def test_the_lock_names_no_index_and_hashes_everything():
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if "://" in line or line.startswith("--")]
    names = [line for line in lines if re.match(r"[a-z]", line)]
    assert names
    assert all(line.endswith("\\") for line in names)


def test_pyside_is_pinned_below_the_version_that_crashes_python_3_11():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    (version,) = re.findall(r"pyside6-essentials==(\S+) ; python_full_version < '3.12'", lock)
    assert tuple(map(int, version.split("."))) < (6, 12)


def test_the_version_is_the_same_everywhere():
    assert f'version = "{peaksdesk.__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["demo", "run", "test", "lint", "bench", "soak", "shots", "map", "words"])
def test_every_command_of_dev_py_is_in_its_help(command):
    assert f"dev.py {command}" in (ROOT / "dev.py").read_text(encoding="utf-8")


def test_links_of_the_readme_and_the_docs_lead_somewhere():
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} links to {target}"


def test_every_formula_room_has_its_science_page():
    index = (ROOT / "docs" / "science" / "README.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs" / "science").glob("*.md"):
        assert page.name == "README.md" or page.name in index


def test_nothing_unfinished_is_left_in_the_source():
    found = [
        f"{path.name}:{number}"
        for path in SOURCE.rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"\b(TODO|FIXME|XXX)\b", line)
    ]
    assert not found


def test_git_ignores_what_the_commands_make():
    made = [".venv/x", "shots/x.png", ".pytest_cache/x", "src/peaksdesk/__pycache__/x.pyc"]
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    done = subprocess.run(["git", "check-ignore", *made], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.split() == made
