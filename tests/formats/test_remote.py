"""Files that a URL names, in fsspec's file system in memory, and in ones that fail."""

from __future__ import annotations

import pickle
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.errors import InvalidValueError, MissingExtraError, ParseError
from bilateral_corpus.formats import formats
from bilateral_corpus.formats.remote import RemotePlace
from formats.sample import CANONICAL, INTERVIEW

fsspec = pytest.importorskip("fsspec")

OTHER = evolve(INTERVIEW, id="venn-2023")
TEXT = b"Reporter: Why now?\nAmbassador: Because.\n"


@pytest.fixture
def memory() -> Iterator[Any]:
    system = fsspec.filesystem("memory")
    system.store.clear()
    system.pseudo_dirs[:] = [""]
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


@pytest.mark.parametrize("name", ["a.json", "b.jsonl.gz", "c.tei.xml", "d.csv.zip", "e.parquet.zip"])
def test_a_file_is_written_and_read(memory: Any, name: str) -> None:
    url = f"memory://talks/{name}"
    bc.write(INTERVIEW, url)
    assert memory.find("talks") == [f"/talks/{name}"]
    assert bc.read(url) == INTERVIEW
    bc.write(OTHER, url)
    assert bc.read(url) == OTHER
    assert memory.find("talks") == [f"/talks/{name}"]


@pytest.mark.parametrize("format", ["csv", "convokit", "parquet"])
def test_a_folder_of_tables_is_written_and_read(memory: Any, format: str) -> None:
    bc.write([INTERVIEW, OTHER], "memory://talks/tables", format=format)
    names = {name.rpartition("/")[2] for name in memory.find("talks/tables")}
    assert names == formats.by_name(format).folder
    assert list(bc.read_corpus("memory://talks/tables")) == [INTERVIEW, OTHER]
    bc.write([OTHER], "memory://talks/tables", format=format)
    assert list(bc.read_corpus("memory://talks/tables/")) == [OTHER]


def test_a_folder_with_other_files_is_not_replaced(memory: Any) -> None:
    memory.pipe("/talks/notes.txt", b"mine")
    with pytest.raises(FileExistsError):
        bc.write(INTERVIEW, "memory://talks", format="csv")
    assert memory.find("") == ["/talks/notes.txt"]


def test_a_file_is_not_replaced_by_a_folder(memory: Any) -> None:
    memory.pipe("/talks/tables", b"mine")
    with pytest.raises(FileExistsError):
        bc.write(INTERVIEW, "memory://talks/tables", format="csv")
    assert memory.cat("/talks/tables") == b"mine"


@pytest.mark.parametrize("format", ["csv", "parquet-dataset"])
def test_a_file_system_with_folders_gets_them(tmp_path: Path, format: str) -> None:
    url = f"file://{tmp_path}/new/tables"
    bc.write([INTERVIEW], url, format=format)
    assert list(bc.read_corpus(url)) == list(bc.read_corpus(tmp_path / "new" / "tables")) == [INTERVIEW]
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.parametrize("old", [None, b"old"])
@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_after_an_error_all_is_as_it_was(memory: Any, old: bytes | None, error: type[BaseException]) -> None:
    def interviews() -> Iterator[bc.Interview]:
        yield INTERVIEW
        raise error

    if old is not None:
        memory.pipe("/talks/a.jsonl", old)
    with pytest.raises(error):
        bc.write(interviews(), "memory://talks/a.jsonl")
    assert {name: memory.cat(name) for name in memory.find("")} == ({"/talks/a.jsonl": old} if old else {})


