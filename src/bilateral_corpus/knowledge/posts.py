"""Posts of diplomacy: which of them are held abroad."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from bilateral_corpus.language.data_file import read_table

__all__ = ["is_sent_abroad"]


def is_sent_abroad(post: str) -> bool:
    """Whether a state sends the holders of a post to another state.

    >>> is_sent_abroad("Ambassador"), is_sent_abroad("President")
    (True, False)

    Args:
        post: The usual English name of the post, as in the language files.
    """
    return post in _sent_abroad()


@cache
def _sent_abroad() -> frozenset[str]:
    return frozenset(read_table(files("bilateral_corpus.knowledge") / "posts.toml").strings("sent_abroad"))
