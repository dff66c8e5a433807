"""What stands before every page: plain ASGI, so that nothing of a refused request is parsed.

headers  what every answer says to the browser: no inline script, no frame, no referrer
hosts    the desk answers to its own names only (a page elsewhere may point its name at this machine)
bodies   no request is larger than allowed, whatever it says of its length
rates    nobody asks for changes too often, or guesses credentials
heads    who asks for a head gets that of the page
spoken   what is said is said in the language of the desk
writers  no method that changes anything without a credential, and none sent by another site's page
"""

from crosswire.serve.guard.bodies import Bodies
from crosswire.serve.guard.headers import Headers
from crosswire.serve.guard.heads import Heads
from crosswire.serve.guard.hosts import Hosts
from crosswire.serve.guard.rates import Rate, Rates
from crosswire.serve.guard.spoken import Spoken
from crosswire.serve.guard.writers import Writers

__all__ = ["Bodies", "Headers", "Heads", "Hosts", "Rate", "Rates", "Spoken", "Writers"]
