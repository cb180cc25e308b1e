"""All providers: the folders of `peaksdesk.providers`, and what other packages offer as `peaksdesk.providers`.

Nobody imports a provider by name. One that fails to load is a greyed card with its error, and the rest load.
"""

import importlib
import logging
import os
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import entry_points
from urllib.parse import urljoin

from peaksdesk.connect.provider import Provider

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Broken:
    """A provider that could not be loaded."""

    id: str
    reason: str


@dataclass(frozen=True)
class Registry:
    """The providers by id, in the order of their names."""

    providers: Mapping[str, Provider]
    broken: tuple[Broken, ...] = ()

    def get(self, provider_id: str) -> Provider:
        """Return a provider.

        Raises:
            LookupError: There is none of this id, or it could not be loaded.
        """
        found = self.providers.get(provider_id)
        if found is not None:
            return found
        for one in self.broken:
            if one.id == provider_id:
                raise LookupError(f"The part of PeaksDesk for {one.id} does not load: {one.reason}")
        known = ", ".join(self.providers)
        raise LookupError(f"There is no provider called {provider_id}. There are: {known}.")


def discover(environment: Mapping[str, str] = os.environ) -> Registry:
    """Load every provider. Blocking: it imports them.

    Args:
        environment: `PEAKSDESK_<ID>_API_URL`, `_AUTHORIZE_URL` and `_TOKEN_URL` in it replace a provider's addresses.
    """
    found: dict[str, Provider] = {}
    broken: list[Broken] = []
    for name, load in _loaders().items():
        try:
            provider = load()
            if not isinstance(provider, Provider):
                raise TypeError("it does not export a Provider")  # noqa: TRY301 - a broken plugin, like any other
            found[provider.id] = at_addresses(provider, environment)
        except Exception as problem:
            log.warning("provider %s does not load", name, exc_info=True)
            broken.append(Broken(name, f"{type(problem).__name__}: {problem}"))
    ordered = dict(sorted(found.items(), key=lambda item: item[1].name.casefold()))
    return Registry(ordered, tuple(broken))


def at_addresses(provider: Provider, environment: Mapping[str, str]) -> Provider:
    """Return the provider at the addresses that the environment names, if it names any."""
    prefix = f"PEAKSDESK_{provider.id.upper()}_"

    def address(name: str, usual: str) -> str:
        return environment.get(prefix + name, "").strip() or usual

    api_url = address("API_URL", provider.api_url)
    if not api_url.endswith("/"):
        api_url += "/"
    oauth = provider.oauth
    if oauth is None:
        return replace(provider, api_url=api_url)
    token_url, revoke_url = address("TOKEN_URL", oauth.token_url), oauth.revoke_url
    if revoke_url and token_url != oauth.token_url:
        # A stand-in's grant is never told to the real server: it is revoked beside where its tokens come from.
        revoke_url = urljoin(token_url, "revoke")
    moved = replace(
        oauth,
        authorize_url=address("AUTHORIZE_URL", oauth.authorize_url),
        token_url=token_url,
        revoke_url=revoke_url,
    )
    return replace(provider, api_url=api_url, auth=tuple(moved if way is oauth else way for way in provider.auth))


def _loaders() -> dict[str, Callable[[], object]]:
    folder = importlib.import_module("peaksdesk.providers")
    loaders: dict[str, Callable[[], object]] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        if module.ispkg:
            loaders[module.name] = partial(_exported, f"{folder.__name__}.{module.name}")
    for entry in entry_points(group="peaksdesk.providers"):
        loaders.setdefault(entry.name, entry.load)
    return loaders


def _exported(name: str) -> object:
    return importlib.import_module(name).PROVIDER
