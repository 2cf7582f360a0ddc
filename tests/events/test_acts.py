"""Statements as the packaged pipeline reads them: every act with codes of its roots, and the complement that gives the last digits."""

import functools

import pytest

from conflictevents.article import read_article
from conflictevents.pipeline import Extractor

SAID = [
    ("Turkey said the strikes were part of its war on militants.", "comment", "010"),
    ("The foreign ministry declined to comment on the reports.", "decline", "011"),
    ("The governor said the violence was over.", "comment", "010"),
    ("Condemnation of the attack came from Chad.", "condemn", "111"),
    ("Statements of condemnation came in from Peru and the Arab League.", "condemn", "111"),
    ("Messages of condolence poured in from Chad after the attack.", "condole", "018"),
    ("Praise for the deal came from Washington.", "praise", "051"),
    ('The prime minister said: "Thank you to the peacekeepers in Goma".', "praise", "051"),
    ("The minister said the killings amount to a massacre.", "condemn", "111"),
    ("Moscow expressed concern over the fighting in the border area.", "concern", "012"),
    ("The prime minister said he was optimistic about the peace talks.", "optimism", "013"),
    ("Brussels is considering new sanctions against Belarus.", "consider", "014"),
    ("The Taliban claimed responsibility for the blast.", "claim_responsibility", "015"),
    ("Al-Shabaab said it was behind the blast.", "claim_responsibility", "015"),
    ("Boko Haram claimed the deaths of eight soldiers.", "claim_responsibility", "015"),
    ("The Taliban laid claim to the ambush.", "claim_responsibility", "015"),
    ("The premier railed against the invasion of Kuwait.", "criticise", "111"),
    ("The senator poured scorn on the war in Iraq.", "criticise", "111"),
    ("Hezbollah denied any role in the killing.", "deny", "016"),
    ("Chad said Sudan was arming the rebels.", "accuse", "1123"),
    ("Kenya said the militia was responsible for the blast.", "accuse", "112"),
    ("Dockers threatened a strike over the layoffs.", "threaten", "133"),
    ("Fiji and Tonga traded accusations over the wreck.", "accuse", "112"),
    ("Chad insists that Sudan pull its troops out of the strip.", "demand", "1056"),
    ("The Polisario's spokesman said the group would release the pilots.", "promise", "0353"),
    ("Hamas said it was not behind the blast.", "deny", "016"),
    ("The navy said its crews had not fired on the trawler.", "deny", "016"),
    ("Fiji said that no such incursion had taken place.", "deny", "016"),
    ("The junta insisted that no prisoners had been mistreated.", "deny", "016"),
    ("The army said it would not shell the town.", "refuse", "120"),
    ("Kyiv claimed that Ukrainian troops had taken the village.", "comment", "010"),
    ("Baku claimed that Armenian troops had shelled the village.", "accuse", "1123"),
    ("The opposition said the vote had been rigged.", "accuse", "1121"),
    ('"They will pay a heavy price," the president said of the attackers.', "threaten", "130"),
    ("The president laid a wreath at the memorial.", "symbolic", "017"),
    ("Iran offered condolences to Iraq after the bombing.", "condole", "018"),
    ("The council called on both sides to show restraint.", "appeal", "0256"),
    ("Washington urged Pakistan to release the two pilots.", "appeal", "0253"),
    ("Kenya asked the World Bank for a loan.", "appeal", "0231"),
    ("Russia invited Hamas to talks in Moscow.", "invite", "026"),
    ("The rebels vowed to fight the government.", "threaten", "138"),
    ("Cuba promised to free 52 political prisoners.", "promise", "0353"),
    ("Oman offered to mediate between Iran and the United States.", "promise", "039"),
    ("Japan pledged 500 million dollars in aid to Myanmar.", "promise", "0331"),
    ("Yemen's government agreed to talks with the Houthis.", "promise", "036"),
    ("The chancellor will visit Ankara next week.", "promise", "036"),
    ("The US congratulated Zambia's new president.", "praise", "051"),
    ("China defended its decision to deploy troops in the area.", "defend", "052"),
    ("Paris apologised for the deaths of the villagers.", "apologise", "055"),
    ("India demanded that Pakistan withdraw its troops.", "demand", "1056"),
    ("The ministry said rebels must release the hostages.", "demand", "1053"),
    ("Germany's chancellor criticised the crackdown in Hong Kong.", "criticise", "111"),
    ("Russia condemned the missile attack on its embassy.", "condemn", "111"),
    ("Ukraine accused Russia of war crimes.", "accuse", "1124"),
    ("Tehran accused the diplomat of spying.", "accuse", "1125"),
    ("The Philippines summoned the Chinese ambassador.", "complain", "114"),
    ("Ethiopia rejected mediation by the African Union.", "reject", "126"),
    ("Russia vetoed a resolution on Syria.", "reject", "129"),
    ("The rebels refused to release the hostages.", "refuse", "1243"),
    ("Israel will not release the prisoners.", "refuse", "1243"),
    ("The president did not accede to the demands of protesters.", "refuse", "124"),
    ("Washington threatened to impose sanctions on Turkey.", "threaten", "1312"),
    ("Pyongyang threatened to attack Seoul.", "threaten", "1384"),
    ("Tehran warned of an attack by Washington.", "warn", "012"),
    ("The ministry warned that anyone who joins the march will be prosecuted.", "warn", "132"),
    ("Washington warned Damascus against any attack on the convoys.", "warn", "130"),
    ("London warned Belgrade against shelling the town.", "warn", "130"),
    ("The justice minister points at Moscow over the cyber attack.", "accuse", "1123"),
    ("Washington traced the hack to North Korean agents.", "accuse", "1121"),
    ("Baghdad charged that Iran had shelled its villages.", "accuse", "1123"),
    ("The general likened the blockade to a war crime.", "condemn", "111"),
    ("The envoy tore into Israel over the deaths of children.", "criticise", "111"),
    ("Macron took aim at Ankara over Libya.", "criticise", "111"),
    ("The foreign minister called the strike a stab in the back.", "condemn", "111"),
    ("Tehran dubbed the sanctions economic terrorism.", "condemn", "111"),
    ("Moscow said it had nothing to do with the poisoning.", "deny", "016"),
    ("Damascus called the report absolutely false.", "deny", "016"),
    ("Tehran shrugged off the accusations.", "deny", "016"),
    ("The minister waved away the allegations of torture.", "deny", "016"),
    ("The spokesman poured cold water on reports of a truce.", "deny", "016"),
    ("The junta scoffed at reports of a mutiny.", "deny", "016"),
    ("The police gave the lie to rumours of a coup.", "deny", "016"),
    ("Turkey blocked Sweden's bid to join NATO.", "reject", "120"),
    ("Protesters want the president to go.", "demand", "100"),
    ("Washington leaned on Kigali to withdraw its troops.", "appeal", "0256"),
    ("Kyiv sought fighter jets from its allies.", "appeal", "023"),
    ("The rebels laid down conditions for talks.", "demand", "106"),
    ("Amnesty wants probe into killings", "appeal", "020"),
    ("Turkey dropped its veto on Sweden's membership.", "agree", "019"),
    ("Belgrade said yes to the peace plan.", "promise", "037"),
    ("The prime minister struck an optimistic note on the talks.", "optimism", "013"),
    ("The mediator sounded upbeat after the meeting.", "optimism", "013"),
    ("Kim invited the South's president to Pyongyang.", "invite", "022"),
    ("The minister held out the prospect of a deal.", "optimism", "013"),
    ("The foreign minister said a deal was within reach.", "optimism", "013"),
    ("The general said any attack would be met with force.", "threaten", "1383"),
    ("Hezbollah said it would open the gates of hell.", "threaten", "138"),
    ("Beijing said Taiwan was playing with fire.", "warn", "130"),
    ("The rebels said they would march on the capital.", "threaten", "138"),
    ("Iran says it will close the strait if its oil exports are stopped.", "threaten", "1381"),
    ("The minister said strikes would go on until the hostages were freed.", "threaten", "138"),
    ("Ankara said its patience had run out.", "threaten", "130"),
    ("The junta said that it would shoot down any plane.", "threaten", "1384"),
    ("Kim vows to expand nuclear arsenal", "threaten", "1385"),
    ("The president said all options were on the table.", "threaten", "130"),
    ("The premier embraced the families of the victims.", "condole", "018"),
    ("The king visited the wounded in hospital.", "condole", "018"),
    ("Pope Francis prayed for the victims of the bombing.", "condole", "018"),
    ("The chancellor paid homage to the dead.", "praise", "051"),
    ("Israel said it acted in self-defence.", "defend", "052"),
    ("The Pentagon said the strike was lawful.", "defend", "052"),
    ("The president wept as he embraced the widows.", "condole", "018"),
    ("The army put out a different account of the raid.", "comment", "010"),
    ("The foreign minister spoke of a turning point in the war.", "comment", "010"),
    ("Israel refused to say whether it had hit the reactor.", "decline", "011"),
    ("The ELN admitted blowing up the pipeline.", "claim_responsibility", "015"),
    ("A group calling itself Black Flag said that it had shot the judge.", "claim_responsibility", "015"),
]


