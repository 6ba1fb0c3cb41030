"""A project in which every key of every `--json` is filled, before a change and after it."""

from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "docs" / "example"
PLAN = "plan/100-ngay"
_B_6 = f"{PLAN}/tasks/B.6.yaml"
_NOTES = """\
notes:
  - {kind: scope, agencies: [so-nv], quote: Sở Nội vụ, text: Sở Nội vụ lập danh mục.}
"""
_DOT_1 = """\
agency: xa-hoa-lac
period: dot-1
updates:
  - task: A.1
    on: 2026-03-05
    status: in_progress
    obstacles:
      - {kind: data, text: Thiếu dữ liệu.}
      - {kind: funding, text: Thiếu kinh phí., cause: Chưa bố trí., proposal: Bố trí., to: so-tc}
"""
_WITHDRAWN = """\
  - task: B.5
    on: 2026-03-06
    status: blocked
    obstacles: [{kind: people, text: Thiếu người.}]
"""
_RESOLVED = """\
  - {task: A.1, on: 2026-03-10, status: in_progress, resolves: [2026-03-05.%d]}
"""
_EDITED = "agency: so-tp\nperiod: dot-1\nsummary: %s\nupdates: []\n"

BEFORE = {
    path.relative_to(EXAMPLE).as_posix(): path.read_text(encoding="utf-8")
    for path in EXAMPLE.rglob("*.yaml")
}
BEFORE |= {
    _B_6: BEFORE[_B_6] + _NOTES,
    f"{PLAN}/updates/xa-hoa-lac/dot-1.yaml": _DOT_1 + _WITHDRAWN + _RESOLVED % 1,
    f"{PLAN}/updates/so-tp/dot-1.yaml": _EDITED % "Đã rà soát.",
}
AFTER = BEFORE | {
    f"{PLAN}/updates/xa-hoa-lac/dot-1.yaml": _DOT_1 + _RESOLVED % 2,
    f"{PLAN}/updates/so-tp/dot-1.yaml": _EDITED % "Đã rà soát xong.",
    f"{PLAN}/updates/xa-an-binh/dot-2.yaml": """\
agency: xa-an-binh
period: dot-2
entered_by: so-khcn
submitted: {on: 2026-03-26, number: 7/BC-UBND, covers: [dot-2]}
updates:
  - task: A.1
    on: 2026-03-20
    status: blocked
    percent: 40
    result: Đã đối soát 400 hồ sơ.
    obstacles:
      - {kind: funding, text: Thiếu máy., cause: Chưa mua., proposal: Mua máy., to: so-tc}
    next: Đối soát tiếp.
    evidence: [{number: 9/BB-UBND, date: 2026-03-19, title: Biên bản đối soát}]
    measures: [{target: A.1.1, numerator: 400, denominator: 1000}]
""",
    f"{PLAN}/updates/so-khcn/dot-2.yaml": """\
agency: so-khcn
period: dot-2
updates:
  - task: A.2.2
    on: 2026-03-20
    status: in_progress
    measures: [{target: A.2.2.1, value: 2}]
""",
    f"{PLAN}/updates/so-nv/dot-2.yaml": """\
agency: so-nv
period: dot-2
updates:
  - {task: B.6, on: 2026-03-20, status: in_progress}
  - {task: B.3, on: 2026-03-20, status: done, percent: 100}
""",
    f"{PLAN}/updates/so-tc/dot-2.yaml": "agency: so-tc\nperiod: dot-2\nupdate: []\n",
    f"{PLAN}/decisions.yaml": """\
decisions:
  - {on: 2026-03-18, kind: extend, task: A.1, due: 2026-05-20, document: 40/TB-VP, note: Thêm xã.}
  - {on: 2026-03-19, kind: condition_met, task: B.6, due: 2026-05-29}
  - {on: 2026-03-20, kind: reassign, task: B.4, to: so-tc, document: 41/TB-VP}
""",
}
