"""Posts over time, and who can hold which one at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise

from attrs import frozen

from bilateral_corpus.corpus.reconciliation.evidence import Evidence
from bilateral_corpus.language.data_file import read_table
from bilateral_corpus.model import Appointment, PartialDate, Person, Problem

__all__ = ["is_country", "is_sole", "merged_posts", "national_kinds", "overlaps", "shared_post"]

# How often two mentions of a post are of one holder, by knowledge/office_holders.toml: 7 in 10 a year apart, 4 in 10
# four years apart, 2 in 10 eight years apart. Beside the prior and the country that is 4.6, 2.7 and 1.3 bits.
_ONE_YEAR, _ONE_TERM = timedelta(days=365), timedelta(days=4 * 365)


@cache
def _data() -> Mapping[str, frozenset[str]]:
    table = read_table(files("bilateral_corpus.corpus.reconciliation") / "one_of_each.toml")
    return {name: frozenset(table.strings(name)) for name in table.values}


def national_kinds() -> frozenset[str]:
    """Kinds of institutions of which every country has its own."""
    return _data()["national_kinds"]


def is_sole(post: Appointment) -> bool:
    """Whether one person at a time holds a post, such as that of the ambassador of one country to another.

    >>> is_sole(Appointment(post="Ambassador", of="LA", to="VN")), is_sole(Appointment(post="Minister", of="LA"))
    (True, False)
    """
    if post.of is None:
        return False
    if post.to is not None:
        return post.post in _data()["posts_between_two"]
    return post.post in _data()["posts_of_a_country" if is_country(post.of) else "posts_of_an_organization"]


def is_country(party: str) -> bool:
    """Whether a party of a post is a country and no organization, by the form of ISO 3166-1 codes."""
    return len(party) == 2 and party.isascii() and party.isupper()


def _when(post: Appointment) -> PartialDate | None:
    return post.interval or post.as_of


def _key(post: Appointment) -> tuple[str, str | None, str | None]:
    return post.post, post.of, post.to


def merged_posts(posts: Iterable[Appointment]) -> tuple[Appointment, ...]:
    """Give the posts that several interviews state, each once, in order of time.

    A post that is also stated with a date is not repeated without one.
    """
    found = dict.fromkeys(posts)
    dated = {_key(post) for post in found if _when(post) is not None}
    kept = (post for post in found if _when(post) is not None or _key(post) not in dated)
    return tuple(sorted(kept, key=_in_time))


def _in_time(post: Appointment) -> tuple[object, ...]:
    when = _when(post)
    first = when.earliest if when is not None and when.earliest is not None else date.max
    # All of it, so that equal sets of posts come in equal order.
    return first, str(when), post.post, post.of or "", post.to or "", str(post.interval), str(post.as_of)


def shared_post(ones: Iterable[Appointment], others: Iterable[Appointment]) -> Evidence | None:
    """Say what it counts that two people hold the same post; the strongest such post speaks."""
    by_key: dict[tuple[str, str | None, str | None], list[Appointment]] = defaultdict(list)
    for post in ones:
        by_key[_key(post)].append(post)
    found = [_weighed(one, other) for other in others for one in by_key.get(_key(other), ()) if one.of or one.to]
    return max(found, key=lambda one: (one.bits, one.reason), default=None)


def _weighed(one: Appointment, other: Appointment) -> Evidence:
    name = " ".join(filter(None, (one.post, one.of and f"of {one.of}", one.to and f"to {one.to}")))
    if not is_sole(one):
        return Evidence(f"both are {name}", 1.0)
    first, second = _when(one), _when(other)
    if first is None or second is None:
        return Evidence(f"both are {name}, which one person is at a time", 2.5)
    gap = timedelta() if first.overlaps(second) else _gap(first, second)
    if gap <= _ONE_YEAR:
        return Evidence(f"both are {name} at about the same time", 4.5)
    if gap <= _ONE_TERM:
        return Evidence(f"both are {name} within a few years", 2.5)
    return Evidence(f"both are {name} at some time", 1.0)


def _gap(one: PartialDate, other: PartialDate) -> timedelta:
    first, second = sorted((one, other))
    if first.latest is None or second.earliest is None:
        return timedelta.max
    return second.earliest - first.latest


@frozen
class _Claim:
    first: date
    last: date
    person: str
    name: str


def overlaps(people: Iterable[Person]) -> Iterator[Problem]:
    """Tell where two people hold a post at one time that only one person can hold.

    A person holds a post from the first day for which it is stated to the last. Days that two people have in common
    show that a statement is wrong, that two spellings of one name were not recognised, or that the one held the post
    twice.
    """
    claims: dict[tuple[str, str | None, str | None], list[_Claim]] = defaultdict(list)
    for person in people:
        for key, held in _held(person).items():
            claims[key].append(held)
    for key, found in sorted(claims.items(), key=lambda item: tuple(map(str, item[0]))):
        ordered = sorted(found, key=lambda one: (one.first, one.last, one.person))
        latest = ordered[0]
        for _, claim in pairwise(ordered):
            if claim.first <= latest.last:
                yield _overlap(key, latest, claim)
            latest = max(latest, claim, key=lambda one: (one.last, one.person))


def _held(person: Person) -> Mapping[tuple[str, str | None, str | None], _Claim]:
    found: dict[tuple[str, str | None, str | None], _Claim] = {}
    for post in filter(is_sole, person.appointments):
        when = _when(post)
        if when is None or when.earliest is None or when.latest is None or not _is_sharp(when):
            continue
        before = found.get(_key(post), _Claim(when.earliest, when.latest, person.id, person.name))
        first, last = min(before.first, when.earliest), max(before.last, when.latest)
        found[_key(post)] = _Claim(first, last, person.id, person.name)
    return found


def _is_sharp(when: PartialDate) -> bool:
    """Whether a date says on which days a post was held, and not only that it was on one of them."""
    return when.is_exact or when.is_interval


def _overlap(key: tuple[str, str | None, str | None], one: _Claim, other: _Claim) -> Problem:
    post, of, to = key
    between = f"{post} of {of}" + (f" to {to}" if to else "")
    stated = " and ".join(f"{claim.name} ({claim.first} to {claim.last})" for claim in (one, other))
    return Problem(
        code="overlapping-appointments",
        message=f"only one person at a time is {between}, but these are stated: {stated}",
        action="both were kept",
    )
