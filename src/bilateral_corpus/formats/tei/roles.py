"""What TEI transcripts call those who speak, and what they do in the conversation.

The words are those of the OLAC Role Vocabulary (http://www.language-archives.org/REC/role.html), of the speaker types
of ParlaMint (https://clarin-eric.github.io/ParlaMint/#TEI.sec-speaker), and of archives of oral history.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bilateral_corpus.model import Role

__all__ = ["role_of"]

_ROLES: Mapping[str, Role] = MappingProxyType(
    {
        **{str(role): role for role in Role},
        "questioner": Role.INTERVIEWER,
        "researcher": Role.INTERVIEWER,
        "reporter": Role.INTERVIEWER,
        "journalist": Role.INTERVIEWER,
        "investigator": Role.INTERVIEWER,
        "consultant": Role.INTERVIEWEE,
        "responder": Role.INTERVIEWEE,
        "respondent": Role.INTERVIEWEE,
        "informant": Role.INTERVIEWEE,
        "narrator": Role.INTERVIEWEE,
        "witness": Role.INTERVIEWEE,
        "subject": Role.INTERVIEWEE,
        # In a debate, those who are no chair are those whose statements the record is of.
        "regular": Role.INTERVIEWEE,
        "guest": Role.INTERVIEWEE,
        "chair": Role.MODERATOR,
        "chairperson": Role.MODERATOR,
        "host": Role.MODERATOR,
        "translator": Role.INTERPRETER,
    }
)


def role_of(words: Iterable[str]) -> Role | None:
    """The role that the first known word stands for; a word may be the last part of an id, after a full stop."""
    for word in words:
        role = _ROLES.get(word.rpartition(".")[2].casefold())
        if role is not None:
            return role
    return None
