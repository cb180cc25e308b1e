"""Stand-ins of the providers on loopback: their documented wire formats, consent pages, limits and faults."""
