"""The sentences of the command that writes spreadsheet forms."""

FORM_EXPORT: dict[str, tuple[str, str]] = {
    "form_agency_or_all": (
        "--all ghi phiếu của mọi cơ quan: bỏ --agency",
        "--all writes the forms of all agencies: leave out --agency",
    ),
    "form_no_agency": (
        "thiếu --agency (hoặc --all; hoặc đặt một lần: git config de-an06.agency MÃ)",
        "--agency is missing (or --all; or set it once: git config de-an06.agency ID)",
    ),
    "form_outside_plan": (
        "kỳ {period} không thuộc Kế hoạch {year} (các kỳ từ {first} đến {last})",
        "{period} is outside the plan for {year} (months from {first} to {last})",
    ),
    "form_not_xlsx": (
        "-o {path}: phiếu là một tệp .xlsx",
        "-o {path}: a form is an .xlsx file",
    ),
    "form_not_a_folder": (
        "-o {path}: với --all cần một thư mục",
        "-o {path}: with --all a folder is wanted",
    ),
    "form_reported_by": (
        "{agency} không tự ghi: {by} báo cáo thay; hãy dùng --agency {by}",
        "{agency} does not write for itself: {by} does; use --agency {by}",
    ),
    "form_no_tasks": (
        "{agency} không chủ trì, không phối hợp nhiệm vụ nào trong kỳ {period}",
        "{agency} neither leads nor coordinates a task in {period}",
    ),
    "form_frozen": (
        (
            "{agency} đã gửi kỳ {period}, hoặc kỳ đã khóa: không ghi thêm được. Tin đến muộn, sửa "
            "sai ghi vào kỳ sau: --period {next}"
        ),
        (
            "{agency} has submitted {period}, or it is closed: nothing more can be recorded. Late "
            "news and corrections go into a later month: --period {next}"
        ),
    ),
    "form_frozen_for_good": (
        "{agency} đã gửi kỳ {period}, hoặc kỳ đã khóa, và không còn kỳ nào sau đó để ghi",
        "{agency} has submitted {period}, or it is closed, and no later month is open",
    ),
    "form_in_the_way": (
        (
            "đã có tệp khác ở {paths} (có thể đã được điền) nên không ghi gì; hãy chuyển đi, "
            "hoặc chọn chỗ khác bằng -o"
        ),
        (
            "another file is at {paths} (it may have been filled in): nothing was written; move "
            "it away, or choose another place with -o"
        ),
    ),
    "form_nothing_written": ("Không ghi tệp nào.", "Nothing was written."),
    "form_written": (
        "✓ Đã ghi {path}: {tasks} nhiệm vụ, {targets} chỉ tiêu.",
        "✓ Wrote {path}: {tasks} tasks, {targets} targets.",
    ),
    "form_all_written": (
        "✓ Đã ghi {count} phiếu vào {folder}, mỗi cơ quan một tệp.",
        "✓ Wrote {count} forms into {folder}, a file for each agency.",
    ),
    "form_left_out": (
        "Không có phiếu cho {count} cơ quan đã gửi kỳ này hoặc kỳ đã khóa: {names}",
        "No form for {count} agencies that have submitted the month, or it is closed: {names}",
    ),
    "form_send": (
        "Gửi phiếu cho cơ quan điền. Khi nhận lại: {command}",
        "Send it to be filled in. When it comes back: {command}",
    ),
}
