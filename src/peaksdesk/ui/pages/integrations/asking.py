"""The questions of the Integrations page: an API application, a key, a passphrase, which streams, whether to go."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peaksdesk.connect.auth import Client
from peaksdesk.connect.provider import Provider
from peaksdesk.services.cards import StreamRow
from peaksdesk.services.leaving import Wipe
from peaksdesk.services.sync_log_port import SyncRun
from peaksdesk.services.vault_port import KeptBy
from peaksdesk.ui import dialogs
from peaksdesk.ui.pages.integrations.log import LogDialog
from peaksdesk.ui.questions import Questions, line
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.check import Check
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_LONGEST = 512


def _tr(text: str) -> str:
    return QCoreApplication.translate("Integrations", text)


class Asking:
    """Asks over the page; see `ask.Ask`."""

    def __init__(self, parent: QWidget) -> None:
        """Ask over `parent`."""
        self._parent = parent

    async def client(self, provider: Provider, redirects: tuple[str, ...], client_id: str, why: str) -> Client | None:
        """Ask for the API application's id and secret, in three steps."""
        dialog = SetUp(self._parent.window(), provider, redirects, client_id, why)
        accepted = await dialogs.answered(dialog) == QDialog.DialogCode.Accepted
        return dialog.client if accepted else None

    async def key(self, provider: Provider, why: str) -> str | None:
        """Ask for a personal key."""
        hint = provider.api_key.help if provider.api_key is not None else ""
        title = _tr("Connect %1").replace("%1", provider.name)
        return await self._one(title, said(hint), _tr("API key"), _tr("Connect"), why, secret=True)

    async def pasted(self, why: str) -> str | None:
        """Ask for the address at which the browser ended."""
        text = _tr("Copy the whole address from your browser, after you agreed there.")
        return await self._one(_tr("Paste the address"), text, _tr("Address or code"), _tr("Go on"), why)

    async def passphrase(self, why: str) -> str | None:
        """Ask for the passphrase that opens the sign-ins."""
        text = _tr("It opens the sign-ins that are kept on this computer.")
        return await self._one(_tr("Enter the passphrase"), text, _tr("Passphrase"), _tr("Unlock"), why, secret=True)

    async def where_to_keep(self, why: str) -> tuple[KeptBy, str] | None:
        """Ask where the key is kept, there being no keyring."""
        dialog = WhereToKeep(self._parent.window(), why)
        accepted = await dialogs.answered(dialog) == QDialog.DialogCode.Accepted
        return dialog.chosen if accepted else None

    async def streams(self, name: str, rows: tuple[StreamRow, ...]) -> Mapping[str, bool] | None:
        """Ask which streams are wanted."""
        dialog = Streams(self._parent.window(), name, rows)
        accepted = await dialogs.answered(dialog) == QDialog.DialogCode.Accepted
        return dialog.wanted if accepted else None

    async def disconnect(self, name: str, wipe: Wipe) -> bool:
        """Ask whether to disconnect, saying what goes."""
        locale = self._parent.locale()
        text = _tr(
            "This removes from this computer: %1 activities that came from nowhere else, %2 day records and %3 kept "
            "replies. What your own files brought stays. The permission is given back."
        )
        for place, count in (("%1", wipe.activities), ("%2", wipe.days), ("%3", wipe.replies)):
            text = text.replace(place, locale.toString(count))
        title = _tr("Disconnect %1?").replace("%1", name)
        return await dialogs.ask(self._parent.window(), title, text, _tr("Disconnect"), _tr("Keep it"), danger=True)

    async def log(self, name: str, runs: list[SyncRun], titles: Mapping[str, str]) -> None:
        """Show the log of syncs."""
        await dialogs.answered(LogDialog(self._parent.window(), name, runs, titles))

    def browse(self, url: str) -> None:
        """Open an address in the person's browser."""
        QDesktopServices.openUrl(QUrl(url))

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    async def _one(self, title: str, text: str, name: str, yes: str, why: str, *, secret: bool = False) -> str | None:
        dialog = OneLine(self._parent.window(), title, text, name, yes, why, secret=secret)
        accepted = await dialogs.answered(dialog) == QDialog.DialogCode.Accepted
        return dialog.typed if accepted else None


