"""The command line: the same services as the window, for scripts and for machines without a screen."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer

from peaksdesk import assignments, logs, settings
from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.bundle import Services
from peaksdesk.services.imports import ImportProgress
from peaksdesk.services.json_view import activity_entry, activity_object, load_days
from peaksdesk.services.ports import Outcome, StoreError

T = TypeVar("T")

app = typer.Typer(
    name="peaksdesk",
    help="PeaksDesk: the desktop home of training. Without a command, opens the window.",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
athlete_app = typer.Typer(help="The person, their thresholds and units.", no_args_is_help=True)
watch_app = typer.Typer(help="Folders whose new files are imported by themselves.", no_args_is_help=True)
app.add_typer(athlete_app, name="athlete")
app.add_typer(watch_app, name="watch")

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", metavar="DIR", help="Where everything is kept (else PEAKSDESK_DATA_DIR).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON with stable keys.")]
Who = Annotated[int | None, typer.Option("--athlete", metavar="ID", help="Whose data; the current athlete by default.")]


@app.callback()
def start(context: typer.Context, data_dir: DataDir = None) -> None:
    """Take --data-dir before the command too, and open the window where there is no command."""
    context.obj = data_dir
    if context.invoked_subcommand is None:
        from peaksdesk import desktop

        raise typer.Exit(desktop.run(settings.load(data_dir)))


@app.command("import")
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
        who = await _athlete(services, athlete)
        return await services.imports.run(who.id, paths, _quiet if as_json else _live)

    progress = _run(context, data_dir, work)
    failed = [line for line in progress.lines if line.outcome is Outcome.FAILED]
    if as_json:
        _print(
            {
                "imported": progress.imported,
                "already": progress.already,
                "merged": progress.merged,
                "failed": [{"path": line.path, "reason": line.reason} for line in failed],
            }
        )
    else:
        for line in progress.lines:
            typer.echo(f"{line.outcome.value:9} {line.path}" + (f": {line.reason}" if line.reason else ""))
        typer.echo(
            f"{progress.imported} imported, {progress.merged} merged, {progress.already} already here, "
            f"{progress.failed} failed."
        )
    raise typer.Exit(1 if failed else 0)


@app.command()
def activities(
    context: typer.Context,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day, YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day, YYYY-MM-DD.")] = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """List activities, newest first."""
    first, last = _day(since, "--from"), _day(until, "--to")

    async def work(services: Services) -> list[dict[str, object]]:
        who = await _athlete(services, athlete)
        return [activity_entry(e) for e in await services.activities.entries(who.id, first, last)]

    rows = _run(context, data_dir, work)
    if as_json:
        _print(rows)
        return
    _table(rows, ("id", "date", "sport", "title", "duration_s", "distance_m", "avg_hr_bpm", "np_w", "load"))


@app.command()
def activity(
    context: typer.Context,
    activity_id: Annotated[int, typer.Argument(metavar="ID")],
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Show one activity in full."""

    async def work(services: Services) -> dict[str, object]:
        return activity_object(await services.activities.detail(activity_id))

    found = _run(context, data_dir, work)
    if as_json:
        _print(found)
        return
    for key, value in found.items():
        if value not in (None, "", [], {}):
            typer.echo(f"{key:18} {json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value}")


