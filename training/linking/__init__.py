"""Fitting the weights with which figures are linked; see `python -m training.linking --help`."""
