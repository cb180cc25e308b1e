"""Commands about workouts and plans."""

from pathlib import Path
from typing import Annotated

import typer

from peaksdesk.cli.printing import print_json, shown
from peaksdesk.cli.running import AsJson, DataDir, Who, athlete_of, run
from peaksdesk.services.bundle import Services
from peaksdesk.services.workouts import Converted

workout = typer.Typer(help="Structured workouts as files.", no_args_is_help=True)


@workout.callback()
def about_workouts() -> None:
    """Structured workouts as files."""


@workout.command()
def convert(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="IN", help="A .zwo, .erg, .mrc, .fit, .json or .txt workout.")],
    target: Annotated[Path, typer.Argument(metavar="OUT", help="What it becomes, told by how the name ends.")],
    ftp: Annotated[
        float | None,
        typer.Option("--ftp", metavar="WATTS", min=1.0, max=2000.0, help="In place of the athlete's own FTP."),
    ] = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Turn a workout's file into another kind, and say what that has no place for."""

    async def work(services: Services) -> Converted:
        who = await athlete_of(services, athlete)
        return await services.workouts.convert(who.id, source, target, ftp)

    done = run(context, data_dir, work)
    if as_json:
        from peaksdesk.services.plan_json_view import converted_object

        print_json(converted_object(done))
        return
    typer.echo(f"{shown(done.workout.name)}: written as {shown(str(done.target))}.")
    for sentence in done.left_out:
        typer.echo(f"  {shown(sentence)}")
