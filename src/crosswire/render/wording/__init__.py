"""How numbers, dates, names and attributed sentences are written, as a wire desk writes them."""
