"""Marks text that is translated later, where it is shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return `text` unchanged; Qt's `lupdate` collects it for translation in `context`.

    Qt's own function of this name says nothing about what it returns.
    """
    del context
    return text
