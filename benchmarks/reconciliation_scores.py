"""How often people of several interviews are rightly taken for one: pairwise precision and recall, by the threshold.

Run ``python benchmarks/reconciliation_scores.py [INTERVIEWS] [--errors KIND]``. Two sorts of corpora are made with a
fixed seed, so that it is known who is who:

- **terms**: the holders of offices in ``knowledge/office_holders.toml`` (public facts: who held which post when). Each
  interview of a year names some who were in office then, by the full name or, as the press does, by the family name
  with the post or without. Who is meant by a family name is known, also where two holders share it.
- **spelling**: the same holders, and invented people with names in five scripts (Latin, Cyrillic, Lao, Thai, Chinese),
  two of three times in another spelling: a letter left out, put in, changed or swapped with the next, without marks, in
  capitals, with the words in another order, parted elsewhere, or with a middle name left out or as an initial.

A pair is two mentions in different interviews. It counts as found if both have one record in the register.
"""

from __future__ import annotations

import argparse
import random
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

import bilateral_corpus as bc
from bilateral_corpus.corpus.reconciliation import MERGED, Reference, clustering
from bilateral_corpus.knowledge import office_holders
from bilateral_corpus.knowledge.office_holders import OfficeHolder

THRESHOLDS = (0.5, 0.8, MERGED, 0.95, 0.98)
FIRST, LAST = 2000, 2025
EACH = 6
SYLLABLES = {
    "Cyrillic": ["ба", "ро", "лин", "тов", "сар", "ме", "дан", "ку", "жен", "ви"],
    "Lao": ["ຄຳ", "ພອນ", "ວັນ", "ສີ", "ດາ", "ລາ", "ນ້ອຍ", "ບຸນ", "ແກ້ວ", "ມາ"],
    "Thai": ["สม", "ชาย", "วัน", "ดี", "พร", "นา", "รัตน์", "ทอง", "ใจ", "มา"],
    "Chinese": list("文明海春国安雨林新光华建志伟芳秀英敏静丽强军磊洋勇艳杰涛超平"),
    "Latin": ["kham", "phon", "vong", "sa", "ri", "mbe", "tun", "gan", "lo", "da"],
}
FAMILIES = {"Chinese": list("王李张陈赵刘杨黄周吴")}

Truth = Mapping[Reference, str]


def holders() -> list[tuple[str, OfficeHolder]]:
    """Everybody with the posts that they held."""
    return list(office_holders._entries())


def spoken_of(post: str, holder: OfficeHolder, year: int, chance: random.Random) -> bc.Person:
    """One as an interview of a year speaks of them: by the full name, or by the family name."""
    printed = holder.name.split()
    family = printed[0] if holder.by_first else printed[-1]
    full = chance.random() < 0.5
    name = holder.name if full else family
    country = holder.country if full or chance.random() < 0.8 else None
    stated = () if (full and chance.random() < 0.4) or (not full and chance.random() < 0.3) else (post,)
    posts = [bc.Appointment(post=one, of=chance.choice([holder.country, None]), as_of=str(year)) for one in stated]
    return bc.Person(id=f"p{chance.randrange(10**9)}", name=name, country=country, appointments=posts)


def terms(count: int, chance: random.Random) -> tuple[bc.Corpus, Truth]:
    """Interviews of many years that name those who were in office."""
    known = holders()
    by_country: dict[str, list[tuple[str, OfficeHolder]]] = defaultdict(list)
    for post, holder in known:
        by_country[holder.country].append((post, holder))
    countries = sorted(by_country)
    made, truth = [], {}
    for number in range(count):
        year = chance.randint(FIRST, LAST)
        people: dict[str, bc.Person] = {}
        # Two countries speak of one another, as in interviews of this kind, and some are spoken of far more often.
        chosen = [countries[int(len(countries) * chance.random() ** 2)] for _ in range(2)]
        there = [one for code in dict.fromkeys(chosen) for one in by_country[code] if one[1].holds_in(year)]
        for post, holder in chance.sample(there, min(EACH, len(there))):
            person = spoken_of(post, holder, year, chance)
            if person.name not in {one.name for one in people.values()} and holder.name not in people:
                people[holder.name] = person
                truth[Reference("person", f"i{number}", person.id)] = f"{holder.country} {holder.name}"
        made.append(bc.Interview(id=f"i{number}", published=str(year), people=people.values()))
    return bc.Corpus(made), truth


