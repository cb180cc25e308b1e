"""Where the person has been: pages in order, with a place among them."""

from dataclasses import dataclass

MOST = 100


@dataclass(frozen=True)
class Visit:
    """A page, and what it showed if it shows one thing of many."""

    page: str
    argument: object = None


class History:
    """What back and forward go through, like a browser's.

    Args:
        details: Ids of pages that show one thing, such as an activity: only theirs are worth coming back to with the
            argument. Another page's argument is an order (import these files), which must not be given twice.
    """

    def __init__(self, details: frozenset[str]) -> None:
        self._details = details
        self._visits: list[Visit] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there was a page before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the person came back from a page."""
        return self._at < len(self._visits) - 1

    def visit(self, page: str, argument: object) -> None:
        """Note that a page was opened; what lay ahead is forgotten."""
        visit = Visit(page, argument if page in self._details else None)
        if self._visits and self._visits[self._at] == visit:
            return
        del self._visits[self._at + 1 :]
        self._visits.append(visit)
        del self._visits[:-MOST]
        self._at = len(self._visits) - 1

    def back(self) -> Visit | None:
        """Go one page back and return it, or None at the beginning."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> Visit | None:
        """Go one page forward and return it, or None at the end."""
        return self._step(1) if self.can_go_forward else None

    def forget_details(self) -> None:
        """Forget the pages that show one thing, as when it belongs to somebody else now."""
        here = self._visits[self._at] if self._visits else None
        kept: list[Visit] = []
        at = -1
        for index, visit in enumerate(self._visits):
            if visit.page not in self._details and (not kept or kept[-1] != visit):
                kept.append(visit)
            if index <= self._at:
                at = len(kept) - 1
        self._visits, self._at = kept, at
        if here is not None and here.page in self._details and kept and at < 0:
            self._at = 0

    def _step(self, by: int) -> Visit:
        self._at += by
        return self._visits[self._at]
