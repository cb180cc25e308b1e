"""The command that runs the providers' stand-ins."""

import asyncio
import json
import signal
import sys
from datetime import UTC, datetime
from typing import Annotated

import typer

from peaksdesk.cli.printing import shown


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(sandbox)


def sandbox(
    *,
    port_base: Annotated[
        int, typer.Option("--port-base", metavar="N", min=0, max=65_000, help="First port; any free ones by default.")
    ] = 0,
    strava_activities: Annotated[
        int | None, typer.Option("--strava-activities", min=0, max=20_000, help="Fill Strava up to so many.")
    ] = None,
    years: Annotated[float, typer.Option("--years", min=0.05, max=10, help="How much history.")] = 2.0,
    as_json: Annotated[bool, typer.Option("--json", help="Print one line of JSON when ready.")] = False,
) -> None:
    """Serve stand-ins of WHOOP, Strava and intervals.icu on this computer, until Ctrl+C."""
    try:
        asyncio.run(_serve(port_base, years, strava_activities, as_json=as_json))
    except OSError as problem:
        typer.echo(f"The stand-ins cannot listen: {problem.strerror or problem}.", err=True)
        raise typer.Exit(1) from None


async def _serve(port_base: int, years: float, strava_activities: int | None, *, as_json: bool) -> None:
    from peaksdesk.sandbox.standins.serving import serving, stand_ins

    stopped = asyncio.Event()
    if sys.platform != "win32":  # there Ctrl+C raises
        for each in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(each, stopped.set)
    servers = await asyncio.to_thread(stand_ins, datetime.now(UTC), years, strava_count=strava_activities)
    async with serving(servers, port_base) as told:
        if as_json:
            sys.stdout.write(json.dumps(told) + "\n")
        else:
            for name, addresses in told.items():
                typer.echo(name)
                for key, value in addresses.items():
                    typer.echo(f"  {key:14} {shown(value)}")
        sys.stdout.flush()
        await stopped.wait()
