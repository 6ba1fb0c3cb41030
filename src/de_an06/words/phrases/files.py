"""Sentences on files that are written for people: reports refused, templates, what was written."""

FILES = {
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
    "report_reminder_early": (
        "kỳ {period} đến hết ngày {last} mới xong (hôm nay là {today}); nhắc trước hạn nơi chưa "
        "gửi: --before {days}; để xem trước công văn đôn đốc, thêm --draft",
        "{period} is not over before the end of {last} (today is {today}); to remind who has not "
        "sent before it is due: --before {days}; to preview the letters, add --draft",
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
    "report_charts_not_asked": (
        "--no-charts chỉ dùng với consolidated, annex và all",
        "--no-charts goes with consolidated, annex and all only",
    ),
    "report_full_not_asked": (
        "--full chỉ dùng với consolidated",
        "--full goes with consolidated only",
    ),
    "report_number_not_asked": (
        "--number và --date chỉ dùng khi ghi một văn bản có số",
        "--number and --date go with a single document that has a number",
    ),
    "output_empty": (
        "-o cần tên một nơi để ghi; - để in ra",
        "-o wants the name of a place to write to; - prints",
    ),
    "output_is_folder": (
        "-o {path} là thư mục; hãy ghi tên tệp, ví dụ {example}",
        "-o {path} is a folder; name a file, such as {example}",
    ),
    "output_one_file": (
        "-o - chỉ in được một tệp; hãy chọn một thư mục",
        "-o - prints one file only; choose a folder",
    ),
    "output_to_screen": (
        "{path} không phải là văn bản để xem trên màn hình; hãy ghi vào tệp bằng -o, hoặc chuyển "
        "tiếp bằng > hay |",
        "{path} is no text for a screen; write a file with -o, or redirect with > or |",
    ),
    "file_in_plan": (
        "không ghi gì: {paths} nằm trong plan/, nơi chỉ có tệp của kế hoạch; hãy chọn nơi khác",
        "nothing was written: {paths} is within plan/, which holds the plan only; choose another "
        "place",
    ),
    "file_not_regular": (
        "không ghi gì: {paths} không phải tệp thường (là liên kết, thư mục hoặc thiết bị) nên "
        "giữ nguyên; hãy chọn nơi khác, hoặc tự chuyển đi",
        "nothing was written: {paths} is no regular file (but a link, a folder or a device) and is "
        "left alone; choose another place, or move it away yourself",
    ),
    "file_not_ours": (
        "không ghi gì: {paths} không do de-an06 ghi, hoặc đã có người sửa từ đó, nên giữ nguyên. "
        "Để giữ: {keep}. Để ghi đè: --force",
        "nothing was written: {paths} was not written by de-an06, or somebody has changed it "
        "since, and is left alone. To keep it: {keep}. To replace it: --force",
    ),
    "hooks_edited": (
        "! {path} không còn như khi de-an06 đặt (đã bị sửa, hoặc do bản cũ đặt) nên giữ nguyên. "
        "Chép phần cần giữ ra ngoài, rồi: de-an06 hooks install --force",
        "! {path} is not as de-an06 set it up (changed since, or set up by an older version) and "
        "stays as it is. Put aside what is to be kept, then: de-an06 hooks install --force",
    ),
    "template_no_name": ("không có tên «{name}»", "there is no name «{name}»"),
    "template_no_filter": ("không có bộ lọc «{name}»", "there is no filter «{name}»"),
    "template_no_test": ("không có phép thử «{name}»", "there is no test «{name}»"),
    "template_no_tag": ("không có lệnh «{name}»", "there is no tag «{name}»"),
    "template_no_template": ("không có mẫu «{name}»", "there is no template «{name}»"),
    "template_unclosed": (
        "«{name}» mở ở dòng này mà không có end{name} đóng lại",
        "«{name}» is opened in this line and no end{name} closes it",
    ),
    "template_unopened": (
        "«{name}» thừa ở đây: không có lệnh nào đang mở cho nó",
        "«{name}» is one too many: nothing is open that it goes with",
    ),
    "template_brace": (
        "dấu ngoặc mở ở dòng này ({{{{, {{% hoặc {{#) không có dấu đóng lại",
        "the brace that is opened in this line ({{{{, {{% or {{#) is never closed",
    ),
    "template_unfinished": (
        "lệnh ở đây còn dở: sau từ cuối cùng phải có gì nữa",
        "the tag is not finished here: something must follow its last word",
    ),
    "template_unexpected": (
        "không hiểu được từ chỗ «{name}»; xem lại dấu ngoặc, dấu nháy và tên lệnh",
        "cannot be understood from «{name}» on; look at brackets, quotes and tags",
    ),
    "template_hint": ("Jinja không hiểu chỗ này", "Jinja does not take this"),
    "template_empty": (
        "danh sách ở đây rỗng; hỏi trước bằng if",
        "the list here is empty; ask with if before",
    ),
    "template_none": (
        'chỗ này không có gì để in; viết {{{{ … or "" }}}}, hoặc hỏi trước bằng if',
        'there is nothing to print here; write {{{{ … or "" }}}}, or ask with if before',
    ),
    "template_value": (
        "giá trị không hợp với phép tính hoặc bộ lọc ở đây",
        "the value does not go with the operation or filter here",
    ),
    "template_not_list": (
        "ở đây cần một danh sách, mà giá trị này không phải danh sách",
        "a list is wanted here, and the value is none",
    ),
    "template_not_called": (
        "giá trị này không dùng với ngoặc tròn được",
        "the value does not go with round brackets",
    ),
    "template_arguments": (
        "bộ lọc hoặc macro này không nhận ngần ấy giá trị trong ngoặc",
        "the filter or macro does not take so many values in its brackets",
    ),
    "template_unsafe": (
        "mẫu không được dùng tên này: chỉ số liệu của báo cáo, bộ lọc và phép tính",
        "a template may not use this name: only the report's facts, filters and operations",
    ),
    "template_zero": ("chia cho 0 ở đây", "a division by zero"),
    "template_range": ("số quá lớn ở đây", "a number that is too large"),
    "template_recursion": ("mẫu gọi lại chính nó mãi", "the template calls itself for ever"),
    "template_memory": (
        "mẫu cần hơn 500 MB bộ nhớ ở đây; xem lại vòng lặp và phép nhân",
        "the template needs more than 500 MB of memory here; look at loops and multiplications",
    ),
    "template_too_long": (
        "mẫu làm ra hơn {most} MB; xem lại vòng lặp",
        "the template makes more than {most} MB; look at its loops",
    ),
    "template_unreadable": (
        "văn bản mà mẫu làm ra quá dài hoặc lồng quá sâu; xem lại vòng lặp và các dấu > - *",
        "the text that the template makes is too long or nested too deep; look at loops, > - *",
    ),
    "template_too_much": (
        "mẫu cần hơn {seconds} giây, hoặc quá nhiều bộ nhớ, để làm ra văn bản; xem lại vòng lặp và "
        "phép tính",
        "the template needs more than {seconds} seconds, or too much memory, for its text; look at "
        "its loops and operations",
    ),
    "template_no_head": (
        "mẫu không làm ra phần đầu văn bản: dòng đầu tiên phải là ---, rồi các mục (issuer: …), "
        "rồi một dòng ---; xem mẫu có sẵn: de-an06 report --eject-template",
        "the template makes no front matter: the first line must be ---, then keys (issuer: …), "
        "then a line ---; see the built-in one: de-an06 report --eject-template",
    ),
    "template_head_key": (
        "mục «{name}» của phần đầu văn bản, giữa hai dòng ---, lạ hoặc lặp lại",
        "the key «{name}» of the front matter, between the lines ---, is unknown or repeated",
    ),
    "template_head_open": (
        "phần đầu văn bản mở bằng --- mà không có --- đóng lại",
        "the front matter begins with --- and no --- ends it",
    ),
    "template_head_flag": (
        "draft và simulated của phần đầu văn bản phải là true hoặc false",
        "draft and simulated in the front matter must be true or false",
    ),
    "keep_by_output": (
        "ghi sang nơi khác bằng -o, hoặc đổi tên tệp đó",
        "write elsewhere with -o, or rename that file",
    ),
    "keep_by_moving": ("đổi tên tệp đó trước", "rename that file first"),
}

SYSTEM: dict[str, tuple[str, str]] = {
    "EACCES": ("không có quyền truy cập", "access is not allowed"),
    "EPERM": ("hệ thống không cho phép", "the system does not allow it"),
    "EROFS": ("nơi này chỉ đọc được", "the place is read-only"),
    "ENOENT": ("không có tệp hay thư mục này", "there is no such file or folder"),
    "EEXIST": ("đã có tệp hay thư mục này", "it is there already"),
    "ENOTDIR": ("một phần của đường dẫn không phải là thư mục", "a part of the path is no folder"),
    "EISDIR": ("đây là thư mục, không phải tệp", "it is a folder, not a file"),
    "ENOTEMPTY": ("thư mục không trống", "the folder is not empty"),
    "ENAMETOOLONG": ("tên quá dài", "the name is too long"),
    "ELOOP": ("có liên kết ở trên đường dẫn", "there is a link on the path"),
    "ENOSPC": ("đĩa đầy", "the disk is full"),
    "EDQUOT": ("hết dung lượng được cấp", "the quota is used up"),
    "EFBIG": ("tệp quá lớn", "the file is too large"),
    "EIO": ("đĩa hỏng hoặc mất kết nối", "the disk fails or is disconnected"),
    "EBUSY": ("chương trình khác đang dùng", "another program is using it"),
    "ETXTBSY": ("chương trình khác đang dùng", "another program is using it"),
    "EXDEV": ("nằm trên một đĩa khác", "it is on another disk"),
    "EMFILE": ("mở quá nhiều tệp cùng lúc", "too many files are open"),
    "ENFILE": ("mở quá nhiều tệp cùng lúc", "too many files are open"),
    "ENXIO": ("thiết bị không có ở đó", "the device is not there"),
    "ENODEV": ("thiết bị không có ở đó", "the device is not there"),
    "EINVAL": (
        "hệ thống không nhận tên hay thao tác này",
        "the system refuses the name or the act",
    ),
    "ENOMEM": ("không đủ bộ nhớ", "there is not enough memory"),
    "EBADF": ("luồng này đã đóng", "the stream is closed"),
    "other": ("lỗi hệ thống {name}", "system error {name}"),
}
"""What the operating system says of a file, by the name of its error."""
