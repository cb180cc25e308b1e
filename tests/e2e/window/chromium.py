"""A real Chromium, told over its debugging pipe what a person would do in it. Every method waits: in a thread."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections import deque
from pathlib import Path

PATH = shutil.which("chromium") or shutil.which("google-chrome")
_WITHIN_S = 60.0
_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


class Chromium:
    """One browser with a profile of its own."""

    def __init__(self):
        self._profile = tempfile.mkdtemp(prefix="chromium-")
        its_in, self._to = os.pipe()
        self._from, its_out = os.pipe()
        # The browser reads commands from 3 and writes answers to 4; a shell puts the pipes there.
        shell = 'exec "$0" "$@" 3<&"$TO" 4>&"$FROM"'
        options = (*_OPTIONS, "--remote-debugging-pipe", f"--user-data-dir={self._profile}", "about:blank")
        self._process = subprocess.Popen(
            ["bash", "-c", shell, PATH, *options],
            pass_fds=(its_in, its_out),
            env={**os.environ, "TO": str(its_in), "FROM": str(its_out)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(its_in)
        os.close(its_out)
        self._rest, self._number = b"", 0
        self.told = deque(maxlen=10_000)

    def close(self):
        os.close(self._to)
        self._process.terminate()
        self._process.wait(20)
        os.close(self._from)
        shutil.rmtree(self._profile, ignore_errors=True)

    def open(self, url):
        """Open an address in a tab of its own."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        tab = Tab(self, target, session)
        for part in ("Page", "Runtime", "Log", "Network"):
            tab.ask(f"{part}.enable")
        tab.ask("Page.navigate", url=url)
        return tab

    def ask(self, method, session=None, **parameters):
        """Send a command and return its answer; what the browser tells meanwhile is kept in `told`."""
        number = self._send(method, session, parameters)
        while True:
            told = self._next()
            if told.get("id") == number:
                assert "error" not in told, told
                return told["result"]
            if told.get("method") == "Fetch.requestPaused":
                refused = {"requestId": told["params"]["requestId"], "errorReason": "ConnectionRefused"}
                self._send("Fetch.failRequest", told["sessionId"], refused)
            self.told.append(told)

    def _send(self, method, session, parameters):
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session is not None:
            message["sessionId"] = session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        return self._number

    def _next(self):
        while b"\0" not in self._rest:
            read = os.read(self._from, 1 << 20)
            assert read, "the browser is gone"
            self._rest += read
        line, _, self._rest = self._rest.partition(b"\0")
        return json.loads(line)


class Tab:
    """One tab."""

    def __init__(self, browser, target, session):
        self._browser, self._target, self._session = browser, target, session

    def ask(self, method, **parameters):
        return self._browser.ask(method, self._session, **parameters)

    def find(self, script):
        """Return what an expression is worth on the page."""
        told = self.ask("Runtime.evaluate", expression=script, returnByValue=True)
        return told["result"].get("value")

    def until(self, script):
        """Wait for an expression to be true, and return its worth."""
        end = time.monotonic() + _WITHIN_S
        while not (found := self.find(script)):
            assert time.monotonic() < end, f"waited in vain for {script} at {self.address}: {self.text}"
            time.sleep(0.02)
        return found

    def click(self, selector):
        """Press the mouse on a part of the page."""
        where = f"document.querySelector({json.dumps(selector)})"
        self.until(f"{where} !== null")
        box = f"(box => [box.x + box.width / 2, box.y + box.height / 2])({where}.getBoundingClientRect())"
        x, y = self.find(box)
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def cut_off(self, pattern):
        """Let the tab reach no address that fits a pattern."""
        self.ask("Fetch.enable", patterns=[{"urlPattern": pattern}])

    @property
    def address(self):
        """What the address bar shows."""
        return self._browser.ask("Target.getTargetInfo", targetId=self._target)["targetInfo"]["url"]

    def led_to(self, part):
        """Wait for the address bar to show an address with some part, and return the address."""
        end = time.monotonic() + _WITHIN_S
        while part not in (address := self.address):
            assert time.monotonic() < end, address
            time.sleep(0.02)
        return address

    @property
    def text(self):
        return self.find("document.body ? document.body.innerText : ''") or ""

    @property
    def complaints(self):
        """What the browser's console says against the pages of this tab."""
        return [
            one["params"]["entry"]["text"]
            for one in self._browser.told
            if one.get("method") == "Log.entryAdded" and one.get("sessionId") == self._session
        ]

    def picture(self, path):
        Path(path).write_bytes(base64.b64decode(self.ask("Page.captureScreenshot")["data"]))

    def dress(self, scheme):
        """Choose light or dark, as the desktop would."""
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def close(self):
        self._browser.ask("Target.closeTarget", targetId=self._target)
