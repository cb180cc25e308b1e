"""Commands that show the long view: load, fitness and form, and personal bests."""

from typing import Annotated

import typer

from peaksdesk.cli.printing import print_json, print_rows, print_table
from peaksdesk.cli.running import AsJson, DataDir, Since, Until, Who, athlete_of, day, days, run
from peaksdesk.domain.sports import Family
from peaksdesk.services.bundle import Services
from peaksdesk.services.json_view import bests_object, load_days


def add_to(app: typer.Typer) -> None:
    """Add the commands of this group."""
    app.command()(load)
    app.command()(bests)


def load(
    context: typer.Context,
    since: Since = None,
    until: Until = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Show load, fitness (CTL), fatigue (ATL) and form (TSB) day by day."""
    first, last = days(since, until)

    async def work(services: Services) -> list[dict[str, object]]:
        who = await athlete_of(services, athlete)
        return load_days(await services.fitness.series(who.id, first, last))

    print_rows(run(context, data_dir, work), ("date", "load", "ctl", "atl", "tsb"), as_json=as_json)


def bests(
    context: typer.Context,
    group: Annotated[Family, typer.Option("--family", help="Sports that share records.")] = Family.CYCLING,
    since: Since = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Show personal bests over each duration with their day, and what they say of critical power and W'."""
    first = day(since, "--from")

    async def work(services: Services) -> dict[str, object]:
        who = await athlete_of(services, athlete)
        return bests_object(await services.fitness.records(who.id, group, first))

    found = run(context, data_dir, work)
    if as_json:
        print_json(found)
        return
    for name in ("power_w", "hr_bpm", "speed_mps"):
        rows = found[name]
        if isinstance(rows, list) and rows:
            typer.echo(name)
            print_table(rows, ("duration_s", "value", "date", "activity_id"))
    critical = found["critical_power"]
    if isinstance(critical, dict):
        typer.echo(
            f"Critical power {critical['cp_w']:.0f} W, W' {critical['w_prime_j'] / 1000:.1f} kJ, from the bests over "
            + ", ".join(f"{point['duration_s']} s" for point in critical["points"])
            + "."
        )
