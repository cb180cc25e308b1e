"""The page a person sees in the browser after signing in: no script, nothing from elsewhere, light or dark."""

from base64 import b64encode
from hashlib import sha256
from html import escape

from peaksdesk.connect.closing_words import Outcome, Words

LIGHT = {
    "background": "#F6F7F9",
    "panel": "#FFFFFF",
    "line": "#E2E6EB",
    "ink": "#12181F",
    "ink2": "#4B5866",
    "accent": "#2457D6",
    "accent_surface": "#E8EEFC",
    "good": "#0B7A4B",
    "good_surface": "#E3F4EB",
    "watch": "#8A6100",
    "watch_surface": "#FBF1D9",
    "bad": "#B3261E",
    "bad_surface": "#FBE9E7",
}
DARK = {
    "background": "#0F1318",
    "panel": "#171C23",
    "line": "#2A323D",
    "ink": "#E8ECF1",
    "ink2": "#A9B4C0",
    "accent": "#7EA2FF",
    "accent_surface": "#1C2A4A",
    "good": "#4CC38A",
    "good_surface": "#13291F",
    "watch": "#F0C24A",
    "watch_surface": "#2E2610",
    "bad": "#FF7B72",
    "bad_surface": "#341917",
}
"""The window's tokens, which a test holds equal to them."""

_TONES: dict[Outcome, str] = {"connected": "good", "denied": "watch", "failed": "bad", "waiting": "accent"}
_SIGNS: dict[Outcome, str] = {
    "connected": "M7 12.5l3.4 3.4L17.2 8.6",
    "denied": "M7.5 12h9",
    "failed": "M12 6.8v6.4M12 16.6v.1",
    "waiting": "M17 12H7.5M11.5 7.8L7.3 12l4.2 4.2",
}


def _tokens(colours: dict[str, str]) -> str:
    return "".join(f"--{name.replace('_', '-')}:{colour};" for name, colour in colours.items())


_STYLE = (
    f":root{{color-scheme:light dark;{_tokens(LIGHT)}}}"
    f"@media(prefers-color-scheme:dark){{:root{{{_tokens(DARK)}}}}}"
    "*{box-sizing:border-box;margin:0}"
    "body{min-height:100vh;display:grid;place-items:center;padding:28px;background:var(--background);"
    "color:var(--ink);font:13px/20px Inter,system-ui,'Segoe UI',sans-serif}"
    "main{width:100%;max-width:416px;padding:40px 32px 32px;text-align:center;background:var(--panel);"
    "border:1px solid var(--line);border-radius:10px}"
    ".sign{width:56px;height:56px;padding:12px;border-radius:50%}"
    ".sign path{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}"
    + "".join(
        f".{tone}{{color:var(--{tone});background:var(--{tone}-surface)}}"
        for tone in ("good", "watch", "bad", "accent")
    )
    + "h1{margin:20px 0 8px;font-size:22px;line-height:28px;font-weight:700;overflow-wrap:anywhere}"
    "p{color:var(--ink2);font-size:16px;line-height:24px;text-wrap:balance}"
    "footer{display:flex;gap:8px;align-items:center;justify-content:center;margin-top:32px;padding-top:20px;"
    "border-top:1px solid var(--line);color:var(--ink2);font-size:12px;line-height:18px;font-weight:600}"
    "footer svg{width:20px;height:20px}"
)
_LOGO = (
    '<svg viewBox="0 0 64 64" aria-hidden="true"><rect width="64" height="64" rx="14" fill="#2457d6"/>'
    '<path fill="#fff" fill-opacity=".72" d="M31 47 43.5 25.5 56 47z"/><path fill="#fff" d="M8 47 25 17 42 47z"/></svg>'
)

_STYLE_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
_NO_MORE = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

HEADERS: tuple[tuple[str, str], ...] = (
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Content-Security-Policy",
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; img-src data:; {_NO_MORE}",
    ),
)
"""Every answer to the browser carries these."""


def page(outcome: Outcome, words: Words) -> bytes:
    """Return the page for an outcome; nothing in it comes from the browser or the provider."""
    title, text = getattr(words, outcome)
    sign = f'<svg class="sign {_TONES[outcome]}" viewBox="0 0 24 24" aria-hidden="true">'
    direction = "rtl" if words.right_to_left else "ltr"
    return (
        f'<!doctype html><html lang="{escape(words.language)}" dir="{direction}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">'
        f"<title>{escape(title)} – PeaksDesk</title><style>{_STYLE}</style></head><body><main>"
        f'{sign}<path d="{_SIGNS[outcome]}"/></svg>'
        f'<h1 role="status">{escape(title)}</h1><p>{escape(text)}</p><footer>{_LOGO}PeaksDesk</footer>'
        "</main></body></html>"
    ).encode()
