"""Stories of a sentence or two a report, and what their brief says: how answers stand, who is who, who said what, when.

A report is the day in March 2024 and its text; the outlets are Calder Post, Valley Radio and Tern News, by rules alone.
"""
# ruff: noqa: E501 - a report and a fact are a line each

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crosswire.types import Brief

from .test_stories import Story, brief_of, counted, told

Reports = list[tuple[str, str]]

ANSWERS: list[tuple[str, Reports, list[str]]] = [
    (
        "one number said twice",
        [("03", "Police said 31 people were killed in the Almara bus crash."), ("03", "Thirty-one people were killed in the Almara bus crash, officials said.")],
        ["agreed: How many people were killed?: a:31+b:Thirty-one [1]", "same_value: 2 reports give one value: “31”, “Thirty-one”. All have it from one source, Police."],
    ),
    (
        "a bound that holds",
        [("03", "At least 30 people were killed in the Almara bus crash."), ("03", "Police said 34 people were killed in the Almara bus crash.")],
        ["compatible: How many people were killed?: a:At least 30 / b:34 [1]", "fits_one_number: One number can satisfy every wording: “At least 30”, “34”. All have it from one source, Police."],
    ),
    (
        "a bound that fails",
        [("03", "At least 40 people were killed in the Almara bus crash."), ("03", "Police said 34 people were killed in the Almara bus crash.")],
        ["unexplained: How many people were killed?: b:34 / a:At least 40 [2]", "nothing_says_why: 34 and At least 40 differ, and nothing in the texts says why."],
    ),
    (
        "rounding",
        [("03", "About 15,000 people marched in Ostby on Sunday."), ("03", "Organisers counted 15,207 people who marched in Ostby on Sunday.")],
        ["compatible: […] people marched in Ostby on Sunday: a:About 15,000 / b:15,207 [1]", "fits_one_number: One number can satisfy every wording: “About 15,000”, “15,207”. All print sentences of one text."],
    ),
    (
        "rounding that is too wide",
        [("03", "About 15,000 people marched in Ostby on Sunday."), ("03", "Organisers counted 19,400 people who marched in Ostby on Sunday.")],
        ["unexplained: […] people marched in Ostby on Sunday: a:About 15,000 / b:19,400 [1]", "nothing_says_why: About 15,000 and 19,400 differ, and nothing in the texts says why."],
    ),
    (
        "police and organisers",
        [("03", "Police said 9,000 people marched in Ostby on Sunday."), ("03", "Organisers said 25,000 people marched in Ostby on Sunday.")],
        ["disputed: […] people marched in Ostby on Sunday: a:9,000 / b:25,000 [2]", "two_sources: Police: “9,000”; organisers: “25,000”."],
    ),
    (
        "police and organisers, both in each report",
        [("03", "Organisers said 300,000 people marched in Ostby against the pension law. Police said 45,000 people marched."), ("03", "Some 300,000 people marched in Ostby, organisers said. Police said 45,000 people marched.")],
        ["disputed: […] people marched in Ostby: a:45,000+b:45,000 / a:300,000 / b:Some 300,000 [2]", "two_sources: Police: “45,000”; organisers: “300,000”."],
    ),
    (
        "government and rebels, eight times as many",
        [("03", "The government said 12 civilians were killed in the shelling of Almara. Rebels said 95 civilians were killed."), ("03", "Rebels said 95 civilians had been killed in Almara.")],
        ["disputed: How many civilians were killed?: a:12 / a:95+b:95 [2]", "two_sources: Government: “12”; rebels: “95”."],
    ),
    (
        "a ministry and a hospital",
        [("03", "The health ministry said 31 people were killed in the stampede in Talva."), ("03", "Doctors at the hospital said 74 people were killed in the stampede in Talva.")],
        ["disputed: How many people were killed in Talva?: a:31 / b:74 [2]", "two_sources: Health ministry: “31”; doctors at the hospital: “74”."],
    ),
    (
        "new cases of two days are no dispute",
        [("03", "Norland reported 120 new cases of sand fever on Sunday."), ("05", "Norland reported 131 new cases of sand fever on Tuesday.")],
        ["single_report: Norland reported 120 new cases of sand fever on Sunday: a:120 [1]", "single_report: Norland reported 131 new cases of sand fever on Tuesday: b:131 [1]"],
    ),
    (
        "a nation and fifteen others",
        [("03", "Norland and 15 other nations signed the treaty in Ostby."), ("03", "The treaty was signed by 16 nations in Ostby.")],
        ["single_report: Norland and 15 other nations signed the treaty in Ostby: a:15 [1]", "single_report: The treaty was signed by 16 nations in Ostby: b:16 [1]"],
    ),
    (
        "a toll that rises by days",
        [("03", "The quake in Talva killed 31 people, officials said."), ("06", "The quake in Talva killed 52 people, officials said.")],
        ["updated: How many people were killed in Talva?: a:31 / b:52 [1]", "cut_off: “31” was published on 3 March 2024 at 12:00, “52” on 6 March 2024 at 12:00."],
    ),
    (
        "a total whose sentence names the day of the latest death",
        [("03", "Two more miners died in Ostby on Friday, bringing the death toll to 21."), ("05", "Three more miners died in Ostby on Monday, raising the death toll to 24.")],
        [
            "single_report: Two more miners died in Ostby on Friday, bringing the death toll to 21: a:Two [1]",
            "updated: How many miners died?: a:21 / b:24 [1]",
            "single_report: Three more miners died in Ostby on Monday, raising the death toll to 24: b:Three [1]",
            "cut_off: “21” was published on 3 March 2024 at 12:00, “24” on 5 March 2024 at 12:00.",
        ],
    ),
    (
        "room for so many, and a maximum of so many",
        [("03", "The arena had a permit for a capacity of 900 people."), ("03", "Licensed to hold a maximum of 900 people, the arena was full.")],
        ["agreed: The arena had a permit for a capacity of 900 people: a:900 / b:a maximum of 900 [2]", "same_value: 2 reports give one value: “900”, “a maximum of 900”."],
    ),
    (
        "a share in brackets behind the votes",
        [("03", "Finch won 41,200 votes (52.1%), the commission said."), ("06", "Corrected results gave Finch 40,900 votes (51.8 percent), the commission said.")],
        [
            "updated: How many votes did Finch get?: b:40,900 / a:41,200 [1]",
            "updated: What share of the vote did Finch get?: b:51.8 percent / a:52.1% [1]",
            "replaced: “40,900” replaces “41,200”, as a report says: “Corrected results”.",
            "replaced: “51.8 percent” replaces “52.1%”, as a report says: “Corrected results”.",
        ],
    ),
    (
        "bodies that are identified",
        [("03", "Only nine bodies had been identified by Saturday evening after the mine fire in Ostby."), ("04", "Coroners identified another 12 of the bodies, bringing the total to 21.")],
        [
            "updated: Only […] bodies had been identified by Saturday evening after the mine fire in Ostby: a:nine / b:21 [2]",
            "single_report: Coroners identified another 12 of the bodies, bringing the total to 21: b:12 [1]",
            "cut_off: “nine” was published on 3 March 2024 at 12:00, “21” on 4 March 2024 at 12:00.",
        ],
    ),
    (
        "a list of candidates with their shares and votes",
        [("03", "Alva Crane received 47.6% (12,400 votes) and Tom Reed 30.1% (7,840), officials said."), ("06", "After a recount Crane has 12,150 votes (46.9%) and Reed 8,010 (30.9%), officials said.")],
        [
            "updated: What share of the vote did Alva Crane get?: b:46.9% / a:47.6% [1]",
            "updated: How many votes did Alva Crane get?: b:12,150 / a:12,400 [1]",
            "updated: What share of the vote did Tom Reed get?: a:30.1% / b:30.9% [1]",
            "updated: How many votes did Tom Reed get?: a:7,840 / b:8,010 [1]",
            "replaced: “46.9%” replaces “47.6%”, as a report says: “recount”.",
            "replaced: “12,150” replaces “12,400”, as a report says: “recount”.",
            "replaced: “30.9%” replaces “30.1%”, as a report says: “recount”.",
            "replaced: “8,010” replaces “7,840”, as a report says: “recount”.",
        ],
    ),
    (
        "what is sold and what is built",
        [("03", "Norvik sold 31,200 of its tractors last year."), ("03", "Norvik built 33,900 of its tractors last year.")],
        ["single_report: Norvik sold 31,200 of its tractors last year: a:31,200 [1]", "single_report: Norvik built 33,900 of its tractors last year: b:33,900 [1]"],
    ),
    (
        "an account named right in front of its sum",
        [("03", "Halden earned £41m on sales of £610m last year."), ("03", "Net profit was £41.2m and revenue £612m last year.")],
        [
            "compatible: Halden earned […] on sales of £610m last year: a:£41m / b:£41.2m [2]",
            "compatible: Halden earned £41m on sales of […] last year: a:£610m / b:£612m [2]",
            "fits_one_number: One number can satisfy every wording: “£41m”, “£41.2m”.",
            "fits_one_number: One number can satisfy every wording: “£610m”, “£612m”.",
        ],
    ),
    (
        "an age in brackets",
        [("03", "The driver, Lina Marsh (21), was freed on bail."), ("03", "Lina Marsh, 21, was freed on bail.")],
        ["agreed: How old is Lina Marsh?: a:21+b:21 [2]", "same_value: 2 reports give 21."],
    ),
    (
        "a fine in pounds with a hyphen",
        [("03", "The gang was given a 500-pound fine."), ("03", "The gang got a fine of £500.")],
        ["agreed: How much was the fine?: a:500-pound+b:£500 [2]", "same_value: 2 reports give one value: “500-pound”, “£500”."],
    ),
    (
        "a toll that falls",
        [("03", "The quake in Talva killed 52 people, officials said."), ("06", "The quake in Talva killed 31 people, officials said.")],
        ["unexplained: How many people were killed in Talva?: b:31 / a:52 [1]", "nothing_says_why: 31 and 52 differ, and nothing in the texts says why."],
    ),
    (
        "raised outright",
        [("03", "The quake in Talva killed 31 people."), ("06", "The death toll of the quake in Talva rose to 52 from 31, officials said.")],
        ["updated: How many people died in Talva?: a:31 / b:31 / b:52 [2]", "replaced: A report gives “52” in place of “31”: “death toll of the quake in Talva rose to 52 from 31”."],
    ),
    (
        "lowered outright",
        [("03", "The quake in Talva killed 52 people."), ("06", "Officials lowered the death toll of the quake in Talva to 31 from 52.")],
        ["updated: How many people died in Talva?: b:31 / a:52 / b:52 [2]", "replaced: A report gives “31” in place of “52”: “lowered the death toll of the quake in Talva to 31 from 52”."],
    ),
    (
        "no reason at all",
        [("03", "The blast in Derre killed 12 people."), ("03", "The blast in Derre killed 17 people.")],
        ["unexplained: How many people were killed in Derre?: a:12 / b:17 [2]", "nothing_says_why: 12 and 17 differ, and nothing in the texts says why."],
    ),
    (
        "a denial",
        [("03", "The rebels said 50 soldiers were killed in Derre."), ("03", "The army denied that 50 soldiers were killed in Derre.")],
        ["disputed: How many soldiers were killed in Derre?: a:50 / b:50 [1]", "denial: One report says that “50” is denied, another gives “50”."],
    ),
    (
        "none against some",
        [("03", "No soldiers were killed in Derre, the army said."), ("03", "The rebels said 50 soldiers were killed in Derre.")],
        ["disputed: […] soldiers were killed in Derre: a:No / b:50 [2]", "denial: One report says “No”, another “50”."],
    ),
    (
        "whole and part",
        [("03", "The militia freed 24 hostages, including 9 children."), ("03", "The militia freed 24 hostages, nine of them children.")],
        ["agreed: The militia freed 24 hostages, including 9 children: a:24+b:24 [1]", "agreed: The militia freed 24 hostages, including 9 children: a:9+b:nine (part of The militia freed 24 hostages, including 9 children) [1]", "sum: 24 = 9 holds", "sum: 24 = nine holds", "same_value: 2 reports give 24. All print sentences of one text.", "same_value: 2 reports give one value: “9”, “nine”. All print sentences of one text."],
    ),
    (
        "a sum that holds",
        [("03", "The militia freed 24 hostages: 13 Israelis, 10 Thais and one Filipino."), ("03", "The militia freed 24 hostages.")],
        ["agreed: How many hostages were freed?: a:24+b:24 [2]", "single_report: The militia freed 24 hostages: 13 Israelis, 10 Thais and one Filipino: a:13 (part of How many hostages were freed?) [1]", "single_report: The militia freed 24 hostages: 13 Israelis, 10 Thais and one Filipino: a:10 (part of How many hostages were freed?) [1]", "single_report: The militia freed 24 hostages: 13 Israelis, 10 Thais and one Filipino: a:one (part of How many hostages were freed?) [1]", "sum: 24 = 13 + 10 + one holds", "same_value: 2 reports give 24."],
    ),
    (
        "a sum that fails",
        [("03", "The militia freed 24 hostages: 13 Israelis and 10 Thais."), ("03", "The militia freed 24 hostages.")],
        ["agreed: How many hostages were freed?: a:24+b:24 [2]", "single_report: The militia freed 24 hostages: 13 Israelis and 10 Thais: a:13 [1]", "single_report: The militia freed 24 hostages: 13 Israelis and 10 Thais: a:10 [1]", "same_value: 2 reports give 24."],
    ),
    (
        "converted units",
        [("03", "The fire burned 1,200 hectares of forest near Verrin."), ("03", "The fire burned 3,000 acres of forest near Verrin.")],
        ["compatible: The fire burned […] of forest near Verrin: a:1,200 hectares / b:3,000 acres [1]", "fits_one_number: One number can satisfy every wording: “1,200 hectares”, “3,000 acres”. All print sentences of one text."],
    ),
    (
        "money",
        [("03", "Halden will pay $4.2 billion for Norvik."), ("03", "Halden will pay $4.2bn for Norvik.")],
        ["agreed: Halden will pay $4.2 billion for Norvik: a:$4.2 billion+b:$4.2bn [2]", "same_value: 2 reports give one value: “$4.2 billion”, “$4.2bn”."],
    ),
    (
        "two currencies",
        [("03", "Halden will pay $4.2 billion for Norvik."), ("03", "Halden will pay 3.9 billion euros for Norvik.")],
        ["single_report: Halden will pay $4.2 billion for Norvik: a:$4.2 billion [1]", "single_report: Halden will pay 3.9 billion euros for Norvik: b:3.9 billion euros [1]"],
    ),
    (
        "per cent",
        [("03", "Turnout was 61 percent in the Norland election."), ("03", "Turnout was 61.3 percent in the Norland election.")],
        ["compatible: Turnout was […] in the Norland election: a:61 percent / b:61.3 percent [1]", "fits_one_number: One number can satisfy every wording: “61 percent”, “61.3 percent”. All print sentences of one text."],
    ),
    (
        "per cent apart",
        [("03", "Turnout was 61 percent in the Norland election."), ("03", "Turnout was 66.3 percent in the Norland election.")],
        ["unexplained: Turnout was […] in the Norland election: a:61 percent / b:66.3 percent [1]", "nothing_says_why: 61 percent and 66.3 percent differ, and nothing in the texts says why."],
    ),
    (
        "killed and injured",
        [("03", "The bus crash killed 12 people and injured 40."), ("03", "Twelve people were killed and 44 injured in the bus crash.")],
        ["agreed: How many people were killed?: a:12+b:Twelve [2]", "unexplained: How many people were injured?: a:40 / b:44 [2]", "same_value: 2 reports give one value: “12”, “Twelve”.", "nothing_says_why: 40 and 44 differ, and nothing in the texts says why."],
    ),
    (
        "ages",
        [("03", "Ada Holm, 41, was freed in Derre."), ("03", "Ada Holm, 42, was freed in Derre.")],
        ["unexplained: How old is Ada Holm?: a:41 / b:42 [2]", "nothing_says_why: 41 and 42 differ, and nothing in the texts says why."],
    ),
    (
        "planned and done",
        [("03", "The firm will cut 900 jobs in Ostby."), ("05", "The firm has cut 900 jobs in Ostby.")],
        ["agreed: The firm has cut 900 jobs in Ostby: a:900+b:900 [1]", "same_value: 2 reports give 900. All print sentences of one text."],
    ),
    (
        "dozens",
        [("03", "Dozens of people were injured in the Ostby fire."), ("03", "The Ostby fire injured 38 people.")],
        ["compatible: The Ostby fire injured […] people: a:Dozens / b:38 [2]", "fits_one_number: One number can satisfy every wording: “Dozens”, “38”."],
    ),
    (
        "hundreds",
        [("03", "Hundreds of people were injured in the Ostby fire."), ("03", "The Ostby fire injured 38 people.")],
        ["unexplained: The Ostby fire injured […] people: a:Hundreds / b:38 [2]", "nothing_says_why: 38 and Hundreds differ, and nothing in the texts says why."],
    ),
    (
        "up to",
        [("03", "Up to 70 miners are trapped in the Verrin mine."), ("03", "The company said 64 miners are trapped in the Verrin mine.")],
        ["compatible: How many miners are trapped?: b:64 / a:Up to 70 [1]", "fits_one_number: One number can satisfy every wording: “Up to 70”, “64”. All have it from one source, company."],
    ),
    (
        "fewer than",
        [("03", "Fewer than 60 miners are trapped in the Verrin mine."), ("03", "The company said 64 miners are trapped in the Verrin mine.")],
        ["unexplained: How many miners are trapped?: a:Fewer than 60 / b:64 [2]", "nothing_says_why: Fewer than 60 and 64 differ, and nothing in the texts says why."],
    ),
    (
        "between",
        [("03", "Between 60 and 70 miners are trapped in the Verrin mine."), ("03", "The company said 64 miners are trapped in the Verrin mine.")],
        ["compatible: […] miners are trapped in the Verrin mine: b:64 / a:Between 60 and 70 [1]", "fits_one_number: One number can satisfy every wording: “Between 60 and 70”, “64”. All have it from one source, company."],
    ),
    (
        "two reports of one agency",
        [("03", "VERRIN (Reuters) - The Verrin mine fire killed 14 miners, officials said."), ("03", "VERRIN (Reuters) - The Verrin mine fire killed 14 miners, officials said."), ("03", "The Verrin mine fire killed 14 miners, the union said.")],
        ["agreed: How many miners were killed?: a:14+b:14+c:14 [2]", "same_value: 3 reports give 14."],
    ),
    (
        "single report",
        [("03", "The Verrin mine fire killed 14 miners."), ("03", "The Verrin mine was closed on Sunday.")],
        ["single_report: The Verrin mine fire killed 14 miners: a:14 [1]"],
    ),
    (
        "other period",
        [("03", "The firm sold 300 boats in 2022."), ("03", "The firm sold 420 boats in 2023.")],
        ["single_report: The firm sold 300 boats in 2022: a:300 [1]", "single_report: The firm sold 420 boats in 2023: b:420 [1]"],
    ),
    (
        "new and total",
        [("03", "Another 12 bodies were found in Talva on Sunday."), ("03", "A total of 44 bodies were found in Talva.")],
        ["single_report: Another 12 bodies were found in Talva on Sunday: a:12 [1]", "single_report: A total of 44 bodies were found in Talva: b:44 [1]"],
    ),
    (
        "breakdown of them",
        [("03", "The storm killed 34 people in Talva. Of the dead, 20 were women and 14 were children."), ("03", "The storm killed 34 people in Talva.")],
        ["agreed: How many people were killed in Talva?: a:34+b:34 [2]", "single_report: Of the dead, 20 were women and 14 were children: a:20 (part of How many people were killed in Talva?) [1]", "single_report: Of the dead, 20 were women and 14 were children: a:14 (part of How many people were killed in Talva?) [1]", "sum: 34 = 20 + 14 holds", "same_value: 2 reports give 34."],
    ),
    (
        "breakdown of those",
        [("03", "Police arrested 60 people in Ostby. Of those, 45 were charged."), ("03", "Police arrested 60 people in Ostby.")],
        ["agreed: How many people were arrested?: a:60+b:60 [2]", "single_report: Of those, 45 were charged: a:45 [1]", "same_value: 2 reports give 60."],
    ),
    (
        "casualties",
        [("03", "The strike killed or wounded 40 people in Derre."), ("03", "The strike killed 12 people in Derre.")],
        ["single_report: The strike killed or wounded 40 people in Derre: a:40 [1]", "single_report: The strike killed 12 people in Derre: b:12 [1]"],
    ),
    (
        "missing and dead",
        [("03", "The flood left 12 dead and 30 missing in Talva."), ("05", "The flood left 31 dead and 11 missing in Talva.")],
        ["updated: How many people died?: a:12 / b:31 [2]", "updated: How many people are missing in Talva?: b:11 / a:30 [2]", "cut_off: “12” was published on 3 March 2024 at 12:00, “31” on 5 March 2024 at 12:00.", "cut_off: “11” was published on 5 March 2024 at 12:00, “30” on 3 March 2024 at 12:00."],
    ),
    (
        "two bodies estimate",
        [("03", "The bank estimated the damage in Talva at $2 billion."), ("03", "The ministry estimated the damage in Talva at $3.5 billion.")],
        ["disputed: The ministry estimated the damage in Talva at […]: a:$2 billion / b:$3.5 billion [2]", "two_estimates: Two estimates of one thing – Bank: “$2 billion”; ministry: “$3.5 billion”."],
    ),
    (
        "taken back",
        [("03", "The ministry said 103 people had died in Talva."), ("05", "The ministry backed off an earlier count of 103 dead in Talva and said 61 people had died.")],
        ["updated: How many people died?: b:61 / a:103 / b:103 [2]", "replaced: A report gives “61” in place of “103”: “backed off an earlier count of 103 dead in Talva and said 61”."],
    ),
    (
        "a duration",
        [("03", "The siege of Derre lasted 41 days."), ("03", "The siege of Derre lasted six weeks.")],
        ["compatible: The siege of Derre lasted […]: a:41 days / b:six weeks [2]", "fits_one_number: One number can satisfy every wording: “41 days”, “six weeks”."],
    ),
    (
        "speed",
        [("03", "The train was travelling at 160 km/h, officials said."), ("03", "The train was travelling at 100 mph, officials said.")],
        ["compatible: The train was travelling at […]: a:160 km/h / b:100 mph [1]", "fits_one_number: One number can satisfy every wording: “160 km/h”, “100 mph”. All have it from one source, officials."],
    ),
    (
        "magnitude",
        [("03", "A 6.1-magnitude quake struck Talva."), ("03", "A 6.3-magnitude quake struck Talva.")],
        ["unexplained: A […] quake struck Talva: a:6.1-magnitude / b:6.3-magnitude [2]", "nothing_says_why: 6.1-magnitude and 6.3-magnitude differ, and nothing in the texts says why."],
    ),
    (
        "prices",
        [("03", "Bread now costs 3.20 crowns in Aarvik."), ("03", "Bread now costs 3.40 crowns in Aarvik.")],
        ["unexplained: Bread now costs […] in Aarvik: a:3.20 crowns / b:3.40 crowns [2]", "nothing_says_why: 3.20 crowns and 3.40 crowns differ, and nothing in the texts says why."],
    ),
    (
        "share of voters",
        [("03", "Half of voters in Norland backed the treaty."), ("03", "The treaty was backed by 50.4 percent of voters in Norland.")],
        ["compatible: […] of voters in Norland backed the treaty: a:Half / b:50.4 percent [2]", "fits_one_number: One number can satisfy every wording: “Half”, “50.4 percent”."],
    ),
    (
        "sport",
        [("03", "The final drew 61,000 fans to Ostby."), ("03", "About 60,000 fans saw the final in Ostby.")],
        ["compatible: […] fans saw the final in Ostby: b:About 60,000 / a:61,000 [2]", "fits_one_number: One number can satisfy every wording: “61,000”, “About 60,000”."],
    ),
    (
        "prisoners",
        [("03", "Israel will free 90 prisoners for 30 hostages."), ("03", "Thirty hostages will be exchanged for 90 prisoners.")],
        ["agreed: Israel will free 90 prisoners for 30 hostages: a:90+b:90 [2]", "agreed: Israel will free 90 prisoners for 30 hostages: a:30+b:Thirty [2]", "same_value: 2 reports give 90.", "same_value: 2 reports give one value: “30”, “Thirty”."],
    ),
]  # fmt: skip

