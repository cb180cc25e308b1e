"""Stand-ins for the world outside: an invented athlete for the demo. Only doors and tests come in here."""
