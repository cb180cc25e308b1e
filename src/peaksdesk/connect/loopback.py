"""The way back from the browser: a listener on this computer alone, there only while somebody signs in.

What does not belong to the sign-in, forged calls among it, is turned away and ends nothing.
"""

import asyncio
import contextlib
from collections import OrderedDict
from collections.abc import AsyncIterator

import h11

from peaksdesk.connect.attempt import TOO_LATE, Attempt, Spent, Stray
from peaksdesk.connect.auth import OAuth2
from peaksdesk.connect.closing_page import HEADERS, page
from peaksdesk.connect.closing_words import Outcome, Words
from peaksdesk.connect.errors import ConnectError, Denied, Refused
from peaksdesk.connect.ports import open_sockets

MOST_CONNECTIONS = 64
LONGEST_HEAD = 8 << 10
_DONE = "/done"
_HEAD_WITHIN_S = 5.0
_OUTCOME_WITHIN_S = 15.0
_PAGE_WITHIN_S = 3.0


@contextlib.asynccontextmanager
async def listen(
    auth: OAuth2, words: Words, *, head_within_s: float = _HEAD_WITHIN_S, page_within_s: float = _PAGE_WITHIN_S
) -> AsyncIterator["Listener"]:
    """Listen while a block runs; how it ends is what the person reads in the browser.

    The block waits for the listener's `code` and exchanges it. At its end the browser has a few seconds to show the
    page, unless the block was cancelled.

    Args:
        head_within_s: How long a call may take to say what it wants.
        page_within_s: How long the browser may take to fetch the page.

    Raises:
        Refused: If no port is free.
    """
    sockets = open_sockets(auth.redirect)
    listener = Listener(auth, words, sockets[0].getsockname()[1], head_within_s)
    servers = []
    try:
        for each in sockets:
            servers.append(await asyncio.start_server(listener.serve, sock=each, limit=LONGEST_HEAD))  # noqa: PERF401
        try:
            yield listener
        except Denied:
            await listener.end("denied", page_within_s)
            raise
        except Exception:
            await listener.end("failed", page_within_s)
            raise
        await listener.end("connected", page_within_s)
    finally:
        for server in servers:
            server.close()
        await listener.close()
        for each in sockets:
            each.close()


