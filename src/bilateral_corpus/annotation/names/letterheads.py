"""Posts on a line of their own above or below the name of who holds them, as letterheads and captions print them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from bilateral_corpus.annotation.names.people import NamedPerson
from bilateral_corpus.annotation.names.reading import Reading
from bilateral_corpus.model import Turn
from bilateral_corpus.transcript.persons import TitledPerson, honoured_person

_MARKS = " \n\t,;:.–—-"


def with_letterheads(readings: Sequence[Reading]) -> list[Reading]:
    """Give posts on lines of their own to those who are named on the next line, or else on the line before.

    Args:
        readings: What the passages of an interview name, in their order.

    Returns:
        The same, with posts for names that stand alone. Turns are left as they are.
    """
    found = list(readings)
    for number, (above, below) in enumerate(pairwise(readings)):
        if isinstance(above.passage, Turn) or isinstance(below.passage, Turn):
            continue
        if (post := _only_post(above)) and (name := _only_name(below)):
            found[number + 1] = _held(found[number + 1], name, post)
        elif (name := _only_name(above)) and (post := _only_post(below)) and not _has_name_below(readings, number + 1):
            found[number] = _held(found[number], name, post)
    return found


def _has_name_below(readings: Sequence[Reading], number: int) -> bool:
    below = readings[number + 1] if number + 1 < len(readings) else None
    return below is not None and not isinstance(below.passage, Turn) and _only_name(below) is not None


def _only_post(reading: Reading) -> TitledPerson | None:
    """The post of which a passage consists."""
    person = reading.people[0].person if len(reading.people) == 1 else None
    return person if person is not None and person.name is None and _is_all(person, reading) else None


def _only_name(reading: Reading) -> NamedPerson | None:
    """The name of which a passage consists, with honorifics or letters after it, if any: "The Hon. Dara Venn MP"."""
    if len(reading.people) != 1 or reading.people[0].person.name is None:
        return None
    one, text = reading.people[0], reading.passage.text
    before = honoured_person(text[: one.end].strip(_MARKS), reading.wording.lexicon)
    if before is None or before.name != one.person.name:
        return None
    is_whole = _is_all(one.person, reading) if one.person.title else not text[one.end :].strip(_MARKS)
    return one if is_whole else None


def _is_all(person: TitledPerson, reading: Reading) -> bool:
    text = reading.passage.text
    return not (text[: person.start] + text[person.end :]).strip(_MARKS)


def _held(reading: Reading, one: NamedPerson, post: TitledPerson) -> Reading:
    person = evolve(one.person, title=post.title, also=(*post.also, *one.person.titles))
    return evolve(reading, people=[evolve(one, person=person)])
