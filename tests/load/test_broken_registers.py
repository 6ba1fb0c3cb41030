"""Every rule against a register that breaks it: the same file, line and code, nothing else."""

import os
import re
import shutil
from pathlib import Path

import pytest
from reference import every_rule

from de_an06.load import folder
from small_register import GOOD, MONTH, everything_in

BROKEN = GOOD.parent / "broken"
EXPECTED = re.compile(r"# expect ([A-Z]\d{3})")
# The proof against the official text has its own examples, in tests/load/test_proof.py; what a
# change may do is told in stories, in tests/guard/test_guarding.py. Forms and rows are no files of
# a register: tests/form/intake/, tests/load/test_rows.py. Two days of simulated data
# take two plans: tests/load/test_plans.py. Templates of reports: tests/load/test_wording.py.
ELSEWHERE = ("P40", "G", "S243", "S248", "S256", "S27", "S28", "S29", "S32", "S364", "S365", "L714")
RULES = tuple(rule for rule in every_rule() if not rule.code.startswith(ELSEWHERE))


def make_too_large(root, monkeypatch):  # noqa: ARG001 - all makers take the same
    (root / MONTH).write_bytes(b"# " + b"x" * 1_000_000)


def make_symbolic_link(root, monkeypatch):  # noqa: ARG001
    (root / MONTH).with_name("2024-04.yaml").symlink_to("2024-03.yaml")


def make_not_a_file(root, monkeypatch):  # noqa: ARG001
    (root / MONTH).with_name("2024-04.yaml").mkdir()


def make_unreadable(root, monkeypatch):
    def refuse(path, *rest):
        if path == root / MONTH:
            raise PermissionError(13, "Permission denied")
        return real(path, *rest)

    real = os.open
    monkeypatch.setattr(folder.os, "open", refuse)


def make_bad_name(root, monkeypatch):  # noqa: ARG001
    (root / MONTH).with_name("2024\x1b.yaml").write_text("agency: so-tc\n")


# What a checkout on another system could not hold is made here.
MADE = {
    "too-large": make_too_large,
    "symbolic-link": make_symbolic_link,
    "not-a-file": make_not_a_file,
    "unreadable": make_unreadable,
    "bad-name": make_bad_name,
}


def broken(name, root, monkeypatch):
    """The good register with one example's files in place of its own."""
    shutil.copytree(GOOD, root, dirs_exist_ok=True)
    beside = shutil.ignore_patterns("expect", "without")
    shutil.copytree(BROKEN / name, root, dirs_exist_ok=True, ignore=beside)
    for line in lines_of(BROKEN / name / "without"):
        (root / line).unlink()
    if name in MADE:
        MADE[name](root, monkeypatch)
    return root


def lines_of(path):
    return path.read_text().splitlines() if path.exists() else []


def expected_in(folder: Path):
    """What the lines of an example, or the file `expect` beside it, say must be found."""
    for line in lines_of(folder / "expect"):
        place, code = line.rsplit(" ", 1)
        file, number = place.rsplit(":", 1)
        yield file, int(number), code
    for path in folder.rglob("*.y*ml"):
        text = path.read_bytes().decode("utf-8", "replace")
        for number, line in enumerate(text.split("\n"), start=1):
            for code in EXPECTED.findall(line):
                yield path.relative_to(folder).as_posix(), number, code


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_a_broken_register_gives_exactly_the_findings_that_its_lines_expect(
    name, tmp_path, monkeypatch
):
    findings = everything_in(broken(name, tmp_path, monkeypatch))
    found = [(f.span.file, f.span.line, f.rule.code) for f in findings]
    assert found == sorted(expected_in(BROKEN / name))
    assert name in {rule.name for rule in RULES if rule.code in {code for _, _, code in found}}
    for finding in findings:
        points_at_letters_of_its_line(finding.span)
        has_a_sentence_in_both_languages(finding)


def points_at_letters_of_its_line(span):
    assert 1 <= span.column <= max(1, len(span.text) + 1)
    assert 1 <= span.length <= max(1, len(span.text) - span.column + 1)


def has_a_sentence_in_both_languages(finding):
    for lang in ("vi", "en"):
        sentence = finding.message(lang)
        assert "\n" not in sentence
        assert "{" not in sentence
        assert sentence == sentence.strip()


def test_the_good_register_has_no_findings():
    assert everything_in(GOOD) == []


def test_every_broken_register_is_named_after_a_rule():
    assert {path.name for path in BROKEN.iterdir()} == {rule.name for rule in RULES}
