"""Front matter before a text: the part of YAML and TOML that holds single values."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.formats.front_matter import front_matter
from bilateral_corpus.transcript import Metadata


def values(body: str, fence: str = "---") -> dict[str, str]:
    found = front_matter(f"{fence}\n{body}\n{fence}\nText")
    return dict(found.values) if found else {}


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("title: A harbour", "A harbour"),
        ("title:   A harbour  ", "A harbour"),
        ("title:\tA harbour", "A harbour"),
        ("title: 'A harbour'", "A harbour"),
        # In single quotes nothing is escaped but a quote, by another one (YAML 1.2, 7.3.2).
        (r"title: 'The master''s \n harbour'", r"The master's \n harbour"),
        # In double quotes a backslash escapes (YAML 1.2, 5.7).
        (r'title: "A \"harbour\" \\ port"', r'A "harbour" \ port'),
        (r'title: "caf\xe9 \u6e2f \U0001F6A2 a\tb"', "café 港 \U0001f6a2 a\tb"),
        ('title: "A harbour:\n  for two"', "A harbour: for two"),
        # A line that ends in a backslash is folded without a space.
        ('title: "A har\\\n  bour"', "A harbour"),
        ('title: "A harbour\\\n  \\ for\\ two"', "A harbour for two"),
        ("title: A harbour\n  for two", "A harbour for two"),
        ("title:\n  A harbour", "A harbour"),
        ("title: a: b", "a: b"),
        ("title: https://harbour.example/#pier", "https://harbour.example/#pier"),
        # A sign of number after a space begins a comment (YAML 1.2, 6.6).
        ("title: A harbour  # of ours", "A harbour"),
        ("title: 'A harbour # of ours'", "A harbour # of ours"),
        ("title: A harbour#pier", "A harbour#pier"),
        # Blocks: folded or as they are (YAML 1.2, 8.1).
        ("title: >-\n  A harbour\n  for two", "A harbour for two"),
        ("title: |\n  A harbour\n  for two", "A harbour\nfor two"),
        ("title: 2021", "2021"),
    ],
)
def test_single_values(printed: str, value: str) -> None:
    assert values(printed) == {"title": value}


@pytest.mark.parametrize(
    "printed",
    ["tags: [a, b]", "tags: {a: b}", "tags:\n- a\n- b", "tags:\n  - a", "tags: &a b", "tags: *a", "tags: # none"],
)
def test_lists_tables_and_references_are_left_out(printed: str) -> None:
    assert values(f"{printed}\ntitle: A harbour") == {"title": "A harbour"}


def test_comments_and_empty_values_are_left_out() -> None:
    assert values("# a comment\ntitle: A harbour\nauthor:\n\nlang: en") == {"title": "A harbour", "lang": "en"}


def test_keys_are_in_small_letters() -> None:
    assert values("Title: A harbour\nsource-url: x\nog.title: y") == {
        "title": "A harbour",
        "source-url": "x",
        "og.title": "y",
    }


def test_toml() -> None:
    body = 'title = "A \\"harbour\\""\ndate = 2021-03-04\ndraft = false\ntags = ["a"]\n[menu]\nname = "x"'
    assert values(body, "+++") == {"title": 'A "harbour"', "date": "2021-03-04", "draft": "False"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Text",
        "---",
        "---\n",
        "---\n---\nText",
        "---\ntitle: A harbour\nText that goes on and is never closed",
        # A rule, prose and another rule.
        "---\nVenn came in at nine.\nShe sat down.\n---\nText",
        "--- a\ntitle: A harbour\n---\nText",
        "+++\ntitle: A harbour\n+++\nText",
        "---\ntitle = 'A harbour'\n---\nText",
        " ---\ntitle: A harbour\n---\nText",
    ],
)
def test_no_front_matter(text: str) -> None:
    assert front_matter(text) is None


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_how_long_it_is(end: str, mark: str) -> None:
    before = f"{mark}---{end}title: A harbour{end}---{end}"
    found = front_matter(f"{before}{end}Text")
    assert found is not None
    assert found.length == len(before)
    assert found.values == {"title": "A harbour"}


def metadata(body: str) -> Metadata:
    found = front_matter(f"---\n{body}\n---\n")
    assert found is not None
    return found.metadata()


def test_metadata() -> None:
    found = metadata(
        "title: A harbour\ndate: 2021-03-04T09:15:00Z\npublication: Harbour News\nurl: https://harbour.example/1\n"
        "author: Lise Orr\nlanguage: en_GB"
    )
    assert found == Metadata(
        title="A harbour",
        published=bc.PartialDate("2021-03-04"),
        outlet="Harbour News",
        url="https://harbour.example/1",
        byline="Lise Orr",
        language="en-GB",
    )


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021-03-04 09:15:00 +0700", "2021-03-04"),
        ("2021-03", "2021-03"),
        ("2021", "2021"),
        ("20210304", None),
        ("4 March 2021", None),
        ("2021-13-04", None),
        ("2021-02-30", None),
    ],
)
def test_dates(printed: str, date: str | None) -> None:
    published = metadata(f"date: {printed}").published
    assert (str(published) if published else None) == date


def test_what_is_no_address_or_language_is_left_out() -> None:
    found = metadata("url: harbour\nlanguage: the one of the islands")
    assert (found.url, found.language) == (None, None)


def test_of_several_keys_the_first_that_says_something_counts() -> None:
    assert metadata("headline: A harbour\ndate: soon\ncreated: 2021-03-04") == Metadata(
        title="A harbour", published=bc.PartialDate("2021-03-04")
    )


PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).map(
    lambda text: " ".join(text.split())
)


@given(PRINTABLE.filter(bool))
def test_whatever_is_quoted_comes_back(text: str) -> None:
    """Single quotes hold any line, once each quote in it is doubled."""
    assert values("title: '" + text.replace("'", "''") + "'") == {"title": text}


@given(PRINTABLE.filter(bool))
def test_a_toml_string_is_what_toml_says(text: str) -> None:
    body = 'title = "' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    assert values(body, "+++") == {"title": tomllib.loads(body)["title"]}


@given(st.text(st.sampled_from("ab:-\"'\\[{|># \n\t\r\u2028\x85")))
def test_any_text_is_read_or_is_no_front_matter(body: str) -> None:
    found = front_matter(f"---\n{body}\n---\nText")
    assert found is None or all(found.values.values())


def test_a_page_has_its_front_matter_and_its_text() -> None:
    page = "---\ntitle: A harbour\ndate: 2021-03-04\n---\n\nReporter: Why?\n\nAmbassador: So.\n"
    found = bc.loads(page, "markdown")
    assert isinstance(found, bc.Interview)
    assert (found.title, str(found.published)) == ("A harbour", "2021-03-04")
    assert [page[turn.span.slice] for turn in found.turns] == ["Why?", "So."]
