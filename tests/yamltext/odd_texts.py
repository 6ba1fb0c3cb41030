"""Months' files as people write them: every oddity that the reader takes, thrown together."""

import json
import unicodedata
from collections.abc import Callable

from hypothesis import strategies as st

Draw = Callable

TEXTS = (
    "Đã xong.",
    "40%",
    "Đã nâng cấp 12/20 máy chủ của các cơ quan trên địa bàn tỉnh; còn 8 máy chủ.",
    "Đề nghị: bố trí # kinh phí",
    "- một",
    "'trích' và \"dẫn\"",
    "true",
)
LINES = ("Một.", "# không phải ghi chú", "  thụt vào", "- a: b", "", "   ", "updates:", "Hai. ")
COMMENTS = ("", "#", "# ghi chú", "# updates:", "#   - task: II.2.k", "  ", "     ")


def _quoted(draw: Draw, text: str) -> str:
    forms = [json.dumps(text, ensure_ascii=False), "'" + text.replace("'", "''") + "'"]
    if text.replace("_", "").replace(".", "").replace("-", "").isalnum():
        forms += [text, text]
    return draw(st.sampled_from(forms))


def _gap(draw: Draw) -> str:
    """Lines that say nothing, between two that do."""
    lines = draw(st.lists(st.sampled_from(COMMENTS), max_size=2))
    return "".join(" " * draw(st.integers(0, 7)) + line + "\n" for line in lines)


def _end(draw: Draw) -> str:
    return draw(st.sampled_from(["", "", " ", "  # ghi chú"])) + "\n"


def _block(draw: Draw, column: int) -> str:
    """A block scalar under a key at `column`."""
    deeper = draw(st.integers(1, 4))
    indicator = draw(st.sampled_from(["", str(deeper)]))
    header = draw(st.sampled_from("|>")) + indicator + draw(st.sampled_from(["", "-", "+"]))
    lines = ["Dòng đầu", *draw(st.lists(st.sampled_from(LINES), max_size=4))]
    body = "".join((" " * (column + deeper) + line if line else "") + "\n" for line in lines)
    return header + draw(st.sampled_from(["", " # ghi chú"])) + "\n" + body


def _folded(draw: Draw, column: int, text: str) -> str:
    """A quoted text over several lines."""
    margin = " " * (column + draw(st.integers(1, 3)))
    return json.dumps(text, ensure_ascii=False).replace(" ", f"\n{margin}", 2)


def _text(draw: Draw, column: int) -> str:
    """A text as the value of a key at `column`, to the end of its last line."""
    text = draw(st.sampled_from(TEXTS))
    match draw(st.sampled_from(["quoted", "block", "block", "folded"])):
        case "quoted":
            return _quoted(draw, text) + _end(draw)
        case "folded":
            return _folded(draw, column, text) + _end(draw)
    return _block(draw, column)


def _pair(draw: Draw, column: int, key: str, value: str) -> str:
    space = draw(st.sampled_from(["", " "])) + ":" + draw(st.sampled_from([" ", "   "]))
    return f"{_gap(draw)}{' ' * column}{_quoted(draw, key)}{space}{value}"


def _evidence(draw: Draw, column: int) -> str:
    match draw(st.sampled_from(["flow", "flow lines", "block"])):
        case "flow":
            return "[{number: 12/KH, 'date': 2024-03-01}, {number: \"7\"}]" + _end(draw)
        case "flow lines":
            return f"[\n{' ' * (column + 2)}{{number: 12/KH}},  # một\n{' ' * column} ]" + _end(
                draw
            )
    dash = " " * (column + draw(st.sampled_from([0, 2, 4]))) + "- "
    items = draw(st.integers(1, 2))
    return _end(draw) + "".join(
        _gap(draw) + dash + _quoted(draw, "number") + ": 12/KH" + _end(draw) for _ in range(items)
    )


