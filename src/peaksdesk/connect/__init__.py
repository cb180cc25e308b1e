"""What a provider is, and the plumbing that all share: signing in, limits, patience, errors."""
