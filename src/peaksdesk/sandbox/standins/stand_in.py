"""What all stand-ins share: who may read, how much, what goes wrong, and a door for tests to turn the screws."""

import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from peaksdesk.sandbox.standins import faults
from peaksdesk.sandbox.standins.authority import Authority, Grant

Record = dict[str, Any]
Answer = Callable[[Request], Awaitable[Response]]
MOST_LOGGED = 200_000


@dataclass(frozen=True)
class Span:
    """A limit: so many requests in a window that begins at multiples of its length."""

    most: int
    seconds: int


class Shelf:
    """Records of one kind by key; what a test puts in or takes out is what the provider then has."""

    def __init__(self, records: Iterable[Record], key: str, at: str) -> None:
        self.key, self.at = key, at
        self._records = {str(record[key]): record for record in records}

    def newest_first(self) -> list[Record]:
        """Return all records, by time from new to old."""
        return sorted(self._records.values(), key=lambda record: (str(record[self.at]), str(record[self.key])))[::-1]

    def get(self, key: str) -> Record | None:
        """Return a record, or None."""
        return self._records.get(key)

    def put(self, record: Record) -> None:
        """Keep a record, in place of one of the same key."""
        self._records[str(record[self.key])] = record

    def remove(self, key: str) -> bool:
        """Forget a record; tell whether it was there."""
        return self._records.pop(key, None) is not None

    def __len__(self) -> int:
        return len(self._records)


class StandIn:
    """One provider's server.

    Args:
        api: Path under which its API lies, without a slash at the end.
        shelves: Its records by name, as the control calls them.
        refusal: Makes the provider's body for a status.
        key: A personal key that opens it too (HTTP Basic), if it has such.

    Attributes:
        clock: Gives the time by which it counts and logs, s.
    """

    def __init__(
        self,
        name: str,
        api: str,
        authority: Authority,
        shelves: Mapping[str, Shelf],
        refusal: Callable[[int], Mapping[str, object]],
        spans: tuple[Span, ...],
        limit_headers: Callable[[tuple[tuple[Span, int], ...], float], Mapping[str, str]],
        key: str = "",
    ) -> None:
        self.name, self.api, self.authority, self.shelves = name, api, authority, shelves
        self.spans, self.key = spans, key
        self.clock: Callable[[], float] = time.time
        self.faults = faults.Faults()
        self.requests: list[dict[str, object]] = []
        self.refusal = refusal
        self._limit_headers = limit_headers
        self._used: dict[tuple[Span, int], int] = {}
        self._previous: dict[tuple[str, str], bytes] = {}

    def app(self, routes: Iterable[tuple[str, Answer]], deleting: Iterable[tuple[str, Answer]] = ()) -> Starlette:
        """Return the server.

        Args:
            routes: Paths below `api` with what answers a GET; likewise `deleting` for DELETE.
        """
        guarded = [Route(self.api + path, self._guarded(answer), methods=["GET"]) for path, answer in routes]
        guarded += [Route(self.api + path, self._guarded(answer), methods=["DELETE"]) for path, answer in deleting]
        return Starlette(routes=[*self.authority.routes(), *guarded, *self._control()])

    def grant_of(self, request: Request) -> Grant | None:
        """Return who reads, or None."""
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        return self.authority.holder(value) if scheme.lower() == "bearer" else None

    def may_read(self, request: Request) -> bool:
        """Tell whether a request comes with a token or the personal key."""
        return self.grant_of(request) is not None

    def refuse(self, status: int, headers: Mapping[str, str] | None = None) -> JSONResponse:
        """Return the provider's refusal."""
        return JSONResponse(dict(self.refusal(status)), status, dict(headers or {}))

    def _guarded(self, answer: Answer) -> Answer:
        async def guarded(request: Request) -> Response:
            response = await self._reply(request, answer)
            self._log(request, response.status_code)
            return response

        return guarded

    async def _reply(self, request: Request, answer: Answer) -> Response:
        used, over = self._count()
        headers = dict(self._limit_headers(used, self.clock()))
        if over:
            return self.refuse(429, headers)
        fault = self.faults.take(request.url.path)
        if fault is not None and fault.kind == "revoked":
            self.authority.revoke_all()
        if not self.may_read(request):
            return self.refuse(401, headers)
        response = await answer(request)
        response.headers.update(headers)
        page = (request.url.path, request.headers.get("authorization", ""))
        if fault is None:
            self._previous[page] = bytes(response.body)
            return response
        if fault.kind == "duplicate_page":
            return Response(self._previous.get(page, bytes(response.body)), media_type="application/json")
        refusal = self.refuse(int(fault.kind) if fault.kind in ("401", "403", "429") else 500)
        return faults.spoil(fault, response, refusal)

    def _count(self) -> tuple[tuple[tuple[Span, int], ...], bool]:
        now = int(self.clock())
        used = []
        for span in self.spans:
            window = (span, now // span.seconds)
            self._used[window] = self._used.get(window, 0) + 1
            used.append((span, self._used[window]))
        return tuple(used), any(count > span.most for span, count in used)

    def _log(self, request: Request, status: int) -> None:
        if len(self.requests) < MOST_LOGGED:
            query = dict(request.query_params)
            told = {"at": self.clock(), "method": request.method, "path": request.url.path, "query": query}
            self.requests.append({**told, "status": status})

    def _control(self) -> list[Route]:
        return [
            Route("/control/requests", self._requests, methods=["GET", "DELETE"]),
            Route("/control/faults", self._faults, methods=["POST", "DELETE"]),
            Route("/control/limits", self._limits, methods=["POST"]),
            Route("/control/secrets", self._secrets, methods=["GET"]),
            Route("/control/expire", self._expire, methods=["POST"]),
            Route("/control/revoke", self._revoke, methods=["POST"]),
            Route("/control/records/{shelf}", self._records, methods=["GET", "PUT"]),
            Route("/control/records/{shelf}/{key}", self._record, methods=["DELETE"]),
        ]

    async def _requests(self, request: Request) -> Response:
        if request.method == "DELETE":
            self.requests.clear()
        return JSONResponse(self.requests)

    async def _faults(self, request: Request) -> Response:
        if request.method == "DELETE":
            self.faults.clear()
            return JSONResponse({})
        try:
            self.faults.ask(faults.from_json(await request.body()))
        except ValueError as problem:
            return JSONResponse({"error": str(problem)}, 400)
        return JSONResponse({})

    async def _limits(self, request: Request) -> Response:
        told = await request.json()
        self.spans = tuple(Span(int(one["most"]), int(one["seconds"])) for one in told)
        self._used.clear()
        return JSONResponse({})

    async def _secrets(self, _request: Request) -> Response:
        own = [self.authority.client_secret, self.key]
        return JSONResponse([*self.authority.issued, *filter(None, own)])

    async def _expire(self, _request: Request) -> Response:
        self.authority.expire()
        return JSONResponse({})

    async def _revoke(self, _request: Request) -> Response:
        self.authority.revoke_all()
        return JSONResponse({})

    async def _records(self, request: Request) -> Response:
        shelf = self.shelves.get(request.path_params["shelf"])
        if shelf is None:
            return JSONResponse({"error": f"There are {', '.join(self.shelves)}."}, 404)
        if request.method == "PUT":
            shelf.put(await request.json())
        return JSONResponse(shelf.newest_first())

    async def _record(self, request: Request) -> Response:
        shelf = self.shelves.get(request.path_params["shelf"])
        if shelf is None or not shelf.remove(request.path_params["key"]):
            return JSONResponse({"error": "There is no such record."}, 404)
        return JSONResponse({})
