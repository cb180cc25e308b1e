"""What went wrong, as a person reads it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One sentence and at most one button.

    Attributes:
        sentence: What happened and what it means, ready to be read.
        action: The button's text, or empty for none. Which intent it emits is the view's business.
        detail: More for a report, to be copied; or empty.
    """

    sentence: str
    action: str = ""
    detail: str = ""
