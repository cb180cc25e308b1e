"""One provider's card."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMenu, QProgressBar, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.pages.integrations.brings import Brings
from peaksdesk.ui.pages.integrations.state import Act, CardState, Stage, acts_on
from peaksdesk.ui.pages.integrations.words import STAGES, act_words, brings, lead, when
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.rows import Said, hairline
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_MARK = 32
_SERIES = ("accent", "fitness", "fatigue", "form", "speed", "cadence", "altitude")


class ProviderTile(Card):
    """Name, state, what it brings, its rules, and what can be done.

    Attributes:
        asked: Carries the `Act`.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.state: CardState | None = None
        head = QHBoxLayout()
        head.setSpacing(GRID * 3)
        self._mark = Mark()
        head.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._name, self._blurb = ElidedLabel("", "strong"), ElidedLabel("", "secondary", "ink2")
        words.addWidget(self._name)
        words.addWidget(self._blurb)
        head.addLayout(words, 1)
        self._pill = Pill()
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self.body.addWidget(self._bar)
        self._lead = label("", "body", "ink2", wrap=True)
        self.body.addWidget(self._lead)
        self._brings = Brings()
        self.body.addWidget(self._brings)
        self._trouble = Said(State.WATCH)
        self._error = Said(State.BAD)
        self._note = label("", "secondary", "ink2", wrap=True)
        for told in (self._trouble, self._error, self._note):
            self.body.addWidget(told)
        self._url = QLineEdit()
        self._url.setReadOnly(True)
        self._url.setFont(appearance.font("body"))
        self.body.addWidget(self._url)
        self.body.addStretch(1)
        self._when = label("", "secondary", "ink2", wrap=True)
        self.body.addWidget(self._when)
        self._edge = hairline()
        self.body.addWidget(self._edge)
        self._rules = label("", "secondary", "ink2", wrap=True)
        self.body.addWidget(self._rules)
        self._attribution = label("", "secondary_strong", "ink2")
        self.body.addWidget(self._attribution)
        self._row = QHBoxLayout()
        self._row.setSpacing(GRID * 2)
        self._holder = QWidget()
        self._holder.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._holder)
        self._offered: tuple[tuple[Act, ...], tuple[Act, ...]] | None = None

    def show_card(self, state: CardState) -> None:
        """Show how a provider stands."""
        self.state = state
        provider, stage = state.card.provider, state.stage
        pill, english = STAGES[stage]
        word = QCoreApplication.translate("Integrations", english)
        self._pill.show_state(pill, word)
        self._mark.show_name(state.name)
        self._name.setText(state.name)
        self._blurb.setText(said(provider.card.blurb) if provider is not None else "")
        locale = self.locale()
        self._say(self._lead, lead(state, locale))
        self._brings.show_lines(brings(state, locale))
        self._say(self._when, when(state, locale))
        sentence = said(state.sentence) if state.sentence else ""
        bad, calm = stage in (Stage.ERROR, Stage.BROKEN), state.is_note
        self._trouble.show_sentence("" if bad or calm else sentence)
        self._error.show_sentence(sentence if bad else "")
        self._say(self._note, sentence if calm else "")
        self._bar.setVisible(stage in (Stage.FIRST_SYNC, Stage.SYNCING))
        self._bar.setAccessibleName(word)
        self._url.setVisible(stage is Stage.WAITING and bool(state.url))
        self._url.setText(state.url)
        self._url.setCursorPosition(0)
        self._url.setAccessibleName(QCoreApplication.translate("Integrations", "Address to agree at"))
        self._say(self._rules, "" if provider is None else " ".join(map(said, provider.policy.rules())))
        self._edge.setVisible(self._rules.isVisibleTo(self))
        self._say(self._attribution, "" if provider is None else provider.policy.attribution)
        self.setAccessibleName(f"{state.name}: {word}")
        self._offer(acts_on(state))

    def _say(self, shown: QWidget, text: str) -> None:
        shown.setText(text)  # type: ignore[attr-defined]
        shown.setVisible(bool(text))

    def _offer(self, offered: tuple[tuple[Act, ...], tuple[Act, ...]]) -> None:
        """Make the buttons anew where other ones are offered, keeping the focus on the row."""
        if offered == self._offered:
            return
        self._offered = offered
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._holder.isAncestorOf(focus)
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        name = self.state.name if self.state is not None else ""
        buttons, menu = offered
        main = (Act.SET_UP, Act.CONNECT, Act.RECONNECT, Act.RETRY)
        for act in buttons:
            words = act_words(act)
            made = button(words, "primary" if act in main else "", name=f"{words}, {name}")
            made.clicked.connect(lambda _=False, act=act: self.asked.emit(act))
            self._row.addWidget(made)
            if had_focus:
                made.setFocus(Qt.FocusReason.OtherFocusReason)
                had_focus = False
        self._row.addStretch(1)
        if menu:
            more = button(
                "",
                "quiet",
                icon="more",
                name=QCoreApplication.translate("Integrations", "More for %1").replace("%1", name),
            )
            more.clicked.connect(lambda: self._show_menu(more, menu))
            self._row.addWidget(more)

    def _show_menu(self, below: QWidget, acts: tuple[Act, ...]) -> None:
        menu = QMenu(self)
        menu.setObjectName("provider_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act in acts:
            menu.addAction(act_words(act)).triggered.connect(lambda _=False, act=act: self.asked.emit(act))
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))


class Mark(QWidget):
    """A provider's initials on a square of a colour of its own; no logo of theirs."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._name = ""
        self.setFixedSize(_MARK, _MARK)

    def show_name(self, name: str) -> None:
        """Show a provider's initials."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        """Be a square."""
        return QSize(_MARK, _MARK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square and the letters."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        token = _SERIES[sum(map(ord, self._name)) % len(_SERIES)]
        painter.setBrush(appearance.colour(token))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setPen(appearance.colour("panel"))
        painter.setFont(appearance.font("strong"))
        letters = "".join(one for one in self._name if one.isupper())[:2] or self._name[:1].upper()
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, letters)
