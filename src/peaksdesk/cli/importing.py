"""Commands that bring files in and take an import back."""

from pathlib import Path
from typing import Annotated

import typer

from peaksdesk.cli.printing import print_json, print_lines, print_rows, show_progress
from peaksdesk.cli.running import LARGEST_ID, AsJson, DataDir, Who, athlete_of, run
from peaksdesk.services.bundle import Services
from peaksdesk.services.imports import ImportProgress
from peaksdesk.services.json_view import import_entry
from peaksdesk.services.kept import Outcome


def add_to(app: typer.Typer) -> None:
    """Add the commands of this group."""
    app.command("import")(import_)
    app.command()(imports)
    app.command()(undo)
    app.command()(redo)


def import_(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, folders, zips, a Strava export.")],
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Import FIT, TCX and GPX files (also .gz), folders, zips and Strava exports."""

    async def work(services: Services) -> ImportProgress:
        who = await athlete_of(services, athlete)
        return await services.imports.run(who.id, paths, _quiet if as_json else show_progress)

    progress = run(context, data_dir, work)
    failed = [line for line in progress.lines if line.outcome is Outcome.FAILED]
    if as_json:
        print_json(
            {
                "imported": progress.imported,
                "already": progress.already,
                "merged": progress.merged,
                "failed": [{"path": line.path, "reason": line.reason} for line in failed],
            }
        )
    else:
        print_lines(progress)
        typer.echo(
            f"{progress.imported} imported, {progress.merged} merged, {progress.already} already here, "
            f"{progress.failed} failed."
        )
    raise typer.Exit(1 if failed else 0)


def imports(context: typer.Context, data_dir: DataDir = None, athlete: Who = None, *, as_json: AsJson = False) -> None:
    """List earlier imports, newest first."""

    async def work(services: Services) -> list[dict[str, object]]:
        who = await athlete_of(services, athlete)
        return [import_entry(summary) for summary in await services.imports.recent(who.id, 1000)]

    columns = ("id", "started_at", "label", "imported", "merged", "already", "failed", "undone_at")
    print_rows(run(context, data_dir, work), columns, as_json=as_json)


Batch = Annotated[
    int | None, typer.Argument(metavar="[BATCH]", min=1, max=LARGEST_ID, help="Its number in `peaksdesk imports`.")
]


def undo(
    context: typer.Context,
    batch: Batch = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Take back the last import that brought anything, or another; `redo` brings it again for thirty days."""

    async def work(services: Services) -> tuple[int, int]:
        chosen = batch
        if chosen is None:
            chosen = (await services.imports.last((await athlete_of(services, athlete)).id)).id
        return chosen, await services.imports.undo(chosen)

    number, count = run(context, data_dir, work)
    if as_json:
        print_json({"undone": number, "activities": count})
    else:
        typer.echo(f"Took import {number} back: {count} activities went or changed.")


def redo(
    context: typer.Context,
    batch: Annotated[int, typer.Argument(metavar="BATCH", min=1, max=LARGEST_ID)],
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Bring back what `undo` took away."""

    async def work(services: Services) -> int:
        return await services.imports.redo(batch)

    count = run(context, data_dir, work)
    if as_json:
        print_json({"redone": batch, "activities": count})
    else:
        typer.echo(f"Brought import {batch} back: {count} activities came or changed.")


def _quiet(progress: ImportProgress) -> None:
    del progress
