"""Sentences of the services and the domain in the person's language."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "sentences"


def said(sentence: str) -> str:
    """Return a sentence that a presenter, a service or the domain wrote in English as the person reads it.

    A view shows every such sentence through here; what has no translation stays as it is.
    """
    return QCoreApplication.translate(CONTEXT, sentence) if sentence else ""
