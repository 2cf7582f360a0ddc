"""Headlines and other terse lines: what happened, who did it to whom, where, how many died; near misses have no event of the type."""

import pytest

import conflictevents as ce
from conflictevents.records import Actor


def side(actor: Actor | None) -> str:
    """Country and role, "-" for nobody."""
    return "-" if actor is None else f"{actor.country or '?'} {actor.role.value if actor.role else '?'}"


def brief(text: str, kind: str) -> str:
    """The first event of a type: both sides, place, deaths; "none" where there is none."""
    event = next((event for event in ce.extract(text, published="2022-07-01") if event.type_name == kind), None)
    if event is None:
        return "none"
    return f"{side(event.source)} > {side(event.target)} | {event.where.name if event.where else '-'} | {event.killed.low if event.killed else '-'}"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        # a place before a deed is where it was
        ("Kabul attack kills 12", "Attack", "- > AFG CVL | Kabul | 12"),
        ("Toll from Kabul mosque attack rises to 40", "Attack", "- > AFG CVL | Kabul | 40"),
        ("Somalia blast kills nine", "Bombing", "- > SOM CVL | Somalia | 9"),
        ("Pakistan market bombing kills nine", "Bombing", "- > PAK CVL | Pakistan | 9"),
        ("At least five dead in Haiti gang violence", "Attack", "- > HTI CVL | Haiti | 5"),
        ("Hamas attack kills two", "Attack", "PSE REB > ? CVL | - | 2"),
        ("US strike kills nine in Marib", "Airstrike", "USA MIL > YEM CVL | Marib | 9"),
        ("Israel strike kills nine in Gaza", "Airstrike", "ISR MIL > PSE CVL | Gaza City | 9"),
        ("Israel's attack killed two", "Attack", "ISR MIL > ? CVL | - | 2"),
        # what is reported somewhere was there
        ("Clashes reported near Sinjar", "ArmedClash", "- > - | Sinjar | -"),
        ("Two attacks were recorded in Bama on Friday.", "Attack", "- > - | Bama | -"),
        ("No attacks were reported in Bama on Friday.", "Attack", "none"),
        ("The television reported in Paris that there were clashes.", "ArmedClash", "none"),
        # who closes the line has said it
        ("Gunmen storm church, kill nine - police", "Attack", "? UAF > ? CVL | - | 9"),
        ("Islamists hide guns in cart, kill nine - witnesses", "Attack", "? REB > ? CVL | - | 9"),
        # verbs that look like other words
        ("Rebels down army helicopter over Marib", "Shootdown", "YEM REB > YEM MIL | Marib | -"),
        ("Police took the suspects down the jet bridge.", "Shootdown", "none"),
        ("Blast wounds nine in Karachi", "Bombing", "- > PAK CVL | Karachi | -"),
        ("He died of gunshot wounds nine days later.", "Attack", "none"),
        ("Bandits strike again in Zamfara", "Attack", "NGA UAF > - | Zamfara | -"),
        ("The rebels struck at dawn in Bama.", "Attack", "NGA REB > - | Bama | -"),
        ("The rebels struck a deal in Bama.", "Attack", "none"),
        ("The workers struck again in Bama.", "Attack", "none"),
        ("Navy sinks rebel boat off Jaffna, nine dead", "ArmedClash", "LKA MIL > LKA REB | Jaffna | 9"),
        ("Navy sinks illegal fishing boats off Jaffna", "ArmedClash", "none"),
        ("Hotel siege ends in Mogadishu, nine dead", "Attack", "- > SOM CVL | Mogadishu | 9"),
        ("US shoots down two drones over Marib", "Shootdown", "USA MIL > ? MIL | Marib | -"),
        ("Police gun down two in Kampala", "Attack", "UGA COP > UGA CVL | Kampala | 2"),
        ("Lorry rams shoppers in Lyon, killing six", "Attack", "- > FRA CVL | Lyon | 6"),
        ("Naxals torch vehicles in Bastar", "PropertyDestruction", "IND REB > IND CVL | Bastar | -"),
        ("Rams crowd the hillside in Wales", "Attack", "none"),
        ("Mob lynches trader in Lagos", "Riot", "NGA CVL > NGA BUS | Lagos | 1"),
        # what is shot at people
        ("Farmer killed by Israeli fire in Jenin", "Attack", "ISR MIL > PSE CVL | Jenin | 1"),
        ("Two soldiers killed by sniper fire in Taiz", "ArmedClash", "- > YEM MIL | Taiz | 2"),
        ("Nine people killed by fire in Lagos", "Attack", "none"),
        ("Greek fire kills 80 near Lamia", "Attack", "none"),
        ("Three farmers killed by Turkish fire near Afrin", "Attack", "TUR MIL > SYR CVL | Afrin | 3"),
        # who tells it has no part in it
        ("Gunmen kill six in Kano - police", "Attack", "NGA UAF > NGA CVL | Kano | 6"),
        # a land before an attack is its scene, unless a town is named, and no doer
        ("Pakistan attack kills nine in Kandahar", "Attack", "- > AFG CVL | Kandahar | 9"),
        ("Yemen air strike kills nine in Sanaa", "Airstrike", "- > YEM CVL | Sanaa | 9"),
        # a noun that looks like an adjective, and one that looks like a verb
        ("Chad launches offensive near Tibesti", "ArmedClash", "TCD MIL > - | Tibesti | -"),
        ("Senator makes offensive remark in Baku", "ArmedClash", "none"),
        ("Lawyers boycott courts in Abuja over killing", "Attack", "none"),
        # one deed, told in two verbs; two deeds of one doer
        ("Air force bombs hideout in Sambisa, kills scores", "Airstrike", "NGA MIL > NGA CVL | Sambisa Forest | 40"),
        ("Gunmen block road, kill nine in Benue", "Attack", "NGA UAF > NGA CVL | Benue | 9"),
        ("Gunmen block road, kill nine in Benue", "Blockade", "NGA UAF > - | Benue | -"),
        # what blows up by chance
        ("20 die in Kogi tanker explosion", "Bombing", "none"),
        # a seat of government is in its capital
        ("Drone attack on Elysee: Belgium blames Swiss hacker", "Airstrike", "- > FRA GOV | Paris | -"),
        # people of a nation are no state
        ("Palestinian stabs guard in Hebron", "Attack", "PSE CVL > PSE COP | Hebron | -"),
        ("Venezuela detains US citizen", "Arrest", "VEN COP > USA CVL | Venezuela | -"),
        ("French kill ten rebels in Mali", "ArmedClash", "FRA MIL > MLI REB | Mali | 10"),
        # a surname stays one
        ("Gunmen shoot Senator Lynch in Jackson", "Assassination", "USA UAF > USA LEG | Jackson | -"),
        ("Jawan killed in Pulwama encounter", "ArmedClash", "- > IND MIL | Pulwama | 1"),
        # who cuts off heads has his own
        ("Insurgents behead six in Pemba", "Attack", "MOZ REB > MOZ CVL | Pemba | 6"),
        ("ETA claims attack on Bilbao bank", "DiplomaticStatement", "ESP REB > ESP BUS | Bilbao | -"),
        # half a name is no town
        ("Rebels kill soldier in Negros Occidental", "ArmedClash", "? REB > ? MIL | Negros Occidental | 1"),
        # the land before a colon is where the rest is
        ("Mexico: gunmen kill nine in Cordoba", "Attack", "MEX UAF > MEX CVL | Córdoba | 9"),
        ("Cameroon: separatists kidnap 30 women", "Abduction", "CMR REB > CMR CVL | Cameroon | -"),
    ],
)
def test_terse_lines(text: str, kind: str, expected: str) -> None:
    assert brief(text, kind) == expected
