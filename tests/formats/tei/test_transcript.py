"""TEI that others made, in the ways in which transcripts of speech are encoded. All people are invented."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest

import bilateral_corpus as bc
from bilateral_corpus.formats import ReadOptions
from bilateral_corpus.formats.tei import extract_text
from bilateral_corpus.formats.tei import read as read_stream
from bilateral_corpus.model import Interview, PassageKind, Role

pytest.importorskip("lxml")

SAMPLES = Path(__file__).parents[4] / "shared" / "tei"

PARLIAMENT = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="sitting-7" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt><title type="main" xml:lang="fr">Séance</title><title type="main" xml:lang="en">Sitting</title>
        <title type="sub">Seventh sitting</title></titleStmt>
      <publicationStmt><publisher>An archive</publisher><date when="2024-05-14"/></publicationStmt>
      <sourceDesc><bibl><publisher>House of Alder</publisher><idno type="URI">https://example.org/7</idno>
        <date when="2021-03-04"/></bibl></sourceDesc>
    </fileDesc>
    <profileDesc>
      <settingDesc><setting><name type="country" key="KE">Kenya</name>
        <name type="city">Port Alder</name></setting></settingDesc>
      <particDesc><listPerson>
        <person xml:id="VennDara"><persName><surname>Venn</surname><forename>Dara</forename></persName>
          <sex value="F"/><idno type="URI">https://example.org/venn</idno></person>
        <person xml:id="Silent"><persName>Nobody Here</persName></person>
      </listPerson></particDesc>
    </profileDesc>
  </teiHeader>
  <text><body><div type="debateSection">
    <head>Ports</head>
    <note type="time">Opened at <time when="2021-03-04T09:00:00">9:00</time></note>
    <note type="speaker">The Chair</note>
    <u who="#chair-1" ana="#chair"><seg>Mrs Venn has the floor.</seg></u>
    <note type="speaker">Dara Venn:</note>
    <u who="#VennDara" ana="#regular">
      <seg>The harbour <pb n="3"/>was built<note>sic</note> in 1962.</seg>
      <kinesic type="applause"><desc xml:lang="en">(Applause)</desc>
        <desc xml:lang="fr">(Applaudissements)</desc></kinesic>
      <seg>It is ours.</seg>
      <vocal><desc>(A cough)</desc></vocal>
    </u>
    <gap reason="editorial"><desc>left out</desc></gap>
  </div></body>
  <back><listPerson><person xml:id="late"><persName>A. Late</persName></person></listPerson></back></text>
</TEI>"""


def read(data: str) -> Interview:
    return bc.loads(data, "tei", annotators=())


def of(body: str, header: str = "") -> Interview:
    return read(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader><text><body>{body}</body></text></TEI>'
    )


@pytest.fixture(scope="module")
def sitting() -> Interview:
    return read(PARLIAMENT)


def test_the_header_says_what_was_published(sitting: Interview) -> None:
    assert (sitting.id, sitting.title, sitting.language) == ("sitting-7", "Sitting", "en")
    assert str(sitting.published) == "2021-03-04"
    assert (sitting.source.outlet, sitting.source.place) == ("House of Alder", "Port Alder")
    assert sitting.source.url == "https://example.org/7"


def test_an_utterance_is_a_turn_of_its_speaker(sitting: Interview) -> None:
    assert [(turn.speaker, turn.role, turn.label) for turn in sitting.turns] == [
        ("chair-1", Role.MODERATOR, "The Chair"),
        ("VennDara", Role.INTERVIEWEE, "Dara Venn:"),
    ]
    assert sitting.turns[1].text == "The harbour was built in 1962.\nIt is ours."


def test_those_who_speak_are_named_by_the_header_or_by_their_label(sitting: Interview) -> None:
    chair, venn = sitting.participants
    assert (chair.name, chair.person, chair.labels) == ("The Chair", None, ("The Chair",))
    assert (venn.name, venn.person, venn.labels) == ("Dara Venn", "VennDara", ("Dara Venn",))
    (person,) = sitting.people
    assert (person.name, person.gender, person.identifiers) == ("Dara Venn", "female", ("https://example.org/venn",))


def test_what_is_not_said_is_a_passage_of_its_own(sitting: Interview) -> None:
    assert [(str(one.kind), one.text) for one in sitting.passages if one.kind is not PassageKind.TURN] == [
        ("heading", "Ports"),
        ("note", "Opened at 9:00"),
        ("note", "sic"),
        ("stage_direction", "(Applause)"),
        ("stage_direction", "(A cough)"),
    ]


