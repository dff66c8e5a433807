"""Large stories: the number of comparisons grows with the number of figures, not with its square."""
# ruff: noqa: E501 - a report is one line

from __future__ import annotations

from crosswire.collate.questions import grouping
from crosswire.collate.questions.grouping import Linker, group
from crosswire.collate.questions.story import story
from crosswire.resources.weights import weights

_PLACES = ("valley", "port", "market", "bridge", "school", "station", "harbour")


def _report(n: int) -> str:
    """Reports that say much the same with other numbers and words, as a wire's clients do."""
    where, dead = _PLACES[n % len(_PLACES)], 40 + n % 23
    return (
        f"The storm killed {{{dead} people; counted=person predicate=killed people=yes}} near the {where}. "
        f"It destroyed {{{200 + n % 31} houses; counted=house predicate=destroyed}} along the coast. "
        f"Shelters took in {{more than {1000 + 10 * (n % 40)}; counted=person predicate=evacuated modifier=more_than}}."
    )


def _comparisons(story_of, reports: int, monkeypatch) -> int:
    made = 0
    plain = Linker.compare

    def counted(self: Linker, a: int, b: int):
        nonlocal made
        made += (min(a, b), max(a, b)) not in self._known
        return plain(self, a, b)

    with monkeypatch.context() as patch:
        patch.setattr(Linker, "compare", counted)
        group(story(story_of(*(_report(n) for n in range(reports)))), weights("figures"))
    return made


def test_comparisons_grow_with_the_figures(story_of, monkeypatch) -> None:
    small, large = (_comparisons(story_of, n, monkeypatch) for n in (60, 240))
    assert large < 8 * small  # four times the figures: n log n with room, half of what the square would be


def test_links_of_a_large_group_are_shown_between_figures_that_were_compared_anyway(
    story_of, monkeypatch
) -> None:
    asked: list[int] = []
    plain = grouping._finished

    def finished(members, linker):
        before = len(linker._known)
        done = plain(members, linker)
        if len(members) > 2 * grouping._LARGE:
            asked.append(len(linker._known) - before)
            assert len(done.links) == len(members) - 1
        return done

    monkeypatch.setattr(grouping, "_finished", finished)
    group(story(story_of(*(_report(n) for n in range(240)))), weights("figures"))
    assert asked
    # Of the first figures each meets those before it; of the later ones nobody asks anew.
    assert max(asked) < 12 * (grouping._LARGE + 1) + 48


def test_parties_are_only_names(story_of, questions_of) -> None:
    told = (
        "The ONE army struck {40 targets; counted=target qualifiers=ONE predicate=struck} of the TWO at night.",
        "At night {more than 30 TWO targets; counted=target qualifiers=TWO predicate=struck modifier=more_than} were struck by ONE.",
        "The TWO freed {12 ONE captives; counted=captive qualifiers=ONE predicate=released people=yes} in the truce.",
        "In the truce {15 captives; counted=captive predicate=released people=yes} of the ONE came home.",
    )

    def asked(one: str, two: str) -> list[object]:
        found = questions_of(story_of(*(t.replace("ONE", one).replace("TWO", two) for t in told)))
        back = lambda text: text.lower().replace(one.lower(), "1").replace(two.lower(), "2")  # noqa: E731
        return [
            (q.id, back(q.label), q.standing, back(q.reason), [back(e.note) for e in q.evidence], q.answers)
            for q in found
        ]

    assert asked("Zubrian", "Aralian") == asked("Aralian", "Zubrian")
