"""Prose in another language inside an English report: marked where that is sure, and then not read."""

from __future__ import annotations

import pytest

from crosswire.analyse import analyse
from crosswire.config import Settings
from crosswire.extract.figures import find
from crosswire.read.reports import report
from crosswire.types import NoiseKind, Report

ENGLISH = "The harbour board met on Friday, and its chair said that the cranes would be sold."

# Each stands as a paragraph of its own, or as a sentence between two English ones.
FOREIGN = [
    "Die Feuerwehr meldete am Mittwoch 60 überflutete Keller und zwei Verletzte.",
    "Der Vorstand sagte, es habe im Frühjahr nur 14 Bewerbungen gegeben.",
    "Le préfet a annoncé que 12 communes étaient privées d'eau depuis lundi.",
    "La alcaldesa dijo que 30 escuelas fueron cerradas por la tormenta.",
    "Il ministro ha detto che 15 treni sono stati cancellati dopo la frana.",
    "O governador disse que 25 pontes foram interditadas por causa da chuva.",
    "De burgemeester zei dat 18 straten nog steeds onder water staan.",
    "Wojewoda powiedział, że w pożarze zginęło 7 osób, a 20 jest rannych.",
    "Регионный штаб заявил, что 40 домов остались без света.",
    "Ο δήμαρχος είπε ότι 12 σπίτια καταστράφηκαν από τη φωτιά.",
    "قال المحافظ إن 25 منزلا تضررت من السيول",
    "市长说，大火烧毁了四十多栋房屋。",
]
# None of these is surely in another language.
KEPT = [
    "Weber, Schneider, Fischer, Wagner, Becker, Hoffmann and Koch",
    "Hernández, García, Rodríguez, Pérez, López",
    "Bayern München 3 Borussia Mönchengladbach 1",
    "“Nous n'avons pas d'autre choix que de partir d'ici,” Ms Roy said.",
    "The word “Schadenfreude” has no twin in English.",
    "Its motto, “Liberté, égalité, fraternité”, hangs in the hall.",
    "El Niño years bring rain.",
    "Police free two divers off Oslo",
    "Ja, danke.",
    "São Paulo, Rio de Janeiro, Belo Horizonte",
]


def of(text: str, **fields: str) -> Report:
    return report(text, id="r", settings=Settings(), **fields)


def marked(made: Report) -> list[str]:
    return [made.text[n.start : n.end] for n in made.noise if n.kind is NoiseKind.OTHER_LANGUAGE]


@pytest.mark.parametrize("words", FOREIGN)
def test_a_paragraph_in_another_language_is_marked(words: str) -> None:
    assert marked(of(f"{ENGLISH}\n\n{words}\n\n{ENGLISH}", language="en")) == [words]


@pytest.mark.parametrize("words", FOREIGN[:8])
def test_a_sentence_in_another_language_is_marked_between_english_ones(words: str) -> None:
    assert marked(of(f"{ENGLISH} {words} {ENGLISH}", language="en")) == [words]


@pytest.mark.parametrize("words", KEPT)
def test_names_quotations_and_mixtures_are_left(words: str) -> None:
    assert marked(of(f"{ENGLISH}\n\n{words}\n\n{ENGLISH}", language="en")) == []


def test_a_report_without_english_prose_is_left_to_its_language() -> None:
    text = "\n\n".join(FOREIGN[:2])
    assert marked(of(text, language="en")) == []
    assert marked(of(text)) == []


@pytest.mark.parametrize("code", ["de", "fr"])
def test_only_english_reports_are_looked_at(code: str) -> None:
    assert marked(of(f"{ENGLISH}\n\n{FOREIGN[0]}", language=code)) == []


@pytest.mark.parametrize("words", FOREIGN)
def test_nothing_is_read_from_it(words: str) -> None:
    text = f"{ENGLISH}\n\n{words}\n\nThe board has 9 members."
    (analysis,), _ = analyse([of(text, language="en")], Settings())
    span = range(text.index(words), text.index(words) + len(words))
    figures, _ = find(analysis, ())
    assert [f.value for f in figures] == [9]
    assert not [m for m in analysis.mentions if m.span.start in span]
    assert not [d for d in analysis.dates if d.span.start in span]
    assert not [s for s in analysis.sentences if s.span.start in span]
