"""Files shipped with PeaksDesk: fonts, icons, themes, sample plans."""

from pathlib import Path

_IN_WHEEL = Path(__file__).with_name("resources")
_IN_CHECKOUT = Path(__file__).parents[2] / "resources"


def path(name: str) -> Path:
    """Return where a shipped file lies, in an installed wheel as in a checkout.

    Args:
        name: Relative to the resources folder, with forward slashes, such as `icons/peaksdesk.svg`.

    Raises:
        FileNotFoundError: No such file is shipped.
    """
    for root in (_IN_WHEEL, _IN_CHECKOUT):
        found = root / name
        if found.exists():
            return found
    raise FileNotFoundError(f"PeaksDesk ships no {name}")
