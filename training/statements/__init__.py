"""Fitting the encoder that finds statements; see docs/reference/statements-model.md."""
