"""WHOOP's webhooks: signed by the client's secret, naming what changed.

Source: WHOOP developer documentation, webhooks (v2): base64 of HMAC-SHA256 over the timestamp header (milliseconds)
followed by the raw body. The id of a recovery's event is that of its sleep.
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict, ValidationError

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.webhook import Hint, Verdict, fresh, same

_STREAMS = {"workout": "workouts", "sleep": "sleep", "recovery": "recovery"}


class _Event(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)

    user_id: str
    id: str
    type: str
    trace_id: str


class WhoopWebhook:
    """A provider's webhook, see `connect.webhook.Webhook`."""

    def verify(self, headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> Verdict:
        """Judge a call by its raw bytes."""
        stamp = headers.get("x-whoop-signature-timestamp", "")
        if not stamp.isascii() or not stamp.isdecimal() or len(stamp) > 15:
            return Verdict.FORGED
        expected = base64.b64encode(hmac.digest(secret.encode(), stamp.encode() + body, hashlib.sha256)).decode()
        if not same(expected, headers.get("x-whoop-signature", "")):
            return Verdict.FORGED
        try:
            sent = datetime.fromtimestamp(int(stamp) / 1000, UTC)
        except (ValueError, OverflowError, OSError):
            return Verdict.STALE
        return Verdict.GENUINE if fresh(sent, now) else Verdict.STALE

    def hints(self, body: bytes) -> tuple[Hint, ...]:
        """Read a genuine call; an event of a kind that is not known yet hints at nothing."""
        try:
            event = _Event.model_validate_json(body)
        except ValidationError as problem:
            raise BadReply("WHOOP's webhook makes no sense.") from problem
        kind, _, change = event.type.partition(".")
        stream = _STREAMS.get(kind)
        if stream is None:
            return ()
        # A recovery is kept by its cycle: the sleep's id does not find it, so the stream is read again.
        key = None if kind == "recovery" else event.id
        return (Hint(event.user_id, stream, key, change == "deleted", event.trace_id),)
