"""The sentences of what happened: `changes`, `log`, `obstacles`."""

HISTORY: dict[str, tuple[str, str]] = {
    "no_revision": (
        "kho này không có bản git «{revision}»; một bản là nhánh, nhãn hoặc mã commit: main, "
        "HEAD~3, 6c54be48d0 (xem: git log --oneline)",
        "this clone has no revision «{revision}»; that is a branch, a tag or a commit: main, "
        "HEAD~3, 6c54be48d0 (see: git log --oneline)",
    ),
    "revision_twice": (
        "«{revision}» vừa là nhánh vừa là nhãn; hãy ghi đủ tên",
        "«{revision}» is both a branch and a tag; write the whole name",
    ),
    "revision_is_a_day": (
        "«{revision}» là ngày hoặc kỳ, không phải bản git; xem thay đổi từ đó: "
        "de-an06 changes --since {since}",
        "«{revision}» is a day or a period, no revision of git; for what changed since then: "
        "de-an06 changes --since {since}",
    ),
    "json_on_stdout": (
        "stdout là chỗ của --json: không in tệp ra đó cùng lúc; ghi vào tệp bằng -o TỆP",
        "stdout is for --json: no file is printed there at the same time; write it with -o FILE",
    ),
    "revokes": (" ngày {day} ({kind}{task})", " of {day} ({kind}{task})"),
    "obstacles_counted": (
        "{name}: {count}, lâu nhất {days} ngày",
        "{name}: {count}, oldest {days} d",
    ),
    "obstacle_days": ("{days} ngày", "{days} d"),
    "raised_by": (" – {count} đơn vị cùng nêu", " – raised by {count} agencies"),
    "addressed_to_nobody": ("Không nêu nơi giải quyết", "Addressed to nobody"),
    "aged": ("Từ {days} ngày", "{days} days or more"),
    "list_one_form": (
        "chọn một dạng: --json, --csv hoặc --format",
        "choose one form: --json, --csv or --format",
    ),
    "list_no_form": (
        "«{path}» không cho biết dạng: đặt tên có đuôi, hoặc thêm --format ({formats})",
        "«{path}» does not tell the form: give it a suffix, or add --format ({formats})",
    ),
    "list_as_of": ("{plan}; số liệu tính đến {day}", "{plan}; as of {day}"),
    "list_attached": (
        "Kèm theo Công văn số ....../...... ngày ..... tháng ..... năm {year} của {issuer}; "
        "số liệu tính đến {day}",
        "Attached to letter No. ...... of ...... {year}, {issuer}; as of {day}",
    ),
    "list_status": ("Tình hình thực hiện nhiệm vụ", "State of the assignments"),
    "list_due_head": ("Việc và báo cáo quá hạn, sắp đến hạn", "Past due and due soon"),
    "list_obstacles": (
        "Danh mục khó khăn, vướng mắc chưa giải quyết",
        "Obstacles that are open",
    ),
    "list_number": ("STT", "No."),
    "list_task_id": ("Mã", "Id"),
    "list_what": ("Mã", "What"),
    "list_report": ("Báo cáo", "Report"),
    "list_task": ("Nhiệm vụ", "Task"),
    "list_agency_id": ("Mã cơ quan", "Agency id"),
    "list_agency": ("Đơn vị phụ trách", "Agency"),
    "list_state": ("Tình trạng", "State"),
    "list_due": ("Thời hạn", "Due"),
    "list_days": ("Còn (ngày)", "Days left"),
    "list_percent": ("%", "%"),
    "list_completed": ("Ngày xong", "Done on"),
    "list_news": ("Cập nhật", "Last news"),
    "list_to": ("Nơi giải quyết", "Addressed to"),
    "list_raiser": ("Đơn vị nêu", "Raised by"),
    "list_obstacle": ("Khó khăn, vướng mắc và nguyên nhân", "Obstacle and cause"),
    "list_cause": (" Nguyên nhân: {text}", " Cause: {text}"),
    "list_proposal": ("Đề xuất, kiến nghị", "Proposal"),
    "list_raised": ("Ngày nêu", "Raised on"),
    "list_age": ("Số ngày", "Days"),
    "list_pile": ("{name}: {count}", "{name}: {count}"),
    "changes_span": (
        "Thay đổi so với hết ngày {since}, tính đến hết ngày {until}",
        "What changed after {since}, up to {until}",
    ),
    "changes_backwards": (
        "--since {since} sau --until {until}: ngày đầu phải trước ngày cuối",
        "--since {since} is after --until {until}: the first day comes before the last",
    ),
    "changes_counts": (
        "Thành quá hạn {overdue}, vướng mắc mới {raised}, được gia hạn {extended}; "
        "hoàn thành {finished}, vướng mắc đã giải quyết {solved}, báo cáo đã gửi {sent}.",
        "Fallen overdue {overdue}, new obstacles {raised}, extended {extended}; "
        "finished {finished}, obstacles solved {solved}, reports sent {sent}.",
    ),
    "changes_overdue": ("THÀNH QUÁ HẠN: {count} việc", "FALLEN OVERDUE: {count}"),
    "changes_raised": ("VƯỚNG MẮC MỚI: {count}", "NEW OBSTACLES: {count}"),
    "changes_extended": ("ĐƯỢC GIA HẠN: {count} việc", "EXTENDED: {count}"),
    "changes_finished": ("HOÀN THÀNH: {count} việc", "FINISHED: {count}"),
    "changes_solved": ("VƯỚNG MẮC ĐÃ GIẢI QUYẾT: {count}", "OBSTACLES SOLVED: {count}"),
    "changes_sent": ("BÁO CÁO ĐÃ GỬI: {count}", "REPORTS SENT: {count}"),
}
