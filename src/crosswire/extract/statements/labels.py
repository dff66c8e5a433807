"""Speech under a label: headings ("Minister: no more cuts"), and transcripts ("Q:", "A:", "ADA ROE:").

    lines | turns (label, words) | a transcript? | askers | one statement a paragraph of every answer

A label alone proves nothing: "LONDON: Shares fell" and "Update: …" look the same. So a report counts as a
transcript only where labels come back, answer a question, or are those of questions and answers. What the one
who asks says is no statement; an answer is its speaker's, whole, and in his own words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crosswire.extract.statements import outlets
from crosswire.extract.statements.drafts import Article, Draft, Stretch
from crosswire.naming.names import unarticled
from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.resources import statements as words
from crosswire.resources.words.forms import singular
from crosswire.types import EntityType, Mention, Paragraph

_LONGEST = 140  # characters of a heading
_ENDS = ".!?…”\"’'"
_BEHIND = re.compile(
    r"^(?P<said>.{15,}?)\s*(?:[–—]|\s-|-\s)\s*(?P<who>[^–—:;,|]{2,60}?)(?:\s+(?P<cue>[a-z]+s?))?$"
)
_BEFORE = re.compile(r"^(?P<who>[^–—:;,|\"“]{2,40}):\s+(?P<said>.{12,})$")


def headings(article: Article) -> list[Draft]:
    """The statements of headings whose speaker a dash or a colon sets off: "Truce will hold – mediators"."""
    return [d for p in article.paragraphs if like_heading(p.parse.text) for d in _drafts(article, p)]


def like_heading(text: str) -> bool:
    """Whether a paragraph looks like a heading: short, and nothing ends it."""
    return len(text) <= _LONGEST and bool(text) and text[-1] not in _ENDS


def _drafts(article: Article, paragraph: Paragraph) -> Iterator[Draft]:
    text = paragraph.parse.text
    for pattern in (_BEHIND, _BEFORE):
        found = pattern.match(text)
        if found is None:
            continue
        cue = found.groupdict().get("cue")
        if cue and not _reports(cue):
            continue
        who = Stretch(paragraph.index, *found.span("who"))
        if NO_SPEAKER & set(lists.known(found["who"]).split()):
            continue
        if cue or _bearer(article, who):
            mark = (Stretch(paragraph.index, *found.span("cue")),) if cue else ()
            yield Draft(mark, (who,), (Stretch(paragraph.index, *found.span("said")),))
            return


def _reports(word: str) -> bool:
    table = words.verbs()
    return "clause" in table.get(word, ()) or "clause" in table.get(singular(word), ())


def _bearer(article: Article, who: Stretch) -> bool:
    """Whether the phrase is nothing but a person, an organisation or a group."""
    place = article.span(who)
    bearers = (
        m.span for m in article.mentions(who) if m.type in {EntityType.PERSON, EntityType.ORGANISATION}
    )
    return any(b.end == place.end and 2 * (b.end - b.start) >= place.end - place.start for b in bearers)


_LABEL = lists.pattern("extract/statements/labels", "label")
# Who only asks, and who asks but tells things as well.
_ASKERS = words.kind("askers")
_HOSTS = words.kind("hosts")
_ANSWERS = lists.words("extract/statements/labels", "answers")
_UNNAMED = lists.words("extract/statements/labels", "unnamed")  # says that somebody answers, not who
NO_SPEAKER = words.kind("no speakers")
"""Words of labels that say what follows, not who says it."""

_STAGE = lists.pattern("extract/statements/labels", "stage")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says at once.

    Attributes:
        label: Where the label stands.
        name: The label as written.
        words: The words, one stretch a paragraph.
    """

    label: Stretch
    name: str
    words: tuple[Stretch, ...]


