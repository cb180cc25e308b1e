"""Sentences found by their templates."""

from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.ui.sentences import LONGEST, Sentences

TOLD = [
    ("The file is empty.", "Die Datei ist leer."),
    ("No activity for %1 days, since %2.", "Seit %1 Tagen keine Aktivität (%2)."),
    ("%1 is not a folder.", "%1 ist kein Ordner."),
    ("The export stopped: %1. What was written is whole.", "Abbruch: %1. Geschriebenes ist ganz."),
    ("No load: %1.", "Keine Belastung: %1."),
    ("it has no heart rate", "Herzfrequenz fehlt"),
    ("it has %1, but no %2 holds", "zu %1 gilt keine %2"),
    ("power", "Leistung"),
    ("and", "und"),
    ("Between %1 and %2.", "%2 nach %1."),
    ("HRSS %1: %2 at%3", "HRSS %1: %2 bei%3"),
]


def _say(text):
    return Sentences(TOLD, lambda value: f"<{value}>").say(text)


def test_a_sentence_without_values_is_looked_up():
    assert _say("The file is empty.") == "Die Datei ist leer."


def test_values_are_filled_in_and_written_the_persons_way():
    assert _say("No activity for 12 days, since 2026-11-01.") == "Seit <12> Tagen keine Aktivität (<2026-11-01>)."


def test_a_template_may_begin_with_a_value():
    assert _say("/home/me is not a folder.") == "</home/me> ist kein Ordner."


def test_values_may_change_places():
    assert _say("Between 1 and 2.") == "<2> nach <1>."


def test_a_value_that_is_a_sentence_is_said_too():
    assert _say("The export stopped: power. What was written is whole.") == (
        "Abbruch: Leistung. Geschriebenes ist ganz."
    )


def test_a_list_of_known_parts_is_said_part_by_part():
    text = "No load: it has power, but no FTP holds and it has no heart rate."
    assert _say(text) == "Keine Belastung: zu Leistung gilt keine <FTP> und Herzfrequenz fehlt."


def test_several_sentences_are_said_one_by_one_and_unknown_ones_stay():
    assert _say("The file is empty. Nobody knows this. The file is empty.") == (
        "Die Datei ist leer. Nobody knows this. Die Datei ist leer."
    )


def test_blanks_around_a_value_are_kept():
    assert _say("HRSS 3: power at  power") == "HRSS <3>: Leistung bei  Leistung"


def test_what_nobody_wrote_stays_as_it_is():
    assert _say("Morning ride and coffee") == "Morning ride and coffee"


def test_percent_signs_in_values_are_no_places():
    assert _say("%2 is not a folder.") == "<%2> ist kein Ordner."


def test_ten_million_letters_are_no_sentence():
    title = "No activity for " * 700_000
    assert len(title) > 10_000_000
    assert _say(title) is title


def test_nothing_but_joints_is_answered():
    text = " and ".join(["it has %1, but no "] * (LONGEST // 30))
    assert _say(text) == text


@given(st.text(alphabet="No activtyfrds,sn.% 12and;", max_size=LONGEST))
def test_any_text_is_answered(text):
    assert isinstance(_say(text), str)


def test_what_was_said_long_ago_is_forgotten_and_said_again():
    sentences = Sentences(TOLD, str)
    for number in range(5_000):
        assert sentences.say(f"{number} is not a folder.") == f"{number} ist kein Ordner."
    assert sentences.say("0 is not a folder.") == "0 ist kein Ordner."
    assert len(sentences._said) <= 2_000
