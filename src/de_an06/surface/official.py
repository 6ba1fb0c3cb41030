"""The head and foot of an official document: read before its Markdown, and what stands where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from de_an06.surface.blocks import (
    Block,
    Paragraph,
    Role,
    annexes_apart,
    markdown_blocks,
    plain_text,
)
from de_an06.surface.drawing import Drawing
from de_an06.words.dates import long_part

FENCE = "---"
"""The line before and after the front matter."""

LINE_BREAKS = re.compile(r"\r\n|\r|\n")
"""Those of every system."""

_BLANK = " " * 6
_ABOUT = "V/v "
_PICTURE = re.compile(r"Biểu đồ (\d{1,2})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stands above and below the body (Decree 30/2020/NĐ-CP, Annex I, section II).

    An empty text or list is absent. `date` is `2024-06-14`, or as much of it as is known
    (`2024-06`, `2024`, nothing): the clerk fills in the rest, like the number. Without a
    `document_type` the document is an official letter (công văn), whose `subject` stands as
    "V/v ..." under the number. `signer_host_position` is the post in the body whose seal is used.
    """

    superior: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    number: str = ""
    symbol: str = ""
    place: str = ""
    date: str = ""
    document_type: str = ""
    subject: str = ""
    addressees: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    signer_authority: str = ""
    signer_position: tuple[str, ...] = ()
    signer_host_position: str = ""
    signer_name: str = ""
    recipients: tuple[str, ...] = ()
    draft: bool = False
    simulated: bool = False

    @property
    def title(self) -> str:
        """The document's type and subject on one line; of a letter what it is about."""
        kind = self.document_type
        return f"{kind} {self.subject}".strip() if kind else self.about

    @property
    def about(self) -> str:
        """The subject as a letter has it."""
        return f"{_ABOUT}{self.subject.removeprefix(_ABOUT)}" if self.subject else ""

    @property
    def marks(self) -> str:
        """What warns on every page: a draft, simulated figures, both; or nothing."""
        wanted = (("DỰ THẢO", self.draft), ("DỮ LIỆU MÔ PHỎNG", self.simulated))
        return " - ".join(mark for mark, is_wanted in wanted if is_wanted)


_ABSENT: dict[str, Any] = {field.name: field.default for field in fields(FrontMatter)}


def one_line(text: str) -> str:
    """The text with its line breaks made spaces, so that it stays one value."""
    return LINE_BREAKS.sub(" ", text)


def read_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter of a text, and the Markdown after it; line breaks of every system are known.

    A text that does not begin with a fence has no front matter. ValueError, with the number of
    the line, for a fence that is never closed, an unknown or repeated key, and a wrong value.
    """
    lines = LINE_BREAKS.split(text.removeprefix("\ufeff"))
    if lines[0].rstrip() != FENCE:
        return FrontMatter(), "\n".join(lines)
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() == FENCE), None)
    if end is None:
        raise ValueError("dòng 1: phần đầu mở bằng --- mà không có --- đóng lại")
    return FrontMatter(**_values(lines[1:end])), "\n".join(lines[end + 1 :])


def front_matter_text(front: FrontMatter) -> str:
    """The front matter as lines between two fences; absent values are left out."""
    lines = [FENCE]
    for key in _ABSENT:
        match getattr(front, key):
            case True:
                lines.append(f"{key}: true")
            case str(text) if text:
                lines.append(f"{key}: {one_line(text)}")
            case (*items,) if items:
                lines += [f"{key}:", *(f"- {one_line(item)}" for item in items)]
    return "".join(f"{line}\n" for line in (*lines, FENCE))


def _values(lines: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    key = ""
    for number, line in enumerate(lines, start=2):
        items = values.get(key)
        if line[:2].rstrip() == "-" and isinstance(items, tuple):
            values[key] = (*items, line[2:])
        elif line.strip():
            key, _, rest = line.partition(":")
            if key in values or key not in _ABSENT:
                raise ValueError(f"dòng {number}: mục «{key}» lạ hoặc lặp lại")
            values[key] = _value(_ABSENT[key], rest.removeprefix(" "), number)
    return values


def _value(absent: object, text: str, number: int) -> str | bool | tuple[str, ...]:
    """What the text after a key stands for; `absent` shows the key's type."""
    if isinstance(absent, tuple):
        return (text,) if text.strip() else ()
    if isinstance(absent, str):
        return text
    if text.strip() not in {"true", "false"}:
        raise ValueError(f"dòng {number}: phải là true hoặc false")
    return text.strip() == "true"


@dataclass(frozen=True, slots=True)
class OfficialText:
    """A document in Markdown, with what stands above and below it, and its pictures."""

    front: FrontMatter
    markdown: str
    drawings: Sequence[Drawing] = ()

    @property
    def whole(self) -> str:
        """Both as one text."""
        return front_matter_text(self.front) + self.markdown


@dataclass(frozen=True, slots=True)
class HeadLines:
    """Lines of one role, one below the other."""

    role: Role
    texts: tuple[str, ...]

    @property
    def rule(self) -> str:
        """How long the rule below them is: `short`, `long` (as they are), or none."""
        return {Role.ISSUER: "short", Role.SUBJECT: "short", Role.MOTTO: "long"}.get(self.role, "")

    def rule_length(self, widths: Sequence[float]) -> float:
        """The length of the rule below lines so wide: a short one is a third to a half of a name.

        Where the name's lines differ, of the longest and of the last at once, as far as that can
        be (Decree 30/2020/NĐ-CP, Annex I, II.2.b and II.5.b).
        """
        return widths[-1] if self.rule == "long" else min(0.4 * max(widths), 0.5 * widths[-1])


