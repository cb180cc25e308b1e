"""How the Integrations page calls things."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from peaksdesk.services.cards import StreamRow
from peaksdesk.services.sync_log_port import StreamCounts
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


def lead(state: CardState, locale: QLocale) -> str:
    """Return the sentence that a card begins with; empty where its counts say it all."""
    match state.stage:
        case Stage.BROKEN:
            return _tr("It cannot be loaded. Everything else goes on.")
        case Stage.WAITING:
            return _tr("Agree in your browser, then come back. It waits for five minutes.")
        case Stage.NOT_SET_UP:
            return _tr("It needs an API application of your own: three steps.")
        case Stage.FIRST_SYNC | Stage.SYNCING if state.card.progress is None or not state.card.progress.counts:
            return _tr("Beginning to read.")
        case Stage.LIMITED if state.limited_until is not None:
            return _tr("The limit is reached. It goes on by itself: %1").replace(
                "%1", _moment(state.limited_until, locale)
            )
    return ""


def brings(state: CardState, locale: QLocale) -> list[tuple[str, str, bool]]:
    """Return for each stream its name, how many records are here, and whether that is a figure."""
    if state.card.connection is None:
        return []
    progress = state.card.progress
    counts = progress.counts if progress is not None and state.running else {}
    return [_line(row, counts.get(row.name), locale) for row in state.card.streams]


def when(state: CardState, locale: QLocale) -> str:
    """Return when an account was synced last and will be next, and whether more is to come."""
    connection = state.card.connection
    if connection is None or state.running:
        return ""
    lines = []
    if any(row.more for row in state.card.streams):
        lines.append(_tr("Older history is still to come."))
    if connection.last_sync_at is not None:
        synced, following = _tr("Synced %1"), state.next_run_at
        if following is not None and state.stage is Stage.CONNECTED:
            following, last = fmt.local(following), fmt.local(connection.last_sync_at)
            told = fmt.clock(following, locale) if following.date() == last.date() else fmt.moment(following, locale)
            synced = _tr("Synced %1, next %2").replace("%2", told)
        lines.append(synced.replace("%1", _moment(connection.last_sync_at, locale)))
    return "\n".join(lines)


def _line(row: StreamRow, counts: StreamCounts | None, locale: QLocale) -> tuple[str, str, bool]:
    name = said(row.title).partition(":")[0]
    if counts is not None:
        told = _tr("%1 read, %2 new").replace("%1", locale.toString(counts.fetched))
        return name, told.replace("%2", locale.toString(counts.inserted)), True
    if not row.granted:
        return name, _tr("Not permitted"), False
    if not row.on and not row.kept:
        return name, _tr("Off"), False
    return name, locale.toString(row.kept), True


def _moment(when: datetime, locale: QLocale) -> str:
    """Return a time of today as the time of day, any other with its date."""
    local = fmt.local(when)
    today = local.date() == fmt.local(datetime.now(UTC)).date()
    return fmt.clock(local, locale) if today else fmt.moment(local, locale)
