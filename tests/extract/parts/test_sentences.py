"""Sentences and what is read of them beside figures: what happened to whom, where, when and why; who is named; what is dated.

Of an opening: its marks, the five Ws that it answers, the words that tell what happened, its times and places (with a "?"
where something speaks against them), and its headline where that leaves something out. Of a name: its kind, its title,
its words, and what it is known by. Of a date: what it dates. Of a statement: what is asserted in it.
"""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from crosswire.config import load
from crosswire.extract import statements
from crosswire.extract.parts import prose
from crosswire.types import Analysis, Assertion, Named, Opening, Prose, Span

SENTENCES: list[tuple[str, list[str]]] = [
    ("A lorry hit a school bus near Ostby on Friday because its brakes had failed, injuring nine pupils, police said.", ["alone direct tells", "who: A lorry", "what: A lorry hit a school bus near Ostby on Friday", "why: because its brakes had failed", "tells of: brake bus fail hit injure lorry police pupil school", "time: Friday of hit", "line: A lorry hit a school bus near Ostby on Friday because its brakes had failed, injuring nine pupils, police said", "site: Ostby", "name: Ostby: place name [ostby]", "name: police: organisation nominal [police] key source r police", "date: Friday day: A lorry hit a school bus near Ostby on Friday because its brakes had failed, injuring nine pupils, police said | A lorry hit a school bus near Ostby on Friday", "said: hit of bus friday ostby truck by truck to bus subject lorry", "said: fail of brake by brake subject brakes", "said: wound of schoolgirl to schoolgirl"]),
    ("Nine pupils were injured on Friday when a lorry hit their bus near Ostby.", ["alone direct acts tells", "who: Nine pupils #", "what: Nine pupils were injured on Friday #", "tells of: bus hit injure lorry pupil", "time: Friday of injure", "site: Ostby", "name: Ostby: place name [ostby]", "date: Friday day: Nine pupils were injured on Friday"]),
    ("The accident happened on Monday.", ["alone tells", "who: The accident", "what: The accident happened on Monday", "tells of: accident happen", "time: Monday of happen", "name: The accident: other nominal [accident] key event crash", "date: Monday day: The accident happened on Monday"]),
    ("When a card is lost, the bank must pay, a court in Leeds ruled on Monday.", ["alone acts tells", "who: a court in Leeds", "what: ruled on Monday", "tells of: bank card court lose pay rule", "time: Monday of rule", "site: a court in Leeds ?", "site: Leeds", "name: a court in Leeds: organisation nominal [court in leeds] key source r court in leeds", "name: Leeds: place name [leeds]", "date: Monday day: When a card is lost, the bank must pay, a court in Leeds ruled on Monday", "said: lose of card by card to card subject card"]),
    ("Oskar Lind will resign as prime minister of Norland on Friday, his office said.", ["alone direct ahead acts tells", "who: Oskar Lind", "what: will resign as prime minister of Norland on Friday", "tells of: minister office resign", "time: Friday of resign ?", "name: Oskar Lind: person name [oskar lind]", "name: Norland: organisation name [norland]", "name: his office: organisation nominal [his office] key source his office", "date: Friday day: Oskar Lind will resign as prime minister of Norland on Friday, his office said | Oskar Lind will resign as prime minister of Norland on Friday"]),
    ("Oskar Lind resigned on Friday.", ["alone direct acts tells", "who: Oskar Lind", "what: resigned on Friday", "tells of: resign", "time: Friday of resign", "name: Oskar Lind: person name [oskar lind]", "date: Friday day: Oskar Lind resigned on Friday"]),
    ("Ada Holm is to be sworn in as mayor of Leeds on Monday.", ["alone direct ahead acts tells", "who: Ada Holm", "what: is to be sworn in as mayor of Leeds on Monday", "tells of: mayor swear", "time: Monday of swear ?", "site: Leeds ?", "name: Ada Holm: person name [ada holm]", "name: Leeds: place name [leeds]", "date: Monday day: Ada Holm is to be sworn in as mayor of Leeds on Monday"]),
    ("A fire at a hotel in Lyon killed 12 guests early on Saturday, France's interior ministry said.", ["alone direct tells", "who: A fire at a hotel in Lyon", "what: A fire at a hotel in Lyon killed 12 guests early on Saturday #", "tells of: fire guest hotel kill ministry", "time: Saturday of kill", "line: A fire at a hotel in Lyon killed 12 guests early on Saturday, France's interior ministry said", "site: Lyon", "site: France ?", "site: France's interior ministry ?", "name: Lyon: place name [lyon]", "name: France's interior ministry: organisation nominal [france interior ministry] key institution FR interior ministry is ministry", "name: France: place name [france] key country FR", "date: Saturday day: A fire at a hotel in Lyon killed 12 guests early on Saturday, France's interior ministry said | A fire at a hotel in Lyon killed 12 guests early on Saturday", "said: kill of fire guest hotel saturday by fire to guest subject fire"]),
    ("Fire killed 12 guests.", ["alone direct tells", "who: Fire", "what: Fire killed 12 guests #", "tells of: fire guest kill"]),
    ("At least 12 people died after a boat capsized off Lampedusa.", ["alone direct acts tells", "who: At least 12 people #", "what: died", "why: after a boat capsized off Lampedusa", "tells of: boat capsize die people", "site: Lampedusa", "name: Lampedusa: place name [lampedusa]"]),
    ("Police arrested two men in Leeds over the theft of a painting.", ["alone direct acts tells", "who: Police", "what: arrested two men in Leeds over the theft of a painting #", "tells of: arrest man painting police theft", "site: Leeds", "name: Leeds: place name [leeds]"]),
    ("Two men were arrested by police in Leeds.", ["alone direct acts tells", "who: Two men #", "what: Two men were arrested by police in Leeds #", "tells of: arrest man police", "site: Leeds", "name: Leeds: place name [leeds]"]),
    ("Two men were arrested for stealing a painting.", ["alone direct acts tells", "who: Two men #", "what: Two men were arrested for stealing a painting #", "why: for stealing a painting", "tells of: arrest man painting steal"]),
    ("Norland beat Denmark 3-1 in Oslo on Sunday to win the cup.", ["alone direct acts tells", "who: Norland", "what: beat Denmark", "tells of: beat cup win", "time: Sunday of beat", "site: Denmark ?", "site: Oslo", "name: Norland: organisation name [norland]", "name: Denmark: place name [denmark] key country DK", "name: Oslo: place name [oslo]", "date: Sunday day: Norland beat Denmark 3-1 in Oslo on Sunday to win the cup"]),
    ("Scientists in Lima have found a frog that was thought extinct.", ["alone direct acts tells", "who: Scientists in Lima", "what: have found a frog", "tells of: frog scientist think", "site: Lima", "name: Lima: place name [lima]"]),
    ("The storm, which formed on Friday, hit Florida on Sunday.", ["alone direct tells", "who: The storm", "what: hit Florida on Sunday", "tells of: form hit storm", "time: Friday of form ?", "time: Sunday of hit", "site: Florida", "name: The storm: other nominal [storm] key event storm", "name: Florida: place name [florida]", "date: Friday day: The storm, which formed on Friday", "date: Sunday day: The storm, which formed on Friday, hit Florida on Sunday"]),
    ("The dam burst owing to heavy rain.", ["alone direct tells", "who: The dam", "what: The dam burst owing to heavy rain", "why: owing to heavy rain", "tells of: burst dam owe rain"]),
    ("The dam burst due to heavy rain, engineers said.", ["alone direct tells", "who: The dam", "what: The dam burst due to heavy rain", "why: due to heavy rain", "tells of: burst dam engineer rain", "name: engineers: group nominal [engineers] key source r engineers", "said: burst of dam by dam subject dam"]),
    ("The dam burst as a result of heavy rain.", ["alone direct tells", "who: The dam", "what: The dam burst as a result of heavy rain", "why: as a result of heavy rain", "tells of: burst dam rain result"]),
    ("The dam was blown up with dynamite.", ["alone direct tells", "who: The dam", "what: The dam was blown up with dynamite", "tells of: blow dam dynamite"]),
    ("The dam was blown up by rebels using dynamite.", ["alone direct acts tells", "who: rebels", "what: The dam was blown up by rebels", "tells of: blow dam dynamite rebel use"]),
    ("He left by climbing over a wall.", ["direct tells", "what: left by climbing over a wall", "how: by climbing over a wall", "tells of: climb leave wall"]),
    ("Rebels took the town of Derre on Monday by crossing the river at night.", ["alone direct acts tells", "who: Rebels", "what: took the town of Derre on Monday by crossing the river at night", "how: by crossing the river at night", "tells of: cross night rebel river take town", "time: Monday of take", "site: Derre ?", "name: Derre: place name [derre]", "date: Monday day: Rebels took the town of Derre on Monday by crossing the river at night"]),
    ("This was the third fire in a week.", ["direct tells", "what: was the third fire in a week #", "tells of: fire week"]),
    ("It was the third fire in a week.", ["direct tells", "what: was the third fire in a week #", "tells of: fire week"]),
    ("He said so.", ["direct tells", "what: said so", "tells of: "]),
    ("They agreed on Monday.", ["direct tells", "what: agreed on Monday", "tells of: agree", "time: Monday of agree", "date: Monday day: They agreed on Monday"]),
    ("The council voted 12 to 9 on Monday to shut the bridge.", ["alone direct acts tells", "who: The council", "what: voted 12 to 9 on Monday to shut the bridge #", "tells of: bridge council shut vote", "time: Monday of vote", "date: Monday day: The council voted 12 to 9 on Monday to shut the bridge"]),
    ("The vote was 12 to 9.", ["alone direct tells", "who: The vote", "what: The vote was 12 to 9 #", "tells of: vote"]),
    ("There was a fire in Ostby on Monday.", ["direct tells", "what: was a fire in Ostby on Monday", "tells of: be fire", "time: Monday of be", "site: Ostby", "name: Ostby: place name [ostby]", "date: Monday day: There was a fire in Ostby on Monday"]),
    ("There were no deaths.", ["direct tells", "what: were no deaths", "tells of: be death"]),
    ("A court in Leeds freed two men on Monday who had been held since 2019.", ["alone direct acts tells", "who: A court in Leeds", "what: freed two men on Monday #", "tells of: court free hold man", "time: Monday of free", "time: since 2019 of hold ?", "site: Leeds", "name: Leeds: place name [leeds]", "date: Monday day: A court in Leeds freed two men on Monday who had been held since 2019"]),
    ("A court in Leeds on Monday freed two men.", ["alone direct acts tells", "who: A court in Leeds", "what: freed two men #", "tells of: court free man", "time: Monday of court", "site: Leeds", "name: Leeds: place name [leeds]", "date: Monday day: A court in Leeds on Monday freed two men"]),
    ("On Monday, a court in Leeds freed two men.", ["alone direct acts tells", "who: a court in Leeds", "what: freed two men #", "tells of: court free man", "time: Monday of free", "site: Leeds", "name: Leeds: place name [leeds]", "date: Monday day: On Monday, a court in Leeds freed two men"]),
    ("Earlier on Monday, a court freed two men.", ["direct acts tells", "who: a court", "what: freed two men #", "tells of: court free man", "time: Monday of free", "date: Monday day: Earlier on Monday, a court freed two men"]),
    ("In 2019, a court freed two men.", ["alone direct acts tells", "who: a court", "what: freed two men #", "tells of: court free man", "time: In 2019 of free ?", "date: In 2019 year: In 2019, a court freed two men"]),
    ("Last year a court freed two men.", ["alone direct acts tells", "who: a court", "what: freed two men #", "tells of: court free man year", "time: Last year of free ?", "date: Last year year: Last year a court freed two men"]),
    ("Two years after the flood, the bridge opened on Monday.", ["alone direct tells", "who: the bridge", "what: the bridge opened on Monday", "tells of: bridge flood open year", "time: Two years after of open ?", "time: Monday of open", "name: the flood: other nominal [flood] key event flood", "date: Monday day: Two years after the flood, the bridge opened on Monday"]),
    ("The bridge opened on Monday, two years after the flood.", ["alone direct tells", "who: The bridge", "what: The bridge opened on Monday, two years after the flood #", "tells of: bridge flood open year", "time: Monday of open", "time: two years after of open ?", "name: the flood: other nominal [flood] key event flood", "date: Monday day: The bridge opened on Monday, two years after the flood"]),
    ("The bridge, closed since 2019, opened on Monday.", ["alone direct tells", "who: The bridge", "what: opened on Monday", "tells of: bridge close open", "time: since 2019 of close ?", "time: Monday of open ?", "date: Monday day: The bridge, closed since 2019, opened on Monday"]),
    ("The bridge opened at noon on Monday.", ["alone direct tells", "who: The bridge", "what: The bridge opened at noon on Monday", "tells of: bridge noon open", "time: Monday of open", "date: Monday day: The bridge opened at noon on Monday"]),
    ("The bridge will open on Monday.", ["alone direct ahead tells", "who: The bridge", "what: The bridge will open on Monday", "tells of: bridge open", "time: Monday of open ?", "date: Monday day: The bridge will open on Monday"]),
    ("The bridge was to open on Monday.", ["alone direct ahead tells", "who: The bridge", "what: The bridge was to open on Monday", "tells of: bridge open", "time: Monday of open ?", "date: Monday day: The bridge was to open on Monday"]),
    ("Plans to open the bridge on Monday were dropped.", ["alone direct tells", "who: Plans", "what: were dropped", "tells of: bridge drop open plan", "time: Monday of open ?"]),
    ("The opening of the bridge on Monday drew crowds.", ["alone direct tells", "who: The opening of the bridge", "what: The opening of the bridge on Monday drew crowds", "tells of: bridge crowd draw opening", "time: Monday of opening", "date: Monday day: The opening of the bridge on Monday drew crowds"]),
    ("Crowds cheered as the bridge opened on Monday.", ["alone direct tells", "who: Crowds", "what: Crowds cheered", "tells of: bridge cheer crowd open", "time: Monday of open", "date: Monday day: the bridge opened on Monday | as the bridge opened on Monday"]),
    ("\"The bridge is open,\" Ada Holm said on Monday.", ["direct tells", "who: The bridge", "what: The bridge is open", "tells of: bridge", "time: Monday of say ?", "name: Ada Holm: person name [ada holm]", 'date: Monday day: "The bridge is open," Ada Holm said on Monday | The bridge is open," Ada Holm said on Monday', "said: open of bridge by bridge subject bridge"]),
    ("Ada Holm told reporters in Paris on Monday that the bridge in Leeds was open.", ["alone direct tells", "who: the bridge in Leeds", "what: the bridge in Leeds was open", "tells of: bridge reporter", "time: Monday of tell ?", "site: Paris ?", "site: Leeds", "name: Ada Holm: person name [ada holm]", "name: Paris: place name [paris]", "name: Leeds: place name [leeds]", "date: Monday day: Ada Holm told reporters in Paris on Monday that the bridge in Leeds was open", "said: open of bridge leeds by bridge subject bridge"]),
    ("Ada Holm, speaking in Paris, said the bridge in Leeds was open.", ["alone direct tells", "who: the bridge in Leeds", "what: the bridge in Leeds was open", "tells of: bridge speak", "site: Paris in said", "site: Leeds", "name: Ada Holm: person name [ada holm]", "name: Paris: place name [paris]", "name: Leeds: place name [leeds]", "said: open of bridge leeds by bridge subject bridge"]),
    ("Ada Holm of Paris crossed the bridge in Leeds.", ["alone direct acts tells", "who: Ada Holm of Paris", "what: crossed the bridge in Leeds", "tells of: bridge cross", "site: Paris ?", "site: Leeds", "name: Ada Holm: person name [ada holm]", "name: Paris: place name [paris]", "name: Leeds: place name [leeds]"]),
    ("The road from Leeds to York opened.", ["alone direct tells", "who: The road from Leeds to York", "what: The road from Leeds to York opened", "tells of: open road", "site: Leeds ?", "site: York ?", "name: Leeds: place name [leeds]", "name: York: place name [york]"]),
    ("A train from Leeds to York crashed near Selby.", ["alone direct tells", "who: A train from Leeds to York", "what: A train from Leeds to York crashed near Selby", "tells of: crash train", "site: Leeds ?", "site: York ?", "site: Selby", "name: Leeds: place name [leeds]", "name: York: place name [york]", "name: Selby: place name [selby]"]),
    ("A flight from Paris crashed in Cairo.", ["alone direct tells", "who: A flight from Paris", "what: A flight from Paris crashed in Cairo", "tells of: crash flight", "site: Paris ?", "site: Cairo", "name: Paris: place name [paris]", "name: Cairo: place name [cairo]"]),
    ("A French tourist died in Cairo.", ["alone direct acts tells", "who: A French tourist", "what: died in Cairo", "tells of: die tourist", "site: Cairo", "name: Cairo: place name [cairo]"]),
    ("The London-based firm sold its mine in Peru.", ["alone direct acts tells", "who: The London-based firm", "what: sold its mine in Peru", "tells of: base firm mine sell", "site: The London-based firm ?", "site: London ?", "site: Peru ?", "name: London: place name [london]", "name: Peru: place name [peru] key country PE"]),
    ("Peru's army freed 12 hostages in Lima.", ["alone direct acts tells", "who: Peru's army", "what: freed 12 hostages in Lima #", "tells of: army free hostage", "site: Peru ?", "site: Peru's army ?", "site: Lima", "name: Peru's army: organisation nominal [peru army] key institution PE armed forces is army forces", "name: Peru: place name [peru] key country PE", "name: Lima: place name [lima]"]),
    ("Peru freed 12 hostages.", ["alone direct acts tells", "who: Peru", "what: freed 12 hostages #", "tells of: free hostage", "site: Peru ?", "name: Peru: place name [peru] key country PE"]),
    ("Lima, Peru, was dark on Monday.", ["alone direct acts tells", "who: Lima", "what: was dark on Monday", "tells of: ", "time: Monday of be", "site: Lima in Peru, ?", "site: Peru in was ?", "name: Lima: place name [lima]", "name: Peru: place name [peru] key country PE", "date: Monday day: Lima, Peru, was dark on Monday"]),
    ("An earthquake struck Peru on Monday.", ["alone direct tells", "who: An earthquake", "what: An earthquake struck Peru on Monday", "tells of: earthquake strike", "time: Monday of strike", "site: Peru ?", "name: Peru: place name [peru] key country PE", "date: Monday day: An earthquake struck Peru on Monday"]),
    ("An earthquake of magnitude 6.1 struck off the coast of Peru on Monday.", ["alone direct tells", "who: An earthquake of magnitude 6.1 #", "what: An earthquake of magnitude 6.1 struck off the coast of Peru on Monday #", "tells of: coast earthquake magnitude strike", "time: Monday of strike", "site: Peru ?", "name: Peru: place name [peru] key country PE", "date: Monday day: An earthquake of magnitude 6.1 struck off the coast of Peru on Monday"]),
    ("The quake was felt in Lima.", ["alone direct tells", "who: The quake", "what: The quake was felt in Lima", "tells of: feel quake", "site: Lima", "name: The quake: other nominal [quake] key event earthquake", "name: Lima: place name [lima]"]),
    ("The quake struck 40 km north of Lima.", ["alone direct tells", "who: The quake", "what: The quake struck 40 km north of Lima #", "tells of: km quake strike", "site: Lima ?", "name: The quake: other nominal [quake] key event earthquake", "name: Lima: place name [lima]"]),
    ("More than 100 people have been killed since fighting began in Derre in May.", ["alone direct acts tells", "who: More than 100 people #", "what: More than 100 people have been killed #", "tells of: begin fight kill people", "time: in May of begin ?", "site: Derre in May.", "name: Derre: place name [derre]", "date: in May month: fighting began in Derre in May | since fighting began in Derre in May"]),
    ("Fighting in Derre has killed 100 people since May.", ["alone tells", "who: Fighting in Derre", "what: Fighting in Derre has killed 100 people since May #", "tells of: fight kill people", "time: since May of kill ?", "site: Derre", "name: Derre: place name [derre]"]),
    ("The toll rose to 100 on Monday.", ["alone direct", "who: The toll", "what: The toll rose to 100 on Monday #", "tells of: rise toll", "time: Monday of rise ?", "date: Monday day: The toll rose to 100 on Monday"]),
    ("The death toll from the quake rose to 100 on Monday, officials said.", ["alone direct", "who: The death toll from the quake", "what: The death toll from the quake rose to 100 on Monday #", "tells of: death official quake rise toll", "time: Monday of rise ?", "name: the quake: other nominal [quake] key event earthquake", "name: officials: group nominal [officials] key source r officials", "date: Monday day: The death toll from the quake rose to 100 on Monday, officials said | The death toll from the quake rose to 100 on Monday", "said: rise of earthquake monday toll by toll subject toll"]),
    ("Ukraine and Russia exchanged 100 prisoners on Monday.", ["alone direct acts tells", "who: Ukraine and Russia", "what: exchanged 100 prisoners on Monday #", "tells of: exchange prisoner", "time: Monday of exchange", "site: Ukraine ?", "site: Russia ?", "name: Ukraine: place name [ukraine] key country UA", "name: Russia: place name [russia] key country RU", "date: Monday day: Ukraine and Russia exchanged 100 prisoners on Monday"]),
    ("Ukraine said Russia fired 40 drones on Monday.", ["alone direct acts tells", "who: Russia", "what: fired 40 drones on Monday #", "tells of: drone fire", "time: Monday of fire", "site: Ukraine ?", "site: Russia ?", "name: Ukraine: place name [ukraine] key country UA", "name: Russia: place name [russia] key country RU", "date: Monday day: Ukraine said Russia fired 40 drones on Monday | Russia fired 40 drones on Monday", "said: fire of drone monday russia by russia to drone subject Russia"]),
    ("Russia fired 40 drones at Kyiv on Monday, Ukraine said.", ["alone direct acts tells", "who: Russia", "what: fired 40 drones at Kyiv on Monday #", "tells of: drone fire", "time: Monday of fire", "site: Russia ?", "site: Kyiv", "site: Ukraine ?", "name: Russia: place name [russia] key country RU", "name: Kyiv: place name [kyiv]", "name: Ukraine: place name [ukraine] key country UA", "date: Monday day: Russia fired 40 drones at Kyiv on Monday, Ukraine said | Russia fired 40 drones at Kyiv on Monday", "said: fire of drone kyiv monday russia by russia to drone subject Russia"]),
    ("The strike was called off.", ["alone direct tells", "who: The strike", "what: The strike was called off", "tells of: call strike"]),
    ("A strike by nurses began on Monday.", ["alone direct tells", "who: A strike by nurses", "what: A strike by nurses began on Monday", "tells of: begin nurse strike", "time: Monday of begin", "date: Monday day: A strike by nurses began on Monday"]),
    ("Nurses began a strike on Monday over pay.", ["alone direct acts tells", "who: Nurses", "what: began a strike on Monday over pay", "tells of: begin nurse pay strike", "time: Monday of strike", "date: Monday day: Nurses began a strike on Monday over pay"]),
    ("Nurses went on strike on Monday to demand more pay.", ["alone direct acts tells", "who: Nurses", "what: went on strike on Monday", "tells of: demand go nurse pay strike", "time: Monday of go", "date: Monday day: Nurses went on strike on Monday to demand more pay"]),
    ("The film won three prizes in Cannes on Sunday.", ["alone direct tells", "who: The film", "what: The film won three prizes in Cannes on Sunday #", "tells of: film prize win", "time: Sunday of win", "site: Cannes", "name: Cannes: place name [cannes]", "date: Sunday day: The film won three prizes in Cannes on Sunday"]),
    ("The singer Ada Holm died on Monday at the age of 81.", ["alone direct acts tells", "who: The singer", "what: died on Monday at the age of 81 #", "tells of: age die singer", "time: Monday of die", "name: Ada Holm: person name (singer) [ada holm]", "date: Monday day: The singer Ada Holm died on Monday at the age of 81"]),
    ("Singer Ada Holm has died aged 81.", ["alone direct acts tells", "who: Singer Ada Holm", "what: has died aged", "tells of: die singer", "name: Ada Holm: person name (Singer) [ada holm]"]),
    ("Ada Holm, who won the cup in 2019, died on Monday.", ["alone direct acts tells", "who: Ada Holm", "what: died on Monday", "tells of: cup die win", "time: in 2019 of win ?", "time: Monday of die", "name: Ada Holm: person name [ada holm]", "date: in 2019 year: Ada Holm, who won the cup in 2019", "date: Monday day: Ada Holm, who won the cup in 2019, died on Monday"]),
    ("Ada Holm, 81, died on Monday.", ["alone direct acts tells", "who: Ada Holm", "what: died on Monday", "tells of: die", "time: Monday of die", "name: Ada Holm: person name [ada holm]", "date: Monday day: Ada Holm, 81, died on Monday"]),
    ("Ada Holm died from cancer on Monday.", ["alone direct acts tells", "who: Ada Holm", "what: died from cancer on Monday", "tells of: cancer die", "time: Monday of die", "name: Ada Holm: person name [ada holm]", "date: Monday day: Ada Holm died from cancer on Monday"]),
    ("Ada Holm was shot dead in Leeds on Monday.", ["alone direct acts tells", "who: Ada Holm", "what: Ada Holm was shot dead in Leeds on Monday", "tells of: shoot", "time: Monday of shoot", "site: Leeds", "name: Ada Holm: person name [ada holm]", "name: Leeds: place name [leeds]", "date: Monday day: Ada Holm was shot dead in Leeds on Monday"]),
    ("A gunman opened fire at a school in Leeds on Monday, killing two.", ["alone direct acts tells", "who: A gunman", "what: opened fire at a school in Leeds on Monday", "tells of: fire gunman kill open school", "time: Monday of open", "site: Leeds", "name: Leeds: place name [leeds]", "date: Monday day: A gunman opened fire at a school in Leeds on Monday, killing two"]),
    ("A man was charged with murder in Leeds on Monday.", ["alone direct acts tells", "who: A man", "what: A man was charged with murder in Leeds on Monday", "tells of: charge man murder", "time: Monday of charge", "site: Leeds", "name: Leeds: place name [leeds]", "date: Monday day: A man was charged with murder in Leeds on Monday"]),
    ("A judge sentenced a man to 12 years in prison on Monday for murder.", ["alone direct acts tells", "who: A judge", "what: sentenced a man to 12 years in prison on Monday for murder #", "tells of: judge man murder prison sentence year", "time: Monday of sentence", "date: Monday day: A judge sentenced a man to 12 years in prison on Monday for murder"]),
    ("A vaccine against sand fever was approved on Monday.", ["alone direct tells", "who: A vaccine against sand fever", "what: A vaccine against sand fever was approved on Monday", "tells of: approve fever sand vaccine", "time: Monday of approve", "date: Monday day: A vaccine against sand fever was approved on Monday"]),
    ("The agency approved a vaccine on Monday.", ["alone direct acts tells", "who: The agency", "what: approved a vaccine on Monday", "tells of: agency approve vaccine", "time: Monday of approve", "date: Monday day: The agency approved a vaccine on Monday"]),
    ("The rocket was launched from Kourou on Monday.", ["alone direct tells", "who: The rocket", "what: The rocket was launched from Kourou on Monday", "tells of: launch rocket", "time: Monday of launch", "site: Kourou ?", "name: Kourou: place name [kourou]", "date: Monday day: The rocket was launched from Kourou on Monday"]),
    ("The rocket exploded 30 seconds after launch on Monday.", ["alone direct tells", "who: The rocket", "what: The rocket exploded 30 seconds after launch on Monday #", "tells of: explode launch rocket second", "time: Monday of explode", "date: Monday day: The rocket exploded 30 seconds after launch on Monday"]),
    ("Nobody was hurt.", ["alone direct tells", "what: was hurt", "tells of: hurt"]),
    ("No one was hurt, police said.", ["alone direct tells", "who: No one #", "what: No one was hurt #", "tells of: hurt one police", "name: police: organisation nominal [police] key source r police", "said: not nobody hurt of one by one to one subject one"]),
    ("The cause of the fire was not known.", ["alone direct tells", "who: The cause of the fire", "what: The cause of the fire was not known", "tells of: cause fire know"]),
    ("The cause is being investigated.", ["alone direct tells", "who: The cause", "what: The cause is being investigated", "tells of: cause investigate"]),
    ("What happened is not clear.", ["alone direct tells", "who: What happened", "what: What happened is not clear", "tells of: happen"]),
    ("How it happened is not clear.", ["alone tells", "who: How it happened", "what: How it happened is not clear", "tells of: happen"]),
    ("Here is what we know.", ["direct", "what: is what we know", "tells of: know"]),
    ("Officials fear more deaths.", ["alone direct acts tells", "who: Officials", "what: fear more deaths", "tells of: death fear official"]),
    ("Talks resumed in Doha on Friday.", ["alone direct tells", "who: Talks", "what: Talks resumed in Doha on Friday", "tells of: resume talk", "time: Friday of resume", "site: Doha", "name: Doha: place name [doha]", "date: Friday day: Talks resumed in Doha on Friday"]),
    ("Israel and Hamas agreed a truce on Monday.", ["alone direct acts tells", "who: Israel and Hamas", "what: agreed a truce on Monday", "tells of: agree truce", "time: Monday of agree", "site: Israel ?", "name: Israel: place name [israel] key country IL", "name: Hamas: organisation name [hamas]", "date: Monday day: Israel and Hamas agreed a truce on Monday"]),
    ("Hamas freed 12 hostages on Monday under the truce.", ["alone direct acts tells", "who: Hamas", "what: freed 12 hostages on Monday under the truce #", "tells of: free hostage truce", "time: Monday of free", "name: Hamas: organisation name [hamas]", "name: the truce: other nominal [truce] key event truce", "date: Monday day: Hamas freed 12 hostages on Monday under the truce"]),
    ("The Norland Football Association (NFA) banned Ada Holm Jr. for a year.", ["alone direct acts tells", "who: The Norland Football Association", "what: banned Ada Holm Jr. for a year", "tells of: ban year", "name: Norland Football Association: organisation name [norland football association]", "name: NFA: organisation name [nfa] for norland football association", "name: Ada Holm Jr.: person name [ada holm] jr"]),
    ("The talks, due to be held in Doha, were dropped.", ["alone direct tells", "who: The talks, due to be held in Doha", "what: were dropped", "tells of: drop hold talk", "site: Doha in were", "name: Doha: place name [doha]"]),
    ("The talks due to start on Friday were dropped.", ["alone direct tells", "who: The talks due to start", "what: The talks due to start on Friday were dropped", "tells of: drop start talk", "time: Friday of start", "date: Friday day: The talks due to start on Friday were dropped"]),
    ("The dam burst due to heavy rain.", ["alone direct tells", "who: The dam", "what: The dam burst due to heavy rain", "why: due to heavy rain", "tells of: burst dam rain"]),
    ("The dam burst due to rising water.", ["alone direct tells", "who: The dam", "what: The dam burst due to rising water", "why: due to rising water", "tells of: burst dam rise water"]),
    ("The dam burst due to cracked walls.", ["alone direct tells", "who: The dam", "what: The dam burst due to cracked walls", "why: due to cracked walls", "tells of: burst crack dam wall"]),
    ("The agency banned Ada Holm for a year.", ["alone direct acts tells", "who: The agency", "what: banned Ada Holm for a year", "tells of: agency ban year", "name: Ada Holm: person name [ada holm]"]),
    ("A judge jailed a man for 12 years for murder.", ["alone direct acts tells", "who: A judge", "what: jailed a man for 12 years for murder #", "tells of: jail judge man murder year"]),
    ("A judge jailed a man for murder.", ["alone direct acts tells", "who: A judge", "what: jailed a man for murder", "tells of: jail judge man murder"]),
    ("A judge sentenced a man to 12 years in prison for killing his wife.", ["alone direct acts tells", "who: A judge", "what: sentenced a man to 12 years in prison for killing his wife #", "why: for killing his wife", "tells of: judge kill man prison sentence wife year"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), SENTENCES, ids=[text[:60] for text, _ in SENTENCES])
def test_what_is_read_of_a_sentence(
    analyse_text: Callable[..., Analysis], text: str, lines: list[str]
) -> None:
    analysis = analyse_text(text)
    (said,) = statements.find([analysis], load(statements="rules"))
    assert list(_told(text, prose.read(analysis, said))) == lines


def _told(text: str, told: Prose) -> Iterator[str]:
    for opening in told.openings:
        yield from _opening(text, opening)
    for site in told.sites:
        beyond = "" if site.beyond is None else f" in {text[site.beyond :].split(maxsplit=1)[0]}"
        known = "" if site.placed else " unknown"
        yield f"site: {text[site.span.start : site.end]}{beyond}{known}{_doubt(site.against)}"
    yield from (f"name: {_named(one)}" for one in told.names.named)
    for one in told.dated:
        clause = "" if one.label == one.clause else f" | {_words(text, one.clause)}"
        yield f"date: {_words(text, one.date)} {one.precision.value}: {_words(text, one.label)}{clause}"
    for manner in told.manners:
        yield from (f"said: {_asserted(text, a)}" for said in manner.said for a in said.assertions)


def _opening(text: str, one: Opening) -> Iterator[str]:
    marks = {"alone": one.alone, "direct": one.direct, "ahead": one.ahead}
    if one.happening:
        marks |= {"acts": one.happening.acts, "tells": one.happening.tells}
    yield " ".join(name for name, holds in marks.items() if holds)
    for key in ("who", "what", "why", "how"):
        found = getattr(one.happening, key, None)
        if found:
            yield f"{key}: {_words(text, found.span)}{' #' if found.number else ''}"
    yield f"tells of: {' '.join(one.acts)}"
    for time in one.times:
        hangs = f" of {time.hangs_on}" if time.hangs_on else ""
        yield f"time: {_words(text, time.span)}{hangs}{_doubt(time.against)}"
    line = " … ".join(_words(text, part) for part in one.line)
    if line not in {"", text}:
        yield f"line: {line}"


def _named(one: Named) -> str:
    parts = (
        f"{one.text}: {one.type.value} {one.kind.value}",
        f"({one.role})" if one.role else "",
        f"[{' '.join(one.words)}]",
        f"key {' '.join(one.key)}" if one.key is not None else "",
        f"for {' '.join(one.expands)}" if one.expands else "",
        f"land {one.land}" if one.land else "",
        one.generation or "",
        f"is {' '.join(one.shows)}" if one.shows else "",
    )
    return " ".join(part for part in parts if part)


def _asserted(text: str, one: Assertion) -> str:
    parts = (
        "not" if one.negated else "",
        "nobody" if one.nobody else "",
        one.predicate,
        f"of {' '.join(one.of)}" if one.of else "",
        f"by {one.does}" if one.does else "",
        f"to {' '.join(one.undergoes)}" if one.undergoes else "",
        f"subject {' / '.join(_words(text, part) for part in one.subject)}" if one.subject else "",
        f"no {' '.join(one.absent)}" if one.absent else "",
    )
    return " ".join(part for part in parts if part)


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _doubt(against: float) -> str:
    return " ?" if against else ""
