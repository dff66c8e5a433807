"""What crosswire costs: time against the bare language model, a cold start, growth with the reports."""
