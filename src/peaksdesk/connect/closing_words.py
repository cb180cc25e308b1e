"""What a person reads in the browser after signing in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Outcome = Literal["connected", "denied", "failed", "waiting"]
"""How the sign-in ended; `waiting` while PeaksDesk still works on it."""


@dataclass(frozen=True)
class Words:
    """The page's words, in the person's language; for each outcome a title and a sentence or two."""

    connected: tuple[str, str]
    denied: tuple[str, str]
    failed: tuple[str, str]
    waiting: tuple[str, str]
    language: str = "en"
    right_to_left: bool = False


def closing_words(
    service: str, say: Callable[[str], str] = str, *, language: str = "en", right_to_left: bool = False
) -> Words:
    """Return the words for a service by its name.

    Args:
        say: Tells an English sentence in the person's language.
        language: That language, as HTML names it.
    """
    done = "You can close this tab and go back to PeaksDesk."
    return Words(
        connected=(say(f"{service} is connected"), say(done)),
        denied=(say("Nothing was connected"), say("Access was not allowed. You can connect at any time.")),
        failed=(say(f"{service} is not connected"), say("PeaksDesk says what went wrong and how to go on.")),
        waiting=(say("Back to PeaksDesk"), say("PeaksDesk has the answer and goes on by itself.")),
        language=language,
        right_to_left=right_to_left,
    )
