"""Signing in and talking to a provider on the window's own loop, which must not stand still meanwhile."""

import asyncio

import httpx

from connect.services import CLIENT, oauth, raw_server
from peaksdesk.connect import loopback
from peaksdesk.connect import oauth as flow
from peaksdesk.connect.closing_words import closing_words
from peaksdesk.connect.http import client, read_json, utc_now


async def test_the_window_s_loop_waits_for_the_browser_and_talks_to_the_provider():
    async def provider(reader, writer):
        while await reader.readuntil(b"\r\n\r\n"):
            writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{"access_token":"t"}')
            await writer.drain()

    async with raw_server(provider) as url:
        auth = oauth(token_url=url + "token", pkce=True)
        async with loopback.listen(auth, closing_words("WHOOP")) as listener:
            attempt = flow.begin(auth, CLIENT, listener.redirect_uri)
            browser = asyncio.create_task(browse(f"{listener.redirect_uri}?code=c&state={attempt.state}"))
            code = await listener.code(attempt)
            async with await asyncio.to_thread(client, url) as http:
                tokens = await flow.exchange(http, auth, CLIENT, attempt, code, utc_now())
                assert read_json(await http.get("x")) == {"access_token": "t"}
        assert "WHOOP is connected" in await browser
    assert tokens.access_token == "t"


async def browse(url):
    """Follow the way back, as a browser does."""
    async with await asyncio.to_thread(httpx.AsyncClient, trust_env=False, follow_redirects=True) as http:
        return (await http.get(url)).text
