"""Word documents: which blocks they become, and what damaged and hostile ones lead to."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.formats import formats
from bilateral_corpus.formats.docx import extract_text, to_document
from bilateral_corpus.transcript.blocks import Block, Hint

docx = pytest.importorskip("docx")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def relationships(**targets: str) -> str:
    rows = "".join(
        f'<Relationship Id="r{kind}" Type="{RELATED}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def document(body: str, *, namespace: str = W, before: str = "") -> str:
    return f'{before}<w:document xmlns:w="{namespace}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'


def written(body: str, styles: str = "", **more: str) -> bytes:
    parts = {"_rels/.rels": relationships(officeDocument="word/document.xml"), "word/document.xml": document(body)}
    related = {}
    if styles:
        parts["word/styles.xml"] = f'<w:styles xmlns:w="{W}">{styles}</w:styles>'
        related["styles"] = "styles.xml"
    for name, content in more.items():
        parts[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{W}">{content}</w:{name}>'
        related[name] = f"/word/{name}.xml"
    return packed({**parts, "word/_rels/document.xml.rels": relationships(**related)})


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def blocks(data: bytes) -> tuple[Block, ...]:
    found = to_document(data)
    for block in found.blocks:
        assert found.source.original[block.start : block.end] == block.text
    return found.blocks


def texts(body: str, styles: str = "", **more: str) -> list[str]:
    return [block.text for block in blocks(written(body, styles, **more))]


# --- documents as another library writes them -------------------------------------------------------------------------


@pytest.fixture
def interview() -> bytes:
    made = docx.Document()
    made.core_properties.title = "A harbour for two"
    made.core_properties.author = "Template"
    made.add_heading("A harbour for two", 0)
    made.add_paragraph("On the eve of the regatta, Harbour News spoke to Ambassador Dara Venn of Aurelia.")
    question = made.add_paragraph()
    question.add_run("Harbour News:").bold = True
    question.add_run(" How old is the port?")
    made.add_paragraph("Ambassador Dara Venn: Older than the town.")
    made.add_paragraph("First, trade.", style="List Bullet")
    made.add_paragraph("Second, study.", style="List Number")
    made.add_paragraph("Venn at the port", style="Caption")
    made.add_paragraph("A port is a door.", style="Quote")
    table = made.add_table(2, 2)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), "abcd", strict=True):
        cell.text = text
    made.sections[0].header.paragraphs[0].text = "Harbour News"
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_a_document_is_read_as_an_interview(tmp_path: Path, interview: bytes) -> None:
    path = tmp_path / "harbour.docx"
    path.write_bytes(interview)
    found = bc.read(path)
    assert found.turns[0].text == "How old is the port?"
    assert found.turns[1].text.startswith("Older than the town.")
    assert found.title == "A harbour for two"
    assert found.source.media_type == formats.by_name("docx").media_type
    assert found.published is None
    assert found.source.byline is None


def test_spans_point_into_the_extracted_text() -> None:
    data = written(
        p(r("A harbour")) + p(r("Reporter:", "<w:b/>"), r(" Why?")) + p(r("Venn: So."), "<w:br/>", r("And so."))
    )
    found, text = bc.loads(data, "docx"), extract_text(data)
    assert found.source.length == len(text)
    assert found.uncovered(text) == ()
    for passage in found.passages:
        assert text[passage.span.slice] == passage.text


def test_blocks_and_hints(interview: bytes) -> None:
    assert [(block.text, block.hint, block.apart) for block in blocks(interview)] == [
        ("A harbour for two", Hint.HEADING, True),
        ("On the eve of the regatta, Harbour News spoke to Ambassador Dara Venn of Aurelia.", Hint.NONE, True),
        ("Harbour News: How old is the port?", Hint.NONE, True),
        ("Ambassador Dara Venn: Older than the town.", Hint.NONE, True),
        ("First, trade.", Hint.ITEM, True),
        ("Second, study.", Hint.ITEM, True),
        ("Venn at the port", Hint.CAPTION, True),
        ("A port is a door.", Hint.QUOTATION, True),
        ("a", Hint.NONE, True),
        ("b", Hint.NONE, False),
        ("c", Hint.NONE, True),
        ("d", Hint.NONE, False),
    ]
    assert blocks(interview)[2].emphasised == len("Harbour News:")


def test_a_title_that_the_text_does_not_have_is_that_of_a_template() -> None:
    made = docx.Document()
    made.core_properties.title = "Monthly report"
    made.add_paragraph("Reporter: Why?")
    stream = BytesIO()
    made.save(stream)
    assert to_document(stream.getvalue()).metadata.title is None


def test_a_document_without_its_suffix_is_recognised(tmp_path: Path, interview: bytes) -> None:
    path = tmp_path / "harbour"
    path.write_bytes(interview)
    assert len(bc.read(path).turns) == len(bc.loads(interview, "docx").turns) > 0


def test_docx_is_read_and_not_written(interview: bytes) -> None:
    with pytest.raises(bc.UnknownFormatError, match="read but not written"):
        bc.dumps(bc.loads(interview, "docx"), "docx")


# --- text -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p(r("One")) + p() + p(r("Two")), ["One", "Two"]),
        (p(r("One"), "<w:r><w:br/></w:r>", r("two"), "<w:r><w:cr/></w:r>", r("three")), ["One", "two", "three"]),
        (p(r("O"), r("ne "), r(" two")), ["One two"]),
        (p(r("One"), "<w:r><w:tab/></w:r>", r("two")), ["One\ttwo"]),
        (p(r("mid"), "<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>", r("May")), ["mid\u2011May"]),
        (
            p(r("One "), f"<w:ins>{r('two')}</w:ins>", "<w:del><w:r><w:delText>no</w:delText></w:r></w:del>"),
            ["One two"],
        ),
        (p(f"<w:moveFrom>{r('no')}</w:moveFrom>") + p(f"<w:moveTo>{r('One')}</w:moveTo>"), ["One"]),
        (p(f"<w:hyperlink>{r('One')}</w:hyperlink>", f"<w:fldSimple>{r(' two')}</w:fldSimple>"), ["One two"]),
        (p(r("One"), "<w:r><w:instrText>PAGE</w:instrText></w:r>"), ["One"]),
        (p(r("One"), r("no", "<w:vanish/>"), r(" two", '<w:vanish w:val="0"/>')), ["One two"]),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('One'))}</w:sdtContent></w:sdt>", ["One"]),
        (
            p(r("One"))
            + p(
                "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
                + p(r("Two"))
                + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
                + p(r("no"))
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
                r("Three"),
            ),
            ["One", "Two", "Three"],
        ),
        ("<!-- no -->" + p("<?no no?>", r("A &amp; <![CDATA[B]]> &#x110;")), ["A & B Đ"]),
    ],
)
def test_lines(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


def test_cells_stand_beside_each_other_and_rows_apart() -> None:
    row = f"<w:tr><w:tc>{p(r('Q'))}</w:tc><w:tc>{p(r('Why?'))}{p(r('How?'))}</w:tc></w:tr>"
    assert extract_text(written(f"{p(r('Talk'))}<w:tbl>{row * 2}</w:tbl>")) == (
        "Talk\n\nQ\nWhy?\n\nHow?\n\nQ\nWhy?\n\nHow?"
    )


def test_notes_come_last_and_are_furniture() -> None:
    body = p(r("One"), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    data = written(body, footnotes=f'<w:footnote w:id="1">{p(r("A note."))}</w:footnote>', endnotes="", comments="no")
    assert [(block.text, block.hint) for block in blocks(data)] == [("One", Hint.NONE), ("A note.", Hint.FURNITURE)]


def test_strict_documents_have_other_namespaces() -> None:
    data = packed({"word/document.xml": document(p(r("One", "<w:b/>")), namespace=STRICT)})
    assert [(block.text, block.emphasised) for block in blocks(data)] == [("One", 3)]


STYLES = (
    '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Q"><w:name w:val="Question"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:styleId="Q2"><w:name w:val="Question two"/><w:basedOn w:val="Q"/></w:style>'
    '<w:style w:styleId="A"><w:basedOn w:val="Q"/><w:rPr><w:b w:val="false"/></w:rPr></w:style>'
    '<w:style w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:styleId="L"><w:name w:val="My list"/><w:pPr><w:numPr/></w:pPr></w:style>'
    '<w:style w:styleId="O"><w:name w:val="My part"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:styleId="X"><w:name w:val="x"/><w:basedOn w:val="X"/></w:style>'
)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (p(r("Why", "<w:b/>"), r(" now?", "<w:i/>")), "Why now?"),
        (p(r("Why", "<w:b/>"), r(" now?")), "Why"),
        (p(r("Why", '<w:u w:val="single"/>'), r(" now?", '<w:u w:val="none"/>')), "Why"),
        (p(r("Why now?", '<w:b w:val="0"/>')), ""),
        (p(r("Why now?"), properties='<w:pStyle w:val="Q"/>'), "Why now?"),
        (p(r("Why now?"), properties='<w:pStyle w:val="Q2"/>'), "Why now?"),
        (p(r("Why now?"), properties='<w:pStyle w:val="A"/>'), ""),
        (p(r("Why now?"), properties='<w:pStyle w:val="X"/>'), ""),
        (p(r("Why"), r(" now?", '<w:b w:val="0"/>'), properties='<w:pStyle w:val="Q"/>'), "Why"),
        (p(r("Why", '<w:rStyle w:val="S"/>'), r(" now?")), "Why"),
        (p(r("Why now?"), properties="<w:rPr><w:b/></w:rPr>"), ""),
    ],
)
def test_emphasis(paragraph: str, expected: str) -> None:
    (block,) = blocks(written(paragraph, STYLES))
    assert block.text == "Why now?"
    assert block.text[: block.emphasised] == expected


@pytest.mark.parametrize(
    ("properties", "hint"),
    [
        ('<w:pStyle w:val="Titre1"/>', Hint.HEADING),
        ('<w:pStyle w:val="Heading2"/>', Hint.HEADING),
        ('<w:pStyle w:val="O"/>', Hint.HEADING),
        ('<w:outlineLvl w:val="0"/>', Hint.HEADING),
        ('<w:outlineLvl w:val="9"/>', Hint.NONE),
        ('<w:pStyle w:val="L"/>', Hint.ITEM),
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>', Hint.ITEM),
        ('<w:numPr><w:numId w:val="0"/></w:numPr>', Hint.NONE),
        ('<w:pStyle w:val="None"/>', Hint.NONE),
    ],
)
def test_hints_of_paragraphs(properties: str, hint: Hint) -> None:
    assert [block.hint for block in blocks(written(p(r("Talk"), properties=properties), STYLES))] == [hint]


@given(st.lists(st.lists(st.text(st.sampled_from("ab đ漢?.:"), max_size=9), max_size=4), max_size=6))
def test_every_word_lies_in_the_blocks_in_order(paragraphs: list[list[str]]) -> None:
    data = written("".join(p(*map(r, runs)) for runs in paragraphs))
    expected = ["".join(runs).split() for runs in paragraphs if "".join(runs).split()]
    if expected:
        assert [block.text.split() for block in blocks(data)] == expected
    else:
        with pytest.raises(bc.ParseError, match="nothing to read"):
            to_document(data)


# --- damaged and hostile files ----------------------------------------------------------------------------------------

GOOD = document(p(r("One")))
ENTITIES = "".join(f'<!ENTITY e{n + 1} "&e{n};&e{n};&e{n};&e{n};&e{n};&e{n};&e{n};&e{n};">' for n in range(20))
BOMB = f'<!DOCTYPE w [<!ENTITY e0 "bomb">{ENTITIES}]>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Reporter: Why?",
        b"%PDF-1.7",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        b"PK\x03\x04" + bytes(40),
        packed({"word/document.xml": GOOD})[:-30],
        packed({"word/document.xml": GOOD})[40:],
    ],
)
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(bc.ParseError, match=r"no Word document|nothing to read|damaged|missing"):
        bc.loads(data, "docx")


@pytest.mark.parametrize(
    "parts",
    [
        {"mimetype": "application/vnd.oasis.opendocument.text"},
        {"_rels/.rels": relationships(officeDocument="word/lost.xml"), "word/document.xml": GOOD},
        {"_rels/.rels": relationships(officeDocument="../../../../../../etc/passwd"), "word/document.xml": GOOD},
        {"word/document.xml": GOOD, "word/_rels/document.xml.rels": relationships(styles="lost.xml")},
    ],
)
def test_a_missing_part_is_named(parts: dict[str, str]) -> None:
    with pytest.raises(bc.ParseError, match="missing") as caught:
        bc.loads(packed(parts), "docx")
    assert caught.value.path


@pytest.mark.parametrize("content", ["", "One", GOOD[:-9], GOOD.replace("</w:t>", ""), GOOD + "<x/>", "\0" + GOOD])
def test_a_part_that_is_no_xml_is_refused_with_the_place(content: str) -> None:
    with pytest.raises(bc.ParseError, match="no XML") as caught:
        bc.loads(packed({"word/document.xml": content}), "docx")
    assert caught.value.path == "word/document.xml"


def test_a_part_that_is_damaged_is_refused(interview: bytes) -> None:
    place = interview.index(b"word/document.xml") + 60
    damaged = interview[:place] + bytes(byte ^ 0xFF for byte in interview[place : place + 50]) + interview[place + 50 :]
    with pytest.raises(bc.ParseError, match=r"damaged|no XML"):
        bc.loads(damaged, "docx")


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(packed({"word/document.xml": GOOD}))
    for place in (data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8):
        data[place] |= 1
    with pytest.raises(bc.ParseError, match=r"damaged.*password"):
        bc.loads(bytes(data), "docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "before", [BOMB, '<!DOCTYPE w SYSTEM "x.dtd">', '<!DOCTYPE w [<!ENTITY e8 SYSTEM "file:///x">]>']
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_document_types_are_refused(encoding: str, before: str, part: str) -> None:
    declaration = f'<?xml version="1.0" encoding="{encoding}"?>'
    parts = {
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relationships(styles="styles.xml"),
        "word/document.xml": document(p(r("One"))),
        "word/styles.xml": f'<w:styles xmlns:w="{W}"/>',
    }
    bad = (declaration + before + parts[part].replace("One", "&e8;")).encode(encoding)
    with pytest.raises(bc.ParseError, match="document type") as caught:
        bc.loads(packed({**parts, part: bad}), "docx")
    assert caught.value.path == part


def test_entities_hidden_behind_a_long_comment_expand_to_nothing() -> None:
    body = document(p(r("One&e20;")), before=f"<!--{'x' * 100_000}-->{BOMB}")
    with pytest.raises(bc.ParseError):
        bc.loads(packed({"word/document.xml": body}), "docx")


def test_what_is_referred_to_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    body = p(r("One"), f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}"/>')
    external = f'<Relationship Type="{RELATED}/styles" Target="{secret.as_uri()}" TargetMode="External"/>'
    data = packed(
        {
            "word/document.xml": document(f"<w:altChunk/>{body}"),
            "word/_rels/document.xml.rels": f"<Relationships>{external}</Relationships>",
        }
    )
    assert extract_text(data) == "One"


def test_an_archive_that_unpacks_to_far_more_than_it_is_is_not_unpacked() -> None:
    data = packed({"word/document.xml": document(p(r("a" * 50_000_000)))})
    assert len(data) < 100_000
    with pytest.raises(bc.ParseError, match="far more") as caught:
        bc.loads(data, "docx")
    assert caught.value.path == "word/document.xml"


def test_deep_nesting() -> None:
    opened, closed = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    assert texts(opened * 30_000 + p(r("One")) + closed * 30_000) == ["One"]


def test_an_empty_document_is_refused() -> None:
    with pytest.raises(bc.ParseError, match="nothing to read"):
        bc.loads(written(p()), "docx")


def test_a_missing_library_is_named_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, interview: bytes
) -> None:
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    with pytest.raises(bc.MissingExtraError, match=r"pip install 'bilateral_corpus\[docx\]'"):
        bc.loads(interview, "docx")
    assert formats.by_name("docx").extra == "docx"
