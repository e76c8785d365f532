"""How long it takes to find the same people in many interviews.

    python benchmarks/reconciliation_speed.py [PEOPLE]

The names are made of invented syllables. As in the countries of south-east Asia, a few family names and middle names
are much commoner than all others, and each fifth name has a letter wrong.
"""

from __future__ import annotations

import random
import resource
import sys
import time

import bilateral_corpus as bc
from bilateral_corpus.model.ids import slug

EACH = 10


def _syllables(chance: random.Random, most: int) -> str:
    starts, ends = "bcdghklmnprstvxz", ["a", "e", "i", "o", "u", "ai", "ang", "anh", "ong"]
    return "".join(chance.choice(starts) + chance.choice(ends) for _ in range(chance.randint(1, most)))


def _name(chance: random.Random, families: list[str], given: list[str]) -> str:
    family = families[int(len(families) * chance.random() ** 3)]
    others = [given[int(len(given) * chance.random() ** 2)] for _ in range(chance.choice([1, 1, 2]))]
    return " ".join([family, *others]).title()


def _with_a_wrong_letter(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text))
    return text if text[place] == " " else text[:place] + chance.choice("abcdefghinou") + text[place + 1 :]


def _interview(chance: random.Random, number: int, names: list[str]) -> bc.Interview:
    people = {}
    for _ in range(EACH):
        chosen = chance.choice(names)
        printed = _with_a_wrong_letter(chance, chosen) if chance.random() < 0.2 else chosen
        posts = [bc.Appointment(post="Minister", of="VN")] if chance.random() < 0.3 else []
        country = chance.choice(["VN", "LA", None])
        people[slug(printed)] = bc.Person(id=slug(printed), name=printed, country=country, appointments=posts)
    return bc.Interview(id=f"interview-{number}", people=people.values())


def _main(count: int) -> None:
    chance = random.Random(1)
    families, given = ([_syllables(chance, most) for _ in range(3000)] for most in (3, 4))
    names = [_name(chance, families, given) for _ in range(count // 2)]
    corpus = bc.Corpus(_interview(chance, number, names) for number in range(count // EACH))
    start = time.process_time()
    people = corpus.people
    taken = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} people of {len(corpus)} interviews: {len(people)} after {taken:.1f} s, {memory:.0f} MB at most")
    print(f"{len(people.matches)} reasons to join, {len(people.proposals)} proposals")


if __name__ == "__main__":
    _main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
