"""The words on screen, gathered from the source for translation: `python3 dev.py words`.

Qt's `lupdate` reads neither f-strings nor the sentences of the services, so the gathering is done here, into the same
files that Qt Linguist edits: resources/translations/peaksdesk_LANGUAGE.ts, compiled to .qm beside it. What is gathered:

- `self.tr("…")`, in the context of its class; `QCoreApplication.translate` and `QT_TRANSLATE_NOOP` in theirs;
- what is given to a module's own function that does no more than call `QCoreApplication.translate`;
- the buttons of problems (`Problem`), translated where they are shown;
- the sentences of domain, formats, services, store and presenters, shown through `ui.words.said`: an f-string becomes a
  template with %1, %2 and so on, and all templates together resources/translations/sentences.json.
"""

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "peaksdesk"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
SENTENCES = "sentences"

TELLING = ("domain", "formats", "connect", "providers", "services", "store", "sandbox")
"""Rooms whose sentences reach the person."""
FRAGMENTS = ("domain/", "formats/tcx.py", "formats/fit_profile.py", "formats/record_table.py", "services/imports.py")
FRAGMENTS += ("connect/closing_words.py", "formats/workouts/losses.py", "services/explaining.py")
"""Where parts of sentences are written too: a few words that fill the places of a template."""
SINGLE = {
    *(
        "power",
        "pace",
        "settings",
        "workout",
        "course",
        "schedule",
        "totals",
        "goals",
        "monitoring",
        "segment",
        "device",
    ),
    *("Power", "Pace", "Heart rate", "Other"),
    *("Activities", "Sleep", "Wellness"),
    *("sleep", "stress", "soreness", "energy"),
}
"""Words that stand alone in such places."""
FOREIGN = ("domain/sport_names.py", "formats/strava_columns.py", "formats/strava_dates.py", "formats/fit_devices.py")
FOREIGN += ("sandbox/standins/",)
"""Where literals are names that others gave, or what a stand-in of others says."""

HOLE = "\0"
_MOST_VARIANTS = 32
_LOGGING = {"debug", "info", "warning", "error", "exception", "critical"}
_SENTENCE = re.compile(r"[\"“A-Z0-9\0].* .*[.!?]", re.DOTALL)
_FRAGMENT = re.compile(r"(?=.* )(?=.*[a-z]{2})[(a-zA-Z0-9\0].*", re.DOTALL)

Words = dict[tuple[str, str], str]
"""Context and English text, to the translation or nothing."""


class Gathering(ast.NodeVisitor):
    """What one file says.

    Attributes:
        words: Pairs of context and text.
        unread: What goes through a translation without being a literal, as `file:line`.
    """

    def __init__(self, path: Path) -> None:
        self.name = path.relative_to(SOURCE).as_posix()
        text = path.read_text(encoding="utf-8")
        self.tree = ast.parse(text)
        self.words: set[tuple[str, str]] = set()
        self.unread: list[str] = []
        self._classes: list[str] = []
        self._constants = dict(_constants(self.tree))
        self._own = dict(_own_functions(self.tree))
        if self.name.startswith("ui/"):
            self.visit(self.tree)
        room = self.name.split("/", maxsplit=1)[0]
        if (room in TELLING and not self.name.startswith(FOREIGN)) or presents(self.name, text):
            self.words |= {(SENTENCES, text) for text in self._sentences()}

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called == "tr" and self._classes and self.name != "ui/words.py":
            self._take(self._classes[-1], node.args[0], node)
        elif called in {"translate", "QT_TRANSLATE_NOOP"} and len(node.args) == 2:
            if isinstance(node.args[0], ast.Constant):
                self._take(str(node.args[0].value), node.args[1], node, marked=called == "translate")
        elif called in self._own and node.args:
            self._take(self._own[called], node.args[0], node)
        elif called == "Problem" and len(node.args) > 1:
            self._take("problems", node.args[1], node, marked=True)
        self.generic_visit(node)

    def _take(self, context: str, text: ast.expr, node: ast.Call, *, marked: bool = False) -> None:
        """Note a text; one that is `marked` elsewhere, by QT_TRANSLATE_NOOP, may be a name here."""
        found = self._variants(text)
        if all(HOLE not in variant for variant in found):
            self.words |= {(context, variant) for variant in found if variant}
        elif not marked and not isinstance(text, ast.Subscript):  # a table's entries are marked where it stands
            self.unread.append(f"{self.name}:{node.lineno}")

    def _sentences(self) -> Iterator[str]:
        card = self.name.startswith("providers/") and self.name.endswith("/__init__.py")
        fragments = card or self.name.startswith(FRAGMENTS)
        for node, raised in _strings(self.tree):
            for variant in (text.strip() for text in self._variants(node)):
                part = fragments and not raised and (_FRAGMENT.fullmatch(variant) or variant in SINGLE)
                if _telling(variant) and (part or _SENTENCE.fullmatch(variant)):
                    yield numbered(variant)

    def _variants(self, node: ast.expr) -> list[str]:
        """Return what an expression can say, with a hole where a value goes."""
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.Name(id=name) if name in self._constants:
                return [self._constants[name]]
            case ast.IfExp(body=body, orelse=orelse):
                return [*self._variants(body), *self._variants(orelse)]
            case ast.JoinedStr(values=values):
                return _joined([self._variants(part) for part in values])
            case ast.FormattedValue(value=value):
                return self._variants(value)
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                return _joined([self._variants(left), self._variants(right)])
            case ast.BoolOp(op=ast.Or(), values=values):
                return [text for value in values for text in self._variants(value)]
        return [HOLE]