@app.command()
def load(
    context: typer.Context,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day, YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day, YYYY-MM-DD.")] = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Show load, fitness (CTL), fatigue (ATL) and form (TSB) day by day."""
    first, last = _day(since, "--from"), _day(until, "--to")

    async def work(services: Services) -> list[dict[str, object]]:
        who = await _athlete(services, athlete)
        return load_days(await services.fitness.series(who.id, first, last))

    rows = _run(context, data_dir, work)
    if as_json:
        _print(rows)
        return
    _table(rows, ("date", "load", "ctl", "atl", "tsb"))


@athlete_app.command("set")
def athlete_set(
    context: typer.Context,
    values: Annotated[list[str], typer.Argument(metavar="NAME=VALUE...", help="; ".join(assignments.NAMES))],
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="Day from which thresholds hold (else today; a first one: always)."),
    ] = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Set thresholds and what is known of the athlete, like ftp=280 lthr=170 weight=68."""
    day = _day(on, "--on")

    async def work(services: Services) -> dict[str, object]:
        who = await _athlete(services, athlete)
        asked = assignments.read(values, who)
        if asked.athlete != who:
            await services.athletes.update(asked.athlete)
        for kind, value in asked.thresholds:
            await services.athletes.set_threshold(who.id, kind, value, day)
        return await _athlete_object(services, who.id)

    _show_athlete(_run(context, data_dir, work), as_json=as_json)


@athlete_app.command("show")
def athlete_show(
    context: typer.Context, data_dir: DataDir = None, athlete: Who = None, *, as_json: AsJson = False
) -> None:
    """Show the athlete and all thresholds with their dates."""

    async def work(services: Services) -> dict[str, object]:
        return await _athlete_object(services, (await _athlete(services, athlete)).id)

    _show_athlete(_run(context, data_dir, work), as_json=as_json)


@athlete_app.command("list")
def athlete_list(context: typer.Context, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """List everybody kept here."""

    async def work(services: Services) -> list[dict[str, object]]:
        current = await services.athletes.current()
        people = await services.athletes.all()
        return [{"id": p.id, "name": p.name, "current": p.id == current.id} for p in people]

    rows = _run(context, data_dir, work)
    if as_json:
        _print(rows)
        return
    _table(rows, ("id", "name", "current"))


@athlete_app.command("add")
def athlete_add(
    context: typer.Context,
    values: Annotated[list[str], typer.Argument(metavar="NAME=VALUE...", help="name=Mira, others as in set.")],
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Add an athlete and make them the current one."""

    async def work(services: Services) -> dict[str, object]:
        home = (await services.athletes.current()).time_zone
        asked = assignments.read(values, Athlete(id=0, name="", time_zone=home))
        made = await services.athletes.add(asked.athlete)
        await services.athletes.choose(made.id)
        for kind, value in asked.thresholds:
            await services.athletes.set_threshold(made.id, kind, value, None)
        return await _athlete_object(services, made.id)

    _show_athlete(_run(context, data_dir, work), as_json=as_json)


