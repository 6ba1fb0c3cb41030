"""The sentences around recording: questions, previews, what to look at."""

RECORDING: dict[str, tuple[str, str]] = {
    "choose_again": ("không hiểu «{typed}»; gõ số từ 1 đến {most}", "«{typed}»? type 1 to {most}"),
    "choose_only": ("không hiểu «{typed}»; gõ 1 hoặc bỏ trống", "«{typed}»? type 1 or nothing"),
    "yes_or_no": (
        "không hiểu «{typed}»; gõ c (có) hoặc k (không)",
        "«{typed}»? type y (yes) or n (no)",
    ),
    "card_due": ("Hạn: {due}", "Due: {due}"),
    "card_no_news": ("Chưa có cập nhật nào trước đây.", "No update before."),
    "card_last": ("Lần trước {day}: {words}. {result}", "Last time, {day}: {words}. {result}"),
    "from_alone": (
        "--from đọc tất cả từ tệp: bỏ nhiệm vụ và các tùy chọn khác",
        "--from takes all from the file: leave out the task and the other options",
    ),
    "batch_known": (
        "Bỏ qua {known} cập nhật đã được ghi từ trước.",
        "{known} updates that are recorded already were left out.",
    ),
    "several_months": (
        "các dòng thuộc nhiều kỳ ({periods}): chia thành mỗi kỳ một tệp",
        "the rows belong to several periods ({periods}): make one file for each",
    ),
    "only_standing": (
        "chỉ cơ quan thường trực ({standing}) nhập thay được",
        "only the standing agency ({standing}) records for another",
    ),
    "has_steps": (
        "nhiệm vụ {task} có việc thành phần: ghi tiến độ cho việc thành phần ({steps})",
        "task {task} has steps: record the progress of a step ({steps})",
    ),
    "ask_step": (
        "Việc thành phần nào (0: không phải việc nào)",
        "Which step (0: none of them)",
    ),
    "not_yours": (
        "{agency} không chủ trì, không phối hợp nhiệm vụ {task}; xem: de-an06 agency {agency}",
        "{agency} neither leads nor coordinates {task}; see: de-an06 agency {agency}",
    ),
    "not_yours_then": (
        "ngày {day} {agency} không phụ trách nhiệm vụ {task}; xem: de-an06 show {task}",
        "on {day} {agency} does not hold {task}; see: de-an06 show {task}",
    ),
    "future": (
        "--on: {day} sau hôm nay: chỉ ghi việc đã có",
        "--on: {day} is later than today: only what has happened is recorded",
    ),
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
    "ask_rate": (
        "Số liệu {target}, dạng 1250/1400 (bỏ trống nếu chưa có)\n  {text}\n  ",
        "Figure for {target}, like 1250/1400 (or empty)\n  {text}\n  ",
    ),
    "ask_count": (
        "Số liệu {target} ({unit}), ví dụ 12,5 (bỏ trống nếu chưa có)\n  {text}\n  ",
        "Figure for {target} ({unit}), like 12,5 (or empty)\n  {text}\n  ",
    ),
    "ask_yes_no": (
        "{target}: có hay không (bỏ trống nếu chưa biết)\n  {text}\n  ",
        "{target}: yes or no (or empty)\n  {text}\n  ",
    ),
    "ask_evidence": ("Số, ký hiệu văn bản (bỏ trống được)", "Document number (or empty)"),
    "ask_evidence_done": (
        "Số, ký hiệu văn bản minh chứng (nên có)",
        "Document number that proves it (wanted)",
    ),
    "ask_task": (
        "Nhiệm vụ (số, mã, vài chữ; ? xem tiếp; bỏ trống để kết thúc)",
        "Task (number, id or a few words; ? for more; empty to end)",
    ),
    "ask_agency": ("Cơ quan của bạn (mã hoặc tên)", "Your agency (id or name)"),
    "todo_head": (
        "{agency}, kỳ {period}: {left} nhiệm vụ chưa có cập nhật, {done} đã có{asked}",
        "{agency}, {period}: {left} tasks without news, {done} with{asked}",
    ),
    "todo_asked": ("; {count} nhiệm vụ khác cần trả lời", "; {count} others to be answered"),
    "one_todo_asked": ("; 1 nhiệm vụ khác cần trả lời", "; 1 other to be answered"),
    "will_write": ("Sẽ ghi vào {path} (kỳ {period}):", "To be written to {path} ({period}):"),
    "moved_on": (
        "Kỳ {wanted} đã gửi hoặc đã khóa; ghi vào kỳ {period}.",
        "{wanted} has been submitted or closed; this goes into {period}.",
    ),
    "no_open_month": (
        "{day} trước kỳ đầu tiên của kế hoạch (từ {first}): kiểm tra năm và tháng",
        "{day} is before the plan's first window (from {first}): check year and month",
    ),
    "ask_write": ("Ghi?", "Write?"),
    "at_today": ("hôm nay", "today"),
    "written": ("✓ Đã ghi vào {path} và kiểm tra lại.", "✓ Written to {path} and checked."),
    "not_written": ("Không ghi gì.", "Nothing was written."),
    "dry_run": ("Chỉ xem trước, không ghi gì.", "A preview; nothing was written."),
    "commit_hint": ("Tiếp theo:", "Next:"),
    "again_hint": ("Lần sau, một dòng: {command}", "Next time, in one line: {command}"),
    "locked": (
        "một tiến trình khác đang ghi vào dự án; hãy thử lại sau",
        "another process is writing to this project; try again later",
    ),
    "frozen": (
        "báo cáo {period} của {agency} đã gửi hoặc đã khóa; sai sót thì sửa ở kỳ sau",
        "{agency} has sent {period}, or it is closed; corrections go into a later period",
    ),
    "turned": (
        "Nhiệm vụ {task}, {agency}: {was} nay thành {now}.",
        "Task {task}, {agency}: {was} becomes {now}.",
    ),
    "ask_turned": (
        "Cập nhật này đổi đúng hạn và quá hạn cho nhau. Vẫn ghi?",
        "This news turns on time and late round. Record it all the same?",
    ),
    "turned_needs_yes": (
        "chưa ghi gì: xem lại ngày (--on, --completed-on), hoặc thêm --yes để ghi như vậy",
        "nothing was written: check the days (--on, --completed-on), or use --yes to record it",
    ),
    "submitted": (
        "{agency}: đã chốt báo cáo {period}. Tệp không đổi nữa; sai sót thì sửa ở kỳ sau.",
        "{agency}: the report for {period} is sent. Its file is frozen now.",
    ),
    "report_of": ("báo cáo {period}", "report {period}"),
    "demo_in_use": (
        "{folder} đã có nội dung nên không ghi vào đó; hãy chọn thư mục mới hoặc còn trống",
        "there is something in {folder} already, nothing was written; choose a new or empty folder",
    ),
    "demo_written": (
        "Đã tạo bản sao Kế hoạch {plan} với dữ liệu mô phỏng ở {folder} (--seed {seed}):",
        "Made a copy of the plan {plan} with simulated data in {folder} (--seed {seed}):",
    ),
    "demo_counts": (
        "{updates} cập nhật, {reports} báo cáo đã gửi, {decisions} ý kiến chỉ đạo.",
        "{updates} updates, {reports} reports sent, {decisions} rulings.",
    ),
    "demo_lives": (
        "Hôm nay trong bản sao là {day}; --today chọn ngày khác.",
        "Today is {day} in the copy; --today chooses another day.",
    ),
    "demo_history": (
        "Bản sao là một kho git, mỗi kỳ một commit.",
        "The copy is a git repository with a commit a period.",
    ),
    "demo_too_early": (
        "{day} sớm hơn ngày đầu của kỳ đầu tiên ({begins}): khi đó chưa có gì",
        "{day} is before the first day of the first period ({begins}): there is nothing yet",
    ),
    "demo_without_git": (
        "Máy này chưa có git: bản sao không có lịch sử; cài git rồi tạo lại nếu cần.",
        "There is no git on this machine: the copy has no history; install git and make it anew.",
    ),
    "demo_marked": (
        "Dòng đầu mỗi tệp của kế hoạch và mọi màn hình, báo cáo đều ghi là dữ liệu mô phỏng.",
        "The first line of each of the plan's files and every screen and report say so.",
    ),
}
