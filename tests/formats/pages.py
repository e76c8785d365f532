"""HTML pages made by hypothesis, with the words that a reader of each should see."""

from __future__ import annotations

from hypothesis import strategies as st

#: Words that no mark-up, white space or normal form changes.
words = st.text(st.sampled_from("abcdéđŝ дом漢字?.:–"), min_size=1, max_size=12).map(
    lambda text: " ".join(text.split()) or "a"
)


def _joined(parts: list[tuple[str, list[str]]]) -> tuple[str, list[str]]:
    return "".join(html for html, _ in parts), [word for _, seen in parts for word in seen]


def _in(tag: str) -> object:
    def wrap(inside: tuple[str, list[str]]) -> tuple[str, list[str]]:
        html, seen = inside
        return f"<{tag}>{html}</{tag.split()[0]}>", seen

    return wrap


_text = words.map(lambda text: (f" {text} ", [text]))
_unseen: st.SearchStrategy[tuple[str, list[str]]] = st.sampled_from(
    [
        "<!-- no -->",
        "<script>no</script>",
        "<style>no</style>",
        "<p hidden>no</p>",
        '<span style="display:none">no</span>',
        "<noscript>no</noscript>",
        "<br>",
        "<hr/>",
        "&nbsp;",
        "<img alt=no>",
    ]
).map(lambda html: (html, []))
_TAGS = "p div b strong i em u span section ul li h2 h3 blockquote table tr td dl dt dd a nav footer center pre figure"


def _around(inside: st.SearchStrategy[tuple[str, list[str]]]) -> st.SearchStrategy[tuple[str, list[str]]]:
    several = st.lists(inside, max_size=5).map(_joined)
    return st.one_of(*(several.map(_in(tag)) for tag in (*_TAGS.split(), 'a href="x"', 'div class="share"')))  # type: ignore[arg-type]


#: Well or badly nested mark-up, with the words in it in order.
fragments = st.lists(st.recursive(st.one_of(_text, _unseen), _around, max_leaves=25), max_size=8).map(_joined)
