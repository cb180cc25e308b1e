"""How the Integrations page calls things."""

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.ui import format as fmt
from peaksdesk.ui.pages.integrations.state import Act, CardState, Stage
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.pill import State
from peaksdesk.ui.words import said

ACTS: dict[Act, str] = {
    Act.SET_UP: QT_TRANSLATE_NOOP("Integrations", "Set up"),
    Act.CONNECT: QT_TRANSLATE_NOOP("Integrations", "Connect"),
    Act.COPY_LINK: QT_TRANSLATE_NOOP("Integrations", "Copy the link"),
    Act.PASTE: QT_TRANSLATE_NOOP("Integrations", "Paste the address"),
    Act.CANCEL: QT_TRANSLATE_NOOP("Integrations", "Cancel"),
    Act.SYNC: QT_TRANSLATE_NOOP("Integrations", "Sync now"),
    Act.STOP: QT_TRANSLATE_NOOP("Integrations", "Stop"),
    Act.PAUSE: QT_TRANSLATE_NOOP("Integrations", "Pause"),
    Act.RESUME: QT_TRANSLATE_NOOP("Integrations", "Resume"),
    Act.RECONNECT: QT_TRANSLATE_NOOP("Integrations", "Reconnect"),
    Act.RETRY: QT_TRANSLATE_NOOP("Integrations", "Try again"),
    Act.STREAMS: QT_TRANSLATE_NOOP("Integrations", "What it brings"),
    Act.LOG: QT_TRANSLATE_NOOP("Integrations", "Sync log"),
    Act.DISCONNECT: QT_TRANSLATE_NOOP("Integrations", "Disconnect"),
}

STAGES: dict[Stage, tuple[State, str]] = {
    Stage.BROKEN: (State.BAD, QT_TRANSLATE_NOOP("Integrations", "Does not load")),
    Stage.NOT_SET_UP: (State.NEUTRAL, QT_TRANSLATE_NOOP("Integrations", "Not set up")),
    Stage.DISCONNECTED: (State.NEUTRAL, QT_TRANSLATE_NOOP("Integrations", "Not connected")),
    Stage.WAITING: (State.BUSY, QT_TRANSLATE_NOOP("Integrations", "In the browser")),
    Stage.FIRST_SYNC: (State.BUSY, QT_TRANSLATE_NOOP("Integrations", "First sync")),
    Stage.SYNCING: (State.BUSY, QT_TRANSLATE_NOOP("Integrations", "Syncing")),
    Stage.LIMITED: (State.NEUTRAL, QT_TRANSLATE_NOOP("Integrations", "Waiting")),
    Stage.CONNECTED: (State.GOOD, QT_TRANSLATE_NOOP("Integrations", "Connected")),
    Stage.RECONNECT: (State.WATCH, QT_TRANSLATE_NOOP("Integrations", "Reconnect")),
    Stage.PAUSED: (State.NEUTRAL, QT_TRANSLATE_NOOP("Integrations", "Paused by you")),
    Stage.ERROR: (State.BAD, QT_TRANSLATE_NOOP("Integrations", "Error")),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Integrations", text)


def act_words(act: Act) -> str:
    """Return what a button says."""
    return _tr(ACTS[act])


def facts(state: CardState, locale: QLocale) -> str:
    """Return what a card says of its account, a line for each."""
    card, lines = state.card, []
    match state.stage:
        case Stage.WAITING:
            lines.append(_tr("Agree in your browser, then come back. It waits for five minutes."))
        case Stage.NOT_SET_UP:
            lines.append(_tr("It needs an API application of your own: three steps."))
        case Stage.FIRST_SYNC | Stage.SYNCING:
            lines += _progress(state, locale)
        case Stage.LIMITED if state.limited_until is not None:
            until = fmt.moment(fmt.local(state.limited_until), locale)
            lines.append(_tr("The limit is reached. It goes on by itself: %1").replace("%1", until))
    if card.connection is not None and state.stage not in (Stage.FIRST_SYNC, Stage.SYNCING):
        kept = [f"{said(row.title).partition(':')[0]} {locale.toString(row.kept)}" for row in card.streams if row.kept]
        lines.append(" · ".join(kept))
        if any(row.more for row in card.streams):
            lines.append(_tr("Older history is still to come."))
        if card.connection.last_sync_at is not None:
            synced, following = _tr("Synced %1"), state.next_run_at
            if following is not None and state.stage is Stage.CONNECTED:
                synced = _tr("Synced %1, next %2").replace("%2", fmt.clock(fmt.local(following), locale))
            lines.append(synced.replace("%1", fmt.moment(fmt.local(card.connection.last_sync_at), locale)))
    return "\n".join(filter(None, lines))


def _progress(state: CardState, locale: QLocale) -> list[str]:
    progress = state.card.progress
    titles = {row.name: said(row.title).partition(":")[0] for row in state.card.streams}
    if progress is None or not progress.counts:
        return [_tr("Beginning to read.")]
    return [
        _tr("%1: %2 read, %3 new")
        .replace("%1", titles.get(name, name))
        .replace("%2", locale.toString(counts.fetched))
        .replace("%3", locale.toString(counts.inserted))
        for name, counts in progress.counts.items()
    ]
