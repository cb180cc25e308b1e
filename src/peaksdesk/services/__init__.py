"""One file per thing a person can ask for: the same functions serve the window, the command line and the HTTP door."""
