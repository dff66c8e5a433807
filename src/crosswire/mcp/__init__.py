"""The record for language models, over the Model Context Protocol.

    client | tools: collate, brief, questions, disputes, origins, sources …   (`tools`)
           | shelf: briefs collated here, and the latest ones of a store      (`shelf`)
           | answers: parts of a brief, bounded, article text as quotation    (`answers`, `quoting`)
           | resources: stretches of reports by their offsets                 (`resources`)

What articles say is strangers' text. A language model reads it in the same stream as its orders, so every
string that may hold such text stands in a field of one name, `untrusted_quotation`, and the descriptions of
the tools say what that means.
"""

from crosswire.mcp.server import create_server

__all__ = ["create_server"]
