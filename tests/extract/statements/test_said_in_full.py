"""Whole texts and all that is read of who says what in them: kind, source, cue and content, and the chain of voices.

A statement is told in one line: its kind, then source, cue and content as written, then in brackets who passes it on,
outermost first. The reports are those of an outlet called The Quill.
"""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Span, Statement

BOTH = [
    ("The storm claimed the lives of 12 people.", []),
    ("Fever has claimed more than 40 lives in Dulwa.", []),
    ("The general claimed that the storm had taken 12 lives.", ["indirect: The general | claimed | the storm had taken 12 lives [The Quill (outlet) > general (speaker)]"]),
    ("The siege threatens 300 families.", []),
    ("A bishop said that smugglers demand 2,000 crowns a seat.", ["indirect: A bishop | said | smugglers demand 2,000 crowns a seat [The Quill (outlet) > bishop (speaker)]"]),
    ("An editor of the Valley Herald said the ferry was late.", ["indirect: An editor of the Valley Herald | said | the ferry was late [The Quill (outlet) > editor of the Valley Herald (speaker)]"]),
    ("The so-called Harbour Council said the ferry was late.", ["indirect: The so-called Harbour Council | said | the ferry was late [The Quill (outlet) > Harbour Council (speaker)]"]),
    ("The harbour master said the ferry was late.", ["indirect: The harbour master | said | the ferry was late [The Quill (outlet) > harbour master (speaker)]"]),
    ("The ferry was late, the harbour master said.", ["indirect: the harbour master | said | The ferry was late [The Quill (outlet) > harbour master (speaker)]"]),
    ("\"The ferry was late,\" said Ada Holm, the harbour master.", ["direct: Ada Holm, the harbour master | said | The ferry was late [The Quill (outlet) > Ada Holm (speaker)]"]),
    ("Ada Holm, the harbour master, said that the ferry was late and that nobody had been hurt.", ["indirect: Ada Holm, the harbour master | said | the ferry was late and that nobody had been hurt [The Quill (outlet) > Ada Holm (speaker)]"]),
    ("The ferry was not late, he said.", ["indirect: he | said | The ferry was not late [The Quill (outlet)]"]),
    ("She did not say who had paid for the bridge.", []),
    ("The minister refused to say whether the dam was safe.", []),
    ("The council has not said when the vote will be held.", []),
    ("They say the well is dry.", ["indirect: They | say | the well is dry [The Quill (outlet)]"]),
    ("The report says that 40 houses were sold.", ["indirect: The report | says | 40 houses were sold [The Quill (outlet) > The report (speaker)]"]),
    ("A spokesman for the port, Jon Ridge, said the crane had failed.", ["indirect: A spokesman for the port, Jon Ridge | said | the crane had failed [The Quill (outlet) > Jon Ridge (speaker)]"]),
    ("The firm's lawyer argued that the contract was void.", ["indirect: The firm's lawyer | argued | the contract was void [The Quill (outlet) > firm's lawyer (speaker)]"]),
    ("The mayor accused the firm of hiding the audit.", ["indirect: The mayor | accused | the firm of hiding the audit [The Quill (outlet) > mayor (speaker)]"]),
    ("The mayor blamed the flood on the firm.", ["indirect: The mayor | blamed | the flood on the firm [The Quill (outlet) > mayor (speaker)]"]),
    ("The union called the offer an insult.", ["indirect: The union | called | the offer an insult [The Quill (outlet) > union (speaker)]"]),
    ("The coach described the match as a farce.", ["indirect: The coach | described | the match as a farce [The Quill (outlet) > coach (speaker)]"]),
    ("The court heard that the driver had been drinking.", ["indirect: The court | heard | the driver had been drinking [The Quill (outlet) > court (speaker)]"]),
    ("Police told reporters that the road was closed.", ["indirect: Police | told | the road was closed [The Quill (outlet) > Police (speaker)]"]),
    ("The envoy told a news conference in Almara that talks had failed.", ["indirect: The envoy | told | talks had failed [The Quill (outlet) > envoy (speaker)]"]),
    ("The general claimed that his men had won.", ["indirect: The general | claimed | his men had won [The Quill (outlet) > general (speaker)]"]),
    ("The bishop urged calm.", ["indirect: The bishop | urged | calm [The Quill (outlet) > bishop (speaker)]"]),
    ("The firm warned of further cuts.", ["indirect: The firm | warned of | further cuts [The Quill (outlet) > firm (speaker)]"]),
    ("The firm warned that more jobs would go.", ["indirect: The firm | warned | more jobs would go [The Quill (outlet) > firm (speaker)]"]),
    ("The bank expects prices to fall.", ["indirect: The bank | expects | prices to fall [The Quill (outlet) > bank (speaker)]"]),
    ("The bank expects that prices will fall.", ["indirect: The bank | expects | prices will fall [The Quill (outlet) > bank (speaker)]"]),
    ("Experts think the ice is too thin.", ["indirect: Experts | think | the ice is too thin [The Quill (outlet) > Experts (speaker)]"]),
    ("Experts doubt that the ice will hold.", ["indirect: Experts | doubt | the ice will hold [The Quill (outlet) > Experts (speaker)]"]),
    ("The farmer complained about the noise.", ["indirect: The farmer | complained about | the noise [The Quill (outlet) > farmer (speaker)]"]),
    ("The farmer complained that the road was noisy.", ["indirect: The farmer | complained | the road was noisy [The Quill (outlet) > farmer (speaker)]"]),
    ("The club confirmed the sale of its ground.", ["indirect: The club | confirmed | the sale of its ground [The Quill (outlet) > club (speaker)]"]),
    ("The club confirmed that it had sold its ground.", ["indirect: The club | confirmed | it had sold its ground [The Quill (outlet) > club (speaker)]"]),
    ("The ministry announced a new tax on sugar.", ["indirect: The ministry | announced | a new tax on sugar [The Quill (outlet) > ministry (speaker)]"]),
    ("The ministry denied the claim.", ["indirect: The ministry | denied | the claim [The Quill (outlet) > ministry (speaker)]"]),
    ("The ministry denied that it had paid the rebels.", ["indirect: The ministry | denied | it had paid the rebels [The Quill (outlet) > ministry (speaker)]"]),
    ("The judge ruled that the deal was void.", ["indirect: The judge | ruled | the deal was void [The Quill (outlet) > judge (speaker)]"]),
    ("The minister promised that the road would be mended.", ["indirect: The minister | promised | the road would be mended [The Quill (outlet) > minister (speaker)]"]),
    ("The minister vowed to mend the road.", ["indirect: The minister | vowed | to mend the road [The Quill (outlet) > minister (speaker)]"]),
    ("The pilot admitted that he had slept.", ["indirect: The pilot | admitted | he had slept [The Quill (outlet) > pilot (speaker)]"]),
    ("The survey found that nine in ten nurses were tired.", ["indirect: The survey | found | nine in ten nurses were tired [The Quill (outlet) > survey (speaker)]"]),
    ("Asked about the deal, the mayor said it was void.", ["indirect: the mayor | said | it was void [The Quill (outlet) > mayor (speaker)]"]),
    ("When asked about the deal, he laughed.", []),
    ("The mayor said on Monday that the deal was void.", ["indirect: The mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("On Monday, the mayor said the deal was void.", ["indirect: the mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("The mayor, speaking in Almara, said the deal was void.", ["indirect: The mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("Speaking in Almara, the mayor said the deal was void.", ["indirect: the mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("The mayor said the deal was void, adding that he had told the firm.", ["indirect: The mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]", "indirect: The mayor | adding | he had told the firm [The Quill (outlet) > mayor (speaker)]"]),
    ("The mayor said the deal was void but added that he would pay.", ["indirect: The mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]", "indirect: The mayor | added | he would pay [The Quill (outlet) > mayor (speaker)]"]),
    ("The mayor said the deal was void and the firm would be sued.", ["indirect: The mayor | said | the deal was void and the firm would be sued [The Quill (outlet) > mayor (speaker)]"]),
    ("According to the mayor, the firm paid the fine, and the club agreed.", ["indirect: the mayor | According to | the firm paid the fine, and the club agreed [The Quill (outlet) > mayor (speaker)]"]),
    ("In the words of the mayor, the deal was \"a bad joke\".", []),
    ("To the mayor, the deal was a bad joke.", []),
    ("For the mayor, the deal was a bad joke.", []),
    ("There are reports that the deal is void.", []),
    ("The news that the dam had burst reached Almara at noon.", []),
    ("It was the mayor who said the deal was void.", ["indirect: the mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("The mayor and the bishop said the deal was void.", ["indirect: The mayor and the bishop | said | the deal was void [The Quill (outlet) > mayor and the bishop (speaker)]"]),
    ("Officials said the deal was void.", ["indirect: Officials | said | the deal was void [The Quill (outlet) > Officials (speaker)]"]),
    ("One official said the deal was void.", ["indirect: One official | said | the deal was void [The Quill (outlet) > One official (speaker)]"]),
    ("Two people familiar with the talks said the deal was void.", ["indirect: Two people familiar with the talks | said | the deal was void [The Quill (outlet) > Two people familiar with the talks (speaker)]"]),
    ("A source close to the club said the deal was void.", ["indirect: A source close to the club | said | the deal was void [The Quill (outlet) > source close to the club (speaker)]"]),
    ("Local media reported that the deal was void.", ["indirect: Local media | reported | the deal was void [The Quill (outlet) > Local media (outlet)]"]),
    ("The Calder Post quoted the mayor as saying that the deal was void.", ["indirect: the mayor | quoted | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("The mayor told the Calder Post that the firm had said the deal was void.", ["indirect: The mayor | told | the firm had said the deal was void [The Quill (outlet) > Calder Post (outlet) > mayor (speaker) > firm (speaker)]"]),
    ("\"The deal is void,\" the mayor tweeted.", ["direct: the mayor | tweeted | The deal is void [The Quill (outlet) > mayor (speaker)]"]),
    ("\"We tried,\" the surgeon said. \"It was too late.\"", ["direct: the surgeon | said | We tried [The Quill (outlet) > surgeon (speaker)]", "direct: the surgeon |  | It was too late [The Quill (outlet) > surgeon (speaker)]"]),
    ("\"We tried,\" the surgeon said, \"but it was too late.\"", ["direct: the surgeon | said | We tried … but it was too late [The Quill (outlet) > surgeon (speaker)]"]),
    ("The mayor said the deal was void. He said the firm would be sued.", ["indirect: The mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]", "indirect: He | said | the firm would be sued [The Quill (outlet) > mayor (speaker)]"]),
    ("The mayor said the deal was void. The firm would be sued, he added.", ["indirect: The mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]", "indirect: he | added | The firm would be sued [The Quill (outlet) > mayor (speaker)]"]),
    ("Ada Holm said the deal was void.\n\n\"The firm will be sued,\" she said.", ["indirect: Ada Holm | said | the deal was void [The Quill (outlet) > Ada Holm (speaker)]", "direct: she | said | The firm will be sued [The Quill (outlet) > Ada Holm (speaker)]"]),
    ("Ada Holm said the deal was void.\n\n\"The firm will be sued.\"", ["indirect: Ada Holm | said | the deal was void [The Quill (outlet) > Ada Holm (speaker)]", "direct: Ada Holm |  | The firm will be sued [The Quill (outlet) > Ada Holm (speaker)]"]),
    ("Ada Holm said the deal was void.\n\nThe club paid the fine in May.\n\n\"The firm will be sued.\"", ["indirect: Ada Holm | said | the deal was void [The Quill (outlet) > Ada Holm (speaker)]"]),
    ("Ada Holm, the mayor, met Ben Cole, the owner.\n\n\"The firm will be sued,\" she said.", ["direct: she | said | The firm will be sued [The Quill (outlet) > Ada Holm (speaker)]"]),
    ("Ada Holm said the deal was void. Ben Cole said it was not.\n\n\"We paid in full and we have the bill,\" he said.", ["indirect: Ada Holm | said | the deal was void [The Quill (outlet) > Ada Holm (speaker)]", "indirect: Ben Cole | said | it was not [The Quill (outlet) > Ben Cole (speaker)]", "direct: he | said | We paid in full and we have the bill [The Quill (outlet) > Ben Cole (speaker)]"]),
    ("The mayor said the deal was \"void\" and the firm \"greedy\".", ["mixed: The mayor | said | the deal was \"void\" and the firm \"greedy [The Quill (outlet) > mayor (speaker)]"]),
    ("The mayor called the deal \"void\".", ["mixed: The mayor | called | the deal \"void [The Quill (outlet) > mayor (speaker)]"]),
    ("The mayor said the deal was \"a bad joke from start to end\".", ["mixed: The mayor | said | the deal was \"a bad joke from start to end [The Quill (outlet) > mayor (speaker)]"]),
    ("The book \"The Long Way\" was sold.", []),
    ("\"No, never again will we sign such a deal,\" he said, and left.", ["direct: he | said | No, never again will we sign such a deal [The Quill (outlet)]"]),
    ("Mr Holm said that the firm, which he owns, was sound.", ["indirect: Mr Holm | said | the firm, which he owns, was sound [The Quill (outlet) > Holm (speaker)]"]),
    ("Q: Why did you go?\nA: We had no choice, and the road was closed.\nQ: And then?\nA: Then we waited for the ferry until noon.", ["direct: A |  | We had no choice, and the road was closed [The Quill (outlet)]", "direct: A |  | Then we waited for the ferry until noon [The Quill (outlet)]"]),
    ("HOST: Why did you go?\n\nHOLM: We had no choice, and the road was closed.\n\nHOST: And then?\n\nHOLM: Then we waited for the ferry until noon.", ["direct: HOLM |  | We had no choice, and the road was closed [The Quill (outlet) > HOLM (speaker)]", "direct: HOLM |  | Then we waited for the ferry until noon [The Quill (outlet) > HOLM (speaker)]"]),
    ("INTERVIEWER: What did you see?\n\nADA HOLM: The dam burst at noon, and the road was gone.\n\nINTERVIEWER: Were you hurt?\n\nADA HOLM: My hand was cut, but I could walk.", ["direct: ADA HOLM |  | The dam burst at noon, and the road was gone [The Quill (outlet) > ADA HOLM (speaker)]", "direct: ADA HOLM |  | My hand was cut, but I could walk [The Quill (outlet) > ADA HOLM (speaker)]"]),
    ("The firm declined to comment.", []),
    ("The firm did not respond to a request for comment.", []),
    ("The firm could not be reached for comment.", []),
    ("A spokesman for the firm would not comment on the audit.", []),
    ("The mayor gave no details.", []),
    ("The mayor made no comment about the deal.", []),
    ("The mayor said nothing about the deal.", []),
    ("A spokeswoman refused to discuss the case.", []),
    ("The ministry did not immediately comment.", []),
    ("The firm did not comment but said it would pay.", ["indirect: The firm | said | it would pay [The Quill (outlet) > firm (speaker)]"]),
    ("Holm told the court his wife had said she was ill.", ["indirect: Holm | told | his wife had said she was ill [The Quill (outlet) > Holm (speaker) > his wife (speaker)]"]),
    ("The paper said, citing two officials, that the deal was void.", ["indirect: The paper | said | the deal was void [The Quill (outlet) > The paper (speaker) > two officials (speaker)]"]),
    ("The agency cited the mayor as saying the deal was void.", ["indirect: the mayor | cited | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("Citing the mayor, the agency said the deal was void.", ["indirect: the agency | said | the deal was void [The Quill (outlet) > the agency (speaker) > mayor (speaker)]"]),
    ("Reuters, quoting a source at the port, said the crane fell.", ["indirect: Reuters | said | the crane fell [The Quill (outlet) > Reuters (agency) > source (speaker)]"]),
    ("According to the Calder Post, the mayor said the deal was void.", ["indirect: the Calder Post | According to | the mayor said the deal was void [The Quill (outlet) > Calder Post (speaker) > mayor (speaker)]"]),
    ("The Calder Post, citing the mayor, reported that the deal was void.", ["indirect: The Calder Post | reported | the deal was void [The Quill (outlet) > Calder Post (speaker) > mayor (speaker)]"]),
    ("The firm said through a spokesman it would pay.", ["indirect: The firm | said | it would pay [The Quill (outlet) > firm (speaker)]"]),
    ("Through a spokesman, the firm said it would pay.", ["indirect: the firm | said | it would pay [The Quill (outlet) > firm (speaker)]"]),
    ("A statement from the firm said it would pay.", ["indirect: A statement from the firm | said | it would pay [The Quill (outlet) > statement from the firm (speaker)]"]),
    ("In a letter to staff, the firm said it would pay.", ["indirect: the firm | said | it would pay [The Quill (outlet) > firm (speaker)]"]),
    ("The firm's statement said it would pay.", ["indirect: The firm's statement | said | it would pay [The Quill (outlet) > firm's statement (speaker)]"]),
    ("In his book, Holm writes that the lake is deep.", ["indirect: Holm | writes | the lake is deep [The Quill (outlet) > Holm (speaker)]"]),
    ("A study published on Monday found that the lake is warm.", ["indirect: A study published on Monday | found | the lake is warm [The Quill (outlet) > study (speaker)]"]),
    # who is asked answers, whoever asks: talk shows, courts, politics
    ("Host Ada Holm pressed Jan Venn on the lake. \"The lake is warm,\" he replied.", ["direct: he | replied | The lake is warm [The Quill (outlet) > Jan Venn (speaker)]"]),
    ("Judge Ruth Calvo pressed the minister on the bridge. \"The bridge is closed,\" she replied.", ["direct: she | replied | The bridge is closed [The Quill (outlet) > minister (speaker)]"]),
    ("Ada Holm met Jan Venn at the lake. \"The lake is warm,\" she said.", ["direct: she | said | The lake is warm [The Quill (outlet) > Ada Holm (speaker)]"]),
    ("\"The lakes are warm,\" according to Torvald.", ["direct: Torvald | according to | The lakes are warm [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald apologised for the delay.", ["indirect: Torvald | apologised for | the delay [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald apologised, saying that the ship was late.", ["indirect: Torvald | saying | the ship was late [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald demanded that the firm pay.", ["indirect: Torvald | demanded | the firm pay [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald demanded a new trial.", ["indirect: Torvald | demanded | a new trial [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald called for a new trial.", ["indirect: Torvald | called for | a new trial [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald suggested that the firm pay.", ["indirect: Torvald | suggested | the firm pay [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald proposed a new law.", ["indirect: Torvald | proposed | a new law [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald criticised the firm for its silence.", ["indirect: Torvald | criticised | the firm for its silence [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald praised the crew.", ["indirect: Torvald | praised | the crew [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald feared that the dam would burst.", ["indirect: Torvald | feared | the dam would burst [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald knew that the dam would burst.", ["indirect: Torvald | knew | the dam would burst [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald agreed that the dam was old.", ["indirect: Torvald | agreed | the dam was old [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald agreed to pay.", ["indirect: Torvald | agreed | to pay [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald asked whether the dam was old.", ["indirect: Torvald | asked | whether the dam was old [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald asked why the dam was old.", ["indirect: Torvald | asked | why the dam was old [The Quill (outlet) > Torvald (speaker)]"]),
    ("\"Who pays?\" Torvald asked.", ["direct: Torvald | asked | Who pays? [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald wondered who would pay.", ["indirect: Torvald | wondered | who would pay [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald estimated that 40 fish had died.", ["indirect: Torvald | estimated | 40 fish had died [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald estimates the loss at 40 euros.", ["indirect: Torvald | estimates | the loss at 40 euros [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald noted the loss.", ["indirect: Torvald | noted | the loss [The Quill (outlet) > Torvald (speaker)]"]),
    ("Torvald pointed to the loss.", ["indirect: Torvald | pointed to | the loss [The Quill (outlet) > Torvald (speaker)]"]),
]  # fmt: skip

# What the parse alone tells, and what the trained reader tells beyond it.
ONE = [
    ("rules", "It is said that the lake is haunted.", ["indirect:  | said | the lake is haunted [The Quill (outlet)]"]),
    ("rules", "Police told The Quill the road was closed.", ["indirect: Police | told | the road was closed [The Quill (outlet) > Police (speaker)]"]),
    ("rules", "The general claimed victory.", ["indirect: The general | claimed | victory [The Quill (outlet) > general (speaker)]"]),
    ("rules", "The bishop urged the crowd to go home.", ["indirect: The bishop | urged | the crowd to go home [The Quill (outlet) > bishop (speaker)]"]),
    ("rules", "The letter reads: \"We will not pay.\"", ["direct: The letter | reads | We will not pay [The Quill (outlet) > letter (speaker)]"]),
    ("rules", "The mayor also said, without naming anyone, that the deal was void.", ["indirect: The mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("rules", "The mayor said in a statement that the deal was void.", ["indirect: The mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("rules", "The mayor said of the deal that it was void.", ["indirect: The mayor | said | it was void [The Quill (outlet) > mayor (speaker)]"]),
    ("rules", "The mayor said the deal was void, and the firm paid the fine.", ["indirect: The mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("rules", "In the view of the mayor, the deal was void.", ["indirect: the mayor | In the view | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("rules", "The deal is void, in the opinion of the court.", ["indirect: the court | in the opinion | The deal is void [The Quill (outlet) > court (speaker)]"]),
    ("rules", "The mayor's claim that the deal was void angered the firm.", ["indirect: The mayor | claim | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("rules", "The mayor made the claim that the deal was void.", ["indirect: The mayor | claim | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("rules", "The mayor wrote on Twitter that the deal was void.", ["indirect: The mayor | wrote | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("rules", "The mayor said: \"The deal is void. We will sue.\"", ["direct: The mayor | said | The deal is void. We will sue [The Quill (outlet) > mayor (speaker)]"]),
    ("rules", "Asked if he would go, Holm replied: \"No, I will not go.\"", ["direct: Holm | replied | No, I will not go [The Quill (outlet) > Holm (speaker)]"]),
    ("rules", "The firm has denied wrongdoing.", ["indirect: The firm | denied | wrongdoing [The Quill (outlet) > firm (speaker)]"]),
    ("rules", "Holm said his lawyer told him that the firm would pay.", ["indirect: Holm | said | his lawyer told him that the firm would pay [The Quill (outlet) > Holm (speaker) > his lawyer (speaker)]"]),
    ("rules", "The firm said, through its lawyer, that it would pay.", ["indirect: The firm | said | it would pay [The Quill (outlet) > firm (speaker)]"]),
    ("rules", "The study, led by Ines Torvald, found that the lake is warm.", ["indirect: The study | found | the lake is warm [The Quill (outlet) > study (speaker) > Ines Torvald (speaker)]"]),
    ("rules", "Torvald, who led the study, said the lakes were warm.", ["indirect: Torvald | said | the lakes were warm [The Quill (outlet) > Torvald (speaker)]"]),
    ("rules", "\"The lakes are warm,\" said Torvald, who led the study.", ["direct: Torvald | said | The lakes are warm [The Quill (outlet) > Torvald (speaker)]"]),
    ("rules", "Torvald will say on Monday that the lakes are warm.", ["indirect: Torvald | say | the lakes are warm [The Quill (outlet) > Torvald (speaker)]"]),
    ("rules", "Torvald thanked the crew.", ["indirect: Torvald | thanked | the crew [The Quill (outlet) > Torvald (speaker)]"]),
    ("rules", "Torvald insisted on a new trial.", ["indirect: Torvald | insisted on | a new trial [The Quill (outlet) > Torvald (speaker)]"]),
    ("accurate", "Host Ada Holm asked Jan Venn, \"Have you seen the lake?\" His response: \"The lake is warm.\"", ["direct: Host Ada Holm | asked | Have you seen the lake? [The Quill (outlet) > Ada Holm (speaker)]", "direct: His | response: | The lake is warm [The Quill (outlet) > Jan Venn (speaker)]"]),
    ("accurate", "Judge Ruth Calvo pressed the minister on the bridge. Her response: \"The bridge is closed.\"", ["direct: Her | response: | The bridge is closed [The Quill (outlet) > minister (speaker)]"]),
    ("accurate", "The ferry, the harbour master said, was late.", ["indirect: the harbour master | said | The ferry … was late [The Quill (outlet) > harbour master (speaker)]"]),
    ("accurate", "The lake is said to be haunted.", ["indirect:  | is said | The lake … to be haunted [The Quill (outlet)]"]),
    ("accurate", "The bridge is believed to have been built in 1840.", ["indirect:  | is believed | The bridge … to have been built in 1840 [The Quill (outlet)]"]),
    ("accurate", "The pilot admitted sleeping.", ["indirect: The pilot | admitted | sleeping [The Quill (outlet) > pilot (speaker)]"]),
    ("accurate", "His words were: \"We will not pay.\"", ["direct: His | words were: | We will not pay [The Quill (outlet)]"]),
    ("accurate", "Asked whether the deal was void, the mayor said no.", ["indirect: the mayor | said | no [The Quill (outlet) > mayor (speaker)]"]),
    ("accurate", "The fine was paid, the firm's records show.", ["indirect: the firm's records | show | The fine was paid [The Quill (outlet) > firm's records (speaker)]"]),
    ("accurate", "As the mayor said, the deal was void.", ["indirect: the mayor | said | the deal was void [The Quill (outlet) > mayor (speaker)]"]),
    ("accurate", "The deal is void, tweeted the mayor.", ["indirect: the mayor | tweeted | The deal is void [The Quill (outlet) > mayor (speaker)]"]),
    ("accurate", "Mayor Ada Holm: \"The deal is void.\"", ["direct: Mayor Ada Holm | : | The deal is void [The Quill (outlet) > Ada Holm (speaker)]"]),
    ("accurate", "\"We will sue.\n\n\"We will sue them all,\" the mayor said.", ["direct: the mayor | said | We will sue … We will sue them all [The Quill (outlet) > mayor (speaker)]"]),
    ("accurate", "\"The first of it.\n\n\"The second of it,\" said Ada Holm.\n\n\"The third of it.\"", ["direct: Ada Holm | said | The first of it … The second of it [The Quill (outlet) > Ada Holm (speaker)]", "direct: Ada Holm |  | The third of it [The Quill (outlet) > Ada Holm (speaker)]"]),
    ("accurate", "\"No,\" he said. \"Never.\"", ["direct: he | said | No [The Quill (outlet)]", "direct: he |  | Never [The Quill (outlet)]"]),
    ("accurate", "The firm said in an email to The Quill that it would pay.", ["indirect: The firm | said | it would pay [The Quill (outlet) > firm (speaker)]"]),
    ("accurate", "Torvald was not the first to say that the lakes were warm.", ["indirect: Torvald | was not the first to say | the lakes were warm [The Quill (outlet) > Torvald (speaker)]"]),
    ("accurate", "Torvald would say only that the lakes were warm.", ["indirect: Torvald | would say only | the lakes were warm [The Quill (outlet) > Torvald (speaker)]"]),
    ("accurate", "Torvald rejected the claim as false.", ["indirect: Torvald | rejected | the claim as false [The Quill (outlet) > Torvald (speaker)]"]),
    ("accurate", "Torvald hoped that the firm would pay.", ["indirect: Torvald | hoped | the firm would pay [The Quill (outlet) > Torvald (speaker)]"]),
    ("accurate", "Torvald believes in luck.", ["indirect: Torvald | believes in | luck [The Quill (outlet) > Torvald (speaker)]"]),
    ("accurate", "Torvald pointed out that 40 fish had died.", ["indirect: Torvald | pointed out | 40 fish had died [The Quill (outlet) > Torvald (speaker)]"]),
]  # fmt: skip


def told(text: str, statement: Statement) -> str:
    """A statement as a line of the table."""

    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(text[span.start : span.end] for span in spans)

    chain = " > ".join(f"{link.name} ({link.kind.value})" for link in statement.chain)
    said = f"{words(statement.source)} | {words(statement.cue)} | {words(statement.content)}"
    return f"{statement.kind.value}: {said}" + (f" [{chain}]" if chain else "")


@pytest.mark.parametrize("engine", ["rules", "accurate"])
@pytest.mark.parametrize(("text", "readings"), BOTH, ids=[text[:50] for text, _ in BOTH])
def test_who_says_what(
    statements_of: Callable[..., tuple[Statement, ...]], text: str, readings: list[str], engine: str
) -> None:
    assert [told(text, s) for s in statements_of(text, engine, outlet="The Quill")] == readings


@pytest.mark.parametrize(("engine", "text", "readings"), ONE, ids=[text[:50] for _, text, _ in ONE])
def test_who_says_what_by_one_engine(
    statements_of: Callable[..., tuple[Statement, ...]], engine: str, text: str, readings: list[str]
) -> None:
    assert [told(text, s) for s in statements_of(text, engine, outlet="The Quill")] == readings
