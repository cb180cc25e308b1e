"""Commands about connected accounts: set up, connect, sync, look at, disconnect."""

import json
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from peaksdesk.cli.passphrase import opened
from peaksdesk.cli.printing import print_json, print_table, print_values
from peaksdesk.cli.running import AsJson, DataDir, Who, athlete_of, run
from peaksdesk.connect.auth import Client, Tokens
from peaksdesk.services.bundle import Services
from peaksdesk.services.connection_port import Connection
from peaksdesk.services.standing import RATE_LIMITED
from peaksdesk.services.sync_log_port import StreamCounts, SyncReason, SyncRun

if TYPE_CHECKING:  # it loads HTTP, OAuth and more
    from peaksdesk.services.cards import StreamRow

Name = Annotated[str, typer.Argument(metavar="PROVIDER", help="whoop, strava, intervals_icu, …")]

client_app = typer.Typer(help="Your own API applications with providers.", no_args_is_help=True)
_LONGEST_STDIN = 64_000


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(client_app, name="client")
    app.command()(connect)
    app.command()(connections)
    app.command()(sync)
    app.command()(disconnect)
    app.command("sync-log")(sync_log)


@client_app.command("set")
def set_client(
    context: typer.Context,
    provider: Name,
    client_id: Annotated[str, typer.Option("--id", metavar="ID", help="The application's client ID.")],
    data_dir: DataDir = None,
    *,
    secret_stdin: Annotated[bool, typer.Option("--secret-stdin", help="Read the client secret from stdin.")] = False,
    as_json: AsJson = False,
) -> None:
    """Keep your API application's id and secret, sealed."""
    if not secret_stdin:
        raise typer.BadParameter("Give the client secret on standard input, with --secret-stdin.")
    secret = _stdin().strip()

    async def work(services: Services) -> None:
        accounts = await opened(services, keeping=True)
        await accounts.connections.set_client(provider, Client(client_id, secret))

    run(context, data_dir, work)
    if as_json:
        print_json({"provider": provider, "client_id": client_id})
    else:
        typer.echo(f"Kept the API application for {provider}.")


def connect(
    context: typer.Context,
    provider: Name,
    who: Who = None,
    data_dir: DataDir = None,
    *,
    api_key_stdin: Annotated[bool, typer.Option("--api-key-stdin", help="Read a personal API key from stdin.")] = False,
    token_json_stdin: Annotated[
        bool,
        typer.Option("--token-json-stdin", help='Read {"access_token", "refresh_token", "expires_at"} from stdin.'),
    ] = False,
    open_browser: Annotated[bool, typer.Option("--open", help="Open the address in the browser.")] = False,
    as_json: AsJson = False,
) -> None:
    """Connect an account: prints the address at which you agree, and waits for the browser."""
    del as_json  # it prints nothing else: a script reads the address first
    if api_key_stdin and token_json_stdin:
        raise typer.BadParameter("Give either --api-key-stdin or --token-json-stdin.")
    given = _stdin() if api_key_stdin or token_json_stdin else ""

    def show(url: str) -> None:
        sys.stdout.write(json.dumps({"authorize_url": url}) + "\n")
        sys.stdout.flush()
        if open_browser:
            import webbrowser

            webbrowser.open(url)

    async def work(services: Services) -> Connection:
        athlete, accounts = await athlete_of(services, who), await opened(services, keeping=True)
        if api_key_stdin:
            return await accounts.connections.connect_with_key(athlete.id, provider, given.strip())
        if token_json_stdin:
            return await accounts.connections.connect_with_tokens(athlete.id, provider, _tokens(given))
        return await accounts.connections.connect(athlete.id, provider, show)

    connection = run(context, data_dir, work)
    sys.stdout.write(json.dumps(_connection(connection, ()), ensure_ascii=False) + "\n")


def connections(context: typer.Context, who: Who = None, data_dir: DataDir = None, *, as_json: AsJson = False) -> None:
    """List connected accounts."""

    async def work(services: Services) -> list[dict[str, object]]:
        athlete, accounts = await athlete_of(services, who), await services.accounts()
        cards = await accounts.connections.cards(athlete.id)
        return [_connection(card.connection, card.streams) for card in cards if card.connection is not None]

    found = run(context, data_dir, work)
    if as_json:
        print_json(found)
    else:
        print_table(found, ("provider", "state", "account_name", "last_sync_at", "problem"))


