"""What newspapers say in idioms, headlines and half sentences of politics and diplomacy: what was said, what was done, and the like of it that tells nothing."""

import pytest

from conflictevents.pipeline import default_extractor
from conflictevents.records import Certainty

SAID = [
    # what is demanded: in the imperative, as what is up to somebody, as an apology due
    ("Pull your men back from the bridge, Sofia tells Skopje", "demand"),
    ('"It is up to Cuba to return the ship and cargo," the Panamanian ambassador said.', "demand"),
    ('"The ball is in Cairo\'s court," the Sudanese foreign minister said.', "demand"),
    ("The onus is on Juba to disarm the raiders, the AU envoy said.", "demand"),
    ("It is time for the colonels to go, the French ambassador said.", "demand"),
    ("Peru owes us an apology, the Ecuadorean foreign minister said.", "demand"),
    ("Quito wants an apology from Lima.", "demand"),
    ("Tirana is waiting for an apology from Athens over the raid.", "demand"),
    ("The hijackers want three prisoners freed.", "demand"),
    ("The mutineers want the general sacked.", "demand"),
    ("Protesters want the governor out.", "demand"),
    # what is refused
    ("Denmark said that it would send no frigates.", "refuse"),
    ("Hungary said it would take no refugees.", "refuse"),
    ('"Not one sailor will be sent," the Danish premier said.', "refuse"),
    ("Jordan will sell no gas to Israel, its minister said.", "refuse"),
    ("Syria will not open its bases to the inspectors.", "refuse"),
    ("Eritrea will not be bullied, its president said.", "reject"),
    ("The guerrillas want nothing to do with the talks.", "reject"),
    ("The Houthis would not hear of a truce.", "reject"),
    ("Asmara shut the door on UN monitors.", "reject"),
    ("Cuba would never open its prisons to the monitors, its premier vowed.", "refuse"),
    ("The senate voted the accord down on Friday.", "reject"),
    ("The guerrillas walked away from the peace plan.", "reject"),
    ("Harare turned up its nose at the offer of food.", "reject"),
    ("The faction stayed away from the talks in Nairobi.", "reject"),
    # what is not ruled out, and what is threatened
    ("The bloc will not rule out a march on Banjul.", "threaten"),
    ("Ankara refused to rule out an invasion.", "threaten"),
    ("The president did not rule out talks with the guerrillas.", "consider"),
    ("An attack on Togo would be taken as an attack on Benin, Cotonou said.", "threaten"),
    ("An embargo would be a declaration of war, the junta said.", "threaten"),
    ("Vilnius spoke of Minsk's threat to expel the priests.", "threaten"),
    # yes said
    ("Oslo has said yes: the jets will go to Kyiv.", "agree"),
    ("Jordan went along with the plan.", "agree"),
    ("Rome has asked both presidents to a summit in May.", "invite"),
    ("Vienna invited the commander to think again.", "appeal"),
    # accused, claimed, denied
    ("Each side said that the other had broken the truce.", "accuse"),
    ("Manila laid the bombing at the door of Abu Sayyaf.", "accuse"),
    ("The army suspects Abu Sayyaf in the bombing.", "accuse"),
    ("The observers' mission spoke of serious irregularities.", "criticise"),
    ("Tbilisi's threat to sink any ship off the coast was denounced.", "threaten"),
    ("A request by the UN for a humanitarian pause was turned down.", "appeal"),
    ("Kyiv pinned the massacre on Russian troops.", "accuse"),
    ("The massacre was the work of the army, the opposition leader said.", "accuse"),
    ("The raid bears the hallmarks of Hezbollah, the minister said of the bombing.", "accuse"),
    ("The blast was the work of its fighters, Islamic State said.", "claim_responsibility"),
    ("Islamic State put its name to the bombing.", "claim_responsibility"),
    ("The colonel insisted that it was no coup.", "deny"),
    ("The junta swore that none of its soldiers had crossed the border.", "deny"),
    ("Hackers did not bring down the tax office's site, the ministry said.", "deny"),
    ("Damascus washed its hands of the killing.", "deny"),
    ("Peru blames Bolivia for the raid, a charge La Paz brushed aside as fantasy.", "deny"),
    ("The king expressed deep regret for the atrocities in Namibia.", "apologise"),
    # stood up for, found fault with
    ("The minister stood up for his police.", "defend"),
    ("The premier rallied Balkan capitals behind Kosovo.", "rally"),
    ("Algiers finds the idea of an invasion folly.", "criticise"),
    ("Ottawa expressed its revulsion at the beating of the nuns.", "condemn"),
    ("The arrest drew a rebuke from Washington.", "criticise"),
    ("Manila fired off a protest note to Beijing.", "complain"),
    ("Warsaw hauled in the Russian ambassador over the missile.", "complain"),
]


