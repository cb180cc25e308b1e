"""Plans, what is planned and the workout library, on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from databases import START
from peaksdesk.domain.plans.plan import Plan, PlanWeek, PlanWorkout, Weekday
from peaksdesk.domain.plans.planned import Instance, Planned, Shelved
from peaksdesk.domain.plans.scheduling import Early
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.steps import OPEN, Repeat, Segment, Step, Workout, seconds
from peaksdesk.domain.workouts.targets import Cadence, Measure, Target
from peaksdesk.services.store_errors import DatabaseDamaged
from peaksdesk.store.database import SqlDatabase
from store.ageing import make_older
from store.examples import ATHLETE

DAY = date(2026, 3, 29)
RIDE = Workout(
    "Über 🚴",
    Sport.RIDE,
    (
        Step(Segment.WARMUP, OPEN, Target(Measure.LTHR_PCT, 70.0, 80.0), Cadence(80.0, 90.0), "Easy"),
        Repeat(3, (Step(Segment.WORK, seconds(90.0), Target(Measure.FTP_PCT, 95.0, 105.0)),)),
    ),
    "Why",
    ("hard",),
)
MAT = Workout("Mat", Sport.MARTIAL_ARTS, ())
PLAN = Plan(
    "Spring", (PlanWeek(2, (PlanWorkout(Weekday.TUESDAY, RIDE, 61.5), PlanWorkout(Weekday.FRIDAY, MAT)), "Base"),)
)


@pytest.fixture
async def athlete(database):
    return (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id


async def begun(database, athlete, *days):
    instance = Instance(0, athlete, "Spring", DAY, Early.SQUEEZE, START)

    def write(uow):
        made = uow.plans.add_instance(instance)
        items = [Planned(0, athlete, f"u{made.id}-{n}", d, RIDE, 50.0, 1, n, made.id) for n, d in enumerate(days)]
        uow.plans.add(items, START)
        return made

    return await database.write(write)


async def test_a_plan_comes_back_as_it_was_given_and_replaces_that_of_its_name(database):
    first = await database.write(lambda uow: uow.plans.put_plan(replace(PLAN, description="old"), START))
    assert await database.write(lambda uow: uow.plans.put_plan(PLAN, START)) == first
    other = await database.write(lambda uow: uow.plans.put_plan(replace(PLAN, name="Autumn"), START))
    assert await database.read(lambda uow: uow.plans.names()) == [(other, "Autumn"), (first, "Spring")]
    assert await database.read(lambda uow: uow.plans.plan("Spring")) == PLAN
    assert await database.read(lambda uow: uow.plans.plan("Winter")) is None


async def test_what_is_planned_comes_back_by_day_and_place(database, athlete):
    made = await begun(database, athlete, DAY + timedelta(1), DAY, DAY)
    assert made.id > 0
    found = await database.read(lambda uow: uow.plans.of_instance(made.id))
    assert [(one.day, one.position) for one in found] == [(DAY, 1), (DAY, 2), (DAY + timedelta(1), 0)]
    assert (found[0].workout, found[0].tss, found[0].uid, found[0].instance_id) == (
        RIDE,
        50.0,
        f"u{made.id}-1",
        made.id,
    )
    assert await database.read(lambda uow: uow.plans.instance(made.id)) == made
    assert await database.read(lambda uow: uow.plans.instances(athlete)) == [made]
    assert len(await database.read(lambda uow: uow.plans.between(athlete, DAY, DAY))) == 2
    assert len(await database.read(lambda uow: uow.plans.between(athlete, DAY + timedelta(1), None))) == 1
    assert await database.read(lambda uow: uow.plans.between(athlete + 1, None, None)) == []


async def test_a_plan_goes_with_its_workouts_and_can_be_put_back_under_its_numbers(database, athlete):
    made = await begun(database, athlete, DAY, DAY)
    planned = await database.read(lambda uow: uow.plans.of_instance(made.id))
    await database.write(lambda uow: uow.plans.remove_instance(made.id))
    assert await database.read(lambda uow: uow.plans.between(athlete, None, None)) == []

    def back(uow):
        assert uow.plans.add_instance(made) == made
        uow.plans.add(planned, START)

    await database.write(back)
    assert await database.read(lambda uow: uow.plans.of_instance(made.id)) == planned
    await database.write(lambda uow: uow.athletes.forget(athlete))
    assert await database.read(lambda uow: uow.plans.of_instance(made.id)) == []


async def test_the_library(database):
    kept = await database.write(lambda uow: uow.plans.shelve(Shelved(0, RIDE, "hard/short", favourite=True), START))
    other = await database.write(lambda uow: uow.plans.shelve(Shelved(0, MAT), START))
    assert await database.read(lambda uow: uow.plans.library()) == [other, kept]
    moved = await database.write(lambda uow: uow.plans.shelve(replace(kept, folder="", favourite=False), START))
    assert moved.id == kept.id
    assert await database.read(lambda uow: uow.plans.library()) == [moved, other]
    assert await database.write(lambda uow: uow.plans.unshelve(kept.id)) == moved
    assert await database.write(lambda uow: uow.plans.unshelve(kept.id)) is None


async def test_a_damaged_workout_is_told_as_damage(database, athlete):
    made = await begun(database, athlete, DAY)
    await database.write(lambda uow: uow._rows.run(text("UPDATE planned_workouts SET content = '{\"segments\": 1}'")))
    with pytest.raises(DatabaseDamaged, match="makes no sense"):
        await database.read(lambda uow: uow.plans.of_instance(made.id))


async def test_a_database_from_before_plans_gets_their_tables(place, tmp_path, clock, database):
    make_older(database, "0004")
    database.close()
    opened = SqlDatabase.open(place, backup_folder=tmp_path / "backups", now=clock)
    try:
        await opened.write(lambda uow: uow.plans.put_plan(PLAN, START))
        assert await opened.read(lambda uow: uow.plans.plan("Spring")) == PLAN
    finally:
        opened.close()
