"""The name of who speaks: the head of the source phrase; for a pronoun, whom it stands for.

A quotation under the wrong name is the worst fault a brief can have. So the walk back from a pronoun takes
the nearest sentence with a fitting topic, its main subject, and gives up where two could be meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosswire import grammar
from crosswire.extract.statements.drafts import Article, Draft, Stretch, of_token
from crosswire.extract.statements.phrases import noun_phrase, stretch
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.resources import statements as words
from crosswire.resources.words import words as small
from crosswire.types import EntityType, Mention
from crosswire.types.parse import Phrase, Token

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_RELATIVES = small("small", "relatives")

_OWNING = re.compile(r"(?<=\w)['’]s$|(?<=s)['’]$")
# What a source says of itself beside its name, and when.
_MORE, _DAY, _EPITHET, _ARTICLE = lists.patterns(
    "extract/statements/speakers", "more", "day", "epithet", "article"
)


def name(article: Article, source: Sequence[Stretch]) -> str:
    """The name in the phrase when the phrase is about its bearer; else the phrase up to its first comma.

    "Prime Minister Jane Roe" and "Jane Roe, who leads the opposition" are Jane Roe; "a lawyer for
    Jane Roe" is not.

    Args:
        article: The report.
        source: The source of an attribution; only its first stretch counts.

    Returns:
        The name; empty without a source.
    """
    if not source:
        return ""
    phrase = source[0]
    root = article.words(phrase).root
    heads = [article.span(of_token(t, phrase.paragraph)) for t in (root, *grammar.below(root, "appos"))]
    for mention in _persons(article, phrase):
        where = mention.name or mention.span
        if any(where.overlaps(head) for head in heads):
            return article.report.slice(where)
    return _apposed(root) or plain(article.text(phrase))


def is_person(article: Article, phrase: Stretch) -> bool:
    """Whether the source is a human being: by name, or by what he is ("editor of the Valley Herald")."""
    root = article.words(phrase).root
    place = article.span(of_token(root, phrase.paragraph))
    named = any((m.name or m.span).overlaps(place) for m in _persons(article, phrase))
    return named or (root.pos != "PROPN" and root.lemma.lower() in words.people())  # no "The Hindu"


def _apposed(root: Token) -> str | None:
    """The name set behind an office, where the names found do not hold it: "the deputy head, Jane Roe"."""
    for child in grammar.below(root, "appos"):
        if child.pos == "PROPN" and root.pos == "NOUN":
            first = min([child.i, *(c.i for c in grammar.before(child, "compound"))])
            if first < child.i:
                return root.parse[first : child.i + 1].text
    return None


def _persons(article: Article, phrase: Stretch) -> list[Mention]:
    return [m for m in article.mentions(phrase) if m.type is EntityType.PERSON]


def plain(phrase: str) -> str:
    """The phrase without its appositions, brackets, clauses, days, epithets and leading article."""
    short = _MORE.split(phrase.strip(" ,;:.–—-"), maxsplit=1)[0].strip()
    short = _DAY.sub("", short) or short
    bare = _ARTICLE.sub("", _OWNING.sub("", short)).strip() or short
    return _EPITHET.sub("", bare) or bare


def behind_pronoun(article: Article, draft: Draft) -> Draft:
    """The draft with the noun that a relative pronoun stands for as its source: "the guards who said ...".

    Of a whole clause before "saying", who does it is the source: "a jury in Leeds indicted her, saying ...".

    Args:
        article: The report.
        draft: One attribution.
    """
    if len(draft.source) != 1:
        return draft
    part = draft.source[0]
    token = article.words(part).root
    noun = grammar.antecedent(token) if token.lower in _RELATIVES and token.tag[0] == "W" else None
    if token.tag in _FINITE:
        noun = next((c for c in grammar.below(token, "nsubj") if c.pos in grammar.NOUNS), None)
    if noun is None:
        return draft
    phrase = stretch(noun.parse, noun_phrase(noun), part.paragraph)
    return draft if phrase.meets(draft.content) else replace(draft, source=(phrase,))


def _person(article: Article, paragraph: int, token: Token) -> str | None:
    """The name or nominal of the human being that a noun names; none when it names no single one."""
    for mention in _persons(article, of_token(token, paragraph)):
        return article.report.slice(mention.name or mention.span)
    if token.tag == "NN" and token.lemma.lower() in words.people():
        return plain(token.parse[slice(*noun_phrase(token))].text)
    if token.pos == "PROPN" and _surname(article, token.text):
        return token.text
    appositions = [c for c in grammar.below(token, "appos") if c.pos == "PROPN"]
    return _person(article, paragraph, appositions[0]) if appositions else None


def _surname(article: Article, word: str) -> bool:
    """Whether the report calls a person so in full, whatever the word alone was taken for."""
    people = (m for m in article.analysis.mentions if m.type is EntityType.PERSON)
    return any(article.report.slice(m.name or m.span).endswith(f" {word}") for m in people)


def _body(article: Article, paragraph: int, token: Token) -> bool:
    """Whether a noun names an organisation, a group or a government: "it" can speak for those only."""
    kinds = {EntityType.ORGANISATION, EntityType.GROUP, EntityType.PLACE}
    named = any(m.type in kinds for m in article.mentions(of_token(token, paragraph)))
    return named or token.lemma.lower() in words.bodies()


PERSON, THING, MANY, SPEAKER = lists.several(
    "extract/statements/speakers", "person", "thing", "many", "speaker"
)
PRONOUNS = PERSON | THING | MANY | SPEAKER
_ASKING, _ANSWERS, _REPORTED = lists.several("extract/statements/speakers", "asking", "answers", "reported")
_SHE_OR_HE = lists.table("extract/statements/speakers.toml")["by_case"]
_BACK = 4  # sentences that a pronoun looks back over
_PARAGRAPHS = 2


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom the pronoun stands for: an earlier draft's source, or a name that no draft has as source."""

    draft: int | None
    name: str | None


