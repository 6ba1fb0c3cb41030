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
    "submit": ("gửi", "send", "nộp", "gửi báo cáo", "nộp báo cáo", "chốt"),
    "decide": (
        *("gia hạn", "quyết định", "ý kiến", "chỉ đạo", "ý kiến chỉ đạo", "khóa kỳ", "khóa"),
        *("miễn", "công nhận", "trả lại", "giao lại", "thu hồi"),
    ),
    "obstacles": ("vướng mắc", "khó khăn", "khó khăn vướng mắc", "vướng", "kiến nghị"),
    "report": (
        "báo cáo",
        "nhắc việc",
        "remind",
        "xuất báo cáo",
        "đôn đốc",
        "nhắc",
        "phụ lục",
        "tổng hợp",
        "in",
    ),
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
    "--days": ("until", "within", "in", "next", "trong", "ngày"),
    "--state": ("trạng thái",),
    "--version": ("v", "V", "ver", "phiên bản"),
    "--result": ("kết quả",),
    "--percent": ("progress", "tiến độ", "phần trăm"),
    "--note": ("comment", "message", "reason", "ghi chú", "lý do"),
    "--words": ("text", "search", "grep", "tìm", "từ khóa"),
    "-o": ("output", "out", "file", "tệp"),
}

_INSTEAD: dict[tuple[str, str], str] = {
    ("status", "--agency"): "status {value}",
    ("log", "--agency"): "log {value}",
    ("audit", "--agency"): "audit {value}",
    ("tasks", "--agency"): "agency {value}",
    ("due", "--agency"): "agency {value}",
    ("show", "--agency"): "status {value}",
    ("due", "--overdue"): "status --state overdue",
    ("status", "--overdue"): "status --state overdue",
    ("status", "--due"): "due",
    ("status", "--task"): "show {value}",
    ("log", "--task"): "log {value}",
    ("agencies", ""): "agency {value}",
    ("due", ""): "agency {value}",
    ("obstacles", ""): "obstacles --agency {value}, obstacles --to {value}",
    ("report", ""): "--agency {value}",
    ("plan", ""): "--plan {value} plan",
    ("conditions", ""): "agency {value}",
    ("changes", ""): "changes --since {value}",
    ("validate", ""): "agency {value}",
}
"""What does what an option of no such name, or a word too many (""), seems to ask of a command."""


def called(typed: str) -> list[str]:
    """The commands that another word for them may mean, in the order of their list."""
    said = _key(typed)
    return [name for name, words in _CALLED.items() if said in map(_key, words)]


def options_called(typed: str, known: Sequence[str]) -> list[str]:
    """Those of the options of a command that another word for them may mean."""
    said = _key(typed)
    return [name for name in known if said in map(_key, _OPTIONS.get(name, ()))]


def lang_called(typed: str) -> str:
    """The code of the language that a word means."""
    return "en" if _key(typed) in ("en", "eng", "english", "anh", "tieng anh") else "vi"


def instead(command: str, option: str, value: str) -> list[str]:
    """What does on the command line what was tried with an option, or without any."""
    meant = _INSTEAD.get((command, option), "")
    lines = meant.format(value=value).split(", ") if meant else []
    return [line if line.startswith("--agency") else f"de-an06 {line}" for line in lines]


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", " ", fold(text)).strip()
