"""Kon Tum's plan with a target of every kind on one task, for tests of commands."""

TASK = "plan/2024/tasks/II.2.k.yaml"
MORE = """\
  - {id: II.2.k.2, sense: at_most, value: 12.5, unit: ngày, text: Thời gian xử lý}
  - {id: II.2.k.3, kind: yes_no, text: Ban hành quy chế}
  - {id: II.2.k.4, value: 5, unit: buổi, each: true, agencies: [so-bn], text: Tuyên truyền}
  - {id: II.2.k.5, sense: between, value: 30, upper: 40, unit: mô hình, text: Mô hình điểm}
  - {id: II.2.k.6, value: 95, unit: "%", goals: [{by: 2024-06-30, value: 80}], text: Hồ sơ}
  - {id: II.2.k.7, value: 1, unit: ca, agencies: [dia-phuong], text: Của các huyện}
"""


def with_every_kind(project):
    """Put the targets into the plan of a project."""
    file = project / TASK
    file.write_text(file.read_text(encoding="utf-8") + MORE, encoding="utf-8")
