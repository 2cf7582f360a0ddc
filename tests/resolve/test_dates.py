"""Which date belongs to which event: the day that opens a sentence, a paragraph or an entry, the occasion of words, and what has no day."""

import pytest

import conflictevents as ce
from tests.resolve.days import PUBLISHED, day_of, event_of


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("On 6 June 2021, women of the union staged a march ahead of Father's Day in Marat.", "Protest", "2021-06-06", "the day in front, not a feast"),
        ("On 6 June 2021, soldiers arrested a former mayor (2012-2016) in Marat.", "Arrest", "2021-06-06", "not the years of his office"),
        ("Around 6 June 2021 (between 4 - 8 June), in Marat, soldiers arrested 12 villagers.", "Arrest", "2021-06-06", "the day first given"),
        ("On 6 June 2021, overnight, gunmen killed a policeman in Marat.", "ArmedClash", "2021-06-06", "overnight is of the day named"),
        ("Property destruction: On 6 June 2021, soldiers burned down 20 houses in Marat.", "PropertyDestruction", "2021-06-06", "a head before it"),
        ("As reported on 6 June, rebels attacked an army base near Marat.", "ArmedClash", "2021-06-06", "analysts know no better day"),
        ("On 6 June 2021, a shell fired from the hills hit and killed a nurse in Marat.", "Shelling", "2021-06-06", "the shell hit that day"),
        ("Gunmen robbed a nurse, abducted four men and burned a farm around 6 June.", "Abduction", "2021-06-06", "a day behind the last deed"),
        ("6 June. About 40 rebels attacked an army base near Marat.", "ArmedClash", "2021-06-06", "a day that stands by itself"),
        ("Funerals were held in Marat on Friday for the victims of a bombing that killed nine.", "Bombing", None, "the day of the funerals"),
        ("The bishop on Friday blessed the pupils killed in the raid.", "Attack", None, "the day of the blessing"),
        ("Last August rebels attacked an army base near Marat.", "ArmedClash", "2020-08-01", "a month before who acts"),
        ("It is the fifth raid since June 6, when rebels attacked an army base near Marat.", "ArmedClash", "2021-06-06", "the day, not the time since"),
        ("It has been shut since 6 June, when mobs burned it and rebels shot nine traders.", "Attack", "2021-06-06", "goes on from the day"),
        ("Aid has been frozen since 6 June, when Chad led the way by deporting nine traders.", "Deportation", "2021-06-06", "by what it was done"),
        ("On Friday police arrested a man who shot a farmer on Monday.", "Arrest", "2021-06-18", "another's own day"),
        ("On Friday police arrested a man who shot a farmer on Monday.", "Attack", "2021-06-14", "its own day, later in the sentence"),
        ("Turkey pulled its troops out of Aleppo on Monday.", "Withdrawal", "2021-06-14", "a verb read with its particle is no other clause"),
    ],
)
def test_the_day_that_opens_a_sentence(text: str, kind: str, day: str, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("On 6 June 2021, students sat down on the road to Marat. Officers drove the crowd away with teargas.", "Crackdown", "2021-06-06", "told after it"),
        ("On 6 June 2021, students sat down on the road to Marat. Four suspects were arrested moments later.", "Arrest", "2021-06-06", "moments later"),
        ("On 6 June 2021, students sat down in Marat. The dean spoke on 9 June. Police arrested two men.", "Arrest", None, "another day was named since"),
        ("On 6 June 2021, students sat down in Marat. Police had arrested two men.", "Arrest", None, "it lies behind"),
        ("Arrests: 6 June. A recruiter known as Omar is arrested in Marat.", "Arrest", "2021-06-06", "a day by itself behind a head"),
        ("Gunmen shot a guard on Friday. On 6 June a storm closed the port. Two men were hurt by a mine.", "Bombing", "2021-06-06", "a nearer day"),
        ("On Friday the mayor said the road was safe. Gunmen killed a driver.", "Attack", None, "that is when he spoke"),
    ],
)
def test_a_paragraph_goes_on_under_the_day_that_opened_it(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("On Friday, the ministry said a journalist was poisoned with a nerve agent.", "ChemicalAttack", None, "when it was said, in news"),
        ("On 6 June 2021, the governor reported that rebel forces shelled Marat.", "Shelling", "2021-06-06", "the date of an entry"),
        ("On Friday, the front said it had signed a ceasefire with the government.", "Ceasefire", "2021-06-18", "their own deed"),
        ("The ministry said that on June 12, gunmen killed a farmer.", "Attack", "2021-06-12", "behind that"),
    ],
)
def test_when_something_was_said_is_not_when_it_happened(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("On Friday, in a short statement, the prime minister condemned the attack.", "2021-06-18", "in front of it"),
        ("The prime minister said at a conference on Saturday that the law should be changed.", "2021-06-19", "the conference's day"),
        ("The president praised the army while addressing reporters on Friday.", "2021-06-18", "what he did meanwhile"),
        ('The president said, "We praise the army", while addressing reporters on Friday.', "2021-06-18", "what he did meanwhile, behind the quote"),
        ("The president condemned the attack of Friday.", None, "the attack's day"),
        ('"We will not surrender," the general said on a tour of the front on Friday.', "2021-06-18", "a journey's day"),
        ("Shells hit the market on Friday, and Norway accused the rebels.", None, "another's words may be of another day"),
        ("Reporters asked the general about it on Friday, but he accused the rebels.", "2021-06-18", "an answer is of that day"),
    ],
)
def test_the_occasion_of_a_statement(text: str, day: str | None, why: str) -> None:
    assert day_of(text, "DiplomaticStatement") == day, why


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        ("Their demands include an investigation of police violence against marchers on June 12.", "Investigation", "what is called for lies ahead"),
        ("A guard died on Friday of wounds suffered in a battle with rebels in Marat.", "ArmedClash", "the day on which he died"),
        ("Soldiers carried out raids in Marat, where gunmen kidnapped three engineers on Friday.", "Attack", "what others did there"),
        ("Troops entered Marat yesterday. Hundreds of fighters fled following air strikes.", "Airstrike", "only named to say when they fled"),
    ],
)
def test_what_is_only_mentioned_gets_no_day(text: str, kind: str, why: str) -> None:
    assert day_of(text, kind) is None, why


