"""What no file of the window may do."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import peaksdesk.ui

UI = Path(peaksdesk.ui.__file__).parent
FILES = sorted(UI.rglob("*.py"))
MAY_STYLE = {"theme.py", "stylesheet.py", "appearance.py"}


def _imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("path", [p for p in FILES if p.name not in MAY_STYLE], ids=lambda p: str(p.relative_to(UI)))
def test_colours_and_style_sheets_live_in_the_theme(path):
    text = path.read_text(encoding="utf-8")
    assert "setStyleSheet(" not in text
    assert not re.findall(r"""["']#[0-9A-Fa-f]{3,8}["']""", text)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(UI)))
def test_nothing_blocks_the_loop_with_a_nested_one(path):
    assert not re.search(r"\.exec_?\(", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(UI)))
def test_no_item_of_a_layout_is_wrapped(path):
    # Qt deletes it without a word to PySide; its wrapper, met at the address of something new, ends the program.
    assert not re.search(r"\.itemAt\(", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted(UI.glob("pages/*/presenter.py")), ids=lambda p: p.parent.name)
def test_presenters_import_no_qt(path):
    for module in _imports(path):
        assert not module.startswith(("PySide6", "pyqtgraph", "qasync")), module
    for module in ("peaksdesk.ui.format", "peaksdesk.ui.widgets", "peaksdesk.ui.sport_names"):
        assert not any(found.startswith(module) for found in _imports(path)), module


def test_the_window_is_imported_without_heavy_libraries():
    heavy = (
        *("numpy", "sqlalchemy", "pyqtgraph", "asyncio", "qasync", "PySide6.QtNetwork"),
        *("httpx", "authlib", "h11", "cryptography", "keyring", "pydantic"),
        *("hashlib", "socket", "peaksdesk.logs"),
    )
    code = f"import sys, peaksdesk.ui.app; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