Box = tuple[HeadLines, ...]


@dataclass(frozen=True, slots=True)
class OfficialHead:
    """What stands around the body (Annex I, section II); what is absent is left out.

    `sides` are rows of two boxes: names and nation, number and day. `above` are the boxes of the
    title, the addressees and the legal basis. The `foot` is a row of two again, the recipients and
    the signer, and empty where there are neither.
    """

    sides: tuple[tuple[Box, Box], ...]
    above: tuple[Box, Box, Box]
    foot: tuple[Box, ...]


_NO_HEAD = OfficialHead((), ((), (), ()), ())


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """A document that any format can be made of: its `annexes` have pages of their own.

    Of its `drawings` the first stands below a heading that begins with "Biểu đồ 1", and so on.
    """

    front: FrontMatter
    head: OfficialHead
    body: Sequence[Block]
    annexes: Sequence[Sequence[Block]]
    drawings: Sequence[Drawing] = ()

    def drawing_below(self, block: Block) -> Drawing | None:
        """The picture that stands below a heading; None below all else."""
        if not isinstance(block, Paragraph) or not block.level:
            return None
        named = _PICTURE.match(plain_text(block.runs))
        place = int(named[1]) if named else 0
        return self.drawings[place - 1] if 1 <= place <= len(self.drawings) else None


def official_document(text: OfficialText) -> OfficialDocument:
    """The document of a text, its Markdown read."""
    body, *annexes = annexes_apart(markdown_blocks(text.markdown))
    head = official_head(text.front)
    if annexes and head == _NO_HEAD:
        # Annexes alone: what warns above them needs no page of its own.
        body, annexes[0] = [], [*body, *annexes[0]]
    return OfficialDocument(text.front, head, body, annexes, text.drawings)


def official_head(front: FrontMatter) -> OfficialHead:
    """Where the values of the front matter stand."""
    subject = _filled(front.subject) if front.document_type else []
    to = ["Nơi nhận:"] if front.recipients else []
    recipients = _listed(front.recipients, "- ")
    foot = (_box((Role.RECIPIENTS, to), (Role.RECIPIENT, recipients)), _signer(front))
    return OfficialHead(
        sides=_sides(front) if front.issuer else (),
        above=(
            _box((Role.KIND, _filled(front.document_type)), (Role.SUBJECT, subject)),
            _addressees(front.addressees),
            _box((Role.BASIS, _listed(front.basis))),
        ),
        foot=foot if any(foot) else (),
    )


def _box(*lines: tuple[Role, Sequence[str]]) -> Box:
    return tuple(HeadLines(role, tuple(texts)) for role, texts in lines if texts)


def _filled(*texts: str) -> list[str]:
    return [text for text in texts if text]


def _sides(front: FrontMatter) -> tuple[tuple[Box, Box], ...]:
    """Boxes 1 to 5b."""
    about = [] if front.document_type else _filled(front.about)
    names = _box((Role.SUPERIOR, front.superior), (Role.ISSUER, front.issuer))
    nation = _box(
        (Role.NATION, ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        (Role.MOTTO, ["Độc lập - Tự do - Hạnh phúc"]),
    )
    number = _box((Role.NUMBER, [_number(front)]), (Role.ABOUT, about))
    return (names, nation), (number, _box((Role.PLACE, [_place_and_date(front)])))


def _number(front: FrontMatter) -> str:
    """Box 3: blank for the clerk when there is no number; one below 10 begins with 0."""
    number = front.number.zfill(2) if front.number else _BLANK
    return f"Số: {number}/{front.symbol}" if front.symbol else f"Số: {number}".rstrip()


def _place_and_date(front: FrontMatter) -> str:
    """Box 4: days below 10 and the months 1 and 2 begin with 0 (Annex I, II.4.b)."""
    place = f"{front.place}, " if front.place else ""
    day = long_part(front.date, _BLANK)
    return place + (front.date if day is None else day)


def _addressees(names: Sequence[str]) -> Box:
    """Box 9a: one stands on the line of "Kính gửi:", more stand below it with dashes."""
    if len(names) < 2:
        return _box((Role.TO, [f"Kính gửi: {name}" for name in names]))
    return _box((Role.TO_ALL, ["Kính gửi:"]), (Role.ADDRESSEE, _listed(names, "- ")))


def _signer(front: FrontMatter) -> Box:
    """Boxes 7a and 7b: on whose authority and as what, then room for the seal, then who."""
    positions = _filled(front.signer_authority, *front.signer_position)
    if not positions and not front.signer_name:
        return ()
    return (
        *_box((Role.POSITION, positions)),
        HeadLines(Role.SEAL, ("",)),
        *_box((Role.POSITION, _filled(front.signer_host_position))),
        HeadLines(Role.SIGNER, (front.signer_name,)),
    )


def _listed(items: Sequence[str], dash: str = "") -> list[str]:
    """The items of an official list: each ends with a semicolon, the last with a full stop."""
    bare = [item.rstrip(" ;.") for item in items]
    ends = [";"] * (len(bare) - 1) + ["."]
    return [f"{dash}{item}{end}" for item, end in zip(bare, ends, strict=False)]
