"""A browser's part in a sign-in, played over HTTP."""

import html
import re

import httpx


def agree(url, decision="allow", untick=()):
    """Fill in the consent page and follow the redirects to the end, as a browser does."""
    with httpx.Client() as browser:
        page = browser.get(url)
        assert page.status_code == 200, page.text
        hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page.text))
        scopes = [html.unescape(one) for one in re.findall(r'name="scope" value="([^"]+)"', page.text)]
        form = {name: html.unescape(value) for name, value in hidden.items()}
        form |= {"scope": [one for one in scopes if one not in untick], "decision": decision}
        reply = browser.post(url, data=form)
        while reply.is_redirect:
            reply = browser.get(reply.url.join(reply.headers["location"]))
        return reply.text
