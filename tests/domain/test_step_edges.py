import numpy as np

from peaksdesk.domain.step_edges import Witness, step_edges


def noisy(*levels: tuple[int, float], seed: int = 1, spread: float = 0.1) -> np.ndarray:
    target = np.concatenate([np.full(seconds, float(level)) for seconds, level in levels])
    return np.clip(target * (1 + spread * np.random.default_rng(seed).standard_normal(target.size)), 0, None)


def test_the_worked_example_has_its_edges_where_the_level_changes():
    edges = step_edges(noisy((300, 150), (240, 280), (180, 120), (240, 280), (300, 150)), 0.15)
    assert edges.tolist() == [300, 540, 720, 960]


def test_noise_without_steps_has_no_edges():
    assert step_edges(noisy((18_000, 200), spread=0.3), 0.15).size == 0


def test_a_step_too_small_is_none():
    assert step_edges(noisy((600, 200), (600, 220)), 0.15).size == 0
    assert step_edges(noisy((600, 200), (600, 260)), 0.15).tolist() == [600]


def test_short_levels_need_more_contrast():
    assert step_edges(noisy((300, 200), (25, 260), (300, 200)), 0.15).size == 0
    assert step_edges(noisy((300, 200), (25, 500), (300, 200)), 0.15).tolist() == [300, 325]


def test_standing_still_is_a_level_like_others():
    assert step_edges(noisy((120, 200), (60, 0), (120, 200)), 0.15).tolist() == [120, 180]


def test_nothing_and_zeros_have_no_edges():
    assert step_edges(np.empty(0), 0.15).size == 0
    assert step_edges(np.zeros(500), 0.15).size == 0
    assert step_edges(np.ones(15), 0.15).size == 0


def test_a_witness_drops_steps_it_did_not_see_and_those_it_saw_the_other_way():
    values = noisy((300, 3.0), (300, 3.6), (300, 3.0), (300, 3.6), (300, 3.0), spread=0.03)
    seen = noisy((300, 140.0), (300, 160.0), (900, 140.0), spread=0.01)
    assert step_edges(values, 0.12, Witness(seen, 0.045)).tolist() == [300, 600]
    against = noisy((300, 160.0), (300, 140.0), (900, 160.0), spread=0.01)
    assert step_edges(values, 0.12, Witness(against, 0.045)).size == 0
