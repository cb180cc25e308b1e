"""A workout changed elsewhere, written into the text that a person typed: their words stay wherever they still hold."""

from difflib import SequenceMatcher

from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.steps import Block
from peaksdesk.domain.workouts.text_reading import read_text
from peaksdesk.domain.workouts.text_writing import INDENT, write_text, written_lines


def kept_text(typed: str, blocks: tuple[Block, ...], sport: Sport) -> str:
    """Return text for a workout that keeps the lines, units, remarks and empty lines of an older text.

    Args:
        typed: What stood there before.
        blocks: What the text has to say now, without problems.

    Returns:
        `typed` itself where it says so already; else its lines where they still hold and new ones where they do not.
        Where the two cannot be joined, the text as `write_text` writes it.
    """
    before = read_text(typed, sport)
    if not before.problems and before.blocks == blocks:
        return typed
    fresh = written_lines(blocks, sport)
    old_keys = [(before.depths.get(line.number, 0), line.times, line.step) for line in before.lines]
    new_keys = [(depth, *says) for depth, _, says in fresh]
    raw = typed.split("\n")
    ends = [line.number for line in before.lines]
    begins = [0, *ends[:-1]]
    result: list[str] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old_keys, new_keys, autojunk=False).get_opcodes():
        if tag == "equal":
            for at in range(i1, i2):
                result += raw[begins[at] : ends[at]]
        else:
            result += [INDENT * depth + line for depth, line, _ in fresh[j1:j2]]
    result += raw[ends[-1] :] if ends else []
    joined = "\n".join(result)
    after = read_text(joined, sport)
    return joined if not after.problems and after.blocks == blocks else write_text(blocks, sport)
