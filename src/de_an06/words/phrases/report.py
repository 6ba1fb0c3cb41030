"""The sentences of the command that writes reports; the reports themselves are templates."""

REPORT: dict[str, tuple[str, str]] = {
    "report_too_early": (
        (
            "kỳ {period} đến hết ngày {last} mới xong (hôm nay là {today}); "
            "để xem trước, thêm --draft"
        ),
        "{period} is not over before the end of {last} (today is {today}); to preview, add --draft",
    ),
    "report_as_of_early": (
        "--as-of {day} sớm hơn ngày cuối của kỳ {period} ({last}); để xem trước, thêm --draft",
        "--as-of {day} is before the last day of {period} ({last}); to preview, add --draft",
    ),
    "report_set_aside": (
        (
            "{count} tệp cập nhật có lỗi nên chưa tính vào số liệu; hãy sửa (xem: de-an06 "
            "validate), hoặc thêm --draft"
        ),
        (
            "{count} update files are wrong and left out of the figures; mend them (see: de-an06 "
            "validate), or add --draft"
        ),
    ),
    "report_no_agency": (
        "thiếu --agency (hoặc đặt một lần: git config de-an06.agency MÃ)",
        "--agency is missing (or set it once: git config de-an06.agency ID)",
    ),
    "report_agency_not_asked": (
        "--agency chỉ dùng với agency và reminder",
        "--agency goes with agency and reminder only",
    ),
    "report_by_not_asked": (
        "--by chỉ dùng với reminder và all",
        "--by goes with reminder and all only",
    ),
    "report_number_not_asked": (
        "--number và --date chỉ dùng khi ghi một văn bản có số",
        "--number and --date go with a single document that has a number",
    ),
    "report_one_file": (
        "«{path}» là một tệp, mà lệnh này ghi nhiều tệp; hãy chọn một thư mục",
        "«{path}» is one file, and this writes several; choose a folder",
    ),
    "report_other_format": (
        "«{path}» không hợp với --format {format}",
        "«{path}» does not go with --format {format}",
    ),
    "report_template_fault": (
        "{place}: mẫu không dùng được: {reason}",
        "{place}: the template cannot be used: {reason}",
    ),
    "report_template_there": (
        "đã có {path}, không ghi đè; hãy sửa tệp đó hoặc xóa đi rồi làm lại",
        "{path} is there already and is left alone; edit it, or delete it and try again",
    ),
    "report_template_written": (
        "Đã chép mẫu vào {path}; từ nay mẫu này được dùng thay mẫu có sẵn.",
        "Copied the template to {path}; from now on it is used instead of the built-in one.",
    ),
    "report_written": ("Đã ghi {path}", "Wrote {path}"),
    "report_all_written": (
        "Đã ghi {count} tệp vào {folder}; mục lục: {index}",
        "Wrote {count} files to {folder}; index: {index}",
    ),
    "report_in_order": (
        "{agency} không có nhiệm vụ quá hạn, đã gửi báo cáo kỳ {period}: không phải đôn đốc.",
        "{agency} is late with nothing and has reported for {period}: no letter is due.",
    ),
    "report_needs_kind": ("KIND và PERIOD", "KIND and PERIOD"),
}
