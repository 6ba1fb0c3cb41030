"""The sentences on the command line, the project, its findings, git and the guard."""

COMMAND_LINE: dict[str, tuple[str, str]] = {
    "not_a_writing_period": (
        "không có tệp báo cáo nào cho kỳ «{typed}»; hãy viết kỳ của tệp, như {known}",
        "no file is written for the period «{typed}»; name a file's period, such as {known}",
    ),
    "not_a_ruling": (
        "«{typed}» không phải là một ý kiến; hãy viết ngày và số thứ tự: 2024-05-02.1",
        "«{typed}» names no ruling; write its day and number: 2024-05-02.1",
    ),
    "not_a_measure": (
        "«{typed}»: viết số liệu như II.2.k.1=1250/1400, hay =12,5, hay =có",
        "«{typed}»: write a figure like II.2.k.1=1250/1400, or =12,5, or =yes",
    ),
    "two_readings": (
        "«{typed}» có thể là {whole} hoặc {decimal}: ghi lại theo một trong hai cách này",
        "«{typed}» could be {whole} or {decimal}: write it in one of these two ways",
    ),
    "missing": ("thiếu {names}", "{names} missing"),
    "read_summary": (
        "Đã đọc {tasks} nhiệm vụ, {agencies} cơ quan, {updates} cập nhật: {errors} lỗi, "
        "{warnings} cảnh báo.",
        "Read {tasks} tasks, {agencies} agencies, {updates} updates: {errors} errors, {warnings} "
        "warnings.",
    ),
    "left_out": (
        "Không kể {count} phát hiện theo --select, --ignore.",
        "{count} findings are left out by --select, --ignore.",
    ),
    "more_findings": (
        "… còn {count} phát hiện nữa (--format json có đủ).",
        "… {count} more findings (--format json has all).",
    ),
    "more_to_validate": (
        "… còn {count} phát hiện nữa (xem: de-an06 validate).",
        "… {count} more findings (see: de-an06 validate).",
    ),
    "more_in_file": ("{file}: còn {count} phát hiện nữa.", "{file}: {count} more findings."),
    "proved": (
        "Đã đối chiếu từng từ với {file}: khớp.",
        "Checked word by word against {file}: it agrees.",
    ),
    "not_a_day": (
        "«{typed}» không phải là ngày; hãy viết 2024-06-30 hoặc 30/6/2024",
        "«{typed}» is no day; write 2024-06-30 or 30/6/2024",
    ),
    "not_a_period": ("không có kỳ «{typed}»", "there is no period «{typed}»"),
    "several_choices": (
        "«{typed}» có thể là: {choices}; hãy chọn một",
        "«{typed}» could be: {choices}; please choose one",
    ),
    "no_file": ("«{typed}» không phải là tệp thường", "«{typed}» is no regular file"),
    "no_such_task": (
        "không có nhiệm vụ «{typed}» (tất cả: de-an06 tasks)",
        "there is no task «{typed}» (all of them: de-an06 tasks)",
    ),
    "no_such_agency": (
        "không có cơ quan «{typed}» (tất cả: de-an06 agencies)",
        "there is no agency «{typed}» (all of them: de-an06 agencies)",
    ),
    "no_such_named": (
        "không có cơ quan, nhiệm vụ hay kỳ báo cáo nào là «{typed}»",
        "there is no agency, task or period «{typed}»",
    ),
    "no_such_what": (
        "không có cơ quan, nhiệm vụ hay nhóm nhiệm vụ nào là «{typed}»",
        "there is no agency, task or group of tasks «{typed}»",
    ),
    "needs_quotes": (
        "«{typed}» phải đặt trong ngoặc kép",
        "«{typed}» needs quotation marks",
    ),
    "unknown": ("không có «{typed}»", "there is no «{typed}»"),
    "ambiguous": (
        "«{typed}» có thể là: {candidates}; hãy dùng mã",
        "«{typed}» could be: {candidates}; please use the id",
    ),
    "a_group": (
        "«{typed}» là một nhóm cơ quan ({members}); hãy chọn một cơ quan",
        "«{typed}» is a group of agencies ({members}); please choose one",
    ),
    "no_project": (
        "không tìm thấy plan/agencies.yaml ở {start} hay thư mục nào phía trên; hãy chỉ nơi có dự "
        "án bằng -C THƯ_MỤC, hoặc tạo một bản dùng thử: de-an06 demo THƯ_MỤC",
        "no plan/agencies.yaml in {start} or any folder above it; say where with -C DIR, or make "
        "one to try: de-an06 demo DIR",
    ),
    "no_plan": (
        "không có kế hoạch nào: cần plan/<mã>/plan.yaml trong {root}",
        "there is no plan: plan/<id>/plan.yaml is wanted in {root}",
    ),
    "no_such_plan": (
        "không có kế hoạch «{plan}»; đang có: {known}",
        "there is no plan «{plan}»; there is: {known}",
    ),
    "plan_unclear": (
        "không rõ kế hoạch nào bắt đầu gần đây nhất, vì lỗi trong {paths}: chọn bằng --plan "
        "({known})",
        "which plan began last is unclear, for what is wrong in {paths}: say --plan ({known})",
    ),
    "cannot": ("không đọc hoặc ghi được {path}: {reason}", "cannot read or write {path}: {reason}"),
    "own_bug": (
        "lỗi của chính chương trình ({kind}). Chạy lại với --debug trước tên lệnh để xem chi tiết.",
        "a bug of the program itself ({kind}). Run again with --debug before the command.",
    ),
    "interrupted": ("đã dừng theo yêu cầu.", "interrupted."),
    "see_help": ("Xem: {command} --help", "See: {command} --help"),
    "missing_command": (
        "thiếu lệnh; chọn một trong: {names}",
        "a command is missing: one of {names}",
    ),
    "missing_parameter": ("thiếu {name}", "{name} is missing"),
    "bad_value": ("{name}: giá trị không dùng được", "{name}: no such value"),
    "no_such_value": ("{name}: chọn một trong {choices}", "{name}: choose one of {choices}"),
    "not_a_count": (
        "{name}: viết một số nguyên từ 0, bằng chữ số, như 30",
        "{name}: write a whole number from 0 in digits, such as 30",
    ),
    "not_whole": (
        "{name}: viết một số nguyên bằng chữ số, như 30",
        "{name}: write a whole number in digits, such as 30",
    ),
    "json_or_csv": ("chỉ dùng một trong --json và --csv", "give --json or --csv, not both"),
    "template_or_json": (
        "chỉ dùng một trong --template và --json: cả hai in ra cùng một chỗ",
        "give --template or --json, not both: they print to the same place",
    ),
    "argument_task": ("nhiệm vụ (mã như II.2.k, hoặc vài chữ)", "the task (an id such as II.2.k)"),
    "argument_id": ("cơ quan (mã hoặc tên)", "the agency (its id or name)"),
    "argument_agency": ("cơ quan (mã hoặc tên)", "the agency (its id or name)"),
    "argument_period": ("kỳ báo cáo (như tháng 6, 2024-06)", "the period (such as 2024-06)"),
    "argument_before": (
        "bản git cũ để so sánh (như HEAD~3, main)",
        "the older git revision (such as HEAD~3, main)",
    ),
    "argument_folder": ("thư mục để ghi", "the folder to write to"),
    "argument_kind": (
        "loại ý kiến (như «gia hạn», «khóa kỳ»)",
        "the kind of ruling (such as extend, close)",
    ),
    "argument_target": (
        "đối tượng: nhiệm vụ, điều kiện, kỳ hoặc ý kiến",
        "what it is about: a task, condition, period or ruling",
    ),
    "argument_shell": (
        "shell: bash, zsh, fish hoặc powershell",
        "the shell: bash, zsh, fish or powershell",
    ),
    "argument_files": ("tệp phiếu .xlsx", "the forms (.xlsx)"),
    "missing_due": ("thiếu --due: thời hạn mới", "--due is missing: the new deadline"),
    "missing_to": ("thiếu --to: cơ quan nhận việc", "--to is missing: the agency that takes over"),
    "missing_period": (
        'thiếu kỳ báo cáo (như "tháng 6", 2024-06)',
        "the period is missing (such as 2024-06)",
    ),
    "missing_agency": (
        "thiếu cơ quan (mã hoặc tên; mặc định: git config de-an06.agency so-tttt)",
        "the agency is missing (id or name; by default: git config de-an06.agency so-tttt)",
    ),
    "form_not_table": (
        "«{file}» là phiếu hoặc bảng tính Excel; đọc phiếu bằng: de-an06 form import {file}",
        "«{file}» is a form or a spreadsheet; read a form by: de-an06 form import {file}",
    ),
    "no_such_command_of": (
        "không có lệnh «{name}»; chọn một trong: {names}",
        "there is no command «{name}»; choose one of: {names}",
    ),
    "misread": ("{message}", "{message}"),
    "meant": ("ý bạn là: {near}?", "did you mean: {near}?"),
    "no_such_option": ("không có tùy chọn «{name}»", "there is no option «{name}»"),
    "option_without_value": (
        "«{name}»: thiếu giá trị phía sau",
        "«{name}»: its value is missing",
    ),
    "option_with_value": ("«{name}»: không nhận giá trị", "«{name}»: takes no value"),
    "extra_words": ("thừa «{words}»", "one word too many, or several: «{words}»"),
    "no_such_command": ("không có lệnh «{name}»", "there is no command «{name}»"),
    "schemas_old": (
        "Lược đồ đã cũ: {names}. Ghi lại bằng: {command}",
        "Out of date: {names}. Write them again with: {command}",
    ),
    "in_plan": (
        "{folder} nằm trong plan/ của dự án, nơi chỉ có tệp của kế hoạch; hãy chọn nơi khác",
        "{folder} is within the project's plan/, which holds the plan only; choose another place",
    ),
    "schema_on_stdout": (
        "-o - chỉ in được một lược đồ; hãy chọn một",
        "-o - prints one schema only; choose one",
    ),
    "schemas_written": ("Đã ghi {count} lược đồ vào {place}.", "Wrote {count} schemas to {place}."),
    "schemas_current": (
        "Các lược đồ trong {place} đã mới nhất.",
        "The schemas in {place} are current.",
    ),
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
    "codeowners_written": ("✓ Đã ghi {path}: {count} dòng.", "✓ Wrote {path}: {count} rules."),
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
    "one_of_two": ("chỉ dùng một trong --agency và --actor", "give --agency or --actor, not both"),
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
        "{path}: một bên đã gửi báo cáo, bên kia còn sửa; giữ nguyên bản đã gửi (git checkout "
        "--ours hoặc --theirs), phần còn lại ghi vào kỳ sau",
        "{path}: one side has sent the report, the other went on changing it; keep what was sent "
        "(git checkout --ours or --theirs), the rest goes into the next period",
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
        "{root} là kho git không có tệp làm việc: chạy lệnh này trong một bản sao",
        "{root} is a repository without files to work on: run this in a clone",
    ),
    "config_refused": (
        "git không ghi được {key} vào cấu hình của bản sao",
        "git cannot write {key} to the configuration of this clone",
    ),
    "hooks_driver": ("bộ trộn tệp cập nhật", "the merge driver for files of updates"),
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
    "lacks_merge": ("chưa có thì git không dùng bộ trộn", "without it git does not use the driver"),
    "lacks_bytes": (
        "mã băm của kỳ đã khóa tính trên từng byte",
        "digests of closed periods are over bytes",
    ),
    "hooks_no_agency": (
        "Bản sao này của cơ quan nào? de-an06 hooks install --agency MÃ. Chưa đặt thì móc "
        "pre-push không kiểm tra gì.",
        "Whose clone is this? de-an06 hooks install --agency ID. Until it is set, the pre-push "
        "hook checks nothing.",
    ),
}
