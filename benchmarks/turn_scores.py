"""How well the turns of transcripts are found: documents with gold turns, as they are and laid out in every convention.

Run ``python benchmarks/turn_scores.py FOLDER [FOLDER…]``. A folder holds ``<id>.gold.json`` files and beside each the
document: ``<id>.md``, ``.txt``, ``.html``, ``.xml`` or ``.docx``. Documents are read through the public API and for
their structure only (``annotators=()``). The measures are those of the scorer that comes with the gold
(``score_turns.py`` in the first folder that has one, or ``--scorer PATH``).

    --relay            lay every document out in every convention that is natural for it (tests/layouts.py); score these
    --by GROUPING      convention, language or setting: what the means are of (the first two unless told)
    --spoiled          put captions, headings, notes and false labels into the documents that are laid out
    --share SHARE      lay each document out in this share of the conventions only (1.0)
    --only TEXT        only documents or layouts whose name holds TEXT
    --setting NAME     one page setting for all layouts, instead of one drawn for each
    --show ID          where the turns of a document (with --relay: of ``<id>/<convention>``) differ from the gold
    --dump DIR         write each text, its gold and the turns found
    --worst N          list the N worst documents (10)
    --jobs N           processes (2)
    --scorer PATH      the scorer, if no folder has one

Means are per document. A document counts as labelled if most of its turns have a label, a layout if its convention
says so.
"""

from __future__ import annotations

import argparse
import difflib
import importlib.util
import json
import re
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import bilateral_corpus as bc

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from conversations import (
    LANGUAGES,
    Conversation,
    FrontMatter,
    RoleName,
    Speaker,
    Turn,
    date_line,
    stand_first,
    with_asides,
    with_decoys,
    words,
)
from layouts import CONVENTIONS, SETTINGS, Convention, Needs, lay_out

SUFFIXES = (".md", ".txt", ".html", ".htm", ".xml", ".docx")
LONGEST = 80  # turns of a document that is laid out
SHORTEST = 6
SHORT_LINE = 100  # characters
LONGEST_TITLE = 14  # characters of a post written in one word
MEASURES = ("f1", "start_f1", "role_acc", "speaker_acc", "text_loss", "text_extra")
GOALS = {True: (0.97, 0.97, 0.98, 0.97, 0.003, 0.01), False: (0.85, 0.85, 0.93, 0.93, 0.01, 0.02)}
SCORED_AS_QUESTION = {bc.Role.INTERVIEWER, bc.Role.AUDIENCE}

# --- what is scored ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Task:
    """A text with the turns that should be found in it.

    Attributes:
        name: Of the document; of a layout ``<id>/<convention>``.
        content: The bytes of the file.
        suffix: Of the file, which tells the format.
        turns: The gold turns, as the scorer takes them.
        conventions: What the gold says of the document, or the name of the layout.
    """

    name: str
    content: bytes
    suffix: str
    turns: list[dict[str, Any]]
    language: str
    conventions: tuple[str, ...]
    labelled: bool
    setting: str = "as published"


@dataclass(frozen=True)
class Result:
    """What was found, and how well."""

    task: Task
    found: list[dict[str, Any]]
    scores: dict[str, float]
    error: str = ""


def documents(folders: Iterable[Path]) -> Iterator[Task]:
    """All documents with gold."""
    for folder in folders:
        for path in sorted(folder.glob("*.gold.json")):
            name = path.name.removesuffix(".gold.json")
            files = [file for suffix in SUFFIXES if (file := folder / f"{name}{suffix}").exists()]
            if not files:
                print(f"{path}: no document beside it", file=sys.stderr)
                continue
            gold = json.loads(path.read_text(encoding="utf-8"))
            turns = gold["turns"]
            tags = tuple(gold.get("tags") or ("untagged",))
            for file in files:
                shown = name if len(files) == 1 else file.name
                yield Task(
                    shown,
                    file.read_bytes(),
                    file.suffix,
                    turns,
                    gold.get("language") or "und",
                    tags,
                    _is_labelled(turns, tags),
                )


def _is_labelled(turns: Sequence[dict[str, Any]], tags: Sequence[str]) -> bool:
    if "labelled" in tags or "unlabelled" in tags:
        return "labelled" in tags
    return sum(bool(turn.get("label")) for turn in turns) * 2 >= len(turns)


# --- laying documents out ---------------------------------------------------------------------------------------------


def layouts(folders: Iterable[Path], setting: str | None, spoiled: bool) -> Iterator[Task]:
    """Every document in every convention that is natural for it; one that is there in two prints only once."""
    seen = set[tuple[Turn, ...]]()
    for folder in folders:
        for path in sorted(folder.glob("*.gold.json")):
            conversation = to_conversation(json.loads(path.read_text(encoding="utf-8")))
            if conversation is None or conversation.turns in seen:
                continue
            seen.add(conversation.turns)
            for convention in CONVENTIONS.values():
                name = f"{path.name.removesuffix('.gold.json')}/{convention.name}"
                yield from _relaid(name, conversation, convention, setting, spoiled)


