"""Commands about how ready a day is: readiness, check-in, trends, alerts."""

from typing import Annotated

import typer

from peaksdesk.cli.printing import print_json, print_rows, print_values, shown
from peaksdesk.cli.running import AsJson, DataDir, Since, Until, Who, athlete_of, day, days, run
from peaksdesk.services.bundle import Services

Day = Annotated[str | None, typer.Option("--date", metavar="DATE", help="YYYY-MM-DD; today by default.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this group."""
    app.command()(readiness)
    app.command()(checkin)
    app.command()(trends)
    app.command()(alerts)


def readiness(
    context: typer.Context,
    date: Day = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Say how ready a day is: check-in, score, recovery, HRV against its band, and what speaks against it."""
    chosen = day(date, "--date")

    async def work(services: Services) -> dict[str, object]:
        from peaksdesk.services.day_json_view import day_object

        who = await athlete_of(services, athlete)
        return day_object(await services.readiness.day(who.id, chosen))

    _print_day(run(context, data_dir, work), as_json=as_json)


def checkin(
    context: typer.Context,
    answers: Annotated[
        list[str],
        typer.Argument(metavar="NAME=VALUE...", help="sleep, stress, soreness, energy (1 to 5), hotspot, weight (kg)."),
    ],
    date: Day = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Answer a day's check-in, or change some of it; `sleep=` takes an answer back. Prints what the day says then."""
    chosen = day(date, "--date")

    async def work(services: Services) -> dict[str, object]:
        from peaksdesk.assignments import read_check_in
        from peaksdesk.services.day_json_view import day_object

        who = await athlete_of(services, athlete)
        await services.readiness.check_in(who.id, chosen or services.today(), read_check_in(answers))
        return day_object(await services.readiness.day(who.id, chosen))

    _print_day(run(context, data_dir, work), as_json=as_json)


def trends(
    context: typer.Context,
    metric: Annotated[str, typer.Option("--metric", metavar="NAME", help="hrv, resting_hr, recovery, sleep, ...")],
    since: Since = None,
    until: Until = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Show a measure day by day with its 7-day mean and normal band."""
    first, last = days(since, until)

    async def work(services: Services) -> dict[str, object]:
        from peaksdesk.services.day_json_view import trend_object

        who = await athlete_of(services, athlete)
        return trend_object(await services.readiness.trends(who.id, first, last), metric)

    found = run(context, data_dir, work)
    if as_json:
        print_json(found)
        return
    rows = found["days"]
    known = [row for row in rows if row["value"] is not None] if isinstance(rows, list) else []
    print_rows(known, ("date", "value", "week", "low", "high", "source"), as_json=False)
    typer.echo(shown(str(found["summary"])))


def alerts(
    context: typer.Context,
    date: Day = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Show which rules about recovery and load speak on a day, with their numbers."""
    chosen = day(date, "--date")

    async def work(services: Services) -> list[dict[str, object]]:
        from peaksdesk.services.day_json_view import alert_row

        who = await athlete_of(services, athlete)
        return [alert_row(one) for one in await services.readiness.alerts(who.id, chosen)]

    print_rows(run(context, data_dir, work), ("rule", "since", "sentence"), as_json=as_json)


def _print_day(found: dict[str, object], *, as_json: bool) -> None:
    speaking = found["alerts"]
    if as_json or not isinstance(speaking, list):
        print_json(found)
        return
    print_values({key: value for key, value in found.items() if key != "alerts"}, as_json=False)
    for alert in speaking:
        typer.echo(shown(alert["sentence"]))
