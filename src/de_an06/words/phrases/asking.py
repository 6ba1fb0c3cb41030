"""The sentences around what cannot be undone: what is pointed out, asked, refused."""

ASKING: dict[str, tuple[str, str]] = {
    "anothers_clone": (
        "bản sao này là của {own} (git config de-an06.agency) nên không ghi cho {agency}; "
        "ghi ở bản sao của {agency}, hoặc nếu đặt nhầm: git config de-an06.agency {agency}",
        "this clone is that of {own} (git config de-an06.agency), which records nothing for "
        "{agency}; record it in its own clone, or if this is a mistake: "
        "git config de-an06.agency {agency}",
    ),
    "ask_decide": ("Vẫn ghi ý kiến này?", "Record this ruling all the same?"),
    "decide_needs_yes": (
        "chưa ghi gì: xem lại những điều cảnh báo ở trên, hoặc thêm --yes để ghi như vậy",
        "nothing was written: see to the warnings above, or use --yes to record it as it is",
    ),
    "ask_submit": ("Vẫn gửi?", "Submit all the same?"),
    "submit_needs_yes": (
        "chưa gửi: bổ sung những điều trên, hoặc thêm --yes để gửi như vậy",
        "not submitted: add what is missing, or use --yes to submit as it is",
    ),
    "remarks_none": ("{agency}, {period}: đủ.", "{agency}, {period}: complete."),
    "remarks_head": ("{agency}, {period}: cần lưu ý", "{agency}, {period}: please note"),
    "remarks_early": (
        "Kỳ còn {days} ngày, đến hết ngày {last}: tin sau hôm gửi không vào báo cáo này.",
        "The period has {days} days to go, to {last}: later news will not be in this report.",
    ),
    "remarks_empty": (
        "Trong kỳ chưa ghi cập nhật nào: báo cáo trống.",
        "No update is recorded in the period: the report is empty.",
    ),
    "remarks_number": (
        "Chưa có số, ký hiệu báo cáo: thêm --number.",
        "The report has no number: add --number.",
    ),
    "remarks_silent": ("{count} nhiệm vụ chưa có tin trong kỳ", "{count} tasks without news"),
    "one_remarks_silent": ("1 nhiệm vụ chưa có tin trong kỳ", "1 task without news"),
    "remarks_targets": (
        "Chỉ tiêu chưa có số liệu: {targets}",
        "Targets without a figure: {targets}",
    ),
    "remarks_obstacles": ("{count} vướng mắc chưa giải quyết", "{count} open obstacles"),
    "one_remarks_obstacles": ("1 vướng mắc chưa giải quyết", "1 open obstacle"),
    "digests": ("      … {count} mã băm SHA-256", "      … {count} SHA-256 digests"),
    "reach": (
        "Áp dụng cho {touched}, làm thay đổi {changed} việc.",
        "Applies to {touched}; changes {changed}.",
    ),
    "touched": ("{count} việc", "{count} assignments"),
    "closing_files": (
        "Khóa kỳ {period}: {count} tệp không đổi được nữa, và không mở lại được.",
        "Closing {period}: {count} files are frozen, and cannot be opened again.",
    ),
    "closing_unsent": (
        "{count} cơ quan chưa gửi báo cáo kỳ này:",
        "{count} agencies have not reported for this period:",
    ),
    "one_closing_unsent": (
        "1 cơ quan chưa gửi báo cáo kỳ này:",
        "1 agency has not reported for this period:",
    ),
    "closing_draft": (": có tệp nháp chưa gửi", ": a draft, never sent"),
    "closing_others": (
        "{count} cơ quan không phải gửi báo cáo định kỳ, có tệp nháp chưa gửi:",
        "{count} agencies that owe no report have a draft, never sent:",
    ),
    "one_closing_others": (
        "1 cơ quan không phải gửi báo cáo định kỳ, có tệp nháp chưa gửi:",
        "1 agency that owes no report has a draft, never sent:",
    ),
    "ask_close_drafts": (
        "Vẫn khóa kỳ khi còn {count} tệp nháp chưa gửi?",
        "Close it all the same, with drafts that were never sent ({count})?",
    ),
    "close_drafts_needs_yes": (
        "chưa khóa: còn {count} tệp nháp chưa gửi; thêm --yes để khóa như vậy",
        "not closed: drafts were never sent ({count}); use --yes to close it as it is",
    ),
    "ask_close": (
        "Vẫn khóa kỳ khi còn {count} cơ quan chưa gửi?",
        "Close it all the same, with {count} agencies that have not reported?",
    ),
    "close_needs_yes": (
        "chưa khóa: còn {count} cơ quan chưa gửi; đôn đốc trước, hoặc thêm --yes để khóa như vậy",
        "not closed: {count} agencies have not reported; remind them, or use --yes to close it as "
        "it is",
    ),
    "would_ask": (
        "Khi ghi sẽ hỏi về những điều trên (không có người trả lời thì phải có --yes).",
        "To write it, the above is asked about (--yes where nobody is there to answer).",
    ),
    "undone": (
        "{agency}: đã rút lại báo cáo {period}; tệp lại là bản nháp.",
        "{agency}: the report for {period} is taken back; its file is a draft again.",
    ),
    "undone_file": (
        "{agency}: đã rút lại báo cáo {period}; tệp không còn gì khác nên đã bỏ.",
        "{agency}: the report for {period} is taken back; nothing else was in its file, which is "
        "gone.",
    ),
    "undo_alone": (
        "--undo chỉ rút lại: bỏ các tùy chọn khác",
        "--undo only takes back: leave out the other options",
    ),
    "undo_not_sent": (
        "báo cáo {period} của {agency} chưa gửi: không có gì để rút lại",
        "{agency} has not sent {period}: there is nothing to take back",
    ),
    "undo_closed": (
        "kỳ {period} đã khóa: không rút lại được; sai sót thì sửa ở kỳ sau",
        "{period} is closed: nothing is taken back; corrections go into a later period",
    ),
    "undo_committed": (
        "báo cáo {period} của {agency} đã gửi trong git (commit): không rút lại được; "
        "sai sót thì sửa ở kỳ sau",
        "{agency} has sent {period} in a commit: it cannot be taken back; corrections go into a "
        "later period",
    ),
    "undo_without_git": (
        "Không hỏi được git nên không biết báo cáo đã gửi lên kho chưa; nếu đã gửi thì gửi lại "
        "đúng như cũ.",
        "Git could not be asked whether the report was committed; if it was, submit it again as "
        "it was.",
    ),
}
