"""What changed in stories: logged, fed, and sent where somebody asked for it.

two briefs | diff | rules: which alerts a change meets | the log of the story, and a job for each webhook
log        | Atom feed, JSON, terminal                 (render)
jobs       | signed, posted, again later where it fails (webhooks)
"""

from crosswire.changes.causes import cause
from crosswire.changes.deliveries import deliver
from crosswire.changes.log import entries, log, logged
from crosswire.changes.rules import Alerts, fired, load
from crosswire.changes.sightings import sighted
from crosswire.changes.signing import signature, verified

__all__ = [
    "Alerts",
    "cause",
    "deliver",
    "entries",
    "fired",
    "load",
    "log",
    "logged",
    "sighted",
    "signature",
    "verified",
]
