"""What can go wrong with a connection: one sentence for the person, and at most one button.

ConnectError
├── Offline         this computer reaches no network                        retry
├── ServiceDown     the service is in trouble or does not answer            retry
├── RateLimited     the service takes no more requests `until` a time       none: it goes on by itself
├── SignInExpired   the permission has ended and cannot be renewed          reconnect
├── MissingScope    the person left something unticked that is needed       reconnect
├── BadReply        an answer that cannot be read, or must not be trusted   retry
└── Refused         somebody said no, for the `reason` told                 none, unless given
    ├── Gone        what was asked for is not there (any more)              none
    └── Denied      the person did not agree in the browser                 reconnect

A sentence never holds a token, a reply's body or an address with a query; neither does what an error is raised from.
"""

from datetime import datetime
from typing import Literal

Action = Literal["reconnect", "retry", "settings"]
"""The one button beside an error's sentence: sign in again, try again, or look at the set-up."""


class ConnectError(Exception):
    """A connection cannot go on.

    Attributes:
        sentence: What happened, for the person; also the error's text.
        action: The button to offer; None if there is nothing to do but wait or read.
    """

    def __init__(self, sentence: str, action: Action | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.action = action


class Offline(ConnectError):
    """This computer reaches no network."""

    def __init__(self, sentence: str = "There is no connection to the internet.") -> None:
        super().__init__(sentence, "retry")


class ServiceDown(ConnectError):
    """The service is in trouble or does not answer."""

    def __init__(self, sentence: str = "The service does not answer. It may have trouble of its own.") -> None:
        super().__init__(sentence, "retry")


class RateLimited(ConnectError):
    """The service takes no more requests for a while.

    Attributes:
        until: When to go on; aware.
    """

    def __init__(self, until: datetime) -> None:
        if until.tzinfo is None:
            raise ValueError("a limit ends at an aware time")
        super().__init__("The service takes no more requests for now. It goes on by itself.")
        self.until = until


class SignInExpired(ConnectError):
    """The permission has ended and cannot be renewed."""

    def __init__(self, sentence: str = "The sign-in has ended. Connect again to go on.") -> None:
        super().__init__(sentence, "reconnect")


class MissingScope(ConnectError):
    """The person left something unticked that is needed.

    Attributes:
        missing: The scopes, as the provider names them.
    """

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__("A permission is missing. Connect again and leave everything ticked.", "reconnect")
        self.missing = missing


class BadReply(ConnectError):
    """An answer that cannot be read, or must not be trusted."""

    def __init__(self, sentence: str = "The service sent an answer that cannot be read.") -> None:
        super().__init__(sentence, "retry")


class Refused(ConnectError):
    """Somebody said no: the service, this computer, or the person.

    Attributes:
        reason: Why, as one sentence.
    """

    def __init__(self, reason: str, action: Action | None = None) -> None:
        super().__init__(reason, action)
        self.reason = reason


class Gone(Refused):
    """The provider does not have what was asked for, or not any more."""

    def __init__(self) -> None:
        super().__init__("The service does not have this any more.")


class Denied(Refused):
    """The person did not agree in the browser."""

    def __init__(self) -> None:
        super().__init__("Access was not allowed in the browser.", "reconnect")
