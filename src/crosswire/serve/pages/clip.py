"""A bookmark that hands the open page to the desk: what a person may read is what is kept.

Another site's page may send the desk nothing that changes it, and this does not ask for that. The bookmark
opens this page beside the other one and tells it the other's HTML (`postMessage`); here it stands as text in
a form of our own, and is handed in only when the person says so.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from crosswire.serve.pages import drawing

router = APIRouter(include_in_schema=False)

# The one page that another site's window may hold a handle of, or it could not be told anything. It shows
# nothing of the desk's, and a handle lets nobody read it.
OPENER = {"cross-origin-opener-policy": "unsafe-none"}

BOOKMARK = (
    "javascript:(()=>{{const desk='{origin}',w=open(desk+'/clip?from=bookmark');"
    "addEventListener('message',(e)=>{{if(e.origin===desk&&e.source===w&&e.data==='crosswire:ready')"
    "w.postMessage({{kind:'crosswire:page',url:location.href,title:document.title,"
    "html:document.documentElement.outerHTML}},desk)}})}})()"
)


@router.get("/clip")
def clip(request: Request) -> Response:
    """How to get the bookmark; and where it leads, the form that takes what it tells."""
    origin = f"{request.url.scheme}://{request.url.netloc}"
    shown = drawing.page(
        request,
        "clip.html.j2",
        bookmark=BOOKMARK.format(origin=origin),
        clipping=request.query_params.get("from") == "bookmark",
    )
    shown.headers.update(OPENER)
    return shown
