"""ConvoKit: interviews as conversations, turns as utterances, for the toolkit of that name.

A corpus is a folder of JSON files (``utterances.jsonl``, ``speakers.json``, ``conversations.json``, ``corpus.json``,
``index.json``), or the same files in a ZIP archive. A line of ``utterances.jsonl``, laid out for people::

    {"id": "harbour-news-2022/3", "conversation_id": "harbour-news-2022", "text": "Both harbours are ready.",
     "speaker": "harbour-news-2022/venn", "reply-to": "harbour-news-2022/2", "timestamp": 3,
     "meta": {"role": "interviewee", "position": 3, "label": "Venn:", …}, "vectors": []}

Specification: https://convokit.cornell.edu/documentation/data_format.html. What ConvoKit has no place for stands in the
metadata of utterances and conversations, so that all of it comes back, also after ConvoKit has added its own. Of
corpora that others made utterances, speakers and conversations are read; their metadata are lost but for titles and
names, and binary files (pickles) are never opened. It cannot represent halves of surrogate pairs.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import IO, Any, BinaryIO

from attrs import define, field, fields

from bilateral_corpus.annotation import annotate
from bilateral_corpus.errors import InvalidValueError, ParseError, UnrepresentableError
from bilateral_corpus.formats.archive import begins_archive
from bilateral_corpus.formats.conversion import to_document, to_interview
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.folders import member, members, new_archive
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.json_text import parse_json
from bilateral_corpus.formats.speakers import Said, to_participants
from bilateral_corpus.model import Interview, PassageKind, Source, Span, Turn
from bilateral_corpus.model.source import text_digest

__all__ = ["FORMAT", "read", "write"]

_UTTERANCES, _SPEAKERS, _CONVERSATIONS = "utterances.jsonl", "speakers.json", "conversations.json"
_CORPUS, _INDEX = "corpus.json", "index.json"
_MEDIA_TYPE = "application/vnd.convokit+zip"
_NAME, _VERSION = "bilateral_corpus/convokit", 1
_IN_MEMORY = 1 << 22
_TURN_FIELDS = tuple(one.name for one in fields(Turn) if one.name not in {"kind", "text"})
_INTERVIEW_FIELDS = tuple(one.name for one in fields(Interview) if one.name != "id")


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews as an archive of the files of a corpus; only one is held in memory.

    Raises:
        UnrepresentableError: Two have the same id, or one holds half of a surrogate pair.
    """
    with ExitStack() as stack:
        files = {
            name: stack.enter_context(SpooledTemporaryFile(max_size=_IN_MEMORY))
            for name in (_UTTERANCES, _SPEAKERS, _CONVERSATIONS)
        }
        writer = _Writer(files)
        for interview in interviews:
            writer.write(interview)
        writer.close()
        with new_archive(stream) as archive:
            for name, file in files.items():
                file.seek(0)
                with archive.open(member(name), "w", force_zip64=True) as target:
                    while piece := file.read(_IN_MEMORY):
                        target.write(piece)
            meta = {"bilateral_corpus": {"format": _NAME, "version": _VERSION}}
            archive.writestr(member(_CORPUS), _json(meta) + "\n")
            archive.writestr(member(_INDEX), _json(writer.index()) + "\n")


