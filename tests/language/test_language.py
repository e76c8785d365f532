"""Language data files: those that are shipped, and what is refused in one of a user's own."""

from __future__ import annotations

from importlib.resources import files
from itertools import chain
from pathlib import Path

import pytest
from attrs import asdict

import bilateral_corpus.language
from bilateral_corpus.errors import ParseError
from bilateral_corpus.language import Language, fold, languages, load_language
from bilateral_corpus.model import Role

SHIPPED = sorted(
    (Path(str(entry)) for entry in files(bilateral_corpus.language).iterdir() if entry.name.endswith(".toml")),
)

WHOLE = """
tag = "xx"
name = "Exish"

[detection]
function_words = ["xa", "xe"]
letters = "ẍ"
scripts = ["THAI"]

[roles]
interviewer = ["xi"]
interviewee = ["xo"]

[talk]
question_words = ["xwhat"]
question_endings = ["xka"]
requests = ["xplease"]
address = ["xyou"]
first_person = ["xme"]
courtesies = ["xthanks"]
moderation = ["xnext"]
directions = ["xlaughs"]

[posts]
"Ambassador" = ["xambassador", "xamb."]

[honorifics]
neutral = ["xn"]
male = ["xm"]
female = ["xf"]

[titles]
frames = ["{post} xof {of} xto {to}"]
articles = ["xthe"]
past = ["xformer"]
conjunctions = ["xand"]
compounds = ["xembassy"]

[titles.countries]
VN = ["xv"]

[names]
particles = ["xvan"]
shortest = 2
surnames = ["xi"]
neighbours = ["xsaid"]
suffixes = ["xto"]
nameless = "Xi"

[dates]
weekdays = ["xmonday"]
forms = ["{day} {month} {year}"]
ordinals = ["xth"]
numeric_order = "dmy"
published = ["xpublished"]
updated = ["xupdated"]
beside = ["xnoon"]
far_era = "xe"

[dates.eras]
xe = -543

[front_matter]
occasions = ["xto mark"]
outlets = ["xtold {outlet}"]
outlet_words = ["xnews"]
interviewees = ["xtalk xwith {name}"]
interviewed = ["xspoke"]
credits = ["xby {name}"]
captions = ["xphoto:"]
notes = ["xnote:"]

[boilerplate]
lines = ["xshare"]
openings = ["xshare on"]
counters = ["xviews"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "xx.toml"


# --- what is shipped --------------------------------------------------------------------------------------------------


def test_english_and_vietnamese_are_there() -> None:
    assert {"en", "vi"} <= {language.tag for language in languages()}


def test_languages_are_sorted_and_each_has_one_file() -> None:
    tags = [language.tag for language in languages()]
    assert tags == sorted(set(tags))
    assert len(tags) == len(SHIPPED)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_each_file_is_named_after_its_language(file: Path) -> None:
    language = load_language(file)
    assert language.tag == file.stem
    assert asdict(language) in [asdict(one) for one in languages()]


def test_each_language_is_itself_alone() -> None:
    # Languages are keys of caches; comparing their tables would take longer than what is cached.
    one, other = load_language(SHIPPED[0]), load_language(SHIPPED[0])
    assert one != other
    assert len({one, other, one}) == 2
    assert all(language is again for language, again in zip(languages(), languages(), strict=True))


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.tag)
class TestShipped:
    def test_a_label_word_has_one_role(self, language: Language) -> None:
        words = [fold(word) for role in Role for word in getattr(language.roles, role, ())]
        assert words
        assert len(words) == len(set(words))

    def test_a_talk_has_words_of_every_kind(self, language: Language) -> None:
        for kind, phrases in asdict(language.talk).items():
            assert phrases or kind == "question_endings", kind
            assert len(phrases) == len(set(map(fold, phrases))), kind

    def test_a_form_belongs_to_one_post(self, language: Language) -> None:
        forms = [fold(form) for form in chain.from_iterable(language.posts.values())]
        assert forms
        assert len(forms) == len(set(forms))

    def test_an_honorific_states_one_gender(self, language: Language) -> None:
        words = [*language.honorifics.neutral, *language.honorifics.male, *language.honorifics.female]
        assert len(words) == len(set(map(fold, words)))

    def test_the_year_has_twelve_months_and_the_week_seven_days(self, language: Language) -> None:
        assert len(language.dates.months) == 12
        assert len(language.dates.weekdays) == 7
        assert language.dates.numeric_order in {"", "dmy", "mdy", "ymd"}

    def test_phrases_have_the_slots_that_they_need(self, language: Language) -> None:
        assert all(phrase.count("{outlet}") == 1 for phrase in language.front_matter.outlets)
        assert all(phrase.count("{name}") == 1 for phrase in language.front_matter.credits)
        assert all(phrase.count("{name}") == 1 for phrase in language.front_matter.interviewees)
        assert all(frame.count("{post}") == 1 for frame in language.titles.frames)
        assert all(("{month}" in form) or ("{month_number}" in form) for form in language.dates.forms)


def test_posts_are_named_alike_in_all_languages() -> None:
    english = next(language for language in languages() if language.tag == "en")
    for language in languages():
        assert language.posts.keys() <= english.posts.keys()


# --- files of a user's own --------------------------------------------------------------------------------------------


def test_every_key_is_read(path: Path) -> None:
    path.write_text(WHOLE, encoding="utf-8")
    language = load_language(path)
    assert (language.tag, language.name) == ("xx", "Exish")
    assert language.detection.function_words == ("xa", "xe")
    assert language.detection.letters == "ẍ"
    assert language.detection.scripts == ("THAI",)
    assert language.roles.interviewer == ("xi",)
    assert language.roles.interviewee == ("xo",)
    assert language.talk.question_words == ("xwhat",)
    assert language.talk.question_endings == ("xka",)
    assert language.talk.requests == ("xplease",)
    assert language.talk.address == ("xyou",)
    assert language.talk.first_person == ("xme",)
    assert language.talk.courtesies == ("xthanks",)
    assert language.talk.moderation == ("xnext",)
    assert language.talk.directions == ("xlaughs",)
    assert language.posts["Ambassador"] == ("xambassador", "xamb.")
    assert language.honorifics.neutral == ("xn",)
    assert language.honorifics.male == ("xm",)
    assert language.honorifics.female == ("xf",)
    assert language.titles.frames == ("{post} xof {of} xto {to}",)
    assert language.titles.articles == ("xthe",)
    assert language.titles.past == ("xformer",)
    assert language.titles.compounds == ("xembassy",)
    assert language.titles.countries == {"VN": ("xv",)}
    assert language.titles.conjunctions == ("xand",)
    assert language.names.particles == ("xvan",)
    assert language.names.shortest == 2
    assert language.names.surnames == ("xi",)
    assert language.names.neighbours == ("xsaid",)
    assert language.names.nameless == "Xi"
    assert language.names.suffixes == ("xto",)
    assert language.dates.weekdays == ("xmonday",)
    assert language.dates.forms == ("{day} {month} {year}",)
    assert language.dates.ordinals == ("xth",)
    assert language.dates.numeric_order == "dmy"
    assert language.dates.published == ("xpublished",)
    assert language.dates.updated == ("xupdated",)
    assert language.dates.beside == ("xnoon",)
    assert language.dates.eras == {"xe": -543}
    assert language.dates.far_era == "xe"
    assert language.front_matter.occasions == ("xto mark",)
    assert language.front_matter.outlets == ("xtold {outlet}",)
    assert language.front_matter.outlet_words == ("xnews",)
    assert language.front_matter.interviewees == ("xtalk xwith {name}",)
    assert language.front_matter.interviewed == ("xspoke",)
    assert language.front_matter.credits == ("xby {name}",)
    assert language.front_matter.captions == ("xphoto:",)
    assert language.front_matter.notes == ("xnote:",)
    assert language.boilerplate.lines == ("xshare",)
    assert language.boilerplate.openings == ("xshare on",)
    assert language.boilerplate.counters == ("xviews",)


def test_little_is_required(path: Path) -> None:
    path.write_text('tag = "xx"\nname = "Exish"\n', encoding="utf-8")
    language = load_language(str(path))
    assert language.posts == {}
    assert language.dates.forms == ()


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('tag = "xx"', "$.name", "missing"),
        ('tag = 3\nname = "Exish"', "$.tag", "wrong type"),
        ('{head}colour = "red"', "$.colour", "unknown key"),
        ('{head}names = "van"', "$.names", "wrong type"),
        ("{head}[names]\nparticle = []", "$.names.particle", "unknown key"),
        ('{head}[names]\nparticles = "van"', "$.names.particles", "wrong type"),
        ("{head}[names]\nparticles = [1]", "$.names.particles", "not every element"),
        ('{head}[names]\nshortest = "2"', "$.names.shortest", "wrong type"),
        ("{head}[names]\nshortest = true", "$.names.shortest", "wrong type"),
        ('{head}[boilerplate]\nlines = ["x", "x"]', "$.boilerplate.lines", "repeated"),
        ('{head}[roles]\nasker = ["xi"]', "$.roles.asker", "unknown key"),
        ("{head}[posts]\nAmbassador = 1", "$.posts.Ambassador", "wrong type"),
        ('{head}[dates]\nfar_era = "xe"', "$.dates", "eras"),
        ('{head}[dates.eras]\nxe = "1"', "$.dates.eras.xe", "wrong type"),
        ('{head}[dates.months]\n13 = ["xember"]', "$.dates", "12"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(path: Path, text: str, place: str, message: str) -> None:
    path.write_text(text.replace("{head}", 'tag = "xx"\nname = "Exish"\n'), encoding="utf-8")
    with pytest.raises(ParseError, match=message) as caught:
        load_language(path)
    assert caught.value.source == str(path)
    assert str(caught.value.path).startswith(place)


def test_what_is_no_toml_is_refused_with_line_and_column(path: Path) -> None:
    path.write_text('tag = "xx"\nname = Exish\n', encoding="utf-8")
    with pytest.raises(ParseError, match=r"xx\.toml:2:8") as caught:
        load_language(path)
    assert (caught.value.line, caught.value.column) == (2, 8)


def test_what_is_no_text_is_refused(path: Path) -> None:
    path.write_bytes('tag = "xx"\nname = "Exi\xe9"\n'.encode("latin-1"))
    with pytest.raises(ParseError, match="UTF-8") as caught:
        load_language(path)
    assert caught.value.source == str(path)


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_language(tmp_path / "none.toml")
