"""How numbers and dates are written here."""

from PySide6.QtCore import QLocale


def system_locale() -> QLocale:
    """Return the person's locale; where the system names none, English as it is written in Britain."""
    found = QLocale.system()
    if found.language() != QLocale.Language.C:
        return found
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
