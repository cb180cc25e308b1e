"""The way back, walked by a real browser."""

import asyncio
import shutil
import subprocess

import pytest

from connect.services import CLIENT, oauth, raw_server
from peaksdesk.connect import loopback
from peaksdesk.connect import oauth as flow
from peaksdesk.connect.closing_words import closing_words
from peaksdesk.connect.errors import Denied

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def browse(url, folder):
    """Return what the browser shows in the end, and what it complained of."""
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}", "--enable-logging=stderr"]
    command = [CHROMIUM, *options, "--virtual-time-budget=20000", "--dump-dom", url]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    complaints = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return done.stdout, complaints


@pytest.mark.parametrize(
    ("answer", "title"), [("code=the-code", "WHOOP is connected"), ("error=access_denied", "Nothing was connected")]
)
async def test_the_browser_is_sent_back_and_shows_how_it_ended(tmp_path, answer, title):
    async def provider(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        back = f"{attempt.redirect_uri}?state={attempt.state}&{answer}&scope=read"
        writer.write(f"HTTP/1.1 302 Found\r\nLocation: {back}\r\nContent-Length: 0\r\n\r\n".encode())
        await writer.drain()

    async with raw_server(provider) as url:
        auth = oauth(authorize_url=url + "authorize", host="localhost")

        async def sign_in():
            nonlocal attempt
            async with loopback.listen(auth, closing_words("WHOOP"), page_within_s=60) as listener:
                attempt = flow.begin(auth, CLIENT, listener.redirect_uri)
                browser = asyncio.create_task(asyncio.to_thread(browse, attempt.authorize_url, tmp_path))
                shown.append(browser)
                return await listener.code(attempt)

        attempt, shown = None, []
        (outcome,) = await asyncio.gather(sign_in(), return_exceptions=True)
        dom, complaints = await shown[0]
    assert outcome == "the-code" or isinstance(outcome, Denied)
    assert f">{title}</h1>" in dom
    assert complaints == []
