"""Every word on screen is translated, and the files that carry the translations are true."""

import ast
import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import house_words
from house_words import FOLDER, LANGUAGES, SENTENCES, SOURCE, Gathering, gathered, presents, read, ts_path

UI = SOURCE / "ui"
PLACE = re.compile(r"%\d+|\{\w+\}")
SHOWS_FIRST = {
    *("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle", "setTitle"),
    *("setPlaceholderText", "setStatusTip", "addAction", "addTab", "addItem", "set_title", "set_subtitle"),
    *("QLabel", "QPushButton", "QAction", "QCheckBox", "QRadioButton", "QGroupBox", "QMenu"),
    *("label", "button", "ElidedLabel", "Card", "PageHeader", "Number", "ProblemState", "Command", "record", "notify"),
}
"""Calls whose first argument a person reads."""
SHOWS_ALL = {"say", "EmptyState"}
NAMES = {"PeaksDesk", "Alt+←", "Alt+→", "RPE", "TSS", "FTP", "LTHR", "CTL", "ATL", "TSB", "HRSS"}
INVENTED = {"gallery.py", "examples.py", "presenter.py", "changing.py"}
"""Files whose words are made up, or sentences that views show through `said`."""


def _presents(path: Path) -> bool:
    """Tell whether a file's words are sentences that views show through `said`."""
    return presents(path.relative_to(SOURCE).as_posix(), path.read_text(encoding="utf-8"))


READ = [path for path in sorted(UI.rglob("*.py")) if path.name not in INVENTED and not _presents(path)]


@pytest.fixture(scope="module")
def source():
    return gathered()


def test_every_translation_is_given_a_literal(source):
    _, unread = source
    assert not unread, "lupdate's rule: nothing but a literal goes through tr and translate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_translations_are_those_of_the_source(source, language):
    words, _ = source
    kept = read(ts_path(language)).keys()
    assert (sorted(words - kept), sorted(kept - words)) == ([], []), "run: python3 dev.py words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language):
    assert not [key for key, text in read(ts_path(language)).items() if not text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_keep_their_places(language):
    wrong = {
        key: text
        for key, text in read(ts_path(language)).items()
        if sorted(PLACE.findall(key[1])) != sorted(PLACE.findall(text))
    }
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_says_what_the_written_one_does(language):
    translator = QTranslator()
    assert translator.load(str(ts_path(language).with_suffix(".qm")))
    said = {key: translator.translate(*key) for key in read(ts_path(language))}
    assert said == read(ts_path(language)), "run: python3 dev.py words"


def test_the_templates_are_those_of_the_source(source):
    words, _ = source
    kept = json.loads((FOLDER / "sentences.json").read_text(encoding="utf-8"))
    assert kept == sorted(text for context, text in words if context == SENTENCES), "run: python3 dev.py words"


# How the source is read


@pytest.fixture
def told(tmp_path, monkeypatch):
    monkeypatch.setattr(house_words, "SOURCE", tmp_path)

    def read_as(name, text):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return Gathering(path)

    return read_as


def test_what_a_class_says_is_in_its_context(told):
    found = told("ui/a.py", 'class View:\n    def f(self):\n        self.tr("One " "two" if x else "Three")\n')
    assert found.words == {("View", "One two"), ("View", "Three")}


def test_contexts_can_be_named_and_marked(told):
    found = told(
        "ui/a.py",
        'A = {1: QT_TRANSLATE_NOOP("sports", "Ride")}\n'
        'def f(): return QCoreApplication.translate("sports", A[1]) + QCoreApplication.translate("w", "Go")\n'
        'def tr(text): return QCoreApplication.translate("Own", text)\n'
        'def g(): return tr("Here") + tr(x)\n',
    )
    assert found.words == {("sports", "Ride"), ("w", "Go"), ("Own", "Here")}
    assert found.unread == ["ui/a.py:4"]


def test_an_f_string_through_tr_is_named(told):
    assert told("ui/a.py", 'class A:\n    def f(self): self.tr(f"{x} of y")\n').unread == ["ui/a.py:2"]


def test_sentences_become_templates(told):
    found = told(
        "services/a.py",
        '"""A docstring."""\n_WHY = "It is so."\n'
        "def f(n):\n"
        '    """Another one."""\n'
        '    log.info("This is for the log.")\n'
        "    text = f\"Found {n} day{'s' if n > 1 else ''}. {_WHY}\"\n"
        '    raise ValueError("Nothing is " + f"there: {n:.1f}{text}.")\n',
    )
    assert {text for _, text in found.words} == {
        "It is so.",
        "Found %1 day. It is so.",
        "Found %1 days. It is so.",
        "Nothing is there: %1.",
    }


def test_sql_names_and_single_words_are_no_sentences(told):
    assert not told("store/a.py", 'A = "SELECT a FROM b."\nB = "metric"\nC = "<a href=.> x."\nD = "Edge 520"\n').words


# Words that no translation could reach


def _shown(tree: ast.Module):
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in SHOWS_FIRST:
            yield from node.args[:1]
        elif called in SHOWS_ALL:
            yield from node.args


def _untranslated(argument: ast.expr):
    """Yield the words of an argument that are written there, but for what goes through a call."""
    match argument:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=values):
            yield from (part.value for part in values if isinstance(part, ast.Constant))
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_untranslated(body), *_untranslated(orelse))
        case ast.BinOp(left=left, right=right):
            yield from (*_untranslated(left), *_untranslated(right))


@pytest.mark.parametrize("path", READ, ids=lambda path: str(Path(path).relative_to(UI)))
def test_no_english_goes_past_the_translation(path):
    found = [
        f"{path.name}:{argument.lineno}: {text}"
        for argument in _shown(ast.parse(path.read_text(encoding="utf-8")))
        for text in _untranslated(argument)
        if re.search(r"[A-Za-z]{3}", text) and text.strip() not in NAMES and not re.fullmatch(r"[a-z_]+", text)
    ]
    assert not found
