"""Rules on the plan's own sums: its official words, the months that were closed (codes P)."""

from de_an06.findings.finding import error

WORDS_CHANGED = error(
    "P401 changed-words",
    vi="«{ours}» khác văn bản gốc, ở {other} ghi «{theirs}»: chép lại đúng nguyên văn",
    en="«{ours}» is not what the official text says at {other}, «{theirs}»: copy it word for word",
)
WORDS_MISSING = error(
    "P402 missing-words",
    vi="chưa tệp nào của kế hoạch có «{theirs}», cạnh «{neighbour}» ở {other}: chép vào đó, hoặc "
    "khai trong exclusions của plan.yaml",
    en="no file of the plan has «{theirs}», beside «{neighbour}» at {other}: copy it there, or "
    "state it in the exclusions of plan.yaml",
)
WORDS_ADDED = error(
    "P403 added-words",
    vi="văn bản gốc không có «{ours}», ở {other} là «{theirs}»: bỏ từ thừa",
    en="the official text has no «{ours}», at {other} it says «{theirs}»: leave it out",
)
LABEL_DIFFERS = error(
    "P404 label-differs",
    vi="trước mục này phải có nhãn hoặc số «{ours}», nhưng ở {other} văn bản gốc ghi «{theirs}»",
    en="the label or number «{ours}» stands before this, but at {other} the official text says "
    "«{theirs}»",
)
NOT_A_QUOTE = error(
    "P405 not-a-quote",
    vi="trích dẫn không đúng nguyên văn {key} ở {other}, từ chữ «{word}»: chép lại đúng nguyên văn",
    en="the quote is no part of {key} at {other}, from «{word}» on: copy it word for word",
)
EXCLUSION_NOT_THERE = error(
    "P406 exclusion-not-there",
    vi="văn bản gốc không có «{value}» ở {other}: sửa line hoặc text của exclusions",
    en="the official text has no «{value}» at {other}: correct line or text of the exclusion",
)
ANOTHER_TEXT = error(
    "P407 another-text",
    vi="từ chỗ này văn bản khác kế hoạch ({other}) hơn {number} từ: chọn đúng tệp văn bản gốc",
    en="from here on the text differs from the plan ({other}) in more than {number} words: choose "
    "the official text of this plan",
)
CHANGED_AFTER_CLOSE = error(
    "P421 changed-after-close",
    vi="tệp đã đổi sau khi khóa sổ kỳ {period} ({closed}): khôi phục từ git, nội dung sửa ghi vào "
    "tệp của kỳ sau",
    en="the file changed after {period} was closed ({closed}): restore it from git, corrections "
    "go into a later month's file",
)
GONE_AFTER_CLOSE = error(
    "P422 gone-after-close",
    vi="tệp «{value}» không còn, kỳ {period} đã khóa sổ: khôi phục từ git",
    en="the file «{value}» is gone, and {period} is closed: restore it from git",
)
NEW_AFTER_CLOSE = error(
    "P423 new-after-close",
    vi="tệp xuất hiện sau khi khóa sổ kỳ {period} ({closed}): chuyển vào tệp của kỳ sau, ghi "
    "covers: [{period}] nếu là báo cáo",
    en="the file appeared after {period} was closed ({closed}): move it to a later month's file, "
    "with covers: [{period}] if it is a report",
)
