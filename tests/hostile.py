"""Texts that a surface could take for something else than text."""

import re

from hypothesis import strategies as st

HOSTILE = (
    "=1+1",
    '=HYPERLINK("https://a.vn";"x")',
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "＝1+1",
    "\t=1+1",
    "#N/A",
    "'=1",
    "<script>alert(1)</script>",
    "</td></tr></table><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#60; &nbsp;",
    "**đậm** _x_ `x` ~~x~~ [a](javascript:alert(1)) ![a](//b.vn/c.png)",
    "| a | b |",
    "---",
    "# a",
    "1. a",
    "1.234",
    "0123",
    "50%",
    "30/06/2024",
    "_x0041_ _x005F_ _x001B_",
    "{{ 7*7 }} {% raw %}",
    "]]> --> <!--",
    "\x1b[31m \x9b \u202e \u200b \ufeff \ufffe \ud800 \x00",
    "e\u0302\u0301 Nguye\u0302\u0303n",
    "漢字 ｆｕｌｌ 👩‍👩‍👧",
    "a\u00a0b  c   d",
    "x" * 300,
)

any_text = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(codec=None), max_size=60),
    st.lists(st.sampled_from(HOSTILE), max_size=3).map(" ".join),
)
"""Any text at all, often a hostile one."""


def as_a_spreadsheet_reads(text: str) -> str:
    """The text of a cell with codes such as _x0041_ read as letters (ECMA-376, ST_Xstring)."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text)
