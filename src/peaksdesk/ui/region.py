"""How numbers, dates and weeks are written here: the system's way, or as the person chose."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPageSize

from peaksdesk.ui import system_motion
from peaksdesk.ui.preferences import Choices

# Names such as `de_AT` everywhere: Qt's enumerations of languages and countries take as long to make as a tenth of the
# window's first paint.
LANGUAGES = ("en", "de")
"""What the words on screen can be in."""
_BRITAIN = "en_GB"
_LETTER = frozenset({"US", "CA", "MX", "PH", "PR", "CL", "CO", "VE", "CR", "GT", "PA"})
"""Where paper is Letter, not A4."""


def system_locale() -> QLocale:
    """Return the person's locale; where the system names none, English as it is written in Britain."""
    found = QLocale.system()
    return found if found.name() != "C" else QLocale(_BRITAIN)


def language(choices: Choices) -> str:
    """Return the language of the words, `en` or `de`: as chosen, else the system's if there is one, else English."""
    if choices.language in LANGUAGES:
        return choices.language
    spoken = _parts(system_locale())[0]
    return spoken if spoken in LANGUAGES else "en"


def locale(choices: Choices) -> QLocale:
    """Return how numbers and dates are written: the system's way where it speaks the language of the words."""
    system = system_locale()
    wanted = language(choices)
    spoken, territory = _parts(system)
    if choices.language == "system" or spoken == wanted:
        return system
    return QLocale(f"{wanted}_{territory}")


def _parts(locale: QLocale) -> tuple[str, str]:
    """Return a locale's language and territory, such as `de` and `AT`."""
    name, _, territory = locale.name().partition("_")
    return name, territory


def choose(choices: Choices) -> None:
    """Set what widgets made from now on, and the functions below, go by."""
    _now.choices = choices
    settle()


def settle() -> None:
    """Give Qt the locale in force, which a widget finds when it is made."""
    QLocale.setDefault(locale(_now.choices))


def week_starts_monday() -> bool:
    """Tell whether a week starts on Monday, else on Sunday (Saturday counts as Sunday)."""
    chosen = _now.choices.week_start
    return chosen == "monday" if chosen != "locale" else QLocale().firstDayOfWeek() == Qt.DayOfWeek.Monday


def measures_in_miles() -> bool:
    """Tell whether the system measures in miles and pounds."""
    return system_locale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem


def clock_format() -> str:
    """Return Qt's format of a time of day: the locale's short one, or 24 hours if the person wants that."""
    return "HH:mm" if _now.choices.clock == "24h" else QLocale().timeFormat(QLocale.FormatType.ShortFormat)


def paper() -> "QPageSize.PageSizeId":
    """Return the paper that printers here hold: Letter where the country uses it, else A4."""
    _, territory = _parts(QLocale())
    return QPageSize.PageSizeId.Letter if territory in _LETTER else QPageSize.PageSizeId.A4


def reduced_motion() -> bool:
    """Tell whether the person asked for less motion, here or of the system."""
    return _now.choices.motion == "reduced" or system_motion.asks_for_less()


class _Now:
    choices = Choices()


_now = _Now()
