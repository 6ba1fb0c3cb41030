"""Whatever a file of 1 MB holds, it is judged within seconds: a tenth of that, or all of it."""

import os
import time

import pytest

from de_an06.load.audit import audit
from de_an06.load.register import load_register
from de_an06.yamltext.decoding import LARGEST
from small_register import MONTH, TODAY, files, good_files

HEAD = "agency: so-tc\nperiod: 2024-03\nupdates:\n"
AGENCIES = good_files()["plan/agencies.yaml"].decode()
WHOLE = bool(os.environ.get("DE_AN06_TEST_ALL"))
SIZE = (LARGEST if WHOLE else LARGEST // 10) - 5_000
# 5 s for people; half as fast a machine may run this.
SECONDS = 10 if WHOLE else 2


def many(piece, head=""):
    """`head` and as many numbered pieces as a file may hold, or a tenth of them."""
    parts, size, number = [head], len(head.encode()), 0
    while size < SIZE:
        parts.append(piece.format(i=number, j=number + 1))
        size += len(parts[-1].encode())
        number += 1
    return "".join(parts)


CASES = {
    "unknown keys": (MONTH, many("k{i}:\n")),
    "one key again and again": (MONTH, many("a: b\n")),
    "updates of nothing": (MONTH, many("  - {{}}\n", HEAD)),
    "unknown tasks": (
        MONTH,
        many("  - {{task: t{i}, on: 2024-03-01, status: done}}\n", HEAD),
    ),
    "one line of faults": (
        MONTH,
        many("{{task: đ{i}, on: 2024-3-{i}}}, ", HEAD[:-1] + " [") + "]\n",
    ),
    "zeros": (MONTH, HEAD + f"  - {{percent: {'0' * SIZE}x}}\n"),
    "aliases": (MONTH, many("k{i}: *a\n", "a: &a x\n")),
    "brackets": (MONTH, many("[")),
    "conflicts": (MONTH, many("<<<<<<< HEAD\n")),
    "hidden characters": (MONTH, many("\x01\n")),
    "telephone numbers": (MONTH, many("# 0912345678 062095001234\n")),
    "addresses": (MONTH, "# " + many("a@b.")),
    "a chain of groups": (
        "plan/agencies.yaml",
        many("  - {{id: g{i}, name: g{i}, members: [g{j}]}}\n", AGENCIES),
    ),
    "circles": (
        "plan/agencies.yaml",
        many("  - {{id: g{i}, name: g{i}, members: [g{i}]}}\n", AGENCIES),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_file_of_the_largest_size_is_judged_within_seconds(case):
    path, text = CASES[case]
    read = files({path: text})
    began = time.process_time()
    loaded = load_register(read, 2024, TODAY)
    findings = [*loaded.findings, *audit(loaded)]
    assert time.process_time() - began < SECONDS
    assert findings


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
    register = load_register(read, 2024, TODAY).register
    assert register.agencies.expand(["g0x0"]) == ("so-tc",)