def pronoun(phrase: str) -> str | None:
    """The pronoun that a source phrase consists of."""
    word = lists.known(phrase.strip())
    return word if word in PRONOUNS else None


def meant(article: Article, drafts: Sequence[Draft], index: int) -> Meant | None:
    """Whom the pronoun that is the source of draft `index` stands for, where one answer is safe.

    Args:
        article: The report.
        drafts: Its attributions, in text order.
        index: Which of them; it has a source.

    Returns:
        None where two could be meant, or nobody near.
    """
    word = pronoun(article.text(drafts[index].source[0]))
    if word is None or word in SPEAKER:
        return None
    here = drafts[index].source[0]
    if (own := _governing(article, drafts[:index], here, word)) is not None:
        return own
    answers = any(_is_answer(article, cue) for cue in drafts[index].cue)
    for paragraph, sentence in _before(article, here):
        if answers and (whom := _whom_asked(article, (paragraph, sentence), word)) is not None:
            return Meant(None, whom)
        found = _topic(article, (paragraph, sentence), drafts[:index], word)
        found = found or _who_spoke(article, (paragraph, sentence), drafts[:index], word)
        if found is not None:
            return found if found.draft is not None or found.name else None
    return None


def _governing(article: Article, drafts: Sequence[Draft], here: Stretch, word: str) -> Meant | None:
    """Who acts in the clause that holds the pronoun's: "Roe vowed to build it, which he says costs …"."""
    parse = article.paragraphs[here.paragraph].parse
    token = next((t for t in parse.tokens if here.covers(of_token(t, here.paragraph))), None)
    if token is None or not parse.parsed:
        return None
    for above in token.ancestors:
        actor = grammar.subject(above) if above.pos in grammar.VERBS else None
        if actor is not None and actor.i < token.i and _fits(article, here.paragraph, actor, word):
            at = _draft_of(drafts, here.paragraph, actor)
            return Meant(at, None if at is not None else _name(article, here.paragraph, actor))
    return None


def _before(article: Article, here: Stretch) -> list[tuple[int, Phrase]]:
    """The sentences before, nearest first, without those of quotations."""
    found = []
    for number in range(here.paragraph, max(-1, here.paragraph - _PARAGRAPHS - 1), -1):
        parse = article.paragraphs[number].parse
        marks = [q.inner for q in article.quoted.get(number, ()) if q.words >= 3]
        ends = here.start if number == here.paragraph else len(parse.text) + 1
        for sentence in reversed(list(parse.sents)):
            start, end = sentence.start_char, sentence.end_char
            spoken = any(m.start <= start + 1 and end - 1 <= m.end for m in marks)
            if end <= ends and not spoken:
                found.append((number, sentence))
    return found[:_BACK]


