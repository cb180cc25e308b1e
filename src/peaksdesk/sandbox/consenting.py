"""A browser's part in a sign-in: it opens a stand-in's consent page, agrees, and follows the way back."""

from html.parser import HTMLParser

import httpx

_WITHIN_S = 30.0


class _Form(HTMLParser):
    """The fields of a page's form as they stand, and the value of its first button."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self.button: tuple[str, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if not told.get("name"):
            return
        if tag == "button" and self.button is None:
            self.button = (told["name"], told.get("value", ""))
        if tag == "input" and (told.get("type") != "checkbox" or "checked" in told):
            self.fields.setdefault(told["name"], []).append(told.get("value", ""))


async def agree(url: str) -> str:
    """Agree to everything that a page asks, and return the page at which the browser ends.

    Raises:
        httpx.HTTPError: A page does not come.
    """
    async with httpx.AsyncClient(timeout=_WITHIN_S, trust_env=False) as browser:
        page = (await browser.get(url)).raise_for_status()
        form = _Form()
        form.feed(page.text)
        fields: dict[str, str | list[str]] = dict(form.fields)
        if form.button is not None:
            fields[form.button[0]] = form.button[1]
        reply = await browser.post(url, data=fields)
        while reply.next_request is not None:
            reply = await browser.send(reply.next_request)
        return reply.raise_for_status().text
