"""Whether the person is met by the welcome: once, and only where there is nothing yet."""

from typing import TYPE_CHECKING

from peaksdesk.ui.preferences import Preferences

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services

PAGE = "welcome"
"""Id of the page."""


async def wanted(services: "Services", preferences: Preferences) -> bool:
    """Tell whether the welcome is due; where there is data already it never is again."""
    if preferences.choices.welcomed == "yes":
        return False
    if await services.housekeeping.empty():
        return True
    preferences.change(welcomed="yes")
    return False
