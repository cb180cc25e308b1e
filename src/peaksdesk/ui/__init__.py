"""Everything a person sees. No I/O here: presenters ask services, views show states."""
