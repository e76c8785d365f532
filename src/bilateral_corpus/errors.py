"""The errors that this library raises.

.. code-block:: text

    BilateralCorpusError
     +-- InvalidValueError      (also a ValueError)   a value that the model refuses
     +-- ParseError             (also a ValueError)   input that cannot be read, and where
     +-- UnrepresentableError   (also a ValueError)   an object that a format cannot hold
     +-- UnknownFormatError     (also a LookupError)  no format has that name or suffix
     +-- IntegrityError         (also a ValueError)   ids that do not fit together
     +-- MissingExtraError      (also an ImportError) a library that an extra brings is not installed
     +-- StoreError             a store cannot be used: it is none, or of a later version
          +-- StoreLockedError  someone else is writing to it
          +-- StoreDamagedError the file is damaged

Every error raised on purpose is one of these, so ``except BilateralCorpusError`` is enough to guard a long run.
Errors of the operating system (a missing file, a full disk) keep their own type, :class:`OSError`.
"""

from __future__ import annotations

__all__ = [
    "BilateralCorpusError",
    "IntegrityError",
    "InvalidValueError",
    "MissingExtraError",
    "ParseError",
    "StoreDamagedError",
    "StoreError",
    "StoreLockedError",
    "UnknownFormatError",
    "UnrepresentableError",
]


class BilateralCorpusError(Exception):
    """The base of all errors of this library."""


class InvalidValueError(BilateralCorpusError, ValueError):
    """A value breaks an invariant of the model, such as a span that ends before it starts."""


class IntegrityError(BilateralCorpusError, ValueError):
    """Objects do not fit together: a duplicate id, or an id that points at nothing."""


class MissingExtraError(BilateralCorpusError, ImportError):
    """A library that this needs is not installed; the message has the line that installs it."""


class UnrepresentableError(BilateralCorpusError, ValueError):
    """An object holds something that the format cannot write."""


class UnknownFormatError(BilateralCorpusError, LookupError):
    """No registered format has this name, suffix or media type; the message lists those there are."""


class StoreError(BilateralCorpusError):
    """A file cannot be used as a store: it is none, or was written by a later version of the library."""


class StoreLockedError(StoreError):
    """Someone else is writing to the store; trying again later helps."""


class StoreDamagedError(StoreError):
    """A part of the store's file is damaged."""


class ParseError(BilateralCorpusError, ValueError):
    """Input cannot be read.

    Attributes:
        message: What is wrong, without the place.
        source: The file or other name of the input, if known.
        line: The line, counted from 1, if known.
        column: The column in code points, counted from 1, if known.
        path: The path inside a structured document, such as ``$.passages[3].text``, if known.
        found: What stands there, if that helps.
        expected: What should stand there, if that can be said.
    """

    def __init__(
        self,
        message: str,
        *,
        source: str | None = None,
        line: int | None = None,
        column: int | None = None,
        path: str | None = None,
        found: str | None = None,
        expected: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.source = source
        self.line = line
        self.column = column
        self.path = path
        self.found = found
        self.expected = expected

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.source, self.line, self.column) if part is not None)
        text = f"{place}: {self.message}" if place else self.message
        if self.expected is not None or self.found is not None:
            text += f" (expected {self.expected or 'something else'}, found {self.found or 'nothing'})"
        return f"{text} @ {self.path}" if self.path else text
