from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.formats.xml_text import plain_text
from peaksdesk.formats.xml_writing import add_elements, xml_text

HOSTILE = [
    '<script>alert("x")</script>',
    "]]><!-- & -->",
    "&lt;b&gt; &amp; &#0;",
    "a\x00b\x07c\x1b[31m\ud800\ufffe",
    "\u202eback to front\u202c \U0001f6b4\u200d\u2640\ufe0f",
    "O'Brien's \"ride\"",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_text_comes_back_as_text(title):
    expected = "".join(c for c in title if c >= " " and c not in "\ud800\ufffe")
    element = ElementTree.fromstring(f'<a b="{xml_text(title)}">{xml_text(title)}</a>')
    assert element.text == expected
    assert element.get("b") == expected
    assert plain_text(f"<a>{xml_text(title)}</a>".encode()[:-4]) == expected


@given(st.text())
def test_any_text_is_well_formed(text):
    element = ElementTree.fromstring(f"<a>{xml_text(text)}</a>")
    assert len(element) == 0


def test_ends_of_lines_are_one_kind():
    assert xml_text("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_ten_megabytes_are_no_matter():
    assert len(xml_text("<" * 10_000_000)) == 40_000_000


def test_elements_are_added_where_there_is_a_text():
    parts = ["a", "b"]
    add_elements(parts, ["1", ""], "<x>", "</x>")
    add_elements(parts, None, "<y>", "</y>")
    assert parts == ["a<x>1</x>", "b"]
