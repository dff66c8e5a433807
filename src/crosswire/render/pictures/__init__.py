"""Pictures of a brief: the record in, SVG out. Nothing is read, written or fetched."""
