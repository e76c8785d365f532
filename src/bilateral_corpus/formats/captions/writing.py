"""Files of captions, written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO

from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.model import Interview

__all__ = ["write_pieces"]


def write_pieces(
    interviews: Iterable[Interview], stream: BinaryIO, pieces: Callable[[Interview], Iterable[str]]
) -> None:
    """Write interviews in UTF-8.

    Args:
        interviews: The interviews.
        stream: Where to write.
        pieces: What gives the text of one.

    Raises:
        UnrepresentableError: One holds half of a surrogate pair.
    """
    for interview in interviews:
        try:
            stream.write("".join(pieces(interview)).encode())
        except UnicodeEncodeError as error:
            raise UnrepresentableError(f"the interview {interview.id!r:.80} cannot be written: {error}") from None
