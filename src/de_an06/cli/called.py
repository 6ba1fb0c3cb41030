"""What people call the commands and options, for whoever types another word for one."""

import re
from collections.abc import Sequence

from de_an06.model.text import fold

_CALLED: dict[str, tuple[str, ...]] = {
    "status": ("trạng thái", "tình hình", "tiến độ", "tổng quan", "quá hạn", "tình trạng"),
    "status --state overdue": ("overdue", "late", "quá hạn", "việc quá hạn", "chậm", "trễ hạn"),
    "tasks": (
        "nhiệm vụ",
        "task",
        "list",
        "ls",
        "search",
        "find",
        "tìm",
        "các nhiệm vụ",
        "danh sách nhiệm vụ",
        "việc",
        "công việc",
    ),
    "show": ("xem", "task", "chi tiết", "hiện", "xem nhiệm vụ"),
    "agencies": ("cơ quan", "các cơ quan", "đơn vị", "danh sách cơ quan", "danh mục"),
    "agency": ("cơ quan", "đơn vị", "việc của tôi", "của tôi", "sở", "huyện"),
    "plan": ("kế hoạch", "plans"),
    "conditions": ("điều kiện",),
    "due": ("nhắc việc", "deadlines", "đến hạn", "sắp đến hạn", "hạn", "thời hạn", "quá hạn"),
    "update": ("cập nhật", "add", "record", "ghi", "nhập", "ghi tiến độ", "báo tiến độ"),
    "submit --undo": ("rút lại báo cáo", "rút báo cáo", "undo", "hoàn tác"),
    "submit": ("gửi", "send", "nộp", "gửi báo cáo", "nộp báo cáo", "chốt"),
    "decide": ("quyết định", "ý kiến", "chỉ đạo", "ý kiến chỉ đạo"),
    "obstacles": ("vướng mắc", "khó khăn", "khó khăn vướng mắc", "vướng", "kiến nghị"),
    "report": ("báo cáo", "nhắc việc", "remind", "xuất báo cáo", "in"),
    "log": ("nhật ký", "history", "diễn biến", "lịch sử"),
    "changes": ("thay đổi", "biến động"),
    "diff": ("so sánh", "khác nhau", "thay đổi"),
    "validate": ("kiểm tra", "check", "lint", "verify", "soát lỗi", "lỗi", "kiểm lỗi"),
    "audit": ("rà soát", "tin rỗng", "kiểm toán"),
    "demo": ("mô phỏng", "dùng thử", "thử"),
    "form export": ("phiếu", "export", "xuất phiếu", "mẫu", "biểu mẫu"),
    "form import": ("phiếu", "import", "nhập phiếu", "đọc phiếu"),
    "--help": ("trợ giúp", "giúp", "hướng dẫn", "help"),
    "--version": ("version", "phiên bản", "-v", "-V"),
}


_OPTIONS: dict[str, tuple[str, ...]] = {
    "--as-of": ("date", "day", "on", "at", "today", "ngày", "tính đến", "đến ngày"),
    "--since": ("from", "after", "begin", "start", "từ", "từ ngày", "kể từ"),
    "--until": ("to", "before", "end", "đến", "đến ngày"),
    "--format": ("định dạng", "kiểu"),
    "--due": ("hạn", "hạn mới", "gia hạn"),
    "--days": ("until", "within", "in", "next", "trong", "ngày"),
    "--state": ("trạng thái",),
    "--status": ("tình trạng", "tình hình"),
    "--version": ("v", "V", "ver", "phiên bản"),
    "--result": ("kết quả",),
    "--obstacle": ("khó khăn", "vướng mắc"),
    "--evidence": ("minh chứng", "văn bản"),
    "--measure": ("số liệu", "chỉ tiêu"),
    "--preview": ("xem trước", "xem"),
    "--to": ("cho", "nơi nhận"),
    "--by": ("theo",),
    "--draft": ("nháp",),
    "--together": ("chung",),
    "--groups": ("nhóm",),
    "--percent": ("progress", "tiến độ", "phần trăm"),
    "--note": ("comment", "message", "reason", "ghi chú", "lý do"),
    "--words": ("text", "search", "grep", "tìm", "từ khóa"),
    "-o": ("output", "out", "file", "tệp"),
}

_INSTEAD: dict[tuple[str, str], str] = {
    ("tasks", "--agency"): "agency {value}",
    ("due", "--agency"): "agency {value}",
    ("show", "--agency"): "status {value}",
    ("due", "--overdue"): "status --state overdue",
    ("status", "--overdue"): "status --state overdue",
    ("status", "--due"): "due",
    ("status", "--task"): "show {value}",
    ("agencies", ""): "agency {value}",
    ("due", ""): "agency {value}",
    ("obstacles", ""): "obstacles --agency {value}, obstacles --to {value}",
    ("report", ""): "--agency {value}",
    ("decide", ""): "--agency {value}",
    ("plan", ""): "--plan {value} plan",
    ("conditions", ""): "agency {value}",
    ("changes", ""): "changes --since {value}",
    ("validate", ""): "agency {value}",
}
"""What does what an option of no such name, or a word too many (""), seems to ask of a command."""


def called(typed: str) -> list[str]:
    """The commands that another word for them may mean, in the order of their list.

    Where none is called so, those that are but for the spaces: coquan.
    """
    said = called_so(typed)
    called = {name: [*map(called_so, words)] for name, words in _CALLED.items()}
    exactly = [name for name, words in called.items() if said in words]
    return exactly or [
        name for name, words in called.items() if said in (word.replace(" ", "") for word in words)
    ]


def meant_by(typed: Sequence[str]) -> list[str]:
    """The commands that the words of a line mean: the longest of them that mean any, the first.

    A single word counts where it stands first. «gia hạn» is a kind of ruling, «đôn đốc» a letter;
    of one bare word, which may be a slip of the hand, no model is imported to know that.
    """
    is_bare = len(typed) == 1 and typed[0].isascii() and typed[0].isalpha()
    for count in range(len(typed), 0, -1):
        for start in range(len(typed) - count + 1 if count > 1 else 1):
            words = " ".join(typed[start : start + count])
            if found := called(words) or ([] if is_bare else _kinds_called(words)):
                return found
    return []


def _kinds_called(words: str) -> list[str]:
    from de_an06.cli.worded import kinds_called  # noqa: PLC0415 - it brings the model

    return kinds_called(words)


def options_called(typed: str, known: Sequence[str]) -> list[str]:
    """Those of the options of a command that another word for them may mean."""
    said = called_so(typed)
    return [name for name in known if said in map(called_so, _OPTIONS.get(name, ()))]


def stands_for_an_option(word: str) -> bool:
    """Whether a word may stand for an option of some command."""
    return bool(options_called(word, [*_OPTIONS]))


def lang_called(typed: str) -> str:
    """The code of the language that a word means."""
    return "en" if called_so(typed) in ("en", "eng", "english", "anh", "tieng anh") else "vi"


def instead(command: str, option: str, value: str) -> list[str]:
    """What does on the command line what was tried with an option, or without any."""
    meant = _INSTEAD.get((command, option), "")
    lines = meant.format(value=value).split(", ") if meant else []
    return [line if line.startswith("--agency") else f"de-an06 {line}" for line in lines]


def called_so(text: str) -> str:
    """A word by which something is called, by its letters and spaces alone."""
    return re.sub(r"[\W_]+", " ", fold(text)).strip()
