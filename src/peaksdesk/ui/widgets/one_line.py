"""Words of a file or a person made fit for one line, whatever is in them."""

LONGEST = 300


def one_line(text: str, most: int = LONGEST) -> str:
    """Return the beginning of a text without line breaks, control characters and marks that turn the direction."""
    kept = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * LONGEST])
    words = " ".join(kept.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
