"""The commands by name, each imported when it is called.

All of them together take as long to import as a small command takes to run.
"""

from collections.abc import Callable
from importlib import import_module

COMMANDS = {
    "status": "queries.status:status",
    "tasks": "queries.tasks:tasks",
    "show": "queries.tasks:show_task",
    "agencies": "queries.agencies:agencies",
    "agency": "queries.agencies:agency",
    "due": "queries.due:due",
    "update": "recording.update:update",
    "submit": "recording.submit:submit",
    "decide": "recording.decide:decide",
    "obstacles": "queries.obstacles:obstacles",
    "report": "report.command:report",
    "log": "queries.log:log",
    "diff": "queries.diff:diff",
    "validate": "queries.validate:validate",
    "guard": "guard.guarding:guard",
    "codeowners": "guard.codeowners:codeowners",
    "schema": "cli.schema:schema",
    "demo": "demo.command:demo",
    "form export": "form.export:form_export",
    "hooks install": "guard.hooks:hooks_install",
    "hooks merge": "guard.merging:hooks_merge",
    "form import": "form.importing:form_import",
}
"""Where each command is: a module, and its function.

A name of two words is a command of a group.
"""

HELP = {
    "status": "Kế hoạch đang ở đâu: ai chậm, việc gì, ai chưa báo cáo.",
    "tasks": "Các nhiệm vụ của kế hoạch; tìm theo từ, không cần dấu.",
    "show": "Một nhiệm vụ: nguyên văn, tình hình, diễn biến.",
    "agencies": "Các cơ quan và nhóm cơ quan của kế hoạch.",
    "agency": "Một cơ quan: việc theo mức gấp, báo cáo, vướng mắc.",
    "due": "Việc và báo cáo đã quá hạn hoặc sắp đến hạn.",
    "update": "Ghi tiến độ nhiệm vụ; thiếu gì thì hỏi.",
    "submit": "Chốt báo cáo tháng là đã gửi; tệp không đổi nữa.",
    "decide": "Ghi ý kiến chỉ đạo: gia hạn, miễn, trả lại, khóa kỳ.",
    "obstacles": "Vướng mắc chưa giải quyết: của ai, chờ ai, bao lâu.",
    "report": "Ghi báo cáo định kỳ, phụ lục, công văn đôn đốc của một kỳ.",
    "log": "Diễn biến: ai nói gì, gửi gì, ai ghi lúc nào.",
    "diff": "Hai bản git khác nhau ở nhiệm vụ, thời hạn, báo cáo nào.",
    "validate": "Kiểm tra mọi tệp: tất cả lỗi trong một lần.",
    "guard": "Xét một nhánh trước khi nhập: ai được đổi gì.",
    "codeowners": "Ghi CODEOWNERS cho máy chủ git từ plan/agencies.yaml.",
    "schema": "Ghi lược đồ JSON vào schemas/ cho trình soạn thảo.",
    "demo": "Tạo bản sao kế hoạch với một năm dữ liệu mô phỏng, để xem thử công cụ.",
    "form export": "Ghi phiếu Excel để cơ quan điền tiến độ của một tháng.",
    "hooks install": "Đặt bộ trộn tệp tháng và các móc git cho bản sao này.",
    "hooks merge": "Git gọi lệnh này để trộn tệp tháng theo từng mục.",
    "form import": "Đọc phiếu .xlsx đã điền và ghi vào tháng của nó.",
    "form": "Mẫu bảng tính để ghi một tháng: xuất ra, đọc vào.",
    "hooks": "Móc git và bộ trộn tệp của bản sao này.",
}
"""What the help above them says of each command and group."""


def load(name: str) -> Callable[..., None]:
    """The function of a command."""
    module, _, function = COMMANDS[name].partition(":")
    command: Callable[..., None] = getattr(import_module(f"de_an06.{module}"), function)
    return command
