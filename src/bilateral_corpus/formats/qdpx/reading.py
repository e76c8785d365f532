"""Projects as interviews: those that this library wrote, and those of others."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import define, evolve, field

from bilateral_corpus.annotation import annotate
from bilateral_corpus.annotation.annotations import KINDS, Annotation, add_annotations
from bilateral_corpus.errors import BilateralCorpusError, ParseError
from bilateral_corpus.formats.conversion import to_interview
from bilateral_corpus.formats.docx import to_document
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.formats.json_text import parse_json
from bilateral_corpus.formats.qdpx.codebook import PASSAGE, ROLE, country_in, kind_in
from bilateral_corpus.formats.qdpx.codings import CodedWords, Coding, coded_words, exact_words
from bilateral_corpus.formats.qdpx.counting import LineEnds
from bilateral_corpus.formats.qdpx.project import CodedText, Project
from bilateral_corpus.formats.qdpx.writing import NAME, VERSION
from bilateral_corpus.model import Interview, MentionKind, Problem
from bilateral_corpus.model.source import text_digest
from bilateral_corpus.transcript import Document, read_transcript

__all__ = ["to_interviews"]

_SHOWN = 5
_REGISTERS = {
    MentionKind.PERSON: "people",
    MentionKind.ORGANIZATION: "organizations",
    MentionKind.EVENT: "events",
}
_MEANING = frozenset({"target", "date", "annotator", "certainty"})


def to_interviews(project: Project, options: ReadOptions) -> Iterator[Interview]:
    """Read the texts of a project, each as an interview.

    Raises:
        ParseError: A text cannot be read, and there is no `on_error` among the options to be told of it.
    """
    for text in project.texts:
        try:
            interview = _interview(project, text, options)
        except BilateralCorpusError as error:
            refused = error if isinstance(error, ParseError) else project.archive.error(str(error), text.name)
            if options.on_error is None:
                raise refused from None
            options.on_error(refused)
        else:
            yield interview


def _interview(project: Project, text: CodedText, options: ReadOptions) -> Interview:
    note = _note(project, text)
    if note is not None:
        words = exact_words(project, text)
        # Some programs give back other line ends than they got.
        joined = words.replace("\r\n", "\n")
        if note.get("sha256") in (text_digest(words), text_digest(joined)):
            coded = coded_words(project, text, words)
            if note["sha256"] != text_digest(words):
                coded = _joined(coded, joined)
            return options.applied_to(_OurText(note, coded, project.archive.source).interview())
    # NVivo writes an empty text beside a document that it has not opened.
    if text.rich_path is not None and not exact_words(project, text).strip():
        document = to_document(project.file(text.rich_path), source=text.rich_path)
        interview = read_transcript(document, published=options.published, language=options.language)
        return annotate(_named(interview, text), options.annotators)
    return _of_others(text, coded_words(project, text), options)


def _note(project: Project, text: CodedText) -> Mapping[str, Any] | None:
    """What this library wrote down beside a text."""
    for one in text.notes:
        memo = project.notes.get(one)
        if memo is None or not memo.name.startswith("bilateral_corpus: "):
            continue
        found = parse_json(exact_words(project, memo), memo.plain_path or memo.name)
        if isinstance(found, dict) and found.get("format") == NAME:
            if found.get("version") != VERSION:
                raise ParseError(
                    "this was written by a later version of bilateral_corpus; update it to read this",
                    source=project.archive.source,
                    path=memo.name,
                    expected=str(VERSION),
                    found=repr(found.get("version"))[:40],
                )
            return found
    return None


def _joined(coded: CodedWords, joined: str) -> CodedWords:
    ends = LineEnds.of(coded.words)
    moved = (evolve(one, start=ends.to_joined(one.start), end=ends.to_joined(one.end)) for one in coded.codings)
    return CodedWords(joined, tuple(moved), coded.counted)


@define
class _OurText:
    """A text that this library wrote, with the codings that it has now.

    Attributes:
        note: What stands beside it.
        coded: Its words and codings.
        source: The project, for messages.
    """

    note: Mapping[str, Any]
    coded: CodedWords
    source: str | None
    _places: list[tuple[int, int]] = field(factory=list, init=False)
    _passages: list[dict[str, Any]] = field(factory=list, init=False)
    _known: set[tuple[MentionKind, str]] = field(factory=set, init=False)
    _others: list[Annotation] = field(factory=list, init=False)
    _unknown: list[Coding] = field(factory=list, init=False)

    def interview(self) -> Interview:
        """Put the interview together.

        Raises:
            ParseError: It does not fit together.
        """
        try:
            described = dict(self.note["interview"])
            self._set_passages()
            self._known |= {(kind, one["id"]) for kind, name in _REGISTERS.items() for one in described[name]}
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ParseError(f"a note has lost what this library needs: {error!r}", source=self.source) from None
        for coding in self.coded.codings:
            self._add(coding)
        interview = to_interview({**described, "passages": self._passages}, self.source)
        if self._others:
            interview = add_annotations(interview, self._others)
        return _with_problems(interview, self._unknown, self.coded.counted)

    def _set_passages(self) -> None:
        reached, words = 0, self.coded.words
        for one in self.note["passages"]:
            start, end = one["at"]
            if not reached <= start <= end <= len(words):
                raise ValueError(one["at"])
            reached = end
            rest = {name: value for name, value in one.items() if name != "at"}
            self._places.append((start, end))
            self._passages.append({**rest, "text": words[start:end], "mentions": []})

    def _add(self, coding: Coding) -> None:
        kind = kind_in(coding.code, KINDS)
        if kind is None:
            self._unknown.append(coding)
            return
        number = bisect_right(self._places, (coding.start, len(self.coded.words))) - 1
        start, end = self._places[number] if number >= 0 else (0, -1)
        place = {"start": coding.start - start, "end": coding.end - start}
        if coding.end > end:
            self._others.append(_annotation(coding, kind))
        elif (meaning := _meaning(coding, kind, self._known)) is None:
            self._others.append(_annotation(coding, kind, passage=number, **place))
        else:
            empty = dict.fromkeys(_MEANING)
            self._passages[number]["mentions"].append({"span": place, "kind": str(kind), **empty, **meaning})


def _meaning(coding: Coding, kind: MentionKind, known: set[tuple[MentionKind, str]]) -> dict[str, Any] | None:
    """What this library wrote beside a mention; None where the coding is another one's."""
    if not coding.comment.startswith("{"):
        return None
    try:
        found = parse_json(coding.comment, None)
    except ParseError:
        return None
    if not isinstance(found, dict) or not found.keys() <= _MEANING:
        return None
    target = found.get("target")
    # Someone may have coded the same words with another code too.
    is_known = isinstance(target, str) and (kind, target) in known
    is_its_own = target is None or is_known or (kind is MentionKind.COUNTRY and country_in(coding.code))
    return found if is_its_own and (kind is MentionKind.DATE or "date" not in found) else None


