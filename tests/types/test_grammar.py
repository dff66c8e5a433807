"""The questions asked of a parse, on sentences parsed by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from crosswire import grammar
from crosswire.types.parse import Parse, Token, by_hand

# "Three of the divers were not rescued by fishermen who lost two nets ."
DIVERS = replace(
    by_hand(
        [
            ("Three", "NUM", "nsubj:pass", 6),
            ("of", "ADP", "udep", 0),
            ("the", "DET", "det", 3),
            ("divers", "NOUN", "comp:obj", 1),
            ("were", "AUX", "aux:pass", 6),
            ("not", "PART", "advmod:neg", 6),
            ("rescued", "VERB", "root", 6),
            ("by", "ADP", "obl:agent", 6),
            ("fishermen", "NOUN", "comp:obj", 7),
            ("who", "PRON", "nsubj", 10),
            ("lost", "VERB", "acl:relcl", 8),
            ("two", "NUM", "nummod", 12),
            ("nets", "NOUN", "obj", 10),
        ]
    ),
    tags=("", "", "", "", "", "", "VBN", "", "", "", "VBD", "", ""),
)
# "A plan criticised by tenants failed , since owners hope to sell"
PLAN = replace(
    by_hand(
        [
            ("A", "DET", "det", 1),
            ("plan", "NOUN", "nsubj", 5),
            ("criticised", "VERB", "acl", 1),
            ("by", "ADP", "obl:agent", 2),
            ("tenants", "NOUN", "comp:obj", 3),
            ("failed", "VERB", "root", 5),
            ("since", "SCONJ", "mark", 8),
            ("owners", "NOUN", "nsubj", 8),
            ("hope", "VERB", "advcl", 5),
            ("to", "PART", "aux", 10),
            ("sell", "VERB", "xcomp", 8),
        ]
    ),
    tags=("", "", "VBN", "", "", "VBD", "", "", "VBP", "TO", "VB"),
)
# "If ferries and small boats collide , a judge , Ada Roe , rules"
FERRIES = by_hand(
    [
        ("If", "SCONJ", "mark", 5),
        ("ferries", "NOUN", "nsubj", 5),
        ("and", "CCONJ", "cc", 1),
        ("small", "ADJ", "amod", 4),
        ("boats", "NOUN", "conj", 1),
        ("collide", "VERB", "advcl", 12),
        (",", "PUNCT", "punct", 12),
        ("a", "DET", "det", 8),
        ("judge", "NOUN", "nsubj", 12),
        (",", "PUNCT", "punct", 8),
        ("Roe", "PROPN", "appos", 8),
        (",", "PUNCT", "punct", 8),
        ("rules", "VERB", "root", 12),
    ]
)


@pytest.mark.parametrize(
    ("ask", "parse", "word", "answer"),
    [
        (grammar.subject, DIVERS, "rescued", "Three"),
        (grammar.subject, DIVERS, "divers", "None"),
        (grammar.subjects, FERRIES, "collide", "[ferries]"),
        (grammar.objects, DIVERS, "lost", "[nets]"),
        (grammar.passive, DIVERS, "rescued", "True"),
        (grammar.passive, DIVERS, "lost", "False"),
        (grammar.agent, DIVERS, "rescued", "fishermen"),
        (grammar.agent, DIVERS, "lost", "None"),
        (grammar.undergone, DIVERS, "rescued", "True"),
        (grammar.undergone, DIVERS, "lost", "False"),
        (grammar.undergone, PLAN, "criticised", "True"),
        (grammar.undergone, PLAN, "sell", "False"),
        (grammar.doer, DIVERS, "lost", "who"),
        (grammar.doer, PLAN, "sell", "owners"),
        (grammar.doer, PLAN, "criticised", "plan"),
        (grammar.doer, PLAN, "failed", "plan"),
        (grammar.antecedent, DIVERS, "who", "fishermen"),
        (grammar.antecedent, PLAN, "to", "None"),
        (grammar.negated, DIVERS, "rescued", "True"),
        (grammar.negated, DIVERS, "lost", "False"),
        (grammar.auxiliaries, DIVERS, "rescued", "[were]"),
        (grammar.complement, DIVERS, "by", "fishermen"),
        (grammar.of_phrase, DIVERS, "Three", "divers"),
        (grammar.of_phrase, DIVERS, "nets", "None"),
        (grammar.determined, DIVERS, "nets", "True"),
        (grammar.determined, FERRIES, "boats", "False"),
        (grammar.modifiers, FERRIES, "boats", "[small]"),
        (grammar.relatives, DIVERS, "fishermen", "[lost]"),
        (grammar.verb_above, DIVERS, "two", "lost"),
        (grammar.verb_above, FERRIES, "rules", "None"),
        (grammar.risen, FERRIES, "boats", "ferries"),
        (grammar.risen, FERRIES, "Roe", "judge"),
        (lambda word: [*grammar.steps(word)], DIVERS, "of", "[(of, Three), (Three, rescued)]"),
        (lambda word: grammar.marked(word, "if", "unless"), FERRIES, "collide", "True"),
        (lambda word: grammar.follows(word, "of"), DIVERS, "divers", "True"),
        (lambda word: grammar.follows(word, "of"), DIVERS, "fishermen", "False"),
        (lambda word: grammar.phrases(word, "of"), DIVERS, "Three", "[of]"),
        (grammar.phrases, DIVERS, "rescued", "[]"),
    ],
)  # fmt: skip
def test_a_question_has_one_answer(
    ask: Callable[[Token], object], parse: Parse, word: str, answer: str
) -> None:
    asked = next(token for token in parse if token.text == word)
    assert str(ask(asked)) == answer
