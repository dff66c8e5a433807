"""One folder a language: all that reading and wording need to know of it.

`pack` finds the folder by the code of the language; what is not there is not read. A language is added by
adding its folder, or by a package that names one under the entry points `crosswire.languages`.
"""

from crosswire.languages.base import Language, alone, dates, fitted, known, numbers, pack, telling
from crosswire.resources.lists import code_of

__all__ = ["Language", "alone", "code_of", "dates", "fitted", "known", "numbers", "pack", "telling"]
