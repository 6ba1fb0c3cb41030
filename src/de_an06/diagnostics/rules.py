"""Every rule on files, with its sentence."""

from de_an06.diagnostics.diagnostic import Rule, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

UNKNOWN_TASK = Rule(
    "L302",
    "unknown-task",
    _ERROR,
    "kế hoạch không có nhiệm vụ «{value}»",
    "the plan has no task «{value}»",
)
