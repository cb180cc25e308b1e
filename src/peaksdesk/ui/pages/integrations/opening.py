"""Opening the vault with the person: the passphrase is asked for, or where the key is kept; no Qt."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from peaksdesk.connect.errors import ConnectError
from peaksdesk.services.vault_port import KeyringUnavailable, Vault, VaultLocked
from peaksdesk.ui.pages.integrations.ask import Ask

T = TypeVar("T")


async def unlock(ask: Ask, vault: Vault) -> bool:
    """Ask for the passphrase until it opens the vault; False where the person would rather not."""
    why = ""
    while (typed := await ask.passphrase(why)) is not None:
        try:
            await asyncio.to_thread(vault.unlock, typed)
        except ConnectError as problem:
            why = problem.sentence
            continue
        return True
    return False


async def keeping(ask: Ask, vault: Vault, work: Callable[[], Awaitable[T]]) -> T:
    """Do what seals something; where that needs a passphrase or a place for the key, ask and do it again.

    Raises:
        VaultLocked: The person would rather not say the passphrase; likewise `KeyringUnavailable`.
        ConnectError: What `work` raises.
    """
    why = ""
    while True:
        try:
            return await work()
        except VaultLocked:
            if not await unlock(ask, vault):
                raise
        except KeyringUnavailable as problem:
            chosen = await ask.where_to_keep(why or problem.sentence)
            if chosen is None:
                raise
            try:
                await asyncio.to_thread(vault.keep_by, chosen[0], chosen[1] or None)
            except ConnectError as refused:
                why = refused.sentence
