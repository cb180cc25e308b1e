import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

from peaksdesk.ui import network

Reach = QNetworkInformation.Reachability


class System(QObject):
    """Says how the network stands, as Qt's own does."""

    reachabilityChanged = Signal(object)  # noqa: N815 - Qt's name

    def __init__(self, reach):
        super().__init__()
        self._reach = reach

    def reachability(self):
        return self._reach

    def become(self, reach):
        self._reach = reach
        self.reachabilityChanged.emit(reach)


@pytest.mark.parametrize(
    ("at_first", "then", "calls"),
    [
        (Reach.Online, [Reach.Disconnected, Reach.Online], 1),
        (Reach.Online, [Reach.Disconnected, Reach.Local, Reach.Site, Reach.Online], 1),
        (Reach.Disconnected, [Reach.Online, Reach.Disconnected, Reach.Online], 2),
        (Reach.Unknown, [Reach.Online], 0),
        (Reach.Online, [Reach.Site, Reach.Online, Reach.Unknown, Reach.Online], 0),
    ],
)
def test_a_network_that_comes_back_is_told_once(at_first, then, calls):
    told = []
    system = System(at_first)
    network.watch(system, lambda: told.append(1))
    for reach in then:
        system.become(reach)
    assert len(told) == calls


def test_whoever_has_left_hears_no_more():
    told = []
    system = System(Reach.Disconnected)
    network.watch(system, lambda: told.append(1))()
    system.become(Reach.Online)
    assert told == []


def test_where_the_system_does_not_say_nothing_happens(qapp, monkeypatch):
    monkeypatch.setattr(QNetworkInformation, "loadBackendByFeatures", lambda _: False)
    network.when_back(lambda: pytest.fail("nobody said so"))()
