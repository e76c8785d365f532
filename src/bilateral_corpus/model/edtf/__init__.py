"""The Extended Date/Time Format of ISO 8601-2:2019, behind :class:`~bilateral_corpus.model.partial_date.PartialDate`.

The profile is that of the Library of Congress, https://www.loc.gov/standards/datetime/. Nothing here is public.

======================  =============================================================
:mod:`.syntax`          the parts of an expression and how they are written
:mod:`.grammar`         text to those parts
:mod:`.gregorian`       the calendar, for any year
:mod:`.bounds`          the first and the last day of an expression
:mod:`.level`           the lowest conformance level that admits an expression
:mod:`.precision`       the unit to which an expression is known
:mod:`.arithmetic`      an expression moved by years, months, days or seconds
:mod:`.reading`         all that is asked of a text at once, remembered
======================  =============================================================
"""
