"""What TEI transcripts call those who speak, and what they do in the conversation.

The words are those of the OLAC Role Vocabulary (http://www.language-archives.org/REC/role.html), of the speaker types
of ParlaMint (https://clarin-eric.github.io/ParlaMint/#TEI.sec-speaker), and of archives of oral history.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from bilateral_corpus.model import Role

__all__ = ["infer_roles", "role_of"]

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


def infer_roles(voices: Sequence[Sequence[tuple[int, str]]], language: str) -> list[Role]:
    """Tell from what voices say whether they ask, answer or lead, as for transcripts without mark-up.

    Args:
        voices: The turns of each voice, with their numbers among all turns.
        language: The language that they speak.

    Returns:
        A role for each voice.
    """
    # Reading prose needs half of the library, and finding a format should not.
    from bilateral_corpus.language import lexicon
    from bilateral_corpus.transcript.role_clues import Part, asking_scores, leads

    words = lexicon(language)
    parts = [Part(turns=turns) for turns in voices]
    scores = asking_scores(parts, words)
    roles = [Role.INTERVIEWER if score > 0 else Role.INTERVIEWEE for score in scores]
    if len(parts) > 2:
        roles = [Role.MODERATOR if leads(part, words) else role for part, role in zip(parts, roles, strict=True)]
    if len(set(roles)) == 1 and len(roles) > 1:  # a conversation has two sides
        asks = roles[0] is Role.INTERVIEWER
        one = scores.index(min(scores) if asks else max(scores))
        roles[one] = Role.INTERVIEWEE if asks else Role.INTERVIEWER
    return roles
