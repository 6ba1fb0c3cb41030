"""The sentences of the screens that show where things stand."""

SCREENS: dict[str, tuple[str, str]] = {
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
            "{of.total} nhiệm vụ: {of.done} hoàn thành ({of.done_on_time} đúng hạn, "
            "{of.done_late} quá hạn), {of.within_deadline} trong hạn, {of.overdue} quá hạn chưa "
            "xong, {of.continuing} thường xuyên, {of.waiting} chờ điều kiện, {of.waived} miễn."
        ),
        (
            "{of.total} tasks: {of.done} done ({of.done_on_time} on time, {of.done_late} late), "
            "{of.within_deadline} within the deadline, {of.overdue} overdue, {of.continuing} "
            "continuing, {of.waiting} waiting, {of.waived} waived."
        ),
    ),
    "assignment_totals": (
        (
            "{of.total} phân công (nhiệm vụ × đơn vị chủ trì): {of.done} hoàn thành, "
            "{of.within_deadline} trong hạn, {of.overdue} quá hạn."
        ),
        (
            "{of.total} assignments (task × lead): {of.done} done, {of.within_deadline} within "
            "the deadline, {of.overdue} overdue."
        ),
    ),
    "rate": (
        "Hoàn thành trên số nhiệm vụ đến hạn: {of.done}/{of.fallen_due} = {rate}",
        "Done of the tasks that fell due: {of.done}/{of.fallen_due} = {rate}",
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
    "agency_roles": (
        "Chủ trì {leads} nhiệm vụ · phối hợp {coordinates} · cập nhật gần nhất: {news}",
        "Leads {leads} tasks · coordinates {coordinates} · last news: {news}",
    ),
    "never": ("chưa có", "none"),
    "work_head": ("VIỆC CHỦ TRÌ (xếp theo mức gấp)", "WORK IT LEADS (the most urgent first)"),
    "coordinated_head": ("NHIỆM VỤ PHỐI HỢP", "TASKS IT COORDINATES"),
    "reports_head": ("BÁO CÁO ĐỊNH KỲ", "PERIODIC REPORTS"),
    "no_reports": ("Không phải gửi báo cáo định kỳ.", "No periodic report is due from it."),
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
}
