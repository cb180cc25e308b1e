"""A program that answers as the desktop portal does: `desktop_portal.py SPACE KEY VALUE`, on the session's bus."""

import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusVariant

SPACE, KEY, VALUE = sys.argv[1], sys.argv[2], int(sys.argv[3])


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Settings"})
class Settings(QObject):
    """The portal's settings, all but one unknown."""

    @Slot(str, str, result=QDBusVariant)
    def Read(self, space: str, key: str) -> QDBusVariant:
        """Answer with a variant in a variant, as the call does."""
        return QDBusVariant(QDBusVariant(VALUE if (space, key) == (SPACE, KEY) else 0))


if __name__ == "__main__":
    app = QCoreApplication(sys.argv)
    settings, bus = Settings(), QDBusConnection.sessionBus()
    bus.registerObject("/org/freedesktop/portal/desktop", settings, QDBusConnection.RegisterOption.ExportAllSlots)
    bus.registerService("org.freedesktop.portal.Desktop")
    print("ready", flush=True)
    app.exec()
