"""Time expressions in plain text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from attrs import evolve

from bilateral_corpus.annotation.dates.anniversaries import place_anniversaries
from bilateral_corpus.annotation.dates.context import Context
from bilateral_corpus.annotation.dates.date_mention import DateMention
from bilateral_corpus.annotation.dates.doubts import Surroundings, is_time
from bilateral_corpus.annotation.dates.expressions import Anchor, Expression, Shifted, Step, Within
from bilateral_corpus.annotation.dates.extents import marked
from bilateral_corpus.annotation.dates.genre import is_narrative
from bilateral_corpus.annotation.dates.grammar import SpanGrammar, span_grammar
from bilateral_corpus.annotation.dates.numeric_order import day_comes_first
from bilateral_corpus.annotation.dates.resolved import Resolved
from bilateral_corpus.annotation.dates.resolver import meaning_of
from bilateral_corpus.annotation.dates.slots import Item
from bilateral_corpus.annotation.dates.tense import clause_tense
from bilateral_corpus.annotation.dates.uncertainty import uncertain
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.language import detect_language
from bilateral_corpus.model import PartialDate
from bilateral_corpus.model.partial_date import PartialDateLike, to_partial_date

# The language of most texts of which it cannot be told, and a grammar of figures alone for those that have none.
_COMMONEST, _FIGURES = "en", "und"


def find_dates(
    text: str,
    *,
    reference: PartialDateLike | None = None,
    language: str | None = None,
    narrative: bool | None = None,
    timeml: bool = False,
) -> tuple[DateMention, ...]:
    """Find the time expressions of a text and say what each means.

    :func:`bilateral_corpus.find_dates` tells of the arguments; it calls this function.

    Raises:
        InvalidValueError: If `text` is no string or `reference` is no date.
    """
    if not isinstance(text, str):
        raise InvalidValueError(f"found {text!r}, expected a text")
    grammar = grammar_for(language or detect_language(text))
    context = Context.at(None if reference is None else to_partial_date(reference))
    return tuple(_find(text, grammar, context, narrative, timeml))


def _find(
    text: str, grammar: SpanGrammar, context: Context, narrative: bool | None, timeml: bool
) -> Iterator[DateMention]:
    items = expressions_in(text, grammar, timeml=timeml)
    context.day_first = day_comes_first(items, grammar.source.dates.numeric_order)
    context.narrative = is_narrative(items, context.reference) if narrative is None else narrative
    found = [pair for item in items if (pair := understood(item, text, grammar, context))]
    year = context.reference.year if context.reference else None
    for item, resolved in place_anniversaries(found, year):
        yield mention_of(item, resolved, text)


def grammar_for(language: str) -> SpanGrammar:
    """The grammar of a language: English where it could not be told, figures alone where there is no file for it.

    Args:
        language: A BCP 47 tag.
    """
    grammar = span_grammar(_COMMONEST if language == "und" else language) or span_grammar(_FIGURES)
    assert grammar is not None
    return grammar


def expressions_in(text: str, grammar: SpanGrammar, *, timeml: bool = False) -> list[Item]:
    """The expressions of a text in its order, not yet resolved.

    Args:
        text: The text.
        grammar: Of its language.
        timeml: See `find_dates`.
    """
    surroundings = Surroundings(text, grammar.source)
    parsed = (item for run in grammar.runs(text) for item in grammar.parse(run) if not item.word)
    return [one for item in parsed for one in marked(item, timeml=timeml) if is_time(one, surroundings)]


def understood(item: Item, text: str, grammar: SpanGrammar, context: Context) -> tuple[Item, Resolved] | None:
    """Resolve an expression and remember what it spoke of; None if it means nothing.

    Args:
        item: The expression.
        text: The text that it stands in.
        grammar: Of the language of the text.
        context: What is known there; it is changed.
    """
    context.clause = partial(clause_tense, text, item.start, item.end, grammar.source)
    resolved = meaning_of(item.expression, context)
    if (apart := context.without_reference()) is not None:
        known = understood(item, text, grammar, apart)
        if resolved is not None and (known is None or known[1].edtf != resolved.edtf):
            resolved = evolve(resolved, edtf=uncertain(resolved.edtf) if resolved.edtf else None)
    if resolved is None:
        return None
    if not _compares(item.expression) or context.narrative:
        context.note(resolved.cells)
    return item, resolved


def _compares(expression: Expression) -> bool:
    """Whether something is only named to compare with it: "profit rose from a year earlier"."""
    match expression:
        case Shifted(_, -1, Anchor()) | Within(Step(fixed=False)):
            return True
    return False


def mention_of(item: Item, resolved: Resolved, text: str) -> DateMention:
    """Put an expression and its meaning together."""
    return DateMention(
        start=item.start,
        end=item.end,
        text=text[item.start : item.end],
        date=PartialDate(resolved.edtf) if resolved.edtf else None,
        timex_type=resolved.timex_type,
        timex_value=resolved.value,
        mod=resolved.mod,
        quant=resolved.quant,
        freq=resolved.freq,
    )
