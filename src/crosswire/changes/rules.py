"""Rules for alerts, and where they are sent: one file of TOML, checked as it is read.

[[rule]]
name = "Many dead"
when = "value"
above = 50
predicate = "killed"

[[webhook]]
url = "https://desk.example/crosswire"
secret = "DESK_SECRET"
rules = ["Many dead"]
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from crosswire.errors import SettingError
from crosswire.types import Answer, Brief, Question, ReasonCode, Standing
from crosswire.types.changes import Change, ChangeKind, Subject


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Rule(_Part):
    """What all rules have: a name, and of which questions they are, by words that the brief has for them."""

    name: str = Field(min_length=1)
    stories: tuple[str, ...] = Field((), strict=False)
    counted: str | None = None
    predicate: str | None = None
    words: str | None = Field(None, description="Words of the label, in any case.")

    def concerns(self, story: str, label: str, question: Question | None) -> bool:
        """Whether a change is one that the rule is about at all."""
        if self.stories and story not in self.stories:
            return False
        if self.words is not None and self.words.casefold() not in label.casefold():
            return False
        asked = (question.counted, question.predicate) if question else (None, None)
        wanted = (self.counted, self.predicate)
        return all(want is None or want == has for want, has in zip(wanted, asked, strict=True))


class Origins(_Rule):
    """A question that so many independent origins answer, for the first time."""

    when: Literal["origins"]
    at_least: int = Field(gt=0)

    def met(self, _change: Change, before: Question | None, after: Question | None) -> bool:
        was = before.independent_origins if before else 0
        return after is not None and was < self.at_least <= after.independent_origins


class Disputed(_Rule):
    """A question that is newly disputed, or new and disputed at once."""

    when: Literal["disputed"]

    def met(self, change: Change, before: Question | None, after: Question | None) -> bool:
        if change.kind is ChangeKind.REGROUPED or after is None:
            return False
        was = before is not None and before.standing is Standing.DISPUTED
        return after.standing is Standing.DISPUTED and not was


class Value(_Rule):
    """A question with an answer that is surely above or below a number, and none before."""

    when: Literal["value"]
    above: float | None = None
    below: float | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Value:
        if (self.above is None) == (self.below is None):
            raise ValueError("give either 'above' or 'below'")
        return self

    def met(self, change: Change, before: Question | None, _after: Question | None) -> bool:
        if change.kind is ChangeKind.REGROUPED or change.subject is not Subject.QUESTION:
            return False
        return self._any(change.gained) and not self._any(before.answers if before else ())

    def _any(self, answers: Sequence[Answer]) -> bool:
        """Whether an origin stands by a number beyond the bound; who only denies one is none."""
        return any(self._beyond(answer) for answer in answers if answer.origins)

    def _beyond(self, answer: Answer) -> bool:
        if self.above is not None:
            least = answer.value if answer.value is not None else answer.low
            return least is not None and least > self.above
        most = answer.value if answer.value is not None else answer.high
        return most is not None and self.below is not None and most < self.below


class Withdrawn(_Rule):
    """An answer that no report gives any more, or that a report takes back; a report that is gone."""

    when: Literal["withdrawn"]

    def met(self, change: Change, before: Question | None, after: Question | None) -> bool:
        if change.kind is ChangeKind.WITHDRAWN:
            return change.subject is not Subject.CORRECTION
        if change.subject is not Subject.QUESTION or change.kind is ChangeKind.REGROUPED:
            return False
        back = after is not None and after.reason_code is ReasonCode.TAKEN_BACK
        newly = back and not (before and before.reason_code is ReasonCode.TAKEN_BACK)
        return bool(change.lost) or newly


class SilentEdit(_Rule):
    """An article whose text was edited without saying so."""

    when: Literal["silent_edit"]

    def met(self, change: Change, _before: Question | None, _after: Question | None) -> bool:
        return any(edit.silent for edit in change.edits)


Rule = Annotated[Origins | Disputed | Value | Withdrawn | SilentEdit, Field(discriminator="when")]


class Webhook(_Part):
    """Where changes are posted.

    Attributes:
        url: An https address, or http.
        secret: The variable of the environment that holds the secret: no file needs to.
        rules: The rules whose alerts are sent; without any, every change is.
    """

    url: str = Field(pattern=r"^https?://[^\s/]+")
    secret: str = Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")
    rules: tuple[str, ...] = Field((), strict=False)


class Alerts(_Part):
    """The whole file."""

    rule: tuple[Rule, ...] = Field((), strict=False)
    webhook: tuple[Webhook, ...] = Field((), strict=False)

    @model_validator(mode="after")
    def _known(self) -> Alerts:
        names = [rule.name for rule in self.rule]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise ValueError(f"two rules are named {twice!r}")
        unknown = next((r for hook in self.webhook for r in hook.rules if r not in names), None)
        if unknown is not None:
            raise ValueError(f"a webhook names the rule {unknown!r}, and there is none of that name")
        return self


def fired(alerts: Alerts, change: Change, *, story: str, old: Brief, new: Brief) -> tuple[str, ...]:
    """The names of the rules that a change meets, in the order of the file.

    Args:
        alerts: The rules.
        change: From the old brief to the new one.
        story: Id of the story.
        old: The brief as it was.
        new: The brief as it is.
    """
    before = next((q for q in old.questions if q.id == change.old), None)
    after = next((q for q in new.questions if q.id == change.new), None)
    if change.subject is not Subject.QUESTION:
        before = after = None
    return tuple(
        rule.name
        for rule in alerts.rule
        if rule.concerns(story, change.label, after or before) and rule.met(change, before, after)
    )


def noticed(alerts: Alerts, change: Change, *, story: str) -> tuple[str, ...]:
    """The names of the rules that a change of no question meets, in the order of the file."""
    return tuple(
        rule.name
        for rule in alerts.rule
        if rule.concerns(story, change.label, None) and rule.met(change, None, None)
    )


def opened(alerts: Alerts, *, story: str, brief: Brief) -> tuple[str, ...]:
    """The names of the rules that the first brief of a story meets, in the order of the file.

    Args:
        alerts: The rules.
        story: Id of the story.
        brief: Its first brief: nothing was before it.
    """
    told = [
        (Change(ChangeKind.ADDED, Subject.QUESTION, q.label, None, q.id, "", gained=q.answers), q)
        for q in brief.questions
    ]
    return tuple(
        rule.name
        for rule in alerts.rule
        if any(rule.concerns(story, q.label, q) and rule.met(change, None, q) for change, q in told)
    )


def load(path: Path) -> Alerts:
    """The rules of a file.

    Raises:
        SettingError: It cannot be read, or holds what is no rule: the message names line and key.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise SettingError(f"{path}: the rules for alerts cannot be read: {problem}") from problem
    try:
        return Alerts.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as problem:
        raise SettingError(f"{path}: no TOML: {problem}") from problem
    except ValidationError as problem:
        raise SettingError(f"{path}{_told(problem, text)}") from problem


