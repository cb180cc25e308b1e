import pytest

from peaksdesk.ui.preferences import FILE_NAME, Choices, Preferences


def test_what_was_chosen_and_remembered_is_there_again(tmp_path):
    first = Preferences(tmp_path)
    first.change(theme="dark", language="de")
    first.remember("activities.columns", ["date", "load"])
    again = Preferences(tmp_path)
    assert again.choices == Choices(theme="dark", language="de")
    assert again.recall("activities.columns") == ["date", "load"]
    assert again.recall("never kept") is None


def test_listeners_hear_before_and_after_and_only_of_differences():
    heard = []
    preferences = Preferences()
    stop = preferences.listen(lambda before, after: heard.append((before.theme, after.theme)))
    preferences.change(theme="dark")
    preferences.change(theme="dark")
    stop()
    preferences.change(theme="light")
    assert heard == [("system", "dark")]


@pytest.mark.parametrize("change", [{"theme": "pink"}, {"colour": "red"}])
def test_what_cannot_be_chosen_is_refused(change):
    preferences = Preferences()
    with pytest.raises(ValueError, match="cannot be"):
        preferences.change(**change)
    assert preferences.choices == Choices()


def test_a_spoilt_file_counts_as_nothing_chosen(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(b"[choices]\ntheme=\xff\xfe;;@Invalid()\nlanguage=xx\n[remembered]\nx={broken\n")
    found = Preferences(tmp_path)
    assert found.choices == Choices()
    assert found.recall("x") is None
