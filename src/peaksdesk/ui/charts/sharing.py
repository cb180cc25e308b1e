"""What can be done with a chart beside looking at it: copy, save, print. One menu for every chart."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QMenu

from peaksdesk.ui import dialogs, saving
from peaksdesk.ui.charts.chart import Chart, Share
from peaksdesk.ui.charts.pictures import image_of, lie_on, paint_page, pdf_bytes, png_bytes, svg_bytes
from peaksdesk.ui.charts.spreadsheet import csv_bytes
from peaksdesk.ui.errands import Told, ask

ENDINGS = (".png", ".svg", ".pdf", ".csv")


class Sharing(QObject):
    """Carries out what the person wants with one chart; the work runs in the window, which tells how it went."""

    def __init__(self, chart: Chart) -> None:
        """Belong to a chart."""
        super().__init__(chart)
        self._chart = chart

    def do(self, wish: Share) -> None:
        """Copy, save or print."""
        work = {Share.COPY: self.copy, Share.SAVE: self.choose_and_save, Share.PRINT: self.print}[wish]
        ask(self._chart, f"share-{wish.name.lower()}", work)

    def open_menu(self, at: QPoint, *, shows_table: bool) -> None:
        """Open the menu at a point of the screen."""
        menu = QMenu(self._chart)
        menu.setAccessibleName(self.tr("Chart"))
        front = menu.addAction(self.tr("Show the chart") if shows_table else self.tr("Show as a table"))
        front.setShortcut(QKeySequence("T"))
        front.triggered.connect(lambda: self._chart.table_asked.emit())
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy picture"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(lambda: self.do(Share.COPY))
        for ending, words in self._formats().items():
            action = menu.addAction(self.tr("Save as %1…").replace("%1", words))
            if ending == ENDINGS[0]:
                action.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
            action.triggered.connect(lambda _, chosen=ending: self._save_as(chosen))
        menu.addSeparator()
        printing = menu.addAction(self.tr("Print…"))
        printing.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        printing.triggered.connect(lambda: self.do(Share.PRINT))
        for action in menu.actions():
            action.setShortcutVisibleInContextMenu(True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    async def copy(self) -> Told | None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(image_of(self._chart))
        return Told(self.tr("Picture copied"))

    async def choose_and_save(self, first: str = ENDINGS[0]) -> Told | None:
        """Let the person choose a file, and save the chart there."""
        formats = self._formats()
        patterns = {first: formats[first], **formats}
        name = saving.file_name(self._chart.title()) + first
        path = await dialogs.choose_save(self._chart.window(), self.tr("Save the chart"), name, patterns)
        if path is None:
            return None
        return await self.save(path if path.suffix.lower() in ENDINGS else path.with_name(path.name + first))

    async def save(self, path: Path) -> Told:
        """Save the chart to a file; its ending says as what."""
        try:
            await saving.write(path, await self._bytes(path.suffix.lower()))
        except saving.NotSaved as problem:
            return Told(str(problem), "bad")
        return Told(self.tr("Saved %1").replace("%1", path.name))

    async def print(self) -> Told | None:
        """Let the person choose a printer, and print the chart."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(saving.file_name(self._chart.title()))
        lie_on(printer, self._chart)
        if not await dialogs.answered(QPrintDialog(printer, self._chart.window())):
            return None
        paint_page(self._chart, printer)
        if printer.printerState() == QPrinter.PrinterState.Error:
            return Told(self.tr("The printer did not take the page."), "bad")
        return Told(self.tr("Sent to the printer"))

    async def _bytes(self, ending: str) -> bytes:
        match ending:
            case ".csv":
                return csv_bytes(self._chart.table())
            case ".svg":
                return svg_bytes(self._chart)
            case ".pdf":
                return pdf_bytes(self._chart)
            case _:
                image = image_of(self._chart)
                return await asyncio.to_thread(png_bytes, image)

    def _save_as(self, ending: str) -> None:
        ask(self._chart, "share-save", lambda: self.choose_and_save(ending))

    def _formats(self) -> dict[str, str]:
        return {
            ".png": self.tr("Picture (PNG)"),
            ".svg": self.tr("Drawing (SVG)"),
            ".pdf": self.tr("Page (PDF)"),
            ".csv": self.tr("Table (CSV)"),
        }
