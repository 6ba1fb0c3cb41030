"""The sentences on the command line, the project and its findings."""

COMMAND_LINE: dict[str, tuple[str, str]] = {
    "no_revision": (
        "git không có bản «{revision}», hoặc nhãn và nhánh cùng tên đó: ghi đủ refs/heads/main",
        "git has no «{revision}», or a tag and a branch share it: write it out, as refs/heads/main",
    ),
    "not_a_period": (
        "«{typed}» không phải là kỳ báo cáo; hãy viết 2024-03, 2024-Q1, 2024-H1 hoặc 2024",
        "«{typed}» is no period; write 2024-03, 2024-Q1, 2024-H1 or 2024",
    ),
    "not_a_month": (
        "«{typed}» không phải là tháng; hãy viết 2024-03",
        "«{typed}» is no month; write 2024-03",
    ),
    "not_a_ruling": (
        "«{typed}» không phải là một ý kiến; hãy viết ngày và số thứ tự: 2024-05-02.1",
        "«{typed}» names no ruling; write its day and number: 2024-05-02.1",
    ),
    "not_a_measure": (
        "«{typed}»: viết số liệu như II.2.k.1=1250/1400",
        "«{typed}»: write a figure like II.2.k.1=1250/1400",
    ),
    "missing": ("thiếu {names}", "{names} missing"),
    "read_summary": (
        (
            "Đã đọc {tasks} nhiệm vụ, {agencies} cơ quan, {updates} cập nhật: "
            "{errors} lỗi, {warnings} cảnh báo."
        ),
        (
            "Read {tasks} tasks, {agencies} agencies, {updates} updates: "
            "{errors} errors, {warnings} warnings."
        ),
    ),
    "more_findings": (
        "… còn {count} phát hiện nữa (--format json có đủ).",
        "… {count} more findings (--format json has all).",
    ),
    "more_in_file": (
        "{file}: còn {count} phát hiện nữa.",
        "{file}: {count} more findings.",
    ),
    "proved": (
        "Đã đối chiếu từng từ với {file}: khớp.",
        "Checked word by word against {file}: it agrees.",
    ),
    "error": ("lỗi", "error"),
    "not_a_day": (
        "«{typed}» không phải là ngày; hãy viết 2024-06-30 hoặc 30/6/2024",
        "«{typed}» is no day; write 2024-06-30 or 30/6/2024",
    ),
    "not_today": (
        "{variable}=«{typed}»: YYYY-MM-DD",
        "{variable}=«{typed}»: YYYY-MM-DD",
    ),
    "no_file": ("«{typed}» không phải là tệp thường", "«{typed}» is no regular file"),
    "unknown": ("không có «{typed}»", "there is no «{typed}»"),
    "ambiguous": (
        "«{typed}» có thể là: {candidates}; hãy dùng mã",
        "«{typed}» could be: {candidates}; please use the id",
    ),
    "a_group": (
        "«{typed}» là một nhóm cơ quan ({members}); hãy chọn một cơ quan",
        "«{typed}» is a group of agencies ({members}); please choose one",
    ),
    "no_project": (
        (
            "không tìm thấy plan/agencies.yaml ở {start} hay thư mục nào phía trên; "
            "hãy chỉ nơi có dự án bằng -C THƯ MỤC"
        ),
        "no plan/agencies.yaml in {start} or any folder above it; say where with -C DIR",
    ),
    "no_plan": (
        "không có kế hoạch nào: cần plan/<năm>/plan.yaml trong {root}",
        "there is no plan: plan/<year>/plan.yaml is wanted in {root}",
    ),
    "no_such_plan": (
        "không có kế hoạch năm {year}; đang có: {known}",
        "there is no plan for {year}; there is: {known}",
    ),
    "cannot": ("không đọc hoặc ghi được {path}: {reason}", "cannot read or write {path}: {reason}"),
    "own_bug": (
        "lỗi của chính chương trình ({kind}). Chạy lại với --debug trước tên lệnh để xem chi tiết.",
        "a bug of the program itself ({kind}). Run again with --debug before the command.",
    ),
    "interrupted": ("đã dừng theo yêu cầu.", "interrupted."),
    "see_help": ("Xem: {command} --help", "See: {command} --help"),
    "missing_command": (
        "thiếu lệnh; chọn một trong: {names}",
        "a command is missing: one of {names}",
    ),
    "missing_parameter": ("thiếu {name}", "{name} is missing"),
    "bad_value": ("{name}: giá trị không dùng được", "{name}: no such value"),
    "misread": ("{message}", "{message}"),
    "meant": ("ý bạn là: {near}?", "did you mean: {near}?"),
    "no_such_option": ("không có tùy chọn «{name}»", "there is no option «{name}»"),
    "no_such_command": ("không có lệnh «{name}»", "there is no command «{name}»"),
    "schemas_old": (
        "Lược đồ đã cũ: {names}. Ghi lại bằng: de-an06 schema",
        "Out of date: {names}. Write them again with: de-an06 schema",
    ),
    "schemas_written": ("Đã ghi {count} lược đồ vào {place}.", "Wrote {count} schemas to {place}."),
    "schemas_current": (
        "Các lược đồ trong {place} đã mới nhất.",
        "The schemas in {place} are current.",
    ),
}
