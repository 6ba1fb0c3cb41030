"""The commands by name, each imported when it is called.

All of them together take as long to import as a small command takes to run.
"""

from collections.abc import Callable
from importlib import import_module

COMMANDS: dict[str, tuple[str, str]] = {
    "status": ("queries.status", "Kế hoạch đang ở đâu: ai chậm, việc gì, ai chưa báo cáo."),
    "tasks": ("queries.tasks", "Các nhiệm vụ của kế hoạch; tìm theo từ, không cần dấu."),
    "show": ("queries.show", "Một nhiệm vụ: nguyên văn, tình hình, diễn biến."),
    "agencies": ("queries.agencies", "Các cơ quan và nhóm cơ quan của kế hoạch."),
    "agency": ("queries.agencies", "Một cơ quan: việc theo mức gấp, báo cáo, vướng mắc."),
    "plan": ("queries.plan", "Kế hoạch: mục đích, tổ chức thực hiện, lịch báo cáo, nơi nhận."),
    "conditions": ("queries.conditions", "Điều kiện của kế hoạch: đã có chưa, ai chờ việc gì."),
    "due": ("queries.due", "Việc và báo cáo đã quá hạn hoặc sắp đến hạn."),
    "update": ("recording.update", "Ghi tiến độ nhiệm vụ; thiếu gì thì hỏi."),
    "submit": ("recording.submit", "Chốt báo cáo của kỳ là đã gửi; tệp không đổi nữa."),
    "decide": ("recording.decide", "Ghi ý kiến chỉ đạo: gia hạn, miễn, trả lại, khóa kỳ."),
    "obstacles": ("queries.obstacles", "Vướng mắc chưa giải quyết: của ai, chờ ai, bao lâu."),
    "report": ("report.command", "Ghi báo cáo định kỳ, phụ lục, công văn đôn đốc của một kỳ."),
    "log": ("queries.log", "Diễn biến: ai nói gì, gửi gì, ý kiến chỉ đạo nào."),
    "changes": (
        "queries.changes",
        "Từ một ngày đến nay: việc xong, việc thành quá hạn, gia hạn, vướng mắc, báo cáo đã gửi.",
    ),
    "diff": ("queries.diff", "Hai bản git khác nhau ở nhiệm vụ, thời hạn, báo cáo nào."),
    "validate": ("queries.validate", "Kiểm tra mọi tệp: tất cả lỗi trong một lần."),
    "audit": (
        "queries.audit",
        "Tin rỗng: lời chép lại, xong mà không minh chứng, số liệu giảm hay đứng yên.",
    ),
    "guard": ("guard.guarding", "Xét một nhánh trước khi nhập: ai được đổi gì."),
    "codeowners": ("guard.codeowners", "Ghi CODEOWNERS cho máy chủ git từ plan/agencies.yaml."),
    "schema": ("cli.schema", "Ghi lược đồ JSON vào schemas/ cho trình soạn thảo."),
    "completion": (
        "cli.completion.command",
        "In đoạn lệnh để shell tự điền khi bấm Tab: lệnh, tùy chọn, mã, kỳ.",
    ),
    "demo": (
        "demo.command",
        "Tạo bản sao kế hoạch với dữ liệu mô phỏng và lịch sử git, để xem thử công cụ.",
    ),
    "form export": ("form.export", "Ghi phiếu Excel để cơ quan điền tiến độ của một kỳ."),
    "hooks install": ("guard.hooks", "Đặt bộ trộn tệp cập nhật và các móc git cho bản sao này."),
    "hooks merge": ("guard.merging", "Git gọi lệnh này để trộn tệp cập nhật theo từng mục."),
    "hooks check": ("guard.checking", "Móc pre-commit gọi lệnh này để xét những gì sắp commit."),
    "hooks receive": (
        "guard.receiving",
        "Móc pre-receive trên máy chủ gọi lệnh này để xét một lần đẩy.",
    ),
    "hooks server": (
        "guard.serving",
        "Đặt móc và cấu hình cho kho trần trên máy chủ: chỉ nhận những gì được phép.",
    ),
    "form import": ("form.importing", "Đọc phiếu .xlsx đã điền và ghi vào tệp của kỳ."),
}
"""Where each command is, and what the help above it says; a name of two words is of a group.

Its function has its name, with `_` between two words.
"""

GROUPS = {
    "form": "Mẫu bảng tính để ghi một kỳ: xuất ra, đọc vào.",
    "hooks": "Móc git và bộ trộn tệp của bản sao này.",
}
"""What the help says of each group."""


def only_shows(name: str) -> bool:
    """Whether a command only shows something: it asks nothing and writes nothing."""
    return COMMANDS[name][0].startswith("queries.") or name == "guard"


def load(name: str) -> Callable[..., None]:
    """The function of a command."""
    module = import_module(f"de_an06.{COMMANDS[name][0]}")
    command: Callable[..., None] = getattr(module, name.replace(" ", "_"))
    return command
