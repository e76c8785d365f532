"""What every figure does: it is saved the same each time, says what it shows, and leaves matplotlib as it was."""

from __future__ import annotations

import base64
import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import matplotlib
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from PIL import Image

import bilateral_corpus as bc
from bilateral_corpus.views import plots
from bilateral_corpus.views.palette import palette
from views.plots.drawn import event, interview, outside, overlaps, texts

HOSTILE = "a $x_1^2$ \\frac{1}{2} 50% <b>&amp;\u202e#~{} \u200f line\nbreak\x1b[2J " + "long " * 40
CORPUS = bc.Corpus(
    [
        bc.Interview(id="events", events=[event("1977", HOSTILE, "LA VN"), event("1980-02-03", "b")]),
        interview("talk", [("news", "How old is the harbour?"), ("venn", "Older.")], published="2021", title=HOSTILE),
    ]
)
Draw = Callable[..., Any]
DRAWN: dict[str, Draw] = {
    "timeline": lambda **more: plots.timeline(CORPUS, **more),
    "talk": lambda **more: plots.talk(CORPUS["talk"], **more),
    "mentions": lambda **more: plots.mentions(CORPUS, of="LA", **more),
    "network": lambda **more: plots.network(CORPUS, relation="event", **more),
    "comparison": lambda **more: plots.comparison(CORPUS, CORPUS[:1], least=0.1, **more),
}
each_plot = pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN)


@each_plot
def test_it_is_a_figure_of_matplotlib_with_title_and_description(draw: Draw) -> None:
    figure = draw(title="The title")
    assert figure.description.startswith("The title: ")
    assert "The title" in texts(figure)
    assert isinstance(figure, Figure)


@pytest.mark.parametrize("form", ["svg", "pdf", "png"])
def test_the_same_corpus_gives_the_same_bytes(form: str) -> None:
    saved = [BytesIO(), BytesIO()]
    for file in saved:
        plots.timeline(CORPUS).savefig(file, format=form)
    assert saved[0].getvalue() == saved[1].getvalue()


@each_plot
def test_text_is_shown_as_it_is(draw: Draw) -> None:
    figure = draw(title=HOSTILE, width=6.3)
    assert overlaps(figure) == []
    assert outside(figure) == []
    seen = " ".join(texts(figure))
    assert "$x_1^2$ \\frac{1}{2} 50% <b>&amp;\N{REPLACEMENT CHARACTER}#~{}" in seen
    assert not any(character in seen for character in "\u202e\u200f\x1b\n")
    figure.savefig(BytesIO(), format="png")  # mathematics that cannot be read would be refused here


@each_plot
@pytest.mark.parametrize("dark", [False, True])
def test_the_ground_is_that_of_the_palette(draw: Draw, dark: bool) -> None:
    ground = palette().page["background"]
    assert to_hex(draw(dark=dark).get_facecolor()) == (ground.dark if dark else ground.light)


@each_plot
@pytest.mark.parametrize("width", [3.0, 6.3, 12.0])
def test_it_is_as_wide_as_wanted(draw: Draw, width: float) -> None:
    figure = draw(width=width)
    assert figure.get_figwidth() == width
    assert outside(figure) == []


def test_too_narrow() -> None:
    with pytest.raises(bc.InvalidValueError, match="3 to 200 inches"):
        plots.timeline(CORPUS, width=1)


def test_the_style_of_the_program_is_neither_used_nor_changed() -> None:
    plain = plots.timeline(CORPUS)
    with matplotlib.rc_context({"font.size": 30, "axes.facecolor": "red", "text.usetex": True}):
        before = dict(matplotlib.rcParams)
        styled = plots.timeline(CORPUS)
        assert dict(matplotlib.rcParams) == before
    assert plain.axes[0].get_facecolor() == styled.axes[0].get_facecolor()
    assert plain.get_figheight() == styled.get_figheight()
    assert not any(text.get_usetex() for text in styled.axes[0].texts)


def test_pyplot_is_not_loaded_and_nothing_is_before_a_plot_is_made() -> None:
    code = (
        "import sys\n"
        "from bilateral_corpus.views import plots\n"
        "import bilateral_corpus as bc\n"
        "assert 'matplotlib' not in sys.modules\n"
        "plots.timeline(bc.Corpus())\n"
        "assert 'matplotlib.pyplot' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(bc.MissingExtraError, match=r"pip install 'bilateral_corpus\[plot\]'"):
        plots.timeline(CORPUS)
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(bc.MissingExtraError, match=r"pip install 'bilateral_corpus\[plot\]'"):
        plots.network(CORPUS)


def test_the_description_is_saved(tmp_path: Path) -> None:
    figure = plots.timeline(bc.Corpus(), title="Nothing")
    for form in ("png", "svg", "pdf", "jpg"):
        figure.savefig(tmp_path / f"figure.{form}")
    with Image.open(tmp_path / "figure.png") as image:
        assert (image.info["Title"], image.info["Description"]) == ("Nothing", figure.description)
    assert "<title>Nothing</title>" in (tmp_path / "figure.svg").read_text("utf-8")
    assert b"/CreationDate" not in (tmp_path / "figure.pdf").read_bytes()


def test_metadata_may_be_added(tmp_path: Path) -> None:
    figure = plots.timeline(bc.Corpus(), title="Nothing")
    figure.savefig(str(tmp_path / "figure.png"), metadata={"Author": "Dara Venn", "Title": "Mine"})
    with Image.open(tmp_path / "figure.png") as image:
        assert (image.info["Title"], image.info["Author"]) == ("Mine", "Dara Venn")


def test_fonts_are_embedded_as_truetype(tmp_path: Path) -> None:
    plots.timeline(CORPUS).savefig(tmp_path / "figure.pdf")
    content = (tmp_path / "figure.pdf").read_bytes()
    assert b"/CIDFontType2" in content
    assert b"/Type3" not in content


def test_notebooks_show_it_with_its_description() -> None:
    figure = plots.timeline(CORPUS, width=6.0)
    data, metadata = figure._repr_mimebundle_()
    with Image.open(BytesIO(base64.b64decode(data["image/png"]))) as image:
        assert image.width == 2 * metadata["image/png"]["width"] == 2 * 6 * 96
    assert metadata["image/png"]["alt"] == figure.description


def test_ipython_shows_the_picture() -> None:
    formatters = pytest.importorskip("IPython.core.formatters", reason="IPython is not installed")
    data, _ = formatters.DisplayFormatter().format(plots.timeline(bc.Corpus()))
    assert set(data) == {"image/png", "text/plain"}


def test_it_can_be_copied_and_pickled() -> None:
    figure = plots.timeline(CORPUS)
    for other in (copy.deepcopy(figure), pickle.loads(pickle.dumps(figure))):
        assert other.description == figure.description
        assert texts(other) == texts(figure)


def test_letters_that_no_font_has_are_told_of() -> None:
    unassigned = "\U0001f9ff"  # no font that comes with matplotlib has this bead
    figure = plots.timeline(bc.Corpus(), title=f"A {unassigned}")
    told = any("need a font" in text for text in texts(figure))
    from bilateral_corpus.views.plots.fonts import families_for

    assert told is bool(families_for(unassigned)[1])
    figure.savefig(BytesIO(), format="png")


def test_letters_of_lao_and_vietnamese_need_no_other_font() -> None:
    from bilateral_corpus.views.plots.fonts import families_for

    assert families_for("ລາວ Việt Nam Ελλάδα Россия") == (["DejaVu Sans"], set())
