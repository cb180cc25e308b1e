"""An activity opened out of a list: what comes before and after it there, in the list's order and filter."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from peaksdesk.domain.activity_table import Ints


@dataclass(frozen=True)
class Neighbours:
    """What previous and next lead to.

    Attributes:
        previous_id: None where there is nothing before; likewise `next_id`.
        at: Its place in the list it was opened from, counted from 1; 0 where neighbours go by date.
        of: How many are in that list.
    """

    previous_id: int | None = None
    next_id: int | None = None
    at: int = 0
    of: int = 0


@dataclass(frozen=True)
class InList:
    """An activity with the list it stood in: the argument that the Activity page is opened with.

    Attributes:
        ids: All activities of the list, top to bottom.
    """

    id: int
    ids: "Ints" = field(compare=False)

    def around(self, activity_id: int) -> Neighbours | None:
        """Return what stands beside an activity; None if it is not in the list."""
        here = np.flatnonzero(self.ids == activity_id)
        if not here.size:
            return None
        at, of = int(here[0]), int(self.ids.size)
        return Neighbours(
            int(self.ids[at - 1]) if at else None, int(self.ids[at + 1]) if at + 1 < of else None, at + 1, of
        )

    def without(self, activity_id: int) -> "InList":
        """Return the list without an activity that is gone."""
        return InList(self.id, self.ids[self.ids != activity_id])
