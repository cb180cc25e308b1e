"""Commands that show activities."""

import typer

from peaksdesk.cli.printing import print_rows, print_values
from peaksdesk.cli.running import AsJson, DataDir, Number, Since, Until, Who, athlete_of, days, run
from peaksdesk.services.bundle import Services
from peaksdesk.services.json_view import activity_entry, activity_object


def add_to(app: typer.Typer) -> None:
    """Add the commands of this group."""
    app.command()(activities)
    app.command()(activity)


def activities(
    context: typer.Context,
    since: Since = None,
    until: Until = None,
    data_dir: DataDir = None,
    athlete: Who = None,
    *,
    as_json: AsJson = False,
) -> None:
    """List activities, newest first."""
    first, last = days(since, until)

    async def work(services: Services) -> list[dict[str, object]]:
        who = await athlete_of(services, athlete)
        return [activity_entry(e) for e in await services.activities.entries(who.id, first, last)]

    columns = ("id", "date", "sport", "title", "duration_s", "distance_m", "avg_hr_bpm", "np_w", "load")
    print_rows(run(context, data_dir, work), columns, as_json=as_json)


def activity(context: typer.Context, activity_id: Number, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """Show one activity in full."""

    async def work(services: Services) -> dict[str, object]:
        return activity_object(await services.activities.detail(activity_id))

    print_values(run(context, data_dir, work), as_json=as_json)
