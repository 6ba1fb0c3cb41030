"""The sentences on what was said, sent, ruled and changed."""

GIT: dict[str, tuple[str, str]] = {
    "history_head": ("DIỄN BIẾN", "HISTORY"),
    "no_history": ("Chưa có cập nhật hay ý kiến chỉ đạo nào.", "No update or ruling yet."),
    "update_entry": (
        "{day}  {agency}: {status}{percent}",
        "{day}  {agency}: {status}{percent}",
    ),
    "obstacles_none": ("Không có vướng mắc nào chưa giải quyết.", "No obstacle is open."),
    "obstacles_count": ("{count} VƯỚNG MẮC CHƯA GIẢI QUYẾT", "{count} OPEN OBSTACLES"),
    "obstacle_age": ("{days} ngày · {kind}", "{days} days · {kind}"),
    "cause": ("Nguyên nhân: {text}", "Cause: {text}"),
    "log_older": ("… còn {count} sự việc trước đó (--all để xem hết)", "… {count} older (--all)"),
    "committed": ("{author} ghi {day}, {name}", "committed by {author} on {day}, {name}"),
    "diff_nothing": ("Không có gì thay đổi.", "Nothing changed."),
    "diff_deadlines": ("{count} thời hạn thay đổi", "{count} deadlines moved"),
    "diff_raised": ("{count} vướng mắc mới", "{count} new obstacles"),
    "diff_resolved": ("{count} vướng mắc đã giải quyết", "{count} obstacles resolved"),
    "diff_reports": ("{count} báo cáo đã gửi", "{count} reports sent"),
    "diff_reopened": ("{count} vướng mắc mở lại", "{count} obstacles reopened"),
    "diff_withdrawn": ("{count} vướng mắc bị xoá", "{count} obstacles withdrawn"),
    "diff_months": ("{count} tệp tháng sửa phần chung", "{count} months edited beside updates"),
    "diff_updates_added": ("{count} cập nhật thêm", "{count} updates added"),
    "diff_updates_removed": ("{count} cập nhật bỏ", "{count} updates removed"),
    "diff_decisions_added": ("{count} ý kiến chỉ đạo thêm", "{count} rulings added"),
    "diff_decisions_removed": ("{count} ý kiến chỉ đạo bỏ", "{count} rulings removed"),
    "diff_tasks": ("{count} nhiệm vụ thêm, bỏ hoặc sửa", "{count} tasks added, removed or edited"),
    "diff_plan": ("kế hoạch (plan.yaml) thay đổi", "the plan (plan.yaml) changed"),
    "diff_agencies": (
        "danh mục cơ quan (agencies.yaml) thay đổi",
        "the registry (agencies.yaml) changed",
    ),
    "diff_calendar": (
        "lịch nghỉ (calendar.yaml) thay đổi",
        "the calendar (calendar.yaml) changed",
    ),
    "diff_rest": (
        "Chỉ thứ tự trong tệp hoặc danh sách tệp bị gác lại thay đổi.",
        "Only the order in files or the list of files set aside changed.",
    ),
    "diff_in_revision": ("Trong bản {revision}:", "In revision {revision}:"),
    "diff_due": ("{task}: thời hạn {days}: {names}", "{task}: deadline {days}: {names}"),
    "diff_new": (
        "{task}: vướng mắc mới của {agency}: {text}",
        "{task}: new obstacle, {agency}: {text}",
    ),
    "diff_done": ("{task}: {agency} đã giải quyết: {text}", "{task}: {agency} resolved: {text}"),
    "diff_again": ("{task}: {agency} mở lại: {text}", "{task}: {agency} reopened: {text}"),
    "diff_gone": (
        "{task}: vướng mắc của {agency} bị xoá: {text}",
        "{task}: obstacle withdrawn, {agency}: {text}",
    ),
    "diff_month": (
        "{agency} sửa phần chung của tệp {period}",
        "{agency} edited its file of {period} beside the updates",
    ),
    "diff_sent": ("{agency} gửi báo cáo {period}, {state}", "{agency} sent {period}, {state}"),
    "diff_tasks_added": ("Nhiệm vụ thêm: {tasks}", "Tasks added: {tasks}"),
    "diff_tasks_removed": ("Nhiệm vụ bỏ: {tasks}", "Tasks removed: {tasks}"),
    "diff_tasks_reworded": ("Nhiệm vụ sửa: {tasks}", "Tasks edited: {tasks}"),
    "diff_absent": ("(chưa có)", "(absent)"),
    "sent_entry": (
        "{day}  {agency} gửi báo cáo {period}",
        "{day}  {agency} sent its report, {period}",
    ),
    "as_coordinator": (" (phối hợp)", " (coordinator)"),
    "ruling_entry": (
        "{day}  Ý kiến chỉ đạo: {kind}{agency}{due}",
        "{day}  Ruling: {kind}{agency}{due}",
    ),
    "ruling_due": (", hạn {day}", ", due {day}"),
    "ruling_agency": (", {agency}", ", {agency}"),
    "revoked": (" (đã thu hồi)", " (revoked)"),
    "document_number": (", văn bản {number}", ", document {number}"),
    "result": ("Kết quả: {text}", "Result: {text}"),
    "next_step": ("Tiếp theo: {text}", "Next: {text}"),
    "obstacle": ("Vướng mắc {reference} ({kind}): {text}", "Obstacle {reference} ({kind}): {text}"),
    "resolved_on": (" (đã giải quyết {day})", " (resolved {day})"),
    "proposal": ("Đề xuất{to}: {text}", "Proposal{to}: {text}"),
    "proposal_to": (" với {to}", " to {to}"),
    "evidence": ("Minh chứng: {list}", "Evidence: {list}"),
    "obstacles_head": ("VƯỚNG MẮC CHƯA GIẢI QUYẾT", "OPEN OBSTACLES"),
    "findings_counted": (
        "{errors} lỗi, {warnings} cảnh báo.",
        "{errors} errors, {warnings} warnings.",
    ),
    "github_shows_few": (
        "GitHub chỉ hiện {shown} lỗi và {shown} cảnh báo đầu tiên; nhật ký của bước này có đủ.",
        "GitHub shows the first {shown} errors and {shown} warnings; the log of this step has all.",
    ),
    "codeowners_made": (
        "Do «de-an06 codeowners» ghi từ maintainers trong plan/agencies.yaml; không sửa tay.",
        "Made by «de-an06 codeowners» from the maintainers in plan/agencies.yaml; do not edit.",
    ),
    "codeowners_reads": (
        "Tất cả thuộc cơ quan thường trực; thư mục của mỗi cơ quan thuộc cả cơ quan đó.",
        "Everything is the secretariat's; each agency's folder is also that agency's.",
    ),
    "codeowners_nobody": (
        "Chưa cơ quan nào có maintainers nên chưa có dòng nào.",
        "No agency has maintainers yet, so there are no rules.",
    ),
    "codeowners_written": (
        "✓ Đã ghi {path}: {count} dòng.",
        "✓ Wrote {path}: {count} rules.",
    ),
    "codeowners_current": ("{path} đã mới nhất.", "{path} is current."),
    "no_repository": (
        "git không đọc được kho ở {root}: {reason}",
        "git finds no repository in {root}: {reason}",
    ),
    "shallow": (
        "kho git này thiếu các commit cũ: lấy đủ lịch sử (git fetch --unshallow; CI: depth 0)",
        "this clone lacks older commits: fetch all of them (git fetch --unshallow; in CI depth 0)",
    ),
    "who_changes": (
        "thiếu --agency hoặc --actor: không biết ai thay đổi thì không xét được",
        "--agency or --actor is missing: a change by nobody cannot be judged",
    ),
    "one_of_two": (
        "chỉ dùng một trong --agency và --actor",
        "give --agency or --actor, not both",
    ),
    "guarded": (
        "{actor}: {files} tệp, {commits} commit so với {base}: {errors} lỗi, {warnings} cảnh báo.",
        "{actor}: {files} files, {commits} commits on {base}; {errors} errors, {warnings} warnings",
    ),
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
