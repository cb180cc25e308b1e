"""The command line: the same services as the window, for scripts and for machines without a screen."""

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from peaksdesk import settings
from peaksdesk.cli import (
    athletes,
    changing,
    connecting,
    fitness,
    importing,
    keeping,
    looking,
    planning,
    recovering,
    sandboxing,
    watching,
)
from peaksdesk.cli.running import DataDir

app = typer.Typer(
    name="peaksdesk",
    help="PeaksDesk: the desktop home of training. Without a command, opens the window.",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for group in (importing, looking, fitness, recovering, changing, keeping, connecting, sandboxing):
    group.add_to(app)
app.add_typer(athletes.app, name="athlete")
app.add_typer(watching.app, name="watch")
app.add_typer(planning.workout, name="workout")
app.add_typer(planning.plan, name="plan")


@app.callback()
def start(context: typer.Context, data_dir: DataDir = None) -> None:
    """Take --data-dir before the command too, and open the window where there is no command."""
    context.obj = data_dir
    if context.invoked_subcommand is None:
        from peaksdesk import desktop

        raise typer.Exit(desktop.run(settings.load(data_dir)))


@app.command()
def demo(
    context: typer.Context,
    screenshots: Annotated[
        Path | None, typer.Option("--screenshots", metavar="DIR", help="Write a picture of every page here and leave.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Open the app on an invented athlete with three years of training, and connect accounts of theirs."""
    from peaksdesk import demo as the_demo

    raise typer.Exit(the_demo.run(screenshots, data_dir or context.obj))


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # JSON is UTF-8 whatever code page is set; the name of a file may hold bytes that are no text at all.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    app()


if __name__ == "__main__":
    main()