def invented(count: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Names of invented people, each with its script."""
    for script, syllables in SYLLABLES.items():
        between = "" if script in ("Chinese", "Lao", "Thai") else " "
        for _ in range(count):
            length = 2 if between or script == "Chinese" else 3
            given = ["".join(chance.choices(syllables, k=length)) for _ in range(2 if between else 1)]
            family = chance.choice(FAMILIES.get(script, [*map("".join, combinations(syllables, 2))]))
            words = [family, *given] if script == "Chinese" else [*given, family]
            name = between.join(words) if script == "Chinese" else " ".join(words)
            yield script, name.title() if script in ("Latin", "Cyrillic") else name


def misspelt(name: str, chance: random.Random) -> str:
    """With one letter wrong, in a word of four letters or more if there is one."""
    places = [place for place, letter in enumerate(name[:-1]) if letter.isalpha() and name[place + 1].isalpha()]
    if not places:
        return name
    place = chance.choice(places)
    before, letter, after = name[:place], name[place], name[place + 1 :]
    other = chance.choice([one for one in name if one.isalpha()]).lower()
    wrong = [before + after, before + letter + letter.lower() + after, before + other + after]
    return chance.choice([*wrong, before + after[0] + letter + after[1:]])


def without_marks(name: str, _: random.Random) -> str:
    """As in a text whose typewriter had no marks."""
    parted = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in parted if not "\u0300" <= letter <= "\u036f")


def in_capitals(name: str, _: random.Random) -> str:
    """As a label is often printed."""
    return name.upper()


def family_first(name: str, _: random.Random) -> str:
    """With the last word first."""
    *given, family = name.split()
    return " ".join([family, *given])


def parted_elsewhere(name: str, chance: random.Random) -> str:
    """Two words as one."""
    words = name.split()
    if len(words) < 3:
        return name
    place = chance.randrange(len(words) - 1)
    return " ".join([*words[:place], words[place] + words[place + 1].lower(), *words[place + 2 :]])


def without_the_middle(name: str, _: random.Random) -> str:
    """The first and the last word."""
    return " ".join(dict.fromkeys((name.split()[0], name.split()[-1])))


def with_an_initial(name: str, _: random.Random) -> str:
    """The middle word as an initial."""
    words = name.split()
    return name if len(words) < 3 else " ".join([words[0], f"{words[1][0]}.", *words[2:]])


VARIANTS: tuple[Callable[[str, random.Random], str], ...] = (
    misspelt, without_marks, in_capitals, family_first, parted_elsewhere, without_the_middle, with_an_initial,
)  # fmt: skip


def spelling(chance: random.Random, script: str | None) -> tuple[bc.Corpus, Truth, dict[Reference, str]]:
    """Each of some people in three interviews, now and then in another spelling.

    Args:
        chance: What is drawn from.
        script: Of invented people; None for the holders of offices.
    """
    if script is None:
        names = sorted({(holder.name, holder.country) for _, holder in holders()})
    else:
        names = [(name, chance.choice(["LA", "VN", "KE"])) for one, name in invented(400, chance) if one == script]
        names = sorted(set(names))
    made, truth, variants = [], {}, {}
    for number, (name, country) in enumerate(names):
        for copy in range(3):
            variant = chance.choice(VARIANTS) if copy else None
            printed = variant(name, chance) if variant else name
            reference = Reference("person", f"i{number}-{copy}", "p")
            person = bc.Person(id="p", name=printed, country=chance.choice([country, country, None]))
            made.append(bc.Interview(id=reference.interview, people=[person]))
            truth[reference] = f"{number}"
            variants[reference] = variant.__name__ if variant and printed != name else "as it is"
    return bc.Corpus(made), truth, variants


def pairs(groups: Iterable[Iterable[Reference]]) -> set[tuple[Reference, Reference]]:
    """The pairs of different interviews within groups."""
    return {
        (one, other)
        for group in groups
        for one, other in combinations(sorted(group), 2)
        if one.interview != other.interview
    }


def groups_of(truth: Truth) -> list[list[Reference]]:
    """Who is one."""
    found: dict[str, list[Reference]] = defaultdict(list)
    for reference, name in truth.items():
        found[name].append(reference)
    return list(found.values())


def scored(name: str, corpus: bc.Corpus, truth: Truth) -> None:
    """Print precision and recall at each threshold."""
    wanted = pairs(groups_of(truth))
    for threshold in THRESHOLDS:
        clustering.MERGED = threshold
        register = bc.Corpus(corpus.interviews).people
        found = pairs(register.members.values())
        precision, recall = len(found & wanted) / max(1, len(found)), len(found & wanted) / max(1, len(wanted))
        mark = " <- the threshold" if threshold == MERGED else ""
        print(
            f"{name:22} {threshold:5.2f} {precision:9.2%} {recall:8.2%} {len(register.proposals):9,}{mark}", flush=True
        )
    clustering.MERGED = MERGED


def by_name(corpus: bc.Corpus, truth: Truth) -> None:
    """Print the same at the threshold for pairs with a name of one word and for others, and what is proposed."""
    names = {Reference("person", one.id, person.id): person.name for one in corpus for person in one.people}
    register = corpus.people
    wanted, found = pairs(groups_of(truth)), pairs(register.members.values())
    sorts: dict[str, Callable[[tuple[Reference, Reference]], bool]] = {
        "both names are full": lambda pair: all(" " in names[one] for one in pair),
        "one is of one word": lambda pair: sum(" " in names[one] for one in pair) == 1,
        "both are of one word": lambda pair: not any(" " in names[one] for one in pair),
    }
    for name, belongs in sorts.items():
        here, there = set(filter(belongs, found)), set(filter(belongs, wanted))
        precision, recall = len(here & there) / max(1, len(here)), len(here & there) / max(1, len(there))
        print(f"  {name:22} {precision:9.2%} {recall:8.2%} of {len(there):,}")
    proposed = [tuple(match.references[:2]) for match in register.proposals]
    right = sum(truth[one] == truth[other] for one, other in proposed)
    print(f"  {right / max(1, len(proposed)):.1%} of {len(proposed):,} proposals are right")


def by_variant(corpus: bc.Corpus, truth: Truth, variants: dict[Reference, str]) -> None:
    """Print for each variant how often it is found to be the name as it is."""
    register, right, all_ = corpus.people, Counter[str](), Counter[str]()
    for group in groups_of(truth):
        first, *others = sorted(group)
        for one in others:
            all_[variants[one]] += 1
            right[variants[one]] += register.id_of(one.interview, one.id) == register.id_of(first.interview, first.id)
    for name, count in sorted(all_.items()):
        print(f"  {name:22} {right[name] / count:8.1%} of {count:,}")


def errors(corpus: bc.Corpus, truth: Truth) -> None:
    """Print what was joined wrongly."""
    for match in corpus.people.matches:
        if len({truth[one] for one in match.references}) > 1:
            print("  wrong:", match, sorted({truth[one] for one in match.references}))


def main(count: int, shown: str | None) -> None:
    """Make the corpora and print the scores."""
    print(f"{'':22} {'from':>5} {'precision':>9} {'recall':>8} {'proposals':>9}")
    corpus, truth = terms(count, random.Random(2022))
    scored("terms", corpus, truth)
    by_name(corpus, truth)
    if shown == "terms":
        errors(corpus, truth)
    for script in (None, *SYLLABLES):
        corpus, truth, variants = spelling(random.Random(2022), script)
        name = f"spelling, {script or 'office holders'}"
        scored(name, corpus, truth)
        by_variant(corpus, truth, variants)
        if shown == "spelling":
            errors(corpus, truth)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("interviews", nargs="?", type=int, default=1500)
    parser.add_argument("--errors", choices=["terms", "spelling"])
    given = parser.parse_args()
    main(given.interviews, given.errors)
