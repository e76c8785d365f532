"""The table of formats."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from attrs import evolve

from bilateral_corpus.errors import InvalidValueError, UnknownFormatError
from bilateral_corpus.formats import Format, FormatRegistry, formats


def make(name: str, *suffixes: str, media_type: str | None = None) -> Format:
    return Format(
        name=name,
        title=f"The format {name}",
        suffixes=suffixes,
        media_type=media_type or f"text/{name}",
        holds=frozenset(),
        read=lambda stream, options: iter(()),
    )


TEI = make("tei", ".tei", ".tei.xml", ".xml", media_type="application/tei+xml")
SRT = make("srt", ".srt")


@pytest.fixture
def registry() -> FormatRegistry:
    made = FormatRegistry()
    made.register(TEI)
    made.register(SRT)
    return made


def test_finds_by_name_suffix_and_media_type(registry: FormatRegistry) -> None:
    assert registry.by_name("tei") is TEI
    assert registry.by_suffix(".srt") is SRT
    assert registry.by_suffix(Path("talks", "vov.2022.SRT")) is SRT
    assert registry.by_suffix("talks.srt/vov.tei.xml") is TEI
    assert registry.by_media_type("Application/TEI+xml; charset=utf-8") is TEI


def test_the_longest_suffix_decides(registry: FormatRegistry) -> None:
    html = registry.register(make("epub-part", ".epub.xml"))
    assert registry.by_suffix("a.epub.xml") is html
    assert registry.by_suffix("a.other.xml") is TEI


def test_is_a_collection_in_the_order_of_registration(registry: FormatRegistry) -> None:
    assert list(registry) == [TEI, SRT]
    assert len(registry) == 2
    assert "tei" in registry
    assert "docx" not in registry
    assert registry.suffixes == {".tei", ".tei.xml", ".xml", ".srt"}


def test_is_shown_as_a_table(registry: FormatRegistry) -> None:
    assert str(registry).splitlines() == [
        "name  suffixes            media type           reads  writes  holds  extra  title",
        "tei   .tei .tei.xml .xml  application/tei+xml  yes    no                    The format tei",
        "srt   .srt                text/srt             yes    no                    The format srt",
    ]
    assert repr(registry) == "<FormatRegistry: tei, srt>"


def test_the_table_says_what_comes_back() -> None:
    registry = FormatRegistry()
    for name, holds in (("a", {"*"}), ("b", {"turns.text", "turns.start", "title"}), ("c", set())):
        registry.register(evolve(make(name), holds=frozenset(holds), write=lambda interviews, stream: None))
    registry.register(evolve(registry.by_name("a"), name="d", media_type="text/d", renders=lambda field, text: text))
    held = [
        line[line.index("yes    yes") + 10 : -len("The format x")].strip() for line in str(registry).splitlines()[1:]
    ]
    assert held == ["everything", "title turns", "nothing exactly", "everything but some characters"]


def test_a_compressed_file_has_the_format_of_what_is_in_it(registry: FormatRegistry) -> None:
    assert registry.by_suffix("talks.srt.gz") is SRT
    assert registry.by_suffix("talks.TEI.XML.zst") is TEI
    assert registry.knows("talks.xml.gz")
    assert not registry.knows("talks.gz")
    packed = registry.register(make("packed", ".srt.gz"))
    assert registry.by_suffix("talks.srt.gz") is packed


@pytest.mark.parametrize(
    ("search", "problem"),
    [
        (lambda it: it.by_name("docx"), "no format is called 'docx'; there are:"),
        (lambda it: it.by_suffix("talk.docx"), "no format has the suffix of 'talk.docx'; there are:"),
        (lambda it: it.by_suffix("talk"), "no format has the suffix of 'talk'; there are:"),
        (lambda it: it.by_media_type("text/html"), "no format has the media type 'text/html'; there are:"),
        (lambda it: it.unregister("docx"), "no format is called 'docx'; there are:"),
        (lambda it: it.by_name(".tei"), "no format is called '.tei'; did you mean 'tei'? There are:"),
        (lambda it: it.by_name("TEI.xml"), "no format is called 'TEI.xml'; did you mean 'tei'? There are:"),
        (lambda it: it.by_name("text/srt"), "no format is called 'text/srt'; did you mean 'srt'? There are:"),
    ],
)
def test_the_error_lists_what_there_is(
    registry: FormatRegistry, search: Callable[[FormatRegistry], object], problem: str
) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        search(registry)
    first, *table = str(caught.value).splitlines()
    assert first == problem
    assert [line.split()[0] for line in table] == [one.name for one in registry]
    for line, one in zip(table, registry, strict=True):
        assert all(part in line for part in (*one.suffixes, one.title))


@pytest.mark.parametrize(
    ("other", "key", "owner"),
    [
        (make("tei", ".other"), "'tei'", "'tei'"),
        (make("other", ".a", ".srt"), "'.srt'", "'srt'"),
        (make("other", ".a", media_type="text/srt"), "'text/srt'", "'srt'"),
    ],
)
def test_refuses_what_belongs_to_another(registry: FormatRegistry, other: Format, key: str, owner: str) -> None:
    with pytest.raises(InvalidValueError, match=f"{key} belongs to {owner}"):
        registry.register(other)
    with pytest.raises(InvalidValueError, match=f"{key} belongs to {owner}"):
        registry.declare(other.name, "nowhere", suffixes=other.suffixes, media_type=other.media_type)
    assert list(registry) == [TEI, SRT]


def test_refuses_what_is_no_format(registry: FormatRegistry) -> None:
    with pytest.raises(InvalidValueError, match="expected a Format"):
        registry.register("tei")  # type: ignore[arg-type]


def test_a_format_can_be_taken_out_and_put_in_again(registry: FormatRegistry) -> None:
    registry.unregister("tei")
    assert list(registry) == [SRT]
    assert registry.register(TEI) is TEI
    assert list(registry) == [SRT, TEI]


@pytest.mark.parametrize("suffix", ["txt", ".TXT"])
def test_a_suffix_is_lower_case_with_a_dot(suffix: str) -> None:
    with pytest.raises(InvalidValueError, match="begins with a dot"):
        make("other", suffix)


@pytest.mark.parametrize("name", ["", "Tei", ".tei", "text/tei", "web vtt", "web-"])
def test_a_name_is_made_of_letters_digits_and_hyphens(name: str) -> None:
    with pytest.raises(InvalidValueError, match="lower-case letters"):
        make(name)


def test_a_declared_format_is_imported_when_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = "declared_for_a_test"
    (tmp_path / f"{module}.py").write_text(
        "from bilateral_corpus.formats import Format\n"
        "FORMAT = Format(name='later', title='', suffixes=('.later',), media_type='text/later', holds=frozenset())\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    registry = FormatRegistry()
    registry.declare("later", module, suffixes=(".later",), media_type="text/later")
    registry.declare("wrong", module, suffixes=(".wrong",), media_type="text/wrong")
    assert registry.suffixes == {".later", ".wrong"}
    assert module not in sys.modules
    assert registry.by_suffix("a.later") is registry.by_name("later") is sys.modules[module].FORMAT
    with pytest.raises(InvalidValueError, match="is not what was declared"):
        registry.by_name("wrong")


def offer(monkeypatch: pytest.MonkeyPatch, offered: dict[str, object]) -> None:
    """Let packages offer these objects as entry points; errors are raised when they are loaded."""

    class Offered(EntryPoint):
        def load(self) -> object:
            value = offered[self.name]
            if isinstance(value, Exception):
                raise value
            return value

    def entry_points(*, group: str) -> list[EntryPoint]:
        return [Offered(name, "module:FORMAT", group) for name in offered]

    monkeypatch.setattr("importlib.metadata.entry_points", entry_points)


def test_entry_points_are_loaded_when_they_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, {"srt": SRT})
    registry = FormatRegistry(entry_point_group="bilateral_corpus.formats")
    registry.register(TEI)
    assert registry.by_name("tei") is TEI
    assert repr(registry) == "<FormatRegistry: tei>"
    assert registry.by_suffix("a.srt") is SRT
    assert repr(registry) == "<FormatRegistry: tei, srt>"


def test_a_broken_entry_point_is_named_and_does_not_break_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, {"docx": ImportError("no module docx"), "twice": TEI, "odd": 5, "srt": SRT})
    registry = FormatRegistry(entry_point_group="bilateral_corpus.formats")
    registry.register(TEI)
    assert list(registry) == [TEI, SRT]
    assert list(registry.broken) == ["docx", "twice", "odd"]
    with pytest.raises(UnknownFormatError, match=r"the format 'docx' of another package failed: ImportError\('no mod"):
        registry.by_name("docx")


def test_entry_points_of_installed_packages_are_found(tmp_path: Path) -> None:
    package = tmp_path / "offering-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: offering\nVersion: 1.0\n")
    (package / "entry_points.txt").write_text(
        "[bilateral_corpus.formats]\nspeakers = offering:FORMAT\nbroken = offering:MISSING\n"
    )
    (tmp_path / "offering.py").write_text(
        "from bilateral_corpus.formats import Format\n"
        "def write(interviews, stream):\n"
        "    stream.writelines(f'{interview.id}\\n'.encode() for interview in interviews)\n"
        "FORMAT = Format(name='speakers', title='', suffixes=('.speakers',), media_type='text/x',\n"
        "                holds=frozenset({'id'}), write=write)\n"
    )
    code = (
        f"import sys; sys.path.append({str(tmp_path)!r})\n"
        "import bilateral_corpus as bc\n"
        "from bilateral_corpus.formats import formats\n"
        "assert 'offering' not in sys.modules\n"
        f"bc.write(bc.Interview(id='venn'), {str(tmp_path / 'a.speakers')!r})\n"
        "print('speakers' in str(formats), *formats.broken)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["True", "broken"]
    assert (tmp_path / "a.speakers").read_text() == "venn\n"


def test_the_formats_of_the_library_are_what_was_declared() -> None:
    assert {"text", "json", "jsonl"} <= {format.name for format in formats}
    for format in formats:
        assert formats.by_name(format.name) is format
        assert formats.by_media_type(format.media_type) is format
        for suffix in format.suffixes:
            assert formats.by_suffix(f"name{suffix}") is format
        assert format.read is not None or format.write is not None