def test_a_date_that_says_which_thing_is_meant_is_not_the_verbs() -> None:
    events = ce.extract("The delegation met in Oslo for the first time. It discussed links to last year's train bombings in Madrid.", published="2021-06-16")
    assert [event.when.start.year for event in events if event.type_name == "Bombing" and event.when and event.when.start] == [2020]
    assert all(event.when is None for event in events if event.type_name == "Meeting")


def test_what_only_its_date_puts_ahead_is_planned() -> None:
    text = "The cabinet endorsed the withdrawal of 1,000 troops during the first half of next year."
    assert {event.certainty.value for event in ce.extract(text, published="2021-06-16", certainty="all") if event.type_name == "Withdrawal"} == {"planned"}


def test_the_day_of_a_paper_is_not_the_day_of_what_it_follows() -> None:
    assert day_of("The palace statement tonight on Marat after the army killed two rebels demonstrates little care.", "ArmedClash") is None
    assert day_of("The palace statement tonight on Marat after rebels bombed a bank demonstrates little care.", "Bombing") is None
    assert day_of("The rebels on Friday captured Marat and bombed a bank.", "Bombing") == "2021-06-18"


def test_a_deed_gets_no_day_of_what_is_still_to_come() -> None:
    text = "The council will vote on Thursday on a proposal to extend the inquiry into the assassination of the former mayor."
    assert [event.when for event in ce.extract(text, published="2021-06-16") if event.type_name == "Assassination"] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        (
            "Two attacks were carried out in Marat on Friday.\n\nOfficers searched the bank.\n\nThe blast killed a guard.",
            "Bombing",
            "2021-06-18",
            "the only day told",
        ),
        ("Gunmen killed a guard on Friday.\n\nThe mayor returned on Saturday.\n\nA bomb destroyed a bank.", "Bombing", None, "another day was named since"),
        ("Gunmen killed a guard on Friday.\n\nThe minister spoke on Saturday.\n\nRebels had shelled the town.", "Shelling", None, "it lies behind"),
        ("Gunmen killed a guard in Marat on Friday.\n\nRebels captured the town of Orel, their leader said.", "TerritoryChange", None, "said from elsewhere"),
        ("The offices were closed on Friday at noon. Unidentified men detonated a bomb that damaged a house.", "Bombing", "2021-06-18", "the story goes on"),
    ],
)
def test_violence_goes_on_under_the_one_day_told(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("The prime minister condemned the murder of the mayor on Saturday.", "Assassination", None, "when it was condemned"),
        ("On Saturday judges opened an inquiry into the murder of the mayor.", "Assassination", None, "when it was looked into"),
        ("On 6 June, crowds burned tyres in Marat following the killing of a nurse.", "Attack", None, "what it followed"),
        ("The prime minister condemned the murder of the mayor on 2 June.", "Assassination", "2021-06-02", "too long ago for the words to be news"),
        ("The prime minister cited the murder of two nuns in Nairobi on Saturday as proof of disorder.", "Attack", "2021-06-19", "beside its place"),
        ("There is evidence that he had a part in the murder of two nuns, which occurred on 6 June.", "Attack", "2021-06-06", "what occurred is the murder"),
        ("Police dispersed a protest on Saturday.", "Protest", "2021-06-19", "it was going on"),
        ("On Saturday rivals obstructed the march of the students in Marat.", "Protest", "2021-06-19", "so was this one"),
        ("On Saturday the mayor praised the march of the students in Marat.", "Protest", None, "when he praised it"),
        ("Officers were named in 2011 over their part in a plot to kill the ambassador.", "Assassination", None, "when it was planned"),
        ("Rebels tried to storm the barracks on Saturday.", "ArmedClash", "2021-06-19", "when they tried"),
    ],
)
def test_an_event_that_is_dealt_with_has_no_day_of_that(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("The embassy urged travellers to leave Marat at once in its June 3 security alert.", "2021-06-03", "the paper in which it was said"),
        ("Defence minister Ann Weber met the president of Kenya in Marat on Friday. Weber praised the army.", "2021-06-18", "the talks of the speaker"),
    ],
)
def test_the_day_of_words_is_that_of_their_paper_or_of_the_speakers_talks(text: str, day: str, why: str) -> None:
    assert day_of(text, "DiplomaticStatement") == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("A storm closed the port on 5 June.\n\nTwo guards were killed in the attack.", "Attack", "2021-06-05", "the only day of a deed"),
        ("The mayor said on 5 June that the port was safe.\n\nTwo guards were killed in the attack.", "Attack", None, "that is when he spoke"),
        ("A storm closed the port on 5 June.\n\nMinisters regretted the murder of two nuns.", "Attack", None, "a new one"),
        ("The port was hit by an explosion. It happened on 5 June, the mayor told reporters.", "Bombing", "2021-06-05", "it is the explosion"),
        ("A sentry was hurt in the attack staged on Friday by rebels on a palace in Marat.", "Attack", "2021-06-18", "said of the attack"),
    ],
)
def test_what_takes_up_an_event_has_its_day(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Rebels shelled the airport on Friday. Weeks earlier, troops killed ten villagers.", "Attack", None, "weeks before"),
        ("Rebels shelled the airport on Friday. Days later a bomb wounded five soldiers.", "Bombing", None, "days after"),
        ("Rebels shelled the airport on Friday. Previously, troops raided the town of Orel.", "Attack", None, "some time before"),
        ("Rebels shelled the airport on Friday. The night before the vote, troops killed ten villagers.", "Attack", None, "the night before something"),
        (
            "Troops killed 20 people on Friday in the bloodiest day since the army seized power on 3 May. A nurse was shot in Orel.",
            "Attack",
            "2021-06-18",
            "not the day since when",
        ),
        ("Rebels shelled the airport on Friday. Minutes later, troops killed ten villagers.", "Attack", "2021-06-18", "the same day"),
        ("Rebels stormed the airport on Friday. Soldiers fought them for three days.", "ArmedClash", "2021-06-18", "how long it went on"),
        ("The assault on the base on Friday came two days after the minister visited the region.", "Meeting", "2021-06-16", "counted from the assault"),
    ],
)
def test_what_is_put_at_another_time_has_not_the_day_of_the_story(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Police arrested two men on Friday over an attack on a bus.", "Attack", None, "what they are held for"),
        ("The council issued a report on Friday about a massacre in Ituri.", "Attack", None, "what the report is about"),
        ("The general was arrested on Friday for shooting a man.", "Attack", None, "what he is held for"),
        ("A soldier was accused on Friday of killing two farmers.", "Attack", None, "the accused tells nothing"),
        ("Some 200 people were arrested after the murder of a senator on 1 June.", "Arrest", None, "the day of the murder"),
        ("Police arrested two men over the killing of a nurse on 3 June.", "Arrest", None, "the killing's day, weeks ago"),
        ("Police arrested two men over the killing of a nurse on Friday.", "Arrest", "2021-06-18", "news of the arrest"),
        ("The court jailed a man for his part in the bombing of a bus on 3 May.", "Verdict", None, "the bombing's day"),
        ("Three men were charged in connection with the killing of a priest on 3 April.", "Arrest", None, "the killing's day"),
        ("Three men were charged in Marat on Friday in connection with the killing of a priest.", "Arrest", "2021-06-18", "near miss: its own"),
        ("Thousands marched against the war on 3 June.", "Protest", "2021-06-03", "the march's day"),
        ("Some 200 people were arrested after the murder of a senator on 1 June.", "Assassination", "2021-06-01", "the murder's own day"),
        ("Some 200 people were arrested on Friday after the murder of a senator.", "Arrest", "2021-06-18", "the arrests' own day"),
    ],
)
def test_the_day_of_a_deed_is_not_that_of_what_it_is_about(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("There is anger over the murder of Judge Paz. The murder was committed by gunmen on Friday.", "Assassination", "2021-06-18", "the same murder"),
        ("There is anger over the murder of Judge Paz. The murder of two nuns on Friday was condemned.", "Assassination", None, "another murder"),
        ("Hundreds marched. It was the third day of protests. The protests began on Tuesday.", "Protest", "2021-06-15", "when they began"),
    ],
)
def test_a_day_that_is_told_later(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "kind", "days", "why"),
    [
        ("Overnight, rebels captured the town of Marat, the mayor said.", "TerritoryChange", ("2021-06-19", "2021-06-20"), "what was said, not when"),
        ("On Friday, rebels captured the town of Marat, the mayor said.", "TerritoryChange", ("2021-06-18", "2021-06-18"), "what was said, not when"),
        ("Rebels attacked Marat overnight Friday, the mayor said.", "Attack", ("2021-06-18", "2021-06-18"), "the night of a day"),
        ("On the night of 4-5 June, gunmen raided an army base in Marat.", "ArmedClash", ("2021-06-04", "2021-06-05"), "the whole range, none of its ends"),
        ("Rebels captured Marat at the end of May.", "TerritoryChange", ("2021-05-01", "2021-05-31"), "no end of anything"),
        ("In August, soldiers massacred villagers in Marat.", "Attack", ("2020-08-01", "2020-08-31"), "it has happened"),
        ("The mayor said that 18 guards had been killed in the past 24 hours.", "ArmedClash", ("2021-06-19", "2021-06-20"), "up to now"),
        ("He said on Friday that rebels had shelled Marat on Monday.", "Shelling", ("2021-06-14", "2021-06-14"), "not when he spoke"),
    ],
)
def test_the_days_of_an_event(text: str, kind: str, days: tuple[str, str], why: str) -> None:
    when = event_of(text, kind).when
    assert when is not None
    assert (str(when.start), str(when.end)) == days, why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("The death toll from a drone attack on a market in Marat rose to 12 on Friday.", "Airstrike", None, "the toll rose"),
        ("The death toll from Monday's drone attack on a market in Marat rose to 12.", "Airstrike", "2021-06-14", "its own day"),
        ("Rebels stormed Orel on Friday. In May troops had left the north. Jets bombed Marat.", "Airstrike", None, "it went back behind the story"),
        ("Rebels stormed Orel on Friday. Jets bombed Marat.", "Airstrike", "2021-06-18", "near miss: the story goes on"),
        ("Rebels shelled Orel on Friday. Two hours after the shelling, soldiers shot a man.", "Attack", "2021-06-18", "hours from it"),
        ("Rebels shelled Orel on Friday. Students had held a rally three hours before the shelling.", "Protest", "2021-06-18", "hours before it"),
        ("Rebels shelled Orel on Friday. Soldiers shot a man 36 hours after the shelling.", "Attack", None, "near miss: too many"),
        (
            "A man stabbed two nurses in Orel on Friday.\n\nHe had come by bus. He was ill. It was cold. It rained. The city slept. Few knew.\n\n"
            "Students had held a rally three hours before the attack.",
            "Protest",
            "2021-06-18",
            "far behind it, where no other violence is told",
        ),
        ("Rebels shelled Orel on Friday. Two days after the shelling, soldiers shot a man.", "Attack", "2021-06-20", "days are counted"),
        ("Gunmen killed 40 in Orel on 3 June. A prosecutor opened an investigation.", "Investigation", None, "long after, it may be any day"),
        ("Gunmen killed 40 in Orel on 3 June. They burned ten houses.", "PropertyDestruction", None, "no violence against people"),
        ("Gunmen killed 40 in Orel on Friday. A prosecutor opened an investigation.", "Investigation", "2021-06-18", "near miss: fresh news"),
        ("Rebels shelled Orel on Friday. She had condemned a killing by police.", "Attack", None, "she had done so before"),
        ("On Friday the envoy condemned an air strike on a market in Marat.", "Airstrike", None, "when it was condemned"),
        ("Ali Sabir is the third governor that has been murdered in the last two days.", "Assassination", None, "one of several"),
        ("France and Chad called for an immediate truce on 11 June.", "DiplomaticStatement", "2021-06-11", "when they called, not a day of the truce"),
    ],
)
def test_the_day_of_a_story_is_no_guess(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("Militants killed 53 soldiers on Friday in the deadliest attack since 2016.", "2019-11-01", "not since then"),
        ("Militants killed 53 soldiers in the deadliest attack since 2016.", None, "no day is told"),
        ("Gunmen shot a nurse after a rally in Gao on Friday.", "2019-11-01", "right after what was on that day"),
        ("Gunmen have shot two nurses after the protests of 2016 in Gao.", None, "not after such things at large"),
        ("A witness spoke on Friday of the 2016 killings, when gunmen shot 15 people at a wedding.", "2016-01-01", "the year before their noun"),
        ("Nine people have been killed in attacks since Monday.", "2019-10-28", "since then"),
    ],
)
def test_since_when_a_thing_is_the_worst_is_not_when_it_was(text: str, day: str | None, why: str) -> None:
    events = [event for event in ce.extract(text, published="2019-11-03") if event.type_name in ("ArmedClash", "Attack")]
    assert [event.when and str(event.when.start) for event in events] == [day], why


