"""PeaksDesk: the desktop home of training."""

__version__ = "0.1.0"
