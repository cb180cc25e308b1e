"""Databases for the store's tests."""

from databases import *  # noqa: F403 - fixtures, by its __all__
