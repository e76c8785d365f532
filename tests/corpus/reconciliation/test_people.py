"""The same person in several interviews. All people here are invented."""

from __future__ import annotations

import pickle
import random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import bilateral_corpus as bc
from bilateral_corpus.corpus.reconciliation import Constraints, Reference
from corpus.reconciliation.people_of import ambassador, corpus, organization, person


def groups(found: bc.Corpus) -> set[frozenset[str]]:
    """The interviews and ids that go together."""
    members = found.people.members.values()
    return {frozenset(f"{one.interview}/{one.id}" for one in references) for references in members}


def test_the_same_name_is_one_person() -> None:
    found = corpus([person("Dara Venn", "LA")], [person("Dara Venn", "LA")]).people
    assert list(found) == ["dara-venn"]
    assert found.interviews("dara-venn") == ("i0", "i1")
    assert found.id_of("i1", "dara-venn") == "dara-venn"
    (match,) = found.matches
    assert match.score >= 0.9
    assert {one.reason for one in match.evidence} >= {"the same name", "the same country"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Khamvong Eunthavy", "LA"), person("Khamvong Ernthavy", "LA", ambassador())),
        (person("Đỗ Lâm Viên", "VN"), person("Do Lam Vien", "VN")),
        (person("Souphan Houngvilay"), person("Souphan Houng Vilay")),
        (person("Wairimu Otundo"), person("Wairimu K. Otundo")),
        (person("ສົມພອນ ແກ້ວມະນີ", "LA"), person("ສົມພອນ ແກ້ວມະນິ", "LA")),
        (person("Dara Venn", identifiers=["wikidata:Q1"]), person("Somphone Ly", identifiers=["wikidata:Q1"])),
        (
            person("Khamphon Sysavat", "LA", bc.Appointment(post="Prime Minister", of="LA", as_of="2022-01-08")),
            person("Phonkham Sysavath", "LA", bc.Appointment(post="Prime Minister", of="LA", as_of="2022-06-01")),
        ),
    ],
)
def test_other_spellings_are_one_person(one: bc.Person, other: bc.Person) -> None:
    found = corpus([one], [other]).people
    assert len(found) == 1
    (merged,) = found.values()
    assert {merged.name, *merged.aliases} == {one.name, other.name}
    assert found[one.id] is found[other.id] is merged
    assert found.matches[-1].names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Tran Van An", "VN"), person("Tran Van Anh", "VN")),
        (person("Trần Văn Hùng", "VN"), person("Trần Văn Hưng", "VN")),
        (person("Dara Venn", "LA"), person("Dara Venn", "KE")),
        (person("Dara Venn", gender="male"), person("Dara Venn", gender="female")),
        (person("Dara Venn", identifiers=["wikidata:Q1"]), person("Dara Venn", identifiers=["wikidata:Q2"])),
        (person("Venn"), person("Venn")),
        (person("王文明", "CN"), person("王明文", "CN")),  # in Chinese the order tells names apart
        (person("王明", "CN"), person("王明文", "CN")),
        (person("สมชาย ทองดี", "TH"), person("ชายสม ดีทอง", "TH")),
    ],
)
def test_what_speaks_against_it_keeps_people_apart(one: bc.Person, other: bc.Person) -> None:
    assert len(corpus([one], [other]).people) == 2


def president(as_of: str | None = None, of: str | None = "KE") -> bc.Appointment:
    return bc.Appointment(post="President", of=of, as_of=as_of)


@pytest.mark.parametrize(
    "short",
    [
        person("Otundo", "KE", president("2024-02-01")),
        person("Otundo", "KE", president("2024-02-01", of=None)),  # of whom else than Kenya?
        person("OTUNDO", "KE", president("2021-03-01")),  # within a usual term
        person("Otundo", "KE", president()),
    ],
)
def test_a_family_name_with_the_post_is_whoever_alone_is_called_so(short: bc.Person) -> None:
    full = person("Wairimu Otundo", "KE", president("2023-06-01"))
    found = corpus([full], [short], [person("Dara Venn", "LA")]).people
    assert len(found) == 2
    assert found[full.id] is found[short.id]
    # The post has no country where none was printed.
    assert set(found[full.id].appointments) == {*full.appointments, *short.appointments} - {president()}
    assert "nobody else here is called so" in str(found.matches[-1])


def test_a_family_name_alone_with_the_country_is_proposed() -> None:
    found = corpus([person("Wairimu Otundo", "KE", president("2023-06-01"))], [person("Otundo", "KE")]).people
    assert len(found) == 2
    (proposal,) = found.proposals
    assert 0.5 <= proposal.score < 0.9