@pytest.mark.parametrize("step", ["put_file", "mv"])
def test_a_transfer_that_fails_leaves_nothing(memory: Any, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is one that a library of an object store raises; files know nothing of it."""

    def fail(source: str, target: str, **options: Any) -> None:
        if step == "put_file":
            memory.pipe(target, b"half")
        raise RuntimeError("the network is gone")

    memory.pipe("/talks/a.json", b"old")
    monkeypatch.setattr(type(memory), step, staticmethod(fail))
    with pytest.raises(OSError, match=r"memory://talks/a.json'?: RuntimeError: the network is gone"):
        bc.write(INTERVIEW, "memory://talks/a.json")
    assert {name: memory.cat(name) for name in memory.find("")} == {"/talks/a.json": b"old"}


def test_a_glob_and_a_folder_are_read_in_the_order_of_names(memory: Any) -> None:
    for number, name in enumerate(["b.txt", "a.txt", "sub/c.txt", "notes.xlsx", ".hidden.txt", "sub/.d/e.txt"]):
        memory.pipe(f"/talks/{name}", b"Talk %d\n\n" % number + TEXT)

    def titles(paths: str) -> list[str | None]:
        return [one.title for one in bc.read_corpus(paths, annotators=(), strict=True)]

    assert titles("memory://talks/*.txt") == ["Talk 4", "Talk 1", "Talk 0"]
    assert titles("memory://talks/[ab].txt") == ["Talk 1", "Talk 0"]
    assert titles("memory://talks/**/?.txt") == ["Talk 1", "Talk 0", "Talk 5", "Talk 2"]
    assert titles("memory://talks") == ["Talk 1", "Talk 0", "Talk 2"]


def test_paths_and_urls_make_one_corpus(memory: Any, tmp_path: Path) -> None:
    bc.write(INTERVIEW, tmp_path / "a.json")
    bc.write(OTHER, "memory://b.json")
    assert list(bc.read_corpus([tmp_path / "a.json", "memory://b.json"])) == [INTERVIEW, OTHER]


def test_a_place_can_be_sent_to_another_process() -> None:
    place = RemotePlace.at("memory://talks/a.json")
    assert pickle.loads(pickle.dumps(place)) == place


def test_file_systems_may_stand_in_each_other(memory: Any, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "talks.zip", "w") as archive:
        archive.writestr("a/one.json", CANONICAL)
        archive.writestr("a/two.json", CANONICAL.replace(b"venn-2022", b"venn-2023"))
    memory.put_file(str(tmp_path / "talks.zip"), "/talks.zip")
    assert bc.read("zip://a/one.json::memory://talks.zip") == INTERVIEW
    assert list(bc.read_corpus("zip://a/*.json::memory://talks.zip", strict=True)) == [INTERVIEW, OTHER]


def test_what_is_not_there_is_an_error_of_the_system(memory: Any) -> None:
    with pytest.raises(FileNotFoundError):
        bc.read("memory://talks/a.json")
    for url in ("memory://talks/a.json", "memory://talks/*.json", "memory://talks"):
        with pytest.raises(FileNotFoundError, match="no file, folder or glob matches"):
            bc.read_corpus(url)


def test_a_problem_names_the_url(memory: Any) -> None:
    memory.pipe("/talks/a.json", b"{")
    memory.pipe("/talks/b.json", CANONICAL)
    with pytest.raises(ParseError) as caught:
        bc.read("memory://talks/a.json")
    assert caught.value.source == "memory://talks/a.json"
    corpus = bc.read_corpus("memory://talks/*.json")
    assert list(corpus) == [INTERVIEW]
    assert corpus.problems[0].source == "memory:///talks/a.json"


def test_a_folder_is_no_interview(memory: Any) -> None:
    memory.pipe("/talks/a.json", CANONICAL)
    with pytest.raises(OSError, match="talks"):
        bc.read("memory://talks", format="json")


@pytest.mark.parametrize("url", ["nowhere://a.json", "mem ory://a"])
def test_an_unknown_file_system_is_refused(url: str) -> None:
    with pytest.raises((InvalidValueError, FileNotFoundError)):
        bc.read(url)


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'bilateral_corpus\[fsspec\]'"):
        bc.read("memory://a.json")


PAGES = {
    "/talk?id=5": ("text/plain; charset=utf-8", TEXT),
    "/talk.php": ("text/html", b"<html><body><p>Reporter: Why now?</p><p>Ambassador: Because.</p></body></html>"),
    "/talk.json": ("application/octet-stream", CANONICAL),
}


class _Pages(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self._send(body=False)

    def do_GET(self) -> None:
        self._send(body=True)

    def _send(self, *, body: bool) -> None:
        kind, data = PAGES.get(self.path, ("text/plain", None))
        self.send_response(404 if data is None else 200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data or b"")))
        self.end_headers()
        if body:
            self.wfile.write(data or b"")

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def web() -> Iterator[str]:
    pytest.importorskip("aiohttp", reason="aiohttp is not installed")
    server = HTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_of_the_web_is_what_the_server_says(web: str) -> None:
    assert bc.read(f"{web}/talk.json") == INTERVIEW
    assert [turn.text for turn in bc.read(f"{web}/talk?id=5", annotators=()).turns] == ["Why now?", "Because."]
    page = bc.read(f"{web}/talk.php", annotators=())
    assert [turn.text for turn in page.turns] == ["Why now?", "Because."]
    with pytest.raises(OSError, match="nowhere"):
        bc.read(f"{web}/nowhere.json")
    assert bc.read_corpus([f"{web}/nowhere.json", f"{web}/talk.json"]).problems[0].code == "unreadable"
    with pytest.raises(OSError, match="nothing is written to the web"):
        bc.write(INTERVIEW, f"{web}/talk.json")
