"""States of the Activity page with invented sessions, for pictures and tests."""

from dataclasses import replace

from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.athlete import Units
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.ui.in_list import Neighbours
from peaksdesk.ui.pages.activity.layout import Layout
from peaksdesk.ui.pages.activity.presenter import ActivityState
from peaksdesk.ui.pages.activity.session_parts import study_of
from peaksdesk.ui.pages.activity.sessions import (
    detail_by_hand,
    detail_of_day,
    detail_of_moment,
    detail_of_ride,
    detail_of_row,
    detail_of_run,
    detail_of_strength,
    detail_of_swim,
    with_spikes,
)
from peaksdesk.ui.problem import Problem

_GEAR = ("Road bike", "Gravel bike", "Trainer")


def shown(detail: ActivityDetail, **changes: object) -> ActivityState:
    """Return the state with a session in it."""
    beside = Neighbours(detail.previous_id, detail.next_id)
    state = ActivityState(detail=detail, study=study_of(detail), gear=_GEAR, beside=beside)
    return replace(state, **changes)  # type: ignore[arg-type]


def _hostile(detail: ActivityDetail) -> ActivityDetail:
    title = "<b>Sunday</b> morning\u202e run\n along the river, over the hill and back to town \U0001f3c3 " * 40
    notes = "<img src=x onerror=alert(1)>\x00\x1b[31m Notes & more notes. " * 200
    activity = replace(detail.activity, title=title, description=notes, gear="<i>Shoes</i> " * 30, excluded=True)
    return replace(detail, activity=activity)


def _with_long_names(detail: ActivityDetail) -> ActivityDetail:
    title = "Sunday morning run along the river, over the hill and back through the old town with the whole club"
    return replace(detail, activity=replace(detail.activity, title=title, excluded=True))


def _from_accounts(detail: ActivityDetail) -> ActivityDetail:
    """A ride of the person's own file that two accounts tell of too."""
    (file, *others), accounts = detail.sources, []
    told = (
        ("Strava", "https://www.strava.com/activities/9100000000", ("Powered by Strava", "Garmin Edge 1040 Solar")),
        ("intervals.icu", "https://intervals.icu/activities/i55610271", ()),
    )
    for number, (name, link, lines) in enumerate(told, start=70):
        recording = replace(file.recording, link=link, link_text=f"View on {name}", attributions=lines)
        accounts.append(replace(file, id=number, kind=SourceKind.ACCOUNT, name=name, sha256="", recording=recording))
    return replace(detail, sources=(file, *others, *accounts))


def _typed(detail: ActivityDetail) -> ActivityDetail:
    activity = detail.activity
    edits = {"title": activity.title, "rpe": activity.rpe, "description": activity.description}
    return replace(detail, activity=replace(activity, edits=edits))


_RIDE, _RUN = detail_of_ride(), detail_of_run()

EXAMPLES: dict[str, ActivityState] = {
    "empty": ActivityState(),
    "loading": ActivityState(loading=True),
    "error": ActivityState(
        problem=Problem("There is no activity with the number 4711.", "Back to activities"), gone=True
    ),
    "full": shown(_RIDE, beside=Neighbours(40, 42, 3, 128)),
    "why": shown(_RIDE, explaining=True),
    "run": shown(_RUN, layout=Layout(tab="laps")),
    "imperial": shown(_RUN, units=Units.IMPERIAL, layout=Layout(by_distance=True)),
    "row": shown(detail_of_row(), layout=Layout(tab="intervals")),
    "swim": shown(detail_of_swim(), layout=Layout(tab="laps")),
    "strength": shown(detail_of_strength(), layout=Layout(tab="zones")),
    "day": shown(detail_of_day(), layout=Layout(tab="curve", hidden=frozenset())),
    "moment": shown(detail_of_moment()),
    "spikes": shown(with_spikes(_RIDE), layout=Layout(tab="spikes")),
    "efforts": shown(_RIDE, layout=Layout(tab="efforts", by_distance=True)),
    "origins": shown(_typed(_RIDE), layout=Layout(tab="origins")),
    "accounts": shown(_from_accounts(_RIDE)),
    "by-hand": shown(detail_by_hand()),
    "long-names": shown(_with_long_names(_RUN)),
    "hostile": shown(_hostile(_RUN)),
}
