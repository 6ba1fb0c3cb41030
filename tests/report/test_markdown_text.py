"""Text from files as Markdown: it shows itself, and does nothing (docs/safety.md, "Markup")."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from de_an06.report.markdown import markdown_text
from de_an06.surface.visible import shown_text

# Everything that any reader of Markdown may have switched on.
PARSER = MarkdownIt("gfm-like", {"html": True, "linkify": False})
ACTIVE = "\\`*_{}[]()<>#+-.!|~=:&$@/\"'^% \t\n0123456789aBđ;?,"
texts = st.one_of(st.text(), st.text(alphabet=ACTIVE), st.text(alphabet="-+=.)#>1 \n\t|:"))
PLACES = {
    "a paragraph": "{}",
    "after words": "Trước {} sau",
    "after a word": "a{}b",
    "the second line": "một dòng\n{}",
    "a second value": "{0}{0}",
    "a heading": "## {}",
    "an item": "- {}",
    "a bold text": "**{}x**",
    "a cell": "| a |\n|---|\n| {} |",
    "a first cell": "| {} | b |\n|---|---|\n| c | d |",
}


def tokens(markdown):
    for token in PARSER.parse(markdown):
        yield token
        yield from token.children or ()


def kinds(markdown):
    return [token.type.removesuffix("_open").removesuffix("_close") for token in tokens(markdown)]


def shown(markdown):
    """The words that a reader sees."""
    return "".join(token.content for token in tokens(markdown) if token.type == "text")


@pytest.mark.parametrize("place", PLACES)
@given(text=texts)
def test_any_text_comes_out_as_the_same_text_and_nothing_else(place, text):
    frame = PLACES[place]
    markdown = frame.format(markdown_text(text))
    wanted = frame.format("X" * bool(shown_text(text)))
    assert [kind for kind in kinds(markdown) if kind != "text"] == [
        kind for kind in kinds(wanted) if kind != "text"
    ]
    assert _words(shown(markdown)) == _words(shown(wanted).replace("X", shown_text(text)))


def _words(text):
    """Spaces are the place's matter."""
    return "".join(text.split())


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Sở Tư pháp", "Sở Tư pháp"),
        ("15.000 hồ sơ, đạt 98,62%", "15.000 hồ sơ, đạt 98,62%"),
        ("Kế hoạch số 12/KH-UBND (b/c);", "Kế hoạch số 12/KH-UBND (b/c);"),
        ("+3", "+3"),
        ("-60", "-60"),
        ("2024 - 2025", "2024 - 2025"),
        ("Sở KH&ĐT", "Sở KH&ĐT"),
        ("1. Việc đầu", r"1\. Việc đầu"),
        ("12)", r"12\)"),
        ("- gạch", r"\- gạch"),
        ("---", r"\---"),
        ("# không là mục", r"\# không là mục"),
        ("a | b", r"a \| b"),
        ("<b>đậm</b>", r"\<b\>đậm\</b\>"),
        ("*đậm* _nghiêng_ `mã`", r"\*đậm\* \_nghiêng\_ \`mã\`"),
        ("[a](http://b)", r"\[a\](http\://b)"),
        ("www.vidu.vn", r"www\.vidu.vn"),
        ("&lt; &#60;", r"\&lt; &\#60;"),
        ("hai\n\ndòng", "hai dòng"),
        ("  thừa   cách  ", "thừa cách"),
        ("\x1b[31m\u202e", r"\<U+001B\>\[31m\<U+202E\>"),
    ],
)
def test_only_what_would_act_is_escaped(text, markdown):
    assert markdown_text(text) == markdown
