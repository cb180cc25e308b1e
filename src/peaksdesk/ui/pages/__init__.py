"""One folder per page, each exporting `PAGE`."""

from importlib import import_module

from peaksdesk.ui.page import PageSpec

ORDER = (
    "today",
    "calendar",
    "fitness",
    "curve",
    "records",
    "compare",
    "activities",
    "activity",
    "library",
    "athletes",
    "imports",
    "integrations",
    "settings",
    "welcome",
)
"""Folders in the sidebar's order."""


def specs() -> tuple[PageSpec, ...]:
    """Return every page, unbuilt, in the sidebar's order."""
    return tuple(import_module(f"{__name__}.{folder}").PAGE for folder in ORDER)
