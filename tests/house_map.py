"""docs/map.md, made from the first line of every module: `python3 dev.py map` writes it, a test holds it true."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "peaksdesk"
MAP = ROOT / "docs" / "map.md"

HEAD = """# Map of the house

Every room and every file in it, each with the first line it says of itself. Made by `python3 dev.py map`; a test fails
where it is not true. The rooms and what they may import are contracts in pyproject.toml (`[tool.importlinter]`): doors
above services above formats above domain, and only `compose.py` knows the store.

Beside `src/`: `tests/` mirrors it (`e2e/` drives the real program, `bench/` and `fuzz/` are `dev.py bench` and `soak`),
`docs/science/` has each formula with its source, `docs/adr/` why things are as they are, `resources/` what ships inside
the wheel, `packaging/` what bundles need.
"""


def first_line(path: Path) -> str:
    """Return the first line of a module's docstring."""
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    if not said:
        raise ValueError(f"{path} says nothing of itself")
    return said.splitlines()[0]


def rooms() -> Iterator[Path]:
    """Yield the folders with code, the package first."""
    yield SOURCE
    yield from sorted(path.parent for path in SOURCE.rglob("__init__.py") if path.parent != SOURCE)


def written() -> str:
    """Return the map as it should be."""
    parts = [HEAD]
    for room in rooms():
        name = room.relative_to(SOURCE.parent).as_posix()
        parts.append(f"\n## {name}/\n\n{first_line(room / '__init__.py')}\n\n")
        parts += [
            f"- `{file.name}`: {first_line(file)}\n" for file in sorted(room.glob("*.py")) if file.name != "__init__.py"
        ]
    return "".join(parts)


if __name__ == "__main__":
    MAP.write_text(written(), encoding="utf-8")
    sys.stdout.write(f"Wrote {MAP.relative_to(ROOT)}\n")
