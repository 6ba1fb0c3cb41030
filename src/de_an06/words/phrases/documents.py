"""The sentences around forms and reports, which are files for people."""

DOCUMENTS: dict[str, tuple[str, str]] = {
    "import_refused": ("{file}: {why}", "{file}: {why}"),
    "import_unreadable": ("không đọc được: {reason}", "cannot be read: {reason}"),
    "import_not_there": (
        "không có tệp này: kiểm tra tên và thư mục",
        "there is no such file: check its name and folder",
    ),
    "import_folder": (
        "đây là thư mục: ghi tên các tệp .xlsx trong đó",
        "this is a folder: name the .xlsx files in it",
    ),
    "import_forbidden": ("không có quyền đọc tệp này", "there is no permission to read this file"),
    "import_no_file": ("không phải là tệp thường", "is no regular file"),
    "import_of_plan": (
        "phiếu của kế hoạch {theirs}, không phải {ours}: thêm --plan {theirs} trước form",
        "a form for the plan {theirs}, not {ours}: put --plan {theirs} before form",
    ),
    "import_unknown_plan": (
        "phiếu của kế hoạch {theirs}, dự án này không có (đang có: {known}): kiểm tra phiếu và thư "
        "mục của dự án",
        "a form for the plan {theirs}, which this project does not have (it has: {known}): check "
        "the form and the project's folder",
    ),
    "import_simulated": (
        "phiếu này là dữ liệu mô phỏng, không nhập vào kế hoạch thật: xuất phiếu mới từ dự án này",
        "this form is simulated data and does not go into the real plan: export one from here",
    ),
    "import_real": (
        "phiếu này là dữ liệu thật, không nhập vào kế hoạch mô phỏng: xuất phiếu mới từ dự án này",
        "this form is real data and does not go into a simulated plan: export one from here",
    ),
    "import_unknown_agency": (
        "dự án không có cơ quan «{theirs}» của phiếu: xuất phiếu mới",
        "the project has no agency «{theirs}», which the form is for: export a new form",
    ),
    "import_no_month": (
        "phiếu của kỳ {theirs}, không phải kỳ của tệp nào: xuất phiếu mới cho kỳ khác",
        "a form for {theirs}, which is no file's period: export a new form for another",
    ),
    "import_of_period": (
        "phiếu của kỳ {theirs}, không phải {ours}: chọn đúng tệp, hoặc bỏ --period",
        "a form for {theirs}, not {ours}: choose the right file, or leave --period out",
    ),
    "import_of_agency": (
        "phiếu của {theirs}, không phải của {ours}: chọn đúng tệp, hoặc thêm --agency {theirs}",
        "a form of {theirs}, not of {ours}: choose the right file, or use --agency {theirs}",
    ),
    "import_of_version": (
        "kế hoạch đã đổi sau khi xuất phiếu này: xuất phiếu mới, chép sang rồi nhập lại: de-an06 "
        "form export --agency {agency} --period {period} -o TỆP-MỚI.xlsx",
        "the plan has changed since this form was made: export a new one and copy over: de-an06 "
        "form export --agency {agency} --period {period} -o NEW.xlsx",
    ),
    "import_frozen": (
        "báo cáo {period} của {agency} đã gửi hoặc đã khóa: xuất phiếu của kỳ sau và ghi nội "
        "dung mới vào đó",
        "{agency} has sent {period}, or it is closed: export the form of a later period and write "
        "what is new there",
    ),
    "import_moved": (
        "dữ liệu vừa đổi trong khi đang xem: chạy lại lệnh này",
        "the project has just changed: run this command again",
    ),
    "import_turned": (
        "{turned} Chưa ghi gì: xem lại «Ngày cập nhật», «Ngày hoàn thành», hoặc thêm --yes để ghi "
        "như vậy",
        "{turned} Nothing was written: check «Ngày cập nhật», «Ngày hoàn thành», or use --yes to "
        "record it",
    ),
    "import_ends": (
        "{written} phiếu đã ghi, {idle} không có gì ghi thêm, {refused} bị từ chối",
        "{written} forms written, {idle} with nothing written, {refused} refused",
    ),
    "import_head": ("{file}: {agency}, {period}", "{file}: {agency}, {period}"),
    "import_empty": (
        "Chưa dòng nào được điền ({empty} dòng để trống). Không ghi gì.",
        "No row is filled in ({empty} left empty). Nothing was written.",
    ),
    "import_known": (
        "Cả {known} cập nhật đã được ghi từ trước. Không ghi gì.",
        "All {known} updates are recorded already. Nothing was written.",
    ),
    "import_counts": (
        "{new} cập nhật mới, {known} đã ghi từ trước, {empty} dòng để trống:",
        "{new} new updates, {known} recorded already, {empty} rows left empty:",
    ),
    "import_clerk": ("{standing} nhập thay.", "Recorded by {standing}."),
    "import_clerk_of_all": (
        "{standing} nhập thay; kỳ này đã có tin cơ quan tự ghi, entered_by nói về cả tệp.",
        "Recorded by {standing}; the period has the agency's own news, entered_by is of all of it.",
    ),
    "import_no_word": ("chưa có cập nhật", "no update"),
    "import_completed": (" (xong ngày {day})", " (finished on {day})"),
    "import_obstacle": ("vướng mắc mới ({kind}): {text}", "new obstacle ({kind}): {text}"),
    "import_cause": ("nguyên nhân: {text}", "cause: {text}"),
    "import_proposal": ("đề xuất: {text}", "proposal: {text}"),
    "import_to": ("đề xuất với: {name} ({id})", "to: {name} ({id})"),
    "import_to_unknown": (
        "đề xuất với: {name} (không có trong danh mục cơ quan)",
        "to: {name} (no agency of the registry)",
    ),
    "import_to_meant": ("; ý bạn là {names}?", "; did you mean {names}?"),
    "import_lower": ("giảm", "lower"),
    "import_undone": ("lùi lại", "a step back"),
    "import_resolves": ("đã giải quyết: {references}", "resolved: {references}"),
    "import_figure": ("số liệu {target}: {numbers}", "figure {target}: {numbers}"),
    "form_agency_or_all": (
        "--all ghi phiếu của mọi cơ quan: bỏ --agency",
        "--all writes the forms of all agencies: leave out --agency",
    ),
    "form_no_agency": (
        "thiếu --agency (hoặc --all; hoặc đặt một lần: git config de-an06.agency MÃ)",
        "--agency is missing (or --all; or set it once: git config de-an06.agency ID)",
    ),
    "form_not_xlsx": ("-o {path}: phiếu là một tệp .xlsx", "-o {path}: a form is an .xlsx file"),
    "form_not_a_folder": (
        "-o {path}: với --all cần một thư mục",
        "-o {path}: with --all a folder is wanted",
    ),
    "form_not_there": (
        "ngày {day} không có cơ quan {agency} (chưa thành lập, hoặc đã kết thúc); xem: de-an06 "
        "agencies",
        "on {day} there is no agency {agency} (not yet, or no more); see: de-an06 agencies",
    ),
    "form_reported_by": (
        "{agency} không tự ghi: {by} báo cáo thay; hãy dùng --agency {by}",
        "{agency} does not write for itself: {by} does; use --agency {by}",
    ),
    "form_no_tasks": (
        "{agency} không chủ trì, không phối hợp nhiệm vụ nào trong kỳ {period}",
        "{agency} neither leads nor coordinates a task in {period}",
    ),
    "form_frozen": (
        "{agency} đã gửi kỳ {period}, hoặc kỳ đã khóa: không ghi thêm được. Tin đến muộn, sửa sai "
        "ghi vào kỳ sau: --period {next}",
        "{agency} has submitted {period}, or it is closed: nothing more can be recorded. Late "
        "news and corrections go into a later period: --period {next}",
    ),
    "form_frozen_for_good": (
        "{agency} đã gửi kỳ {period}, hoặc kỳ đã khóa, và không còn kỳ nào sau đó để ghi",
        "{agency} has submitted {period}, or it is closed, and no later period is open",
    ),
    "form_nothing_written": ("Không ghi tệp nào.", "Nothing was written."),
    "form_written": (
        "✓ Đã ghi {path}: {tasks} nhiệm vụ, {targets} chỉ tiêu.",
        "✓ Wrote {path}: {tasks} tasks, {targets} targets.",
    ),
    "form_all_written": (
        "✓ Đã ghi {count} phiếu vào {folder}, mỗi cơ quan một tệp.",
        "✓ Wrote {count} forms into {folder}, a file for each agency.",
    ),
    "form_left_out": (
        "Không có phiếu cho {count} cơ quan đã gửi kỳ này hoặc kỳ đã khóa: {names}",
        "No form for {count} agencies that have submitted the period, or it is closed: {names}",
    ),
    "form_fill": (
        "Điền vào phiếu. Khi điền xong: {command}",
        "Fill it in. When it is filled in: {command}",
    ),
    "form_send": (
        "Gửi phiếu cho cơ quan điền. Khi nhận lại: {command}",
        "Send it to be filled in. When it comes back: {command}",
    ),
    "report_one_file": (
        "«{path}» là một tệp, mà lệnh này ghi nhiều tệp; hãy chọn một thư mục",
        "«{path}» is one file, and this writes several; choose a folder",
    ),
    "report_other_format": (
        "«{path}» không hợp với --format {format}",
        "«{path}» does not go with --format {format}",
    ),
    "report_template_fault": (
        "{place}: mẫu không dùng được: {reason}",
        "{place}: the template cannot be used: {reason}",
    ),
    "report_template_there": (
        "đã có {path}, không ghi đè; hãy sửa tệp đó hoặc xóa đi rồi làm lại",
        "{path} is there already and is left alone; edit it, or delete it and try again",
    ),
    "report_template_written": (
        "Đã chép mẫu vào {path}; từ nay mẫu này được dùng thay mẫu có sẵn.",
        "Copied the template to {path}; from now on it is used instead of the built-in one.",
    ),
    "template_heading": ("Mẫu", "Template"),
    "template_about": ("Câu chữ của", "Wording of"),
    "template_copied": ("đã chép ra reports/templates/", "copied to reports/templates/"),
    "template_how": (
        "Chép ra để sửa: de-an06 report --eject-template MẪU",
        "To copy one and change it: de-an06 report --eject-template TEMPLATE",
    ),
    "template_of_consolidated": (
        "báo cáo tổng hợp: đầu văn bản, mở đầu, mục I (chỉ đạo, điều hành), câu kết",
        "the consolidated report: head, opening, section I (direction), closing",
    ),
    "template_of__results": (
        "mục II: kết quả, chỉ tiêu, nhóm nhiệm vụ, quá hạn",
        "section II: results, targets, groups of tasks, what is overdue",
    ),
    "template_of__assessment": (
        "mục III: đánh giá chung (ưu điểm, tồn tại, nguyên nhân)",
        "section III: assessment (strengths, weaknesses, causes)",
    ),
    "template_of__obstacles": (
        "mục IV: khó khăn, vướng mắc",
        "section IV: obstacles",
    ),
    "template_of__next": (
        "mục V: nhiệm vụ kỳ tới",
        "section V: the next period",
    ),
    "template_of__recommendations": (
        "mục VI: kiến nghị, đề xuất với cấp trên",
        "section VI: recommendations upward",
    ),
    "template_of_annex": (
        "các phụ lục; cũng là văn bản của report annex",
        "the annexes; also the document of report annex",
    ),
    "template_of_agency": ("báo cáo của một cơ quan", "the report of an agency"),
    "template_of_reminder": ("công văn đôn đốc, nhắc việc", "letters of reminder"),
    "template_of_index": ("trang mục lục của report all", "the index page of report all"),
    "template_of_full": (
        "bản đầy đủ của báo cáo tổng hợp (--full)",
        "the whole consolidated report (--full)",
    ),
    "template_of__shared": (
        "câu chữ dùng ở nhiều mẫu: tên nhiệm vụ, kế hoạch, tỷ lệ, đầu văn bản",
        "what several templates say: names of tasks, the plan, rates, the letterhead",
    ),
    "report_written": ("Đã ghi {path}", "Wrote {path}"),
    "report_all_written": (
        "Đã ghi {count} tệp vào {folder}; mục lục: {index}",
        "Wrote {count} files to {folder}; index: {index}",
    ),
    "report_letters": ("{count} công văn đôn đốc: {why}.", "Letters: {count} ({why})."),
    "why_unsent": ("{count} vì chưa gửi báo cáo", "{count} for what was not sent"),
    "why_late": ("{count} vì có việc quá hạn", "{count} for what is overdue"),
    "why_both": ("{count} vì cả hai", "{count} for both"),
    "why_due": ("{count} vì có việc sắp đến hạn", "{count} for what falls due"),
    "report_in_order": (
        "{agency} không có nhiệm vụ quá hạn, đã gửi báo cáo kỳ {period}: không phải đôn đốc.",
        "{agency} is late with nothing and has reported for {period}: no letter is due.",
    ),
    "report_needs_kind": (
        "loại báo cáo và kỳ; loại: consolidated (báo cáo tổng hợp), agency (báo cáo của cơ quan), "
        "annex (phụ lục), reminder (công văn đôn đốc), all (tất cả)",
        "the kind of report and the period; a kind is consolidated (báo cáo tổng hợp), agency "
        "(báo cáo của cơ quan), annex (phụ lục), reminder (công văn đôn đốc), all (tất cả)",
    ),
}
