"""Dates as news writes them: sentences of our own, each with the day of publication and what they date.

A day stands as "2024-03-06", a stretch as "first..last", and None for a date that is read and not resolved.
"""

from __future__ import annotations

from datetime import datetime

import pytest

W = "2024-03-06"  # a Wednesday

Row = tuple[str, str, list[str | None]]

MONTHS: list[Row] = [
    ("She took office in October of 2009.", W, ["2009-10-01..2009-10-31"]),
    ("The treaty lapsed on June 9th of 2011.", W, ["2011-06-09"]),
    ("On the 21st of August of 1968 tanks rolled in.", W, ["1968-08-21"]),
    (
        "The clinic opened in May, 2015, and closed a year ago.",
        W,
        ["2015-05-01..2015-05-31", "2023-01-01..2023-12-31"],
    ),
    ("The mayor was jailed in September last year.", W, ["2023-09-01..2023-09-30"]),
    ("Turnout fell on 4 July last year.", W, ["2023-07-04"]),
]
TO_COME: list[Row] = [
    ("The summit opens on 9 April in Lima.", W, ["2024-04-09"]),
    ("Voters go to the polls in May.", W, ["2024-05-01..2024-05-31"]),
    ("The ruling was expected Friday.", W, ["2024-03-08"]),
    ("The company has until March 22 to reply.", W, ["2024-03-22"]),
    ("Elections would have to be held by December.", W, ["2024-12-01..2024-12-31"]),
    ("The report is due on 14 March.", W, ["2024-03-14"]),
    ("The union set a deadline of June 30.", W, ["2024-06-30"]),
    ("Lawmakers face a June 30 deadline.", W, ["2024-06-30"]),
    ("The final is on Saturday.", W, ["2024-03-09"]),
    ("The ceasefire ends on 12 March.", W, ["2024-03-12"]),
    ("The probe launches on 2 November.", W, ["2024-11-02"]),
    ("The hearing is scheduled for April 3.", W, ["2024-04-03"]),
    ("A judge set a hearing for April 3.", W, ["2024-04-03"]),
    ("The court adjourned the case until 20 March.", W, ["2024-03-20"]),
    ("He was remanded in custody until 20 March.", W, ["2024-03-20"]),
    ("The launch was postponed until May.", W, ["2024-05-01..2024-05-31"]),
    ("The trial is set to start on May 7.", W, ["2024-05-07"]),
    ("She plans to step down in July.", W, ["2024-07-01..2024-07-31"]),
    ("Troops must leave by April 30.", W, ["2024-04-30"]),
    ("The ban takes effect on 1 April.", W, ["2024-04-01"]),
    ("Rates may rise in June.", W, ["2024-06-01..2024-06-30"]),
    ("Register by April 5.", W, ["2024-04-05"]),
    ("The talks could resume on Monday.", W, ["2024-03-11"]),
    ("Officials could not be reached on Monday.", W, ["2024-03-04"]),
    ("The spokesman would not comment on Monday.", W, ["2024-03-04"]),
    ("Dozens may have died on Monday.", W, ["2024-03-04"]),
    ("The vote planned for April was called off.", W, ["2024-04-01..2024-04-30"]),
    ("The match is expected to go ahead on Sunday.", W, ["2024-03-10"]),
    ("The festival runs from 14 to 16 June.", W, ["2024-06-14..2024-06-16"]),
    ("The tournament will run from 28 December to 4 January.", W, ["2024-12-28..2025-01-04"]),
    ("The strike will last from May to July.", W, ["2024-05-01..2024-07-31"]),
    ("Police were told to clear the square on Monday.", W, ["2024-03-04"]),
    ("He was told on Monday that he had lost.", W, ["2024-03-04"]),
    ("The house was set on fire on Monday.", W, ["2024-03-04"]),
]
HAPPENED: list[Row] = [
    ("Friday's collapse threatens thousands of jobs.", W, ["2024-03-01"]),
    ("The collapse on Friday leaves the city without water.", W, ["2024-03-01"]),
    ("Friday's vote will decide who leads the party.", W, ["2024-03-08"]),
    ("Monday's crash is the third this year.", W, ["2024-03-04", "2024-01-01..2024-12-31"]),
    ("The court says on Monday it rejected the appeal.", W, ["2024-03-04"]),
    ("As of Monday, 200 people are missing.", W, ["2024-03-04"]),
    ("The road has been closed since Friday.", W, ["2024-03-01"]),
    ("The siege began on 10 March.", W, ["2023-03-10"]),
    ("The bank failed on 1 March.", W, ["2024-03-01"]),
    ("Storm kills 12 on Monday", W, ["2024-03-04"]),
]
WEEKDAYS: list[Row] = [
    ("They met last Tuesday.", W, ["2024-03-05"]),
    ("They will meet this coming Monday.", W, ["2024-03-11"]),
    ("He left a week ago Saturday.", W, ["2024-02-24"]),
    ("They met on Thursday of last week.", W, ["2024-02-29"]),
    ("They met last week on Thursday.", W, ["2024-02-29"]),
    ("The board met on Monday this week.", W, ["2024-03-04"]),
    ("The vote takes place on Friday next week.", W, ["2024-03-15"]),
    ("She was freed three Mondays ago.", W, ["2024-02-19"]),
    ("It sank the Sunday before last.", W, ["2024-02-25"]),
    ("The match is a week on Saturday.", W, ["2024-03-16"]),
    ("This past Monday the bridge gave way.", W, ["2024-03-04"]),
    ("Ministers met from Monday to Wednesday last week.", W, ["2024-02-26..2024-02-28"]),
    ("Prayers are held every Friday.", W, []),
    ("He prays on a Friday.", W, []),
    ("In a Friday statement the firm denied it.", W, ["2024-03-01"]),
]
OFFSETS: list[Row] = [
    ("The trial begins in two weeks.", W, ["2024-03-20"]),
    ("The truce expires in three days.", W, ["2024-03-09"]),
    ("The crew will land in ten days' time.", W, ["2024-03-16"]),
    ("The ferry sank in two days.", W, []),
    ("Two weeks and three days ago the mine flooded.", W, ["2024-02-18"]),
    ("A fortnight ago the mine flooded.", W, ["2024-02-21"]),
    ("Three days after the 12 February raid, he died.", W, ["2024-02-15", "2024-02-12"]),
    ("Two weeks before the 3 March vote, she quit.", W, ["2024-02-18", "2024-03-03"]),
    ("The day after Christmas the dam failed.", W, ["2023-12-26", "2023-12-25"]),
    ("A week after Friday's crash the pilot died.", W, ["2024-03-08", "2024-03-01"]),
    (
        "The bank failed on 12 February. Three days earlier its shares had sunk.",
        W,
        ["2024-02-12", "2024-02-09"],
    ),
    ("It failed on 12 February, a day after the auditors left.", W, ["2024-02-12", None]),
    ("Four months ago the reactor was shut.", W, ["2023-11-01..2023-11-30"]),
    ("Rescuers arrived 48 hours ago.", W, ["2024-03-04"]),
    ("The talks resume two weeks from now.", W, ["2024-03-20"]),
    ("Two days after the merger talks the owner left.", W, [None]),
]
NAMED: list[Row] = [
    ("Six climbers died over the weekend.", W, ["2024-03-02..2024-03-03"]),
    ("At the weekend thousands marched.", W, ["2024-03-02..2024-03-03"]),
    ("Last weekend the river burst its banks.", W, ["2024-03-02..2024-03-03"]),
    ("The derby will be played this weekend.", W, ["2024-03-09..2024-03-10"]),
    ("They won the cup the weekend of 3-4 June.", W, ["2023-06-03..2023-06-04"]),
    ("The weekend of 9 September 2023 was the deadliest.", W, ["2023-09-09..2023-09-10"]),
    ("Shots were fired on Christmas Eve.", W, ["2023-12-24"]),
    ("On Easter Monday 2016 the museum opened.", W, ["2016-03-28"]),
    ("Prices rose before Christmas.", W, ["2023-12-25"]),
    ("The Good Friday Agreement ended the fighting.", W, []),
    ("On Good Friday last year the church burned.", W, ["2023-04-07"]),
    ("Fasting for Ramadan starts soon.", W, [None]),
    ("On Thanksgiving Day 2022 a gunman struck.", W, ["2022-11-24"]),
    ("Shops closed on Boxing Day.", W, ["2023-12-26"]),
    ("On Valentine's Day a gas main burst.", W, ["2024-02-14"]),
    ("A Christmas tree caught fire.", W, []),
    ("The clock strikes midnight on New Year's Day 2025.", W, ["2025-01-01"]),
    ("Rents rose in the 1990s.", W, ["1990-01-01..1999-12-31"]),
    ("The early 1980s slump cost jobs.", W, ["1980-01-01..1989-12-31"]),
    ("In mid-2019 the firm folded.", W, ["2019-01-01..2019-12-31"]),
    ("Sales fell in the third quarter of 2022.", W, ["2022-07-01..2022-09-30"]),
    ("Sales fell in Q3 2023.", W, ["2023-07-01..2023-09-30"]),
    ("Sales rose in the first half of 2021.", W, ["2021-01-01..2021-06-30"]),
    ("Output fell in the first three months of last year.", W, ["2023-01-01..2023-03-31"]),
    ("Profit doubled in fiscal 2022.", W, [None]),
    ("The spring of 2011 brought revolt.", W, ["2011-01-01..2011-12-31"]),
    ("The winter of 2013-14 was harsh.", W, ["2013-01-01..2014-12-31"]),
    ("The war of 1987-89 ruined the coast.", W, ["1987-01-01..1989-12-31"]),
    ("He served in the 2019-20 season.", W, ["2019-01-01..2020-12-31"]),
]
FORMS: list[Row] = [
    ("The plane crashed on 12 Mar 2021.", W, ["2021-03-12"]),
    ("The plane crashed on Sept. 5.", W, ["2023-09-05"]),
    ("The plane crashed on Sep 5.", W, ["2023-09-05"]),
    ("The act was signed on 07-Nov-2019.", W, ["2019-11-07"]),
    ("It opened on Sat Oct 8, 2016.", W, ["2016-10-08"]),
    ("It opened on 5/6/2021.", W, [None]),
    ("It opened on 25/6/2021 and shut on 5/7/2021.", W, ["2021-06-25", "2021-07-05"]),
    ("It opened on 2021/06/05.", W, ["2021-06-05"]),
    ("Posted at 2024-03-05T23:30:00-05:00 by the desk.", W, ["2024-03-06"]),
    ("On 31 February nothing happened.", W, [None]),
]
RANGES: list[Row] = [
    ("The war lasted from March to August 2011.", W, ["2011-03-01..2011-08-31"]),
    ("The mine was shut between June and November 2020.", W, ["2020-06-01..2020-11-30"]),
    ("It rained between 4 May and 11 June 2013.", W, ["2013-05-04..2013-06-11"]),
    ("It ran from December to February 2016.", W, ["2015-12-01..2016-02-29"]),
    ("From 3 to 7 March 2021 the port was shut.", W, ["2021-03-03..2021-03-07"]),
    ("From March 3 to April 7, 2020, schools were shut.", W, ["2020-03-03..2020-04-07"]),
    ("From 1987 to 1989 he led the army.", W, ["1987-01-01..1989-12-31"]),
    ("Between 2018 and 2021 costs doubled.", W, ["2018-01-01..2021-12-31"]),
    ("The vote was moved from 3 May 2023 to 9 June 2023.", W, ["2023-05-03", "2023-06-09"]),
    ("Blasts on 3, 5 and 9 February 2010 shook it.", W, ["2010-02-03", "2010-02-05", "2010-02-09"]),
    ("Attacks in May and July 1987 killed 40.", W, ["1987-05-01..1987-05-31", "1987-07-01..1987-07-31"]),
    ("Attacks on 3 May and 9 June 2010 killed 40.", W, ["2010-05-03", "2010-06-09"]),
    ("From 30 December 2019 to 4 January 2020 it burned.", W, ["2019-12-30..2020-01-04"]),
]
CLOCKS: list[Row] = [
    ("The rocket rose at noon GMT on Monday.", W, ["2024-03-04"]),
    ("The quake hit at 1430 GMT on Monday.", W, ["2024-03-04"]),
    ("It fell at 5 p.m. (2100 GMT) on Monday.", W, ["2024-03-04"]),
    ("In the early hours of Sunday the roof fell in.", W, ["2024-03-03"]),
    ("Raids went on overnight.", W, ["2024-03-05..2024-03-06"]),
]


def dated(analysis):
    found = [(str(m.from_)[:10], str(m.to)[:10]) if m.from_ else None for m in analysis.dates]
    return [day and (day[0] if day[0] == day[1] else "..".join(day)) for day in found]


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    MONTHS + TO_COME + HAPPENED + WEEKDAYS + OFFSETS + NAMED + FORMS + RANGES + CLOCKS,
)
def test_a_date_is_read_as_news_writes_it(analyse_text, text, published, wanted):
    moment = datetime.fromisoformat(f"{published}T12:00:00+00:00")
    assert dated(analyse_text(text, published=moment)) == wanted
