import re
from base64 import b64encode
from hashlib import sha256

import pytest

from peaksdesk.connect.closing_page import DARK, HEADERS, LIGHT, page
from peaksdesk.connect.closing_words import closing_words
from peaksdesk.ui import theme

OUTCOMES = ("connected", "denied", "failed", "waiting")
HOSTILE = '<script>alert("1")</script>&'


@pytest.mark.parametrize(("tokens", "wanted"), [(LIGHT, theme.LIGHT), (DARK, theme.DARK)])
def test_the_page_has_the_window_s_colours(tokens, wanted):
    for name, colour in tokens.items():
        assert getattr(wanted, name) == colour, name
        assert f"--{name.replace('_', '-')}:{colour}".encode() in page("connected", closing_words("WHOOP"))


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_the_page_runs_nothing_and_fetches_nothing(outcome):
    text = page(outcome, closing_words(HOSTILE)).decode()
    assert "<script" not in text
    assert "http" not in re.sub(r"http-equiv", "", text)
    assert " style=" not in text
    assert not re.search(r"\son\w+=", text)
    assert re.findall(r'(?:href|src)="([^"]*)"', text) == ["data:,"], "no icon is asked for"


def test_the_only_style_is_the_one_allowed():
    (style,) = re.findall(r"<style>(.*?)</style>", page("failed", closing_words("X")).decode())
    assert f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in dict(HEADERS)["Content-Security-Policy"]


def test_the_page_speaks_the_person_s_language():
    words = closing_words("WHOOP", lambda text: f"«{text}»", language="ar", right_to_left=True)
    text = page("connected", words).decode()
    assert '<html lang="ar" dir="rtl">' in text
    assert '<h1 role="status">«WHOOP is connected»</h1>' in text


def test_outcomes_look_and_read_apart():
    assert len({page(outcome, closing_words("WHOOP")) for outcome in OUTCOMES}) == len(OUTCOMES)
