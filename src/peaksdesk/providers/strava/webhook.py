"""Strava's webhooks: unsigned hints, judged by what they name alone.

Source: Strava developer documentation, webhook events. A signature header is seen, but no way to obtain its key is
documented, so nothing depends on it.
"""

from collections.abc import Mapping
from datetime import datetime

from pydantic import BaseModel, ConfigDict, ValidationError

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.webhook import Hint, Verdict


class _Event(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)

    object_type: str
    object_id: str
    aspect_type: str
    owner_id: str
    event_time: int
    updates: dict[str, object] = {}


class StravaWebhook:
    """A provider's webhook, see `connect.webhook.Webhook`."""

    def verify(self, headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> Verdict:
        """Judge a call: Strava signs nothing that can be checked."""
        del headers, body, secret, now
        return Verdict.UNSIGNED

    def hints(self, body: bytes) -> tuple[Hint, ...]:
        """Read a call; one that ends the permission hints at the athlete's stream, whose next read finds that out."""
        try:
            event = _Event.model_validate_json(body)
        except ValidationError as problem:
            raise BadReply("Strava's webhook makes no sense.") from problem
        event_id = f"{event.object_type}-{event.object_id}-{event.aspect_type}-{event.event_time}"
        if event.object_type == "athlete":
            return (Hint(event.owner_id, "athlete", None, removed=False, event_id=event_id),)
        if event.object_type != "activity":
            return ()
        removed = event.aspect_type == "delete"
        return (Hint(event.owner_id, "activities", event.object_id, removed, event_id),)