def test_every_word_lies_in_a_passage(sitting: Interview) -> None:
    text = extract_text(PARLIAMENT.encode())
    assert sitting.uncovered(text) == ()
    turn = sitting.turns[1]
    assert "".join(text[part.slice] for part in turn.extents).split() == turn.text.split()
    for passage in sitting.passages:
        if passage.kind is not PassageKind.TURN:
            assert text[passage.span.slice] == passage.text


def test_speeches_are_turns_with_their_speaker_as_label() -> None:
    found = of(
        "<head>A talk</head><sp who='#a'><speaker>MS. VENN:</speaker><p>Why <hi>now</hi>?</p><stage>Laughs.</stage>"
        "<p>Why here?</p></sp><sp><speaker>Moss</speaker><p>Because.</p></sp><stage>They leave.</stage>"
    )
    assert [(turn.speaker, turn.label, turn.text) for turn in found.turns] == [
        ("a", "MS. VENN:", "Why now?\nWhy here?"),
        ("moss", "Moss", "Because."),
    ]
    assert [one.text for one in found.passages if one.kind == "stage_direction"] == ["Laughs.", "They leave."]
    assert found.title == "A talk"


def test_roles_of_the_header_count() -> None:
    header = (
        "<profileDesc><particDesc><person xml:id='i' role='interviewer'><persName>Ines Dahl</persName></person>"
        "<person xml:id='n' role='narrator'/></particDesc></profileDesc>"
    )
    found = of("<u who='#n'>I was born in Port Alder.</u><u who='#i'>Go on.</u>", header)
    assert [(one.id, one.role) for one in found.participants] == [("n", Role.INTERVIEWEE), ("i", Role.INTERVIEWER)]
    assert found.problems == ()


def test_roles_that_nothing_states_are_inferred_and_said_to_be() -> None:
    found = of(
        "<u who='#x'>Where was that, and when?</u><u who='#y'>That was in Port Alder, long before the harbour.</u>"
        "<u who='#x'>What did you do there?</u><u who='#y'>I carried letters from one shore to the other.</u>"
    )
    assert [turn.role for turn in found.turns[:2]] == [Role.INTERVIEWER, Role.INTERVIEWEE]
    assert [one.code for one in found.problems] == ["inferred-role", "inferred-role"]


def test_times_come_from_the_timeline() -> None:
    timeline = (
        "<timeline unit='s' origin='#T0'><when xml:id='T0'/><when xml:id='T1' interval='1.5' since='#T0'/>"
        "<when xml:id='T2' interval='250' unit='ms' since='#T1'/><when xml:id='T3'/></timeline>"
    )
    found = of(
        timeline + "<annotationBlock who='#a' start='#T1' end='#T2'><u><w>Why</w> <w join='right'>now</w><pc>?</pc></u>"
        "</annotationBlock><u who='#b'><anchor synch='#T2'/>Because.<anchor synch='#T3'/></u>"
    )
    first, second = found.turns
    assert (first.speaker, first.text) == ("a", "Why now?")
    assert (first.start, first.end) == (timedelta(seconds=1.5), timedelta(seconds=1.75))
    assert (second.start, second.end) == (timedelta(seconds=1.75), timedelta(seconds=1.75))


def test_times_of_day_count_from_the_origin() -> None:
    found = of(
        "<timeline origin='#T0'><when xml:id='T0' absolute='12:20:01'/>"
        "<when xml:id='T1' absolute='12:21:31.5'/></timeline>"
        "<u who='#a' start='#T0' end='#T1'>Well.</u>"
    )
    assert (found.turns[0].start, found.turns[0].end) == (timedelta(0), timedelta(seconds=90.5))


def test_words_are_joined_as_the_file_says() -> None:
    found = of(
        "<u who='#a'><seg><s>\n<w>We</w>\n<w join='right'>don</w>\n<w>'t</w>\n<name type='LOC'>\n<w>know</w>\n</name>\n"
        "<pc join='left'>.</pc>\n<linkGrp><link target='#x #y'/></linkGrp></s>\n<s>\n<w>No</w></s></seg></u>"
    )
    assert found.turns[0].text == "We don't know. No"


