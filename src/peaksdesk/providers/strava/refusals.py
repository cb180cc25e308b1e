"""What Strava's refusals mean: `{"message": …, "errors": [{"resource", "field", "code"}]}`."""

from collections.abc import Iterator, Mapping
from typing import Any

_INACTIVE = (
    "Strava has switched the API application off: it asks the application's owner for a paid Strava subscription. "
    "You can import your Strava archive instead: it needs no application and may be kept for good."
)


def explain(status: int, body: Any) -> str:
    """Return a sentence for a refusal that only Strava makes, else an empty one."""
    inactive = any(one.get("resource") == "Application" and one.get("code") == "Inactive" for one in _errors(body))
    return _INACTIVE if status == 403 and inactive else ""


def error_of(reply: Mapping[str, object]) -> str | None:
    """Read an error code of RFC 6749 out of a refusal of the token endpoint.

    Source: recorded replies of 400 with the field that is wrong: a code or a refresh token that is not valid (any
    more), or the client.
    """
    for one in _errors(reply):
        if one.get("field") in ("code", "refresh_token"):
            return "invalid_grant"
        if one.get("resource") == "Application":
            return "invalid_client"
    return None


def _errors(body: Any) -> Iterator[Mapping[str, Any]]:
    errors = body.get("errors") if isinstance(body, Mapping) else None
    for one in errors if isinstance(errors, list) else ():
        if isinstance(one, Mapping):
            yield one
