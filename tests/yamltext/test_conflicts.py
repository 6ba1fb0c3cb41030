"""What is said of a conflict that git left."""

import pytest

from de_an06.yamltext.decoding import decode


def _found(*lines):
    _, found = decode(("\n".join(lines) + "\n").encode())
    return [(each.span.line, each.rule.name, *each.facts.values()) for each in found]


def _update(task, day, status="done"):
    return f"  - task: {task}", f"    on: 2024-03-{day:02}", f"    status: {status}"


OURS, BASE, BETWEEN, THEIRS = "<<<<<<< HEAD", "||||||| 1a2b", "=======", ">>>>>>> main"
B, OTHER_B, C = _update("II.1.b", 5), _update("II.1.b", 5, "blocked"), _update("II.2.q", 5)
SAME = (2, "conflict-same-day", "II.1.b", "2024-03-05")
PLAIN = (2, "conflict")

CASES = {
    "one task, one day": ([OURS, *B, BETWEEN, *OTHER_B, THEIRS], [SAME]),
    "among others": ([OURS, *C, *B, BETWEEN, *OTHER_B, THEIRS], [SAME]),
    "with the base": ([OURS, *B, BASE, *C, BETWEEN, *OTHER_B, THEIRS], [SAME]),
    "on one line": (
        [OURS, *B, BETWEEN, "- {on: '2024-03-05', \"task\": II.1.b}", THEIRS],
        [SAME],
    ),
    "indented deeper": ([OURS, *B, BETWEEN, *(f"  {line}" for line in OTHER_B), THEIRS], [SAME]),
    "lists within": (
        [OURS, *B, "    evidence:", "      - {number: 1}", BETWEEN, *OTHER_B, THEIRS],
        [SAME],
    ),
    "two at once": (
        [OURS, *B, *C, BETWEEN, *OTHER_B, *_update("II.2.q", 5, "blocked"), THEIRS],
        [SAME, (2, "conflict-same-day", "II.2.q", "2024-03-05")],
    ),
    "another task": ([OURS, *B, BETWEEN, *C, THEIRS], [PLAIN]),
    "another day": ([OURS, *B, BETWEEN, *_update("II.1.b", 6), THEIRS], [PLAIN]),
    "the same in both": ([OURS, *B, BETWEEN, *B, *C, THEIRS], [PLAIN]),
    "within an update": ([OURS, B[2], BETWEEN, OTHER_B[2], THEIRS], [PLAIN]),
    "one side is gone": ([OURS, *B, BETWEEN, THEIRS], [PLAIN]),
    "one side was sent": (
        [OURS, "submitted:", "  on: 2024-03-13", *B, BETWEEN, *OTHER_B, THEIRS],
        [(2, "conflict-sent")],
    ),
    "two conflicts": (
        [OURS, *B, BETWEEN, *OTHER_B, THEIRS, OURS, "plans: a", BETWEEN, "plans: b", THEIRS],
        [SAME, (11, "conflict")],
    ),
    "only the end is left": (["updates:", THEIRS], [(3, "conflict")]),
    "nothing behind it": ([OURS], [PLAIN]),
    "no conflict": (["a: b"], []),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_conflict_says_what_both_sides_wrote_of(case):
    lines, wanted = case
    assert _found("updates:", *lines) == wanted