def _entry(draw: Draw, column: int) -> str:
    """An update as an item of a block list with its dashes at `column`."""
    if draw(st.integers(0, 4)) == 0:
        return " " * column + "- " + _flow_entry(draw) + _end(draw)
    gap = draw(st.integers(1, 3))
    inner = column + 1 + gap
    values = {
        "task": _quoted(draw, "II.2.k") + _end(draw),
        "on": _quoted(draw, f"2024-03-{draw(st.integers(1, 14)):02}") + _end(draw),
        "status": _quoted(draw, draw(st.sampled_from(["in_progress", "blocked"]))) + _end(draw),
    }
    for key in draw(st.sets(st.sampled_from(["result", "next"]))):
        values[key] = _text(draw, inner)
    if draw(st.booleans()):
        values["evidence"] = _evidence(draw, inner)
    keys = draw(st.permutations(list(values)))
    body = "".join(_pair(draw, inner, key, values[key]) for key in keys)
    if body.startswith(" " * inner) and body[inner : inner + 1] not in ("", "#", " ", "\n"):
        return " " * column + "-" + " " * gap + body[inner:]
    return " " * column + "-" + _end(draw) + body


def _flow_entry(draw: Draw) -> str:
    text = json.dumps(draw(st.sampled_from(TEXTS)), ensure_ascii=False)
    return f'{{task: II.2.k, "on": 2024-03-01, status: blocked, result: {text}}}'


def _flow_list(draw: Draw, column: int) -> str:
    entries = [_flow_entry(draw) for _ in range(draw(st.integers(1, 3)))]
    comma = draw(st.sampled_from(["", ",", " , "]))
    if draw(st.booleans()):
        return "[" + ", ".join(entries) + comma + "]" + _end(draw)
    margin = " " * (column + draw(st.integers(1, 4)))
    lines = "".join(f"{margin}{entry},{_end(draw)}" for entry in entries[:-1])
    last = margin + entries[-1] + comma + draw(st.sampled_from(["", "  # cuối", "\n" + margin]))
    closing = "\n" + margin + "]" if "#" in last.rpartition("}")[2] else "]"
    return "[\n" + _gap(draw) + lines + last + closing + _end(draw)


def _updates(draw: Draw, column: int) -> str:
    match draw(st.sampled_from(["empty", "flow", "block", "block", "block"])):
        case "empty":
            return draw(st.sampled_from(["[]", "[ ]", "[\n # trống\n ]"])) + _end(draw)
        case "flow":
            return _flow_list(draw, column)
    dashes = column + draw(st.sampled_from([0, 2, 4]))
    entries = (_gap(draw) + _entry(draw, dashes) for _ in range(draw(st.integers(1, 3))))
    return _end(draw) + "".join(entries)


@st.composite
def odd_texts(draw: Draw) -> str:
    """The text of the month of March of so-tttt, a draft."""
    column = draw(st.sampled_from([0, 0, 0, 2, 3]))
    values = {
        "agency": _quoted(draw, "so-tttt") + _end(draw),
        "period": _quoted(draw, "2024-03") + _end(draw),
    }
    if draw(st.booleans()):
        values["entered_by"] = _quoted(draw, "ca-tinh") + _end(draw)
    for key in draw(st.sets(st.sampled_from(["summary", "plans"]))):
        values[key] = _text(draw, column)
    if draw(st.integers(0, 5)):
        values["updates"] = _updates(draw, column)
    keys = draw(st.permutations(list(values)))
    text = "".join(_pair(draw, column, key, values[key]) for key in keys) + _gap(draw)
    if draw(st.integers(0, 3)) == 0:
        text = f"# đầu\n---\n{text}...\n# cuối\n"
    return draw(_forms)(text)


def _unfinished(text: str) -> str:
    return text.removesuffix("\n")


_forms: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [
        lambda text: text,
        _unfinished,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: _unfinished(text.replace("\n", "\r\n")).removesuffix("\r"),
        lambda text: "\ufeff" + text,
        lambda text: "\ufeff" + _unfinished(text.replace("\n", "\r\n")).removesuffix("\r"),
        lambda text: unicodedata.normalize("NFD", text),
    ]
)
