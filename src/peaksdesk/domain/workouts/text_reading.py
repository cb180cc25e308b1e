"""A workout's text read: one line a step, `3x` above the lines it repeats, further in for a repeat within a repeat."""

import re
from dataclasses import dataclass, field

from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.flattening import DEEPEST
from peaksdesk.domain.workouts.steps import Block, Repeat, Step
from peaksdesk.domain.workouts.text_step import NotAStep, read_step

LONGEST = 200_000
MOST_LINES = 4_000

_BULLET = re.compile(r"[-*•]\s+|[-•](?=\S)")
_HEADER = re.compile(r"(?:\D.*\s)?(\d{1,9})\s?[x×]\s?:?", re.IGNORECASE)
_IN_LINE = re.compile(r"(\d{1,9})\s?[x×]\s+(\S.*)", re.IGNORECASE)


@dataclass(frozen=True)
class TextProblem:
    """A line that cannot be read.

    Attributes:
        line: Counted from 1; 0 where it is about the whole text.
        sentence: What would be right.
    """

    line: int
    sentence: str


@dataclass(frozen=True)
class Line:
    """A line that says something.

    Attributes:
        number: Counted from 1.
        indent: Blanks in front.
        after_blank: An empty line stands before it.
        times: Of a header, how often; None for a step.
        step: Of a step line, or of a repeat written in one line.
    """

    number: int
    indent: int
    after_blank: bool
    times: int | None
    step: Step | None


@dataclass
class ReadText:
    """What a text says.

    Attributes:
        blocks: As far as it can be read.
        problems: In the order of the lines; empty where all was understood.
        depths: Line number -> how many repeats the line lies in.
        lines: Those that say something.
    """

    blocks: tuple[Block, ...] = ()
    problems: list[TextProblem] = field(default_factory=list)
    depths: dict[int, int] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)


def read_text(text: str, sport: Sport) -> ReadText:
    """Read a workout's text.

    The lines that a `3x` repeats are those further in than it; where none is, those up to the next empty line or
    header. Lines that begin with # are the person's own, and empty lines part blocks.

    Args:
        text: As typed.
        sport: What a bare `%` or `Z2` is of.
    """
    if len(text) > LONGEST or text.count("\n") >= MOST_LINES:
        return ReadText(problems=[TextProblem(0, f"The text is too long: at most {MOST_LINES} lines are possible.")])
    found = ReadText()
    blank = False
    for number, raw in enumerate(text.split("\n"), 1):
        content = raw.strip()
        if not content or content.startswith("#"):
            blank = blank or not content
            continue
        indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
        line = _line(number, indent, content, sport, found.problems, after_blank=blank)
        if line is not None:
            found.lines.append(line)
        blank = False
    found.blocks = _Nesting(found).blocks
    found.problems.sort(key=lambda problem: problem.line)
    return found


def _line(
    number: int, indent: int, content: str, sport: Sport, problems: list[TextProblem], *, after_blank: bool
) -> Line | None:
    bullet = _BULLET.match(content)
    bare = content[bullet.end() :] if bullet else content
    if header := _HEADER.fullmatch(bare):
        return Line(number, indent, after_blank, int(header[1]), None)
    in_line = _IN_LINE.fullmatch(bare)
    try:
        step = read_step(in_line[2] if in_line else bare, sport)
    except NotAStep as problem:
        problems.append(TextProblem(number, str(problem)))
        return None
    return Line(number, indent, after_blank, int(in_line[1]) if in_line else None, step)


class _Nesting:
    """Which lines lie in which repeat."""

    def __init__(self, read: ReadText) -> None:
        self.read = read
        self.lines = read.lines
        self.at = 0
        self.blocks = self._within(-1, 0)

    def _within(self, indent: int, depth: int) -> tuple[Block, ...]:
        found: list[Block] = []
        while self.at < len(self.lines) and self.lines[self.at].indent > indent:
            line = self._next(depth)
            if line.times is None and line.step is not None:
                found.append(line.step)
            elif line.times is not None and line.step is not None:
                found.append(Repeat(line.times, (line.step,)))
            elif line.times is not None:
                inside = self._below(line, depth + 1)
                if inside:
                    found.append(Repeat(line.times, inside))
                elif not self.read.problems:
                    self._problem(line, f"{line.times}x repeats the lines below it, and there are none.")
        return tuple(found)

    def _below(self, header: Line, depth: int) -> tuple[Block, ...]:
        if depth > DEEPEST:
            self._problem(header, f"At most {DEEPEST} repeats can lie within one another.")
            self.at = len(self.lines)
            return ()
        if self.at < len(self.lines) and self.lines[self.at].indent > header.indent:
            return self._within(header.indent, depth)
        found: list[Block] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            parted = line.after_blank and found
            if line.times is not None or line.step is None or line.indent != header.indent or parted:
                break
            self._next(depth)
            found.append(line.step)
        return tuple(found)

    def _next(self, depth: int) -> Line:
        line = self.lines[self.at]
        self.read.depths[line.number] = depth
        self.at += 1
        return line

    def _problem(self, line: Line, sentence: str) -> None:
        self.read.problems.append(TextProblem(line.number, sentence))
