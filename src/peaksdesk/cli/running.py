"""What every command does: take its options, open everything, do the work, and turn a failure into its sentence."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer

from peaksdesk import logs, settings
from peaksdesk.connect.errors import ConnectError
from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.bundle import Services
from peaksdesk.services.store_errors import StoreError

T = TypeVar("T")

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", metavar="DIR", help="Where everything is kept (else PEAKSDESK_DATA_DIR).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON with stable keys.")]
LARGEST_ID = 2**31 - 1
Who = Annotated[
    int | None,
    typer.Option("--athlete", metavar="ID", max=LARGEST_ID, help="Whose data; the current athlete by default."),
]
Since = Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day, YYYY-MM-DD.")]
Until = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day, YYYY-MM-DD.")]
Number = Annotated[int, typer.Argument(metavar="ID", min=1, max=LARGEST_ID)]


def run(context: typer.Context, data_dir: Path | None, work: Callable[[Services], Awaitable[T]]) -> T:
    """Open everything, do the work, close; a failure becomes its sentence on stderr and exit status 1."""
    from peaksdesk.compose import opened  # loads SQLAlchemy: not for --help

    chosen = settings.load(data_dir or context.obj)
    logs.start(chosen.data_dir, chosen.log_level)

    async def inside() -> T:
        async with opened(chosen) as services:
            for notice in services.notices:
                typer.echo(notice, err=True)
            return await work(services)

    try:
        return asyncio.run(inside())
    except (StoreError, ConnectError, LookupError, ValueError, OSError) as problem:
        fail(problem)
    except KeyboardInterrupt:
        typer.echo("Stopped. What was done before is kept.", err=True)
        raise typer.Exit(130) from None


def fail(problem: Exception) -> NoReturn:
    """Say what went wrong on stderr and end with status 1."""
    message = problem.args[0] if isinstance(problem, LookupError) and problem.args else problem
    typer.echo(str(message), err=True)
    raise typer.Exit(1) from None


async def athlete_of(services: Services, athlete_id: int | None) -> Athlete:
    """Return the athlete that --athlete names, or the current one.

    Raises:
        LookupError: There is no such athlete.
    """
    return await (services.athletes.current() if athlete_id is None else services.athletes.get(athlete_id))


def day(text: str | None, option: str) -> date | None:
    """Read the day that an option names.

    Raises:
        typer.BadParameter: It is no date.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a date like 2026-11-21.", param_hint=option) from None


def days(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """Read --from and --to.

    Raises:
        typer.BadParameter: One is no date, or the last comes before the first.
    """
    first, last = day(since, "--from"), day(until, "--to")
    if first is not None and last is not None and last < first:
        raise typer.BadParameter(f"{last} is before {first}, which --from names.", param_hint="--to")
    return first, last
