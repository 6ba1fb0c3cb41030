"""The sentences of the screens, in Vietnamese and English."""

from de_an06.words.lang import Lang

_PHRASES: dict[str, tuple[str, str]] = {
    "as_of": ("Tính đến {weekday} {day}", "As of {weekday} {day}"),
    "plan_year": ("{name} · Kế hoạch {year}", "{name} · Plan {year}"),
    "simulated": (
        "DỮ LIỆU MÔ PHỎNG: số liệu dưới đây không có thật.",
        "SIMULATED DATA: the figures below are invented.",
    ),
    "year_over": (
        "Năm kế hoạch đã kết thúc. Xem một thời điểm đã qua: de-an06 status --as-of {year}-06-30",
        "The plan's year is over. To look at the past: de-an06 status --as-of {year}-06-30",
    ),
    "set_aside": (
        "{count} tệp cập nhật có lỗi, chưa tính vào số liệu (xem: de-an06 validate):",
        "{count} update files are wrong and left out of the figures (see: de-an06 validate):",
    ),
    "no_updates": (
        "Chưa có cập nhật nào của các cơ quan (thư mục plan/{year}/updates còn trống).",
        "No agency has recorded an update yet (plan/{year}/updates is empty).",
    ),
    "totals": (
        (
            "{total} nhiệm vụ: {done} hoàn thành ({on_time} đúng hạn, {late} quá hạn), "
            "{within} trong hạn, {overdue} quá hạn chưa xong, {continuing} thường xuyên, "
            "{waiting} chờ điều kiện, {waived} miễn."
        ),
        (
            "{total} tasks: {done} done ({on_time} on time, {late} late), {within} within the "
            "deadline, {overdue} overdue, {continuing} continuing, {waiting} waiting, "
            "{waived} waived."
        ),
    ),
    "assignment_totals": (
        (
            "{total} phân công (nhiệm vụ × đơn vị chủ trì): {done} hoàn thành, {within} trong hạn, "
            "{overdue} quá hạn."
        ),
        (
            "{total} assignments (task × lead): {done} done, {within} within the deadline, "
            "{overdue} overdue."
        ),
    ),
    "rate": (
        "Hoàn thành trên số nhiệm vụ đến hạn: {done}/{fallen_due} = {rate}",
        "Done of the tasks that fell due: {done}/{fallen_due} = {rate}",
    ),
    "nothing_due": ("Chưa có nhiệm vụ đến hạn.", "No task has fallen due."),
    "overdue_head": (
        "QUÁ HẠN: {count} nhiệm vụ, lâu nhất {days} ngày",
        "OVERDUE: {count} tasks, the longest for {days} days",
    ),
    "overdue_none": ("QUÁ HẠN: không có.", "OVERDUE: none."),
    "soon_head": (
        "ĐẾN HẠN TRONG {days} NGÀY: {count} nhiệm vụ",
        "DUE WITHIN {days} DAYS: {count} tasks",
    ),
    "soon_none": (
        "ĐẾN HẠN TRONG {days} NGÀY: không có.",
        "DUE WITHIN {days} DAYS: none.",
    ),
    "days_late": ("✗ quá {days} ngày", "✗ {days} days late"),
    "days_left": ("! còn {days} ngày", "! {days} days left"),
    "due_today": ("! hôm nay", "! today"),
    "whose": ("{count} đơn vị: {names}", "{count} agencies: {names}"),
    "and_others": ("{names} và {count} đơn vị khác", "{names} and {count} others"),
    "more_tasks": ("… còn {count} nhiệm vụ: {command}", "… {count} more tasks: {command}"),
    "silence_head": (
        "CHƯA GỬI BÁO CÁO {periods} (hạn {due}): {missing}/{expected} cơ quan",
        "NO REPORT FOR {periods} (due {due}): {missing} of {expected} agencies",
    ),
    "silence_none": (
        "BÁO CÁO {periods} (hạn {due}): cả {expected} cơ quan đã gửi.",
        "REPORTS FOR {periods} (due {due}): all {expected} agencies have sent theirs.",
    ),
    "silence_before": (
        "BÁO CÁO: chưa có kỳ nào kết thúc.",
        "REPORTS: no period has closed yet.",
    ),
    "by_group": ("THEO NHÓM NHIỆM VỤ", "BY GROUP OF TASKS"),
    "by_agency": ("THEO CƠ QUAN CHỦ TRÌ (số phân công)", "BY LEAD AGENCY (assignments)"),
    "rows_head": ("{count} phân công", "{count} assignments"),
    "nothing_found": ("Không có gì phù hợp.", "Nothing matches."),
    "next": ("Tiếp theo: {command}", "Next: {command}"),
    "col_id": ("mã", "id"),
    "col_group": ("nhóm", "group"),
    "col_task": ("nhiệm vụ", "task"),
    "col_agency": ("cơ quan", "agency"),
    "col_total": ("số", "all"),
    "col_done": ("xong", "done"),
    "col_overdue": ("quá hạn", "late"),
    "col_open": ("đang", "open"),
    "col_soon": ("sắp", "soon"),
    "col_continuing": ("t.xuyên", "cont."),
    "col_waiting": ("chờ", "wait"),
    "col_waived": ("miễn", "waived"),
    "col_state": ("tình trạng", "state"),
    "col_due": ("hạn", "due"),
    "col_days": ("ngày", "days"),
    "col_percent": ("%", "%"),
    "col_news": ("cập nhật", "last news"),
    "col_period": ("kỳ", "period"),
    "col_sent": ("ngày gửi", "sent on"),
    "col_kind": ("loại", "kind"),
    "col_name": ("tên", "name"),
    "col_lead": ("chủ trì", "lead"),
    "col_deadline": ("thời hạn", "deadline"),
    "col_figure": ("số liệu", "figure"),
    "col_goal": ("chỉ tiêu", "goal"),
    "col_target": ("mã chỉ tiêu", "target"),
    "tasks_head": ("{count} nhiệm vụ", "{count} tasks"),
    "no_task_found": (
        "Không có nhiệm vụ nào chứa: {words}",
        "No task mentions: {words}",
    ),
    "continuing": ("thường xuyên", "continuing"),
    "and_continuing": ("{day}; TX", "{day}; cont."),
    "continuing_legend": (
        "TX: rồi thực hiện thường xuyên hoặc các năm tiếp theo",
        "cont.: then continuing",
    ),
    "conditional": ("có điều kiện", "on a condition"),
    "agencies_head": (
        "{count} cơ quan, {groups} nhóm cơ quan",
        "{count} agencies, {groups} agency groups",
    ),
    "members": ("{count} thành viên", "{count} members"),
    "open_phrase": ("không liệt kê", "not listed"),
    "assumption": ("giả định", "assumed"),
    "lead_words": ("Chủ trì", "Lead"),
    "coordinator_words": ("Phối hợp", "Coordinators"),
    "deadline_words": ("Thời hạn", "Deadline"),
    "assignment_words": ("Phân công", "Assignment"),
    "none_named": ("không nêu", "none named"),
    "condition_words": ("Điều kiện", "Condition"),
    "targets_head": ("CHỈ TIÊU", "TARGETS"),
    "goal": ("ít nhất {value}{unit}", "at least {value}{unit}"),
    "figure": ("{numerator}/{denominator} = {value}", "{numerator}/{denominator} = {value}"),
    "no_figure": ("chưa có số liệu", "no figure yet"),
    "none_arose": ("không phát sinh", "none arose"),
    "met": ("✓ đạt", "✓ met"),
    "not_met": ("✗ chưa đạt", "✗ not met"),
    "missing_figures": ("{count} đơn vị chưa có số liệu", "{count} agencies gave none"),
    "assignments_head": ("TÌNH HÌNH TỪNG ĐƠN VỊ CHỦ TRÌ", "STATE BY LEAD AGENCY"),
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
    "diff_updates": ("{count} cập nhật", "{count} updates"),
    "diff_decisions": ("{count} ý kiến chỉ đạo", "{count} rulings"),
    "diff_due": ("{task}: thời hạn {days}: {names}", "{task}: deadline {days}: {names}"),
    "diff_new": (
        "{task}: vướng mắc mới của {agency}: {text}",
        "{task}: new obstacle, {agency}: {text}",
    ),
    "diff_done": ("{task}: {agency} đã giải quyết: {text}", "{task}: {agency} resolved: {text}"),
    "diff_sent": ("{agency} gửi báo cáo {period}, {state}", "{agency} sent {period}, {state}"),
    "diff_tasks_added": ("Nhiệm vụ thêm: {tasks}", "Tasks added: {tasks}"),
    "diff_tasks_removed": ("Nhiệm vụ bỏ: {tasks}", "Tasks removed: {tasks}"),
    "diff_tasks_reworded": ("Nhiệm vụ sửa: {tasks}", "Tasks edited: {tasks}"),
    "diff_absent": ("(chưa có)", "(absent)"),
    "no_revision": (
        "git không có bản «{revision}» (hoặc đây không phải kho git)",
        "git has no revision «{revision}» (or this is no git repository)",
    ),
    "choose_again": ("không hiểu «{typed}»; gõ số từ 1 đến {most}", "«{typed}»? type 1 to {most}"),
    "card_due": ("Hạn: {due}", "Due: {due}"),
    "card_no_news": ("Chưa có cập nhật nào trước đây.", "No update before."),
    "card_last": ("Lần trước {day}: {words}. {result}", "Last time, {day}: {words}. {result}"),
    "ask_status": ("Trạng thái?", "Status?"),
    "ask_percent": ("Tỷ lệ hoàn thành, % (bỏ trống nếu không có)", "Percent done (or empty)"),
    "ask_lower": (
        "{now}% thấp hơn lần trước ({before}%). Giữ?",
        "{now}% is below {before}%. Keep?",
    ),
    "ask_completed_on": ("Hoàn thành ngày nào?", "Finished on which day?"),
    "ask_result": (
        "Kết quả (nhiều dòng được; dòng trống để hết)",
        "Result (several lines; an empty one ends)",
    ),
    "ask_next": (
        "Việc tiếp theo (nhiều dòng được; dòng trống để hết)",
        "Next steps (several lines; an empty one ends)",
    ),
    "ask_resolves": (
        "Vướng mắc nào đã giải quyết? (các số ở trên, bỏ trống nếu không)",
        "Which obstacles are resolved? (numbers above, or empty)",
    ),
    "ask_obstacle": ("Khó khăn, vướng mắc mới (bỏ trống nếu không)", "New obstacle (or empty)"),
    "ask_kind": ("Loại vướng mắc?", "What kind?"),
    "ask_cause": ("Nguyên nhân (bỏ trống được)", "Cause (or empty)"),
    "ask_proposal": ("Đề xuất, kiến nghị (bỏ trống được)", "Proposal (or empty)"),
    "ask_to": ("Đề xuất với cơ quan nào?", "Addressed to whom?"),
    "ask_measure": (
        "Số liệu {target}, dạng 1250/1400 (bỏ trống nếu chưa có)\n  {text}\n  ",
        "Figure for {target}, like 1250/1400 (or empty)\n  {text}\n  ",
    ),
    "ask_evidence": ("Số, ký hiệu văn bản (bỏ trống được)", "Document number (or empty)"),
    "ask_evidence_done": (
        "Số, ký hiệu văn bản minh chứng (nên có)",
        "Document number that proves it (wanted)",
    ),
    "ask_task": (
        "Nhiệm vụ (số, mã hoặc vài chữ không dấu; ? xem cả danh sách; bỏ trống để kết thúc)",
        "Task (number, id or a few words; ? for the whole list; empty to end)",
    ),
    "ask_agency": ("Cơ quan của bạn (mã hoặc tên)", "Your agency (id or name)"),
    "todo_head": (
        "{agency}, kỳ {period}: {left} nhiệm vụ chưa có cập nhật, {done} đã có",
        "{agency}, {period}: {left} tasks without news, {done} with",
    ),
    "will_write": ("Sẽ ghi vào {path} (kỳ {period}):", "To be written to {path} ({period}):"),
    "moved_on": (
        "Kỳ {wanted} đã gửi hoặc đã khóa; ghi vào kỳ {period}.",
        "{wanted} has been submitted or closed; this goes into {period}.",
    ),
    "no_open_month": (
        "không còn kỳ nào mở cho ngày {day}",
        "no month is open for {day}",
    ),
    "ask_write": ("Ghi?", "Write?"),
    "written": ("✓ Đã ghi vào {path} và kiểm tra lại.", "✓ Written to {path} and checked."),
    "not_written": ("Không ghi gì.", "Nothing was written."),
    "dry_run": ("Chỉ xem trước, không ghi gì.", "A preview; nothing was written."),
    "commit_hint": (
        'Tiếp theo: git add plan && git commit -m "{message}"',
        'Next: git add plan && git commit -m "{message}"',
    ),
    "again_hint": ("Lần sau, một dòng: {command}", "Next time, in one line: {command}"),
    "locked": (
        "một tiến trình khác đang ghi vào dự án; hãy thử lại sau",
        "another process is writing to this project; try again later",
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
    "frozen": (
        "báo cáo {period} của {agency} đã gửi hoặc đã khóa; sai sót thì sửa ở tháng sau",
        "{agency} has sent {period}, or it is closed; corrections go into a later month",
    ),
    "ask_submit": ("Vẫn gửi?", "Submit all the same?"),
    "submit_needs_yes": (
        "Chưa gửi. Bổ sung những điều trên, hoặc thêm --yes để gửi như vậy.",
        "Not submitted. Add what is missing, or use --yes to submit as it is.",
    ),
    "submitted": (
        "{agency}: đã chốt báo cáo {period}. Tệp không đổi nữa; sai sót thì sửa ở tháng sau.",
        "{agency}: the report for {period} is sent. Its file is frozen now.",
    ),
    "report_of": ("báo cáo {period}", "report {period}"),
    "remarks_none": ("{agency}, {period}: đủ.", "{agency}, {period}: complete."),
    "remarks_head": ("{agency}, {period}: cần lưu ý", "{agency}, {period}: please note"),
    "remarks_silent": ("{count} nhiệm vụ chưa có tin trong kỳ:", "{count} tasks without news:"),
    "remarks_targets": (
        "Chỉ tiêu chưa có số liệu: {targets}",
        "Targets without a figure: {targets}",
    ),
    "remarks_obstacles": ("{count} vướng mắc chưa giải quyết:", "{count} open obstacles:"),
    "not_a_measure": (
        "«{typed}»: viết số liệu như II.2.k.1=1250/1400",
        "«{typed}»: write a figure like II.2.k.1=1250/1400",
    ),
    "missing": ("thiếu {names}", "{names} missing"),
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
    "agency_roles": (
        "Chủ trì {leads} nhiệm vụ · phối hợp {coordinates} · cập nhật gần nhất: {news}",
        "Leads {leads} tasks · coordinates {coordinates} · last news: {news}",
    ),
    "never": ("chưa có", "none"),
    "work_head": ("VIỆC CHỦ TRÌ (xếp theo mức gấp)", "WORK IT LEADS (the most urgent first)"),
    "coordinated_head": ("NHIỆM VỤ PHỐI HỢP", "TASKS IT COORDINATES"),
    "reports_head": ("BÁO CÁO ĐỊNH KỲ", "PERIODIC REPORTS"),
    "no_reports": ("Không phải gửi báo cáo định kỳ.", "No periodic report is due from it."),
    "obstacles_head": ("VƯỚNG MẮC CHƯA GIẢI QUYẾT", "OPEN OBSTACLES"),
    "row_waived": ("miễn thực hiện", "waived"),
    "row_ongoing": ("đang duy trì", "continuing"),
    "row_stale": ("chưa cập nhật", "no news"),
    "row_done_on_time": ("xong đúng hạn", "done on time"),
    "row_done_late": ("xong, chậm {days} ngày", "done, {days} days late"),
    "row_overdue": ("quá hạn {days} ngày", "{days} days overdue"),
    "row_waiting": ("chờ điều kiện", "waiting"),
    "row_in_progress": ("đang thực hiện", "in progress"),
    "row_not_started": ("chưa triển khai", "not started"),
    "silent_agencies": ("{periods} (hạn {due}): {state}", "{periods} (due {due}): {state}"),
    "blocked": ("vướng mắc", "blocked"),
    "successors": ("Nay là: {names}", "Now: {names}"),
    "reported_by": ("Do {name} báo cáo thay.", "Reported for by {name}."),
    "working_day": ("ngày làm việc cuối {day}", "last working day {day}"),
    "due_head": (
        "QUÁ HẠN VÀ ĐẾN HẠN TRONG {days} NGÀY",
        "PAST DUE AND DUE WITHIN {days} DAYS",
    ),
    "due_tasks_none": ("Nhiệm vụ: không có.", "Tasks: none."),
    "due_reports_none": ("Báo cáo: không có.", "Reports: none."),
    "legend": ("Ký hiệu: {marks}", "Marks: {marks}"),
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
    "finding_summary": (
        "{errors} lỗi, {warnings} cảnh báo.",
        "{errors} errors, {warnings} warnings.",
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
    "unknown": ("không có «{typed}»", "there is no «{typed}»"),
    "unknown_near": (
        "không có «{typed}»; ý bạn là: {near}?",
        "there is no «{typed}»; did you mean: {near}?",
    ),
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
    "missing_parameter": ("thiếu {name}", "{name} is missing"),
    "bad_value": (
        "{name}: giá trị không dùng được ({message})",
        "{name}: no such value ({message})",
    ),
    "meant": ("ý bạn là: {near}?", "did you mean: {near}?"),
    "no_such_option": ("không có tùy chọn «{name}»", "there is no option «{name}»"),
    "no_such_command": ("không có lệnh «{name}»", "there is no command «{name}»"),
    "usage": ("không hiểu dòng lệnh: {message}", "the command line is not understood: {message}"),
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


def say(lang: Lang, phrase: str, **facts: object) -> str:
    """The sentence named `phrase` with its facts filled in; KeyError for an unknown name."""
    return lang.pick(*_PHRASES[phrase]).format(**facts)
