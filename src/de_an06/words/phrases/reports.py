"""The sentences around what reports and letters are refused for."""

REPORTS: dict[str, tuple[str, str]] = {
    "report_by_past": (
        "--by {by} đã qua, vì công văn nói về ngày {day} hoặc ký ngày ấy: chọn ngày sau đó",
        "--by {by} is past for a letter that is of {day}, or signed then: choose a later day",
    ),
    "report_by_over": (
        "Lưu ý: --by {by} đã qua so với hôm nay; công văn chưa ký thì chọn ngày khác.",
        "Note: --by {by} is past by now; for a letter that is not signed yet choose another day.",
    ),
    "report_too_early": (
        "kỳ {period} đến hết ngày {last} mới xong (hôm nay là {today}); để xem trước, thêm --draft",
        "{period} is not over before the end of {last} (today is {today}); to preview, add --draft",
    ),
    "report_as_of_early": (
        "--as-of {day} sớm hơn ngày cuối của kỳ {period} ({last}); để xem trước, thêm --draft",
        "--as-of {day} is before the last day of {period} ({last}); to preview, add --draft",
    ),
    "report_no_symbol": (
        "chưa có ký hiệu văn bản (symbol trong plan/agencies.yaml) của: {names}; dòng «Số:» không "
        "có ký hiệu",
        "no symbol (in plan/agencies.yaml) for: {names}; the line “Số:” is left without one",
    ),
    "report_set_aside": (
        "{count} tệp cập nhật có lỗi nên chưa tính vào số liệu; hãy sửa (xem: de-an06 validate), "
        "hoặc thêm --draft",
        "{count} update files are wrong and left out of the figures; mend them (see: de-an06 "
        "validate), or add --draft",
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
    "report_together_not_asked": (
        "--together chỉ dùng với reminder và all, không kèm --agency",
        "--together goes with reminder and all only, and not with --agency",
    ),
    "report_before_not_asked": (
        "--before chỉ dùng với reminder, không kèm --by, --as-of",
        "--before goes with reminder only, and not with --by or --as-of",
    ),
    "report_before_over": (
        "hạn báo cáo kỳ {period} là {due} đã qua (hôm nay là {today}): bỏ --before để đôn đốc",
        "reports for {period} were due on {due} (today is {today}): leave --before out to remind",
    ),
    "report_before_early": (
        "Lưu ý: công văn nói về ngày {day}, hôm nay chưa đến ngày ấy.",
        "Note: the letters are of {day}, which is yet to come.",
    ),
    "report_all_in_order": (
        "Không có cơ quan nào phải nhắc trong kỳ {period}: không ghi công văn.",
        "There is nobody to remind for {period}: no letter was written.",
    ),
    "report_full_not_asked": (
        "--full chỉ dùng với consolidated",
        "--full goes with consolidated only",
    ),
    "report_number_not_asked": (
        "--number và --date chỉ dùng khi ghi một văn bản có số",
        "--number and --date go with a single document that has a number",
    ),
}
