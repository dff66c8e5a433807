"""The tools: what a language model may ask, and how each is described to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from inspect import signature
from typing import Annotated, Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import BaseModel, ConfigDict, Field

from crosswire.errors import CrosswireError
from crosswire.mcp import answers, evidence
from crosswire.mcp.quoting import FIELD, WARNING, quoted
from crosswire.mcp.shelf import Shelf
from crosswire.record import dump, moment, plain
from crosswire.types import Standing

Answered = dict[str, Any]

_READS = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
_FETCHES = ToolAnnotations(read_only_hint=True, open_world_hint=True)
_MOST = 200_000  # characters of one report that is handed over

StoryId = Annotated[
    str, Field(description="Id of a story, as `collate` or `stories` gave it.", max_length=200)
]
Start = Annotated[int, Field(0, ge=0, description="How many items to pass over: `next_start` of an answer.")]
Limit = Annotated[int, Field(10, ge=1, le=50, description="How many items at most.")]


class GivenReport(BaseModel):
    """One article, as text."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(max_length=_MOST, description="The article, as it was printed.")
    outlet: str | None = Field(None, max_length=300, description="Who printed it: 'Orrin Post'.")
    title: str | None = Field(None, max_length=1000)
    url: str | None = Field(None, max_length=2000)
    published: datetime | None = Field(None, description="When, ISO 8601.")

    def record(self) -> dict[str, Any]:
        """It as an input."""
        return {name: value for name, value in self if value is not None}


Reports = Annotated[list[GivenReport], Field(default_factory=list, max_length=100)]
Links = Annotated[
    list[Annotated[str, Field(max_length=2000)]],
    Field(default_factory=list, max_length=100, description="Addresses (http, https) of articles to fetch."),
]


def install(server: MCPServer, shelf: Shelf) -> None:
    """Gives a server its tools."""
    for tool, title, hints in _tools(shelf):
        server.tool(title=title, description=f"{tool.__doc__}\n\n{WARNING}", annotations=hints)(told(tool))


def told(tool: Callable[..., Answered]) -> Callable[..., CallToolResult]:
    """The tool as the SDK calls it: its answer as data and as compact JSON, its errors in words.

    Without this the SDK writes JSON with three spaces for every level, a third of what a model reads.
    """

    def run(**given: Any) -> CallToolResult:
        try:
            answer = plain(tool(**given))
        except CrosswireError as problem:
            shown = quoted(str(problem)) or {}
            raise ToolError(str(shown.get(FIELD, ""))) from problem
        return CallToolResult(
            content=[TextContent(type="text", text=dump(answer))], structured_content=answer
        )

    named: Any = run
    named.__name__, named.__module__ = tool.__name__, tool.__module__
    named.__signature__ = signature(tool, eval_str=True).replace(return_annotation=CallToolResult)
    return run


def _tools(shelf: Shelf) -> list[tuple[Callable[..., Answered], str, ToolAnnotations]]:
    return [*_making(shelf), *_asking(shelf), *_following(shelf), *_checking(shelf)]


def _making(shelf: Shelf) -> list[tuple[Callable[..., Answered], str, ToolAnnotations]]:
    """What brings stories in, and lists them."""

    def collate(reports: Reports, links: Links) -> Answered:
        """Collate several reports of one story, as texts or links, into one sourced record, and give its overview: what the numbers are, whether they agree, who says so, what is in dispute. Everything else is asked of the `story` id in the answer."""  # noqa: E501 - a description is one line
        brief = shelf.collate([one.record() for one in reports], links)
        return answers.overview(answers.Told(brief.story.id, brief))

    def stories(start: Start = 0, limit: Limit = 10) -> Answered:
        """List the stories that can be asked about: those collated in this session, then those of the store."""  # noqa: E501
        found = shelf.stories(start, limit)
        return {
            "items": [
                {
                    "story": one.id,
                    "headline": quoted(one.headline),
                    "reports": one.reports,
                    "first_published": moment(one.first_published) if one.first_published else None,
                    "last_published": moment(one.last_published) if one.last_published else None,
                    "kept_in": one.kept_in,
                }
                for one in found
            ],
            "next_start": start + len(found) if len(found) == limit else None,
        }

    return [(collate, "Collate reports of one story", _FETCHES), (stories, "List stories", _READS)]


