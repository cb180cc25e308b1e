"""How answers are written: JSON, tables, and the progress of an import."""

import json
import sys

import typer

from peaksdesk.services.imports import ImportProgress

_JOINERS = "\u200c\u200d"
"""Invisible, yet parts of words in some scripts and of many emoji."""


def print_json(value: object) -> None:
    """Write a value as JSON, all that is on stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def print_table(rows: list[dict[str, object]], columns: tuple[str, ...]) -> None:
    """Write some keys of rows as a table."""
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in columns:
        table.add_column(name, no_wrap=name != "title", overflow="fold")
    for row in rows:
        table.add_row(*(_cell(row[name]) for name in columns))
    # A title is text, never markup; a file or another program takes lines of any length.
    console = Console(width=None if sys.stdout.isatty() else 1_000, markup=False, emoji=False, highlight=False)
    console.print(table)


def print_rows(rows: list[dict[str, object]], columns: tuple[str, ...], *, as_json: bool) -> None:
    """Write rows as JSON with all their keys, or some of these as a table."""
    if as_json:
        print_json(rows)
    else:
        print_table(rows, columns)


def print_values(found: dict[str, object], *, as_json: bool) -> None:
    """Write one thing as JSON, or a line for each of its values that says something."""
    if as_json:
        print_json(found)
        return
    for key, value in found.items():
        if value not in (None, "", [], {}):
            text = json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)
            typer.echo(f"{key:18} {shown(text)}")


def print_lines(progress: ImportProgress) -> None:
    """Write an import's report, a line for each file."""
    for line in progress.lines:
        typer.echo(f"{line.outcome.value:9} {shown(line.path)}" + (f": {shown(line.reason)}" if line.reason else ""))


def show_progress(progress: ImportProgress) -> None:
    """Keep a line on the terminal up to date while an import runs."""
    if sys.stderr.isatty():
        end = "" if progress.running else "\n"
        sys.stderr.write(f"\r{progress.done} of {progress.total} files{end}")
        sys.stderr.flush()


def shown(text: str) -> str:
    """Return text from a file as one line that a terminal takes for nothing but text."""
    return "".join(
        letter if letter.isprintable() or letter in _JOINERS else letter.encode("unicode_escape").decode()
        for letter in text
    )


def _cell(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.1f}" if isinstance(value, float) else shown(str(value))
