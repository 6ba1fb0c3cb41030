"""A plan of a hundred days beside the small good register's plan of a year, as its files."""

from small_register import good_files

ID = "100-ngay"
FOLDER = f"plan/{ID}"

PLAN = """\
from: 2024-03-11
to: 2024-06-18
document_type: KẾ HOẠCH
title: Một trăm ngày cao điểm
place: Kon Tum
name: Cao điểm 100 ngày
issuer: so-tttt
standing_agency: so-tttt
groups:
  - {id: A, title: Nhiệm vụ}
reporting:
  closes: 31
  agencies: [so-bn]
  periods:
    - {id: dot-1, name: đợt 1, from: 2024-03-11, to: 2024-03-24}
    - {id: dot-2, name: đợt 2, from: 2024-03-25, to: 2024-04-07, due: 2024-04-09}
    - {id: dot-3, name: đợt 3, from: 2024-04-08, to: 2024-04-21}
    - {id: ca-dot, name: cả đợt, from: 2024-03-11, to: 2024-06-18}
due_soon_days: 7
"""
TASK = """\
id: A.1
ref: A.1
group: A
title: Hoàn thành số hóa
text: Các sở hoàn thành số hóa hồ sơ trước ngày kết thúc đợt cao điểm.
lead:
  mode: each
  agencies: [so-bn]
coordinators: []
due: {date: 2024-06-18, text: kết thúc đợt cao điểm}
"""
SAID = {path for path in good_files() if "/updates/" in path or "/decisions" in path}
FILES = {f"{FOLDER}/plan.yaml": PLAN, f"{FOLDER}/tasks/A.1.yaml": TASK}


def month(agency, period, *days, sent=None):
    """A file of the plan: an update of its task on each day."""
    head = f"agency: {agency}\nperiod: {period}\n"
    submitted = f"submitted: {{on: {sent}}}\n" if sent else ""
    updates = "".join(f"  - {{task: A.1, on: {day}, status: in_progress}}\n" for day in days)
    return f"{head}{submitted}updates:\n{updates}" if days else head + submitted


def write_both(root, more=None):
    """The two plans side by side in a folder, nothing said yet, with more files by path."""
    texts = {path: data.decode() for path, data in good_files().items() if path not in SAID}
    for path, text in (texts | FILES | (more or {})).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root
