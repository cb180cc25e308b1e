"""Words of a file or a person made fit for one line, whatever is in them."""

LONGEST = 300


HARMLESS = {
    **dict.fromkeys((*range(32), *range(127, 160)), " "),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), ""),
}
"""For `str.translate`: control characters become blanks; what turns the direction of all that follows goes."""


def one_line(text: str, most: int = LONGEST) -> str:
    """Return the beginning of a text without line breaks, control characters and marks that turn the direction."""
    kept = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * LONGEST])
    words = " ".join(kept.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