@athlete_app.command("use")
def athlete_use(
    context: typer.Context,
    athlete_id: Annotated[int, typer.Argument(metavar="ID")],
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Make an athlete the current one."""

    async def work(services: Services) -> dict[str, object]:
        return await _athlete_object(services, (await services.athletes.choose(athlete_id)).id)

    _show_athlete(_run(context, data_dir, work), as_json=as_json)


@watch_app.command("add")
def watch_add(context: typer.Context, folder: Path, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """Watch a folder: the open window, or `watch run`, imports what appears in it."""

    async def work(services: Services) -> list[str]:
        who = await services.athletes.current()
        await services.watching.add(who.id, folder)
        return [str(f) for f in await services.watching.folders(who.id)]

    _lines(_run(context, data_dir, work), as_json=as_json)


@watch_app.command("remove")
def watch_remove(context: typer.Context, folder: Path, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """Stop watching a folder."""

    async def work(services: Services) -> list[str]:
        who = await services.athletes.current()
        await services.watching.remove(who.id, folder)
        return [str(f) for f in await services.watching.folders(who.id)]

    _lines(_run(context, data_dir, work), as_json=as_json)


@watch_app.command("list")
def watch_list(context: typer.Context, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """List watched folders."""

    async def work(services: Services) -> list[str]:
        who = await services.athletes.current()
        return [str(f) for f in await services.watching.folders(who.id)]

    _lines(_run(context, data_dir, work), as_json=as_json)


@watch_app.command("run")
def watch_run(context: typer.Context, data_dir: DataDir = None) -> None:
    """Keep importing what appears in watched folders, until Ctrl+C."""

    async def work(services: Services) -> None:
        await services.watching.run((await services.athletes.current()).id, _live)

    _run(context, data_dir, work)


@app.command()
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

    result = _run(context, data_dir, work)
    if as_json:
        _print(result)
    else:
        typer.echo(f"Backed up to {result['path']} ({int(str(result['size_bytes'])) / 1e6:,.1f} MB, checked).")


@app.command()
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

    before = _run(context, data_dir, work)
    if as_json:
        _print({"restored": str(source), "previous": before})
    else:
        typer.echo(f"Restored {source}. What was here before is kept in {before}.")


@app.command()
def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Write every original file as it came, and a table of activities."""

    async def work(services: Services) -> dict[str, object]:
        who = await _athlete(services, athlete)
        done = await services.exports.everything(who.id, folder)
        return {"folder": str(done.folder), "originals": done.originals, "activities": done.activities}

    result = _run(context, data_dir, work)
    if as_json:
        _print(result)
    else:
        typer.echo(f"Wrote {result['originals']} original files and {result['activities']} activities to {folder}.")


@app.command()
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
                _print({"repaired": done})
            else:
                typer.echo(done)
            return
        findings = inspect(chosen)
    except (StoreError, OSError) as problem:
        _fail(problem)
    bad = any(f["level"] == "bad" for f in findings)
    if as_json:
        _print({"ok": not bad, "findings": findings})
    else:
        for finding in findings:
            typer.echo(f"{finding['level']:8} {finding['message']}")
    raise typer.Exit(1 if bad else 0)


@app.command()
def demo(
    context: typer.Context,
    screenshots: Annotated[
        Path | None, typer.Option("--screenshots", metavar="DIR", help="Write a picture of every page here and leave.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Open the app on an invented athlete with three years of training."""
    from peaksdesk import desktop

    raise typer.Exit(desktop.demo(screenshots, data_dir or context.obj))


def main() -> None:
    """Run the command line."""
    app()


def _run(context: typer.Context, data_dir: Path | None, work: Callable[[Services], Awaitable[T]]) -> T:
    """Open everything, do the work, close; a failure becomes its sentence on stderr and exit status 1."""
    # Imported here: worker processes import this module again, and need no database.
    from peaksdesk.compose import opened

    chosen = settings.load(data_dir or context.obj)
    logs.start(chosen.data_dir, chosen.log_level)

    async def inside() -> T:
        async with opened(chosen) as services:
            for notice in services.notices:
                typer.echo(notice, err=True)
            return await work(services)

    try:
        return asyncio.run(inside())
    except (StoreError, LookupError, ValueError, OSError) as problem:
        _fail(problem)
    except KeyboardInterrupt:
        typer.echo("Stopped. What was done before is kept.", err=True)
        raise typer.Exit(130) from None


def _fail(problem: Exception) -> NoReturn:
    message = problem.args[0] if isinstance(problem, LookupError) and problem.args else problem
    typer.echo(str(message), err=True)
    raise typer.Exit(1) from None


async def _athlete(services: Services, athlete_id: int | None) -> Athlete:
    if athlete_id is None:
        return await services.athletes.current()
    for athlete in await services.athletes.all():
        if athlete.id == athlete_id:
            return athlete
    raise LookupError(f"There is no athlete with the number {athlete_id}.")


async def _athlete_object(services: Services, athlete_id: int) -> dict[str, object]:
    athlete = await _athlete(services, athlete_id)
    return {
        "id": athlete.id,
        "name": athlete.name,
        "sex": athlete.sex.value,
        "birth_year": athlete.birth_year,
        "weight_kg": athlete.weight_kg,
        "resting_hr_bpm": athlete.resting_hr_bpm,
        "max_hr_bpm": athlete.max_hr_bpm,
        "time_zone": athlete.time_zone,
        "units": athlete.units.value,
        "thresholds": [
            {"kind": t.kind.value, "value": t.value, "valid_from": t.valid_from.isoformat()}
            for t in await services.athletes.thresholds(athlete_id)
        ],
    }


def _show_athlete(found: dict[str, object], *, as_json: bool) -> None:
    if as_json:
        _print(found)
        return
    for key, value in found.items():
        if isinstance(value, list):
            for threshold in value:
                typer.echo(f"{threshold['kind']:20} {threshold['value']:g} from {threshold['valid_from']}")
        elif value not in (None, ""):
            typer.echo(f"{key:20} {value}")


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a date like 2026-11-21.", param_hint=option) from None


def _quiet(progress: ImportProgress) -> None:
    del progress


def _live(progress: ImportProgress) -> None:
    if sys.stderr.isatty():
        end = "" if progress.running else "\n"
        sys.stderr.write(f"\r{progress.done} of {progress.total} files{end}")
        sys.stderr.flush()


def _print(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n")


def _lines(values: list[str], *, as_json: bool) -> None:
    if as_json:
        _print(values)
    else:
        for value in values:
            typer.echo(value)


def _table(rows: list[dict[str, object]], columns: tuple[str, ...]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(*columns, box=None, header_style="bold")
    for row in rows:
        table.add_row(*("" if row[c] is None else str(row[c]) for c in columns))
    Console().print(table)


if __name__ == "__main__":
    main()
