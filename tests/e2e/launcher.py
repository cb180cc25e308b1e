"""Starts a command under limits and reports its status and memory. Called by `command.confined`, never imported.

A small process of its own, because Linux counts what the parent held at the fork as memory of the child.
"""

import ctypes
import json
import os
import resource
import signal
import sys

_DROP_FROM_BOUNDING_SET = 24
_OVERRIDE, _READ_SEARCH, _OWNER = 1, 2, 3
"""Capabilities by which root passes over permission bits."""


def _limit(largest_file: int | None, ordinary: bool) -> None:
    if ordinary and os.getuid() == 0:
        library = ctypes.CDLL(None)
        for capability in (_OVERRIDE, _READ_SEARCH, _OWNER):
            library.prctl(_DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)
    if largest_file is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def main() -> None:
    asked, command = json.loads(sys.argv[1]), sys.argv[2:]
    child = os.fork()
    if child == 0:
        _limit(asked["largest_file"], asked["ordinary"])
        os.execv(command[0], command)
    _, status, used = os.wait4(child, 0)
    per_mb = 2**20 if sys.platform == "darwin" else 2**10
    with open(asked["report"], "w") as report:  # noqa: PTH123 - nothing but the interpreter is loaded here
        json.dump({"status": os.waitstatus_to_exitcode(status), "peak_mb": used.ru_maxrss / per_mb}, report)


if __name__ == "__main__":
    main()
