"""Signing in through the person's browser: a listener here, the address to agree at, the exchange of the code."""

from collections.abc import Callable
from datetime import datetime

from peaksdesk.connect import oauth
from peaksdesk.connect.auth import Client, Tokens
from peaksdesk.connect.closing_words import Words, closing_words
from peaksdesk.connect.errors import Refused
from peaksdesk.connect.http import client
from peaksdesk.connect.loopback import listen
from peaksdesk.connect.provider import Provider


class Pasted:
    """What the person pasted by hand in place of the browser's answer."""

    def __init__(self) -> None:
        self.take: Callable[[str], None] | None = None
        """Set while a sign-in waits; raises `Refused` for a text that is no answer, and nothing ends."""


class BrowserSignIn:
    """Signs in.

    Args:
        now: Gives the time, aware.
        words: Gives the words of the page at the end, for a service's name.
    """

    def __init__(self, now: Callable[[], datetime], words: Callable[[str], Words] = closing_words) -> None:
        self._now = now
        self.words = words

    async def __call__(
        self, provider: Provider, application: Client, show: Callable[[str], None], pasted: Pasted
    ) -> Tokens:
        """Return the tokens, once the person has agreed.

        Args:
            show: Is given the address at which they do.

        Raises:
            ConnectError: They did not, or it went wrong.
        """
        auth = provider.oauth
        if auth is None:
            raise Refused(f"{provider.name} is connected with a key.")
        async with listen(auth, self.words(provider.name)) as listener:
            attempt = oauth.begin(auth, application, listener.redirect_uri)
            pasted.take = listener.pasted
            try:
                show(attempt.authorize_url)
                code = await listener.code(attempt)
            finally:
                pasted.take = None
            async with client(auth.token_url) as http:
                return await oauth.exchange(http, auth, application, attempt, code, self._now())