class OneLine(Questions):
    """One line to type, with a sentence about it.

    Attributes:
        typed: What was typed, without blanks around it.
    """

    def __init__(
        self, parent: QWidget | None, title: str, text: str, name: str, yes: str, why: str, *, secret: bool
    ) -> None:
        """Ask."""
        super().__init__(parent, title, yes)
        self.typed = ""
        self._form.addRow(label(text, "body", "ink2", wrap=True))
        self._line = line()
        self._line.setMaxLength(4096)
        if secret:
            self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self.ask(name, self._line)
        if why:
            self.complain(((self._line, True, said(why)),))
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Take what was typed, if anything was."""
        self.typed = self._line.text().strip()
        if not self.complain(((self._line, not self.typed, _tr("Type something first.")),)):
            super().accept()


class SetUp(Questions):
    """How to make an API application of one's own, and the fields for its id and secret.

    Attributes:
        client: What was typed, once the dialog was accepted.
    """

    def __init__(
        self, parent: QWidget | None, provider: Provider, redirects: tuple[str, ...], client_id: str, why: str
    ) -> None:
        """Tell and ask."""
        super().__init__(parent, _tr("Set up %1").replace("%1", provider.name), _tr("Save"))
        self.setFixedWidth(560)
        self.client: Client | None = None
        for number, step in enumerate(provider.card.steps, 1):
            self._form.addRow(label(f"{number}", "strong", "accent"), label(said(step), "body", "", wrap=True))
        for redirect in redirects[:1]:
            shown = line(redirect)
            shown.setReadOnly(True)
            copy = button(_tr("Copy"), name=_tr("Copy the redirect URI"))
            copy.clicked.connect(lambda _=False, text=redirect: QGuiApplication.clipboard().setText(text))
            self.ask(_tr("Redirect URI"), shown, copy)
        open_page = button(_tr("Open %1").replace("%1", provider.name), "link")
        open_page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(provider.card.apps)))
        beside = QHBoxLayout()
        beside.addWidget(open_page)
        beside.addStretch(1)
        self._form.addRow("", beside)
        self._id, self._secret = line(client_id), line()
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        for field in (self._id, self._secret):
            field.setMaxLength(_LONGEST)
        self.ask(_tr("Client ID"), self._id)
        self.ask(_tr("Client secret"), self._secret)
        if why:
            self.complain(((self._secret, True, said(why)),))
        (self._secret if client_id else self._id).setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Take the application, if both parts are there."""
        client_id, secret = self._id.text().strip(), self._secret.text().strip()
        refused = (
            (self._id, not client_id, _tr("The client ID is missing.")),
            (self._secret, not secret, _tr("The client secret is missing.")),
        )
        if self.complain(refused):
            return
        self.client = Client(client_id, secret)
        super().accept()


class WhereToKeep(Questions):
    """Where the key to the sign-ins is kept, there being no keyring.

    Attributes:
        chosen: The place, and the passphrase for it.
    """

    def __init__(self, parent: QWidget | None, why: str) -> None:
        """Ask."""
        super().__init__(parent, _tr("Keep your sign-ins safe"), _tr("Use this passphrase"))
        self.chosen: tuple[KeptBy, str] | None = None
        text = _tr("With a passphrase they open again after a restart. Without one you sign in anew each time.")
        for told in (said(why), text):
            self._form.addRow(label(told, "body", "ink2", wrap=True))
        self._first, self._second = line(), line()
        for field, name in ((self._first, _tr("Passphrase")), (self._second, _tr("Once more"))):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(_LONGEST)
            self.ask(name, field)
        memory = button(_tr("Until PeaksDesk closes only"), "link")
        memory.clicked.connect(self._in_memory)
        self._form.addRow("", memory)
        self._first.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Take the passphrase, if it was typed twice alike."""
        first, second = self._first.text(), self._second.text()
        refused = (
            (self._first, not first, _tr("Type a passphrase of eight characters or more.")),
            (self._second, first != second, _tr("The two are not alike.")),
        )
        if self.complain(refused):
            return
        self.chosen = (KeptBy.PASSPHRASE, first)
        super().accept()

    def _in_memory(self) -> None:
        self.chosen = (KeptBy.MEMORY, "")
        super().accept()


class Streams(Questions):
    """A box to tick for each stream.

    Attributes:
        wanted: Which were ticked, by name.
    """

    def __init__(self, parent: QWidget | None, name: str, rows: tuple[StreamRow, ...]) -> None:
        """Ask."""
        super().__init__(parent, _tr("What %1 brings").replace("%1", name), _tr("Save"))
        self._boxes: dict[str, Check] = {}
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for row in rows:
            title = said(row.title)
            words = title if row.granted else _tr("%1 (not permitted)").replace("%1", title)
            box = Check(words)
            box.setChecked(row.on and row.granted)
            box.setEnabled(row.granted)
            self._boxes[row.name] = box
            line_of = QHBoxLayout()
            line_of.addWidget(box, 1)
            column.addLayout(line_of)
        self._form.addRow(holder)
        stays = _tr("What a stream brought stays when it is switched off.")
        self._form.addRow(label(stays, "secondary", "ink2", wrap=True))

    @property
    def wanted(self) -> dict[str, bool]:
        """Which are ticked now."""
        return {name: box.isChecked() for name, box in self._boxes.items() if box.isEnabled()}