@pytest.mark.parametrize(("text", "act"), SAID)
def test_a_statement_has_its_act(text: str, act: str) -> None:
    assert act in [getattr(event, "act", None) for event in default_extractor().extract(text, published="2021-05-04", certainty="all")]


@pytest.mark.parametrize(
    ("text", "act", "why"),
    [
        ("Denmark said that it would send no frigates.", "promise", "nobody is promised what will not be sent"),
        ("Ankara did not rule out air strikes on the camp.", "reject", "what is not ruled out is not rejected"),
        ("Quito wants an apology from Lima.", "appeal", "who wants an apology demands it"),
        ("The minister said it was no secret.", "deny", "nothing was charged"),
        ("The ministry said the road would not open before June.", "refuse", "nothing was asked"),
        ("It is up to voters to decide, the minister said.", "demand", "voters"),
        ("The mayor said the bridge was the work of Swedish engineers.", "accuse", "no crime"),
        ("The president said the vote would be seen as a verdict on his rule.", "threaten", "no war"),
        ("The Dutch gave Spain until half-time to score.", "threaten", "a match"),
        ("The coach rallied his team behind the captain.", "rally", "a team"),
        ("She stood up for the anthem.", "defend", "who rises"),
        ("The rebels said they would come by road.", "promise", "no talks"),
        ("The dancers bowed their heads.", "symbolic", "dancers"),
        ("We must not let the refugees drown, the bishop said.", "refuse", "what must not be is no refusal"),
        ("Police have not ruled out that rebels were behind the fire.", "threaten", "who looks into it"),
    ],
)
def test_a_statement_has_no_such_act(text: str, act: str, why: str) -> None:
    said = default_extractor().extract(text, published="2021-05-04")
    assert act not in [getattr(event, "act", None) for event in said], why


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Thai premier was in Hanoi on Tuesday for a state visit.", "Meeting"),
        ("A tour of the Balkans took the foreign minister to Skopje on Monday.", "Meeting"),
        ("In a telephone conversation on Friday, the presidents of Chad and Niger agreed on a truce.", "Meeting"),
        ("The red shirts' leader and the prime minister sat face to face for an hour.", "Meeting"),
        ("The envoy talked the junta into leaving on Sunday.", "Meeting"),
        ("The two sides spent Friday in talks in Muscat.", "Meeting"),
        ("Peace talks in Muscat ran into the night.", "Meeting"),
        ("The pope gave an audience to the Bolivian president.", "Meeting"),
        ("The assembly gave its assent to the treaty with Chile.", "Agreement"),
        ("The knesset waved the accord through.", "Agreement"),
        ("The treaty cleared the senate on Monday.", "Agreement"),
        ("The two foreign ministers put pen to paper in Bern on a border accord.", "Agreement"),
        ("Tunis and Rabat have mended fences.", "Cooperation"),
        ("The president signed a decree recognising the two regions as states.", "Cooperation"),
        ("Zagreb handed the general over to the war crimes tribunal on Monday.", "Cooperation"),
        ("Belgrade gave two Albanian envoys a day to pack their bags.", "DiplomaticBreak"),
        ("Rome summoned home its envoys to Egypt and Libya.", "DiplomaticBreak"),
        ("Accra ordered its ambassador home from Lomé.", "DiplomaticBreak"),
        ("Chad showed the Sudanese ambassador the door.", "DiplomaticBreak"),
        ("Washington turned off the tap of aid to Juba.", "DiplomaticBreak"),
        ("Syrian tanks rumbled out of Zahle on Monday.", "Withdrawal"),
        ("The junta ordered the tanks back to barracks.", "Withdrawal"),
        ("Rwanda marched its militia out of Goma.", "Withdrawal"),
        ("The garrison shed its uniforms and ran.", "Withdrawal"),
        ("The troops took to their heels.", "Withdrawal"),
        ("The guerrillas melted away into the jungle.", "Withdrawal"),
        ("Pretoria gave up its nuclear weapons.", "Withdrawal"),
        ("The hijackers let nine children go on Monday.", "Release"),
        ("Gunmen broke into the prison and set 90 inmates loose.", "Release"),
        ("Hanoi let the editor out of jail.", "Release"),
        ("The opposition leader left prison on Monday after four years.", "Release"),
        ("The army confined the president to his palace on Monday.", "Arrest"),
        ("A Dutch frigate caught nine pirates red-handed.", "Arrest"),
        ("Police came for the editor at dawn.", "Arrest"),
        ("The ex-minister was led out of court in handcuffs.", "Arrest"),
        ("Ukraine captured nine Russian sailors in the strait in May.", "Arrest"),
        ("The general got life for the massacre.", "Verdict"),
        ("The editor faces the firing squad.", "Verdict"),
        ("The former president stood in the dock in Dakar.", "Verdict"),
        ("Norway took the exiled editor under its wing on Friday.", "Aid"),
        ("Peacekeepers stepped ashore in Monrovia on Friday.", "Aid"),
        ("Aid reached the besieged town of Kaya on Monday.", "Aid"),
        ("The fugitive general has found refuge in Cuba.", "Aid"),
        ("Voting began in Gabon on Monday.", "PoliticalChange"),
        ("The government fell on Monday.", "PoliticalChange"),
        ("The premier threw in the towel on Monday.", "PoliticalChange"),
        ("Syria opened its bases to the inspectors.", "SanctionRelief"),
        ("An inquiry into the shooting is under way.", "Investigation"),
        ("UN inspectors flew into Pyongyang on Monday.", "Investigation"),
        ("Forensic experts are digging up the mass grave.", "Investigation"),
        ("Nine Greek and Cypriot warships set out from Piraeus on Monday for joint drills.", "ForcePosture"),
        ("Russian jets screamed low over Tartus.", "ForcePosture"),
        ("Tanks stood before the parliament in Baku.", "ForcePosture"),
        ("The emergency law took effect in Fiji on Monday.", "Restriction"),
        ("The week-old truce is shaky.", "Ceasefire"),
        ("The regulator banned phone-in programmes until further notice.", "Restriction"),
        ("The guerrilla leader has been confined to a house in Lusaka since May.", "Arrest"),
        ("Dutch marines stormed the dhow, killed two pirates and captured nine others.", "Arrest"),
        ("The cleric's lawyers have sued for his release.", "Verdict"),
        ("The Omani foreign minister telephoned the two capitals to propose a ceasefire.", "Meeting"),
        ("Paratroopers were flown in from Lusaka.", "ForcePosture"),
        ("The army deployed armoured cars at the bridges.", "ForcePosture"),
        ("The premier put ports nationwide on high alert.", "ForcePosture"),
        ("The Red Cross delivered parcels to 90 households in Bor.", "Aid"),
        ("Estonia transferred nine armoured carriers to Georgia.", "Aid"),
        ("In May the king was granted asylum in Cairo.", "Aid"),
        ("Denmark brought its troops home from Iraq.", "Withdrawal"),
        ("Three brigades announced their merger in a new front.", "GroupChange"),
        ("Pirates released the chemical tanker and its crew.", "Release"),
    ],
)
def test_an_idiom_tells_a_deed(text: str, told: str) -> None:
    assert told in [event.type_name for event in default_extractor().extract(text, published="2021-05-04", certainty="all")]


