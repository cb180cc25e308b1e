"""Reads the text of a PDF that Qt wrote, as a viewer would copy it."""

import re
import zlib


def pages_of(data):
    """Return the text of each page, one line for each run of glyphs."""
    streams = {}
    for number, body in re.findall(rb"\n(\d+) 0 obj(.*?)endobj", data, re.DOTALL):
        found = re.search(rb"stream\r?\n(.*?)endstream", body, re.DOTALL)
        text = found[1] if found is not None else b""
        if b"FlateDecode" in body:
            text = zlib.decompressobj().decompress(text)
        streams[int(number)] = (body, text)
    fonts = {number: _glyphs(streams, body) for number, (body, _) in streams.items() if b"/ToUnicode" in body}
    pages = []
    for body, _ in streams.values():
        content = re.search(rb"/Type /Page\b.*?/Contents (\d+) 0 R", body, re.DOTALL)
        if content is not None:
            pages.append(_text(streams[int(content[1])][1].decode("latin-1"), fonts))
    return pages


def _glyphs(streams, body):
    found = re.search(rb"/ToUnicode (\d+) 0 R", body)
    table, text = {}, streams[int(found[1])][1].decode("latin-1")
    for first, last, target in re.findall(r"<(\w+)> <(\w+)> <(\w+)>", text):
        for step in range(int(last, 16) - int(first, 16) + 1):
            table[int(first, 16) + step] = chr(int(target, 16) + step)
    for first, targets in re.findall(r"<(\w+)> <\w+> \[(.*?)\]", text, re.DOTALL):
        for step, target in enumerate(re.findall(r"<(\w+)>", targets)):
            table[int(first, 16) + step] = bytes.fromhex(target).decode("utf-16-be")
    return table


def _text(content, fonts):
    lines = []
    for part in re.findall(r"BT(.*?)ET", content, re.DOTALL):
        font = re.search(r"/F(\d+) ", part)
        table = fonts.get(int(font[1]), {}) if font else {}
        codes = "".join(re.findall(r"<([0-9a-fA-F]+)>", part))
        lines.append("".join(table.get(int(codes[at : at + 4], 16), "?") for at in range(0, len(codes), 4)))
    return "\n".join(lines).replace("\t", " ")  # the font's space is its tab too
