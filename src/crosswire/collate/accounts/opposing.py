"""Whether two claims of two sides stand against each other, and by what kind of evidence.

Two sides that accuse the same third one agree; so do two that deny the same thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.collate.accounts.claims import Claim
from crosswire.languages.wording import worded
from crosswire.link import Likeness
from crosswire.resources.collating import calendar, hollow, opposites
from crosswire.resources.weights import limits, table
from crosswire.types import Assertion


def limit(name: str) -> float:
    """A number from which two claims count as alike or opposed."""
    return limits("claims")[name]


def by(code: str) -> Likeness:
    """What puts two claims into one account, by the code of the rule."""
    return Likeness(table("claims")["rules"][code], code, (worded(f"claims.{code}"),))


def opposed(one: Claim, other: Claim) -> bool:
    """Whether two claims stand against each other, whichever was made first."""
    if one.side == other.side or one.bare or other.bare:
        return False
    if one.mutual or other.mutual:
        return one.mutual and other.mutual and one.statement.id == other.statement.id
    return _answers(one, other) or _answers(other, one) or contradict(one, other)


def _answers(claim: Claim, answer: Claim) -> bool:
    """Whether a denial, or one of the accused, answers a claim on the same thing."""
    if answer.denies and not answer.refers and not claim.denies:
        return _repeats(answer, claim)
    after = answer.place - claim.place if claim.report.id == answer.report.id else 0
    if answer.turns and after == 1 and not claim.denies:
        return answer.side in claim.charges or len(topical(claim, answer)) > 1
    if answer.side not in claim.charges:
        return False
    back = claim.side in answer.charges
    if claim.blames and (0 < after <= limit("next") or after == -1):
        return True
    shared = topical(claim, answer)
    return _overlap(claim, answer) < limit("same") and (alike(claim, answer) or (back and len(shared) > 1))


def _repeats(denial: Claim, claim: Claim) -> bool:
    """Whether a denial is of a claim: it repeats no more than what it denies."""
    both = topical(denial, claim)
    content = content_weight(denial)
    return len(both) > 1 and sum(denial.keys[key] for key in both) / content >= limit("answered")


def topical(one: Claim, other: Claim) -> list[str]:
    """The words that both share, names and negation left out."""
    names = {w.key for w in (*one.words, *other.words) if w.kind == "name"}
    return [key for key in one.keys if key in other.keys and key != "not" and key not in names]


def alike(one: Claim, other: Claim) -> bool:
    """Whether two claims are on the same topic."""
    both = [key for key in one.keys if key in other.keys and key != "not"]
    shared = sum(one.keys[key] for key in both)
    least = min(one.weight, other.weight)
    if not least or len(topical(one, other)) < 2:
        return False
    return shared / least >= (limit("shared") if len(both) >= 3 else limit("answered"))


def _overlap(one: Claim, other: Claim) -> float:
    shared = sum(one.keys[key] for key in one.keys if key in other.keys)
    return shared / max(one.weight, other.weight, 1e-9)


def same(one: Claim, other: Claim) -> bool:
    """Whether two claims say the same thing, or charge the same side with it."""
    both = topical(one, other)
    if one.side == other.side and one.charges & other.charges and both and one.blames | other.blames:
        return True
    shared = sum(one.keys[key] for key in both)
    weights = sorted((content_weight(one), content_weight(other)))
    if not weights[0] or len(both) < 2 or contradict(one, other):
        return False
    return shared / weights[0] >= limit("said") and shared / weights[1] >= limit("shared")


def content_weight(claim: Claim) -> float:
    """The weight of its words, names and negation left out."""
    names = {w.key for w in claim.words if w.kind == "name"}
    return sum(weight for key, weight in claim.keys.items() if key != "not" and key not in names)


def contradict(one: Claim, other: Claim) -> bool:
    """Whether one asserts what the other negates, or its opposite, of the same thing."""
    if _parted(one, other):
        return False
    return _plainly(one, other) or _plainly(other, one) or _clash(one, other)


def _parted(one: Claim, other: Claim) -> bool:
    """Whether they speak of different days: what is shut on Monday may be open on Friday."""
    days = [{w.lemma for w in c.words} & calendar() for c in (one, other)]
    return bool(days[0] and days[1] and not days[0] & days[1])


def _plainly(claim: Claim, denial: Claim) -> bool:
    """A short flat "there was no alarm", "nobody warned us" against a claim that there was, that they did."""
    if len([k for k in denial.keys if k != "not"]) > limit("short") or any(
        a.negated for a in claim.assertions
    ):
        return False
    told = {a.predicate for a in claim.assertions}
    nouns = {noun for a in claim.assertions for noun in a.of}
    for assertion in denial.assertions:
        missing = (nouns & {*assertion.absent}) | (
            {assertion.predicate} & told if assertion.nobody else set()
        )
        if any(claim.keys.get(key, 0.0) >= limit("rare") for key in missing - hollow()):
            return True
    return False


def _clash(one: Claim, other: Claim) -> bool:
    return any(_against(a, b, one, other) for a in one.assertions for b in other.assertions)


def _against(a: Assertion, b: Assertion, one: Claim, other: Claim) -> bool:
    doing = {a.does} & {b.does} - {None}
    shared = {key for key in doing if key} | ({*a.undergoes} & {*b.undergoes})
    if not any(one.keys.get(key, 0.0) >= limit("rare") / 2 for key in shared - hollow()):
        return False
    if frozenset((a.predicate, b.predicate)) in opposites():
        return a.negated == b.negated
    same_predicate = a.predicate == b.predicate and a.predicate in one.keys and a.negated != b.negated
    return same_predicate and len(topical(one, other)) >= 2 and alike(one, other)


def answered(claims: Sequence[Claim], number: int) -> list[int]:
    """The claims that a bare denial answers: the last ones of another side before it in its report.

    They are one turn of that side: what it says in the same paragraph, or in one breath.
    """
    denial = claims[number]
    found: list[int] = []
    for at in range(number - 1, -1, -1):
        claim = claims[at]
        if claim.report.id != denial.report.id or denial.place - claim.place > limit("back"):
            break
        if claim.side == denial.side or claim.denies:
            if found:
                break
            continue
        if found and (claim.side != claims[found[0]].side or claim.paragraph != claims[found[0]].paragraph):
            break
        found.append(at)
    return found


def continued(claims: Sequence[Claim], number: int) -> list[int]:
    """What the same side says right after its denial, in the same paragraph."""
    denial, found = claims[number], []
    for at in range(number + 1, len(claims)):
        claim = claims[at]
        if (
            claim.report.id != denial.report.id
            or claim.side != denial.side
            or claim.paragraph != denial.paragraph
        ):
            break
        found.append(at)
    return found
