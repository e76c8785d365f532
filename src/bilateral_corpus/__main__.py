"""The command line: ``python -m bilateral_corpus FILE…`` shows what is in interviews, or converts them.

Results go to standard output, messages to standard error. The exit code is 0 when every file was read, 1 when one
could not be read or written or nothing was found, and 2 when the command makes no sense. An interview that occurs
twice, word for word, is told and costs nothing.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from bilateral_corpus import (
    BilateralCorpusError,
    Corpus,
    InvalidValueError,
    PartialDate,
    UnknownFormatError,
    UnrepresentableError,
    __version__,
    dumps,
    loads,
    read_corpus,
    write,
)
from bilateral_corpus.formats import formats
from bilateral_corpus.views import summary

_OK, _FAILED, _USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: The words after the program's name; None for those of the process.

    Returns:
        The exit code.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    if "-" in options.files and len(options.files) > 1:
        parser.error("- (standard input) stands alone; a file of this name is ./-")
    try:
        return _run(options)
    except BrokenPipeError:
        # The reader of the pipe has seen enough; without this, closing standard output would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _OK
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bilateral_corpus",
        description="Show what is in published interviews, or convert them.",
        epilog="Without --to or --output, a summary of each interview is printed.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, a folder, a glob, or - for standard input")
    parser.add_argument("--to", metavar="FORMAT", help=f"convert to this format: {', '.join(_writable())}")
    parser.add_argument("--output", metavar="PATH", help="write here; without --to, the suffix says the format")
    parser.add_argument("--from", dest="source_format", metavar="FORMAT", help="the format of the input")
    parser.add_argument("--encoding", metavar="NAME", help="the character encoding of text files")
    parser.add_argument("--language", metavar="TAG", help="the language of the interviews, such as en or vi")
    parser.add_argument(
        "--published", metavar="DATE", type=_date, help="when the interviews were published, such as 2021-03-04"
    )
    parser.add_argument("--version", action="version", version=f"bilateral_corpus {__version__}")
    return parser


def _date(text: str) -> PartialDate:
    try:
        return PartialDate(text)
    except InvalidValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _writable() -> list[str]:
    return [one.name for one in formats if one.write is not None]


def _run(options: argparse.Namespace) -> int:
    try:
        _check_output(options)
        corpus = _read(options)
        _deliver(corpus, options)
    except (UnknownFormatError, UnrepresentableError) as error:
        return _complain(error, _USAGE)
    except (BilateralCorpusError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        return _complain(error, _FAILED)
    for problem in corpus.problems:
        _complain(f"{problem.message} ({problem.source}; {problem.action})", _FAILED)
    if not len(corpus) and not corpus.problems:
        return _complain(f"there is no interview in {', '.join(options.files)}", _FAILED)
    return _FAILED if any(problem.code != "duplicate" for problem in corpus.problems) else _OK


def _check_output(options: argparse.Namespace) -> None:
    """Find out before hours of reading that the format of the output is none."""
    if options.to:
        formats.by_name(options.to)
    elif options.output:
        formats.by_suffix(options.output)


def _complain(message: object, code: int) -> int:
    print(f"bilateral_corpus: {message}", file=sys.stderr)
    return code


def _read(options: argparse.Namespace) -> Corpus:
    known = {"encoding": options.encoding, "language": options.language, "published": options.published}
    if options.files == ["-"]:
        return Corpus([loads(sys.stdin.buffer.read(), options.source_format or "text", **known)])
    return read_corpus(options.files, format=options.source_format, **known)


def _deliver(corpus: Corpus, options: argparse.Namespace) -> None:
    if not len(corpus):
        return
    whole = corpus[0] if len(corpus) == 1 else corpus
    if options.output:
        write(whole, options.output, format=options.to)
    elif options.to:
        sys.stdout.buffer.write(dumps(whole, options.to))
        sys.stdout.buffer.flush()
    else:
        _show(corpus)


def _show(corpus: Corpus) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    print("\n".join(summary(interview) for interview in corpus), flush=True)


if __name__ == "__main__":
    sys.exit(main())
