"""`crosswire stories`: which reports are about one event."""

from __future__ import annotations

import shutil
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from crosswire.cli import options
from crosswire.cli.talk import Talk
from crosswire.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.pipeline import Grouped
    from crosswire.render.stories import Listed
    from crosswire.store import StoredStory, Unit


class Format(StrEnum):
    """What stories can be printed as."""

    TERMINAL = "terminal"
    JSON = "json"


EPILOG = """Examples:

\b
  crosswire stories reports/
  crosswire stories feed.xml reports.jsonl --format json --out stories.json
  crosswire stories --db news.db"""


def stories(  # noqa: PLR0913, PLR0917 - one parameter an option
    inputs: options.Inputs = None,
    db: options.Db = None,
    format_: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TERMINAL,
    out: options.Out = None,
    published: options.Published = None,
    outlet: options.Outlet = None,
    language: options.Language = None,
    follow_links: options.FollowLinks = False,
    quiet: options.Quiet = False,
    log: options.Log = options.LogFormat.TEXT,
    debug: options.Debug = False,
) -> None:
    """Group reports into stories: which are about one event, and why each stands where it stands.

    Without INPUT the stories of a store are listed, those that changed last first.
    """
    with Talk(quiet=quiet, log=log, debug=debug, out=out, inputs=inputs) as talk:
        from crosswire.render import stories as render
        from crosswire.render.wording import names

        if inputs and db:
            raise UsageError("--db lists the stories of a store: it takes no INPUT")
        if inputs or not db:
            from crosswire import pipeline

            settings = options.settings(
                published=published,
                outlet=outlet,
                language=language,
                statements=None,
                follow_links=follow_links,
            )
            found = pipeline.stories(options.named(inputs, sample=False), settings)
            listed, skipped, notices = [_listed(one) for one in found.stories], found.skipped, found.notices
        else:
            listed, skipped, notices = _kept(db), (), ()
        width = min(shutil.get_terminal_size((80, 24)).columns, 120)
        talk.result(
            render.render_json(listed) if format_ is Format.JSON else render.render(listed, width=width)
        )
        talk.notices(notices)
        talk.skipped(skipped)
        reports = sum(len(one.reports) for one in listed)
        told = f"{names.counted(reports, 'report')}, {names.counted(len(listed), 'story', 'stories')}"
        talk.note(told, reports=reports, stories=len(listed))


def _listed(one: Grouped) -> Listed:
    from crosswire.render.stories import Listed

    joins = {link.report: (link.beside, link.why.score, link.why.reason) for link in one.story.links}
    return Listed(one.story.id, one.reports, joins)


def _kept(db: str) -> list[Listed]:
    """The stories of a store, those that changed last first."""
    from crosswire.config import load
    from crosswire.store import open_store

    found: list[Listed] = []
    with open_store(load(db=db).db, create=False) as store, store.read() as unit:
        at = 0
        while page := unit.stories.all(offset=at):
            found += (_stored(unit, story) for story in page)
            at += len(page)
    return found


def _stored(unit: Unit, story: StoredStory) -> Listed:
    """A story of a store with its reports as they were last, and why each is there."""
    from crosswire.render.stories import Listed

    members = unit.stories.members(story.id)
    versions = [version for one in members if (version := unit.reports.latest(one.report_id))]
    whys = ((one.report_id, one.why) for one in members if one.why.get("beside"))
    joins = {
        name: (why["beside"], why["why"]["score"], "; ".join(why["why"]["reasons"])) for name, why in whys
    }
    reports = tuple(sorted((v.report for v in versions), key=lambda r: r.order))
    parted = {one.report_id: list(_parted(unit, one.why, story.id)) for one in members}
    return Listed(story.id, reports, joins, story.headline, parted, ids=True)


def _parted(unit: Unit, why: dict[str, Any], story: str) -> Iterator[tuple[str, str]]:
    """The reports that only their names keep apart from one, unless a person has put them together since."""
    for link in why.get("parted", ()):
        other = unit.reports.latest(link["beside"])
        if other is None or unit.stories.has_deleted(other.report_id):
            continue
        if unit.stories.of_report(other.report_id) != story:
            yield other.report.title or other.report.where, "; ".join(link["why"]["reasons"])
