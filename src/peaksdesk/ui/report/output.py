"""A report onto paper or into a file, without holding up the window."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from peaksdesk.ui import dialogs, saving
from peaksdesk.ui.errands import Told
from peaksdesk.ui.report.blocks import clean
from peaksdesk.ui.report.paper import Report, lay, painted

_DPI = 600


async def pdf(report: Report) -> bytes:
    """Return a report as a PDF file: lines as lines, text as text."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("PeaksDesk")
    writer.setTitle(clean(report.title)[:200])
    writer.setResolution(_DPI)
    lay(writer, report)
    for _ in painted(report, writer):
        await asyncio.sleep(0)
    buffer.close()
    return bytes(data.data())


async def save_pdf(report: Report, path: Path) -> None:
    """Save a report as a PDF file, whole or not at all.

    Raises:
        saving.NotSaved: It could not be written; says why.
    """
    await saving.write(path, await pdf(report))


async def export_pdf(report: Report, parent: QWidget) -> Told | None:
    """Let the person choose a file, save the report there, and return what to say; None if they would rather not."""
    ending = ".pdf"
    patterns = {ending: _tr("Page (PDF)")}
    name = saving.file_name(report.title) + ending
    path = await dialogs.choose_save(parent.window(), _tr("Save as PDF"), name, patterns)
    if path is None:
        return None
    if path.suffix.lower() != ending:
        path = path.with_name(path.name + ending)
    try:
        await save_pdf(report, path)
    except saving.NotSaved as problem:
        return Told(str(problem), "bad")
    return Told(_tr("Saved %1").replace("%1", path.name))


async def print_with_dialog(report: Report, parent: QWidget) -> Told | None:
    """Let the person choose a printer, print the report, and return what to say; None if they would rather not."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(saving.file_name(report.title))
    lay(printer, report)
    if not await dialogs.answered(QPrintDialog(printer, parent.window())):
        return None
    for _ in painted(report, printer):
        await asyncio.sleep(0)
    if printer.printerState() == QPrinter.PrinterState.Error:
        return Told(_tr("The printer did not take the pages."), "bad")
    return Told(_tr("Sent to the printer"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("report", text)