def test_a_family_name_alone_is_nobody() -> None:
    found = corpus([person("Wairimu Otundo", "KE", president("2023-06-01"))], [person("Otundo")]).people
    assert (len(found), found.proposals) == (2, ())


def test_a_family_name_that_several_bear_says_less() -> None:
    short = person("Otundo", "KE", president("2020-06-01"))
    one, other = person("Wairimu Otundo", "KE", president("2023-06-01")), person("Kamau Otundo", "KE")
    assert len(corpus([short], [one]).people) == 1
    found = corpus([short], [one], [other]).people
    assert len(found) == 3
    assert [set(match.names) for match in found.proposals] == [{"Otundo", "Wairimu Otundo"}]
    # Somebody of another country cannot be meant, nor somebody whom the same interview has as well.
    assert len(corpus([short], [one], [evolve(other, country="LA")]).people) == 2
    assert len(corpus([short, other], [one]).people) == 2


def test_two_family_names_with_one_post_at_one_time_are_one_person() -> None:
    one, other = person("Otundo", "KE", president("2023-06-01")), person("Otundo", "KE", president("2023-09-01"))
    assert len(corpus([one], [other]).people) == 1
    assert len(corpus([one], [evolve(other, appointments=[president("2013-09-01")])]).people) == 2


def test_what_is_not_sure_enough_is_proposed() -> None:
    found = corpus([person("Tran Van Hung", "VN")], [person("Tran Van Hong", "VN")]).people
    assert len(found) == 2
    (proposal,) = found.proposals
    assert 0.5 <= proposal.score < 0.9
    assert str(proposal).startswith("Tran Van Hung = Tran Van Hong")


def test_who_could_be_either_of_two_is_only_proposed() -> None:
    found = corpus([person("Dara Venn", "LA")], [person("Dara Venn", "KE")], [person("Dara Venn")]).people
    assert len(found) == 3
    assert len(found.proposals) == 3


def test_two_of_one_interview_are_not_joined() -> None:
    twins = [person("Dara Venn", id="one"), person("Dara Venn", id="two")]
    assert len(corpus(twins, [person("Dara Venn")]).people) == 3


def test_a_person_has_all_posts_in_order_of_time() -> None:
    later, earlier = ambassador(as_of="2024-03-01"), ambassador(as_of="2023-11-05")
    undated, other = ambassador(), bc.Appointment(post="Minister", of="LA")
    found = corpus([person("Dara Venn", "LA", later, undated)], [person("Dara Venn", "LA", earlier, other)])
    assert found.people["dara-venn"].appointments == (earlier, later, other)


def test_posts_point_at_the_organizations_of_the_corpus() -> None:
    post = bc.Appointment(post="Director", of="harbour-board")
    board = organization("Harbour Board", acronym="HBD")
    renamed = bc.Organization(id="harbour-board", name="Another")
    found = corpus([board, person("Dara Venn", None, post)], [board], [renamed])
    assert found.people["dara-venn"].appointments[0].of == found.organizations.id_of("i0", "harbour-board")


def test_two_holders_of_one_post_at_one_time_are_a_problem() -> None:
    found = corpus(
        [person("Dara Venn", "LA", ambassador(as_of="2021-02-01"))],
        [person("Somphone Ly", "LA", ambassador(as_of="2022-03-01"))],
        [person("Dara Venn", "LA", ambassador(as_of="2023-04-01"))],
    ).people
    (problem,) = found.problems
    assert problem.code == "overlapping-appointments"
    assert "Dara Venn (2021-02-01 to 2023-04-01)" in problem.message
    assert "Somphone Ly" in problem.message


def test_one_after_the_other_is_no_problem() -> None:
    found = corpus(
        [person("Dara Venn", "LA", ambassador(as_of="2021-02-01"))],
        [person("Somphone Ly", "LA", ambassador(as_of="2022-03-01"))],
        [person("Keo Many", "LA", ambassador("LA", "JP", "2021-02-01"))],
        [person("Noy Phet", "LA", ambassador(as_of="2022"))],
        [person("Bounmy Xay", "LA", bc.Appointment(post="Minister", of="LA", as_of="2021-02-01"))],
    ).people
    assert found.problems == ()


def ref(interview: str, id: str) -> Reference:
    return Reference("person", interview, id)


def test_somebody_decides_that_two_are_one() -> None:
    same = Constraints(same=[(ref("i0", "dara-venn"), ref("i1", "keo-many"))])
    found = corpus([person("Dara Venn", "LA")], [person("Keo Many", "KE")], constraints=same)
    assert groups(found) == {frozenset({"i0/dara-venn", "i1/keo-many"})}
    assert found.people.matches[0].evidence[0].reason == "a person decided so"


