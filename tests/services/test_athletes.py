"""Athletes, and thresholds that keep old rides at their old value."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from formats.fit_files import ride
from peaksdesk.domain.athlete import Athlete, Threshold, ThresholdKind
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged


async def loads(services, who: int) -> dict[date, float | None]:
    return {a.local_date: a.load.value for a in await services.activities.between(who, None, None)}


async def test_the_first_athlete_is_made_once(services):
    first = await services.athletes.current()
    assert (await services.athletes.current()).id == first.id
    assert len(await services.athletes.all()) == 1
    assert first.time_zone == "Europe/Vienna"


async def test_another_athlete_can_be_chosen(services):
    first = await services.athletes.current()
    second = await services.athletes.add(Athlete(id=0, name="Jo"))
    assert (await services.athletes.choose(second.id)).name == "Jo"
    assert (await services.athletes.current()).id == second.id != first.id
    with pytest.raises(LookupError, match="There is no athlete with the number 99"):
        await services.athletes.choose(99)


async def test_a_first_threshold_holds_for_all_that_came_before_and_a_later_one_from_its_day(services, tmp_path, facts):
    who = (await services.athletes.current()).id
    days = (date(2019, 6, 1), date(2024, 6, 1), date(2026, 11, 21))
    for day in days:
        (tmp_path / f"{day}.fit").write_bytes(ride(datetime(day.year, day.month, day.day, 9, tzinfo=UTC), 3599))
    await services.imports.run(who, [tmp_path], lambda progress: None)
    set_first = await services.athletes.set_threshold(who, ThresholdKind.FTP, 200.0, None)
    assert set_first.valid_from == ALWAYS
    assert await loads(services, who) == pytest.approx(dict.fromkeys(days, 100.0))
    facts.clear()
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 100.0, date(2024, 1, 1))
    assert await loads(services, who) == pytest.approx({days[0]: 100.0, days[1]: 400.0, days[2]: 400.0})
    assert facts == [AthleteChanged(who), ActivitiesChanged(who)]
    today = await services.athletes.set_threshold(who, ThresholdKind.FTP, 400.0, None)
    assert today.valid_from == date(2026, 11, 21)
    assert await loads(services, who) == pytest.approx({days[0]: 100.0, days[1]: 400.0, days[2]: 25.0})
    await services.athletes.remove_threshold(who, ThresholdKind.FTP, date(2024, 1, 1))
    assert await loads(services, who) == pytest.approx({days[0]: 100.0, days[1]: 100.0, days[2]: 25.0})
    assert await services.athletes.thresholds(who) == (
        Threshold(ThresholdKind.FTP, 200.0, ALWAYS),
        Threshold(ThresholdKind.FTP, 400.0, date(2026, 11, 21)),
    )


async def test_only_what_a_threshold_touches_is_scored_anew(services, tmp_path, facts):
    who = (await services.athletes.current()).id
    (tmp_path / "ride.fit").write_bytes(ride(datetime(2026, 5, 1, 9, tzinfo=UTC)))
    await services.imports.run(who, [tmp_path], lambda progress: None)
    facts.clear()
    await services.athletes.set_threshold(who, ThresholdKind.THRESHOLD_PACE, 4.0, None)
    assert facts == [AthleteChanged(who)]  # no ride changed


async def test_heart_rates_change_loads_and_a_name_does_not(services, tmp_path, facts):
    athlete = await services.athletes.current()
    (tmp_path / "ride.fit").write_bytes(ride(datetime(2026, 5, 1, 9, tzinfo=UTC), 3599, power=0, hr=150))
    await services.imports.run(athlete.id, [tmp_path], lambda progress: None)
    await services.athletes.set_threshold(athlete.id, ThresholdKind.LTHR, 170.0, None)
    facts.clear()
    assert await services.athletes.update(replace(athlete, name="Mira")) == 0
    assert facts == [AthleteChanged(athlete.id)]
    assert await services.athletes.update(replace(athlete, name="Mira", resting_hr_bpm=50.0, max_hr_bpm=190.0)) == 1
    (load,) = (await loads(services, athlete.id)).values()
    assert load == pytest.approx(63.3429, abs=1e-3)  # the worked example of HRSS


async def test_a_dated_list_is_replaced_as_one_and_put_back(services, tmp_path, facts):
    who = (await services.athletes.current()).id
    days = (date(2019, 6, 1), date(2024, 6, 1), date(2026, 11, 21))
    for day in days:
        (tmp_path / f"{day}.fit").write_bytes(ride(datetime(day.year, day.month, day.day, 9, tzinfo=UTC), 3599))
    await services.imports.run(who, [tmp_path], lambda progress: None)
    old = (Threshold(ThresholdKind.FTP, 200.0, ALWAYS), Threshold(ThresholdKind.FTP, 100.0, date(2024, 1, 1)))
    assert await services.athletes.replace_thresholds(who, ThresholdKind.FTP, old) == 3
    facts.clear()
    moved = (old[0], Threshold(ThresholdKind.FTP, 100.0, date(2025, 1, 1)))
    assert (
        await services.athletes.replace_thresholds(who, ThresholdKind.FTP, moved) == 2
    )  # the last ride says since when
    assert facts == [AthleteChanged(who), ActivitiesChanged(who)]
    assert await loads(services, who) == pytest.approx({days[0]: 100.0, days[1]: 100.0, days[2]: 400.0})
    assert await services.athletes.thresholds(who) == moved
    assert await services.athletes.replace_thresholds(who, ThresholdKind.FTP, old) == 2
    assert await loads(services, who) == pytest.approx({days[0]: 100.0, days[1]: 400.0, days[2]: 400.0})
    assert await services.athletes.replace_thresholds(who, ThresholdKind.FTP, ()) == 3
    assert await services.athletes.thresholds(who) == ()


async def test_one_field_changes_and_the_others_stay_as_they_are_by_then(services):
    athlete = await services.athletes.current()
    await services.athletes.change(athlete.id, weight_kg=72.5)
    await services.athletes.change(athlete.id, name="Mira")
    assert await services.athletes.get(athlete.id) == replace(athlete, name="Mira", weight_kg=72.5)
    with pytest.raises(LookupError, match="no athlete with the number 99"):
        await services.athletes.change(99, name="Nobody")
