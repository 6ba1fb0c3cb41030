"""docs/safety.md, "Limits": whatever a file of 1 MB holds, it is judged within seconds."""

import os
import time

import pytest

from de_an06.load.audit import audit
from de_an06.load.register import load_register
from de_an06.yamltext.decoding import LARGEST
from small_register import MONTH, TODAY, files, good_files

HEAD = "agency: so-tc\nperiod: 2024-03\nupdates:\n"
AGENCIES = good_files()["plan/agencies.yaml"].decode()
WHOLE = LARGEST - 5_000
CASES = {  # the file, how it begins, what is in it again and again, how it ends
    "unknown keys": (MONTH, "", "k{i}:\n", ""),
    "one key again and again": (MONTH, "", "a: b\n", ""),
    "updates of nothing": (MONTH, HEAD, "  - {{}}\n", ""),
    "unknown tasks": (MONTH, HEAD, "  - {{task: t{i}, on: 2024-03-01, status: done}}\n", ""),
    "one line of faults": (
        MONTH,
        HEAD[:-1] + " [",
        "{{task: đ{i}, on: 2024-3-{i}}}, ",
        "]\n",
    ),
    "zeros": (MONTH, HEAD + "  - {percent: ", "0" * 100, "x}\n"),
    "aliases": (MONTH, "a: &a x\n", "k{i}: *a\n", ""),
    "brackets": (MONTH, "", "[", ""),
    "conflicts": (MONTH, "", "<<<<<<< HEAD\n", ""),
    "hidden characters": (MONTH, "", "\x01\n", ""),
    "telephone numbers": (MONTH, "", "# 0912345678 062095001234\n", ""),
    "addresses": (MONTH, "# ", "a@b.", ""),
    "a chain of groups": (
        "plan/agencies.yaml",
        AGENCIES,
        "  - {{id: g{i}, name: g{i}, members: [g{j}]}}\n",
        "",
    ),
    "circles": (
        "plan/agencies.yaml",
        AGENCIES,
        "  - {{id: g{i}, name: g{i}, members: [g{i}]}}\n",
        "",
    ),
}


def many(piece, head, size):
    """`head` and as many numbered pieces as `size` has room for."""
    parts, left, number = [head], size - len(head.encode()), 0
    while left > 0:
        parts.append(piece.format(i=number, j=number + 1))
        left -= len(parts[-1].encode())
        number += 1
    return "".join(parts)


def seconds_to_judge(case, size):
    """The processor's time to judge a file of this size."""
    path, head, piece, tail = CASES[case]
    read = files({path: many(piece, head, size) + tail})
    began = time.process_time()
    loaded = load_register(read, "2024", TODAY)
    findings = [*loaded.findings, *audit(loaded)]
    assert findings
    return time.process_time() - began


def in_proportion(case):
    """Whether a file of eight times the size takes far less than 64 times as long."""
    return seconds_to_judge(case, WHOLE // 10) < 24 * seconds_to_judge(case, WHOLE // 80)


@pytest.mark.parametrize("case", CASES)
def test_the_time_to_judge_a_file_grows_as_its_size_does(case):
    assert any(in_proportion(case) for _ in range(3))


@pytest.mark.skipif(not os.environ.get("DE_AN06_TEST_ALL"), reason="a minute: make test-all")
@pytest.mark.parametrize("case", CASES)
def test_a_file_of_the_largest_size_is_judged_within_seconds(case):
    assert seconds_to_judge(case, WHOLE) < 10  # 5 s for people; half as fast a machine may run this


def test_groups_within_groups_many_times_over_are_expanded_at_once():
    layers = "".join(
        f"  - {{id: g{level}x{k}, name: g{level}x{k}, members: ["
        + ", ".join(f"g{level + 1}x{n}" for n in range(9))
        + "]}\n"
        for level in range(30)
        for k in range(9)
    )
    last = "".join(f"  - {{id: g30x{k}, name: g30x{k}, members: [so-tc]}}\n" for k in range(9))
    read = files({"plan/agencies.yaml": AGENCIES + layers + last})
    register = load_register(read, "2024", TODAY).register
    assert register.agencies.expand(["g0x0"]) == ("so-tc",)
