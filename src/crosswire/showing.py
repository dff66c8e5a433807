"""The brief as the public face gives it: a record that can show itself and be read back.

What draws it is imported where it is called, so that the record alone is light.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Literal

from crosswire import types

if TYPE_CHECKING:
    import pandas as pd


class Brief(types.Brief):
    """A brief that can show itself."""

    __slots__ = ()

    @classmethod
    def of(cls, record: types.Brief) -> Brief:
        """The brief of a record that cannot show itself."""
        return cls(*(getattr(record, f.name) for f in fields(types.Brief)))

    @classmethod
    def from_json(cls, text: str | bytes) -> Brief:
        """The brief that `to_json` wrote, or `crosswire brief --format json`; it gives the same bytes again.

        Raises:
            RecordError: Not JSON, another schema, or not the shape of the contract; it says where.
        """
        from crosswire.render import json

        return cls.of(json.parse(text))

    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema (2020-12) of what `to_json` writes, as the package ships it."""
        from crosswire.resources import brief_schema

        return brief_schema()

    def to_json(self) -> str:
        """The brief as JSON, in the shape of the brief contract; the same brief gives the same bytes."""
        from crosswire.render import json

        return json.render(self)

    def to_html(self) -> str:
        """The brief as one self-contained HTML page."""
        from crosswire.render import html

        return html.render(self)

    def to_pdf(self, *, whole: bool = False) -> bytes:
        """Page one and the sentences behind it as a PDF; with `whole` everything.

        Raises:
            ExtraMissing: WeasyPrint is not installed; it comes with `crosswire[pdf]`.
        """
        from crosswire.render import pdf

        return pdf.render(self, whole=whole)

    def summary(self) -> str:
        """The story in a few sentences: what the record bears out, quotations where it bears nothing out.

        Its lede and sentences are a paragraph each. No figure stands in it that no report holds.
        """
        from crosswire.render import summary

        return summary.render(self)

    def to_markdown(self) -> str:
        """The brief as Markdown."""
        from crosswire.render import markdown

        return markdown.render(self)

    def to_dataframe(
        self, rows: Literal["figures", "questions", "statements", "utterances"] = "figures"
    ) -> pd.DataFrame:
        """A table for pandas, in the order of the brief; docs/reference/python.md says what every column is.

        Args:
            rows: What a row is: a figure with its report, sentence and standing; a question with its answers;
                a statement with its speaker; or an utterance, which is one thing said, in all its wordings.

        Raises:
            UsageError: `rows` is something else.
            ExtraMissing: pandas is not installed; it comes with `crosswire[dataframe]`.
        """
        from crosswire.render import dataframe

        return dataframe.render(self, rows)

    def _repr_html_(self) -> str:
        """The first screen as a fragment of HTML, which a notebook puts into its own page."""
        from crosswire.render import html

        return html.fragment(self)