def _told(problem: ValidationError, text: str) -> str:
    """The first thing that is wrong, where it stands, and what was given."""
    first: Any = problem.errors()[0]
    place = [part for part in first["loc"] if part not in _KINDS]
    line = _line(place, text)
    key = ".".join(str(part + 1) if isinstance(part, int) else part for part in place)
    given = f", got {first['input']!r}" if place and not isinstance(first["input"], dict) else ""
    where = f", line {line}" if line else ""
    return f"{where}: {key + ': ' if key else ''}{first['msg'].removeprefix('Value error, ')}{given}"


_KINDS = {"origins", "disputed", "value", "withdrawn", "silent_edit"}


def _line(place: Sequence[str | int], text: str) -> int | None:
    """The line of a key: of the table that it stands in, where it is missing."""
    if len(place) < 2 or not isinstance(place[1], int):
        return None
    heads = [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if re.match(rf"\s*\[\[\s*{re.escape(str(place[0]))}\s*\]\]", line)
    ]
    if place[1] >= len(heads):
        return None
    start = heads[place[1]]
    if len(place) > 2:
        for number, line in enumerate(text.splitlines()[start:], start + 1):
            if re.match(r"\s*\[", line):
                break
            if re.match(rf"\s*[\"']?{re.escape(str(place[2]))}[\"']?\s*=", line):
                return number
    return start
