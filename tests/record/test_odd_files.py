"""Odd but valid files, with the exact lines that a write adds to each."""

import unicodedata
from pathlib import Path

import pytest

from builders import a_decision, an_update
from conftest import WHOLE
from de_an06.model.month import Submission
from de_an06.record.edit import Recorded
from record.odd_months import UPDATES, in_full
from record.project import FILE, TASK, YEAR, march, updates, write

# Diffs as in odd_months.
SUBMISSIONS = {
    "canonical": """\
agency: so-tttt
period: 2024-03
+|submitted:
+|  on: 2024-03-13
+|  number: 215/BC-STTTT
updates:
  - {task: II.2.k, on: 2024-03-01, status: in_progress}
""",
    "after entered_by, with its comment": """\
agency: so-tttt
entered_by: ca-tinh   # do Công an tỉnh nhập
  # vì chưa có tài khoản
+|submitted:
+|  on: 2024-03-13
+|  number: 215/BC-STTTT
period: 2024-03
""",
    "null": """\
agency: so-tttt
period: 2024-03
plans: Tiếp tục.
-|submitted: ~   # khi gửi
+|submitted:   # khi gửi
+|  on: 2024-03-13
+|  number: 215/BC-STTTT
summary: Tốt.
""",
    "JSON": """\
{"agency": "so-tttt",
 "period": "2024-03",
+| submitted: {on: 2024-03-13, number: 215/BC-STTTT},
 "summary": "Tốt."}
""",
}

ENTERED_BY = {
    "canonical": """\
agency: so-tttt
period: 2024-03
+|entered_by: ca-tinh
updates:
  - {task: II.2.k, on: 2024-03-01, status: in_progress}
+|  - NEWS
""",
    "said already": """\
agency: so-tttt
entered_by: "ca-tinh"
period: 2024-03
updates:
  - {task: II.2.k, on: 2024-03-01, status: in_progress}
+|  - NEWS
""",
}

DECISIONS = {
    "a list with comments": """\
# Ý kiến chỉ đạo
decisions:
  # Tháng 3
  - on: 2024-03-01
    kind: extend   # gia hạn
    task: II.2.k
    due: 2024-09-30
    note: >-
      Theo đề nghị
      của sở.
+|  - on: 2024-04-02
+|    kind: waive
+|    task: II.2.k
+|    document: "12"

# hết
""",
    "an empty list": """\
-|decisions: []
+|decisions:
+|  - on: 2024-04-02
+|    kind: waive
+|    task: II.2.k
+|    document: "12"
""",
}


def _same(text: str) -> str:
    return text


def _crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def _marked(text: str) -> str:
    return "\ufeff" + text


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


FORMS = {"LF": _same, "CRLF": _crlf, "BOM": _marked, "NFD": _nfd}
NEW = an_update("2024-03-12", "done", task=TASK)


def _before(diff: str) -> str:
    lines = diff.splitlines(keepends=True)
    return "".join(line.removeprefix("-|") for line in lines if not line.startswith("+|"))


def _after(diff: str) -> str:
    lines = diff.splitlines(keepends=True)
    return "".join(line.removeprefix("+|") for line in lines if not line.startswith("-|"))


def _check(project: Path, path: str, texts: tuple[str, str], entry: Recorded) -> None:
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(texts[0].encode())
    assert not write(project, entry).refused
    assert file.read_bytes().decode() == texts[1]


EVERY = [
    pytest.param(FORMS[form], UPDATES[name], id=f"{name}, {form}")
    for name in UPDATES
    for form in FORMS
]


# Every third of four forms of each: every month is there, and every form again and again.
@pytest.mark.parametrize(("form", "diff"), EVERY if WHOLE else EVERY[::3])
def test_an_update_is_added_and_all_else_stays(project, diff, form):
    texts = form(_before(diff)), form(_after(diff))
    _check(project, FILE, texts, updates(NEW))


@pytest.mark.parametrize("diff", SUBMISSIONS.values(), ids=SUBMISSIONS)
def test_a_submission_is_set_and_all_else_stays(project, diff):
    submission = Submission(on="2024-03-13", number="215/BC-STTTT")
    texts = _before(diff), _after(diff)
    _check(project, FILE, texts, updates(submitted=submission))


@pytest.mark.parametrize("diff", ENTERED_BY.values(), ids=ENTERED_BY)
def test_who_recorded_it_is_set_and_all_else_stays(project, diff):
    texts = _before(in_full(diff)), _after(in_full(diff))
    _check(project, FILE, texts, updates(NEW, entered_by="ca-tinh"))


@pytest.mark.parametrize("diff", DECISIONS.values(), ids=DECISIONS)
def test_a_ruling_is_added_and_all_else_stays(project, diff):
    ruling = a_decision("waive", TASK, on="2024-04-02", document="12")
    texts = _before(diff), _after(diff)
    path = f"plan/{YEAR}/decisions.yaml"
    _check(project, path, texts, ruling)


@pytest.mark.parametrize(
    ("end", "finished"),
    [
        ("status: in_progress", "status: in_progress\n"),
        ("status: in_progress # ghi chú", "status: in_progress # ghi chú\n"),
        ("result: >-\n      Tốt.", "result: >-\n      Tốt.\n"),
        # With a line break after it, the text would be another, so the header says to strip it.
        ("result: |\n      Tốt.", "result: |-\n      Tốt.\n"),
        ("result: >2+ # x\n      Tốt.", "result: >2- # x\n      Tốt.\n"),
    ],
)
def test_a_last_line_without_a_line_break_is_ended_and_says_the_same(project, end, finished):
    head = "agency: so-tttt\nperiod: 2024-03\nupdates:\n  - task: II.2.k\n    on: 2024-03-01\n"
    if "result" in end:
        head += "    status: in_progress\n"
    (project / FILE).parent.mkdir(parents=True)
    (project / FILE).write_text(head + "    " + end, encoding="utf-8")
    said = march(project)
    assert not write(project, updates(NEW)).refused
    added = "  - task: II.2.k\n    on: 2024-03-12\n    status: done\n"
    assert (project / FILE).read_text(encoding="utf-8") == f"{head}    {finished}{added}"
    assert march(project).updates == (*said.updates, NEW)


def test_a_line_break_stays_away_where_lines_are_added_above_it(project):
    text = (
        "updates:\n- {task: II.2.k, on: 2024-03-01, status: done}\nagency: so-tttt\nperiod: 2024-03"
    )
    (project / FILE).parent.mkdir(parents=True)
    (project / FILE).write_text(text, encoding="utf-8")
    assert not write(project, updates(NEW)).refused
    assert (project / FILE).read_text(encoding="utf-8").endswith("\nperiod: 2024-03")
