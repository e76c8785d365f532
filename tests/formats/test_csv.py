"""CSV tables with a data package: in a folder or an archive, read by other programs, and by this one when broken."""

from __future__ import annotations

import io
import json
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import bilateral_corpus as bc
from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats import LossWarning, formats, read_all
from bilateral_corpus.formats.data_package import descriptor
from bilateral_corpus.model import Interview
from formats.sample import INTERVIEW
from strategies import interviews

OTHER = evolve(INTERVIEW, id="other", title="=HYPERLINK(1)")


def changed(change: Callable[[dict[str, bytes]], object], *talks: Interview) -> bytes:
    """An archive whose files were changed by someone."""
    with zipfile.ZipFile(io.BytesIO(bc.dumps(talks or (INTERVIEW,), "csv"))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_a_corpus_is_a_folder_of_tables(tmp_path: Path) -> None:
    bc.write([INTERVIEW, OTHER], tmp_path / "tables", format="csv")
    assert {path.name for path in (tmp_path / "tables").iterdir()} == formats.by_name("csv").folder
    assert list(read_all(tmp_path / "tables")) == [INTERVIEW, OTHER]
    assert list(bc.read_corpus(tmp_path / "tables")) == [INTERVIEW, OTHER]
    assert list(bc.read_corpus(tmp_path / "tables", format="csv")) == [INTERVIEW, OTHER]


def test_or_an_archive_of_them(tmp_path: Path) -> None:
    bc.write([INTERVIEW, OTHER], tmp_path / "talks.csv.zip")
    assert list(bc.read_corpus(tmp_path / "talks.csv.zip")) == [INTERVIEW, OTHER]


def test_a_folder_is_replaced_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    bc.write([INTERVIEW, OTHER], tmp_path / "tables", format="csv")
    bc.write([INTERVIEW], tmp_path / "tables", format="csv")
    assert list(read_all(tmp_path / "tables")) == [INTERVIEW]
    with pytest.raises(UnrepresentableError):
        bc.write([OTHER, OTHER], tmp_path / "tables", format="csv")
    assert list(read_all(tmp_path / "tables")) == [INTERVIEW]
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_a_folder_of_something_else_stays(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("Dear diary")
    with pytest.raises(FileExistsError):
        bc.write([INTERVIEW], tmp_path, format="csv")
    assert [path.name for path in tmp_path.iterdir()] == ["diary.txt"]


def test_an_archive_may_have_the_tables_in_a_folder() -> None:
    def into_folder(files: dict[str, bytes]) -> None:
        for name in list(files):
            files[f"corpus/{name}"] = files.pop(name)

    assert bc.loads(changed(into_folder), "csv") == INTERVIEW


def test_a_text_is_safe_in_a_spreadsheet(tmp_path: Path) -> None:
    bc.write([OTHER], tmp_path / "tables", format="csv")
    data = (tmp_path / "tables" / "interviews.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,title,")
    assert b"other,'=HYPERLINK(1),und,2022-07?,2022-07-01,2022-07-31,Harbour News" in data
    assert data.endswith(b"\r\n")


def test_a_null_character_is_a_loss() -> None:
    with pytest.warns(LossWarning, match="does not hold: title"):
        data = bc.dumps(evolve(INTERVIEW, title="a\0b"), "csv")
    assert bc.loads(data, "csv").title == "a\ufffdb"


def test_every_column_is_described() -> None:
    for resource in descriptor()["resources"]:
        for field in resource["schema"]["fields"]:
            assert field["description"], (resource["name"], field["name"])
    (turns,) = (one for one in descriptor()["resources"] if one["name"] == "turns")
    fields = {field["name"]: field for field in turns["schema"]["fields"]}
    assert fields["role"]["constraints"]["enum"][:2] == ["interviewer", "interviewee"]
    assert turns["schema"]["primaryKey"] == ["interview", "position"]
    assert turns["schema"]["foreignKeys"] == [
        {"fields": ["interview"], "reference": {"resource": "interviews", "fields": ["id"]}}
    ]


@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
@given(talk=interviews())
def test_another_program_finds_nothing_wrong(tmp_path_factory: pytest.TempPathFactory, talk: Interview) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    folder = tmp_path_factory.mktemp("package") / "tables"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LossWarning)
        bc.write([talk], folder, format="csv")
    with frictionless.system.use_context(trusted=True):
        report = frictionless.validate(folder / "datapackage.json", type="package")
    assert report.valid, report.flatten(["title", "message"])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda files: files.pop("datapackage.json"), "no package of tables"),
        (lambda files: files.update({"datapackage.json": b"[]"}), "no package of tables"),
        (lambda files: files.update({"datapackage.json": b"[" * 10**5}), "no package of tables"),
        (lambda files: files.pop("turns.csv"), "a table is missing"),
        (lambda files: files.update({"turns.csv": b"a,b\r\n"}), "other columns"),
        (lambda files: _replace(files, "turns.csv", b",[]", b""), r"turns.csv:2: this row has another"),
        (lambda files: _replace(files, "turns.csv", b",6,22,", b",six,22,"), r"turns.csv:2: .* column 'span_start'"),
        (lambda files: _replace(files, "turns.csv", b",[]", b",[1]"), r"turns.csv:2: .* column 'interruptions'"),
        (lambda files: _replace(files, "turns.csv", b",6,22,", b",22,6,"), "does not fit together"),
        (lambda files: _replace(files, "mentions.csv", b"venn-2022,1", b"venn-2022,9"), "passage 9 that there is not"),
        (lambda files: _replace(files, "participants.csv", b"interviewee", b"king"), "does not fit together"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_its_place(change: Callable[[dict[str, bytes]], object], message: str) -> None:
    with pytest.raises(ParseError, match=message):
        bc.loads(changed(change), "csv")


def test_a_later_version_is_refused() -> None:
    def later(files: dict[str, bytes]) -> None:
        described = json.loads(files["datapackage.json"])
        described["bilateral_corpus"]["version"] = 2
        files["datapackage.json"] = json.dumps(described).encode()

    with pytest.raises(ParseError, match="a later version"):
        bc.loads(changed(later), "csv")


@pytest.mark.parametrize("data", [b"", b"id,title\n", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(ParseError):
        bc.loads(data, "csv")


def test_an_archive_that_unpacks_to_far_more_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilateral_corpus.formats.folders._ALWAYS_ALLOWED", 1000)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("turns.csv", b"0" * 10**7)
    with pytest.raises(ParseError, match="far more"):
        bc.loads(stream.getvalue(), "csv")


def _replace(files: dict[str, bytes], name: str, old: bytes, new: bytes) -> None:
    assert old in files[name]
    files[name] = files[name].replace(old, new, 1)
