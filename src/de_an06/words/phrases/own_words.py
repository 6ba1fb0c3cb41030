"""The sentences around an agency's own words on its month, and its desk."""

OWN_WORDS: dict[str, tuple[str, str]] = {
    "issued_misread": (
        "không đọc được văn bản «{typed}»: ghi «số; ngày; trích yếu», ví dụ "
        "«12/KH-STTTT; 1/3/2024; Kế hoạch nâng cấp hạ tầng»",
        "the document «{typed}» cannot be read: write «number; day; title», like "
        "«12/KH-STTTT; 1/3/2024; Plan for the infrastructure»",
    ),
    "missing_work": (
        "thiếu nhiệm vụ (TASK, ví dụ II.2.k), hoặc --summary, --plans, --issued cho cả kỳ, hoặc "
        "--from TỆP",
        "missing TASK (like II.2.k), or --summary, --plans, --issued for the whole period, or "
        "--from FILE",
    ),
    "words_alone": (
        "--summary, --plans, --issued nói về cả kỳ: ghi riêng, không kèm nhiệm vụ "
        "(de-an06 update {agency} --summary …)",
        "--summary, --plans and --issued are about the whole period: record them by themselves, "
        "without a task (de-an06 update {agency} --summary …)",
    ),
    "preview_head": (
        "XEM TRƯỚC báo cáo {period} của {agency}, gửi ngày {day}",
        "PREVIEW of the report for {period} of {agency}, sent on {day}",
    ),
    "preview_answers": ("Trả lời các kỳ: {periods}", "Answers: {periods}"),
    "preview_updates": (
        "{updates} cập nhật của {tasks} nhiệm vụ ({states}); {raised} vướng mắc mới, {solved} đã "
        "giải quyết; {figures} số liệu",
        "Updates: {updates}, of tasks: {tasks} ({states}); obstacles: {raised} new, {solved} "
        "resolved; figures: {figures}",
    ),
    "preview_nothing": ("Chưa có cập nhật nào.", "No update."),
    "preview_summary": ("Tóm tắt: {text}", "Summary: {text}"),
    "preview_summary_of": ("Tóm tắt {period}: {text}", "Summary of {period}: {text}"),
    "preview_no_summary": (
        "Chưa có tóm tắt kết quả trong kỳ: thêm --summary",
        "There is no summary of the period: add --summary",
    ),
    "preview_documents": ("Văn bản đã ban hành: {list}", "Documents issued: {list}"),
    "preview_no_documents": (
        "Chưa ghi văn bản nào đã ban hành trong kỳ: nếu có, thêm --issued",
        "No document that was issued in the period: add --issued where there is one",
    ),
    "preview_plans": ("Phương hướng kỳ tới: {text}", "Plans: {text}"),
    "preview_no_plans": (
        "Chưa có phương hướng, nhiệm vụ kỳ tới: thêm --plans",
        "There are no plans for the next period: add --plans",
    ),
    "preview_figure": ("Số liệu {target}: {figure}", "Figure {target}: {figure}"),
    "preview_resolved": ("Đã giải quyết: {references}", "Resolved: {references}"),
    "preview_end": ("Chỉ xem trước, chưa gửi.", "A preview; nothing was sent."),
    "preview_submit": ("Gửi: {command}", "To send it: {command}"),
    "own_summary": ("tóm tắt kết quả", "the summary"),
    "own_plans": ("phương hướng kỳ tới", "the plans"),
    "own_document": ("văn bản {number}", "document {number}"),
    "own_known": ("Đã ghi từ trước, không ghi lại: {what}.", "Recorded already: {what}."),
    "own_replaced": ("Thay điều đã ghi: {what}.", "In place of what was there: {what}."),
    "ask_summary": (
        "Tóm tắt kết quả trong kỳ (nhiều dòng được; dòng trống để hết)",
        "Summary of the period (several lines; an empty one ends)",
    ),
    "ask_plans": (
        "Phương hướng, nhiệm vụ kỳ tới (nhiều dòng được; dòng trống để hết)",
        "Plans for the next period (several lines; an empty one ends)",
    ),
    "ask_kept": ("Đã ghi (bỏ trống để giữ): {text}", "There is (leave empty to keep it): {text}"),
    "ask_issued": (
        "Văn bản đã ban hành trong kỳ: số; ngày; trích yếu (bỏ trống nếu không)",
        "Document issued in the period: number; day; title (or empty)",
    ),
    "ask_issued_more": (
        "Văn bản nữa: số; ngày; trích yếu (bỏ trống để hết)",
        "Another document: number; day; title (empty to end)",
    ),
    "ask_known_documents": ("Đã ghi: {numbers}", "There are: {numbers}"),
    "measure_rate": (
        "«{typed}» không phải tử số/mẫu số: hai số nguyên, tử số không lớn hơn mẫu số, ví dụ "
        "1250/1400",
        "«{typed}» is no numerator/denominator: two whole numbers, the first not above the second, "
        "like 1250/1400",
    ),
    "measure_count": (
        "«{typed}» không phải là số, ví dụ 12,5",
        "«{typed}» is no number, like 12,5",
    ),
    "measure_yes_no": ("«{typed}»: trả lời có hoặc không", "«{typed}»: answer yes or no"),
    "blocked_needs_obstacle": (
        "vướng mắc thì ghi rõ vướng gì; không vướng thì gõ «không» để chọn lại trạng thái",
        "say what the obstacle is; if there is none, type «none» to choose the status again",
    ),
    "ask_which": ("Chọn (0: không phải nhiệm vụ nào)", "Choose (0: none of them)"),
    "none_chosen": ("chưa chọn nhiệm vụ nào", "no task was chosen"),
    "ask_which_head": (
        "«{typed}» có ở {count} nhiệm vụ của bạn:",
        "«{typed}» is in {count} of your tasks:",
    ),
    "work_due": ("QUÁ HẠN, SẮP ĐẾN HẠN", "OVERDUE, DUE SOON"),
    "work_silent": ("CHƯA CÓ TIN TRONG KỲ", "NO NEWS IN THE PERIOD"),
    "work_asked": ("CƠ QUAN KHÁC ĐỀ NGHỊ", "ASKED FOR BY OTHERS"),
    "work_figures": ("CHƯA CÓ SỐ LIỆU", "FIGURES MISSING"),
    "work_more": ("… còn {count} việc: gõ ? để xem tiếp", "… {count} more: type ? to see them"),
    "work_again": ("… gõ ? để xem lại từ đầu", "… type ? to begin again"),
    "work_asks_more": (
        "… còn {count} đề nghị: de-an06 obstacles --to {agency}",
        "… {count} more: de-an06 obstacles --to {agency}",
    ),
    "work_continues": ("{day}, rồi thường xuyên", "{day}, then continuing"),
    "work_month_words": (
        "LỜI CỦA CƠ QUAN cho báo cáo {period}: ba câu, bỏ trống câu nào chưa có",
        "THE AGENCY'S WORDS for the report on {period}: three questions, each or empty",
    ),
    "work_next": ("Xem trước khi gửi: {command}", "Before you send it: {command}"),
}