def _is_answer(article: Article, cue: Stretch) -> bool:
    """Whether a statement is told as an answer: "her response:", "he replied"."""
    return not _ANSWERS.isdisjoint(folded(article.text(cue)))


def _whom_asked(article: Article, place: tuple[int, Phrase], word: str) -> str | None:
    """The person that a sentence asks something, where the pronoun can stand for that one."""
    paragraph, sentence = place
    if sentence.root.lemma.lower() not in _ASKING:
        return None
    asked = grammar.first_below(sentence.root, "obj", "iobj")
    fits = asked is not None and _fits(article, paragraph, asked, word)
    return _name(article, paragraph, asked) if asked is not None and fits else None


def _topic(article: Article, place: tuple[int, Phrase], drafts: Sequence[Draft], word: str) -> Meant | None:
    """Whom the sentence is about, if the pronoun can stand for that; `Meant(None, None)` to give up."""
    paragraph, sentence = place
    topic = grammar.subject(sentence.root)
    fitting = [t for t in sentence if t.dep in grammar.SUBJECTS and _fits(article, paragraph, t, word)]
    at = _draft_of(drafts, paragraph, topic) if topic is not None else None
    if topic is not None and word in PERSON and topic in fitting and _reporting(sentence):
        others = [t for t in fitting if t.i < topic.i]  # "Roe called for talks, Venn reported": of Roe
        return Meant(None, _name(article, paragraph, others[0])) if len(others) == 1 else Meant(None, None)
    if topic is not None and topic.lower in THING and word in PERSON and fitting:
        spoke = _draft_of(drafts, paragraph, fitting[0]) if len(fitting) == 1 else None
        return Meant(spoke, None)  # "it felt like hours before the captain said": of the captain
    if topic is not None and topic.lower in PRONOUNS:
        same = _SHE_OR_HE.get(topic.lower, topic.lower) == _SHE_OR_HE.get(word, word)
        return Meant(at, None) if same and at is not None else None
    if topic is not None and topic in fitting:
        return Meant(at, None) if at is not None else Meant(None, _name(article, paragraph, topic))
    return Meant(None, None) if fitting else None


def _who_spoke(
    article: Article, place: tuple[int, Phrase], drafts: Sequence[Draft], word: str
) -> Meant | None:
    """Who says something in a sentence whose subject the parse has not got, where the pronoun fits."""
    paragraph, sentence = place
    topic = grammar.subject(sentence.root)
    if word in THING or (topic is not None and (topic.pos in grammar.NOUNS or topic.lower in PRONOUNS)):
        return None
    whole = Stretch(paragraph, sentence.start_char, sentence.end_char)
    sources = {d.source[0]: at for at, d in enumerate(drafts) if d.source and whole.covers(d.source[0])}
    spoke = {s: at for s, at in sources.items() if _fits(article, paragraph, article.words(s).root, word)}
    return Meant(next(iter(spoke.values())) if len(spoke) == 1 else None, None) if spoke else None


def _reporting(sentence: Phrase) -> bool:
    """Whether a sentence ends with who reported it: a reporter, whose words no quotation behind it is."""
    words = [t for t in sentence if not t.is_punct and not t.is_space]
    return sentence.root == words[-1] and sentence.root.lower in _REPORTED if words else False


def _draft_of(drafts: Sequence[Draft], paragraph: int, token: Token) -> int | None:
    """The draft whose source the token is the head of, or in."""
    place = of_token(token, paragraph)
    return next((i for i, d in enumerate(drafts) if any(s.covers(place) for s in d.source)), None)


def _fits(article: Article, paragraph: int, token: Token, word: str) -> bool:
    if token.pos not in grammar.NOUNS:
        return False
    human = _person(article, paragraph, token) is not None
    many = token.tag in {"NNS", "NNPS"} or grammar.first_below(token, "conj") is not None
    if word in PERSON:
        return human and not many
    return many if word in MANY else not human and not many and _body(article, paragraph, token)


def _name(article: Article, paragraph: int, token: Token) -> str | None:
    return _person(article, paragraph, token) or plain(token.parse[slice(*noun_phrase(token))].text)
