"""An interview to be read: front matter, who speaks, the turns by role, and what they speak of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bilateral_corpus.formats.html_elements import direction, element, time, words
from bilateral_corpus.formats.html_marks import marked
from bilateral_corpus.model import Interview, MentionKind, Participant, Passage, PassageKind, Turn
from bilateral_corpus.views.counting import counted
from bilateral_corpus.views.markup import link, name
from bilateral_corpus.views.passage_view import WHOLE, Reading, marks_of, page_of, passages_view
from bilateral_corpus.views.referents import Referents
from bilateral_corpus.views.registers_view import registers_view

__all__ = ["Reading", "interview_view"]

_SEVERAL = {MentionKind.PERSON: "people", MentionKind.COUNTRY: "countries"}
_VOICES = 12
# How many rows of a table a page shows.
_ROWS = 40


def interview_view(interview: Interview, reading: Reading = WHOLE) -> str:
    """Write an interview for people, as an ``<article class="bc-interview">`` without style, script or surroundings.

    The words that refer to people, organizations, countries, events and dates are ``<span class="bc-mention">`` or
    ``<time>``, with a class such as ``bc-person``, and a ``title`` that says what they resolve to. The same is listed
    under the interview, for those who cannot point with a mouse. The style sheet is
    :func:`bilateral_corpus.views.style.style`.

    Args:
        interview: The interview.
        reading: How it is shown.
    """
    referents = Referents.of(interview)
    shown = list(page_of(interview.passages, reading))
    others = shown[1:] if any(map(_is_headline, shown[:1])) else shown
    names = {one.id: one.name for one in interview.participants}
    around = direction(passage.text for passage in shown) or "ltr"
    language = {"lang": None if interview.language == "und" else interview.language, "dir": around}
    title = words(_title(interview))
    if len(others) < len(shown):
        title = marked(shown[0].text, marks_of(shown[0], referents))
    return element(
        "article",
        {"class": "bc-interview"},
        element(f"h{reading.level}", {"class": "bc-title", **language}, title),
        element("header", {"class": "bc-front", "lang": "en"}, *_front(interview, referents)),
        element("div", {"class": "bc-text", **language}, passages_view(others, referents, names, reading, around)),
        _rest(interview, shown),
        registers_view(interview, referents, None if reading.most is None else _ROWS),
    )


def _title(interview: Interview) -> str:
    return interview.title if interview.title and interview.title.strip() else interview.id


def _is_headline(passage: Passage) -> bool:
    return passage.kind is PassageKind.HEADLINE and passage.text.strip() != ""


def _rest(interview: Interview, shown: Sequence[Passage]) -> str:
    turns = sum(isinstance(one, Turn) for one in shown)
    left = []
    if shown and len(shown[-1].text) < len(interview.passages[len(shown) - 1].text):
        left.append("the rest of the last passage")
    if turns < len(interview.turns):
        left.append(f"turns {turns + 1:,} to {len(interview.turns):,}")
    elif len(shown) < len(interview.passages):
        left.append(counted(len(interview.passages) - len(shown), "more passage"))
    return element("p", {"class": "bc-more", "lang": "en"}, f"Not shown: {' and '.join(left)}.") if left else ""


def _front(interview: Interview, referents: Referents) -> Iterator[str]:
    source = interview.source
    published = [time(interview.published)] if interview.published is not None else []
    outlet = [link(source.outlet or source.url or "", source.url)] if source.outlet or source.url else []
    about = [*outlet, *published, *(name(one) for one in (source.place, source.byline) if one)]
    if about:
        yield element("p", {"class": "bc-publication"}, '<span class="bc-dot"> · </span>'.join(about))
    if source.occasion:
        yield element("p", {"class": "bc-occasion"}, name(source.occasion))
    if interview.participants:
        said = Counter(turn.speaker for turn in interview.turns)
        rows = [_voice(one, referents, said[one.id]) for one in interview.participants[:_VOICES]]
        if len(interview.participants) > _VOICES:
            rows.append(element("li", {}, f"… and {len(interview.participants) - _VOICES:,} more"))
        yield element("ul", {"class": "bc-voices", "aria-label": "Speakers"}, *rows)
    marks = [_key(kind) for kind in MentionKind if any(one.kind is kind for one in interview.mentions)]
    if marks:
        yield element("p", {"class": "bc-legend"}, "Marked: ", " ".join(marks))


def _voice(participant: Participant, referents: Referents, turns: int) -> str:
    person = referents.people.get(participant.person or "")
    posts = () if person is None else referents.posts(person)[:1]
    about = [*map(name, posts), words(participant.role), counted(turns, "turn")]
    attributes = {"class": f"bc-{participant.role}"}
    return element(
        "li", attributes, element("b", {}, name(participant.name)), " ", element("span", {}, ", ".join(about))
    )


def _key(kind: MentionKind) -> str:
    """The name of a kind of mentions, marked as they are."""
    return element("span", {"class": f"bc-mention bc-{kind}"}, _SEVERAL.get(kind, f"{kind}s"))
