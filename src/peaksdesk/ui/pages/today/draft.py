"""A check-in while it is filled in: what the person gave so far over what is kept and what WHOOP says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from peaksdesk.domain.checkin import Answer, Answers, CheckIn, answers, changed
from peaksdesk.domain.readings import Metric
from peaksdesk.services.day_values import DayAnswer

HOTSPOT, WEIGHT = "hotspot", "weight_kg"
_ANY_DAY = date(2000, 1, 1)

Weigh = Callable[[str], float | None]
"""Reads a weight as it is typed, in kg; None where nothing is typed; raises ValueError with a sentence."""


@dataclass(frozen=True)
class Draft:
    """What was given since the form was opened.

    Attributes:
        given: Answers set now; None takes the person's own back, so that WHOOP's counts again.
        hotspot: The note as it stands in the field; likewise `weight`, as it is typed.
        problems: What cannot be kept, a sentence by field.
        saving: It is on its way.
    """

    given: Mapping[Answer, int | None] = field(default_factory=dict)
    hotspot: str | None = None
    weight: str | None = None
    problems: Mapping[str, str] = field(default_factory=dict)
    saving: bool = False

    def with_answer(self, answer: Answer, value: int | None) -> "Draft":
        """Return it with an answer set, or taken back."""
        return replace(self, given={**self.given, answer: value})

    def with_text(self, name: str, text: str) -> "Draft":
        """Return it with a field typed into; what was said of that field is said no more."""
        left = {known: why for known, why in self.problems.items() if known not in {name, ""}}
        return replace(self, **{"hotspot" if name == HOTSPOT else "weight": text}, problems=left)  # type: ignore[arg-type]

    def checked(self, weigh: Weigh) -> "Draft":
        """Return it with what cannot be kept of it."""
        problems: dict[str, str] = {}
        for name, read in ((HOTSPOT, self._note), (WEIGHT, lambda: self._weight(weigh))):
            try:
                changed(CheckIn(_ANY_DAY), None, read())
            except ValueError as error:
                problems[name] = str(error)
        return replace(self, problems=problems)

    def changes(self, weigh: Weigh) -> dict[str, object]:
        """Return what the service is to set."""
        return {**{answer.value: value for answer, value in self.given.items()}, **self._note(), **self._weight(weigh)}

    def _note(self) -> dict[str, object]:
        return {} if self.hotspot is None else {HOTSPOT: self.hotspot}

    def _weight(self, weigh: Weigh) -> dict[str, object]:
        return {} if self.weight is None else {WEIGHT: weigh(self.weight)}


def live(answer: DayAnswer, draft: Draft | None) -> Answers:
    """Return the answers of a day as they would be with the draft kept."""
    if draft is None or not draft.given:
        return answer.answers
    recovery = answer.value(Metric.RECOVERY)
    given = {one.value: value for one, value in draft.given.items()}
    return answers(changed(answer.told or CheckIn(answer.day), recovery, given), recovery)
