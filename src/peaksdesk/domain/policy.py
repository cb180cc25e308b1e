"""What a provider's terms allow to be done with its data: terms as values, enforced in one place."""

from dataclasses import dataclass
from datetime import datetime, timedelta


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
    """

    max_cache_age: timedelta | None = None
    ai_use: bool = True
    share_with_others: bool = True
    wipe_on_disconnect: bool = True
    mirror_deletes_within: timedelta | None = None
    attribution: str = ""
    view_on: str = ""

    def expired(self, read_at: datetime, now: datetime, *, from_own_file: bool) -> bool:
        """Tell whether a reply may no longer be kept.

        Args:
            read_at: When it was last read from the provider, aware.
            from_own_file: Whether the same session came from a file of the person's own: that is theirs to keep.
        """
        return self.max_cache_age is not None and not from_own_file and now - read_at >= self.max_cache_age

    def rules(self) -> tuple[str, ...]:
        """Say in plain words what holds for the data, one sentence each."""
        told = []
        if self.max_cache_age is not None:
            told.append(
                f"What it sends is kept for at most {self.max_cache_age.days} days without being read again, "
                "unless the same session came from a file of yours."
            )
        if not self.share_with_others:
            told.append("Only the athlete it belongs to may see it.")
        if not self.ai_use:
            told.append("No AI feature may see it.")
        if self.mirror_deletes_within is not None:
            told.append("What you delete there disappears here too.")
        told.append(
            "Disconnecting removes everything that came from it."
            if self.wipe_on_disconnect
            else "What came from it stays when you disconnect."
        )
        return tuple(told)
