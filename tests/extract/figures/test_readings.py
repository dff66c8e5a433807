"""Whole sentences and all that is read of each of their figures, over stories of many kinds.

A figure is told in one line: its words, `=` and its value or bounds, how it is hedged, its [unit], +qualifiers,
#what is counted, !what happened to it, ?its mood where it is not asserted, @its period.
"""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Figure, Modality, Modifier

from .conftest import Found

READINGS = [
    ("Police said 31 people were killed and 12 injured when a bus left the road near Verrin on Sunday.", ["31 = 31 #person !killed", "12 = 12 #person !injured @2024-03-03/2024-03-03"]),
    ("At least 40 houses were destroyed by the fire, the mayor of Almara said.", ["At least 40 = 40 at_least #house !destroyed"]),
    ("The bank cut 900 jobs last year and plans to cut another 400 by June.", ["900 = 900 #job !dismissed @2023-01-01/2023-12-31", "400 = 400 !cut ?planned @2024-06-01/2024-06-30"]),
    ("Halden Foods reported a profit of $14.3 million for the quarter, up from $12.1 million a year earlier.", ["$14.3 million = 14300000 [dollar] !earned", "$12.1 million = 12100000 [dollar]"]),
    ("The storm left 250,000 homes without power, and two women drowned.", ["250,000 = 250000 #home", "two = 2 #woman !killed"]),
    ("No one was hurt when a crane collapsed in the port.", ["No one = 0 #person !injured implicit"]),
    ("Nobody was killed in the crash, but six passengers were treated in hospital.", ["Nobody = 0 #person !killed implicit", "six = 6 #passenger !hospitalised"]),
    ("Up to 70 fishermen are missing after the wave.", ["Up to 70 = 70 up_to #fisherman !missing"]),
    ("Fewer than 20 of the 300 pupils were in class.", ["Fewer than 20 = 20 less_than #pupil", "300 = 300 #pupil"]),
    ("Between 200 and 300 miners were trapped below ground.", ["Between 200 and 300 = 200–300 between #miner !trapped"]),
    ("Dozens of villagers fled, and hundreds more are expected to follow.", ["Dozens = 24– at_least #villager !displaced", "hundreds = 200–999 between #villager ?planned"]),
    ("Tens of thousands of people marched through Ostermark on Saturday.", ["Tens of thousands = 20000–99999 between #person !attended @2024-03-02/2024-03-02"]),
    ("A teenager was shot dead outside a school in Leeds.", ["A = 1 #teenager !killed implicit"]),
    ("A man and two children were pulled from the rubble.", ["two = 2 #child !rescued"]),
    ("An elderly woman died of her injuries on Monday.", ["An = 1 +elderly #woman !killed @2024-02-26/2024-02-26 implicit"]),
    ("Three of the nine crew members survived.", ["Three = 3 +crew #member !survive", "nine = 9 +crew #member"]),
    ("One in five nurses has left the hospital since 2019.", ["One in five = 0.2 [ratio] #nurse @2019-01-01/"]),
    ("If the dam breaks, 30,000 people could lose their homes.", ["30,000 = 30000 #person !lost ?conditional"]),
    ("The company may close 12 plants and 300 shops.", ["12 = 12 #plant !close ?hypothetical", "300 = 300 #shop !close ?hypothetical"]),
    ("The council will build 1,500 flats by 2030.", ["1,500 = 1500 #flat !built ?planned @2030-01-01/2030-12-31"]),
    ("The union threatened that 8,000 drivers would strike.", ["8,000 = 8000 #driver !struck ?hypothetical"]),
    ("The death toll rose to 41 from 34.", ["41 = 41 #person !killed", "34 = 34 #person !killed"]),
    ("The tower is 140 metres high and 30 metres wide.", ["140 metres = 140 [metre]", "30 metres = 30 [metre]"]),
    ("The lorry weighed 40 tonnes and was carrying 12 tonnes of sugar.", ["40 tonnes = 40 [tonne] !weigh", "12 tonnes = 12 [tonne] #sugar !carry"]),
    ("Winds of 130 km per hour tore off roofs.", ["130 km per hour = 130 [kilometre per hour] !tear"]),
    ("Temperatures fell to minus 12 degrees Celsius.", ["minus 12 degrees Celsius = -12 [celsius] !fell"]),
    ("The suspect, 34, was arrested with his 31-year-old brother.", ["34 = 34 #person !detained", "31-year-old = 31 [year of age] #brother !detained"]),
    ("Ada Brenn, a 52-year-old teacher, won the seat by 312 votes.", ["52-year-old = 52 [year of age] #teacher !win", "312 = 312 #vote !won"]),
    ("He was jailed for 12 years for killing two officers in 2015.", ["12 years = 12 [year] !detained", "two = 2 #officer !killed @2015-01-01/2015-12-31"]),
    ("The trial lasted three weeks and heard 48 witnesses.", ["three weeks = 3 [week] !lasted", "48 = 48 #witness !hear"]),
    ("The talks in Doha ended after 14 hours.", ["14 hours = 14 [hour] !end"]),
    ("The club paid €40 million for the striker.", ["€40 million = 40000000 [euro] !paid"]),
    ("The fund raised $2.5bn from 140 investors.", ["$2.5bn = 2500000000 [dollar] !raise", "140 = 140 #investor !raise"]),
    ("The government spent 1.2 trillion kroner on roads.", ["1.2 trillion kroner = 1.2e+12 [norwegian krone] !paid"]),
    ("The price of bread rose from 2.10 euros to 2.60 euros.", ["2.10 euros = 2.1 [euro] !valued", "2.60 euros = 2.6 [euro] !valued"]),
    ("Unemployment rose by half a percentage point.", ["half a percentage point = 0.5 [percentage point] !rose"]),
    ("Lunden beat Averby 3-1 in front of 24,000 fans.", ["24,000 = 24000 #fan !beat"]),
    ("The striker scored twice, his 11th and 12th goals of the season.", ["twice = 2 [times] !scored"]),
    ("She finished third of 48 runners.", ["48 = 48 #runner"]),
    ("Researchers examined 1,204 patients in 14 hospitals and found that 8 percent had the gene.", ["1,204 = 1204 #patient !examine", "14 = 14 #hospital !examine", "8 percent = 8 [per cent] !found"]),
    ("The probe travelled 480 million kilometres in seven months.", ["480 million kilometres = 480000000 [kilometre] !travel", "seven months = 7 [month] !travel"]),
    ("Half of the 60 houses in the village burned down.", ["Half = 0.5 [ratio] #house !burn", "60 = 60 #house"]),
    ("A quarter of the crop was lost.", ["A quarter = 0.25 [ratio] #crop !lost"]),
    ("The 12 hostages, including four children, were released on Friday.", ["12 = 12 #hostage !released @2024-03-01/2024-03-01", "four = 4 #child !released"]),
    ("Of the 45 injured, nine were in a critical condition.", ["45 = 45 #person !injured", "nine = 9"]),
    ("Seven people, six of them women, were arrested.", ["Seven = 7 #person !detained", "six = 6 +women #person !detained"]),
    ("The other 14 passengers escaped unhurt.", ["14 = 14 #passenger !escaped"]),
    ("Another five bodies were found on Thursday.", ["five = 5 #body !found @2024-02-29/2024-02-29"]),
    ("A further 200 soldiers were sent to the border.", ["200 = 200 #soldier !deployed"]),
    ("The remaining 30 workers were freed by noon.", ["30 = 30 #worker !released"]),
    ("In all, 1,950 tents were delivered.", ["1,950 = 1950 #tent !delivered"]),
    ("Altogether 19 aid lorries crossed the bridge.", ["19 = 19 +aid #lorry !cross"]),
    ("The rebels freed 24 prisoners in exchange for 90 detainees.", ["24 = 24 #prisoner !released", "90 = 90 #detainee !released"]),
    ("The airline cancelled 240 flights and delayed 61.", ["240 = 240 #flight !cancel", "61 = 61 #flight !delay"]),
    ("More than 1,000 flights a day use the airport.", ["More than 1,000 = 1000 more_than [per day] #flight"]),
    ("The plant makes 300 cars a week.", ["300 = 300 [per week] #car"]),
    ("Doctors treated 45 people for smoke inhalation.", ["45 = 45 #person !treated"]),
    ("Rescuers have so far found 17 bodies.", ["17 = 17 #body !found"]),
    ("As of Tuesday evening, 61 people had been confirmed dead.", ["61 = 61 #person !killed @2024-02-27/2024-02-27"]),
    ("Since January, 430 migrants have drowned in the strait.", ["430 = 430 #migrant !killed"]),
    ("Over the past decade the glacier has lost 14 metres.", ["14 metres = 14 [metre] !lost @2014-03-04/2024-03-03"]),
    ("It was the worst flood since 1953, when 307 people died.", ["307 = 307 #person !killed"]),
    ("The previous record was 212 kilograms.", ["212 kilograms = 212 [kilogram]"]),
    ("A similar crash in 2011 left 40 dead.", ["40 = 40 #person !killed @2011-01-01/2011-12-31"]),
    ("The limit is 50 micrograms per litre.", ["50 micrograms per litre = 50 [microgram per litre]"]),
    ("Experts expect 4 percent growth next year.", ["4 percent = 4 [per cent] #growth !rose ?planned @2025-01-01/2025-12-31"]),
    ("Analysts had forecast a loss of $20 million.", ["$20 million = 20000000 [dollar] !lost ?planned"]),
    ("The target of 10,000 new teachers was missed.", ["10,000 = 10000 +new #teacher !miss ?planned"]),
    ("The hospital has 400 beds.", ["400 = 400 #bed"]),
    ("The warehouse covers 12,000 square metres.", ["12,000 square metres = 12000 [square metre] !cover"]),
    ("Each family received 500 dollars and 20 kilos of rice.", ["500 dollars = 500 [dollar] !delivered", "20 kilos = 20 [kilogram] #rice !delivered"]),
    ("Thousands of homes were flooded; at least two people are missing.", ["Thousands = 2000– at_least #home !flood", "at least two = 2 at_least #person !missing"]),
    ("Two Israeli soldiers and a Lebanese journalist were wounded.", ["Two = 2 +Israeli #soldier !injured", "a = 1 +Lebanese #journalist !injured implicit"]),
    ("The unit lost 14 tanks and 3 helicopters.", ["14 = 14 #tank !lost", "3 = 3 #helicopter !lost"]),
    ("The drone hit a depot and killed a guard.", ["a = 1 #guard !killed implicit"]),
    ("A bomb killed at least nine people, among them two police officers, in a market in Kabul.", ["at least nine = 9 at_least #person !killed", "two = 2 +police #officer !killed"]),
    ("The blast also wounded 28 others, four of them seriously.", ["28 = 28 #person !injured", "four = 4 #person !injured"]),
    ("Five people died in the north and three in the south.", ["Five = 5 #person !killed", "three = 3 #person !killed"]),
    ("12 people were killed in Verrin, while Almara counted four dead.", ["12 = 12 #person !killed", "four = 4 #person !killed"]),
    ("One person is dead and eleven are hurt after a shooting at a mall.", ["One = 1 #person !killed", "eleven = 11 #person !injured"]),
    ("Two dead, five injured in motorway pile-up", ["Two = 2 #person !killed", "five = 5 #person !injured"]),
    ("Mine collapse kills 14", ["14 = 14 #person !killed"]),
    ("Seven held over bank raid", ["Seven = 7 #person !held"]),
    ("More than a dozen arrested after protest", ["More than a dozen = 12 more_than #person !detained"]),
    ("The police officer who shot two men has been suspended.", ["two = 2 #man !shot"]),
    ("The firm has 1.3 million customers in 40 countries.", ["1.3 million = 1300000 #customer", "40 = 40 #country"]),
    ("Brightline will pay 45 cents a share.", ["45 cents a share = 45 [cent per share] !paid ?planned"]),
    ("The bridge cost twice the 90 million euros planned.", ["twice = 2 [ratio] !valued", "90 million euros = 90000000 [euro] !valued"]),
    ("He owns 12 percent of the club.", ["12 percent = 12 [per cent] #club !own"]),
    ("Fifty-eight lawmakers voted against it and eleven abstained.", ["Fifty-eight = 58 #lawmaker !voted", "eleven = 11 #lawmaker !abstain"]),
    ("The court sentenced six officers to between four and nine years in prison.", ["six = 6 #officer !convicted", "between four and nine years = 4–9 between [year] !convicted"]),
    ("She has written nine novels and two plays.", ["nine = 9 #novel !write", "two = 2 #play !write"]),
    ("It rained for 40 days.", ["40 days = 40 [day] !rain"]),
    ("The fire burned 1,200 hectares of forest.", ["1,200 hectares = 1200 [hectare] #forest !burn"]),
    ("The aid convoy of 19 lorries was turned back.", ["19 = 19 #lorry !turn"]),
    ("It is not true that 300 workers were dismissed.", ["300 = 300 #worker !dismissed ?denied"]),
    ("None of the 140 passengers was hurt.", ["None = 0 #person !injured implicit", "140 = 140 #passenger"]),
    ("The ceasefire has been broken 14 times.", ["14 times = 14 [times] !break"]),
    ("He was hit by three bullets.", ["three = 3 #bullet !hit"]),
    ("Scores of cattle drowned.", ["Scores = 40– at_least #cattle !killed"]),
    ("Several hundred people waited in the rain.", ["Several hundred = 200–999 between #person !wait"]),
    ("Nearly half a million people signed the petition.", ["Nearly half a million = 500000 nearly #person !sign"]),
    ("Almost 2,400 tonnes of oil spilled.", ["Almost 2,400 tonnes = 2400 nearly [tonne] #oil !spill"]),
    ("Well over 100 nurses walked out.", ["Well over 100 = 100 more_than #nurse !walk"]),
    ("No fewer than 18 ministers resigned.", ["No fewer than 18 = 18 at_least #minister !resign"]),
    ("Not more than five people may meet.", ["Not more than five = 5 up_to #person !meet ?hypothetical"]),
    ("As many as 60 workers were inside.", ["As many as 60 = 60 up_to #worker"]),
    ("An estimated 3,000 birds died.", ["An estimated 3,000 = 3000 about #bird !killed"]),
    ("Roughly two dozen tents were left.", ["Roughly two dozen = 24 about #tent"]),
    ("Close to 90 percent of the roofs are gone.", ["Close to 90 percent = 90 nearly [per cent] #roof"]),
    ("Just 12 of the 90 lifeboats were used.", ["12 = 12 #lifeboat", "90 = 90 #lifeboat"]),
    ("Only two houses still stand.", ["two = 2 #house"]),
]  # fmt: skip


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"


def told(figure: Figure) -> str:
    """One figure as a line of the table."""
    value = _number(figure.value) or f"{_number(figure.low)}–{_number(figure.high)}"
    period = figure.period
    return " ".join(
        part
        for part in (
            f"{figure.text} = {value}",
            "" if figure.modifier is Modifier.EXACT else figure.modifier.value,
            f"[{figure.unit or figure.kind.value}]" if figure.unit or figure.kind.value != "count" else "",
            *(f"+{qualifier}" for qualifier in figure.qualifiers),
            f"#{figure.counted}" if figure.counted else "",
            f"!{figure.predicate}" if figure.predicate else "",
            "" if figure.modality is Modality.ASSERTED else f"?{figure.modality.value}",
            f"@{period.from_ or ''}/{period.to or ''}" if period and (period.from_ or period.to) else "",
            "implicit" if figure.implicit else "",
        )
        if part
    )


@pytest.mark.parametrize(("text", "readings"), READINGS, ids=[text[:50] for text, _ in READINGS])
def test_what_is_read_of_a_figure(figures_of: Callable[..., Found], text: str, readings: list[str]) -> None:
    assert [told(figure) for figure, _ in figures_of(text)] == readings