def _relaid(
    name: str, conversation: Conversation, convention: Convention, setting: str | None, spoiled: bool
) -> Iterator[Task]:
    random = Random(name)
    chosen = SETTINGS[setting or random.choice(sorted(SETTINGS))]
    part = excerpt(conversation, convention.needs)
    if part is None or not convention.fits(part):
        return
    if spoiled:
        part = with_decoys(with_asides(part, random, share=0.05), random, share=0.1)
    page = lay_out(part, convention, chosen, random)
    turns = [asdict(turn) for turn in page.turns]
    for turn in turns:
        del turn["label"]  # what counts is whom it names, which the scorer would not ask any more
    yield Task(
        name,
        page.text.encode(),
        page.suffix,
        turns,
        conversation.language,
        (convention.name,),
        convention.labelled,
        chosen.name,
    )


def to_conversation(gold: dict[str, Any]) -> Conversation | None:
    """What is said in a document, without its print; None if it is next to nothing or in a language without words."""
    language = _known_language(gold)
    turns = [turn for turn in gold["turns"] if turn.get("text")][:LONGEST]
    if language is None or len(turns) < SHORTEST:
        return None
    split = _paragraph_break(turn["text"] for turn in gold["turns"] if turn.get("text"))
    interviewee = gold.get("interviewee") or {}
    said = []
    for turn in turns:
        speaker = _speaker(turn, interviewee)
        said.append(Turn(speaker, _paragraphs(turn["text"], split)))
    return Conversation(language, _front_matter(gold, language, said), tuple(said))


def _known_language(gold: dict[str, Any]) -> str | None:
    tag = gold.get("language") or "und"
    if tag.startswith("zh") and tag not in LANGUAGES:
        text = "".join(turn.get("text") or "" for turn in gold["turns"])
        return "zh-Hant" if text.count("們") + text.count("國") > text.count("们") + text.count("国") else "zh-Hans"
    tag = tag if tag in LANGUAGES else tag.partition("-")[0]
    return tag if tag in LANGUAGES else None


def _paragraph_break(texts: Iterable[str]) -> str:
    """What parts paragraphs in the gold of a document: an empty line, a new line, or nothing if all lines are short."""
    joined = "\n\f".join(texts)
    if "\n\n" in joined:
        return r"\n\s*\n"
    lines = [line for line in joined.split("\n") if line]
    cut = sum(line[-1].isalnum() or line[-1] == "," for line in lines)
    return r"\f" if cut * 2 > len(lines) and max(map(len, lines)) <= SHORT_LINE else r"\n"


def _paragraphs(text: str, split: str) -> tuple[str, ...]:
    return tuple(folded for part in re.split(split, text) if (folded := " ".join(part.split())))


@cache
def _role_words() -> frozenset[str]:
    found = {"interlocutor", "interlocutora", "host", "q"}
    for table in map(words, LANGUAGES):
        found |= {table.question, table.answer, table.moderator, *table.interviewer, *table.letters}
    return frozenset(map(str.casefold, found))


def _speaker(turn: dict[str, Any], interviewee: dict[str, Any]) -> Speaker:
    name, role = turn["speaker"] or turn.get("label") or "Speaker", _role(turn["role"])
    named = name.casefold() not in _role_words()
    title = _title(interviewee.get("role") or "") if name == interviewee.get("name") else ""
    return Speaker(name, role, named, title, tuple(turn.get("aliases") or ()))


def _title(post: str) -> str:
    """The post, if it is short enough to stand before a name."""
    wordy = len(post.split()) > 3 or (not post.isascii() and " " not in post and len(post) > LONGEST_TITLE)
    return "" if wordy or re.search(r"[,;/(（、，]", post) else post[:1].upper() + post[1:]


def _role(name: str) -> RoleName:
    return name if name in ("interviewer", "interviewee") else "other"  # type: ignore[return-value]


def _front_matter(gold: dict[str, Any], language: str, turns: Sequence[Turn]) -> FrontMatter:
    interviewee = gold.get("interviewee") or {}
    outlet = gold.get("outlet") or words(language).outlets[0]
    talkers = Counter(turn.speaker.name for turn in turns if turn.role == "interviewee")
    name = interviewee.get("name") or (talkers.most_common(1) or [("", 0)])[0][0]
    post, country = interviewee.get("role") or "", interviewee.get("country") or ""
    published = gold.get("published") or ""
    day = date.fromisoformat(published) if re.fullmatch(r"\d{4}-\d\d-\d\d", published) else None
    return FrontMatter(
        headline=gold.get("title") or words(language).headline,
        dateline=date_line(language, day) if day else "",
        stand_first=stand_first(language, name, outlet, post, country) if name else "",
        outlet=outlet,
    )


