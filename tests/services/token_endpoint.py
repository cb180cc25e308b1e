"""A provider's token endpoint on loopback, in a process of its own: each refresh token is good once."""

import json
import os
import threading
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs


class Endpoint:
    """Started by a fork, so the process that starts it must have no threads.

    Attributes:
        url: Of the token endpoint.
    """

    def __init__(self):
        read_end, write_end = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
            server.state = {"number": 0, "asked": [], "lenient": False}
            server.lock = threading.Lock()
            os.write(write_end, b"%d\n" % server.server_address[1])
            server.serve_forever()
        os.close(write_end)
        with os.fdopen(read_end) as told:
            self.port = int(told.readline())
        self.url = f"http://127.0.0.1:{self.port}/token"

    def reset(self, *, lenient=False):
        """Begin anew: `refresh-0` is good; with `lenient`, the one before the last is good as well."""
        self._talk("POST", "/reset", json.dumps({"lenient": lenient}))

    def state(self):
        """Return the number of the last tokens, and the refresh tokens that were sent."""
        return json.loads(self._talk("GET", "/state"))

    def _talk(self, method, path, body=None):
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, body)
        reply = connection.getresponse().read()
        connection.close()
        return reply


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self._reply(200, self.server.state)

    def do_POST(self):
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        with self.server.lock:
            state = self.server.state
            if self.path == "/reset":
                state.update(number=0, asked=[], **json.loads(sent))
                return self._reply(200, {})
            token = parse_qs(sent)["refresh_token"][0]
            state["asked"].append(token)
            good = {f"refresh-{state['number']}"}
            if state["lenient"]:
                good.add(f"refresh-{state['number'] - 1}")
            if token not in good:
                return self._reply(400, {"error": "invalid_grant"})
            state["number"] += 1
            number = state["number"]
        tokens = {"access_token": f"access-{number}", "refresh_token": f"refresh-{number}"}
        return self._reply(200, {**tokens, "token_type": "bearer", "expires_in": 3600})

    def _reply(self, status, body):
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass
