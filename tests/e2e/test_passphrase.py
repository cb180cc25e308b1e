"""Where there is no keyring: the passphrase at a real terminal, from a script, and none at all."""

import os
import pty
import select
import signal
import subprocess
import sys
import time

import pytest

from e2e.test_accounts import standins  # noqa: F401 - the addresses of real stand-ins

GOOD, BAD = "correct horse battery staple", "not the passphrase at all"
QUESTIONS = ("New passphrase: ", "Once more: ", "Passphrase of your sign-ins: ")
PATIENCE_S = 60


@pytest.fixture
def environment(standins, tmp_path):  # noqa: F811 - the fixture
    made = {name: value for name, value in os.environ.items() if not name.startswith("PEAKSDESK_")}
    made |= {"PEAKSDESK_DATA_DIR": str(tmp_path), "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    for part in ("api_url", "authorize_url", "token_url"):
        made[f"PEAKSDESK_INTERVALS_ICU_{part.upper()}"] = standins["intervals_icu"][part]
    return made


def program(*words):
    return [sys.executable, "-m", "peaksdesk", *words]


def scripted(environment, *words, given=""):
    return subprocess.run(
        program(*words), env=environment, input=given, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )


def typed(environment, *words, answers, given=""):
    """Run a command at a terminal of its own, whose questions are answered in turn; return status and what was seen."""
    reading, writing = os.pipe()
    os.write(writing, given.encode())
    os.close(writing)
    pid, terminal = pty.fork()
    if not pid:
        if given:
            os.dup2(reading, 0)
        os.execve(sys.executable, program(*words), environment)
    os.close(reading)
    seen, waiting, ends = "", list(answers), time.monotonic() + PATIENCE_S
    asked = 0
    while time.monotonic() < ends:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                more = os.read(terminal, 4096)
            except OSError:
                break
            if not more:
                break
            seen += more.decode(errors="replace")
        if waiting and sum(seen.count(question) for question in QUESTIONS) > asked:
            asked += 1
            os.write(terminal, (waiting.pop(0) + "\n").encode())
    else:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), seen


CONNECT = ("connect", "intervals_icu", "--api-key-stdin", "--json")


def key(standins):  # noqa: F811 - its value
    return standins["intervals_icu"]["api_key"] + "\n"


def test_without_keyring_terminal_and_passphrase_nothing_is_kept_and_it_says_what_to_do(environment, standins):  # noqa: F811
    done = scripted(environment, *CONNECT, given=key(standins))
    assert done.returncode == 1
    assert "no keyring" in done.stderr
    assert "PEAKSDESK_PASSPHRASE" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_passphrase_is_chosen_at_the_terminal_and_asked_for_the_next_time(environment, standins):  # noqa: F811
    status, seen = typed(environment, *CONNECT, answers=(GOOD, GOOD), given=key(standins))
    assert status == 0, seen
    assert GOOD not in seen  # it is not shown
    done = scripted(environment, "sync")
    assert done.returncode == 1
    assert "The passphrase for your sign-ins is needed." in done.stderr
    status, seen = typed(environment, "sync", "--json", answers=(BAD, GOOD))
    assert status == 0, seen
    assert "That is not the passphrase." in seen
    assert '"fetched"' in seen
    status, seen = typed(environment, "sync", answers=(BAD, BAD, BAD))
    assert status == 1
    assert seen.count("That is not the passphrase.") == 3
    assert scripted({**environment, "PEAKSDESK_PASSPHRASE": GOOD}, "sync").returncode == 0
    wrong = scripted({**environment, "PEAKSDESK_PASSPHRASE": BAD}, "sync")
    assert wrong.returncode == 1
    assert "That is not the passphrase." in wrong.stderr


@pytest.mark.parametrize(
    ("answers", "sentence"), [((GOOD, BAD), "are not the same"), (("short", "short"), "eight characters or more")]
)
def test_a_passphrase_that_is_none_keeps_nothing(environment, standins, answers, sentence):  # noqa: F811
    status, seen = typed(environment, *CONNECT, answers=answers, given=key(standins))
    assert status == 1
    assert sentence in seen
    assert scripted(environment, "connections", "--json").stdout.strip() == "[]"
