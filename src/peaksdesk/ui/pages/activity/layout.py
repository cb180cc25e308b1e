"""How the person likes the Activity page: which charts, over time or distance, and what lies open below them."""

from dataclasses import dataclass

from peaksdesk.domain.streams import TEMPERATURE

NAME = "activity"
"""What the preferences remember it under."""

RESERVE = "w_balance"
"""Name of the chart of W'bal, beside the channels' own names."""

TABS = ("laps", "intervals", "zones", "curve", "efforts", "spikes", "origins")


@dataclass(frozen=True)
class Layout:
    """What is shown.

    Attributes:
        hidden: Charts that are put away, by channel or `RESERVE`.
        by_distance: The charts lie over distance instead of time.
        tab: The one of `TABS` that is open below the charts, or empty.
    """

    hidden: frozenset[str] = frozenset({TEMPERATURE})
    by_distance: bool = False
    tab: str = ""

    def without(self, chart: str) -> "Layout":
        """Put a chart away, or bring it back."""
        return Layout(self.hidden ^ {chart}, self.by_distance, self.tab)

    def remembered(self) -> dict[str, object]:
        """Return it as JSON values."""
        return {"hidden": sorted(self.hidden), "by_distance": self.by_distance, "tab": self.tab}


def read_layout(kept: object) -> Layout:
    """Return what was remembered; what makes no sense counts as not chosen."""
    if not isinstance(kept, dict):
        return Layout()
    hidden, tab = kept.get("hidden"), kept.get("tab")
    return Layout(
        frozenset(str(name) for name in hidden) if isinstance(hidden, list) else Layout().hidden,
        kept.get("by_distance") is True,
        str(tab) if tab in TABS else "",
    )
