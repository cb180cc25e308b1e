import ast
import inspect
from datetime import UTC, datetime

import pytest

from peaksdesk.connect import errors

MADE = [
    errors.Offline(),
    errors.ServiceDown(),
    errors.RateLimited(datetime(2026, 1, 1, tzinfo=UTC)),
    errors.SignInExpired(),
    errors.MissingScope(("read",)),
    errors.BadReply(),
    errors.Refused("The service refuses."),
    errors.Gone(),
    errors.Denied(),
]


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
def test_an_error_is_one_sentence_and_at_most_one_button(error):
    assert isinstance(error, errors.ConnectError)
    assert str(error) == error.sentence
    assert error.sentence.endswith(".")
    assert error.action in {None, "reconnect", "retry", "settings"}


def test_the_tree_is_the_docstring():
    tree = ast.parse(inspect.getsource(errors))
    classes = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    told = [line.strip("├└─│ ").split(" ")[0] for line in errors.__doc__.splitlines()[2 : 2 + len(classes)]]
    assert told == classes
    for error in MADE:
        (line,) = [line for line in errors.__doc__.splitlines() if f" {type(error).__name__} " in line]
        assert (error.action or "none") in line


def test_a_limit_ends_at_an_aware_time():
    with pytest.raises(ValueError, match="aware"):
        errors.RateLimited(datetime.now())  # noqa: DTZ005
