"""One rate's count: requests of the last minute, or of the clock's present quarter of an hour.

What is counted is never forgotten early. A request that is sent may arrive a little later, so counts are held longer
than the rate asks for, by the slack.
"""

import math
from collections.abc import Mapping

_SLICES = 60
"""A sliding stretch of time is counted in so many parts; a part is forgotten as a whole, when all of it is old."""
_MOST_SLACK_S = 2.0
_MOST = 10_000_000
_LONGEST_STATE = 1_000
_END_OF_TIME = 1e12


class Window:
    """What was spent of one rate.

    Attributes:
        seen_limit: What the provider says may be spent; it takes the place of what was declared.
    """

    def __init__(self, length_s: int, limit: int, *, aligned: bool, reads_only: bool) -> None:
        self.length_s = length_s
        self.seen_limit: int | None = None
        self._declared = limit
        self.aligned = aligned
        self.reads_only = reads_only
        self.name = f"{'reads' if reads_only else 'all'}/{length_s}{'a' if aligned else ''}"
        self._slack_s = min(_MOST_SLACK_S, length_s / 20)
        self._slice_s = length_s / _SLICES
        self._spent: dict[float, int] = {}
        """Requests by the moment at which they are forgotten."""

    @property
    def limit(self) -> int:
        """How much may be spent."""
        return self.seen_limit or self._declared

    def spend(self, moment: float, cost: int) -> None:
        """Count requests that are sent now."""
        self._add(self._forgotten_s(moment), cost)

    def used(self, moment: float) -> int:
        """Return what counts at a moment."""
        for gone in [until for until in self._spent if until <= moment]:
            del self._spent[gone]
        return sum(self._spent.values())

    def left(self, moment: float) -> int:
        """Return what may still be spent at a moment."""
        return max(0, self.limit - self.used(moment))

    def free_s(self, moment: float, cost: int, spare: int) -> float:
        """Return from when a cost can be spent; the moment itself if now."""
        room = max(0, self.limit - cost - max(0, min(spare, self.limit // 2, self.limit - cost)))
        used = self.used(moment)
        if used <= room:
            return moment
        for until in sorted(self._spent):
            used -= self._spent[until]
            if used <= room:
                return until
        return moment

    def raise_to(self, used: int, moment: float, resets_in_s: float | None) -> bool:
        """Count at least so many, because the provider does; tell whether that is news."""
        missing = used - self.used(moment)
        if missing <= 0:
            return False
        until = self._forgotten_s(moment)
        if self.aligned:
            until = self.anew_s(moment)
        elif resets_in_s is not None and 0 < resets_in_s <= self.length_s:
            until = min(until, moment + resets_in_s + self._slack_s)
        self._add(until, missing)
        return True

    def anew_s(self, moment: float) -> float:
        """Return when all that counts at a moment has stopped counting, whenever in the stretch it was spent."""
        if self.aligned:
            return (math.floor(moment / self.length_s) + 1) * float(self.length_s) + self._slack_s
        return moment + self.length_s + self._slack_s

    def state(self) -> dict[str, object]:
        """Describe the count."""
        return {"limit": self.seen_limit, "spent": [[until, count] for until, count in sorted(self._spent.items())]}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take up what `state` gave; what makes no sense in it is left out."""
        limit, spent = state.get("limit"), state.get("spent")
        if type(limit) is int and 0 < limit <= _MOST:
            self.seen_limit = limit
        for pair in spent[:_LONGEST_STATE] if isinstance(spent, list) else []:
            match pair:
                case [int() | float() as until, int() as count] if abs(until) < _END_OF_TIME and 0 < count <= _MOST:
                    self._add(float(until), count)

    def set_clock(self, moment: float, by_s: float) -> None:
        """Hold every count for as long as was left of it when the clock went back by so much, to a moment.

        An aligned count is held until the present stretch is over, at least; none is held longer than one could be.
        """
        spent, self._spent = self._spent, {}
        longest = moment + 2 * (self.length_s + self._slack_s)
        for until, count in spent.items():
            least = self.anew_s(moment) if self.aligned and by_s > 0 else -math.inf
            self._add(min(max(until - by_s, least), longest), count)

    def _add(self, until: float, count: int) -> None:
        self._spent[until] = self._spent.get(until, 0) + count

    def _forgotten_s(self, moment: float) -> float:
        if self.aligned:
            # What is sent just before a boundary may arrive after it, and then counts in the next stretch.
            return self.anew_s(moment + self._slack_s)
        return (math.floor(moment / self._slice_s) + 1) * self._slice_s + self.length_s + self._slack_s