def sync(
    context: typer.Context,
    providers: Annotated[list[str] | None, typer.Argument(metavar="[PROVIDER]...", help="All by default.")] = None,
    who: Who = None,
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Read what is new, and on with the history as far as the limits allow."""

    async def work(services: Services) -> dict[str, SyncRun]:
        athlete, accounts = await athlete_of(services, who), await opened(services)
        if providers:
            chosen = [await accounts.connections.of(athlete.id, name) for name in dict.fromkeys(providers)]
        else:
            chosen = await accounts.connections.all(athlete.id)
        return {one.provider: await accounts.sync.through(one.id, SyncReason.COMMAND) for one in chosen}

    runs = run(context, data_dir, work)
    if as_json:
        print_json({name: {stream: _counts(one) for stream, one in told.counts.items()} for name, told in runs.items()})
    else:
        rows: list[dict[str, object]] = [
            {"provider": name, "stream": stream, **_counts(one)}
            for name, told in runs.items()
            for stream, one in told.counts.items()
        ]
        print_table(rows, ("provider", "stream", "fetched", "inserted", "updated", "removed", "requests"))
    for name, told in runs.items():
        for sentence in dict.fromkeys(filter(None, (told.error, *(one.error for one in told.counts.values())))):
            typer.echo(f"{name}: {sentence}", err=True)
    if any(told.error and told.error != RATE_LIMITED for told in runs.values()):
        raise typer.Exit(1)


def disconnect(
    context: typer.Context, provider: Name, who: Who = None, data_dir: DataDir = None, *, as_json: AsJson = False
) -> None:
    """Give the permission back and remove what came from the account."""

    async def work(services: Services) -> dict[str, object]:
        athlete, accounts = await athlete_of(services, who), await opened(services)
        connection = await accounts.connections.of(athlete.id, provider)
        wiped = await accounts.connections.would_wipe(connection.id)
        note = await accounts.connections.disconnect(connection.id)
        return {"provider": provider, "activities": wiped.activities, "days": wiped.days, "note": note}

    print_values(run(context, data_dir, work), as_json=as_json)


def sync_log(
    context: typer.Context,
    provider: Annotated[str | None, typer.Argument(metavar="[PROVIDER]")] = None,
    who: Who = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000, help="Newest runs.")] = 20,
    data_dir: DataDir = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Show the newest syncs with their counts and errors."""

    async def work(services: Services) -> list[dict[str, object]]:
        athlete, accounts = await athlete_of(services, who), await services.accounts()
        if provider is None:
            chosen = await accounts.connections.all(athlete.id)
        else:
            chosen = [await accounts.connections.of(athlete.id, provider)]
        rows = [(one, told) for one in chosen for told in await accounts.connections.log(one.id, limit)]
        rows.sort(key=lambda row: row[1].started_at, reverse=True)
        return [_run(one, told) for one, told in rows[:limit]]

    found = run(context, data_dir, work)
    if as_json:
        print_json(found)
        return
    flat: list[dict[str, object]] = []
    for one in found:
        streams = one["streams"]
        for stream, counts in streams.items() if isinstance(streams, dict) and streams else [("", {})]:
            flat.append({**dict.fromkeys(_COUNTED, 0), **one, "stream": stream, **counts})
    print_table(flat, ("started_at", "provider", "reason", "stream", *_COUNTED, "error"))


_COUNTED = ("fetched", "inserted", "updated", "removed", "requests")


def _counts(counts: StreamCounts) -> dict[str, int]:
    return {name: getattr(counts, name) for name in _COUNTED}


def _run(connection: Connection, told: SyncRun) -> dict[str, object]:
    return {
        "provider": connection.provider,
        "reason": told.reason.value,
        "started_at": _iso(told.started_at),
        "finished_at": _iso(told.finished_at),
        "error": told.error,
        "streams": {name: {**_counts(one), "error": one.error} for name, one in told.counts.items()},
    }


def _connection(connection: Connection, streams: "tuple[StreamRow, ...]") -> dict[str, object]:
    return {
        "provider": connection.provider,
        "state": connection.state.value,
        "problem": connection.problem,
        "account": connection.account,
        "account_name": connection.account_name,
        "athlete": connection.athlete_id,
        "method": connection.method.value,
        "scopes": list(connection.scopes),
        "connected_at": _iso(connection.connected_at),
        "last_sync_at": _iso(connection.last_sync_at),
        "streams": {one.name: _stream(one) for one in streams},
    }


def _stream(one: "StreamRow") -> dict[str, object]:
    return {
        "on": one.on,
        "granted": one.granted,
        "kept": one.kept,
        "more": one.more,
        "next_run_at": _iso(one.next_run_at),
        "limited_until": _iso(one.limited_until),
    }


def _iso(when: datetime | None) -> str | None:
    return None if when is None else when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _tokens(text: str) -> Tokens:
    """Read tokens from another machine.

    Raises:
        ValueError: They make no sense.
    """
    try:
        told: Any = json.loads(text)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, Mapping) or not isinstance(told.get("access_token"), str) or not told["access_token"]:
        raise ValueError('Standard input has to hold {"access_token": …, "refresh_token": …, "expires_at": …}.')
    refresh, scope = told.get("refresh_token"), told.get("scope")
    return Tokens(
        told["access_token"],
        refresh if isinstance(refresh, str) and refresh else None,
        _moment(told.get("expires_at")),
        tuple(scope.replace(",", " ").split()) if isinstance(scope, str) else (),
    )


def _moment(told: object) -> datetime | None:
    """Read a time: seconds since 1970, or ISO."""
    try:
        if isinstance(told, int | float) and not isinstance(told, bool):
            return datetime.fromtimestamp(told, UTC)
        found = datetime.fromisoformat(str(told)) if told else None
    except (ValueError, OverflowError, OSError):
        raise ValueError("expires_at is neither a time like 2026-11-21T10:00:00Z nor seconds since 1970.") from None
    return None if found is None else found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _stdin() -> str:
    given = sys.stdin.buffer.read(_LONGEST_STDIN + 1)
    if len(given) > _LONGEST_STDIN:
        raise typer.BadParameter("Standard input holds too much.")
    try:
        return given.decode("utf-8-sig")  # some shells put a mark before what they pipe
    except UnicodeDecodeError:
        raise typer.BadParameter("Standard input holds no text.") from None  # the error itself would show a secret
