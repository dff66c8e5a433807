"""What weights reach on a story, by the scorers of `evals`: the whole linking, not single pairs."""

from __future__ import annotations

from evals.brief import questions as scorer
from evals.brief.subject import subject
from evals.counting import Scores

from crosswire.collate import questions
from crosswire.record import plain
from crosswire.resources.weights import Weights
from training.linking.pairs import slots_of
from training.linking.stories import TrainingStory

SHOWN = ("links.precision", "links.recall", "links.f1", "far.f1", "questions", "disputes", "standing")


def measure(trained: TrainingStory, weights: Weights) -> Scores:
    """The scores on questions of one story, linked with `weights`."""
    groups = questions.link(trained.extracts, trained.entities, weights)
    asked = questions.build(groups, trained.entities, trained.origin_of)
    slots, names, exhaustive = slots_of(trained.gold.path)
    data = trained.data | {"questions": [plain(question) for question in asked]}
    return scorer.score(scorer.Matched(subject(data, names), slots, exhaustive=exhaustive))
