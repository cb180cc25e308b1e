"""Workouts of every shape, for property tests."""

from hypothesis import strategies as st

from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.checking import BOUNDS
from peaksdesk.domain.workouts.steps import OPEN, Repeat, Segment, Step, Workout, metres, seconds
from peaksdesk.domain.workouts.targets import ZONES, Cadence, Measure, Target

SPORTS = st.sampled_from([Sport.RIDE, Sport.RUN, Sport.SWIM, Sport.ROW, Sport.OTHER])
PACES = st.integers(100, 600).map(lambda time_s: 1000.0 / time_s)
LENGTHS = st.one_of(
    st.integers(1, 400).map(lambda value: seconds(float(value))),
    st.floats(0.001, 400.0).map(seconds),
    st.integers(1, 5_000).map(lambda value: metres(float(value))),
    st.floats(0.001, 5_000.0).map(metres),
    st.just(OPEN),
)
CADENCES = st.tuples(st.floats(1.0, 300.0), st.floats(1.0, 300.0)).map(lambda pair: Cadence(min(pair), max(pair)))
TEXTS = st.one_of(st.just(""), st.sampled_from(["Easy spin", "open", "lap it", "don’t rush"]), st.text(max_size=40))


@st.composite
def targets(draw, measures=tuple(Measure), *, ramps=True):
    measure = draw(st.sampled_from(measures))
    low, high, _ = BOUNDS[measure]
    values = st.floats(low, high)
    if measure in ZONES:
        values = st.integers(int(low), int(high)).map(float)
    elif measure is Measure.SPEED:
        values = st.one_of(values, PACES)
    ends = draw(st.tuples(values, values))
    ends = draw(st.sampled_from([ends, (ends[0], ends[0])]))
    if ramps and draw(st.booleans()):
        return Target(measure, *ends, ramp=True)
    return Target(measure, min(ends), max(ends))


@st.composite
def steps(draw):
    length = draw(LENGTHS)
    target = draw(st.none() | targets(ramps=length != OPEN))
    return Step(draw(st.sampled_from(Segment)), length, target, draw(st.none() | CADENCES), draw(TEXTS))


def blocks_of(step):
    def repeats(inside):
        return st.builds(Repeat, st.integers(1, 5), st.lists(inside, min_size=1, max_size=3).map(tuple))

    block = st.one_of(step, repeats(step), repeats(st.one_of(step, repeats(step))))
    return st.lists(block, min_size=1, max_size=4).map(tuple)


BLOCKS = blocks_of(steps())
WORKOUTS = st.builds(Workout, st.text(max_size=30), SPORTS, BLOCKS)
