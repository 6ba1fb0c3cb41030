"""Odd but valid months, with the exact lines that an update adds to each.

Each text is a diff: lines with -| are there before, lines with +| after, the others stay.
"""

UPDATES = {
    "no updates yet": """\
agency: so-tttt
period: 2024-03
+|updates:
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
""",
    "comments and empty lines at the end": """\
agency: so-tttt
period: 2024-03

# Ghi cập nhật ở dưới:
+|updates:
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done

""",
    "an empty flow list": """\
agency: so-tttt
period: 2024-03
-|updates: [ ]   # chưa có
+|updates:   # chưa có
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
plans: Tiếp tục.
""",
    "updates in the middle, keys in another order": """\
updates:
  - status: in_progress
    on: 2024-03-01
    task: II.2.k
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
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
+|- task: II.2.k
+|  on: 2024-03-12
+|  status: done
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
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
""",
    "the whole file indented, between document marks": """\
# đầu tệp
---
  agency: so-tttt
  period: 2024-03
+|  updates:
+|    - task: II.2.k
+|      on: 2024-03-12
+|      status: done
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
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
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
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
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
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done


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


+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
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
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
""",
    "an entry within braces in a block list": """\
agency: so-tttt
period: 2024-03
updates:
  - {task: II.2.k, on: 2024-03-01,
     status: in_progress}
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
""",
    "spaces at the ends of lines": """\
agency: so-tttt \n\
period: 2024-03\t
updates:  \n\
  - task: II.2.k \n\
    on: 2024-03-01
    status: in_progress   \n\
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
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
+|  - task: II.2.k
+|    on: 2024-03-12
+|    status: done
""",
}
