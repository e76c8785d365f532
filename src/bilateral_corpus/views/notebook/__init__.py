"""How objects are shown in a notebook: Jupyter, VS Code, Colab, and what is exported from them.

A view is a piece of HTML that brings its style along, needs no script and shows only a page of what is long. Every text
is escaped, and stands in an element of its own direction.
"""

from bilateral_corpus.views.frame import framed
from bilateral_corpus.views.notebook import many, model
from bilateral_corpus.views.notebook.showing import shown

__all__ = ["many", "model", "notebook_html"]


def notebook_html(thing: object) -> str:
    """Show an object as a piece of HTML for the output of a cell.

    Args:
        thing: An interview, a corpus, or anything of theirs.
    """
    return framed(shown(thing))