@functools.cache
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(("sentence", "act", "code"), SAID, ids=[case[0] for case in SAID])
def test_act_and_code(sentence: str, act: str, code: str) -> None:
    events = extractor().extract(read_article(sentence, published="2020-06-15"))
    said = [(getattr(event, "act", None), event.codes.cameo.code) for event in events if event.codes.cameo is not None]
    assert (act, code) in said


NOT_DONE = [
    "Washington warned Damascus against using chemical weapons.",
    "The envoy cautioned the rebels against attacking the town.",
    "Deputies voted against sending troops to Mali.",
    "Israel denied that it had released the prisoners.",
    "The army has not withdrawn from the city.",
    "The rebels may sign a ceasefire on Monday.",
    "If the rebels surrender, the army will leave.",
    "The pope will visit Iraq in March.",
    "The government considered lifting the curfew.",
    "The rebels did not lay down their arms.",
    "The talks were cancelled on Friday.",
    "The government plans to release 200 prisoners.",
    "Ministers refused to meet the envoy.",
    "The minister did not sign the treaty.",
    "Lawmakers demanded an inquiry into the killings.",
    "The king announced the release of all hostages.",
]


@pytest.mark.parametrize("sentence", NOT_DONE)
def test_a_deed_that_was_not_done_is_told_by_statements_alone(sentence: str) -> None:
    events = extractor().extract(read_article(sentence, published="2020-06-15"))
    assert [event.type_name for event in events if event.type_name != "DiplomaticStatement"] == []


