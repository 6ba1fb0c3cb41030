"""The sentences of the commands that git calls, and of the one that sets them up."""

HOOKS: dict[str, tuple[str, str]] = {
    "merge_clash": (
        "{path}: hai bên ghi khác nhau về {about}; de-an06 validate chỉ từng chỗ và cách xử lý",
        "{path}: both sides wrote differently of {about}; de-an06 validate shows where",
    ),
    "merge_entry": ("{name} ngày {day}", "{name} on {day}"),
    "merge_edges": ("ghi chú ở đầu hoặc cuối tệp", "the comments at the top or end of the file"),
    "merge_sent": (
        (
            "{path}: một bên đã gửi báo cáo, bên kia còn sửa; giữ nguyên bản đã gửi "
            "(git checkout --ours hoặc --theirs), phần còn lại ghi vào tháng sau"
        ),
        (
            "{path}: one side has sent the report, the other went on changing it; keep what was "
            "sent (git checkout --ours or --theirs), the rest goes into the next month"
        ),
    ),
    "merge_unreadable": (
        "{path}: có bản không đọc được, nên để nguyên cả hai bản giữa các dòng đánh dấu",
        "{path}: a version cannot be read, so both are left whole between markers",
    ),
    "merge_other_month": (
        "{path}: hai bản ghi cơ quan hoặc kỳ khác nhau, nên để nguyên cả hai",
        "{path}: the versions name different agencies or periods, so both are left whole",
    ),
    "merge_form": (
        "{path}: không trộn được theo từng mục, nên để nguyên cả hai bản giữa các dòng đánh dấu",
        "{path}: cannot be joined entry by entry, so both are left whole between markers",
    ),
    "merge_lines": (
        "{path}: git chưa trộn được, hãy sửa tay",
        "{path}: git could not merge it, settle it by hand",
    ),
    "no_git": (
        "{root} không nằm trong một bản sao git (hoặc git không đọc được nó)",
        "{root} is not in a git clone (or git cannot read it)",
    ),
    "config_refused": (
        "git không ghi được {key} vào cấu hình của bản sao",
        "git cannot write {key} to the configuration of this clone",
    ),
    "hooks_driver": ("bộ trộn tệp tháng", "the merge driver for months' files"),
    "hooks_agency": ("cơ quan của bản sao này là {agency}", "this clone is that of {agency}"),
    "hooks_hook": ("móc {name}", "the hook {name}"),
    "hooks_set": ("✓ Đã đặt: {what}.", "✓ Set up: {what}."),
    "hooks_kept": ("✓ Đã có sẵn: {what}.", "✓ Was there already: {what}."),
    "hooks_foreign": (
        "! {path} là móc khác nên giữ nguyên. Thêm vào đó dòng này:",
        "! {path} is another hook and stays as it is. Add this line to it:",
    ),
    "hooks_nothing": ("Không có gì phải đổi.", "Nothing had to change."),
    "hooks_attribute": (
        "! Tệp .gitattributes của dự án cần thêm dòng này ({reason}):",
        "! The project's .gitattributes needs this line ({reason}):",
    ),
    "lacks_merge": (
        "chưa có thì git không dùng bộ trộn",
        "without it git does not use the driver",
    ),
    "lacks_bytes": (
        "mã băm của tháng đã khóa tính trên từng byte",
        "digests of closed months are over bytes",
    ),
    "hooks_no_agency": (
        (
            "Bản sao này của cơ quan nào? de-an06 hooks install --agency MÃ. "
            "Chưa đặt thì móc pre-push không kiểm tra gì."
        ),
        (
            "Whose clone is this? de-an06 hooks install --agency ID. "
            "Until it is set, the pre-push hook checks nothing."
        ),
    ),
}
