"""Faults on demand: what a stand-in does wrong for its next replies."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass

from pydantic import BaseModel, Field
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse

KINDS = (
    "429",
    "401",
    "403",
    "revoked",
    "500",
    "502",
    "503",
    "504",
    "cut",
    "slow",
    "html",
    "garbage",
    "duplicate_page",
)
"""What can be asked for. `revoked` ends all grants; `duplicate_page` gives the page before once more."""


class Fault(BaseModel):
    """One fault as the control takes it.

    Attributes:
        kind: One of `KINDS`.
        times: For how many replies.
        after: How many replies go right first.
        path: Only for paths that contain this.
        retry_after: Header of a 429, text; left out where empty.
        seconds: How long a slow reply takes.
    """

    kind: str
    times: int = Field(1, ge=1, le=100_000)
    after: int = Field(0, ge=0)
    path: str = ""
    retry_after: str = ""
    seconds: float = Field(3.0, ge=0, le=600)


@dataclass
class _Due:
    fault: Fault
    after: int
    left: int


class Faults:
    """The faults that are still to come, in the order they were asked for."""

    def __init__(self) -> None:
        self._due: list[_Due] = []

    def ask(self, fault: Fault) -> None:
        """Do something wrong later.

        Raises:
            ValueError: There is no such fault.
        """
        if fault.kind not in KINDS:
            raise ValueError(f"There is no fault called {fault.kind}: there are {', '.join(KINDS)}.")
        self._due.append(_Due(fault, fault.after, fault.times))

    def clear(self) -> None:
        """Do everything right from now on."""
        self._due.clear()

    def take(self, path: str) -> Fault | None:
        """Return what to do wrong for a request, or None."""
        for due in self._due:
            if due.fault.path not in path:
                continue
            if due.after > 0:
                due.after -= 1
                continue
            due.left -= 1
            if due.left <= 0:
                self._due.remove(due)
            return due.fault
        return None


def spoil(fault: Fault, right: Response, refusal: JSONResponse) -> Response:
    """Return what the fault makes of a reply that would have been right.

    Args:
        refusal: The provider's own body for 401, 403 and 429, to be given another status.
    """
    match fault.kind:
        case "429" | "401" | "403":
            headers = {"retry-after": fault.retry_after} if fault.retry_after else {}
            return Response(refusal.body, int(fault.kind), headers, "application/json")
        case "500" | "502" | "503" | "504":
            return Response(b"upstream trouble", int(fault.kind), media_type="text/plain")
        case "html":
            return HTMLResponse("<!doctype html><title>Sign in to Wi-Fi</title><p>Welcome to the hotel.")
        case "garbage":
            return Response(b'{"records": [', media_type="application/json")
        case "cut":
            return _cut(bytes(right.body))
        case "slow":
            return StreamingResponse(_drip(bytes(right.body), fault.seconds), media_type="application/json")
    return right


def _cut(body: bytes) -> Response:
    """Promise the whole body and end in the middle of it."""

    async def half() -> AsyncIterator[bytes]:
        yield body[: max(1, len(body) // 2)]
        raise ConnectionResetError("cut on purpose")

    return StreamingResponse(half(), headers={"content-length": str(len(body) + 1)}, media_type="application/json")


async def _drip(body: bytes, seconds: float) -> AsyncIterator[bytes]:
    part = max(1, len(body) // 10)
    for start in range(0, len(body), part):
        await asyncio.sleep(seconds / 10)
        yield body[start : start + part]


def from_json(text: bytes) -> Fault:
    """Read a fault.

    Raises:
        ValueError: It makes no sense.
    """
    return Fault.model_validate(json.loads(text))
