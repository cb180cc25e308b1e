"""What a chart shows of its axis, where the crosshair stands and what is selected."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class ViewRange:
    """The visible part of an axis. Every move returns a new one that is still inside the axis.

    Attributes:
        first: Start of the axis.
        last: End of the axis, above `first`.
        lo: Left edge of what is visible.
        hi: Right edge, at least `least` above `lo` where the axis is that long.
        least: The narrowest view, in axis units.
        cursor: Where the crosshair stands, or None.
        selection: (from, to), rising, or None.
    """

    first: float
    last: float
    lo: float
    hi: float
    least: float = 10.0
    cursor: float | None = None
    selection: tuple[float, float] | None = None

    @classmethod
    def whole(cls, first: float, last: float, least: float = 10.0) -> "ViewRange":
        """Return a view of all of an axis; an axis without length gets the least one."""
        last = max(last, first + least)
        return cls(first, last, first, last, least)

    @property
    def span(self) -> float:
        """Width of the view."""
        return self.hi - self.lo

    @property
    def zoomed(self) -> bool:
        """Whether a part of the axis is out of view."""
        return self.span < self.last - self.first

    def shown(self, lo: float, hi: float) -> "ViewRange":
        """Show `[lo, hi]`, moved and widened as the axis and the narrowest view ask."""
        span = min(max(hi - lo, self.least), self.last - self.first)
        middle = (lo + hi) / 2.0
        left = min(max(middle - span / 2.0, self.first), self.last - span)
        return replace(self, lo=left, hi=min(left + span, self.last))

    def zoom(self, factor: float, about: float | None = None) -> "ViewRange":
        """Show `factor` times as much (below 1 zooms in), keeping `about` where it is on screen."""
        if about is None:
            about = self.cursor if self.cursor is not None and self.lo <= self.cursor <= self.hi else self._middle
        span = min(max(self.span * factor, self.least), self.last - self.first)
        lo = about - (about - self.lo) / self.span * span
        return self.shown(lo, lo + span)

    def pan(self, by: float) -> "ViewRange":
        """Move the view along the axis."""
        return self.shown(self.lo + by, self.hi + by)

    def reset(self) -> "ViewRange":
        """Show the whole axis."""
        return replace(self, lo=self.first, hi=self.last)

    def point(self, at: float | None) -> "ViewRange":
        """Put the crosshair somewhere on the axis, or take it away."""
        return replace(self, cursor=None if at is None else self._inside(at))

    def step(self, by: float) -> "ViewRange":
        """Move the crosshair, from the middle of the view where there is none, and keep it in view."""
        start = self.cursor if self.cursor is not None else self._middle
        return self.point(start + by)._following()

    def extend(self, by: float) -> "ViewRange":
        """Move the crosshair and take the selection's nearest end along (Shift with an arrow)."""
        start = self.cursor if self.cursor is not None else self._middle
        end = self._inside(start + by)
        anchor = start
        if self.selection is not None:
            a, b = self.selection
            anchor = b if abs(start - a) < abs(start - b) else a
        return self.select(anchor, end).point(end)._following()

    def select(self, a: float, b: float) -> "ViewRange":
        """Select between two places in either order; nothing where they are the same."""
        a, b = sorted((self._inside(a), self._inside(b)))
        return replace(self, selection=(a, b) if b > a else None)

    def clear(self) -> "ViewRange":
        """Take away the selection, or where there is none the zoom and the crosshair."""
        if self.selection is not None:
            return replace(self, selection=None)
        return replace(self.reset(), cursor=None)

    @property
    def _middle(self) -> float:
        return (self.lo + self.hi) / 2.0

    def _inside(self, at: float) -> float:
        return min(max(at, self.first), self.last)

    def _following(self) -> "ViewRange":
        assert self.cursor is not None  # noqa: S101  (the two callers have just set it)
        if self.lo <= self.cursor <= self.hi:
            return self
        return self.pan(self.cursor - (self.hi if self.cursor > self.hi else self.lo))
