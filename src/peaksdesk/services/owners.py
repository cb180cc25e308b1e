"""Names of processes that share a database, and whether one has ended: what it held is free then."""

import os
import secrets
import socket
import sys


def this_process() -> str:
    """Return a name for this process that no other has: its computer, its number and a word of chance."""
    return f"{socket.gethostname()}/{os.getpid()}/{secrets.token_hex(8)}"


def has_ended(owner: str) -> bool:
    """Tell whether a process that was on this computer is gone; False where that cannot be known."""
    host, _, rest = owner.partition("/")
    number = rest.partition("/")[0]
    if sys.platform == "win32" or host != socket.gethostname() or not number.isdecimal() or len(number) > 9:
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except OSError:  # somebody else's
        return False
    return False
