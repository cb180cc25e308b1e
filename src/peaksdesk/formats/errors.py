"""Why a file could not be read, in the person's words."""


class UnreadableFile(Exception):
    """The bytes hold no session that can be kept.

    The message is one sentence for the person: what the file is or what is wrong with it. It never holds a path, a
    traceback or text of the file longer than a few words.
    """
