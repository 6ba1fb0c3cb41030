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