def excerpt(conversation: Conversation, needs: Needs) -> Conversation | None:
    """The part of a conversation that a convention can show, or None if that is next to nothing.

    Without labels, only talks with longer answers than questions are worth printing; for conventions that know two
    sides only, the longest part with one interviewee.
    """
    if needs is Needs.ANYONE:
        return conversation
    turns = _longest_run_with_one_interviewee(conversation.without_others().turns)
    if needs is Needs.ALTERNATION:
        while turns and turns[0].role != "interviewer":
            turns = turns[1:]
        if _mean_length(turns, "interviewee") < 1.2 * _mean_length(turns, "interviewer"):
            return None
    return replace(conversation, turns=turns) if len(turns) >= SHORTEST else None


def _longest_run_with_one_interviewee(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    best, start, who = turns[:0], 0, None
    for place, turn in enumerate(turns):
        if turn.role == "interviewee" and turn.speaker != who:
            if who is not None:
                best = max(best, turns[start:place], key=len)
                start = max((at + 1 for at in range(place) if turns[at].speaker == who), default=start)
            who = turn.speaker
    return max(best, turns[start:], key=len)


def _mean_length(turns: Sequence[Turn], role: str) -> float:
    lengths = [sum(map(len, turn.paragraphs)) for turn in turns if turn.role == role]
    return sum(lengths) / len(lengths) if lengths else 0.0


# --- reading and scoring ----------------------------------------------------------------------------------------------


def found_turns(interview: bc.Interview) -> list[dict[str, Any]]:
    """The turns as the scorer takes them."""
    names = {one.id: one.name for one in interview.participants}
    return [
        {"speaker": names.get(turn.speaker or "", ""), "role": _scored_role(turn.role), "text": turn.text}
        for turn in interview.turns
    ]


def _scored_role(role: bc.Role | None) -> str:
    if role in SCORED_AS_QUESTION:
        return "interviewer"
    return "interviewee" if role is bc.Role.INTERVIEWEE else "other"


def _read(task: Task, folder: str) -> bc.Interview:
    path = Path(folder) / f"document{task.suffix}"
    path.write_bytes(task.content)
    try:
        return bc.read(path, annotators=())
    except bc.UnknownFormatError:
        return bc.parse(task.content.decode("utf-8-sig"), annotators=())


def _score(task: Task) -> Result:
    error = ""
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = found_turns(_read(task, folder))
        except Exception:  # noqa: BLE001 - one document that breaks the reader must not hide the others
            found, error = [], traceback.format_exc()
    return Result(task, found, _scorer.score(task.turns, found), error)


_scorer: ModuleType


def _load_scorer(path: Path) -> None:
    global _scorer  # noqa: PLW0603 - each process loads it once
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    _scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(_scorer)


# --- tables -----------------------------------------------------------------------------------------------------------


def _line(name: str, count: int, values: Iterable[float]) -> str:
    return f"{name[:46]:46} {count:5} " + " ".join(f"{value:11.3f}" for value in values)


def _means(results: Sequence[Result]) -> list[float]:
    return [sum(one.scores[measure] for one in results) / len(results) for measure in MEASURES]


GROUPS: dict[str, Callable[[Task], tuple[str, ...]]] = {
    "convention": lambda task: task.conventions,
    "language": lambda task: (task.language,),
    "setting": lambda task: (task.setting,),
}


def print_table(results: Sequence[Result], grouping: str) -> None:
    """The means of each group of at least two documents, and of all, labelled and unlabelled apart."""
    for labelled in (True, False):
        there = [one for one in results if one.task.labelled is labelled]
        if not there:
            continue
        title = f"{'labelled' if labelled else 'no label at all'}, by {grouping}"
        print(f"\n{title:46} {'docs':>5} " + " ".join(f"{measure:>11}" for measure in MEASURES))
        members: dict[str, list[Result]] = {}
        for one in there:
            for group in GROUPS[grouping](one.task):
                members.setdefault(group, []).append(one)
        for group, ones in sorted(members.items()):
            if len(ones) > 1:
                print(_line(group, len(ones), _means(ones)))
        print(_line("ALL", len(there), _means(there)))
        print(_line("goal", 0, GOALS[labelled]))


def print_documents(results: Iterable[Result]) -> None:
    """A line for each document; the count is that of the gold turns."""
    print(f"{'document':46} {'turns':>5} " + " ".join(f"{measure:>11}" for measure in MEASURES))
    for one in results:
        print(_line(one.task.name, len(one.task.turns), (one.scores[measure] for measure in MEASURES)))


def print_differences(result: Result) -> None:
    """Gold turns that were not found (-), found ones that are not gold (+), and those with another role or name (!)."""
    gold, found = result.task.turns, result.found
    same = difflib.SequenceMatcher(None, list(map(_key, gold)), list(map(_key, found)), autojunk=False)
    print(f"\n{result.task.name}: - only gold, + only found, ! wrong role or speaker")
    for tag, i, i_end, j, j_end in same.get_opcodes():
        if tag != "equal":
            print(*(f"- {_row(turn)}" for turn in gold[i:i_end]), sep="\n", end="\n" if i < i_end else "")
            print(*(f"+ {_row(turn)}" for turn in found[j:j_end]), sep="\n", end="\n" if j < j_end else "")
            continue
        for expected, got in zip(gold[i:i_end], found[j:j_end], strict=True):
            if _scorer.role(expected["role"]) != got["role"] or not _scorer.name_match(got["speaker"], expected):
                print(f"! {_row(expected)}\n  found as {got['role']} {got['speaker']!r}")


def _key(turn: dict[str, Any]) -> tuple[str, str]:
    start, end = (_scorer.norm(turn.get("text") or turn.get(side) or "") for side in ("starts", "ends"))
    return start[: _scorer.N], end[-_scorer.N :]


def _row(turn: dict[str, Any]) -> str:
    text = " ".join((turn.get("text") or f"{turn.get('starts', '')} … {turn.get('ends', '')}").split())
    shown = text if len(text) <= 90 else f"{text[:55]} … {text[-30:]}"
    return f"{turn['role'][:11]:11} | {(turn['speaker'] or '')[:24]:24} | {shown}"


def dump(result: Result, folder: Path) -> None:
    """Write a text, its gold and what was found."""
    path = folder / result.task.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_name(path.name + result.task.suffix).write_bytes(result.task.content)
    for kind, turns in (("gold", result.task.turns), ("found", result.found)):
        text = json.dumps({"turns": turns}, ensure_ascii=False, indent=1)
        path.with_name(f"{path.name}.{kind}.json").write_text(text, encoding="utf-8")


# --- the command ------------------------------------------------------------------------------------------------------


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--relay", action="store_true")
    parser.add_argument("--by", choices=sorted(GROUPS), action="append")
    parser.add_argument("--spoiled", action="store_true")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--only", default="")
    parser.add_argument("--setting", choices=sorted(SETTINGS))
    parser.add_argument("--show", default="")
    parser.add_argument("--dump", type=Path)
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--scorer", type=Path)
    return parser.parse_args()


def _find_scorer(arguments: argparse.Namespace) -> Path:
    places: list[Path] = (
        [arguments.scorer] if arguments.scorer else [folder / "score_turns.py" for folder in arguments.folders]
    )
    there = [place for place in places if place.is_file()]
    if not there:
        raise SystemExit(f"no scorer at {', '.join(map(str, places))}; say --scorer PATH")
    return there[0]


def _results(arguments: argparse.Namespace) -> list[Result]:
    folders = arguments.folders
    tasks = layouts(folders, arguments.setting, arguments.spoiled) if arguments.relay else documents(folders)
    wanted = [task for task in tasks if arguments.only in task.name and arguments.show in ("", task.name)]
    wanted = [task for task in wanted if Random(f"share of {task.name}").random() < arguments.share or arguments.show]
    with Pool(arguments.jobs, _load_scorer, (_find_scorer(arguments),)) as pool:
        return pool.map(_score, wanted, chunksize=1)


def main() -> int:
    """Score, print, and give the exit code: 1 if the reader broke on a document."""
    arguments = _arguments()
    results = _results(arguments)
    if not results:
        raise SystemExit("no document of this name")
    worst = sorted(results, key=lambda one: one.scores["f1"] + one.scores["role_acc"] + one.scores["speaker_acc"])
    if arguments.show or not arguments.relay:
        print_documents(results)
    if arguments.show:
        _load_scorer(_find_scorer(arguments))
    for result in results if arguments.show else ():
        print_differences(result)
    for grouping in () if arguments.show else arguments.by or ("convention", "language"):
        print_table(results, grouping)
    if arguments.relay and not arguments.show:
        print(f"\nThe {arguments.worst} worst:")
        print_documents(worst[: arguments.worst])
    for result in results if arguments.dump else ():
        dump(result, arguments.dump)
    broken = [one for one in results if one.error]
    for one in broken[:20]:
        print(f"\n{one.task.name}: {one.error if one is broken[0] else one.error.splitlines()[-1]}", file=sys.stderr)
    if broken:
        print(f"\nthe reader broke on {len(broken)} of {len(results)}", file=sys.stderr)
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