FACTS: list[tuple[str, Reports, list[str]]] = [
    (
        "surname alone",
        [("03", "Ada Holm, the mayor of Leeds, resigned. Holm had been in office since 2019."), ("03", "Mayor Holm resigned in Leeds.")],
        ["lede: Ada Holm, the mayor of Leeds, resigned.", "places: Leeds", "person: Ada Holm (mayor of Leeds) = Ada Holm [a], Holm [ab]", "place: Leeds = Leeds [ab]", "2019: Holm had been in office since 2019 [a]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "account agreed: Mayor Holm resigned in Leeds: nobody: Mayor Holm resigned in Leeds", "independent reports: 2 of 2"],
    ),
    (
        "two of one surname",
        [("03", "Ada Holm and Ben Holm were freed. Ada Holm thanked the crew."), ("03", "Ben Holm was freed on Sunday. Holm was tired.")],
        ["lede: Ada Holm and Ben Holm were freed.", "person: Ada Holm = Ada Holm [a]", "person: Ben Holm = Ben Holm [ab], Holm [b]", "2024-03-03: Ben Holm was freed on Sunday [b]", "origin Calder Post (outlet): a", "origin Ada Holm (person): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "acronym",
        [("03", "The World Trade Union (WTU) called a strike. The WTU said it would last a week."), ("03", "The World Trade Union called a strike on Sunday.")],
        ["lede: The World Trade Union called a strike on Sunday.", "who: The World Trade Union", "what: called a strike on Sunday", "when: Sunday", "organisation: World Trade Union = World Trade Union [ab], WTU [a]", "2024-03-03: The World Trade Union called a strike on Sunday [b]", "origin Calder Post (outlet): ab", "origin World Trade Union (organisation): ab", "link b copies a", "independent reports: 1 of 2"],
    ),
    (
        "spelling",
        [("03", "Mohammed Khalil was arrested in Derre."), ("03", "Muhammad Khaleel was arrested in Derre.")],
        ["lede: Mohammed Khalil was arrested in Derre.", "places: Derre", "person: Mohammed Khalil = Mohammed Khalil [a], Muhammad Khaleel [b]", "place: Derre = Derre [ab]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "title and name",
        [("03", "Prime Minister Oskar Lind met the union. The prime minister was late."), ("03", "Oskar Lind, the prime minister, met the union.")],
        ["lede: Oskar Lind, the prime minister, met the union.", "who: Oskar Lind", "what: met the union", "person: Oskar Lind (Prime Minister) = Oskar Lind [ab]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "place twice",
        [("03", "A fire burned in Ostby on Sunday."), ("03", "The fire in OSTBY was put out.")],
        ["lede: A fire burned in Ostby on Sunday.", "places: Ostby", "place: Ostby = Ostby [a], OSTBY [b]", "2024-03-03: A fire burned in Ostby on Sunday [a]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "quote alike",
        [("03", "\"We will not sign this deal,\" said Ada Holm."), ("03", "Ada Holm said: \"We will not sign this deal.\"")],
        ["lede: Ada Holm said: \"We will not sign this deal.\"", "who: Ada Holm", "person: Ada Holm = Ada Holm [ab]", "said by Ada Holm: a: We will not sign this deal / b: We will not sign this deal.", "origin Calder Post (outlet): a", "origin Ada Holm (person): ab", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "quote shortened",
        [("03", "\"We will not sign this deal, because it ruins the farmers,\" said Ada Holm."), ("03", "\"We will not sign this deal,\" Ada Holm said.")],
        ["lede: \"We will not sign this deal, because it ruins the farmers,\" said Ada Holm.", "person: Ada Holm = Ada Holm [ab]", "said by Ada Holm: a: We will not sign this deal, because it ruins the farmers / b: We will not sign this deal", "origin Calder Post (outlet): a", "origin Ada Holm (person): ab", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "quote altered",
        [("03", "\"We will sign this deal in June,\" said Ada Holm."), ("03", "\"We will not sign this deal in June,\" said Ada Holm.")],
        ["lede: \"We will sign this deal in June,\" said Ada Holm.", "person: Ada Holm = Ada Holm [ab]", "said by Ada Holm: a: We will sign this deal in June / b: We will not sign this deal in June ALTERED", "2024-06: \"We will not sign this deal in June,\" said Ada Holm [ab]", "origin Calder Post (outlet): a", "origin Ada Holm (person): ab", "origin Valley Radio (outlet): b", "difference negation: not / ", "independent reports: 2 of 2"],
    ),
    (
        "quote with another number",
        [("03", "\"We lost 40 cows in the flood,\" said Ada Holm."), ("03", "\"We lost 60 cows in the flood,\" said Ada Holm.")],
        ["lede: \"We lost 40 cows in the flood,\" said Ada Holm.", "person: Ada Holm = Ada Holm [ab]", "unexplained: \"We lost […] cows in the flood,\" said Ada Holm: a:40 / b:60 [1]", "said by Ada Holm: a: We lost 40 cows in the flood / b: We lost 60 cows in the flood ALTERED", "origin Calder Post (outlet): a", "origin Ada Holm (person): ab", "origin Valley Radio (outlet): b", "difference number: 40 / 60", "independent reports: 2 of 2"],
    ),
    (
        "paraphrase",
        [("03", "\"We will never sell the old harbour to strangers,\" said Ada Holm."), ("03", "Ada Holm said they would never sell the old harbour to strangers.")],
        ["lede: Ada Holm said they would never sell the old harbour to strangers.", "who: Ada Holm", "person: Ada Holm = Ada Holm [ab]", "said by Ada Holm: a: We will never sell the old harbour to strangers / b: they would never sell the old harbour to strangers", "origin Calder Post (outlet): a", "origin Ada Holm (person): ab", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "two things said",
        [("03", "\"The bridge is safe,\" said Ada Holm."), ("03", "\"The tunnel floods every spring,\" said Ada Holm.")],
        ["lede: \"The bridge is safe,\" said Ada Holm.", "person: Ada Holm = Ada Holm [ab]", "origin Calder Post (outlet): a", "origin Ada Holm (person): ab", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "said by others",
        [("03", "\"The bridge is safe for heavy lorries,\" said Ada Holm."), ("03", "\"The bridge is safe for heavy lorries,\" said Ben Cole.")],
        ["lede: \"The bridge is safe for heavy lorries,\" said Ada Holm.", "person: Ada Holm = Ada Holm [a]", "person: Ben Cole = Ben Cole [b]", "said by Ada Holm: a: The bridge is safe for heavy lorries / b: The bridge is safe for heavy lorries", "origin Calder Post (outlet): a", "origin Ada Holm (person): a", "origin Valley Radio (outlet): b", "origin Ben Cole (person): b", "independent reports: 2 of 2"],
    ),
    (
        "timeline of days",
        [("06", "The ferry sank on Monday. Divers searched the wreck on Tuesday."), ("06", "The ferry sank off Ostby on Monday.")],
        ["lede: The ferry sank on Monday.", "2024-03-04: The ferry sank off Ostby on Monday [ab]", "2024-03-05: Divers searched the wreck on Tuesday [a]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "timeline to come",
        [("06", "Parliament will vote on Friday."), ("06", "The court will rule on 12 March.")],
        ["lede: Parliament will vote on Friday.", "organisation: Parliament = Parliament [a]", "2024-03-08: Parliament will vote on Friday [a]", "2024-03-12: The court will rule on 12 March [b]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "timeline of months",
        [("06", "The mine was closed in January 2023."), ("06", "The mine was closed in 2023.")],
        ["lede: The mine was closed in January 2023.", "2023-01: The mine was closed in January 2023 [a]", "2023: The mine was closed in 2023 [b]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "copied",
        [("03", "The bridge in Derre fell on Sunday at noon, and six cars and a lorry fell into the river below it, the mayor said. Divers found the driver of the lorry alive. The bridge was built in 1911 and closed for repairs twice in the last ten years, the council said."), ("03", "The bridge in Derre fell on Sunday at noon, and six cars and a lorry fell into the river below it, the mayor said. Divers found the driver of the lorry alive. The bridge was built in 1911 and closed for repairs twice in the last ten years, the council said.")],
        ["lede: The bridge in Derre fell on Sunday at noon, and six cars and a lorry fell into the river below it, the mayor said.", "who: The bridge in Derre", "what: The bridge in Derre fell on Sunday at noon", "when: Sunday", "where: Derre", "places: Derre", "place: Derre = Derre [ab]", "person: mayor = the mayor [a]", "organisation: council = the council [a]", "person: mayor = the mayor [b]", "organisation: council = the council [b]", "agreed: Six cars and a lorry fell into the river below it: a:six+b:six [1]", "said by mayor: a: The bridge in Derre fell on Sunday at noon, and six cars and a lorry fell into the river below it / b: The bridge in Derre fell on Sunday at noon, and six cars and a lorry fell into the river below it", "said by council: a: The bridge was built in 1911 and closed for repairs twice in the last ten years / b: The bridge was built in 1911 and closed for repairs twice in the last ten years", "1911: The bridge was built in 1911 and closed for repairs twice in the last ten years, the council said [ab]", "2024-03-03: The bridge in Derre fell on Sunday at noon, and six cars and a lorry fell into the river below it, the mayor said [ab]", "origin Calder Post (outlet): ab", "origin mayor (unnamed): ab", "origin Divers (source): ab", "origin council (unnamed): ab", "link b copies a", "independent reports: 1 of 2"],
    ),
    (
        "five Ws",
        [("03", "A lorry hit a school bus near Ostby on Friday because its brakes had failed, injuring nine pupils, police said."), ("03", "Nine pupils were injured on Friday when a lorry hit their bus near Ostby.")],
        ["lede: A lorry hit a school bus near Ostby on Friday because its brakes had failed, injuring nine pupils, police said.", "who: A lorry", "what: A lorry hit a school bus near Ostby on Friday", "when: Friday", "where: Ostby", "why: because its brakes had failed", "places: Ostby", "place: Ostby = Ostby [ab]", "organisation: police = police [a]", "agreed: How many pupils were injured on Friday?: a:nine+b:Nine [2]", "2024-03-01: A lorry hit a school bus near Ostby on Friday because its brakes had failed, injuring nine pupils, police said [a]", "2024-03-01: Nine pupils were injured on Friday [b]", "origin Calder Post (outlet): a", "origin police (unnamed): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "court",
        [("03", "A court in Ostby jailed the banker Karl Venn for nine years on Friday for fraud."), ("03", "Karl Venn, a banker, was sentenced to nine years in prison.")],
        ["lede: A court in Ostby jailed the banker Karl Venn for nine years on Friday for fraud.", "who: A court in Ostby", "when: Friday", "where: Ostby", "places: Ostby", "place: Ostby = Ostby [a]", "person: Karl Venn (banker) = Karl Venn [ab]", "2024-03-01: A court in Ostby jailed the banker Karl Venn for nine years on Friday for fraud [a]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "weather",
        [("03", "Storm Ciara cut power to 60,000 homes in Norland on Sunday."), ("03", "About 60,000 homes were without power after Storm Ciara.")],
        ["lede: Storm Ciara cut power to 60,000 homes in Norland on Sunday.", "who: Storm Ciara", "what: cut power to 60,000 homes in Norland on Sunday", "when: Sunday", "where: Norland", "places: Norland", "other: Storm Ciara = Storm Ciara [ab]", "place: Norland = Norland [a]", "agreed: Storm Ciara cut power to 60,000 homes in Norland on Sunday: a:60,000 / b:About 60,000 [2]", "2024-03-03: Storm Ciara cut power to 60,000 homes in Norland on Sunday [a]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "strike",
        [("03", "Nurses in Ostby began a three-day strike on Monday over pay."), ("03", "A strike of nurses began on Monday in Ostby.")],
        ["lede: Nurses in Ostby began a three-day strike on Monday over pay.", "who: Nurses in Ostby", "what: began a three-day strike on Monday over pay", "when: Monday", "where: Ostby", "places: Ostby", "place: Ostby = Ostby [ab]", "single_report: Nurses in Ostby began a three-day strike on Monday over pay: a:three-day [1]", "2024-02-26: Nurses in Ostby began a three-day strike on Monday over pay [ab]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "election",
        [("03", "Ida Brekke won the election in Aarvik with 54 percent of the vote."), ("03", "Ida Brekke was elected mayor of Aarvik. Her rival, Jon Ridge, won 46 percent.")],
        ["lede: Ida Brekke won the election in Aarvik with 54 percent of the vote.", "who: Ida Brekke", "what: won the election in Aarvik with 54 percent of the vote", "where: Aarvik", "places: Aarvik", "person: Ida Brekke = Ida Brekke [ab]", "place: Aarvik = Aarvik [ab]", "person: Jon Ridge = Jon Ridge [b]", "single_report: Ida Brekke won the election in Aarvik with 54 percent of the vote: a:54 percent [1]", "single_report: Her rival, Jon Ridge, won 46 percent: b:46 percent [1]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "independent reports: 2 of 2"],
    ),
    (
        "kidnapped",
        [("03", "Gunmen kidnapped 12 pupils from a school in Derre on Friday."), ("05", "The 12 pupils who were kidnapped in Derre were freed on Monday, the governor said.")],
        ["lede: The 12 pupils who were kidnapped in Derre were freed on Monday, the governor said.", "who: The 12 pupils", "what: were freed on Monday", "when: Monday", "where: Derre", "places: Derre", "place: Derre = Derre [ab]", "person: governor = the governor [b]", "agreed: Gunmen kidnapped 12 pupils from a school in Derre on Friday: a:12+b:12 [2]", "2024-03-01: Gunmen kidnapped 12 pupils from a school in Derre on Friday [a]", "2024-03-04: The 12 pupils who were kidnapped in Derre were freed on Monday, the governor said [b]", "origin Calder Post (outlet): a", "origin Valley Radio (outlet): b", "origin governor (unnamed): b", "independent reports: 2 of 2"],
    ),
]  # fmt: skip


def _brief(reports: Reports) -> Brief:
    outlets = ("Calder Post", "Valley Radio", "Tern News")
    given = zip("abc", outlets, reports, strict=False)
    return brief_of(
        Story(
            "",
            tuple((name, outlet, f"2024-03-{day}", (text,)) for name, outlet, (day, text) in given),
            (),
            (),
        )
    )


def _standings(brief: Brief) -> Iterator[str]:
    yield from counted(brief)
    for question in brief.questions:
        if question.standing != "single_report":
            yield f"{question.reason_code}: {question.reason}"


def _facts(brief: Brief) -> Iterator[str]:
    yield from told(brief)
    for utterance in brief.utterances:
        for difference in utterance.differences:
            yield f"difference {difference.kind.value}: {' / '.join(difference.texts)}"
    for link in brief.lineage.links:
        yield f"link {link.from_} {link.kind.value} {link.to}"
    yield f"independent reports: {brief.lineage.independent_reports} of {brief.lineage.reports}"


@pytest.mark.parametrize(
    ("reports", "lines"), [case[1:] for case in ANSWERS], ids=[case[0] for case in ANSWERS]
)
def test_how_the_answers_stand(reports: Reports, lines: list[str]) -> None:
    assert list(_standings(_brief(reports))) == lines


@pytest.mark.parametrize(("reports", "lines"), [case[1:] for case in FACTS], ids=[case[0] for case in FACTS])
def test_what_the_brief_says_of_it(reports: Reports, lines: list[str]) -> None:
    found = list(_facts(_brief(reports)))
    missing = [line for line in lines if line not in found]
    assert not missing, "\n".join(["missing:", *missing, "told:", *found])
