"""The web application: the one record in a browser, and the HTTP API over the same store.

    request | guard: host, size of the body, rate, who writes   (plain ASGI, before anything is parsed)
            | pages or api: one router a file, found by `routers`
            | desk: store, briefs as they are read, work in hand
            | page or JSON, with the headers of `guard`

Reading text is done in a process of its own (`work`): a hostile article can hold up no page.
"""

from crosswire.serve.app import create_app
from crosswire.serve.serving import Serving

__all__ = ["Serving", "create_app"]
