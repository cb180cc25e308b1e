"""The Activities page put together: what the view tells goes to the presenter and its helpers."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from peaksdesk.domain.activity import Source
from peaksdesk.ui.dialogs import choose_folder
from peaksdesk.ui.page import Built, Command, Desk
from peaksdesk.ui.pages.activities import questions
from peaksdesk.ui.pages.activities.changing import Changing, SavingFilters
from peaksdesk.ui.pages.activities.exporting import Exporting, Skipped
from peaksdesk.ui.pages.activities.presenter import ActivitiesPresenter
from peaksdesk.ui.pages.activities.remembered import Remembered, Saved
from peaksdesk.ui.pages.activities.view import ActivitiesView
from peaksdesk.ui.pages.activities.wording import Words, commands


class Bound:
    """One page, bound."""

    def __init__(self, desk: Desk) -> None:
        """Make view and presenter and join them."""
        self._desk = desk
        self.view = ActivitiesView()
        self.view.bar.today = desk.services.today
        remembered, words = Remembered(desk.preferences), Words()
        self.presenter = ActivitiesPresenter(desk.services, desk.tasks, self.view.show_state, self.view, remembered)
        self._changing = Changing(desk, self.presenter, words)
        self._saving = SavingFilters(desk, self.presenter, remembered, words)
        self._exporting = Exporting(desk, self.presenter, words.exported, self._show_skipped)
        self._bind_list()
        self._bind_bar()

    def built(self) -> Built:
        """Return the page as the window holds it."""
        return Built(self.view, self.presenter.opened, self.commands)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done now."""
        name, view, state = commands(), self.view, self.presenter.state
        found = [
            Command(name("search"), view.focus_search, "Ctrl+F"),
            Command(name("filter"), view.bar.open_kinds, "Ctrl+Shift+F"),
            Command(name("saved"), view.bar.open_saved),
            Command(name("group"), view.cycle_grouping, "Ctrl+G"),
            Command(name("columns"), view.choose_columns),
            Command(name("all"), view.table.selectAll, "Ctrl+A"),
            Command(name("rename"), view.table.rename, "F2"),
        ]
        if state.filtered:
            found.append(Command(name("clear"), self.presenter.clear))
            found.append(Command(name("save"), self._save))
        if state.arranged.groups:
            found.append(Command(name("open_all"), lambda: self.presenter.close_all(False)))
            found.append(Command(name("close_all"), lambda: self.presenter.close_all(True)))
        if state.selection is not None:
            found += [
                Command(name("edit"), self._edit, "Ctrl+E"),
                Command(name("merge"), self._changing.merge),
                Command(name("split"), self._split),
                Command(name("export"), self._export, "Ctrl+Shift+E"),
                Command(name("delete"), self._changing.delete, "Del"),
            ]
        return tuple(found)

    def _bind_list(self) -> None:
        view, presenter, actions = self.view, self.presenter, self.view.foot
        view.sorted.connect(presenter.sort)
        view.again_pressed.connect(presenter.load)
        view.import_pressed.connect(lambda: self._desk.open("imports", None))
        view.activity_pressed.connect(lambda activity_id: self._desk.open("activity", presenter.in_list(activity_id)))
        view.laid_out.connect(presenter.lay_out)
        view.closed_all.connect(presenter.close_all)
        view.table.chosen.connect(presenter.select)
        view.table.group_pressed.connect(presenter.toggle)
        view.table.renamed.connect(self._changing.rename)
        actions.edit_pressed.connect(self._edit)
        actions.merge_pressed.connect(self._changing.merge)
        actions.split_pressed.connect(self._split)
        actions.export_pressed.connect(self._export)
        actions.delete_pressed.connect(self._changing.delete)
        actions.cancelled.connect(self._exporting.stop)
        view.edit_wanted.connect(self._edit)
        view.export_wanted.connect(self._export)

    def _bind_bar(self) -> None:
        bar, presenter = self.view.bar, self.presenter
        bar.searched.connect(presenter.search)
        bar.chosen.connect(presenter.choose)
        bar.cleared.connect(presenter.clear)
        bar.grouped.connect(presenter.group)
        bar.applied.connect(self._saving.apply)
        bar.forgotten.connect(self._saving.forget)
        bar.save_pressed.connect(self._save)
        bar.rename_pressed.connect(lambda saved: self._desk.tasks.start("ask", self._ask_rename(saved)))

    def _edit(self) -> None:
        if self.presenter.state.selection is not None:
            self._desk.tasks.start("ask", self._ask_edit())

    def _export(self) -> None:
        if self.presenter.state.selection is not None:
            self._desk.tasks.start("ask", self._ask_export())

    def _save(self) -> None:
        if self.presenter.state.filtered:
            self._desk.tasks.start("ask", self._ask_save())

    def _split(self) -> None:
        async def choose(sources: Sequence[Source]) -> Source | None:
            return await questions.ask_source(self._window(), sources)

        self._changing.split(choose)

    async def _ask_edit(self) -> None:
        state = self.presenter.state
        if state.selection is None:
            return
        rows = state.selection.rows
        title = state.table.title[int(rows[0])]
        athlete = await self._desk.services.athletes.current()
        gear = await self._desk.services.activities.gear(athlete.id)
        changes = await questions.ask_changes(self._window(), rows.size, title, gear)
        if changes:
            self._changing.edit(changes)

    async def _ask_export(self) -> None:
        wish = await questions.ask_export(self._window(), len(self.presenter.selected_ids()))
        if wish is None:
            return
        chosen = await choose_folder(self._window(), questions.folder_title())
        if chosen:
            self._exporting.write(wish.kind, chosen[0], zipped=wish.zipped)

    async def _ask_save(self) -> None:
        name = await questions.ask_name(self._window(), questions.save_title(), "")
        if name is not None:
            self._saving.save(name)

    async def _ask_rename(self, saved: Saved) -> None:
        name = await questions.ask_name(self._window(), questions.rename_title(), saved.name)
        if name is not None:
            self._saving.rename(saved, name)

    async def _show_skipped(self, skipped: Skipped) -> None:
        await questions.show_skipped(self._window(), skipped)

    def _window(self) -> QWidget:
        return self.view.window()
