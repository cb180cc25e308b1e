"""A browser's part at a stand-in's consent page."""

from datetime import date
from urllib.parse import urlencode

import httpx
import pytest

from peaksdesk.sandbox.consenting import agree
from peaksdesk.sandbox.standins import whoop
from peaksdesk.sandbox.standins.serving import serving

SCOPES = ("offline", "read:sleep")


async def asked(told, **more):
    query = {
        "response_type": "code",
        "client_id": told["client_id"],
        "redirect_uri": told["control_url"] + "/requests",  # any address of this computer that answers
        "state": "eight or more",
        "scope": " ".join(SCOPES),
        **more,
    }
    return await agree(f"{told['authorize_url']}?{urlencode(query)}")


async def test_everything_is_agreed_to_and_the_way_back_followed():
    stand_in, app = whoop.server(date(2026, 11, 21), (), 1)
    async with serving([(stand_in, app)]) as told:
        assert await asked(told["whoop"]) == "[]"
    (code,) = stand_in.authority._codes.values()
    assert code.scopes == SCOPES


async def test_a_page_that_refuses_is_an_error():
    async with serving([whoop.server(date(2026, 11, 21), (), 1)]) as told:
        with pytest.raises(httpx.HTTPStatusError):
            await asked(told["whoop"], client_id="somebody else")