@define
class _Writer:
    """Writes one interview after the other.

    Attributes:
        files: The files that grow.
    """

    files: Mapping[str, IO[bytes]]
    _seen: set[str] = field(factory=set, init=False)
    _speakers: set[str] = field(factory=set, init=False)
    _types: dict[str, dict[str, set[str]]] = field(factory=lambda: defaultdict(lambda: defaultdict(set)), init=False)

    def write(self, interview: Interview) -> None:
        if interview.id in self._seen:
            raise UnrepresentableError(f"two interviews have the id {interview.id!r:.80}")
        try:
            document = to_document(interview)
            json.dumps(document, ensure_ascii=False, allow_nan=False).encode()
        except (ValueError, AttributeError, TypeError) as error:
            raise UnrepresentableError(f"the interview {interview.id!r:.80} cannot be written: {error}") from None
        self._write_utterances(document)
        for participant in document["participants"]:
            self._entry(_SPEAKERS, "speakers", f"{document['id']}/{participant['id']}", participant)
        meta = {name: document[name] for name in _INTERVIEW_FIELDS}
        meta["passages"] = [
            {"position": position, **passage}
            for position, passage in enumerate(document["passages"])
            if passage["kind"] != PassageKind.TURN
        ]
        self._entry(_CONVERSATIONS, "conversations", document["id"], meta)
        self._seen.add(interview.id)

    def _write_utterances(self, document: dict[str, Any]) -> None:
        id, previous = document["id"], None
        for position, turn in enumerate(document["passages"]):
            if turn["kind"] != PassageKind.TURN:
                continue
            speaker = f"{id}/{turn['speaker'] or ''}"
            if turn["speaker"] is None:
                self._entry(_SPEAKERS, "speakers", speaker, {"name": None})
            meta = {"position": position, **{name: turn[name] for name in _TURN_FIELDS}}
            utterance = {
                "id": f"{id}/{position}",
                "conversation_id": id,
                "text": turn["text"],
                "speaker": speaker,
                "meta": meta,
                "reply-to": previous,
                "timestamp": position,
                "vectors": [],
            }
            previous = utterance["id"]
            self._note("utterances", meta)
            self.files[_UTTERANCES].write(f"{_json(utterance)}\n".encode())

    def _entry(self, name: str, kind: str, id: str, meta: dict[str, Any]) -> None:
        """Add a member to a file that is one JSON object."""
        if kind == "speakers" and id in self._speakers:
            return
        self._speakers.add(id)
        self._note(kind, meta)
        begun = self.files[name].tell() > 0
        entry = f"{_json(id)}: {_json({'meta': meta, 'vectors': []})}"
        self.files[name].write(f"{',' if begun else '{'}\n{entry}".encode())

    def _note(self, kind: str, meta: Mapping[str, Any]) -> None:
        for name, value in meta.items():
            found = self._types[kind][name]
            if value is not None:
                found.add(str(type(value)))

    def close(self) -> None:
        """End the files that are one JSON object."""
        for name in (_SPEAKERS, _CONVERSATIONS):
            self.files[name].write(b"\n}\n" if self.files[name].tell() else b"{}\n")

    def index(self) -> dict[str, Any]:
        """What types the metadata have, as ConvoKit wants to know."""
        kinds = ("utterances", "speakers", "conversations")
        known = {f"{kind}-index": {name: sorted(types) for name, types in self._types[kind].items()} for kind in kinds}
        overall = {"bilateral_corpus": [str(dict)]}
        return {**known, "overall-index": overall, "version": 1, "vectors": []}


