"""Commands that keep the data safe: backup, restore, export, doctor."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from peaksdesk import settings
from peaksdesk.cli.printing import print_json
from peaksdesk.cli.running import AsJson, DataDir, Who, athlete_of, fail, run
from peaksdesk.services.bundle import Services
from peaksdesk.services.store_errors import StoreError


def add_to(app: typer.Typer) -> None:
    """Add the commands of this group."""
    for command in (backup, restore, export, doctor):
        app.command()(command)


def backup(
    context: typer.Context,
    target: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="Where to (else the backup folder).")] = None,
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Copy everything into one checked file."""

    async def work(services: Services) -> dict[str, object]:
        made = await asyncio.to_thread(services.backups.make, target)
        return {"path": str(made.path), "made_at": made.made_at.isoformat(), "size_bytes": made.size_bytes}

    result = run(context, data_dir, work)
    if as_json:
        print_json(result)
    else:
        typer.echo(f"Backed up to {result['path']} ({int(str(result['size_bytes'])) / 1e6:,.1f} MB, checked).")


def restore(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="FILE")],
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Put a backup in place of what is there now, which is backed up first."""

    async def work(services: Services) -> str:
        return str((await asyncio.to_thread(services.backups.restore, source)).path)

    before = run(context, data_dir, work)
    if as_json:
        print_json({"restored": str(source), "previous": before})
    else:
        typer.echo(f"Restored {source}. What was here before is kept in {before}.")


def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Write every original file of an athlete as it came, and a table of activities."""

    async def work(services: Services) -> dict[str, object]:
        who = await athlete_of(services, athlete)
        done = await services.exports.everything(who.id, folder)
        return {"folder": str(done.folder), "originals": done.originals, "activities": done.activities}

    result = run(context, data_dir, work)
    if as_json:
        print_json(result)
    else:
        typer.echo(f"Wrote {result['originals']} original files and {result['activities']} activities to {folder}.")


def doctor(
    context: typer.Context,
    data_dir: DataDir = None,
    *,
    mend: Annotated[
        bool, typer.Option("--repair", help="Set a damaged database aside and restore the newest whole backup.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Check the database, the disk and this installation."""
    chosen = settings.load(data_dir or context.obj)
    try:
        from peaksdesk.compose import inspect, repair

        if mend:
            done = repair(chosen)
            if as_json:
                print_json({"repaired": done})
            else:
                typer.echo(done)
            return
        findings = inspect(chosen)
    except (StoreError, OSError) as problem:
        fail(problem)
    bad = any(f["level"] == "bad" for f in findings)
    if as_json:
        print_json({"ok": not bad, "findings": findings})
    else:
        for finding in findings:
            typer.echo(f"{finding['level']:8} {finding['message']}")
    raise typer.Exit(1 if bad else 0)
