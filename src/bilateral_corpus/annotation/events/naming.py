"""What a person would call an event."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bilateral_corpus.annotation.events.finding import Occurrence
from bilateral_corpus.language import upper_class
from bilateral_corpus.language.event_frames import EventFrames
from bilateral_corpus.model import EventKind, Mention, MentionKind, Passage

_LEADING = re.compile(r"\A(?:of\s+)?(?:(?:the|a|an|our|their|his|her|its|my)\s+)?", re.IGNORECASE)
_TRAILING = re.compile(
    r"[\s,.(–-]+(?:(?:on|in|at|of|for|during|from|to|vào|từ)[\s(]*)?\Z"
    r"|\s+(?:on|in|at|of|for|during|from|to|vào|từ)\s*\Z|\s+to\s+(?-i:[a-z]+)\Z",
    re.IGNORECASE,
)
_LONGEST_NAME = 120
# What was signed or launched is named, not the signing: "the Treaty of Friendship", "the Year of Solidarity".
_NAMED = frozenset({EventKind.TREATY_SIGNED, EventKind.CAMPAIGN_YEAR, EventKind.REFORM_PROGRAMME})
_PARTS = (MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.ORGANIZATION)
_SLOT = re.compile(r"\{(\w+)\}")
_CAPITAL = re.compile(rf"(?<!\w)[{upper_class()}]")


def name_of(passage: Passage, one: Occurrence, frames: EventFrames, known: Mapping[str, str]) -> str:
    """Give a name to an event by the words for it.

    Args:
        passage: The passage that speaks of it.
        one: Where it does.
        frames: The data of the language.
        known: The names of people and organizations by their ids.
    """
    if template := frames.names.get(one.kind.value):
        parts = {kind.value: _only(passage, one, kind, known) for kind in _PARTS}
        if all(parts[slot] for slot in _SLOT.findall(template)):
            return template.format(**parts)
    text = _LEADING.sub("", " ".join(_printed(passage, one).split()))
    return _TRAILING.sub("", text)[:_LONGEST_NAME].strip() or one.kind.value


def _printed(passage: Passage, one: Occurrence) -> str:
    """Its words without the date after them, and from the name on where they say that something so named was signed."""
    dates = [mention.span.start for mention in one.mentions if mention.kind is MentionKind.DATE]
    end = min((start for start in dates if start > one.start), default=one.end)
    text = passage.text[one.start : end] or passage.text[one.start : one.end]
    if one.kind in _NAMED and (one.name is not None or one.kind is EventKind.CAMPAIGN_YEAR):
        capital = _CAPITAL.search(text, 1)
        start = capital.start() if capital and not (one.name and text.startswith(one.name)) else 0
        return text[start:] if " " in text[start:].strip() else text
    return text


def _only(passage: Passage, one: Occurrence, kind: MentionKind, known: Mapping[str, str]) -> str | None:
    """The name of the only person, country or organization among its words; of a country as it is printed."""
    found = {mention.target: passage.quote(mention) for mention in one.mentions if _may_fill(one, mention, kind)}
    if len(found) != 1:
        return None
    ((target, quote),) = found.items()
    return known.get(target or "") or " ".join(quote.split())


def _may_fill(one: Occurrence, mention: Mention, kind: MentionKind) -> bool:
    """Whether a mention can be what a template names: where a visit goes to, whom congratulations go to."""
    if one.kind is EventKind.OFFICIAL_VISIT and kind is MentionKind.COUNTRY:
        return mention.kind is kind and mention.target in one.destinations
    return mention.kind is kind and (
        one.kind is not EventKind.PRAISE_OR_CONGRATULATION or mention.span.start > one.start
    )
