"""Draw the plots of the documentation, from the interviews in ``examples/``.

    python docs/images/plots.py

Each is drawn for a light and for a dark page, as wide as a column of a journal and as wide as a screen. The same
versions of matplotlib and its fonts give the same bytes.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

import bilateral_corpus as bc
from bilateral_corpus.views import plots

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples" / "interviews"
WIDTHS = {"narrow": 6.3, "wide": 12.0}
LANGUAGES = {"en", "vi", "fr", "es"}
GROUNDS = {"light": False, "dark": True}

Draw = Callable[..., Any]


def pictures(corpus: bc.Corpus) -> dict[str, Draw]:
    """Give each plot as a function of its width and its ground."""
    english = corpus.where(language="en")
    press_conference = next(one for one in corpus if len(one.participants) == max(len(i.participants) for i in corpus))
    roles = {"role": "interviewee", "reference_role": "interviewer", "least": 3.84}
    return {
        "timeline": lambda **size: plots.timeline(corpus, **size),
        "talk": lambda **size: plots.talk(press_conference, **size),
        "mentions": lambda **size: plots.mentions(corpus, **size),
        "network": lambda **size: plots.network(corpus, **size),
        "comparison": lambda **size: plots.comparison(english, english, most=10, **roles, **size),
    }


def main() -> None:
    """Write a file for each plot, width and ground."""
    # The letters of these come with matplotlib, so that every machine draws the same.
    interviews = bc.read_corpus(EXAMPLES).filter(lambda one: one.language in LANGUAGES)
    for name, draw in pictures(interviews).items():
        for size, width in WIDTHS.items():
            for ground, dark in GROUNDS.items():
                image = BytesIO()
                draw(width=width, dark=dark).savefig(image, format="png", dpi=110)
                # Few colours, a third of the bytes.
                small = Image.open(image).convert("RGB").quantize(64, dither=Image.Dither.NONE)
                small.save(HERE / f"{name}-{size}-{ground}.png", optimize=True)


if __name__ == "__main__":
    main()