@pytest.mark.parametrize(
    "text",
    [
        '"Get away from my car," the driver told the boy.',
        "It is up to you to choose the wallpaper, the decorator said.",
        "Customers want an apology from the bank.",
        "The fans want the coach sacked.",
        "The storm slammed the door on the cat.",
        "The pupils stayed away from school.",
        "She said yes to his proposal of marriage.",
        "The band went along with the plan for a tour.",
        "The plumber was called in on Monday.",
        "The tour took the band to Paris.",
        "The hiker came face to face with a bear.",
        "She talked her father into buying a dog.",
        "The school talks ran into the night.",
        "The father gave his blessing to the marriage.",
        "The farmer mended the fence on Sunday.",
        "Norway took in the washing.",
        "First aid reached the player on the pitch.",
        "Voting ended in the song contest on Friday.",
        "Shoppers queued for hours to buy tickets.",
        "The boxer threw in the towel.",
        "Trams rumbled out of the depot.",
        "The recruits were ordered back to barracks for lunch.",
        "Campers shed their clothes and ran into the sea.",
        "The thief took to his heels.",
        "Snow melted away into the river.",
        "She let the dog out of the kennel.",
        "Illness confined the president to his bed.",
        "The angler caught six.",
        "The magician was led out in handcuffs for the trick.",
        "The player was given a year's contract.",
        "The ship stood in the dock.",
        "The plug was pulled on the TV show.",
        "The smoking ban took effect on Monday.",
        "The tank stood outside the museum.",
        "Jets screamed over the air show.",
        "The tanks rolled through the streets in the victory parade.",
        "Two guitarists left to found a band of their own.",
        "A customer inquiry is under way.",
        "Archaeologists dug up a Viking grave.",
        "Tax inspectors arrived in Paris.",
        "The ambassador called home to his wife.",
        "Someone turned off the tap in the kitchen.",
        "The president was in Hawaii for a holiday.",
        "The king was in Paris for treatment.",
        "The Soviet tanks went past the museum.",
        "Not one ticket was sold.",
        "The author put pen to paper.",
        "The teacher let the children go home.",
        "The two banks announced their merger.",
        "The zoo delivered parcels to its members.",
        "The angler landed 12 salmon.",
        "The actor is confined to his home with a cold.",
        "The neighbour sued for damages over the hedge.",
    ],
)
def test_the_like_of_it_tells_nothing(text: str) -> None:
    assert [event.type_name for event in default_extractor().extract(text, published="2021-05-04", certainty="all")] == []


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("In May the king was granted asylum in Cairo.", "Release"),
        ("Police said they dismantled a gang arsenal in the suburb.", "Withdrawal"),
        ("The rebels broke the ceasefire agreement 90 times.", "DiplomaticBreak"),
        ("Georgia brought 90 troops into the zone in breach of the protocol.", "Withdrawal"),
        ("Dutch marines stormed the dhow, killed two pirates and captured nine others.", "Abduction"),
    ],
)
def test_a_deed_is_no_other(text: str, other: str) -> None:
    assert other not in [event.type_name for event in default_extractor().extract(text, published="2021-05-04", certainty="all")]


@pytest.mark.parametrize(
    ("text", "told", "certainty"),
    [
        ("Not one soldier will be sent to the front.", "ForcePosture", Certainty.DENIED),
        ("Not a single soldier was killed in the ambush.", "ArmedClash", Certainty.ASSERTED),
        ("Neither Lima nor Quito sent anyone to the talks.", "Meeting", Certainty.DENIED),
    ],
)
def test_none_of_them_is_nobody(text: str, told: str, certainty: Certainty) -> None:
    found = {event.type_name: event.certainty for event in default_extractor().extract(text, published="2021-05-04", certainty="all")}
    assert found.get(told) == certainty
