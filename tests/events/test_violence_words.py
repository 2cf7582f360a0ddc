"""Words for violence from many newspapers, and the same words where they tell none."""

import pytest

from conflictevents import extract


def types(text: str) -> list[str]:
    return [type(event).__name__ for event in extract(text, published="2021-05-04")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two constables were done to death by Maoists in Bastar.", ["Attack"]),
        ("The commander was felled by a sniper's bullet.", ["Attack"]),
        ("A councillor died in a hail of bullets outside his home.", ["Assassination"]),
        ("Unknown assailants riddled the journalist's car with bullets.", ["Attack"]),
        ("Soldiers raked a queue of women with machine-gun fire.", ["Attack"]),
        ("The rebels put 30 captives to the sword.", ["Attack"]),
        ("Insurgents sprayed acid on schoolgirls in Kandahar.", ["Attack"]),
        ("Bandits unleashed mayhem on the villages.", ["Attack"]),
        ("The regime flattened the quarter with barrel bombs.", ["Airstrike"]),
        ("Gunships raked the camp.", ["Airstrike"]),
        ("Government guns pounded the hilltop positions all night.", ["Shelling"]),
        ("Russian troops kept pounding the port city.", ["Shelling"]),
        ("A remote-controlled device targeted a police van in Peshawar.", ["Bombing"]),
        ("A parcel exploded in the hands of a clerk.", ["Bombing"]),
        ("Car bomb in Mogadishu: at least seven dead", ["Bombing"]),
        ("Security forces mopped up the last pockets of resistance in the city.", ["ArmedClash"]),
        ("Soldiers put down a mutiny at the barracks.", ["ArmedClash"]),
        ("40 militants perish in the valley", ["ArmedClash"]),
        ("A car bomb in Mogadishu was defused.", ["WeaponsDisruption"]),
        ("Police fired live rounds to disperse demonstrators.", ["Crackdown"]),
        ("The pilot bailed out and was taken prisoner.", ["Arrest"]),
        ("Houses were put to the torch by soldiers.", ["PropertyDestruction"]),
        ("Gunmen raided a sawmill near Butembo on Monday.", ["Attack"]),
        ("Bandits attacked a pageant in Mopti.", ["Attack"]),
        ("Two Russian bombers attacked a hamlet.", ["Airstrike"]),
        ("A bomber struck at a bazaar as people bought bread.", ["Bombing"]),
        ("Chad and Niger renewed hostilities along the border.", ["ArmedClash"]),
        ("A militia leader surrendered on Monday.", ["Withdrawal"]),
        ("Police took away three students.", ["Arrest"]),
        ("The activist's murder in 1998 remains unsolved.", ["Attack"]),
        ("Soldiers caused the deaths of nine fishermen.", ["Attack"]),
        ("Troops cleared the city of insurgents.", ["TerritoryChange"]),
        ("Shepherds attacked soldiers at the well.", ["Riot"]),
        ("Armed villagers clashed with soldiers near the mine.", ["ArmedClash"]),
        ("Angry fishermen burned a police station in Lamu.", ["Riot"]),
        ("Bandits released four woodcutters on Sunday.", ["Release"]),
        ("Seven carpenters fled the fighting on Sunday.", ["Displacement"]),
        ("Eleven nuns fled shelling.", ["Displacement", "Shelling"]),
        ("Hundreds of bakers marched through Tunis.", ["Protest"]),
    ],
)
def test_violence_is_found_by_its_words(text: str, expected: list[str]) -> None:
    assert types(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The two captains renew hostilities in Durban on Saturday.",
        "A lawyer attacked the police over the delay.",
        "Farmers burned stubble on their fields near Amritsar.",
        "Bakers fled the conflict of the two chefs in the film.",
        "Musicians marched through Vienna at the opening of the carnival.",
        "Workers cleared the town of snow.",
        "The opposition leader surrendered on pensions.",
        "Paramedics took away three boys.",
        "The comedian died in a hail of laughter.",
        "The windscreen was peppered with stones on the motorway.",
        "The chef put the crab to the torch.",
        "A chemist spilled acid on his hand in the school laboratory.",
        "The recession wreaked havoc on the shops.",
        "Storms pounded the port city.",
        "The new device targets young customers.",
        "The maid mopped up the milk in the kitchen.",
        "Ten former militants died of old age.",
        "Militants attacked the film as blasphemous.",
        "The virus has claimed 22 lives.",
        "The fall of a building in Lagos killed two people.",
        "Rebels attacked the accord in a statement in Doha.",
        "Two suicide bombers drove up to a checkpoint in Mosul.",
        "The grandmaster took two pawns prisoner.",
        "He was whisked away by bodyguards.",
        "Gunmen boarded a bus.",
        "Witnesses found cartridges of live rounds on the ground.",
        "We bombarded them for the last twenty minutes, the manager said.",
        "The army began an operation to clear mines left from the war.",
        "Israel opened a campaign to recover looted art.",
        "Thousands have crossed into Canada to shop.",
        "The device hit the market in May and sold well.",
        "The teacher was put to the sword by critics.",
        "Rebels die hard in this party.",
        "Arab militias allied to the army went from house to house.",
        "Drug violence has claimed more than 80,000 lives since 2006.",
    ],
)
def test_the_same_words_tell_no_violence_elsewhere(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Detectives are investigating the fatal stabbing of a student.", "asserted"),
        ("Police are investigating whether rebels attacked the mosque.", "possible"),
        ("Police are investigating claims of an attack on a mosque.", "possible"),
    ],
)
def test_what_is_inquired_into_took_place_where_it_is_named(text: str, certainty: str) -> None:
    deeds = [event for event in extract(text, published="2021-05-04", certainty="all") if type(event).__name__ == "Attack"]
    assert [event.certainty.value for event in deeds] == [certainty]
