from datetime import date

import numpy as np

from peaksdesk.domain.metrics import Curve
from peaksdesk.domain.records import DatedCurve, best_over, personal_bests


def dated(number: int, day: date, *best: float, start: int = 0) -> DatedCurve:
    return DatedCurve(number, day, Curve(np.array(best, np.float32), np.full(len(best), start, np.uint32)))


def test_each_duration_remembers_its_day_session_and_start():
    bests = personal_bests(
        [
            dated(1, date(2026, 3, 1), 500, 480, 460, start=5),
            dated(2, date(2025, 7, 1), 520, 470, start=60),
        ]
    )
    assert [(b.duration_s, b.value, b.activity_id, b.day.year, b.start_s) for b in bests] == [
        (1, 520, 2, 2025, 60),
        (2, 480, 1, 2026, 5),
        (3, 460, 1, 2026, 5),
    ]


def test_of_equal_bests_the_earlier_day_holds_the_record():
    bests = personal_bests([dated(1, date(2026, 3, 1), 300), dated(2, date(2024, 3, 1), 300)])
    assert bests[0].activity_id == 2


def test_zero_is_no_best():
    assert personal_bests([dated(1, date(2026, 3, 1), 0, 0)]) == ()
    assert personal_bests([]) == ()


def test_one_duration_is_found():
    bests = personal_bests([dated(1, date(2026, 3, 1), 300, 290)])
    assert best_over(bests, 2).value == 290
    assert best_over(bests, 3600) is None
