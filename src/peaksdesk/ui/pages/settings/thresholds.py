"""Thresholds with the days from which they hold, and the zones that follow."""

from datetime import date
from functools import partial

from peaksdesk.domain.athlete import Threshold, ThresholdKind, Units
from peaksdesk.domain.suggestions import Suggestion
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.ui.pages.settings.athlete import saved_words
from peaksdesk.ui.pages.settings.intents import SetThreshold
from peaksdesk.ui.pages.settings.section import SectionView
from peaksdesk.ui.pages.settings.state import SettingsState
from peaksdesk.ui.pages.settings.threshold_card import ThresholdCard
from peaksdesk.ui.pages.settings.threshold_dialog import ask_threshold


class ThresholdsSection(SectionView):
    """A card for each kind."""

    def __init__(self) -> None:
        """Make the cards."""
        super().__init__()
        self._cards: dict[ThresholdKind, ThresholdCard] = {}
        self._held: tuple[Threshold, ...] = ()
        self._units = Units.METRIC
        self._today = date.min
        for kind in ThresholdKind:
            card = ThresholdCard(kind, self.locale())
            card.edit_pressed.connect(partial(self._edit, kind))
            card.remove_pressed.connect(partial(self._remove, kind))
            card.offer_taken.connect(self._take)
            self._cards[kind] = card
            self.column.addWidget(card)
        self.column.addStretch(1)

    def show_state(self, state: SettingsState) -> None:
        """Show every kind."""
        if state.athlete is None:
            return
        self._held, self._units, self._today = state.thresholds, state.athlete.units, state.today
        for kind, card in self._cards.items():
            offer = next((o for o in state.offers if isinstance(o, Suggestion) and o.kind is kind), None)
            saved = state.saved is not None and state.saved.what == kind.value
            words = saved_words(state.saved.rescored) if saved and state.saved is not None else ""
            card.show_kind(self._of(kind), offer, self._units, self._today, words, state.athlete.max_hr_bpm)

    def _of(self, kind: ThresholdKind) -> tuple[Threshold, ...]:
        return tuple(threshold for threshold in self._held if threshold.kind is kind)

    def _edit(self, kind: ThresholdKind, held: Threshold | None) -> None:
        self.talks.emit(partial(self._ask, kind, held))

    async def _ask(self, kind: ThresholdKind, held: Threshold | None) -> None:
        history = self._of(kind)
        first = not history or held == history[0]
        found = await ask_threshold(self.window(), kind, held, first=first, today=self._today, units=self._units)
        if found is not None:
            self.asked.emit(SetThreshold(kind, held, found))

    def _remove(self, kind: ThresholdKind, held: Threshold) -> None:
        self.asked.emit(SetThreshold(kind, held, None))

    def _take(self, offer: Suggestion) -> None:
        day = self._today if self._of(offer.kind) else ALWAYS
        self.asked.emit(SetThreshold(offer.kind, None, Threshold(offer.kind, offer.value, day)))
