"""The recognisers of this library; each is loaded when it is first called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral_corpus.annotation import dates, events, names

if TYPE_CHECKING:
    from bilateral_corpus.annotation.dates.date_mention import DateMention
    from bilateral_corpus.model import Interview
    from bilateral_corpus.model.partial_date import PartialDateLike


def annotate_dates(interview: Interview) -> Interview:
    """Add a mention of kind ``date`` for every time expression that has a place in time.

    What is relative counts from the date of publication. An interview without one gets it inferred, if its text gives
    evidence; then `published` is marked as uncertain and a problem ``publication-inferred`` says from what.
    Lengths of time that touch no date, and what recurs, are no mentions; :func:`find_dates` gives them too.

    Args:
        interview: An interview whose passages are known.

    Returns:
        The interview with mentions, problems and, where it was inferred, its date of publication.
    """
    return dates.annotate_dates(interview)


def annotate_names(interview: Interview) -> Interview:
    """Find people, organizations and countries, and link every mention to one of them.

    Args:
        interview: An interview whose turns are known.

    Returns:
        The interview with its people and organizations, and with mentions of them and of countries.
    """
    return names.annotate_names(interview)


def annotate_events(interview: Interview) -> Interview:
    """Find events, give each a kind, a date, a status and those who take part, and mention every place that names it.

    What is found is what the frames of the language's data file speak of; a language without a file has none. An
    anniversary commemorates an event, whose date follows from its own where the text does not give it. Where it is
    called again the events and mentions that it added before are made anew.

    Args:
        interview: An interview with its dates, people, organizations and countries.

    Returns:
        The interview with events, and with mentions of them.
    """
    return events.annotate_events(interview)


def find_dates(
    text: str,
    *,
    reference: PartialDateLike | None = None,
    language: str | None = None,
    narrative: bool | None = None,
    timeml: bool = False,
) -> tuple[DateMention, ...]:
    """Find the time expressions of a text and say what each means.

    Args:
        text: Running text, in Unicode form NFC.
        reference: When the text was spoken or published: what "today" and "last year" count from. Without it they
            have no date; with a month or a year, those have one that need no more.
        language: The BCP 47 tag of the language; found out if None. A language without a grammar file is read as
            English, whose numeric dates are those of all.
        narrative: Whether history is told, so that "in May" is near what was said last and not near `reference`;
            found out if None.
        timeml: Whether to mark what TimeML marks: both ends of an interval by themselves, no word such as "before",
            and "the first five months of 2024" as a duration.

    Returns:
        The expressions in the order of the text, none overlapping another.

    Raises:
        InvalidValueError: If `text` is no string or `reference` is no date.

    >>> [(one.text, one.date.edtf) for one in find_dates("It opened in late 2019.")]
    [('late 2019', '2019-09/2019-12')]
    """
    return dates.find_dates(text, reference=reference, language=language, narrative=narrative, timeml=timeml)