@pytest.mark.parametrize(
    ("text", "kind", "day", "why"),
    [
        ("Police found a cache in Marat on Friday after two nights of arson.", "Riot", None, "nights are no day"),
        ("Police found a cache in Marat on Friday after a week of clashes with rebels.", "ArmedClash", "2021-06-18", "near miss: one week"),
        ("Nine people have died in three days of riots that began on Tuesday.", "Riot", "2021-06-15", "its own words"),
        ("Gunmen killed a guard on Friday. The toll came after weeks of shelling.", "Shelling", None, "no day of the deed before"),
        ("Gunmen killed nine people in Marat on Friday. The president declared a state of emergency.", "Restriction", None, "decided on any day since"),
        ("Gunmen killed nine people in Marat on Friday. Police arrested a suspect.", "Arrest", "2021-06-18", "near miss: on the spot"),
        ("On Friday the rebels said that they had captured the town of Marat.", "TerritoryChange", None, "fighters claim it when they will"),
        ("On Friday police said they had detained two men in Marat.", "Arrest", "2021-06-18", "near miss: no fight"),
    ],
)
def test_what_is_no_day_of_the_deed(text: str, kind: str, day: str | None, why: str) -> None:
    assert day_of(text, kind) == day, why


@pytest.mark.parametrize(
    ("second", "kind", "day", "why"),
    [
        ("Jets bombed a bridge in Orel, the governor said.", "Airstrike", None, "elsewhere, on a day that is not told"),
        ("Jets bombed a bridge.", "Airstrike", "2021-06-18", "near miss: no other place"),
        ("Near Orel, two air strikes hit a lorry.", "Airstrike", "2021-06-18", "an item of what the first paragraph sums up"),
        ("Near Orel, rebels shelled a school, the governor said.", "Shelling", None, "another kind of deed"),
        ("Protesters threw stones at them.", "Riot", "2021-06-18", "no other place, no other day"),
        ("The army moved tanks.", "ForcePosture", None, "no violence or unrest"),
    ],
)
def test_the_day_of_a_first_paragraph(second: str, kind: str, day: str | None, why: str) -> None:
    events = ce.extract(f"Jets bombed rebels in Marat on Friday.\n\n{second}", published=PUBLISHED, certainty="all")
    when = next(event.when for event in reversed(events) if type(event).__name__ == kind)
    assert (None if when is None else str(when.start)) == day, why
