"""Names of people in running text: capitalised words, and what stands for them in scripts that have no capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.knowledge.given_names import is_given
from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.language.patterns import HANGUL, SOUTHERN, one_of
from bilateral_corpus.transcript.frames import SPACE, Frame, capitalised_name, compile_frames
from bilateral_corpus.transcript.tokens import (
    Token,
    honorifics_at,
    honorifics_before,
    is_name_word,
    join_name,
    name_at,
    tokenize,
)
from bilateral_corpus.transcript.unspaced import LONGEST_HAN_NAME, begins_with_surname, has_runs, kind_of

_SHORTEST_FULL = 2
_LONG_WORD = 4
_FEWEST_LONG_WORDS = 4
_TITLE_CASE = 0.8
_LONGEST_FULL = 5
_LONGEST_COUNTRY = 3
_FOREIGN = re.compile(r"[\u30a1-\u30ff]+(?:[・=＝][\u30a1-\u30ff]+)+|[^\W\d_]+(?:[·‧•・][^\W\d_]+)+")
# A family name of one letter, and one or two more.
_USUAL_CHINESE = 3
_HAN = re.compile(r"[\u3005-\u3007\u3400-\u9fff]{2,}")
# Thai, Lao and Khmer names are two words, known by the honorific before them.
_SOUTHERN = re.compile(rf"[{SOUTHERN}]{{2,24}}")
_HAN_OR_HANGUL = re.compile(rf"[\u3005-\u3007\u3400-\u9fff]+|[{HANGUL}]+")


@frozen(kw_only=True)
class Mention:
    """A name in a text.

    Attributes:
        name: As printed, without honorific.
        start: Where name and honorific begin.
        end: Where they end.
        honoured: Whether an honorific stands with it.
    """

    name: str
    start: int
    end: int
    honoured: bool = False


def name_mentions(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Find what may be the names of people in a text; names of other things that are written alike are among them.

    One word counts only after an honorific: "Mr. Venn".
    """
    tokens = tuple(_with_names_apart(tokenize(text, lexicon), lexicon))
    title_case = _is_title_case(tokens, lexicon)
    position = 0
    while position < len(tokens):
        first = honorifics_at(tokens, position, lexicon)
        end = _name_end(tokens, first, lexicon)
        if title_case and first == position:
            first = position = _given_at(tokens, first, end)
            end = _family_end(tokens, first, end)
        if end == first:
            position = max(first, position + 1)
            continue
        after = honorifics_at(tokens, end, lexicon) if has_runs(tokens[first].text) else end
        honoured = first > position or after > end
        if mention := _mention(tokens, position, (first, end), after, lexicon, honoured=honoured):
            yield mention
        position = after


