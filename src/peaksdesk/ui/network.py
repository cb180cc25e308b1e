"""Tells when the network is back, where the system says so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInformation


def when_back(act: Callable[[], None]) -> Callable[[], None]:
    """Call `act` whenever the network comes back; the function returned ends that.

    Where the system does not say how the network stands, nothing is called.
    """
    from PySide6.QtNetwork import QNetworkInformation

    if not QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability):
        return lambda: None
    return watch(QNetworkInformation.instance(), act)


def watch(system: "QNetworkInformation", act: Callable[[], None]) -> Callable[[], None]:
    """Call `act` whenever `system` says that the network is back; the function returned ends that."""
    from PySide6.QtNetwork import QNetworkInformation

    reach = QNetworkInformation.Reachability
    # Behind a portal or a private gateway a provider may still be reached: then a sync says what it finds.
    gone = {reach.Disconnected, reach.Local}
    away = system.reachability() in gone

    def hear(now: QNetworkInformation.Reachability) -> None:
        nonlocal away
        was, away = away, now in gone
        if was and not away:
            act()

    def leave() -> None:
        system.reachabilityChanged.disconnect(hear)

    system.reachabilityChanged.connect(hear)
    return leave
