"""People in TEI headers of other programs; all are invented."""

from __future__ import annotations

import pytest

from bilateral_corpus.formats.tei.people import read_person

etree = pytest.importorskip("lxml.etree")


@pytest.mark.parametrize(
    ("language", "words", "post"),
    [
        ("en", "Ambassador of Laos to Vietnam", ("Ambassador", "LA", "VN")),
        ("fr", "ambassadeur de France au Vietnam", ("Ambassador", "FR", "VN")),
        ("en", "presenter of Radio Salt", ("presenter of Radio Salt", None, None)),
        ("not a tag", "Ambassador of Laos", ("Ambassador", "LA", None)),
    ],
)
def test_an_occupation_is_read_as_a_title(language: str, words: str, post: tuple[str, str | None, str | None]) -> None:
    text = f'<person xml:lang="{language}"><persName>Dara Venn</persName><occupation>{words}</occupation></person>'
    (held,) = read_person(etree.fromstring(text), "dara-venn", exact=False).appointments
    assert (held.post, held.of, held.to) == post