def _is_title_case(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a headline is printed With Capitals for Nearly All Its Words, so that they show no name.

    Where the head of a name stands first, as in Vietnamese, headlines are not printed so.
    """
    if lexicon.languages[0].organizations.compounds:
        return False
    words = [token.text for token in tokens if token.text.isalpha() and len(token.text) >= _LONG_WORD]
    return sum(is_name_word(word, lexicon) for word in words) >= max(_FEWEST_LONG_WORDS, _TITLE_CASE * len(words))


def _given_at(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the first given name of some words stands; their beginning, if none is one."""
    return next((number for number in range(first, end - 1) if is_given(tokens[number].text)), first)


def _family_end(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the family name ends behind given names and initials; the end, if no given name stands first."""
    if first == end or not is_given(tokens[first].text):
        return end
    family = (number for number in range(first + 1, end) if _may_be_family(tokens[number].text))
    return next(family, end - 1) + 1


def _may_be_family(word: str) -> bool:
    """Whether a word of a name is neither a given name nor an initial nor a particle."""
    return not (word.endswith(".") or word.islower() or is_given(word))


def _with_names_apart(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Token]:
    """Tokens with a Chinese name of its own where words that nobody knows go before it: 校長王小明 before 接受."""
    for number, token in enumerate(tokens):
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        apart = (
            following is not None and following.start == token.end and kind_of(following.folded, lexicon) is not None
        )
        if apart and len(token.text) > _USUAL_CHINESE and _HAN.fullmatch(token.text):
            cut = next((n for n in (_USUAL_CHINESE, 2) if begins_with_surname(token.text[-n:], lexicon)), 0)
            if cut and kind_of(token.folded, lexicon) is None:
                middle = token.end - cut
                yield Token(token.text[:-cut], token.folded[:-cut], token.start, middle)
                yield Token(token.text[-cut:], token.folded[-cut:], middle, token.end)
                continue
        yield token


def trimmed(name: str, text: str, lexicon: Lexicon) -> str:
    """A Chinese name without what stands right behind it in a text, as far as other places in the text tell.

    >>> from bilateral_corpus.language import lexicon
    >>> trimmed("王明还", "王明还说，王明来了。", lexicon("zh-Hans"))
    '王明'
    """
    if not _HAN.fullmatch(name) or not begins_with_surname(name, lexicon):
        return name
    counts = [text.count(name[:length]) for length in range(_SHORTEST_FULL, len(name) + 1)]
    longest = max(length for length, count in enumerate(counts, _SHORTEST_FULL) if count == counts[0])
    if counts[0] == 1 and lexicon.languages[0].tag.startswith("zh"):
        longest = min(longest, _USUAL_CHINESE)
    return name[:longest]


def _mention(
    tokens: Sequence[Token], start: int, name: tuple[int, int], after: int, lexicon: Lexicon, *, honoured: bool
) -> Mention | None:
    first, end = name
    if not has_runs(tokens[first].text):
        while first < end and not honoured and tokens[first].folded in no_first_words(lexicon):
            first += 1
        first = _after_country(tokens, first, end) if not honoured else first
        start = start if honoured else first
        words = tokens[first:end]
        if len(words) < _SHORTEST_FULL and not honoured:
            return None
        if any(word.folded in _no_name_words(lexicon) for word in words) or not words:
            return None
    text = join_name(tokens[first:end])
    if lookup_country(text) and not honoured:
        return None
    return Mention(name=text, start=tokens[start].start, end=tokens[after - 1].end, honoured=honoured)


def _after_country(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where a name begins that a country stands before: "nhà văn Ba Lan Mira Sol"."""
    for length in range(_LONGEST_COUNTRY, 0, -1):
        if end - first - length >= _SHORTEST_FULL and lookup_country(join_name(tokens[first : first + length])):
            return first + length
    return first


def _name_end(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> int:
    if position == len(tokens):
        return position
    if not has_runs(tokens[position].text):
        return name_at(tokens, position, lexicon)
    token = tokens[position]
    if token.text.isdigit():
        return position
    if _FOREIGN.fullmatch(token.text):
        return position + 1
    if _SOUTHERN.fullmatch(token.text) and honorifics_before(tokens, position, lexicon) < position:
        following = tokens[position + 1 : position + 2]
        goes_on = following and _SOUTHERN.fullmatch(following[0].text) and kind_of(following[0].folded, lexicon) is None
        return position + 2 if goes_on else position + 1
    if not _HAN_OR_HANGUL.fullmatch(token.text) or not 1 < len(token.text) <= LONGEST_HAN_NAME:
        return position
    if kind_of(token.folded, lexicon) is not None:
        return position
    honoured = position > 0 and honorifics_before(tokens, position, lexicon) < position
    honoured = honoured or honorifics_at(tokens, position + 1, lexicon) > position + 1
    return position + 1 if honoured or begins_with_surname(token.text, lexicon) else position


@cache
def no_first_words(lexicon: Lexicon) -> frozenset[str]:
    """Words that are capitalised at the beginning of a sentence only, and posts before a name."""
    language = lexicon.languages[0]
    words = (
        *language.detection.function_words, *language.titles.articles, *language.talk.question_words,
        *language.talk.first_person, *language.talk.address, *language.titles.past,
        *(word for form in lexicon.posts for word in form.split()),
    )  # fmt: skip
    return frozenset(map(fold, words))


@cache
def _no_name_words(lexicon: Lexicon) -> frozenset[str]:
    """Words that names of outlets and institutions have in them, and names of people have not."""
    months = lexicon.gather(lambda lang: (name for names in lang.dates.months.values() for name in names))
    words = (*lexicon.gather(lambda lang: lang.front_matter.outlet_words), *(m for m in months if len(m) > 4))
    return frozenset(map(fold, words))


@cache
def interviewee_frames(lexicon: Lexicon) -> tuple[Frame, ...]:
    """The phrases that name who is interviewed: "interview with {name}".

    Those of the document's language and of English: to compile those of all languages would take a second.
    """
    spoken = dict.fromkeys((lexicon.languages[0], *(lang for lang in lexicon.languages if lang.tag == "en")))
    words = (lang.honorifics for lang in spoken)
    honorific = one_of(word for one in words for word in (*one.neutral, *one.male, *one.female))
    name = rf"(?:(?i:{honorific}){SPACE})*(?P<slot>{capitalised_name(spoken, _LONGEST_FULL)})"
    latin = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}"
    foreign = r"[^\W\d_]+(?:[·・][^\W\d_]+)+"
    east_asian = (
        rf"{foreign}|[\u3400-\u9fff]{{2,4}}|(?!さん)[\u3041-\u309f]{{2,6}}?|[{HANGUL}]{{1,4}}(?: [{HANGUL}]{{1,4}})?"
    )
    southern = rf"[{SOUTHERN}]{{2,24}}(?: [{SOUTHERN}]{{2,24}}){{0,2}}"
    unspaced = rf"(?P<slot>{latin}|{east_asian}|{southern})"
    frames = dict.fromkeys(frame for lang in spoken for frame in lang.front_matter.interviewees)
    return compile_frames(frames, name, unspaced=unspaced)
