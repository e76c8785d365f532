"""How a page marks who speaks."""

from __future__ import annotations

from bilateral_corpus.model.vocabulary import Vocabulary


class Convention(Vocabulary):
    """A way in which a published interview marks its turns; a page may mix several.

    The first group names how labels are set off from the words, the second what has no label although other turns
    have one, the third what marks the turns of a page without labels.
    """

    COLON_LABELS = "colon_labels"
    LETTER_LABELS = "letter_labels"
    DASH_LABELS = "dash_labels"
    LINE_LABELS = "line_labels"
    BRACKET_LABELS = "bracket_labels"
    EMPHASIS_LABELS = "emphasis_labels"
    RUN_ON_LABELS = "run_on_labels"

    BARE_ANSWERS = "bare_answers"
    BARE_QUESTIONS = "bare_questions"
    FIRST_LABELS = "first_labels"

    DASHES = "dashes"
    DASHED_QUESTIONS = "dashed_questions"
    EMPHASISED_QUESTIONS = "emphasised_questions"
    EMPHASISED_ANSWERS = "emphasised_answers"
    NUMBERED_QUESTIONS = "numbered_questions"
    QUESTIONS_ONLY = "questions_only"
    SHARED_PARAGRAPHS = "shared_paragraphs"
    UNMARKED = "unmarked"
