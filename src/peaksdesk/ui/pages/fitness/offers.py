"""Thresholds that recent training speaks for: take each, or not now."""

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.athlete import ThresholdKind, Units
from peaksdesk.domain.suggestions import Offer
from peaksdesk.ui import format as fmt
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

SHOWN = 2
"""More suggestions than this wait until the first are answered."""


class Offers(QWidget):
    """A card for each suggestion.

    Attributes:
        accepted: Carries the `Offer` to take.
        declined: Carries the `Offer` to put off.
    """

    accepted = Signal(object)
    declined = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("offers")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self._shown: tuple[Offer, ...] = ()
        self._cards: list[QWidget] = []

    def show_offers(self, offers: tuple[Offer, ...], units: Units, locale: QLocale, *, busy: bool) -> None:
        """Show the first suggestions; while one is being set none can be pressed."""
        offers = offers[:SHOWN]
        if offers != self._shown:
            self._shown = offers
            for card in self._cards:
                self._layout.removeWidget(card)
                card.hide()
                card.deleteLater()
            self._cards = [self._card(offer, units, locale, first=offer is offers[0]) for offer in offers]
            for card in self._cards:
                self._layout.addWidget(card, 1)
        self.setVisible(bool(offers))
        self.setEnabled(not busy)

    def _card(self, offer: Offer, units: Units, locale: QLocale, *, first: bool) -> QWidget:
        card = QFrame()
        card.setProperty("surface", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(GAP, GRID * 3, GAP, GRID * 3)
        row.setSpacing(GRID * 3)
        words = QVBoxLayout()
        words.setSpacing(0)
        title = offer_title(offer, units, locale)
        words.addWidget(label(title, "strong"))
        words.addWidget(label(said(offer.why), "secondary", "ink2", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        not_now = button(self.tr("Not now"), "quiet", name=self.tr("Not now: %1").replace("%1", title))
        not_now.clicked.connect(lambda: self.declined.emit(offer))
        accept = button(self.tr("Accept"), "primary" if first else "", name=self.tr("Accept %1").replace("%1", title))
        accept.clicked.connect(lambda: self.accepted.emit(offer))
        row.addWidget(not_now)
        row.addWidget(accept)
        return card


def offer_title(offer: Offer, units: Units, locale: QLocale) -> str:
    """Return what a suggestion would set, such as `FTP 291 W`."""
    match offer.kind:
        case ThresholdKind.FTP:
            return f"FTP {fmt.joined(fmt.power(offer.value, locale))}"
        case ThresholdKind.LTHR:
            return f"LTHR {fmt.joined(fmt.heart_rate(offer.value, locale))}"
        case ThresholdKind.THRESHOLD_PACE:
            name = QCoreApplication.translate("Offers", "Threshold pace")
            return f"{name} {fmt.joined(fmt.pace(offer.value, units))}"
        case ThresholdKind.SWIM_THRESHOLD:
            name = QCoreApplication.translate("Offers", "Swim threshold")
            return f"{name} {fmt.joined(fmt.swim_pace(offer.value, units))}"
        case _:
            name = QCoreApplication.translate("Offers", "Maximal heart rate")
            return f"{name} {fmt.joined(fmt.heart_rate(offer.value, locale))}"
