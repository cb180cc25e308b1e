"""Provider and desk agree after any sequence of edits, deletions, faults, cancels and moves of either."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from services.agreeing import Agreement


def test_provider_and_desk_agree_whatever_happened():
    asked = settings(max_examples=20, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(Agreement, settings=asked)
