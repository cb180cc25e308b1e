import subprocess
import sys

import pytest

from peaksdesk.connect.auth import AnyPort, Client, OAuth2, Tokens


def test_secrets_are_in_no_text_of_them():
    client = Client("id-1", "canary-secret")
    tokens = Tokens("canary-access", "canary-refresh", None, ("read",))
    for told in (repr(client), str(client), f"{client}", repr([client]), repr(tokens), str(tokens), f"{tokens!r}"):
        assert "canary" not in told
    assert "id-1" in repr(client)


def test_a_provider_states_only_what_differs():
    auth = OAuth2("https://a.example/authorize", "https://a.example/token", ("read",), AnyPort())
    assert (auth.path, auth.host, auth.scope_separator, auth.pkce) == ("/callback", "127.0.0.1", " ", False)
    with pytest.raises(TypeError):
        auth.extra["x"] = "y"


def test_data_of_a_provider_loads_no_plumbing():
    """The window shows errors and cards before anything of the network is loaded."""
    data = "errors, auth, webhook"
    heavy = ("httpx", "authlib", "h11", "asyncio", "ssl", "cryptography", "pydantic")
    code = f"import sys; from peaksdesk.connect import {data}; print([n for n in {heavy!r} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
