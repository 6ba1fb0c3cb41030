"""Findings for tests of their forms: on real rules, with any text at all in their facts."""

from hypothesis import strategies as st

from de_an06.findings.finding import Diagnostic, Rule, Severity, Span
from hostile import any_text

ERROR = Rule("L302", "unknown-task", Severity.ERROR, "không có «{value}»", "no «{value}» here")
WARNING = Rule("L390", "odd-task", Severity.WARNING, "lạ: «{value}»", "odd: «{value}»")
FILE = "plan/2024/updates/so-tc/2024-03.yaml"
ODD_PATHS = (
    "plan/a, b.yaml",
    "plan/a:3:1.yaml",
    "plan/100%.yaml",
    "plan/%2C.yaml",
    "plan/a\nb.yaml",
    "plan/\x1b[31m.yaml",
    "plan/Kế hoạch số 1.yaml",
    "plan/2024/updates",
    ".",
)
ODD_TEXTS = (
    "::error::giả",
    "a\n::add-mask::b",
    "100%, 50%: %0A %25",
    "##[error]giả",
    "{0} {value} {{",
    "[bấm đây](https://a.vn)",
    '"nháy" \\ </script>',
)

paths = st.one_of(st.sampled_from(ODD_PATHS), any_text.filter(bool))
texts = st.one_of(st.sampled_from(ODD_TEXTS), any_text)
numbers = st.integers(1, 10_000)


def a_finding(value="x", *, rule=ERROR, file=FILE, line=4, column=11, text="  - task: x"):
    return Diagnostic(rule, Span(file, line, column, 3, text), {"value": value})


any_finding = st.builds(
    a_finding,
    texts,
    rule=st.sampled_from((ERROR, WARNING)),
    file=paths,
    line=numbers,
    column=numbers,
    text=texts,
)
any_findings = st.lists(any_finding, max_size=8)
