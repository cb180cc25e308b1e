"""Whether the system is set to less motion: Windows' animation effects, macOS' Reduce motion, the Linux desktop's."""

import sys
from functools import cache
from typing import Any

_GET_CLIENT_AREA_ANIMATION = 0x1042
_MOST_MS = 80
_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
_SETTINGS = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", 0),
)
"""Namespace and key of a setting, and the value that asks for less."""


@cache
def asks_for_less() -> bool:
    """Tell whether the system asks for less motion; where it does not say, it does not ask. Asked once a run."""
    try:
        return {"win32": _windows, "darwin": _mac}.get(sys.platform, _portal)()
    except Exception:  # noqa: BLE001 - whatever a desktop answers, the window goes on
        return False


def _windows() -> bool:
    import ctypes

    drawn = ctypes.c_int(1)
    told = ctypes.windll.user32.SystemParametersInfoW(  # type: ignore[attr-defined]
        _GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(drawn), 0
    )
    return bool(told) and not drawn.value


def _mac() -> bool:
    import subprocess

    command = ("/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion")
    told = subprocess.run(command, capture_output=True, text=True, timeout=1, check=False)  # noqa: S603 - fixed words
    return told.stdout.strip() == "1"


def _portal() -> bool:
    """Ask the desktop portal, which GNOME, KDE and the others have."""
    from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    portal = QDBusInterface(*_PORTAL, bus)
    portal.setTimeout(_MOST_MS)
    for space, key, less in _SETTINGS:
        answer = portal.call("Read", space, key)
        if answer.type() == QDBusMessage.MessageType.ReplyMessage and answer.arguments():
            return _bare(answer.arguments()[0]) == less
    return False


def _bare(value: Any) -> int:  # noqa: ANN401 - a variant of a variant, as the portal's older call wraps it
    while hasattr(value, "variant"):
        value = value.variant()
    return int(value)