def _json(value: Any) -> str:
    # In ASCII: ConvoKit opens files in the encoding of the machine.
    return json.dumps(value, allow_nan=False)


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interviews of an archive of a corpus, one for each conversation.

    Raises:
        ParseError: A file is missing or is no JSON of its form; with the file and the line.
    """
    files = members(stream, options.source)
    corpus = _object(files, _CORPUS, options.source, {})
    ours = corpus.get("bilateral_corpus")
    conversations: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for utterance in _utterances(files, options.source):
        conversations[utterance["conversation_id"]].append(utterance)
    described = {id: _meta(one) for id, one in _object(files, _CONVERSATIONS, options.source, {}).items()}
    if isinstance(ours, dict) and ours.get("format") == _NAME:
        if ours.get("version") != _VERSION:
            raise ParseError(
                "this was written by a later version of bilateral_corpus; update it to read this",
                source=options.source,
                path=_CORPUS,
                expected=str(_VERSION),
                found=repr(ours.get("version"))[:40],
            )
        if lost := sorted(conversations.keys() - described.keys()):
            raise ParseError(
                "an utterance is of a conversation that there is none of",
                source=options.source,
                path=_CONVERSATIONS,
                found=f"{lost[0]!r:.80}",
            )
        for id, meta in described.items():
            yield options.applied_to(_of_ours(id, meta, conversations.get(id, []), options))
        return
    names = {id: _meta(one) for id, one in _object(files, _SPEAKERS, options.source, _users(files, options)).items()}
    for id, utterances in conversations.items():
        yield _of_others(id, described.get(id, {}), utterances, names, options)


def _of_ours(id: str, meta: dict[str, Any], utterances: list[dict[str, Any]], options: ReadOptions) -> Interview:
    try:
        passages = [(one["position"], {k: v for k, v in one.items() if k != "position"}) for one in meta["passages"]]
        for one in utterances:
            turn = {name: one["meta"][name] for name in _TURN_FIELDS}
            passages.append((one["meta"]["position"], {"kind": "turn", "text": one["text"], **turn}))
        places = [place for place, _ in passages]
        if set(map(type, places)) - {int} or sorted(places) != list(range(len(places))):
            raise ParseError(
                f"the conversation {id!r:.80} lacks a passage or has one twice",
                source=options.source,
                expected="places from 0 on without a gap",
                found=f"{places!r:.80}",
            )
        passages.sort(key=lambda pair: pair[0])
        rest = {name: meta[name] for name in _INTERVIEW_FIELDS if name != "passages"}
    except (KeyError, TypeError, AttributeError) as error:
        raise ParseError(
            f"the conversation {id!r:.80} has lost what this library needs: {error}", source=options.source
        ) from None
    return to_interview({"id": id, **rest, "passages": [passage for _, passage in passages]}, options.source)


def _of_others(
    id: str,
    meta: Mapping[str, Any],
    utterances: list[dict[str, Any]],
    speakers: Mapping[str, dict[str, Any]],
    options: ReadOptions,
) -> Interview:
    # Reading prose needs half of the library, and finding a format should not.
    from bilateral_corpus.language import detect_language

    text = "\n\n".join(one["text"] for one in utterances)
    language = options.language or detect_language(text)
    said = [Said(_name(one["speaker"], speakers), one["text"]) for one in utterances]
    speaking = to_participants(said, language)
    passages, place = [], 0
    for one, who in zip(utterances, speaking.speakers, strict=True):
        span = Span(place, place + len(one["text"]))
        speaker, role = (None, None) if who is None else (who.id, who.role)
        passages.append(Turn(text=one["text"], span=span, speaker=speaker, role=role))
        place = span.end + 2
    title = meta.get("title")
    try:
        interview = Interview(
            id="_".join(id.split()) or "conversation",
            title=title if isinstance(title, str) else None,
            source=Source(media_type=_MEDIA_TYPE, sha256=text_digest(text), length=len(text)),
            language=language,
            published=options.published,
            participants=speaking.participants,
            passages=passages,
            problems=speaking.problems,
        )
    except InvalidValueError as error:
        raise ParseError(f"the conversation {id!r:.80}: {error}", source=options.source) from None
    return annotate(interview, options.annotators)


def _name(id: str, speakers: Mapping[str, dict[str, Any]]) -> str:
    meta = speakers.get(id, {})
    name = next((meta[key] for key in ("name", "display_name") if isinstance(meta.get(key), str)), "")
    return name if name.strip() else id


def _meta(entry: Any) -> dict[str, Any]:
    """The metadata of a speaker or conversation, which older corpora have without anything around them."""
    inner = entry.get("meta", entry) if isinstance(entry, dict) else {}
    return inner if isinstance(inner, dict) else {}


def _users(files: Mapping[str, bytes], options: ReadOptions) -> dict[str, Any]:
    """Speakers, as the first version of the format called them."""
    return _object(files, "users.json", options.source, {})


def _utterances(files: Mapping[str, bytes], source: str | None) -> Iterator[dict[str, Any]]:
    if _UTTERANCES not in files:
        raise ParseError("a file of the corpus is missing", source=source, path=_UTTERANCES)
    # An empty file is an empty corpus.
    text = decode(files[_UTTERANCES], source=_UTTERANCES) if files[_UTTERANCES].strip() else ""
    for number, one in enumerate(text.split("\n"), start=1):
        if one.strip():
            utterance = parse_json(one, _UTTERANCES, line=number)
            found = utterance if isinstance(utterance, dict) else {}
            texts = {
                "text": found.get("text") or "",
                "speaker": found.get("speaker", found.get("user")),
                "conversation_id": found.get("conversation_id", found.get("root")),
            }
            if not all(isinstance(value, str) for value in texts.values()):
                raise ParseError(
                    "this is no utterance of ConvoKit",
                    source=_UTTERANCES,
                    line=number,
                    expected="an object with texts for text, speaker and conversation_id",
                )
            yield {**texts, "meta": _meta(found)}


def _object(files: Mapping[str, bytes], name: str, source: str | None, default: dict[str, Any]) -> dict[str, Any]:
    if name not in files:
        return default
    value = parse_json(decode(files[name], source=name), name)
    if not isinstance(value, dict):
        raise ParseError("this is no file of a ConvoKit corpus", source=name, expected="a JSON object")
    return value


def _recognises(head: bytes) -> bool:
    return begins_archive(head, _UTTERANCES)


FORMAT = Format(
    name="convokit",
    title="ConvoKit corpus",
    suffixes=(".convokit.zip",),
    media_type=_MEDIA_TYPE,
    holds=frozenset({"*"}),
    many=True,
    folder=frozenset({_UTTERANCES, _SPEAKERS, _CONVERSATIONS, _CORPUS, _INDEX}),
    read=read,
    write=write,
    recognises=_recognises,
)