MUTUAL = [
    ("Iran and Iraq signed a border treaty.", "Agreement", "IRN", "IRQ"),
    ("The leaders of the two states met; France and Mali resumed diplomatic ties.", "Cooperation", "FRA", "MLI"),
    ("Ethiopia and Eritrea declared a ceasefire on Monday.", "Ceasefire", "ETH", "ERI"),
]


@pytest.mark.parametrize(("sentence", "type_name", "source", "target"), MUTUAL, ids=[case[0] for case in MUTUAL])
def test_of_two_who_do_it_together_the_second_is_the_target(sentence: str, type_name: str, source: str, target: str) -> None:
    events = extractor().extract(read_article(sentence, published="2020-06-15"))
    (event,) = (event for event in events if event.type_name == type_name)
    assert event.source is not None
    assert event.target is not None
    assert (event.source.country, event.target.country, event.other_sources) == (source, target, ())


def test_we_in_a_statement_given_in_full_are_who_spoke_last() -> None:
    text = "The United States strongly condemns the attack on Iraq's parliament. We call on Iran to release the hostages."
    events = extractor().extract(read_article(text, published="2020-06-15"))
    (appeal,) = (event for event in events if getattr(event, "act", None) == "appeal")
    assert appeal.source is not None
    assert appeal.source.country == "USA"


def test_what_was_agreed_before_is_nothing_that_the_speaker_promises() -> None:
    events = extractor().extract(read_article("The army accused the rebels of breaking the truce agreed on 12 May.", published="2020-06-15"))
    assert [getattr(event, "act", event.type_name) for event in events] == ["accuse", "CeasefireViolation"]


@pytest.mark.parametrize(
    "sentence", ["A lawsuit accused the cartel of carrying out the bombings.", "A steelmaker attacked the plan to impose sanctions on Iran."]
)
def test_what_is_no_side_says_nothing(sentence: str) -> None:
    events = extractor().extract(read_article(sentence, published="2020-06-15"))
    assert [event.type_name for event in events if event.type_name == "DiplomaticStatement"] == []


@pytest.mark.parametrize("sentence", ["Togo has not said whether it would send troops.", "The ministry would not say if it would supply aid."])
def test_what_is_left_open_is_no_promise(sentence: str) -> None:
    events = extractor().extract(read_article(sentence, published="2020-06-15"), certainty="all")
    assert "promise" not in {getattr(event, "act", None) for event in events}
