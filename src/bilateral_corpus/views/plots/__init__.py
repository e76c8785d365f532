"""Pictures of a corpus, drawn by matplotlib."""

from bilateral_corpus.views.plots.comparison import comparison
from bilateral_corpus.views.plots.mentions import mentions
from bilateral_corpus.views.plots.network import network
from bilateral_corpus.views.plots.talk import talk
from bilateral_corpus.views.plots.timeline import timeline

__all__ = ["comparison", "mentions", "network", "talk", "timeline"]