def _annotation(coding: Coding, kind: MentionKind, **place: Any) -> Annotation:
    return Annotation(
        exact=coding.words,
        labels=[str(kind)],
        target=country_in(coding.code) if kind is MentionKind.COUNTRY else None,
        annotator=coding.user,
        **place,
    )


def _of_others(text: CodedText, coded: CodedWords, options: ReadOptions) -> Interview:
    document = Document.of_text(coded.words)
    interview = read_transcript(document, published=options.published, language=options.language)
    interview = annotate(_named(interview, text), options.annotators)
    kinds = [(coding, kind_in(coding.code, KINDS)) for coding in coded.codings]
    annotations = [
        _annotation(coding, kind, start=coding.start, end=coding.end) for coding, kind in kinds if kind is not None
    ]
    if annotations:
        interview = add_annotations(interview, annotations, text=coded.words)
    return _with_problems(interview, [coding for coding, kind in kinds if kind is None], coded.counted)


def _named(interview: Interview, text: CodedText) -> Interview:
    return interview if interview.title is not None or not text.name else evolve(interview, title=text.name)


def _with_problems(interview: Interview, unknown: Iterable[Coding], counted: str) -> Interview:
    codes = Counter(one.code for one in unknown if one.code[0] not in {ROLE, PASSAGE})
    problems = []
    if codes:
        names = ", ".join(repr(" > ".join(code)) for code in list(codes)[:_SHOWN])
        more = f" and {len(codes) - _SHOWN} more" if len(codes) > _SHOWN else ""
        problems.append(
            Problem(
                code="codings-not-held",
                message=f"{codes.total()} codings with codes that are no mentions: {names}{more}",
                action="they were left out; read_codings gives them",
            )
        )
    if counted:
        message = f"the places of the codings are not counted in code points, but in {counted}"
        problems.append(Problem(code="counted-otherwise", message=message, action="they were converted"))
    return evolve(interview, problems=(*interview.problems, *problems)) if problems else interview
