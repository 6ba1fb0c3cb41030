"""Odd but valid months, with the exact lines that an update adds to each.

Each text is a diff: lines with -| are there before, lines with +| after, the others stay. NEWS
stands for the three lines of an update, one under the other.
"""

import re

_DIFFS = {
    "no updates yet": """\
agency: so-tttt
period: 2024-03
+|updates:
+|  - NEWS
""",
    "comments and empty lines at the end": """\
agency: so-tttt
period: 2024-03

# Ghi cập nhật ở dưới:
+|updates:
+|  - NEWS

""",
    "an empty flow list": """\
agency: so-tttt
period: 2024-03
-|updates: [ ]   # chưa có
+|updates:   # chưa có
+|  - NEWS
plans: Tiếp tục.
""",
    "updates in the middle, keys in another order": """\
updates:
  - status: in_progress
    on: 2024-03-01
    task: II.2.k
+|  - NEWS
period: 2024-03

summary: Tốt.
agency: so-tttt
""",
    "dashes at the margin": """\
agency: so-tttt
period: 2024-03
updates:
- task: II.2.k
  on: 2024-03-01
  status: in_progress
+|- NEWS
""",
    "dashes four deep, three spaces behind them": """\
agency: so-tttt
period: 2024-03
updates:
    -   task: II.2.k
        on: 2024-03-01
        status: in_progress
+|    -   task: II.2.k
+|        on: 2024-03-12
+|        status: done
""",
    "a dash on a line of its own": """\
agency: so-tttt
period: 2024-03
updates:
  -
    task: II.2.k
    on: 2024-03-01
    status: in_progress
+|  - NEWS
""",
    "the whole file indented, between document marks": """\
# đầu tệp
---
  agency: so-tttt
  period: 2024-03
+|  updates:
+|    - NEWS
...
# cuối tệp
""",
    "comments everywhere": """\
# 1
agency: so-tttt   # 2
# 3
period: 2024-03
updates:   # 4
  # 5
  - task: II.2.k   # 6
    # 7
    on: 2024-03-01

    # 8
    status: in_progress   # 9

    # 10: thuộc về mục ở trên
+|  - NEWS
  # 11

# 12
""",
    "quoted keys and values": """\
"agency": 'so-tttt'
'period': "2024-03"
"updates":
  - "task": 'II.2.k'
    'on': "2024-03-01"
    status: 'in_progress'
+|  - NEWS
""",
    "a folded block at the end, empty lines below": """\
agency: so-tttt
period: 2024-03
updates:
  - task: II.2.k
    on: 2024-03-01
    status: in_progress
    result: >
      Dòng một
        thụt vào

      # không phải ghi chú
+|  - NEWS


plans: Tiếp tục.
""",
    "a literal block that keeps the empty lines below it": """\
agency: so-tttt
period: 2024-03
updates:
  - task: II.2.k
    on: 2024-03-01
    status: in_progress
    result: |2+
      Dòng một


+|  - NEWS
plans: Tiếp tục.
""",
    "a plain text of several lines": """\
agency: so-tttt
period: 2024-03
updates:
  - task: II.2.k
    on: 2024-03-01
    status: in_progress
    result: Dòng một
      dòng hai   # ghi chú
+|  - NEWS
""",
    "an entry within braces in a block list": """\
agency: so-tttt
period: 2024-03
updates:
  - {task: II.2.k, on: 2024-03-01,
     status: in_progress}
+|  - NEWS
""",
    "spaces at the ends of lines": """\
agency: so-tttt \n\
period: 2024-03\t
updates:  \n\
  - task: II.2.k \n\
    on: 2024-03-01
    status: in_progress   \n\
+|  - NEWS
  \n\
""",
    "a list within brackets on one line": """\
agency: so-tttt
period: 2024-03
-|updates: [{task: II.2.k, on: 2024-03-01, status: in_progress}]  # một
+|updates: [{task: II.2.k, on: 2024-03-01, status: in_progress}, \
{task: II.2.k, on: 2024-03-12, status: done}]  # một
""",
    "a list within brackets, an item a line": """\
agency: so-tttt
period: 2024-03
updates: [
    {task: II.2.k, on: 2024-03-01, status: in_progress},
-|    {task: II.2.k, on: 2024-03-02, status: in_progress}  # hai
+|    {task: II.2.k, on: 2024-03-02, status: in_progress},  # hai
+|    {task: II.2.k, on: 2024-03-12, status: done}
  ]
""",
    "a list within brackets with a comma at its end": """\
agency: so-tttt
period: 2024-03
updates: [
  {task: II.2.k, on: 2024-03-01, status: in_progress},   # một
+|  {task: II.2.k, on: 2024-03-12, status: done},
]
""",
    "an empty list within brackets with a comment": """\
agency: so-tttt
period: 2024-03
-|updates: [
+|updates: [{task: II.2.k, on: 2024-03-12, status: done}
  # chưa có
]
""",
    "JSON": """\
{
  "agency": "so-tttt",
  "period": "2024-03",
  "updates": [
-|    {"task": "II.2.k", "on": "2024-03-01", "status": "in_progress"}
+|    {"task": "II.2.k", "on": "2024-03-01", "status": "in_progress"},
+|    {task: II.2.k, on: 2024-03-12, status: done}
  ]
}
""",
    "JSON without updates": """\
{
  "agency": "so-tttt",
-|  "period": "2024-03"
+|  "period": "2024-03",
+|  updates: [{task: II.2.k, on: 2024-03-12, status: done}]
}
""",
    "keys with question marks": """\
? agency
: so-tttt
? period
: 2024-03
? updates
: - ? task
    : II.2.k
    ? on
    : 2024-03-01
    ? status
    : in_progress
+|  - NEWS
""",
}


def in_full(diff):
    """A diff with the lines of its update."""
    lines = "- task: II.2.k\n+|{0}  on: 2024-03-12\n+|{0}  status: done"
    return re.sub("( *)- NEWS", lambda found: found[1] + lines.format(found[1]), diff)


UPDATES = {name: in_full(diff) for name, diff in _DIFFS.items()}
