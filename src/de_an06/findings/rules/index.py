"""Every rule on files, with its sentence: an index over the rules of each letter."""

from de_an06.findings.finding import Rule, Severity
from de_an06.findings.rules.guard import GUARD
from de_an06.findings.rules.links import AGENCY_LINKS
from de_an06.findings.rules.months import MONTH_LINKS
from de_an06.findings.rules.privacy import PRIVACY
from de_an06.findings.rules.rulings import RULING_LINKS
from de_an06.findings.rules.shape import SHAPE
from de_an06.findings.rules.text import TEXT

_ERROR = Severity.ERROR

# P: the plan's own sums

WORDS_CHANGED = Rule(
    "P401",
    "changed-words",
    _ERROR,
    "«{ours}» khác văn bản gốc, ở {other} ghi «{theirs}»: chép lại đúng nguyên văn",
    "«{ours}» is not what the official text says at {other}, «{theirs}»: copy it word for word",
)
WORDS_MISSING = Rule(
    "P402",
    "missing-words",
    _ERROR,
    "chưa tệp nào của kế hoạch có «{theirs}», cạnh «{neighbour}» ở {other}: chép vào đó, "
    "hoặc khai trong exclusions của plan.yaml",
    "no file of the plan has «{theirs}», beside «{neighbour}» at {other}: copy it there, "
    "or state it in the exclusions of plan.yaml",
)
WORDS_ADDED = Rule(
    "P403",
    "added-words",
    _ERROR,
    "văn bản gốc không có «{ours}», ở {other} là «{theirs}»: bỏ từ thừa",
    "the official text has no «{ours}», at {other} it says «{theirs}»: leave it out",
)
LABEL_DIFFERS = Rule(
    "P404",
    "label-differs",
    _ERROR,
    "trước mục này phải có nhãn hoặc số «{ours}», nhưng ở {other} văn bản gốc ghi «{theirs}»",
    "the label or number «{ours}» stands before this, but at {other} the official text says "
    "«{theirs}»",
)
NOT_A_QUOTE = Rule(
    "P405",
    "not-a-quote",
    _ERROR,
    "trích dẫn không đúng nguyên văn {key} ở {other}, từ chữ «{word}»: chép lại đúng nguyên văn",
    "the quote is no part of {key} at {other}, from «{word}» on: copy it word for word",
)
EXCLUSION_NOT_THERE = Rule(
    "P406",
    "exclusion-not-there",
    _ERROR,
    "văn bản gốc không có «{value}» ở {other}: sửa line hoặc text của exclusions",
    "the official text has no «{value}» at {other}: correct line or text of the exclusion",
)
ANOTHER_TEXT = Rule(
    "P407",
    "another-text",
    _ERROR,
    "từ chỗ này văn bản khác kế hoạch ({other}) hơn {number} từ: chọn đúng tệp văn bản gốc",
    "from here on the text differs from the plan ({other}) in more than {number} words: "
    "choose the official text of this plan",
)

CHANGED_AFTER_CLOSE = Rule(
    "P421",
    "changed-after-close",
    _ERROR,
    "tệp đã đổi sau khi khóa sổ kỳ {period} ({closed}): khôi phục từ git, nội dung sửa ghi vào "
    "tệp của kỳ sau",
    "the file changed after {period} was closed ({closed}): restore it from git, corrections go "
    "into a later month's file",
)
GONE_AFTER_CLOSE = Rule(
    "P422",
    "gone-after-close",
    _ERROR,
    "tệp «{value}» không còn, kỳ {period} đã khóa sổ: khôi phục từ git",
    "the file «{value}» is gone, and {period} is closed: restore it from git",
)
NEW_AFTER_CLOSE = Rule(
    "P423",
    "new-after-close",
    _ERROR,
    "tệp xuất hiện sau khi khóa sổ kỳ {period} ({closed}): chuyển vào tệp của kỳ sau, "
    "ghi covers: [{period}] nếu là báo cáo",
    "the file appeared after {period} was closed ({closed}): move it to a later month's file, "
    "with covers: [{period}] if it is a report",
)

PLAN = (
    WORDS_CHANGED,
    WORDS_MISSING,
    WORDS_ADDED,
    LABEL_DIFFERS,
    NOT_A_QUOTE,
    EXCLUSION_NOT_THERE,
    ANOTHER_TEXT,
    CHANGED_AFTER_CLOSE,
    GONE_AFTER_CLOSE,
    NEW_AFTER_CLOSE,
)
"""All rules on the plan's own sums, by code."""

ALL: tuple[Rule, ...] = (
    *(*TEXT, *SHAPE),
    *(*AGENCY_LINKS, *MONTH_LINKS, *RULING_LINKS),
    *(*PLAN, *PRIVACY, *GUARD),
)
"""Every rule, by code within each letter."""
