"""Pictures of a corpus, drawn by matplotlib.

::

    from bilateral_corpus.views import plots

    plots.timeline(corpus).savefig("timeline.pdf")

Each function gives a :class:`~bilateral_corpus.views.plots.figure.DescribedFigure`, which is a
:class:`matplotlib.figure.Figure` that also says in words what it shows. They need the extra ``plot``.
"""

from bilateral_corpus.views.plots.comparison import Measure, comparison
from bilateral_corpus.views.plots.mentions import mentions
from bilateral_corpus.views.plots.network import Relation, network
from bilateral_corpus.views.plots.talk import talk
from bilateral_corpus.views.plots.timeline import timeline

__all__ = ["Measure", "Relation", "comparison", "mentions", "network", "talk", "timeline"]
