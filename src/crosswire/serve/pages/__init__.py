"""Pages: one file a page or a few of a kind, each with a `router`."""
