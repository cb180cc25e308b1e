"""Commands that change activities by hand."""

from typing import Annotated

import typer

from peaksdesk import assignments
from peaksdesk.cli.printing import print_json, print_values
from peaksdesk.cli.running import LARGEST_ID, AsJson, DataDir, Number, run
from peaksdesk.services.bundle import Services
from peaksdesk.services.json_view import activity_object, activity_row


def add_to(app: typer.Typer) -> None:
    """Add the commands of this group."""
    for command in (edit, merge, split, delete, undelete):
        app.command()(command)


def edit(
    context: typer.Context,
    activity_id: Number,
    values: Annotated[list[str], typer.Argument(metavar="NAME=VALUE...", help="; ".join(assignments.EDIT_NAMES))],
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Set fields of an activity by hand, like title="Hill repeats" rpe=7; they outlive a later merge."""

    async def work(services: Services) -> dict[str, object]:
        return activity_row(await services.activities.edit(activity_id, **assignments.read_edits(values)))

    print_values(run(context, data_dir, work), as_json=as_json)


def merge(
    context: typer.Context,
    keep: Annotated[int, typer.Argument(metavar="KEEP", min=1, max=LARGEST_ID, help="The activity that stays.")],
    other: Annotated[
        int, typer.Argument(metavar="OTHER", min=1, max=LARGEST_ID, help="The one whose sources it takes over.")
    ],
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Join two activities that are one session; `split` parts them again."""

    async def work(services: Services) -> dict[str, object]:
        await services.activities.merge(keep, other)
        return activity_object(await services.activities.detail(keep))

    print_values(run(context, data_dir, work), as_json=as_json)


def split(
    context: typer.Context,
    activity_id: Annotated[int, typer.Argument(metavar="ACTIVITY", min=1, max=LARGEST_ID)],
    source_id: Annotated[
        int,
        typer.Argument(metavar="SOURCE", min=1, max=LARGEST_ID, help="The `id` of one of the activity's `sources`."),
    ],
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Make an activity of its own out of one source, and show it."""

    async def work(services: Services) -> dict[str, object]:
        return activity_object(
            await services.activities.detail(await services.activities.split(source_id, activity_id))
        )

    print_values(run(context, data_dir, work), as_json=as_json)


def delete(context: typer.Context, activity_id: Number, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """Put an activity in the bin, where it stays thirty days."""

    async def work(services: Services) -> None:
        await services.activities.delete(activity_id)

    run(context, data_dir, work)
    if as_json:
        print_json({"deleted": activity_id})
    else:
        typer.echo(f"Activity {activity_id} is in the bin. Within thirty days `undelete {activity_id}` brings it back.")


def undelete(context: typer.Context, activity_id: Number, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """Take an activity out of the bin."""

    async def work(services: Services) -> dict[str, object]:
        await services.activities.restore(activity_id)
        return activity_object(await services.activities.detail(activity_id))

    print_values(run(context, data_dir, work), as_json=as_json)
