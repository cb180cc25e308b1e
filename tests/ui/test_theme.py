import pytest

from peaksdesk.ui.theme import DARK, LARGE_PAIRS, LIGHT, TEXT_PAIRS, contrast


def test_contrast_of_the_standard_s_own_extremes():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#123456", "#123456") == 1.0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "surface"), TEXT_PAIRS)
def test_text_is_readable_on_its_surface(theme, text, surface):
    assert contrast(getattr(theme, text), getattr(theme, surface)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("drawn", "surface"), LARGE_PAIRS)
def test_lines_and_large_numbers_stand_out(theme, drawn, surface):
    assert contrast(getattr(theme, drawn), getattr(theme, surface)) >= 3.0