def replaced(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those inside a transcript as the turns of its speakers; unchanged for other reports.

    Args:
        article: The report.
        drafts: Its attributions.
    """
    turns = _turns(article)
    if not _is_transcript(article, turns):
        return list(drafts)
    narrators = _narrators(turns)
    spoken = [turn for turn in turns if turn.name not in narrators]
    taken = [*(turn.label for turn in turns), *(s for turn in spoken for s in turn.words)]
    kept = [d for d in drafts if not any(part.meets(taken) for part in d.parts)]
    askers = _asking(article, turns)
    names = _in_full(article, turns)
    answers = [t for t in spoken if not _is_question(article, t, askers)]
    return [*kept, *(d for t in answers for d in _said(article, t, names[t.name]))]


def _narrators(turns: Sequence[Turn]) -> set[str]:
    """The labels of the outlet's own reporters: what they tell is the report, whom they quote is a source."""
    own = {turn.name for turn in turns if "BYLINE" in turn.name.upper()}
    short = {_last(_bare(name)) for name in own}
    return own | {turn.name for turn in turns if turn.name in short}


def _is_question(article: Article, turn: Turn, askers: Collection[str]) -> bool:
    """Whether a turn is part of the asking: all that one says who only asks, and what a host asks."""
    return _role(turn.name) in _ASKERS or (turn.name in askers and _asks(article, turn))


def _turns(article: Article) -> list[Turn]:
    """Every labelled line with what is said in it, and in paragraphs without a label up to the next turn."""
    found: list[Turn] = []
    for paragraph in article.paragraphs:
        whole = paragraph.parse.text
        starts = [m for at in _line_starts(article, paragraph.index) if (m := _LABEL.match(whole, at))]
        starts = [m for m in starts if not set(lists.known(m["label"]).split()) & NO_SPEAKER]
        for here, end in zip(starts, [*(m.start() for m in starts[1:]), len(whole)], strict=False):
            label = Stretch(paragraph.index, *here.span("label"))
            words = Stretch(paragraph.index, here.end(), len(whole[:end].rstrip()))
            if words.start < words.end:
                found.append(Turn(label, " ".join(here["label"].split()), (words,)))
    return found


def _line_starts(article: Article, index: int) -> Iterator[int]:
    """Where lines begin in a paragraph, whose line breaks are spaces by now."""
    yield 0
    paragraph = article.paragraphs[index]
    written, places = article.report.text, paragraph.offsets
    if "\n" not in written[places[0] : places[-1]]:
        return
    for space in re.finditer(r" (?=\S)", paragraph.parse.text):
        if "\n" in written[places[space.start()] : places[space.end()]]:
            yield space.end()


def _is_transcript(article: Article, turns: Sequence[Turn]) -> bool:
    """Whether labels come back, answer a question, are those of questions, or all name people."""
    names = [turn.name for turn in turns]
    if len(set(names)) < 2:
        return False
    if any(_role(name) in _ASKERS | _HOSTS for name in names):
        return True
    back = any(count > 1 for count in Counter(names).values())
    answered = any(_asks(article, a) and a.name != b.name for a, b in pairwise(turns))
    return back or answered or all(_person(article, turn) for turn in turns)


def _role(name: str) -> str:
    return unarticled(name.lower()).strip(" .")


def _person(article: Article, turn: Turn) -> bool:
    """Whether the label names a person, or is the surname of one whom the report names."""
    place, surname = article.span(turn.label), _last(_bare(turn.name)).casefold()
    return any(m.span.overlaps(place) or _last(m.text).casefold() == surname for m in _people(article))


def _people(article: Article) -> list[Mention]:
    return [m for m in article.analysis.mentions if m.type is EntityType.PERSON]


def _last(name: str) -> str:
    """The last word of a name."""
    return name.rpartition(" ")[2]


def _asks(article: Article, turn: Turn) -> bool:
    """Whether what is said ends in a question."""
    return _STAGE.sub(" ", article.text(turn.words[-1])).rstrip(" \"”'’*_").endswith("?")


def _asking(article: Article, turns: Sequence[Turn]) -> set[str]:
    """The labels of those who ask: by what they are, or because most of what they say are questions."""
    count = Counter(turn.name for turn in turns)
    asked = Counter(turn.name for turn in turns if _asks(article, turn))
    hosts = {name for name in count if _HOSTS & set(re.findall(r"\w+", lists.known(name)))}
    short = {_last(_bare(name)) for name in hosts}
    return {
        name
        for name in count
        if name in hosts | short
        or outlets.is_outlet(name)
        or name.casefold() == (article.report.outlet or "").casefold()
        or (2 * asked[name] > count[name] and _role(name) not in _ANSWERS)
    }


def _bare(name: str) -> str:
    """The name in a label: of "EXPERT (Ada Roe)" and "ADA ROE, HOST" it is Ada Roe."""
    inside = re.search(r"\(([A-Z][^)]+)\)", name)
    written = inside[1] if inside else name.split(",", maxsplit=1)[0].strip()
    words = unarticled(written).split()
    while len(words) > 1 and lists.known(words[0]).rstrip(".") in tables.persons().titles:
        words = words[1:]
    return " ".join(words)


def _in_full(article: Article, turns: Sequence[Turn]) -> dict[str, str]:
    """Each label to the name of whom it stands for: a surname to the full name that a label gave before."""
    bare = {turn.name: _bare(turn.name) for turn in turns}
    full = {}
    for label, name in bare.items():
        longer = {n for n in bare.values() if n != name and n.split()[-1] == name}
        full[label] = next(iter(longer)) if len(longer) == 1 else name
    if turns and any(_role(label) in _ANSWERS for label in full):
        guest = _introduced(article, turns[0])
        full = {
            label: name
            if _role(label) not in _ANSWERS
            else guest or ("" if _role(label) in _UNNAMED else name)
            for label, name in full.items()
        }
    return full


def _introduced(article: Article, first: Turn) -> str | None:
    """The only person whom the report names before the first turn."""
    start = article.span(first.label).start
    before = [m for m in _people(article) if m.span.end <= start]
    names = {article.report.slice(m.name or m.span) for m in before}
    whole = {n for n in names if not any(o != n and o.endswith(f" {n}") for o in names)}
    return next(iter(whole)) if len(whole) == 1 else None


def _said(article: Article, turn: Turn, name: str) -> Iterator[Draft]:
    """What is said in a turn, without stage directions and without questions put back."""
    for said in turn.words:
        parse = article.parse(said)
        whole = parse.text
        parts: list[Stretch] = []
        for sentence in parse.sents:
            start, end = max(said.start, sentence.start_char), min(said.end, sentence.end_char)
            if start < end and not whole[start:end].rstrip(' "”’*_').endswith("?"):
                parts += _spoken(Stretch(said.paragraph, start, end), whole)
        if parts:
            yield Draft((), (turn.label,), tuple(_joined(parts, whole)), verbatim=name)


def _spoken(part: Stretch, whole: str) -> Iterator[Stretch]:
    """A sentence without the stage directions in it."""
    at = part.start
    for found in _STAGE.finditer(whole, part.start, part.end):
        if found.start() > at:
            yield replace(part, start=at, end=found.start())
        at = found.end()
    if at < part.end:
        yield replace(part, start=at)


def _joined(parts: Sequence[Stretch], whole: str) -> list[Stretch]:
    """Parts that only white space parts, as one."""
    done: list[Stretch] = []
    for part in parts:
        if done and not whole[done[-1].end : part.start].strip():
            done[-1] = replace(done[-1], end=part.end)
        else:
            done.append(part)
    return done
