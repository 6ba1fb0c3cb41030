"""States, statuses and kinds as officials say them, and which of them a word means."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from de_an06.model.assessment import State
from de_an06.model.month import ObstacleKind, Status
from de_an06.model.rulings import DecisionKind
from de_an06.model.text import fold, nearest
from de_an06.words.labels import label
from de_an06.words.say import Lang

Spoken = Mapping[str, Sequence[str]]
"""By code: what it is called in a list of choices, then all else that people say for it.

A word that stands with several codes means each of them.
"""

_OPEN = ("chưa xong", "chưa hoàn thành")
_FINISHED = ("xong", "hoàn thành", "hoàn tất", "done")
_LATE = ("chậm", "trễ", "muộn")
_IN_TIME = ("trong hạn", "còn hạn")
_STEADY = ("thường xuyên", "thực hiện thường xuyên", "liên tục")
_UNTOUCHED = ("chưa triển khai", "chưa làm", "chưa thực hiện", "chưa bắt đầu", "chưa tiến hành")
_UNDER_WAY = (
    *("đang thực hiện", "đang làm", "đang triển khai", "đang tiến hành", "đang xử lý"),
    *("dở dang", "làm dở"),
)
_SPARED = ("miễn thực hiện", "miễn", "được miễn", "cho miễn", "không phải thực hiện")
_ALL_LATE = (
    *("quá hạn", "trễ hạn", "chậm hạn", "muộn hạn", "chậm tiến độ", "trễ tiến độ"),
    *("quá thời hạn", "quá hạn chưa xong"),
)
_DONE_LATE = tuple(
    f"{done} {late}"
    for done in ("hoàn thành", "xong", "làm xong")
    for late in ("quá hạn", "chậm", "trễ", "muộn", "trễ hạn")
)

_STATES: Spoken = {
    State.WAIVED: _SPARED,
    State.ONGOING: ("đang duy trì thường xuyên", "đang duy trì", "duy trì", *_STEADY),
    State.STALE: (
        *("thường xuyên, chưa cập nhật", "chưa cập nhật", "không cập nhật", "im lặng"),
        *("im", "chưa có tin", *_STEADY),
    ),
    State.DONE_ON_TIME: (
        *("hoàn thành đúng hạn", "đúng hạn", "xong đúng hạn", "hoàn thành trước hạn"),
        *_FINISHED,
    ),
    State.DONE_LATE: (*_DONE_LATE, *_FINISHED, *_LATE),
    State.OVERDUE: (*_ALL_LATE, *_OPEN, *_LATE),
    State.WAITING: (
        *("chờ điều kiện", "chờ hướng dẫn", "chờ", "đang chờ", "chờ lộ trình", "theo lộ trình"),
        *("chưa có điều kiện", "chưa đủ điều kiện", "chưa có hướng dẫn", *_OPEN),
    ),
    State.IN_PROGRESS: (*_UNDER_WAY, *_IN_TIME, *_OPEN),
    State.NOT_STARTED: (*_UNTOUCHED, *_IN_TIME, *_OPEN),
}
_STATUSES: Spoken = {
    Status.NOT_STARTED: (*_UNTOUCHED, *_OPEN),
    Status.IN_PROGRESS: (*_UNDER_WAY, *_OPEN),
    Status.BLOCKED: (
        *("vướng mắc", "vướng", "khó khăn", "gặp khó khăn", "khó khăn vướng mắc", "tắc"),
        *("đang vướng", "có vướng mắc", *_OPEN),
    ),
    Status.DONE: ("đã hoàn thành", *_FINISHED, "làm xong", "xong rồi"),
}
_OBSTACLE_KINDS: Spoken = {
    ObstacleKind.LEGAL: (
        *("pháp lý", "pháp luật", "luật", "thể chế", "quy định", "cơ sở pháp lý", "chính sách"),
        "cơ chế, chính sách",
    ),
    ObstacleKind.INFRASTRUCTURE: (
        *("hạ tầng công nghệ", "hạ tầng", "công nghệ", "thiết bị", "máy móc", "đường truyền"),
        *("hạ tầng kỹ thuật", "kỹ thuật", "trang thiết bị"),
    ),
    ObstacleKind.DATA: ("dữ liệu", "số liệu", "cơ sở dữ liệu", "csdl", "số hóa"),
    ObstacleKind.SERVICE: ("dịch vụ công", "dvc", "thủ tục", "thủ tục hành chính", "tthc"),
    ObstacleKind.SECURITY: (
        *("an ninh, an toàn", "an ninh", "an toàn", "bảo mật", "an toàn thông tin", "attt"),
        "an ninh mạng",
    ),
    ObstacleKind.FUNDING: (
        *("kinh phí", "ngân sách", "vốn", "tiền", "tài chính", "nguồn kinh phí", "nguồn lực"),
    ),
    ObstacleKind.PEOPLE: (
        *("nhân lực", "con người", "nhân sự", "cán bộ", "nguồn nhân lực", "biên chế", "nguồn lực"),
    ),
    ObstacleKind.OTHER: ("khác", "vướng mắc khác"),
}
_RULINGS: Spoken = {
    DecisionKind.CONDITION_MET: (
        *("đã có điều kiện", "có điều kiện", "đủ điều kiện", "đã đủ điều kiện", "có hướng dẫn"),
        *("đã có hướng dẫn", "điều kiện đã có", "đáp ứng điều kiện"),
    ),
    DecisionKind.EXTEND: (
        *("gia hạn", "cho gia hạn", "giãn hạn", "lùi hạn", "dời hạn", "kéo dài", "thêm hạn"),
        *("kéo dài thời hạn", "lùi thời hạn", "điều chỉnh thời hạn"),
    ),
    DecisionKind.WAIVE: _SPARED,
    DecisionKind.REASSIGN: (
        *("giao lại", "chuyển giao", "chuyển", "giao đơn vị khác", "phân công lại", "điều chuyển"),
        "chuyển đơn vị",
    ),
    DecisionKind.RETURN: ("trả lại", "trả về", "làm lại", "yêu cầu làm lại", "không công nhận"),
    DecisionKind.ACCEPT: (
        *("công nhận hoàn thành", "công nhận", "chấp nhận", "nghiệm thu", "xác nhận hoàn thành"),
        *("đồng ý", "xác nhận"),
    ),
    DecisionKind.CLOSE: (
        *("khóa kỳ báo cáo", "khóa kỳ", "khóa", "đóng kỳ", "chốt kỳ", "chốt", "khóa sổ"),
        "chốt số liệu",
    ),
    DecisionKind.REVOKE: (
        *("thu hồi ý kiến", "thu hồi", "hủy", "hủy bỏ", "bãi bỏ", "rút lại", "hủy ý kiến"),
    ),
}
REPORT_KINDS: Spoken = {
    "consolidated": ("báo cáo tổng hợp", "tổng hợp", "toàn tỉnh", "chung"),
    "agency": (
        *("báo cáo của cơ quan", "cơ quan", "đơn vị", "của đơn vị", "riêng", "của sở"),
        *("báo cáo cơ quan", "báo cáo đơn vị", "sở"),
    ),
    "annex": ("phụ lục", "bảng phụ lục", "biểu phụ lục"),
    "reminder": ("công văn đôn đốc", "đôn đốc", "nhắc", "nhắc nhở", "công văn nhắc", "công văn"),
    "all": ("tất cả", "toàn bộ", "hết", "cả bộ"),
}
"""Those of reports and letters."""

FORMATS: Spoken = {
    "docx": ("Word", "doc", "văn bản Word"),
    "xlsx": ("Excel", "xls", "bảng tính"),
    "txt": ("văn bản thuần", "text", "chữ"),
    "md": ("Markdown",),
    "html": ("trang web", "web", "htm"),
    "csv": ("CSV",),
}
"""Those of files for people."""

OBSTACLE_PILES: Spoken = {
    "agency": ("đơn vị nêu", "đơn vị", "cơ quan", "nơi nêu", "ai nêu"),
    "to": ("nơi được đề xuất", "nơi giải quyết", "nơi nhận", "nơi xử lý", "chờ ai", "gửi ai"),
    "kind": ("loại", "loại vướng mắc"),
    "age": ("số ngày", "thời gian", "bao lâu", "lâu nhất"),
}
"""By what obstacles are put together."""

_SOON = ("sắp đến hạn", "sắp quá hạn", "đến hạn", "sắp hết hạn", "tới hạn", "due", "due soon")
_UNSENT = ("chưa báo cáo", "chưa gửi báo cáo", "chậm báo cáo", "thiếu báo cáo", "chưa gửi")


_SPOKEN: Mapping[type[StrEnum], Spoken] = {
    State: _STATES,
    Status: _STATUSES,
    ObstacleKind: _OBSTACLE_KINDS,
    DecisionKind: _RULINGS,
}
_OPENINGS = (
    *("nhung viec", "cac viec", "viec", "dang bi", "bi", "da", "con", "loai", "ve"),
    *("bao cao", "nhung", "cac", "la", "tinh trang", "trang thai"),
)
"""Words before the one that matters: «việc quá hạn», «đã xong», «bị vướng»."""


def spoken(kind: type[StrEnum]) -> Spoken:
    """What people say for the members of an enum, with their labels; for others their codes."""
    said = _SPOKEN.get(kind)
    if said is None:
        return {member.value: () for member in kind}
    return {member.value: (*said[member], label(member, Lang.VI)) for member in kind}


def meant(typed: str, said: Spoken) -> tuple[str, ...]:
    """The codes that a word may mean: by their own letters, by what is said, by a part of that."""
    text = _key(typed)
    for words in _without_openings(text):
        if exactly := meant_exactly(words, said):
            return exactly
    partly = [
        code
        for code, names in said.items()
        if text and any(f" {text} " in f" {name} " for name in _keys(code, names))
    ]
    return tuple(partly)


def meant_exactly(typed: str, said: Spoken) -> tuple[str, ...]:
    """The codes that a word means by their own letters, or by all of what is said."""
    text = _key(typed)
    return tuple(code for code, names in said.items() if text in _keys(code, names))


def states_meant(typed: str) -> tuple[str, ...]:
    """The codes of the states that a word may mean."""
    return meant(typed, spoken(State))


def is_of_deadlines(typed: str, said: Spoken) -> bool:
    """Whether a word for a state is none, but names what the list of deadlines and reports has."""
    is_known = State.OVERDUE not in said or meant(typed, said)
    return not is_known and _key(typed) in {_key(word) for word in (*_SOON, *_UNSENT)}


def read_word(typed: str, kind: type[StrEnum]) -> str:
    """The code of the one member that a word means; any other text as it is."""
    if typed in [member.value for member in kind]:
        return typed
    found = meant(typed, spoken(kind))
    return found[0] if len(found) == 1 else typed


def read_status(typed: str) -> str:
    """The code of a status; any other text as it is."""
    return read_word(typed, Status)


def read_obstacle_kind(typed: str) -> str:
    """The code of a kind of obstacle; any other text as it is."""
    return read_word(typed, ObstacleKind)


def choice_facts(given: str, choices: Sequence[str]) -> dict[str, str]:
    """What a finding tells of a word that is no choice: all in both words, and the one meant."""
    same = (said for said in map(spoken, _SPOKEN) if set(said) == set(choices))
    said = next(same, {})
    found = meant(given, said)
    near = found if len(found) == 1 else nearest(given, choices, 1)
    return {
        "value": given,
        "choices": ", ".join(choices),
        "said": ", ".join(choice(code, said) for code in choices),
        "nearest": near[0] if near else "",
    }


def choice(code: str, said: Spoken) -> str:
    """A choice as a list of them shows it: overdue (quá hạn)."""
    return f"{code} ({said[code][0]})" if said.get(code) else code


def near_choices(typed: str, said: Spoken) -> tuple[str, ...]:
    """The codes whose letters, or what is said for them, are near to a word, the nearest first."""
    names = {name: code for code, words in said.items() for name in (code, *words[:1])}
    return tuple(dict.fromkeys(names[name] for name in nearest(typed, names)))


def _without_openings(text: str) -> Iterator[str]:
    yield text
    for opening in _OPENINGS:
        if text.startswith(f"{opening} "):
            yield text.removeprefix(f"{opening} ")


def _keys(code: str, names: Sequence[str]) -> Iterator[str]:
    return map(_key, (code, *names))


def _key(text: str) -> str:
    """A text by its letters alone: hyphens are spaces, y is i (kỹ, kĩ), tones do not count."""
    return re.sub(r"[\W_]+", " ", fold(text)).strip().replace("y", "i")
