"""The sentences of the screens that show the plan's own words and conditions."""

PLAN: dict[str, tuple[str, str]] = {
    "plan_number": ("số {number}", "No. {number}"),
    "plan_dated": ("ngày {day}", "of {day}"),
    "plan_runs": ("Thực hiện", "Runs"),
    "plan_issuer": ("Ban hành", "Issued by"),
    "plan_standing": ("Cơ quan thường trực", "Standing agency"),
    "plan_place": ("Nơi ban hành", "Issued at"),
    "plan_sections": ("Các phần", "Sections"),
    "basis_head": ("CĂN CỨ", "BASIS"),
    "purposes_head": ("MỤC ĐÍCH, YÊU CẦU", "PURPOSES"),
    "groups_head": ("NHÓM NHIỆM VỤ ({count} nhiệm vụ)", "GROUPS OF TASKS ({count} tasks)"),
    "duties_head": ("TỔ CHỨC THỰC HIỆN", "DUTIES"),
    "reporters": ("Đơn vị báo cáo", "Owed by"),
    "col_window": ("kỳ số liệu", "window"),
    "col_due_working": ("hạn (ngày làm việc)", "due (working day)"),
    "upward_head": ("BÁO CÁO TỔNG HỢP", "CONSOLIDATED REPORT"),
    "addressees": ("Kính gửi", "To"),
    "copies": ("Nơi nhận", "Copies"),
    "closing_head": ("LỜI KẾT", "CLOSING WORDS"),
    "signed_by": ("Người ký", "Signed by"),
    "recipients_head": ("NƠI NHẬN", "RECIPIENTS"),
    "conditions_none": ("Kế hoạch không có điều kiện nào.", "The plan has no conditions."),
    "conditions_head": (
        "{count} ĐIỀU KIỆN: {met} đã có, {open} chưa có",
        "{count} CONDITIONS: {met} met, {open} not met",
    ),
    "condition_from": ("Từ", "From"),
    "condition_open": ("… chưa có: {count} việc chờ", "… not met: {count} assignments wait"),
    "condition_met": (
        "✓ đã có từ {day}{only}{due} (ý kiến chỉ đạo {reference}{document})",
        "✓ met on {day}{only}{due} (ruling {reference}{document})",
    ),
    "met_only_for": (" riêng cho {names}", " for {names} only"),
    "counted_days": (
        "thời hạn: {days} ngày kể từ khi có điều kiện này",
        "deadline: {days} days from this condition",
    ),
    "counted_working": (
        "thời hạn: {days} ngày làm việc kể từ khi có điều kiện này",
        "deadline: {days} working days from this condition",
    ),
}
