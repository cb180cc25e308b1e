"""What the welcome knows and does; no Qt. Every answer is kept at once, and the step it stands at."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from peaksdesk.domain import entries
from peaksdesk.domain.athlete import Athlete, Threshold, ThresholdKind, Units
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.services.events import AthleteChanged, Fact
from peaksdesk.ui.preferences import Choices
from peaksdesk.ui.problem import Problem

if TYPE_CHECKING:
    from peaksdesk.services.imports import ImportProgress
    from peaksdesk.ui.page import Desk

REMEMBERED = "welcome"
SAMPLE = "sample"


class Step(IntEnum):
    """The four questions."""

    WHO = 0
    THRESHOLDS = 1
    UNITS = 2
    DATA = 3


@dataclass(frozen=True)
class WelcomeState:
    """What the page shows.

    Attributes:
        athlete: None until it is read.
        refused: For a field or a kind of threshold that holds what cannot be, what would be right.
        thresholds: Those that are set, SI.
        unknown: Kinds that the person does not know.
        sample: How far the invented athlete is; None while none is made.
        offers_sample: There is one to be made.
    """

    step: Step = Step.WHO
    loading: bool = False
    problem: Problem | None = None
    athlete: Athlete | None = None
    refused: Mapping[str, str] = field(default_factory=dict)
    thresholds: Mapping[ThresholdKind, float] = field(default_factory=dict)
    unknown: frozenset[ThresholdKind] = frozenset()
    choices: Choices = field(default_factory=Choices)
    sample: "ImportProgress | None" = None
    offers_sample: bool = True


class WelcomePresenter:
    """Leads through the first run."""

    def __init__(
        self,
        desk: "Desk",
        show: Callable[[WelcomeState], None],
        leave: Callable[[str, object], None],
        name_change: Callable[[str | ThresholdKind], str],
        *,
        imperial: bool,
    ) -> None:
        """Show states with `show`.

        Args:
            leave: Opens another page, with its argument; an empty id is the first page.
            name_change: Names a change of a field of the athlete or of a kind of threshold, for undo.
            imperial: The person's system measures in miles.
        """
        self._desk = desk
        self._show = show
        self._leave = leave
        self._name_change = name_change
        self._imperial = imperial
        step, unknown = _recalled(desk.preferences.recall(REMEMBERED))
        self._begun = desk.preferences.recall(REMEMBERED) is not None
        self.state = WelcomeState(
            step,
            loading=True,
            unknown=unknown,
            choices=desk.preferences.choices,
            offers_sample=desk.services.sample is not None,
        )
        desk.services.events.subscribe(self._hear)

    def opened(self, argument: object) -> None:
        """Come to the page."""
        del argument
        self._put()
        if SAMPLE not in self._desk.tasks.running():
            self.load()

    def load(self) -> None:
        """Read what is known already."""
        self._desk.tasks.start("load", self._load())

    def enter(self, name: str, text: str) -> None:
        """Keep what was typed or chosen about the athlete, or say why it cannot be."""
        athlete = self.state.athlete
        if athlete is None:
            return
        try:
            value = entries.field(name, text, athlete, self._desk.services.today().year)
        except ValueError as error:
            self._refuse(name, str(error))
            return
        self._refuse(name, "")
        if value != getattr(athlete, name):
            self._desk.tasks.start(f"set {name}", self._change(athlete, name, value))

    def enter_threshold(self, kind: ThresholdKind, text: str) -> None:
        """Keep a threshold, from the beginning; nothing typed removes it."""
        athlete = self.state.athlete
        if athlete is None:
            return
        try:
            value = entries.threshold(kind, text, athlete.units) if text.strip() else None
        except ValueError as error:
            self._refuse(kind.value, str(error))
            return
        self._refuse(kind.value, "")
        if value != self.state.thresholds.get(kind):
            self._desk.tasks.start(f"set {kind}", self._set_threshold(athlete.id, kind, value, self.state.unknown))

    def not_known(self, kind: ThresholdKind, *, unknown: bool) -> None:
        """Note that a threshold is not known, which takes away what was typed; or that it is after all."""
        athlete, before = self.state.athlete, self.state.unknown
        self._mark(kind, unknown=unknown)
        self._refuse(kind.value, "")
        if athlete is None:
            return
        if unknown and kind in self.state.thresholds:
            self._desk.tasks.start(f"set {kind}", self._set_threshold(athlete.id, kind, None, before))
        elif self.state.unknown != before:
            self._desk.changes.record(
                self._name_change(kind),
                partial(self._marked, kind, unknown=not unknown),
                partial(self._marked, kind, unknown=unknown),
            )

    def prefer(self, name: str, value: str) -> None:
        """Choose how the window is; another language makes the page anew, at this step."""
        self._remember()
        self._desk.preferences.change(**{name: value})

    def preferred(self, before: Choices, after: Choices) -> None:
        """Follow a choice about the window."""
        del before
        self._put(choices=after)

    def go(self, step: Step) -> None:
        """Show a step; what was refused on the one before is forgotten."""
        self._put(step=step, refused={})
        self._remember()

    def onward(self) -> None:
        """Show the next step, unless something on this one cannot be; after the last it is over."""
        if self.state.refused:
            return
        if self.state.step is Step.DATA:
            self.finish()
        else:
            self.go(Step(self.state.step + 1))

    def back(self) -> None:
        """Show the step before."""
        if self.state.step is not Step.WHO:
            self.go(Step(self.state.step - 1))

    def finish(self) -> None:
        """End the first run for good and open the first page."""
        self._end("", None)

    def bring(self, paths: tuple[Path, ...]) -> None:
        """End the first run and import files and folders."""
        self._end("imports", paths)

    def bring_sample(self) -> None:
        """Make the invented athlete."""
        if self._desk.services.sample is not None and SAMPLE not in self._desk.tasks.running():
            self._desk.tasks.start(SAMPLE, self._bring_sample())

    def cancel_sample(self) -> None:
        """Stop making the invented athlete; nothing of them stays."""
        self._desk.tasks.cancel(SAMPLE)

    async def _load(self) -> None:
        services = self._desk.services
        try:
            athlete = await services.athletes.current()
            if self._imperial and not self._begun:
                await services.athletes.change(athlete.id, units=Units.IMPERIAL)
            self._begun = True
            self._remember()
            await self._read()
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            sentence = str(error) or f"Nothing could be read: {type(error).__name__}."
            self._put(loading=False, problem=Problem(sentence, "Try again"))

    async def _read(self) -> None:
        athletes = self._desk.services.athletes
        athlete = await athletes.current()
        held = {item.kind: item.value for item in await athletes.thresholds(athlete.id)}
        self._put(athlete=athlete, thresholds=held, loading=False, problem=None)

    async def _change(self, athlete: Athlete, name: str, value: object) -> None:
        athletes, before = self._desk.services.athletes, getattr(athlete, name)
        await athletes.change(athlete.id, **{name: value})
        self._desk.changes.record(
            self._name_change(name),
            lambda: athletes.change(athlete.id, **{name: before}),
            lambda: athletes.change(athlete.id, **{name: value}),
        )

    async def _set_threshold(
        self, athlete_id: int, kind: ThresholdKind, value: float | None, unknown: frozenset[ThresholdKind]
    ) -> None:
        """Keep a threshold; `unknown` is what was not known before the answer."""
        athletes = self._desk.services.athletes
        before = tuple(held for held in await athletes.thresholds(athlete_id) if held.kind is kind)
        after = () if value is None else (Threshold(kind, value, ALWAYS),)
        now = kind in self.state.unknown

        async def put(history: tuple[Threshold, ...], *, not_known: bool) -> None:
            await athletes.replace_thresholds(athlete_id, kind, history)
            self._mark(kind, unknown=not_known)

        await put(after, not_known=now)
        self._desk.changes.record(
            self._name_change(kind),
            partial(put, before, not_known=kind in unknown),
            partial(put, after, not_known=now),
        )

    async def _marked(self, kind: ThresholdKind, *, unknown: bool) -> None:
        self._mark(kind, unknown=unknown)

    def _mark(self, kind: ThresholdKind, *, unknown: bool) -> None:
        """Note whether a threshold is known, here and for the next start."""
        self._put(unknown=self.state.unknown | {kind} if unknown else self.state.unknown - {kind})
        self._remember()

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, AthleteChanged) and SAMPLE not in self._desk.tasks.running():
            self.load()

    async def _bring_sample(self) -> None:
        sample = self._desk.services.sample
        if sample is None:
            return
        try:
            await sample(lambda progress: self._put(sample=progress))
        except asyncio.CancelledError:
            raise
        except Exception as error:  # noqa: BLE001 - said in the corner; nothing of the sample stays
            self._desk.notify(str(error) or "The sample athlete could not be made.", tone="bad")
        else:
            self.finish()
        finally:
            self._put(sample=None)
            self._desk.status("")

    def _end(self, page_id: str, argument: object) -> None:
        self._desk.preferences.change(welcomed="yes")
        self._leave(page_id, argument)

    def _refuse(self, name: str, sentence: str) -> None:
        kept = {field: said for field, said in self.state.refused.items() if field != name}
        self._put(refused={**kept, name: sentence} if sentence else kept)

    def _remember(self) -> None:
        unknown = sorted(kind.value for kind in self.state.unknown)
        self._desk.preferences.remember(REMEMBERED, {"step": int(self.state.step), "unknown": unknown})

    def _put(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]
        self._show(self.state)


def _recalled(found: object) -> tuple[Step, frozenset[ThresholdKind]]:
    """Return the step and the kinds not known that were remembered; what somebody spoilt by hand counts as none."""
    if not isinstance(found, dict):
        return Step.WHO, frozenset()
    step = next((step for step in Step if step.value == found.get("step")), Step.WHO)
    names = found.get("unknown")
    return step, frozenset(kind for kind in ThresholdKind if isinstance(names, list) and kind.value in names)
