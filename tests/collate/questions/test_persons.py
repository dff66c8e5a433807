"""Numbers of two persons: what a court asks of one accused."""

from __future__ import annotations

from crosswire.collate.questions.owners import Owner
from crosswire.collate.questions.story import of_several
from crosswire.types import EntityType


def _man(name: str) -> Owner:
    return Owner(None, name, EntityType.PERSON, frozenset({name}))


def test_counts_are_of_several_where_two_face_them(view_of) -> None:
    one, other = (
        view_of(report=name, value=17, nouns=("count",), whose=_man(name)) for name in ("ferro", "baker")
    )
    ships = view_of(report="c", value=17, nouns=("ship",))
    assert [view.accused for view in of_several([one, other, ships])] == [True, True, False]
    assert not any(view.accused for view in of_several([one, ships]))
    assert not any(view.accused for view in of_several([one, one]))
