"""Which posts are held abroad."""

from __future__ import annotations

import pytest

from bilateral_corpus.knowledge.posts import is_sent_abroad
from bilateral_corpus.language import languages


@pytest.mark.parametrize("post", ["Ambassador", "Consul General", "Chargé d'affaires"])
def test_posts_of_missions_are_held_abroad(post: str) -> None:
    assert is_sent_abroad(post)


@pytest.mark.parametrize("post", ["President", "Minister of Foreign Affairs", "ambassador", ""])
def test_no_other_post_is(post: str) -> None:
    assert not is_sent_abroad(post)


def test_every_language_has_the_same_usual_name_for_an_ambassador() -> None:
    known = {post for language in languages() for post in language.posts}
    assert {post for post in known if is_sent_abroad(post)} >= {"Ambassador", "Consul", "Envoy", "Attaché"}
