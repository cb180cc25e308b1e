"""Rules of training as pure functions on frozen values: no disk, no network, no clock, no window."""
