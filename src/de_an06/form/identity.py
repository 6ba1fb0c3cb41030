"""What the spreadsheet form of an agency's month asks for, and what its parts are called.

Forms are Vietnamese whatever the language of the screen: what is sent to an officer is read back
by these words.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from de_an06.model.text import fold

LAYOUT, VALUES_LAYOUT = "1", "1.1"
"""The layouts of forms: the second has a column more, for figures that are no rates."""

COMMON_DAY = "Ngày cập nhật chung"
"""On the guide: the day of the updates whose own day is left empty; it stands in column B."""


class FormSheet(StrEnum):
    """A sheet of a form by its title; `ABOUT` is hidden, and says what the form is for.

    Forms of before have no `WORDS`, the sheet for the agency's own words.
    """

    GUIDE = "Hướng dẫn"
    UPDATES = "Cập nhật"
    MEASURES = "Số liệu"
    WORDS = "Lời báo cáo"
    ABOUT = "de-an06"


class UpdateColumn(StrEnum):
    """A column of the sheet of updates by its heading; from `ON` on they are asked for."""

    TASK = "Mã"
    TITLE = "Nhiệm vụ"
    ROLE = "Vai trò"
    DUE = "Thời hạn"
    KNOWN = "Đã ghi nhận"
    OPEN_OBSTACLES = "Vướng mắc chưa giải quyết"
    ON = "Ngày cập nhật"
    STATUS = "Trạng thái"
    PERCENT = "Tỷ lệ hoàn thành (%)"
    COMPLETED_ON = "Ngày hoàn thành"
    RESULT = "Kết quả"
    NEXT = "Việc tiếp theo"
    RESOLVES = "Mã vướng mắc đã giải quyết"
    OBSTACLE_KIND = "Vướng mắc mới: loại"
    OBSTACLE_TEXT = "Vướng mắc mới: nội dung"
    OBSTACLE_CAUSE = "Vướng mắc mới: nguyên nhân"
    OBSTACLE_PROPOSAL = "Vướng mắc mới: đề xuất"
    OBSTACLE_TO = "Vướng mắc mới: đề xuất với cơ quan"
    EVIDENCE_NUMBER = "Minh chứng: số, ký hiệu"
    EVIDENCE_DATE = "Minh chứng: ngày văn bản"
    EVIDENCE_TITLE = "Minh chứng: trích yếu"
    EVIDENCE_URL = "Minh chứng: địa chỉ https"


class IssuedColumn(StrEnum):
    """A column of the sheet of the agency's own words by its heading."""

    NUMBER = "Văn bản ban hành: số, ký hiệu"
    DATE = "Văn bản ban hành: ngày"
    TITLE = "Văn bản ban hành: trích yếu"


class WordsLine(StrEnum):
    """A line of that sheet by its label; what is said stands in column C."""

    SUMMARY = "Tóm tắt trong kỳ"
    PLANS = "Phương hướng kỳ tới"


class MeasureColumn(StrEnum):
    """A column of the sheet of measures by its heading; the last three are asked for."""

    TARGET = "Chỉ tiêu"
    TASK = "Mã"
    TEXT = "Nội dung"
    GOAL = "Mục tiêu"
    KNOWN = "Đã ghi nhận"
    NUMERATOR = "Tử số"
    DENOMINATOR = "Mẫu số"
    VALUE = "Giá trị"


@dataclass(frozen=True, slots=True)
class FormIdentity:
    """What a form is for: an agency's writing period in a plan, all by their ids.

    `version` is a digest of what the form shows of the plan: a form that was made before the plan
    changed there is refused. `simulated`: it shows invented updates, and is for no real plan.
    """

    agency: str
    period: str
    plan: str
    version: str
    simulated: bool = False


SHOWN = "shown"
"""The key of the hidden sheet below which they stand; forms of before have none."""

_DIGITS = 8
_IN_A_CELL = 3000
"""As many as a cell of a spreadsheet can hold, which keeps 32,767 letters."""


def shown_mark(sheet: str, text: str) -> str:
    """The digest of a text on a sheet, wherever it stands there."""
    said = f"{sheet}\0{fold(text)}"
    return hashlib.sha256(said.encode()).hexdigest()[:_DIGITS]


def in_cells(marks: Iterable[str]) -> list[str]:
    """The digests as the texts of a few cells."""
    ordered = sorted(set(marks))
    chunks = range(0, len(ordered), _IN_A_CELL)
    return [" ".join(ordered[start : start + _IN_A_CELL]) for start in chunks]