def presents(name: str, text: str) -> bool:
    """Tell whether a file of a page knows no Qt: its sentences are English, and said by the view."""
    invented = "example" in name or name.endswith(("/__init__.py", "/sessions.py"))
    return name.startswith("ui/pages/") and "PySide6" not in text and not invented


def gathered() -> tuple[set[tuple[str, str]], list[str]]:
    """Return every (context, text) of the source, and where something could not be read."""
    found = [Gathering(path) for path in sorted(SOURCE.rglob("*.py"))]
    return set().union(*(one.words for one in found)), [place for one in found for place in one.unread]


def numbered(text: str) -> str:
    """Return a text with %1, %2 and so on in its holes."""
    parts = text.split(HOLE)
    return parts[0] + "".join(f"%{place}{part}" for place, part in enumerate(parts[1:], 1))


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(text))):
                yield name, text


def _joined(parts: list[list[str]]) -> list[str]:
    count = 1
    kept = []
    for part in parts:
        count *= len(part)
        kept.append(part if count <= _MOST_VARIANTS else [HOLE])
    return [re.sub(f"{HOLE}+", HOLE, "".join(chosen)) for chosen in product(*kept)]


def _own_functions(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the module's functions that only translate their argument, each with its context."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(
                name=name,
                args=ast.arguments(args=[ast.arg(arg=text)]),
                body=[
                    *_,
                    ast.Return(
                        value=ast.Call(
                            func=ast.Attribute(attr="translate"),
                            args=[ast.Constant(value=context), ast.Name(id=passed)],
                        )
                    ),
                ],
            ) if passed == text:
                yield name, str(context)


def _strings(tree: ast.Module) -> Iterator[tuple[ast.expr, bool]]:
    """Yield the outermost expressions that make text, and whether each is raised.

    Docstrings, annotations, and what goes to the log are left out.
    """
    waiting: list[tuple[ast.AST, bool]] = [(tree, False)]
    while waiting:
        node, raised = waiting.pop()
        raised = raised or isinstance(node, ast.Raise)
        match node:
            case ast.Expr(value=ast.Constant()):
                continue
            case ast.Call(func=ast.Attribute(attr=called)) if called in _LOGGING:
                continue
            case ast.Constant(value=str()) | ast.JoinedStr():
                yield node, raised
                if isinstance(node, ast.JoinedStr):
                    waiting += [(part.value, raised) for part in node.values if isinstance(part, ast.FormattedValue)]
                continue
            case ast.BinOp(op=ast.Add()) if any(isinstance(side, ast.JoinedStr) for side in (node.left, node.right)):
                yield node, raised
        waiting += [
            (child, raised)
            for name, field in ast.iter_fields(node)
            if name not in {"annotation", "returns"}
            for child in (field if isinstance(field, list) else [field])
            if isinstance(child, ast.AST)
        ]


def _telling(text: str) -> bool:
    """Tell whether a text has words of its own, and is neither SQL nor markup."""
    bare = text.replace(HOLE, "").strip()
    return bool(re.search(r"[a-z]{2}", bare)) and not re.match(r"(?!HRSS)[A-Z]{4,}\s|<|https?:", bare)


# The files


def ts_path(language: str) -> Path:
    """Return where a language's translations are written."""
    return FOLDER / f"peaksdesk_{language}.ts"


def read(path: Path) -> Words:
    """Return what a .ts file says; an empty translation is one that is not done."""
    if not path.exists():
        return {}
    found: Words = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            text = (translation.text or "") if done else ""
            found[context.findtext("name", ""), message.findtext("source", "")] = text
    return found


def write(path: Path, words: Words, language: str) -> None:
    """Write a .ts file, sorted, so that a change is a small difference."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted({context for context, _ in words}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for (_, source), text in sorted(item for item in words.items() if item[0][0] == name):
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = source
            translation = ET.SubElement(message, "translation")
            translation.text = text
            if not text:
                translation.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def compile_ts(path: Path, target: Path) -> None:
    """Compile a .ts file with Qt's own `lrelease`."""
    tool = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    subprocess.run([tool, "-silent", "-nounfinished", path, "-qm", target], check=True)


def sentences_json(words: set[tuple[str, str]]) -> str:
    """Return the templates as the app loads them: one a line."""
    texts = sorted(text for context, text in words if context == SENTENCES)
    return json.dumps(texts, ensure_ascii=False, indent=0) + "\n"


def main() -> int:
    """Gather, keep the translations there are, compile, and return 1 if any is missing."""
    words, unread = gathered()
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "sentences.json").write_text(sentences_json(words), encoding="utf-8")
    missing = 0
    for language in LANGUAGES:
        path = ts_path(language)
        before = read(path)
        now = {key: before.get(key, "") for key in words}
        write(path, now, language)
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "made.qm"
            compile_ts(path, made)
            path.with_suffix(".qm").write_bytes(made.read_bytes())
        undone = [key for key, text in now.items() if not text]
        missing += len(undone)
        print(f"{path.name}: {len(now)} texts, {len(undone)} not translated, {len(before.keys() - words)} gone")
    for place in unread:
        print(f"{place}: not a literal")
    return int(missing > 0 or bool(unread))


if __name__ == "__main__":
    sys.exit(main())
