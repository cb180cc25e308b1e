"""Commands about workouts and plans."""

from pathlib import Path
from typing import Annotated

import typer

from peaksdesk.cli.printing import print_json, print_rows, print_values, shown
from peaksdesk.cli.running import LARGEST_ID, AsJson, DataDir, Since, Until, Who, athlete_of, day, days, run
from peaksdesk.domain.plans.scheduling import Early
from peaksdesk.services.bundle import Services
from peaksdesk.services.plans import Begun, Kept, Shown
from peaksdesk.services.workouts import Converted

plan = typer.Typer(help="Training plans, and what is planned.", no_args_is_help=True)
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


@plan.command("import")
def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A plan as JSON.")],
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Bring a plan in, in place of any other of its name; what is on calendars stays as it is."""

    async def work(services: Services) -> Kept:
        return await services.plans.bring(file.read_bytes(), file.stem)

    kept = run(context, data_dir, work)
    if as_json:
        from peaksdesk.services.plan_json_view import kept_object

        print_json(kept_object(kept))
        return
    how = "replaced" if kept.replaced else "brought in"
    typer.echo(f"{shown(kept.plan.name)}: {how}, {kept.plan.length} weeks, {kept.plan.count} workouts.")


@plan.command()
def samples(context: typer.Context, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """List the plans that come with PeaksDesk, and the files to bring them in from."""

    async def work(services: Services) -> list[dict[str, object]]:
        return [
            {"name": one.name, "weeks": one.length, "workouts": one.count, "about": one.description, "file": str(file)}
            for file, one in await services.plans.samples()
        ]

    print_rows(run(context, data_dir, work), ("name", "weeks", "workouts", "file"), as_json=as_json)


@plan.command("list")
def list_(context: typer.Context, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """List all plans."""

    async def work(services: Services) -> list[dict[str, object]]:
        from peaksdesk.services.plan_json_view import plan_row

        return [plan_row(key, found) for key, found in await services.plans.all()]

    print_rows(run(context, data_dir, work), ("id", "name", "weeks", "workouts"), as_json=as_json)


@plan.command()
def schedule(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The plan's name or number.")],
    start: Annotated[str, typer.Option("--start", metavar="DATE", help="First day; its week is the plan's first.")],
    early: Annotated[
        Early,
        typer.Option(
            "--early",
            help="What becomes of workouts of the first week before the start: left out, put onto the days that are "
            "left of that week, or the whole plan a week later.",
        ),
    ] = Early.SKIP,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Put a plan on an athlete's calendar."""
    first = day(start, "--start")

    async def work(services: Services) -> Begun:
        who = await athlete_of(services, athlete)
        return await services.plans.begin(who.id, name, first or services.today(), early)

    begun = run(context, data_dir, work)
    from peaksdesk.services.plan_json_view import begun_object

    told = begun_object(begun)
    if as_json:
        print_json(told)
        return
    typer.echo(f"{shown(begun.instance.name)}: {len(begun.planned)} workouts on the calendar, as plan {told['id']}.")
    for one in begun.before_start:
        became = "left out" if one.day is None else f"moved to {one.day.isoformat()}"
        typer.echo(f"  Before the start, {became}: {one.meant.isoformat()} {shown(one.item.workout.name)}")


@plan.command()
def show(
    context: typer.Context,
    since: Since = None,
    until: Until = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Show what is planned, by day, with what it comes to by the thresholds of that day."""
    first, last = days(since, until)

    async def work(services: Services) -> tuple[Shown, ...]:
        who = await athlete_of(services, athlete)
        return await services.plans.between(who.id, first, last)

    found = run(context, data_dir, work)
    from peaksdesk.services.plan_json_view import shown_row

    columns = ("id", "date", "weekday", "plan", "week", "name", "duration_s", "tss")
    print_rows([shown_row(one) for one in found], columns, as_json=as_json)


@plan.command()
def instances(
    context: typer.Context, data_dir: DataDir = None, athlete: Who = None, *, as_json: AsJson = False
) -> None:
    """List the plans on an athlete's calendar."""

    async def work(services: Services) -> list[dict[str, object]]:
        from peaksdesk.services.plan_json_view import instance_row

        who = await athlete_of(services, athlete)
        return [instance_row(one) for one in await services.plans.instances(who.id)]

    print_rows(run(context, data_dir, work), ("id", "name", "start", "early"), as_json=as_json)


@plan.command()
def unschedule(
    context: typer.Context,
    instance: Annotated[
        int, typer.Argument(metavar="INSTANCE", min=1, max=LARGEST_ID, help="As `plan instances` says.")
    ],
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Take a plan off the calendar."""

    async def work(services: Services) -> Begun:
        return await services.plans.take_off(instance)

    begun = run(context, data_dir, work)
    print_values({"unscheduled": begun.instance.id, "workouts": len(begun.planned)}, as_json=as_json)
