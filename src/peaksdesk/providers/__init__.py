"""One folder per service; none knows another, and nobody imports one: `connect.registry` finds them."""