def test_what_was_said_counts_and_not_what_an_editor_made_of_it() -> None:
    found = of(
        "<u who='#a'>I <del type='truncation'>wen</del> <choice><sic>goed</sic><corr>went</corr></choice> "
        "to <choice><abbr>St.</abbr><expan>Street</expan></choice> <unclear>Alder</unclear><gap/>, "
        "well<lb break='no'/>known <supplied>there</supplied>.</u><p>He <del>was</del> left.</p>"
    )
    assert found.turns[0].text == "I wen goed to St. Alder, wellknown there."
    assert found.passages[-1].text == "He left."


def test_names_are_mentions() -> None:
    header = (
        "<profileDesc><settingDesc><listPlace><place xml:id='la' type='country'><placeName>Laos</placeName>"
        "<idno type='ISO3166-1-alpha2'>LA</idno></place></listPlace></settingDesc>"
        "<particDesc><listOrg><org xml:id='o'><orgName>Alder Union</orgName></org></listOrg></particDesc></profileDesc>"
    )
    found = of(
        "<u who='#a'>In <date when='1962'>that year</date> <placeName ref='#la'>Laos</placeName> and "
        "<placeName>Port Alder</placeName> met <orgName ref='#o'>the Union</orgName> and "
        "<name type='PER'>Ines <hi>Dahl</hi></name>.</u>",
        header,
    )
    (turn,) = found.turns
    assert [(str(one.kind), turn.quote(one), one.target, one.date and one.date.edtf) for one in turn.mentions] == [
        ("date", "that year", None, "1962"),
        ("country", "Laos", "LA", None),
        ("organization", "the Union", "o", None),
        ("person", "Ines Dahl", None, None),
    ]
    assert [one.name for one in found.organizations] == ["Alder Union"]


def test_white_space_counts_where_the_file_says_so() -> None:
    assert of("<u who='#a' xml:space='preserve'> a\n b </u>").turns[0].text == " a\n b "
    assert of("<u who='#a'> a\n b </u>").turns[0].text == "a b"


def test_a_document_without_turns_is_read_like_a_page() -> None:
    found = of(
        "<head>A harbour for two</head><p><hi rend='bold'>Reporter:</hi> Why now?</p>"
        "<p><hi rend='bold'>Ambassador:</hi> Because both harbours are ready.</p>"
    )
    assert [(str(turn.role), turn.text) for turn in found.turns] == [
        ("interviewer", "Why now?"),
        ("interviewee", "Because both harbours are ready."),
    ]


def test_a_corpus_shares_its_people() -> None:
    document = '<TEI xml:id="{0}"><teiHeader/><text><body><u who="people.xml#venn">Yes.</u></body></text></TEI>'
    data = (
        '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><listPerson>'
        '<person xml:id="venn"><persName>Dara Venn</persName></person>'
        "</listPerson></particDesc></profileDesc></teiHeader>"
        f"{document.format('one')}<teiCorpus><teiHeader/>{document.format('two')}</teiCorpus></teiCorpus>"
    )
    found = list(read_stream(BytesIO(data.encode()), ReadOptions(annotators=())))
    assert [(talk.id, talk.participants[0].name) for talk in found] == [("one", "Dara Venn"), ("two", "Dara Venn")]


def test_other_encodings_are_read() -> None:
    data = PARLIAMENT.encode("utf-16")
    assert bc.loads(data, "tei", annotators=()).turns == read(PARLIAMENT).turns
    latin = ('<?xml version="1.0" encoding="ISO-8859-1"?>' + PARLIAMENT).encode("latin-1")
    assert bc.loads(latin, "tei", annotators=()).turns == read(PARLIAMENT).turns


@pytest.mark.parametrize("name", ["interview_minimal.xml", "edtf_custom.xml"])
def test_the_samples_are_read(name: str) -> None:
    if not SAMPLES.exists():
        pytest.skip("the sample documents are not there")
    found = bc.read(SAMPLES / name, annotators=())
    assert [(turn.role, turn.speaker) for turn in found.turns] == [
        (Role.INTERVIEWER, "p-reporter"),
        (Role.INTERVIEWEE, "p-amb"),
    ]
    assert found.turns[0].text == "What does the 60th anniversary mean?"
    assert [event.kind for event in found.events] == ["relations_established", "treaty_signed", "anniversary"]
    assert [person.country for person in found.people] == [None, "LA"]
