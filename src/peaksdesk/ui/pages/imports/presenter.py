"""What the Import page knows and does; no Qt."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from peaksdesk.services.events import ActivitiesChanged, Fact, FolderImported
from peaksdesk.services.kept import BatchLine
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services
    from peaksdesk.services.imports import BatchSummary, ImportProgress
    from peaksdesk.ui.page import Notify

RUN = "import"


@dataclass(frozen=True)
class Report:
    """One import on screen, running or done.

    Attributes:
        label: What was imported, or empty while that is not known.
        total: Files to read, 0 while folders are still being looked through.
        undone: The import was taken back.
        cancelled: The person stopped it; what was imported stayed.
    """

    batch_id: int | None = None
    label: str = ""
    done: int = 0
    total: int = 0
    imported: int = 0
    already: int = 0
    merged: int = 0
    failed: int = 0
    lines: tuple[BatchLine, ...] = ()
    running: bool = False
    undone: bool = False
    cancelled: bool = False


@dataclass(frozen=True)
class ImportsState:
    """What the page shows.

    Attributes:
        loading: Earlier imports are being read.
        working: An undo or redo runs: its button waits.
        earlier: Newest first.
        report: The import that is open, or None.
        watched: Folders whose new files come in by themselves.
        problem: What stopped the page or the last import.
    """

    loading: bool = False
    working: bool = False
    earlier: "tuple[BatchSummary, ...]" = ()
    report: Report | None = None
    problem: Problem | None = None
    watched: tuple[Path, ...] = ()


class ImportsPresenter:
    """Runs imports and takes them back, and keeps the list of watched folders."""

    def __init__(
        self,
        services: "Services",
        tasks: Tasks,
        show: Callable[[ImportsState], None],
        notify: "Notify",
    ) -> None:
        """Show states with `show`; listen for changes that come another way."""
        self._services = services
        self._tasks = tasks
        self._show = show
        self._notify = notify
        self._state = ImportsState(loading=True)
        services.events.subscribe(self._hear)

    def opened(self, argument: object) -> None:
        """Come to the page; a tuple of paths as `argument` is imported, of a batch's id the report is opened."""
        self._show(self._state)
        if isinstance(argument, tuple) and argument:
            self.run(argument)
        self.load()
        if isinstance(argument, int):
            self.open_batch(argument)

    def load(self) -> None:
        """Read the earlier imports."""
        self._tasks.start("earlier", self._load())

    def run(self, paths: Sequence[Path]) -> None:
        """Import files and folders; while one import runs another is refused."""
        if not paths:
            return
        if RUN in self._tasks.running():
            self._notify("One import at a time: bring these files again when this one is done.", tone="watch")
            return
        label = paths[0].name if len(paths) == 1 else ""
        self._put(report=Report(running=True, label=label), problem=None)
        self._tasks.start(RUN, self._run(tuple(paths)))

    def cancel(self) -> None:
        """Stop the running import; what was imported stays."""
        self._tasks.cancel(RUN)

    def undo(self, batch_id: int) -> None:
        """Take an import back."""
        self._tasks.start("undo", self._turn(batch_id, undo=True))

    def redo(self, batch_id: int) -> None:
        """Bring back an import that was taken back."""
        self._tasks.start("undo", self._turn(batch_id, undo=False))

    def open_batch(self, batch_id: int) -> None:
        """Show the report of an earlier import."""
        if RUN not in self._tasks.running():
            self._tasks.start("report", self._open_batch(batch_id))

    def watch(self, folder: Path) -> None:
        """Watch a folder from now on."""
        self._tasks.start("watch", self._watch(folder))

    def stop_watching(self, folder: Path) -> None:
        """Watch a folder no longer."""
        self._tasks.start("watch", self._stop_watching(folder))

    def close_report(self) -> None:
        """Put the open report away; a running import keeps its own."""
        if RUN not in self._tasks.running():
            self._put(report=None, problem=None)

    async def _load(self) -> None:
        try:
            athlete = await self._services.athletes.current()
            earlier = await self._services.imports.recent(athlete.id)
            watched = await self._services.watching.folders(athlete.id)
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            self._put(loading=False, problem=Problem(_sentence(error), "Try again"))
            return
        # What stopped the import on screen stays said; the list has no problem any more.
        stopped = self._state.problem if self._state.report is not None else None
        self._put(loading=False, earlier=earlier, watched=watched, problem=stopped)

    async def _run(self, paths: tuple[Path, ...]) -> None:
        problem = None
        cancelled = False
        try:
            athlete = await self._services.athletes.current()
            self._progress(await self._services.imports.run(athlete.id, paths, self._progress))
        except asyncio.CancelledError:
            cancelled = True
            raise
        except Exception as error:  # noqa: BLE001 - the import stops, the sentence says why, good files are kept
            problem = Problem(_sentence(error))
        finally:
            report = self._state.report
            if report is not None:
                self._put(report=replace(report, running=False, cancelled=cancelled), problem=problem)
            if problem is None:
                self._tasks.start("earlier", self._load())

    def _progress(self, progress: "ImportProgress") -> None:
        label = self._state.report.label if self._state.report else ""
        self._put(
            report=Report(
                batch_id=progress.batch_id,
                label=label,
                done=progress.done,
                total=progress.total,
                imported=progress.imported,
                already=progress.already,
                merged=progress.merged,
                failed=progress.failed,
                lines=progress.lines,
                running=True,
            )
        )

    async def _turn(self, batch_id: int, *, undo: bool) -> None:
        self._put(working=True)
        try:
            if undo:
                await self._services.imports.undo(batch_id)
            else:
                await self._services.imports.redo(batch_id)
            report = self._state.report
            if report is not None and report.batch_id == batch_id:
                self._put(report=replace(report, undone=undo))
        finally:
            self._put(working=False)
        await self._load()

    async def _open_batch(self, batch_id: int) -> None:
        lines = await self._services.imports.lines(batch_id)
        athlete = await self._services.athletes.current()
        earlier = await self._services.imports.recent(athlete.id)
        found = next((item for item in earlier if item.batch.id == batch_id), None)
        if found is not None:
            self._put(report=report_of(found, lines))

    async def _watch(self, folder: Path) -> None:
        athlete = await self._services.athletes.current()
        try:
            await self._services.watching.add(athlete.id, folder)
        except ValueError as error:
            self._notify(str(error), tone="bad")
            return
        self._put(watched=await self._services.watching.folders(athlete.id))

    async def _stop_watching(self, folder: Path) -> None:
        athlete = await self._services.athletes.current()
        await self._services.watching.remove(athlete.id, folder)
        self._put(watched=await self._services.watching.folders(athlete.id))
        self._notify(
            f"{folder.name} is watched no longer. What was imported stays.",
            action="Undo",
            on_action=lambda: self.watch(folder),
        )

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, ActivitiesChanged | FolderImported) and RUN not in self._tasks.running():
            self.load()

    def _put(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show(self._state)


def report_of(summary: "BatchSummary", lines: tuple[BatchLine, ...]) -> Report:
    """Return the report of an earlier import."""
    return Report(
        batch_id=summary.batch.id,
        label=summary.batch.label,
        done=len(lines),
        total=len(lines),
        imported=summary.imported,
        already=summary.already,
        merged=summary.merged,
        failed=summary.failed,
        lines=lines,
        undone=summary.batch.undone_at is not None,
    )


def _sentence(error: Exception) -> str:
    return str(error) or f"The import stopped: {type(error).__name__}."
