"""Several recordings of one session joined into one, remembering which gave what."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from peaksdesk.domain.activity import LONGEST, DeviceTotals, Recording, SourceKind
from peaksdesk.domain.sports import Sport, family
from peaksdesk.domain.streams import POWER, Floats, Streams

_NEAREST_S = 1.5
"""A value of another device is taken for a record at most this far away."""

_GENERIC = frozenset({Sport.RIDE, Sport.RUN, Sport.SWIM, Sport.WALK, Sport.ROW})
"""Sports that another source may narrow down: a bike computer writes cycling where the person meant gravel."""

_VAGUE = frozenset({Sport.UNKNOWN, Sport.OTHER, Sport.CARDIO})
"""Sports that say less than any other: cardio is what services call what they have no word for."""

_KIND_ORDER = {kind: i for i, kind in enumerate(SourceKind)}


@dataclass(frozen=True)
class Part:
    """A recording with what identifies it: `key` becomes its fields' provenance."""

    key: str
    kind: SourceKind
    recording: Recording


@dataclass(frozen=True)
class Merged:
    """The joined recording, and for each field or stream channel the key of the part it came from."""

    recording: Recording
    provenance: dict[str, str]


def merge(parts: Sequence[Part]) -> Merged:
    """Join recordings of one session.

    The richest part (records before none, FIT before TCX before GPX, power before none, more channels first) gives
    start, records and laps; what it lacks is taken from the next part that has it. Channels of another device are laid
    on the richest one's records by absolute time.

    Args:
        parts: At least one.
    """
    ranked = sorted(parts, key=_rank)
    first = ranked[0]
    provenance = {"start": first.key, "sport": first.key}
    lapped = next((part for part in ranked if part.recording.laps), None)
    if lapped is not None:
        provenance["laps"] = lapped.key
    streams, channel_keys = _merge_streams(ranked)
    provenance |= channel_keys
    # What a person called a session goes before what a device did.
    named = sorted(ranked, key=lambda part: part.kind is not SourceKind.STRAVA_ARCHIVE)

    def text(name: str, order: Sequence[Part] = ranked) -> str:
        for part in order:
            value: str = getattr(part.recording, name)
            if value:
                provenance[name] = part.key
                return value[: LONGEST.get(name)]
        return ""

    sport = first.recording.sport
    for part in ranked[1:]:
        told = part.recording.sport
        if _says_more(told, sport):
            sport, provenance["sport"] = told, part.key
    totals: dict[str, float | None] = {}
    for name in (f.name for f in fields(DeviceTotals)):
        for part in ranked:
            value = getattr(part.recording.totals, name)
            if value is not None:
                totals[name] = value
                provenance.setdefault(name, part.key)
                break
    rpe = next((p for p in ranked if p.recording.rpe is not None), None)
    if rpe is not None:
        provenance["rpe"] = rpe.key
    offset = next((p.recording.utc_offset_s for p in ranked if p.recording.utc_offset_s is not None), None)
    recording = replace(
        first.recording,
        sport=sport,
        streams=streams,
        laps=lapped.recording.laps if lapped is not None else (),
        totals=DeviceTotals(**totals),
        utc_offset_s=offset,
        title=text("title", named),
        description=text("description", named),
        gear=text("gear", named),
        device=text("device"),
        rpe=rpe.recording.rpe if rpe is not None else None,
        warnings=tuple(w for p in ranked for w in p.recording.warnings),
    )
    return Merged(recording, provenance)


def _says_more(told: Sport, known: Sport) -> bool:
    if told in (Sport.UNKNOWN, Sport.OTHER):
        return known is Sport.UNKNOWN
    if known in _VAGUE:
        return told not in _VAGUE or known is not Sport.CARDIO
    return known in _GENERIC and told not in _GENERIC and family(told) is family(known)


def _rank(part: Part) -> tuple[bool, int, bool, int, str]:
    streams = part.recording.streams
    return (len(streams) == 0, _KIND_ORDER[part.kind], POWER not in streams, -len(streams.channels), part.key)


def _merge_streams(ranked: Sequence[Part]) -> tuple[Streams, dict[str, str]]:
    first = ranked[0]
    streams = first.recording.streams
    keys = dict.fromkeys(streams, first.key)
    if not len(streams):
        return streams, {}
    channels = dict(streams.channels)
    for part in ranked[1:]:
        missing = [name for name in part.recording.streams if name not in channels]
        if not missing or not len(part.recording.streams):
            continue
        shift = (first.recording.start - part.recording.start).total_seconds()
        index, near = _nearest(streams.time_s + shift, part.recording.streams.time_s)
        for name in missing:
            values = np.where(near, part.recording.streams.channels[name][index], np.nan)
            if np.isfinite(values).any():
                channels[name] = values
                keys[name] = part.key
    return replace(streams, channels=channels), keys


def _nearest(wanted: Floats, times: Floats) -> tuple[np.ndarray, np.ndarray]:
    order = np.argsort(times, kind="stable")
    ordered = times[order]
    right = np.clip(np.searchsorted(ordered, wanted), 0, len(ordered) - 1)
    left = np.maximum(right - 1, 0)
    take = np.where(np.abs(ordered[left] - wanted) <= np.abs(ordered[right] - wanted), left, right)
    return order[take], np.abs(ordered[take] - wanted) <= _NEAREST_S
