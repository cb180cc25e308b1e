"""The passphrase of the sign-ins: asked for at a terminal; a script gives it as PEAKSDESK_PASSPHRASE."""

import getpass
import sys
from pathlib import Path

import typer

from peaksdesk.connect.errors import ConnectError
from peaksdesk.services.accounts import Accounts
from peaksdesk.services.bundle import Services
from peaksdesk.services.vault_port import KeptBy, KeyLost, KeyringUnavailable, Vault, VaultLocked, WrongPassphrase

TRIES = 3
_BY_SCRIPT = "Run this in a terminal, or set PEAKSDESK_PASSPHRASE."


async def opened(services: Services, *, keeping: bool = False) -> Accounts:
    """Return the connected accounts with their vault open.

    Args:
        keeping: Something is to be sealed: where there is no key yet, one is made.

    Raises:
        ConnectError: It does not open; says what to do.
    """
    accounts = await services.accounts()
    # On this thread, which has nothing else to do: Ctrl+C ends a question, and the terminal shows letters again.
    try:
        if keeping:
            accounts.vault.begin()
        else:
            accounts.vault.ready()
    except VaultLocked as problem:
        _unlock(accounts.vault, problem)
    except KeyringUnavailable as problem:
        if keeping and accounts.vault.kept_by() is None:
            _choose(accounts.vault, problem)
    except KeyLost:
        pass  # nothing was sealed yet, or each account says that it asks to sign in again
    return accounts


def _unlock(vault: Vault, problem: ConnectError) -> None:
    if not _at_a_terminal():
        raise ConnectError(f"{problem.sentence} {_BY_SCRIPT}", "settings") from None
    for left in reversed(range(TRIES)):
        try:
            return vault.unlock(getpass.getpass("Passphrase of your sign-ins: "))
        except WrongPassphrase as wrong:
            if not left:
                raise
            typer.echo(wrong.sentence, err=True)
    return None


def _choose(vault: Vault, problem: ConnectError) -> None:
    if not _at_a_terminal():
        raise ConnectError(f"{problem.sentence} {_BY_SCRIPT}", "settings") from None
    typer.echo(f"{problem.sentence} A passphrase keeps them instead.", err=True)
    first = getpass.getpass("New passphrase: ")
    if getpass.getpass("Once more: ") != first:
        raise ConnectError("The two passphrases are not the same. Nothing was kept.")
    vault.keep_by(KeptBy.PASSPHRASE, first)


def _at_a_terminal() -> bool:
    """Tell whether somebody sits there: standard input may hold a secret, so the terminal is asked itself."""
    if not sys.stderr.isatty():
        return False
    return sys.platform == "win32" or Path("/dev/tty").exists()