class Listener:
    """Takes the browser's answer to one attempt.

    Attributes:
        redirect_uri: Where the provider sends the browser.
    """

    def __init__(self, auth: OAuth2, words: Words, port: int, head_within_s: float = _HEAD_WITHIN_S) -> None:
        self.redirect_uri = f"http://{auth.host}:{port}{auth.path}"
        self._path = auth.path
        names = {"127.0.0.1", "[::1]", auth.host}
        self._hosts = {f"{name}:{port}".encode() for name in names}
        self._words = words
        self._head_within_s = head_within_s
        self._attempt: Attempt | None = None
        loop = asyncio.get_running_loop()
        self._answer: asyncio.Future[str] = loop.create_future()
        self._answer.add_done_callback(lambda answer: answer.cancelled() or answer.exception())
        self._outcome: asyncio.Future[Outcome] = loop.create_future()
        self._called_back = False
        self._shown = asyncio.Event()
        self._serving: OrderedDict[asyncio.Task[None], None] = OrderedDict()

    async def code(self, attempt: Attempt) -> str:
        """Wait for the code that answers an attempt; once only.

        Raises:
            ConnectError: If the answer ends the attempt without one, or none comes in time.
        """
        self._attempt = attempt
        try:
            async with asyncio.timeout(attempt.left_s):
                return await asyncio.shield(self._answer)
        except TimeoutError:
            raise Refused(TOO_LATE, "retry") from None

    def pasted(self, text: str) -> None:
        """Take what the person pasted for the browser's answer; raises `Refused` if it is none, and nothing ends."""
        if self._attempt is None or self._answer.done():
            return
        try:
            self._settle(self._attempt.pasted(text))
        except ConnectError as error:
            if not self._attempt.spent:
                raise
            self._settle(error)

    async def end(self, outcome: Outcome, page_within_s: float) -> None:
        """Let the browser know how it ended, if it called and has not shown it yet."""
        if not self._outcome.done():
            self._outcome.set_result(outcome)
        if self._called_back:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(page_within_s):
                    await self._shown.wait()

    async def close(self) -> None:
        """End every call that is still open."""
        self._answer.cancel()
        self._outcome.cancel()
        serving = list(self._serving)
        for task in serving:
            task.cancel()
        await asyncio.gather(*serving, return_exceptions=True)
        await asyncio.sleep(0)  # what is aborted closes in the loop's next turn

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one call and hang up. Of too many at once, the oldest has to go."""
        task = asyncio.current_task()
        if task is None:
            return
        if len(self._serving) >= MOST_CONNECTIONS:
            oldest, _ = self._serving.popitem(last=False)
            oldest.cancel()
        self._serving[task] = None
        try:
            await self._serve(reader, writer)
            writer.close()
            await writer.wait_closed()
        except (OSError, TimeoutError, asyncio.CancelledError):
            writer.transport.abort()  # it hung up, dawdled or had to go; all the same here
        finally:
            self._serving.pop(task, None)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        http = h11.Connection(h11.SERVER, max_incomplete_event_size=LONGEST_HEAD)
        shown = False
        try:
            async with asyncio.timeout(self._head_within_s):
                request = await _head(http, reader)
            if request is None:
                return
            status, body, more = await self._respond(request)
            shown = status == 200
        except h11.RemoteProtocolError as error:
            if http.our_state not in {h11.IDLE, h11.SEND_RESPONSE}:
                return
            status, body, more = error.error_status_hint, b"", ()
        kind = "text/html; charset=utf-8" if body else "text/plain; charset=utf-8"
        length = ("Content-Length", str(len(body)))
        headers = [*HEADERS, *more, ("Content-Type", kind), length, ("Connection", "close")]
        writer.write(http.send(h11.Response(status_code=status, headers=headers, reason=b"")) or b"")
        writer.write(http.send(h11.Data(data=body)) or b"")
        writer.write(http.send(h11.EndOfMessage()) or b"")
        async with asyncio.timeout(self._head_within_s):
            await writer.drain()
        if shown:
            self._shown.set()

    async def _respond(self, request: h11.Request) -> tuple[int, bytes, tuple[tuple[str, str], ...]]:
        hosts = [value.lower() for name, value in request.headers if name == b"host"]
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return 421, b"", ()
        if request.method != b"GET":
            return 405, b"", (("Allow", "GET"),)
        path, _, query = request.target.decode("ascii", "replace").partition("?")
        if path == _DONE and self._called_back:
            return 200, page(await self._known_outcome(), self._words), ()
        if path != self._path or self._attempt is None:
            return 404, b"", ()
        try:
            self._settle(self._attempt.answer(query))
        except Spent:
            return 410, page("waiting", self._words), ()
        except Stray:
            return 404, b"", ()
        except ConnectError as error:
            self._settle(error)
        self._called_back = True
        return 303, b"", (("Location", _DONE),)

    async def _known_outcome(self) -> Outcome:
        try:
            async with asyncio.timeout(_OUTCOME_WITHIN_S):
                return await asyncio.shield(self._outcome)
        except TimeoutError:
            return "waiting"

    def _settle(self, answer: str | ConnectError) -> None:
        if self._answer.done():
            return
        if isinstance(answer, str):
            self._answer.set_result(answer)
        else:
            self._answer.set_exception(answer)


async def _head(http: h11.Connection, reader: asyncio.StreamReader) -> h11.Request | None:
    """Read what a call wants; None if it hung up first."""
    while True:
        event = http.next_event()
        if isinstance(event, h11.Request):
            return event
        if event is not h11.NEED_DATA:
            return None
        http.receive_data(await reader.read(4096))
