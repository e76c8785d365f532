"""How wide a plot can be."""

from __future__ import annotations

from typing import Any

import pytest

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.views.plots.opening import open_sheet

pytest.importorskip("matplotlib", reason="the extra plot is not installed")


@pytest.mark.parametrize("width", [0, -8, 2.9, 1e9, float("inf"), float("nan"), "8", None])
def test_a_width_that_no_picture_has_is_refused(width: Any) -> None:
    with pytest.raises(InvalidValueError, match="inches wide, found"):
        open_sheet("Talks", width=width)
