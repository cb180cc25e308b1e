"""The selection written to files: progress, a way to stop, and what could not be written. No Qt."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from peaksdesk.services.export_selection import ExportKind, SelectionExported
from peaksdesk.services.store_errors import StoreError
from peaksdesk.ui.pages.activities.presenter import ActivitiesPresenter, Job

if TYPE_CHECKING:
    from peaksdesk.ui.page import Desk

Skipped = Sequence[tuple[str, str]]


class Exporting:
    """Writes the activities that are chosen."""

    def __init__(
        self,
        desk: "Desk",
        presenter: ActivitiesPresenter,
        told: Callable[[int, str], str],
        show_skipped: Callable[[Skipped], Awaitable[None]],
    ) -> None:
        """Write what `presenter` has chosen.

        Args:
            told: Says in the person's language how many activities were written where.
            show_skipped: Shows what could not be written, and why.
        """
        self._desk = desk
        self._presenter = presenter
        self._told = told
        self._show_skipped = show_skipped

    def write(self, kind: ExportKind, folder: Path, *, zipped: bool) -> None:
        """Write all that are chosen into a folder."""
        ids = self._presenter.selected_ids()
        if ids:
            self._desk.tasks.start("export", self._write(ids, kind, folder, zipped=zipped))

    def stop(self) -> None:
        """End it where it is."""
        self._desk.tasks.cancel("export")

    async def _write(self, ids: Sequence[int], kind: ExportKind, folder: Path, *, zipped: bool) -> None:
        job = Job("Exporting…", 0, len(ids), cancellable=True)
        self._presenter.show_job(job)
        try:
            done = await self._desk.services.exports.selection(
                ids,
                kind,
                folder,
                zipped=zipped,
                today=self._desk.services.today(),
                report=lambda at, total: self._presenter.show_job(replace(job, done=at, total=total)),
            )
        except asyncio.CancelledError:
            self._desk.notify("The export was stopped. Files that were written are whole.", tone="watch")
            raise
        except StoreError as problem:
            self._desk.notify(str(problem), tone="bad")
            return
        finally:
            self._presenter.show_job(None)
        self._report(done)

    def _report(self, done: SelectionExported) -> None:
        text = self._told(done.written, str(done.path))
        if not done.skipped:
            self._desk.notify(text, tone="good")
            return
        skipped = done.skipped
        self._desk.notify(
            text,
            tone="watch",
            action="What is missing",
            on_action=lambda: self._desk.tasks.start("missing", self._missing(skipped)),
        )

    async def _missing(self, skipped: Skipped) -> None:
        await self._show_skipped(skipped)
