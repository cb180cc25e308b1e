"""Colours, type and spacing: the only file with a colour or a size in it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """One member of each light/dark pair, `#RRGGBB`. Text keeps 4.5:1 on its surface (a test computes it)."""

    name: str
    background: str
    panel: str
    panel2: str
    line: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_surface: str
    on_accent: str
    good: str
    good_surface: str
    watch: str
    watch_surface: str
    bad: str
    bad_surface: str
    fitness: str
    fatigue: str
    form: str
    power: str
    heart_rate: str
    speed: str
    cadence: str
    altitude: str
    temperature: str


LIGHT = Theme(
    name="light",
    background="#F6F7F9",
    panel="#FFFFFF",
    panel2="#F0F2F5",
    line="#E2E6EB",
    ink="#12181F",
    ink2="#4B5866",
    ink3="#7C8996",
    accent="#2457D6",
    accent_surface="#E8EEFC",
    on_accent="#FFFFFF",
    good="#0B7A4B",
    good_surface="#E3F4EB",
    watch="#8A6100",
    watch_surface="#FBF1D9",
    bad="#B3261E",
    bad_surface="#FBE9E7",
    fitness="#0072B2",
    fatigue="#B8407F",
    form="#B87700",
    power="#B87700",
    heart_rate="#C4501B",
    speed="#0072B2",
    cadence="#6A4FC2",
    altitude="#007F6B",
    temperature="#B8407F",
)

DARK = Theme(
    name="dark",
    background="#0F1318",
    panel="#171C23",
    panel2="#1F262F",
    line="#2A323D",
    ink="#E8ECF1",
    ink2="#A9B4C0",
    ink3="#76828F",
    accent="#7EA2FF",
    accent_surface="#1C2A4A",
    on_accent="#0F1318",
    good="#4CC38A",
    good_surface="#13291F",
    watch="#F0C24A",
    watch_surface="#2E2610",
    bad="#FF7B72",
    bad_surface="#341917",
    fitness="#56B4E9",
    fatigue="#E58BB9",
    form="#F0B429",
    power="#F0B429",
    heart_rate="#F08A55",
    speed="#56B4E9",
    cadence="#A893F5",
    altitude="#3CC6AC",
    temperature="#E58BB9",
)

GRID = 4
"""Every distance is a multiple of this, px."""

TYPE: dict[str, tuple[int, int, int]] = {
    "hero": (44, 48, 700),
    "number": (30, 36, 700),
    "title": (22, 28, 700),
    "headline": (18, 24, 600),
    "brand": (16, 20, 700),
    "field": (16, 24, 400),
    "body": (13, 20, 400),
    "strong": (13, 20, 600),
    "secondary": (12, 18, 400),
    "secondary_strong": (12, 18, 600),
    "axis": (11, 16, 400),
    "axis_strong": (11, 16, 600),
}
"""Style -> (size px, line height px, weight)."""


MARGIN = 28
"""Between a page and the window's edge, px."""

GAP = 16
"""Inside cards and between them, px."""

RADIUS_CARD = 10
RADIUS_CONTROL = 6
ROW_HEIGHT = 36
CONTROL_HEIGHT = 32
TARGET = 28
"""Nothing that can be clicked is smaller than this, px."""

SIDEBAR = 208
SIDEBAR_FOLDED = 60
FOLD_BELOW = 1200
"""Window width under which the sidebar shows icons only, px."""

MOTION_MS = 150

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((text, surface) for text in ("ink", "ink2") for surface in ("background", "panel", "panel2", "accent_surface")),
    *((text, f"{state}_surface") for state in ("good", "watch", "bad") for text in (state, "ink", "ink2")),
    *((state, "panel") for state in ("good", "watch", "bad")),
    *(("accent", surface) for surface in ("background", "panel", "panel2", "accent_surface")),
    ("on_accent", "accent"),
)
"""Text token and the surface it is read on: 4.5:1 at least."""

LARGE_PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (series, "panel")
        for series in (
            "fitness",
            "fatigue",
            "form",
            "power",
            "heart_rate",
            "speed",
            "cadence",
            "altitude",
            "temperature",
        )
    ),
    *(("ink3", surface) for surface in ("background", "panel", "panel2")),
)
"""Lines, large numbers, drawn shapes and hints that repeat what is said elsewhere: 3:1 at least."""


def contrast(a: str, b: str) -> float:
    """Return the contrast ratio of two colours `#RRGGBB`, 1 to 21.

    Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
    """
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
