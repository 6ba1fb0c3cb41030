"""What officials call the commands, for whoever types a Vietnamese word for one."""

import re

from de_an06.model.text import fold

_CALLED: dict[str, tuple[str, ...]] = {
    "status": ("trạng thái", "tình hình", "tiến độ", "tổng quan", "quá hạn", "tình trạng"),
    "tasks": ("nhiệm vụ", "các nhiệm vụ", "danh sách nhiệm vụ", "việc", "công việc"),
    "show": ("xem", "chi tiết", "hiện", "xem nhiệm vụ"),
    "agencies": ("cơ quan", "các cơ quan", "đơn vị", "danh sách cơ quan", "danh mục"),
    "agency": ("cơ quan", "đơn vị", "việc của tôi", "của tôi"),
    "plan": ("kế hoạch",),
    "conditions": ("điều kiện",),
    "due": ("đến hạn", "sắp đến hạn", "hạn", "thời hạn", "quá hạn"),
    "update": ("cập nhật", "ghi", "nhập", "ghi tiến độ", "báo tiến độ"),
    "submit": ("gửi", "nộp", "gửi báo cáo", "nộp báo cáo", "chốt"),
    "decide": (
        *("gia hạn", "quyết định", "ý kiến", "chỉ đạo", "ý kiến chỉ đạo", "khóa kỳ", "khóa"),
        *("miễn", "công nhận", "trả lại", "giao lại", "thu hồi"),
    ),
    "obstacles": ("vướng mắc", "khó khăn", "khó khăn vướng mắc", "vướng", "kiến nghị"),
    "report": ("báo cáo", "xuất báo cáo", "đôn đốc", "nhắc", "phụ lục", "tổng hợp", "in"),
    "log": ("nhật ký", "diễn biến", "lịch sử"),
    "changes": ("thay đổi", "biến động"),
    "diff": ("so sánh", "khác nhau", "thay đổi"),
    "validate": ("kiểm tra", "soát lỗi", "lỗi", "kiểm lỗi"),
    "audit": ("rà soát", "tin rỗng", "kiểm toán"),
    "demo": ("mô phỏng", "dùng thử", "thử"),
    "form export": ("phiếu", "xuất phiếu", "mẫu", "biểu mẫu"),
    "form import": ("phiếu", "nhập phiếu", "đọc phiếu"),
    "--help": ("trợ giúp", "giúp", "hướng dẫn", "help"),
}


def called(typed: str) -> list[str]:
    """The commands that a word in Vietnamese may mean, in the order of their list."""
    said = _key(typed)
    return [name for name, words in _CALLED.items() if said in map(_key, words)]


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", " ", fold(text)).strip()
