"""The sentences around the guard."""

GUARDING: dict[str, tuple[str, str]] = {
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
}
