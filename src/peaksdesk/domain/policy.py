"""What a provider's terms allow to be done with its data: terms as values, and who may see what they cover."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Audience(StrEnum):
    """Whom data is shown to."""

    ATHLETE = "athlete"
    """Whose data it is, on pages of their own."""
    OTHERS = "others"
    """A coach, another athlete, a leaderboard."""
    AI = "ai"
    """A feature that uses a language model or the like."""


def audience_of(viewer_id: int, athlete_id: int) -> Audience:
    """Tell what somebody is to an athlete's data.

    Args:
        viewer_id: The athlete who is chosen in the window: whoever chose them looks with their eyes.
        athlete_id: Whose data it is.
    """
    return Audience.ATHLETE if viewer_id == athlete_id else Audience.OTHERS


@dataclass(frozen=True)
class DataPolicy:
    """Published terms of one provider; the defaults restrict nothing.

    Attributes:
        max_cache_age: How long a reply may be kept without being read anew; None is for as long as the person wants.
        ai_use: Whether a feature that uses a language model or the like may see it.
        share_with_others: Whether a coach, a leaderboard or anybody but the athlete may see it.
        wipe_on_disconnect: Whether everything that came from it goes when the person disconnects.
        mirror_deletes_within: How soon what is deleted there has to be gone here; None where the terms are silent.
        attribution: The exact line that the terms ask for beside the data, else empty.
        view_on: Text of the link from an activity to the provider's page of it, else empty.
        makers: Makers of devices that have to be named beside what their devices recorded.
    """

    max_cache_age: timedelta | None = None
    ai_use: bool = True
    share_with_others: bool = True
    wipe_on_disconnect: bool = True
    mirror_deletes_within: timedelta | None = None
    attribution: str = ""
    view_on: str = ""
    makers: tuple[str, ...] = ()

    def expired(self, read_at: datetime, now: datetime) -> bool:
        """Tell whether a reply that was last read at a time (aware) may no longer be kept."""
        return self.max_cache_age is not None and now - read_at >= self.max_cache_age

    def allows(self, audience: Audience) -> bool:
        """Tell whether somebody may see what came from the provider."""
        match audience:
            case Audience.ATHLETE:
                return True
            case Audience.OTHERS:
                return self.share_with_others
            case Audience.AI:
                return self.ai_use

    def attributions(self, device: str) -> tuple[str, ...]:
        """Return the lines that stand beside a session.

        Args:
            device: What recorded it, as the provider names it; may be empty.
        """
        named = (device.strip(),) if any(maker.casefold() in device.casefold() for maker in self.makers) else ()
        return (*filter(None, (self.attribution,)), *named)

    def rules(self) -> tuple[str, ...]:
        """Say in plain words what holds for the data, one sentence each."""
        told = []
        if self.max_cache_age is not None:
            told.append(
                f"What it sends is kept for at most {self.max_cache_age.days} days without being read again; "
                "a session that also came from a file of yours stays."
            )
        if not self.share_with_others:
            told.append("Only the athlete it belongs to may see it: no coach and no other athlete.")
        if not self.ai_use:
            told.append("No AI feature may see it.")
        if self.mirror_deletes_within is not None:
            told.append("What you delete there disappears here too.")
        if self.makers:
            told.append(f"What a {self.makers[0]} device recorded is marked with the device's name.")
        told.append(
            "Disconnecting removes everything that came from it."
            if self.wipe_on_disconnect
            else "What came from it stays when you disconnect."
        )
        return tuple(told)


def may_see(terms: Iterable[DataPolicy | None], audience: Audience) -> bool:
    """Tell whether somebody may see what is made of several origins together: only if each of them lets them.

    Args:
        terms: Of each origin; None where they cannot be read, and then nobody but the athlete may see it.
    """
    return all(audience is Audience.ATHLETE if one is None else one.allows(audience) for one in terms)
