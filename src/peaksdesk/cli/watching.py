"""Commands about watched folders."""

import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated

import typer

from peaksdesk.cli.printing import print_json, print_lines, show_progress
from peaksdesk.cli.running import AsJson, DataDir, run
from peaksdesk.services.bundle import Services
from peaksdesk.services.imports import ImportProgress
from peaksdesk.services.watching import EVERY_S

app = typer.Typer(help="Folders whose new files are imported by themselves.", no_args_is_help=True)


@app.command()
def add(context: typer.Context, folder: Path, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """Watch a folder: the open window, or `watch run`, imports what appears in it."""

    async def change(services: Services, athlete_id: int) -> None:
        await services.watching.add(athlete_id, folder)

    _folders(context, data_dir, change, as_json=as_json)


@app.command()
def remove(context: typer.Context, folder: Path, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """Stop watching a folder."""

    async def change(services: Services, athlete_id: int) -> None:
        await services.watching.remove(athlete_id, folder)

    _folders(context, data_dir, change, as_json=as_json)


@app.command("list")
def list_(context: typer.Context, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """List watched folders."""

    async def nothing(services: Services, athlete_id: int) -> None:
        del services, athlete_id

    _folders(context, data_dir, nothing, as_json=as_json)


@app.command("run")
def run_(
    context: typer.Context,
    every_s: Annotated[
        float, typer.Option("--every", metavar="SECONDS", min=0.1, help="How often to look at the folders.")
    ] = EVERY_S,
    data_dir: DataDir = None,
) -> None:
    """Keep importing what appears in watched folders, until Ctrl+C."""

    async def work(services: Services) -> None:
        who = await services.athletes.current()
        if not await services.watching.folders(who.id):
            raise LookupError("No folder is watched yet: add one with `peaksdesk watch add FOLDER`.")
        await services.watching.run(who.id, _report, every_s)

    run(context, data_dir, work)


def _folders(
    context: typer.Context,
    data_dir: Path | None,
    change: Callable[[Services, int], Awaitable[None]],
    *,
    as_json: bool,
) -> None:
    """Change the current athlete's list of folders, and show it."""

    async def work(services: Services) -> list[str]:
        who = await services.athletes.current()
        await change(services, who.id)
        return [str(folder) for folder in await services.watching.folders(who.id)]

    found = run(context, data_dir, work)
    if as_json:
        print_json(found)
        return
    for folder in found:
        typer.echo(folder)


def _report(progress: ImportProgress) -> None:
    show_progress(progress)
    if not progress.running:
        print_lines(progress)
        sys.stdout.flush()
