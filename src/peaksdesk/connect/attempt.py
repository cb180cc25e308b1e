"""One attempt to sign in through the browser: which answers count, exactly once."""

import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from peaksdesk.connect.auth import OAuth2
from peaksdesk.connect.errors import BadReply, Denied, Refused

LIMIT_S = 300.0
"""How long a person may take in the browser."""
_LONGEST_CODE = 2 << 10
_LONGEST_QUERY = 8 << 10
_MOST_FIELDS = 40
_ADDRESS = re.compile(r"(?i)[a-z][a-z0-9+.-]*:/")
_FIELD = re.compile(r"(?i)(?:.*&)?(?:state|code|error|scope|iss)=")
_BAD_ANSWER = "The service answered the sign-in in a way that cannot be used."
_OTHER_SERVICE = "The answer came from a different service than the one asked."
TOO_LATE = "The sign-in took longer than five minutes. Try again."
_NOT_THIS = "That is not the address of this sign-in. Copy all of it from the browser once more."


class Stray(Exception):
    """A call that does not belong to the attempt; it changes nothing."""


class Spent(Stray):
    """The right answer, once more."""


@dataclass(repr=False)
class Attempt:
    """A sign-in that is under way.

    Attributes:
        authorize_url: Where to send the person's browser.
        granted: The scopes that the answer in the browser tells of, if it does.
    """

    auth: OAuth2
    authorize_url: str
    redirect_uri: str
    state: str
    verifier: str | None
    clock: Callable[[], float]
    granted: tuple[str, ...] | None = field(default=None, init=False)
    spent: bool = field(default=False, init=False)
    begun_s: float = field(init=False)

    def __post_init__(self) -> None:
        self.begun_s = self.clock()

    def __repr__(self) -> str:
        return "Attempt(…)"

    @property
    def left_s(self) -> float:
        """Seconds until it is too late."""
        return max(0.0, LIMIT_S - (self.clock() - self.begun_s))

    def answer(self, query: str) -> str:
        """Return the code in the query with which the browser comes back.

        Raises:
            Stray: If it does not belong here; the attempt goes on as if nothing had come.
            ConnectError: If it does, and ends the attempt: `Denied`, `Refused` or `BadReply`.
        """
        fields = _fields(query)
        state = _only(fields, "state")
        if state is None or not hmac.compare_digest(state.encode("utf-8", "replace"), self.state.encode()):
            raise Stray
        if self.spent:
            raise Spent
        self.spent = True
        return self._code(fields)

    def pasted(self, text: str) -> str:
        """Return the code in what the person pasted: the whole address, its query or the code alone.

        Raises:
            ConnectError: `Refused` if it is none of them, and the attempt goes on; otherwise as `answer` does.
        """
        text = text.strip().strip("<>\"'").strip()
        try:
            query = urlsplit(text).query if _ADDRESS.match(text) else text.removeprefix("?")
            return self.answer(query) if _FIELD.match(query) else self._alone(text)
        except (Stray, ValueError):
            raise Refused(_NOT_THIS if self.left_s > 0 else TOO_LATE, "retry") from None

    def _alone(self, code: str) -> str:
        if self.spent or self.left_s <= 0 or not _is_code(code) or _ADDRESS.match(code):
            raise Stray
        self.spent = True
        return code

    def _code(self, fields: list[tuple[str, str]]) -> str:
        if self.left_s <= 0:
            raise Refused(TOO_LATE, "retry")
        issuer = _only(fields, "iss")
        if any(name == "iss" for name, _ in fields) and not self._is_issuer(issuer or ""):
            raise Refused(_OTHER_SERVICE, "retry")
        error = _only(fields, "error")
        if error == "access_denied":
            raise Denied
        code = _only(fields, "code")
        names = [name for name, _ in fields]
        if error is not None or code is None or not _is_code(code) or "access_token" in names or "error" in names:
            raise BadReply(_BAD_ANSWER)
        self.granted = scopes_in(_only(fields, "scope") or "") or None
        return code

    def _is_issuer(self, told: str) -> bool:
        if self.auth.issuer is not None:
            return told == self.auth.issuer
        try:
            asked, answered = urlsplit(self.auth.authorize_url), urlsplit(told)
            return (asked.scheme, asked.netloc) == (answered.scheme, answered.netloc)
        except ValueError:
            return False


def scopes_in(text: str) -> tuple[str, ...]:
    """Return the scopes of a reply, which stand between spaces or commas, each once."""
    return tuple(dict.fromkeys(part for part in re.split(r"[\s,]+", text) if part))


def _fields(query: str) -> list[tuple[str, str]]:
    if len(query) > _LONGEST_QUERY:
        raise Stray
    try:
        return parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict")
    except ValueError:
        raise Stray from None


def _only(fields: list[tuple[str, str]], name: str) -> str | None:
    """Return a field's value; None if it is not there exactly once."""
    found = [value for key, value in fields if key == name]
    return found[0] if len(found) == 1 else None


def _is_code(text: str) -> bool:
    """Tell whether a text may be a code: printable signs without spaces, not too many."""
    return 0 < len(text) <= _LONGEST_CODE and all("!" <= sign <= "~" for sign in text)