def test_somebody_decides_that_two_are_different_even_by_way_of_a_third() -> None:
    apart = Constraints(different=[(ref("i0", "dara-venn"), ref("i1", "dara-venn"))])
    one = person("Dara Venn", "LA")
    found = corpus([one], [one], [one], constraints=apart)
    first, second = found.people.id_of("i0", "dara-venn"), found.people.id_of("i1", "dara-venn")
    assert first != second
    assert len(found.people) == 2


def test_decisions_that_contradict_each_other_are_a_problem() -> None:
    pair = (ref("i0", "dara-venn"), ref("i1", "dara-venn"))
    both = Constraints(same=[pair], different=[pair])
    found = corpus([person("Dara Venn")], [person("Dara Venn")], constraints=both).people
    assert len(found) == 2
    assert [problem.code for problem in found.problems] == ["contradicting-decisions"]


def test_decisions_about_what_is_not_here_wait() -> None:
    elsewhere = Constraints(same=[(ref("i0", "dara-venn"), ref("far", "away"))])
    assert len(corpus([person("Dara Venn")], constraints=elsewhere).people) == 1


def test_what_cannot_be_decided() -> None:
    with pytest.raises(bc.InvalidValueError, match="one kind"):
        Constraints(same=[(ref("a", "b"), Reference("event", "a", "b"))])
    with pytest.raises(bc.InvalidValueError, match="two entries"):
        Constraints(same=[(ref("a", "b"), ref("a", "b"))])
    with pytest.raises(bc.InvalidValueError, match="date"):
        Reference("date", "a", "b")


_PARTS = st.sampled_from(["khamvong", "vongkham", "eunthavy", "ernthavy", "tran", "hung", "hong", "ly"])
_PEOPLE = st.builds(
    lambda parts, country, post: person(" ".join(parts).title(), country, *post),
    st.lists(_PARTS, min_size=1, max_size=3),
    st.sampled_from([None, "LA", "VN"]),
    st.lists(st.sampled_from([ambassador(), ambassador(as_of="2021-02-01"), ambassador(as_of="2024")]), max_size=1),
)


@settings(max_examples=60)
@given(st.lists(st.lists(_PEOPLE, max_size=3, unique_by=lambda one: one.id), max_size=8), st.randoms(), st.data())
def test_the_order_of_interviews_does_not_matter(
    interviews: list[list[bc.Person]], chance: random.Random, data: st.DataObject
) -> None:
    found = corpus(*interviews)
    references = [ref(one.id, each.id) for one in found for each in one.people]
    if len(references) > 1:
        pairs = st.lists(st.lists(st.sampled_from(references), min_size=2, max_size=2, unique=True), max_size=2)
        found = bc.Corpus(found.interviews, constraints=Constraints(data.draw(pairs), data.draw(pairs)))
    shuffled = list(found)
    chance.shuffle(shuffled)
    again = bc.Corpus(shuffled, constraints=found.constraints)
    assert again.people == found.people
    assert list(again.people) == list(found.people)
    members = [one for references in found.people.members.values() for one in references]
    assert sorted(members) == sorted(references)
    for one, other in found.constraints.different:
        assert found.people.id_of(one.interview, one.id) != found.people.id_of(other.interview, other.id)


def test_ids_are_unique_and_wait_for_their_owners() -> None:
    found = corpus(
        [person("Dara Venn", "LA")], [person("Dara Venn", "KE")], [person("Dara Venn 2", "LA", id="dara-venn-2")]
    )
    assert len(found.people) == 3
    assert found.people.id_of("i2", "dara-venn-2") == "dara-venn-2"
    with pytest.raises(KeyError):
        found.people["nobody"]


def test_interviews_are_chosen_by_a_person_in_any_spelling() -> None:
    found = corpus(
        [person("Khamvong Eunthavy", "LA")],
        [person("Dara Venn")],
        [person("Khamvong Ernthavy", "LA"), person("Dara Venn")],
    )
    assert [one.id for one in found.where(people="khamvong-eunthavy")] == ["i0", "i2"]
    assert [one.id for one in found.where(people="khamvong-ernthavy")] == ["i0", "i2"]
    assert [one.id for one in found.where(people={"khamvong-eunthavy", "dara-venn"})] == ["i2"]
    assert len(found.where(people="nobody")) == 0


def test_a_corpus_with_registers_goes_to_other_processes() -> None:
    found = corpus([person("Dara Venn")], [person("Dara Venn")])
    people = found.people
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again.people == people


def test_what_it_looks_like() -> None:
    found = corpus([person("Dara Venn")], [person("Dara Venn")])
    assert repr(found.people) == "<Register of 1 (person): 1 in several interviews, 0 proposals>"
