"""Commands about the person: thresholds, units, and what the training suggests."""

from typing import Annotated

import typer

from peaksdesk import assignments
from peaksdesk.cli.printing import print_json, print_rows
from peaksdesk.cli.running import AsJson, DataDir, Number, Who, athlete_of, day, run
from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.bundle import Services
from peaksdesk.services.json_view import athlete_object, suggestion_row

app = typer.Typer(help="The person, their thresholds and units.", no_args_is_help=True)


@app.command("set")
def set_(
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
    from_day = day(on, "--on")

    async def work(services: Services) -> dict[str, object]:
        who = await athlete_of(services, athlete)
        asked = assignments.read(values, who)
        if asked.athlete != who:
            await services.athletes.update(asked.athlete)
        for kind, value in asked.thresholds:
            await services.athletes.set_threshold(who.id, kind, value, from_day)
        return await _told(services, who.id)

    _show(run(context, data_dir, work), as_json=as_json)


@app.command()
def show(context: typer.Context, data_dir: DataDir = None, athlete: Who = None, *, as_json: AsJson = False) -> None:
    """Show the athlete and all thresholds with their dates."""

    async def work(services: Services) -> dict[str, object]:
        return await _told(services, (await athlete_of(services, athlete)).id)

    _show(run(context, data_dir, work), as_json=as_json)


@app.command()
def suggest(
    context: typer.Context,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    accept: Annotated[bool, typer.Option("--accept", help="Set what is suggested, from today on.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show thresholds and a maximal heart rate that recent training speaks for, and with --accept set them."""

    async def work(services: Services) -> list[dict[str, object]]:
        who = await athlete_of(services, athlete)
        found = await services.fitness.suggestions(who.id)
        if accept:
            for suggestion in found:
                await services.fitness.accept(who.id, suggestion)
        return [{**suggestion_row(suggestion), "accepted": accept} for suggestion in found]

    rows = run(context, data_dir, work)
    if as_json:
        print_json(rows)
        return
    for row in rows:
        typer.echo(f"{row['kind']:20} {row['value']:g}{' (set)' if accept else ''}: {row['why']}")
    if not rows:
        typer.echo("Nothing in recent training speaks for other thresholds.")


@app.command("list")
def list_(context: typer.Context, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """List everybody kept here."""

    async def work(services: Services) -> list[dict[str, object]]:
        current = await services.athletes.current()
        people = await services.athletes.all()
        return [{"id": p.id, "name": p.name, "current": p.id == current.id} for p in people]

    print_rows(run(context, data_dir, work), ("id", "name", "current"), as_json=as_json)


@app.command()
def add(
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
        return await _told(services, made.id)

    _show(run(context, data_dir, work), as_json=as_json)


@app.command()
def use(context: typer.Context, athlete_id: Number, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """Make an athlete the current one."""

    async def work(services: Services) -> dict[str, object]:
        return await _told(services, (await services.athletes.choose(athlete_id)).id)

    _show(run(context, data_dir, work), as_json=as_json)


async def _told(services: Services, athlete_id: int) -> dict[str, object]:
    return athlete_object(await services.athletes.get(athlete_id), await services.athletes.thresholds(athlete_id))


def _show(found: dict[str, object], *, as_json: bool) -> None:
    if as_json:
        print_json(found)
        return
    for key, value in found.items():
        if isinstance(value, list):
            for threshold in value:
                typer.echo(f"{threshold['kind']:20} {threshold['value']:g} from {threshold['valid_from']}")
        elif value not in (None, ""):
            typer.echo(f"{key:20} {value}")
