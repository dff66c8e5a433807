"""First screens as people read them: the rubric is in README.md, the log in rounds.jsonl."""
