"""Reports with their figures marked, as the tests of collation write them."""

from tests.collate.conftest import story_of

__all__ = ["story_of"]
