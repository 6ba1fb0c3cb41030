"""Three versions of a month's file, as two officers make them at the same time."""

import json
import re
from collections import Counter
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from de_an06.yamltext.tree import data, tree_of

TASKS = ("II.1.a", "II.1.b", "II.2.q")
HEAD = "agency: so-tttt\nperiod: 2024-03\n"
RESULTS = ("Đã xong.", "Đề nghị: bố trí # kinh phí", "- một\n\n  hai", "true", "Dài. " * 30)
CLASH = re.compile(
    r"^<{7} ours\r?\n(.*?)^={7}\r?\n(.*?)^>{7} theirs\r?\n", re.MULTILINE | re.DOTALL
)


def reads(text):
    """What a text says; None where the reader refuses it."""
    tree = tree_of(text.encode())
    said = None if tree.findings else data(tree.root)
    return said if isinstance(said, dict) else None


def chosen(text, side):
    """The text with one side chosen wherever both clash: 1 is ours, 2 theirs."""
    return CLASH.sub(lambda clash: clash[side], text.removeprefix("\ufeff"))


def contents(text):
    """How often each update stands in a text."""
    data = reads(text) if text.strip() else {}
    assert data is not None, text
    return Counter(json.dumps(entry, sort_keys=True) for entry in data.get("updates") or [])


@dataclass(frozen=True)
class Entry:
    """An update as a person writes it, with a comment of its own."""

    task: str
    day: int
    status: str
    result: str | None
    remark: str

    def text(self, dash, gap, style):
        inner = " " * (dash + 1 + gap)
        said = {"task": self.task, "on": f"2024-03-{self.day:02}", "status": self.status}
        if self.result:
            said["result"] = self.result
        remark = f"{' ' * dash}# {self.remark}\n" if self.remark else ""
        if style == "braces":
            pairs = ", ".join(f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in said.items())
            return f"{remark}{' ' * dash}-{' ' * gap}{{{pairs}}}\n"
        lines = []
        for key, value in said.items():
            if key == "result" and style != "quoted":
                header, *body = (style + "-", *value.rstrip().split("\n"))
                lines.append(f"{key}: {header}")
                lines += [f"  {line}" if line else "" for line in body]
            else:
                lines.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
        body = "".join((inner + line if line else "") + "\n" for line in lines)
        return remark + " " * dash + "-" + " " * gap + body[len(inner) :]


@dataclass(frozen=True)
class Style:
    """How a person writes a file."""

    dash: int = 2
    gap: int = 1
    entries: str = "quoted"
    ends: str = "\n"
    mark: str = ""
    unfinished: bool = False

    def text(self, entries, more=""):
        lines = [entry.text(self.dash, self.gap, self.entries) for entry in entries]
        text = HEAD + more + ("updates:\n" if lines else "") + "".join(lines)
        if self.unfinished:
            text = text.removesuffix("\n")
        return self.mark + text.replace("\n", self.ends)


ENTRIES = st.builds(
    Entry,
    task=st.sampled_from(TASKS),
    day=st.integers(1, 13),
    status=st.sampled_from(("in_progress", "blocked")),
    result=st.sampled_from((None, *RESULTS)),
    remark=st.just(""),
)
STYLES = st.builds(
    Style,
    dash=st.sampled_from((2, 2, 0, 4)),
    gap=st.integers(1, 3),
    entries=st.sampled_from(("quoted", "|", ">", "braces")),
    ends=st.sampled_from(("\n", "\n", "\r\n")),
    mark=st.sampled_from(("", "", "\ufeff")),
    unfinished=st.booleans(),
)


@dataclass(frozen=True)
class Made:
    """The entries of the three versions and their texts."""

    base: tuple[Entry, ...]
    ours: tuple[Entry, ...]
    theirs: tuple[Entry, ...]
    texts: tuple[str, str, str]


def _edited(draw, base, side):
    """What one side makes of the entries: some go, some change, some are new."""
    kept = []
    for entry in base:
        match draw(st.sampled_from(("keep", "keep", "keep", "change", "drop"))):
            case "keep":
                kept.append(entry)
            case "change":
                kept.append(replace(entry, result=draw(st.sampled_from(RESULTS))))
    for number, entry in enumerate(draw(st.lists(ENTRIES, max_size=4))):
        new = replace(entry, remark=draw(st.sampled_from(("", f"{side} {number}"))))
        after = [place for place, other in enumerate(kept) if other.day <= new.day]
        kept.insert(after[-1] + 1 if after else 0, new)
    return tuple(kept)


@st.composite
def made(draw):
    """Versions in order of days; each side may write in a style of its own."""
    drawn = sorted(draw(st.lists(ENTRIES, max_size=4)), key=lambda entry: entry.day)
    base = tuple(replace(entry, remark=f"gốc {n}") for n, entry in enumerate(drawn))
    ours, theirs = _edited(draw, base, "ta"), _edited(draw, base, "họ")
    style = draw(STYLES)
    styles = [style, *(draw(st.sampled_from((style, draw(STYLES)))) for _ in range(2))]
    pairs = zip(styles, (base, ours, theirs), strict=True)
    base_text, *texts = (style.text(entries) for style, entries in pairs)
    if not base and draw(st.booleans()):
        base_text = ""
    return Made(base, ours, theirs, (base_text, *texts))