def _asking(shelf: Shelf) -> list[tuple[Callable[..., Answered], str, ToolAnnotations]]:
    """What gives parts of a brief."""

    def opened(story: str) -> answers.Told:
        return answers.Told(story, shelf.brief(story))

    def brief(story: StoryId) -> Answered:
        """Give the overview of a story: headline, who, what, when, where, the key questions with every answer and how they stand to each other, accounts in dispute, and the reports."""  # noqa: E501
        return answers.overview(opened(story))

    def questions(
        story: StoryId, standing: Standing | None = None, start: Start = 0, limit: Limit = 10
    ) -> Answered:
        """List what the reports of a story answer with numbers, those of the first screen first, with the answers, who gives them, and the standing: agreed, compatible, updated, different_scope, disputed, unexplained or single_report."""  # noqa: E501
        wanted = (standing,) if standing else ()
        return answers.questions(opened(story), wanted, start=start, limit=limit)

    def disputes(story: StoryId, start: Start = 0, limit: Limit = 10) -> Answered:
        """List where the reports of a story contradict each other: numbers that cannot all be true, differences that nothing in the texts explains, and what sides say against each other. It never says who is right."""  # noqa: E501
        return answers.disputes(opened(story), start=start, limit=limit)

    def open_questions(story: StoryId, start: Start = 0, limit: Limit = 10) -> Answered:
        """List what to ask next about a story: what the record leaves open, the most pressing first, with why it is open (numbers that differ, denials, sums that fail, a single origin however many print it …), whom the reports name for it, and where it stands."""  # noqa: E501
        return answers.left_open(opened(story), start=start, limit=limit)

    return [
        (brief, "The brief of a story", _READS),
        (questions, "Questions and their answers", _READS),
        (disputes, "What is in dispute", _READS),
        (open_questions, "What is open", _READS),
    ]


def _checking(shelf: Shelf) -> list[tuple[Callable[..., Answered], str, ToolAnnotations]]:
    """What sets a text against the record."""

    def check(
        story: StoryId,
        text: Annotated[str, Field(min_length=1, max_length=_MOST, description="Your own text: a draft.")],
        start: Start = 0,
        limit: Limit = 20,
    ) -> Answered:
        """Set a text against the record of a story: every figure, quotation, name, role and date of it, with the verdict (supported, outdated, disputed, altered, wrong_speaker, other_scope, other_spelling, not_in_reports, undecided), the reason, and where the reports say otherwise. Faults come first; offsets count characters of the text. It never says who is right."""  # noqa: E501
        told = answers.Told(story, shelf.brief(story))
        return answers.checked(told, shelf.check(story, text), start=start, limit=limit)

    return [(check, "Check a text against the record", _READS)]


def _following(shelf: Shelf) -> list[tuple[Callable[..., Answered], str, ToolAnnotations]]:
    """What leads from a line of a brief to its evidence."""

    def opened(story: str) -> answers.Told:
        return answers.Told(story, shelf.brief(story))

    def origins(
        story: StoryId,
        figure: Annotated[str, Field(max_length=400, description="Id of a figure, or of a question.")],
    ) -> Answered:
        """Give the origins behind a figure or a question: the innermost sources of every answer, through whom each came, in which sentences, and which reports count as one voice because they copy each other."""  # noqa: E501
        return answers.origins(opened(story), figure)

    def sources(
        story: StoryId,
        sentence: Annotated[
            str, Field(max_length=4000, description="Words of a report, a dozen characters at least.")
        ],
    ) -> Answered:
        """Find where a sentence stands in the reports of a story: every place with its offsets, who says it there, the figures in it, and which of the reports copied it from which."""  # noqa: E501
        return evidence.sources(opened(story), sentence)

    def passage(
        story: StoryId,
        report: Annotated[str, Field(max_length=400, description="Id of a report.")],
        start: Annotated[int, Field(ge=0, description="First character, from 0.")] = 0,
        end: Annotated[int, Field(ge=1, description="The one after the last.")] = 2000,
    ) -> Answered:
        """Read a stretch of a report by its offsets, 8,000 characters at most, as the resources do for clients that do not read resources."""  # noqa: E501
        return evidence.stretch(opened(story), report, start, end)

    return [
        (origins, "Origins behind a figure", _READS),
        (sources, "Sources of a sentence", _READS),
        (passage, "A stretch of a report", _READS),
    ]
