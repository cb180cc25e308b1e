"""The invented athlete: plausible, repeatable, and marked as invented."""

from datetime import date

import numpy as np

from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.sports import Family, family
from peaksdesk.sandbox import season
from peaksdesk.sandbox.invented import invent
from peaksdesk.sandbox.synthesis import record

LAST = date(2026, 11, 21)


def test_three_years_repeat_and_end_today():
    sessions = list(season.sessions(LAST))
    assert sessions == list(season.sessions(LAST))
    assert 700 < len(sessions) < 1000
    assert (LAST - sessions[0].day).days > 1080
    assert sessions[-1].day <= LAST
    assert len({session.day for session in sessions}) == len(sessions)


def test_every_kind_of_session_is_plausible():
    kinds = {session.kind: session for session in season.sessions(LAST)}
    assert len(kinds) == 12
    for session in kinds.values():
        summary = measure(record(session)).summary
        assert summary.avg_hr_bpm is not None
        assert 90 < summary.avg_hr_bpm < 175
        assert summary.max_hr_bpm is not None
        assert summary.max_hr_bpm <= 187
        if family(session.sport) is Family.CYCLING:
            assert summary.np_w is not None
            assert 0.4 < summary.np_w / session.form < 1.1
        if family(session.sport) is Family.RUNNING:
            assert summary.avg_speed_mps is not None
            assert 2.0 < summary.avg_speed_mps < 4.5


def test_a_session_is_the_same_every_time():
    session = next(season.sessions(LAST))
    first, second = record(session), record(session)
    assert first.start == second.start
    for name in first.streams:
        np.testing.assert_array_equal(first.streams.channels[name], second.streams.channels[name])


def test_it_says_that_it_is_invented():
    assert season.athlete(LAST).invented
    (packed,) = invent(next(season.sessions(LAST))).sessions
    assert packed.kind is SourceKind.INVENTED
