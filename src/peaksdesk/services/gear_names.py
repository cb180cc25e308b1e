"""Names that gear had before: what comes in later under one of them belongs to the gear of today."""

import json
from collections.abc import Mapping

from peaksdesk.services.ports import UnitOfWork

NAMES = "gear-names"
"""The setting that keeps them, `gear-names:ATHLETE`."""


def read_names(uow: UnitOfWork, athlete_id: int) -> dict[str, str]:
    """Return the present name of gear by each name it had before."""
    kept = json.loads(uow.settings.get(f"{NAMES}:{athlete_id}") or "{}")
    return {str(old): str(new) for old, new in kept.items()} if isinstance(kept, dict) else {}


def put_names(uow: UnitOfWork, athlete_id: int, names: Mapping[str, str]) -> None:
    """Keep these names and no others."""
    text = json.dumps(dict(sorted(names.items())), ensure_ascii=False) if names else None
    uow.settings.set(f"{NAMES}:{athlete_id}", text)


def renamed(names: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    """Return the names after gear was given another one; what leads to it from before leads to it still."""
    led = {name: new if leads == old else leads for name, leads in names.items()}
    led[old] = new
    return taken(led, new)


def taken(names: Mapping[str, str], name: str) -> dict[str, str]:
    """Return the names after something is called so itself: it leads nowhere else."""
    return {old: leads for old, leads in names.items() if old != name}
