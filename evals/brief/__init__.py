"""A brief against a gold annotation.

`score` takes the brief as plain data (`Brief.to_json()`) and either a folder of the kind of
`evals/gold/sample` (every figure, statement, name … of the story is annotated) or an event file (only
the questions that two reports answer are). All scores are shares between 0 and 1; `None` where the gold
is silent.
"""

from evals.brief.scoring import score

__all__ = ["score"]
