"""What only `validate` and `guard` report."""

import pytest

from de_an06.load.audit import audit
from de_an06.load.layout import digests
from de_an06.load.register import load_register
from small_register import MONTH, TODAY, UPDATE, codes, files, good_files, names

DECISIONS = "plan/2024/decisions.yaml"
FEBRUARY = "plan/2024/updates/so-tttt/2024-02.yaml"


def audited(changes=None):
    read = files(changes)
    return audit(load_register(read, "2024", TODAY))


def said(text):
    return names(audited({MONTH: UPDATE + f"    result: >-\n      {text}\n"}))


def test_a_good_project_gives_nothing():
    assert audited() == ()


# docs/rules-of-the-field.md, "Privacy": positives and near misses as they are printed there.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("062095001234", ["citizen-number"]),
        ("062 095 001 234", ["citizen-number"]),
        ("062.095.001.234", ["citizen-number"]),
        ("062-095-001-234", ["citizen-number"]),
        ("CMND 231123456", ["identity-card"]),
        ("chứng minh nhân dân số: 231.123.456", ["identity-card"]),
        ("Chứng minh thư 231 123 456", ["identity-card"]),
        ("số 231123456", ["nine-digits"]),
        ("0912345678", ["mobile-number"]),
        ("0912.345.678", ["mobile-number"]),
        ("+84 912 345 678", ["mobile-number"]),
        ("0260 3862222", ["landline-number"]),
        ("(0260) 3862222", ["landline-number"]),
        ("a.b@gmail.com", ["mail-address"]),
        ("a@kontum.gov.vn.evil.com", ["mail-address"]),
        ("TUYỆT MẬT", ["secret-mark"]),
        ("TỐI MẬT", ["secret-mark"]),
        ("Độ MẬT", ["secret-mark"]),
        ("độ tối mật", ["secret-mark"]),
        ("LƯU HÀNH NỘI BỘ", ["internal-mark"]),
        ("XEM XONG TRẢ LẠI", ["internal-mark"]),
        ("123.456.789 đồng", []),
        ("1.234.567.890.123 đồng", []),
        ("1.004873.000.00.00.H34", []),
        ("3765/KH-TCT", []),
        ("000.00.01.G11-240101-000123", []),
        ("bảo mật thông tin", []),
        ("mật độ dân số", []),
        ("bí mật nhà nước", []),
        ("20240615", []),
        ("84.512.345.678 đồng", []),
        ("84512345678", []),
        ("BẢO VỆ BÍ MẬT NHÀ NƯỚC", []),
        ("0912.345.678 đồng", []),
        ("vanthu@kontum.gov.vn", []),
        ("a" * 64, []),
        ("0" + "62095001234" * 5 + "12345678", []),
    ],
)
def test_what_must_not_be_published_is_told_and_near_misses_are_not(text, expected):
    assert said(text) == expected


def test_a_number_is_not_repeated_in_the_finding():
    [found] = audited({MONTH: UPDATE + "    result: Ông A, 062095001234.\n"})
    assert "062095001234" not in found.span.text + found.message("vi") + found.message("en")
    assert (found.span.line, found.span.column, found.span.length) == (7, 20, 12)


def test_comments_and_files_that_cannot_be_read_are_searched_too():
    assert names(audited({MONTH: "# 0912345678\n[\n"})) == ["mobile-number"]
    assert names(audited({"plan/2024/notes.txt": "0912345678"})) == ["mobile-number"]


def test_digests_are_never_hits():
    digest = "062095001234" + "0" * 52
    assert (
        names(audited({MONTH: UPDATE + f"    evidence: [{{path: a, sha256: {digest}}}]\n"})) == []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uû ban nh©n d©n", ["legacy-encoding"]),
        ("C«ng an tØnh", ["legacy-encoding"]),
        ("12 m², § 5, 3×4, © 2024, 5 µm", []),
        ("Đã\u00a0xong", ["no-break-space"]),
        ("Ðã xong", ["foreign-d"]),
        ("hoà, hòa, Uỷ ban, Ủy ban", []),
    ],
)
def test_letters_of_old_encodings_and_look_alikes_are_warnings(text, expected):
    assert said(text) == expected


# Closing


def closed(*lines):
    text = "".join(f"      {line}\n" for line in lines) or "      {}\n"
    return (
        f"decisions:\n  - on: 2024-02-20\n    kind: close\n    period: 2024-02\n    files:\n{text}"
    )


def test_a_closed_month_that_is_as_it_was_gives_nothing():
    digest = digests(files().contents, 2024, "2024-02")[FEBRUARY]
    assert audited({DECISIONS: closed(f"{FEBRUARY}: {digest}")}) == ()


@pytest.mark.parametrize(("there", "here"), [(b"\r\n", b"\n"), (b"\n", b"\r\n")])
def test_a_closed_month_holds_in_a_clone_whose_lines_end_otherwise(there, here):
    plain = good_files()[FEBRUARY]
    closed_as = {FEBRUARY: plain.replace(b"\n", there)}
    digest = digests(closed_as, "2024", "2024-02")[FEBRUARY]
    changed = {DECISIONS: closed(f"{FEBRUARY}: {digest}"), FEBRUARY: plain.replace(b"\n", here)}
    assert audited(changed) == ()


def test_a_file_of_a_closed_month_may_not_change_by_one_byte():
    assert names(audited({FEBRUARY: good_files()[FEBRUARY] + b"\n"})) == ["changed-after-close"]


def test_a_closed_file_that_cannot_be_read_any_more_has_changed():
    [found] = audited({FEBRUARY: "x: [\n"})
    assert (found.rule.name, found.span.file) == ("changed-after-close", FEBRUARY)


def test_a_file_that_appears_after_the_close_is_told_at_that_file():
    [found] = audited({DECISIONS: closed()})
    assert (found.rule.name, found.span.file) == ("new-after-close", FEBRUARY)


def test_a_file_that_vanishes_after_the_close_is_told_at_the_ruling():
    path = "plan/2024/updates/so-tc/2024-02.yaml"
    digest = digests(files().contents, 2024, "2024-02")[FEBRUARY]
    [found] = audited({DECISIONS: closed(f"{FEBRUARY}: {digest}", f"{path}: {'0' * 64}")})
    assert (found.rule.name, found.span.file, found.span.line) == ("gone-after-close", DECISIONS, 7)


def test_what_changed_after_its_close_is_not_set_aside():
    read = files({FEBRUARY: good_files()[FEBRUARY] + b"\n"})
    loaded = load_register(read, "2024", TODAY)
    assert loaded.findings == ()
    assert loaded.register.set_aside == ()


# Rulings that rest on states


def ruled(*lines):
    return names(audited({DECISIONS: "decisions:\n" + "".join(f"  - {{{li}}}\n" for li in lines)}))


@pytest.mark.parametrize(
    ("rulings", "expected"),
    [
        (["on: 2024-03-20, kind: extend, task: II.2.q, due: 2025-01-31, document: 1/TB"], []),
        (
            ["on: 2024-03-20, kind: extend, task: II.2.q, due: 2024-12-30, document: 1/TB"],
            ["earlier-deadline"],
        ),
        (
            ["on: 2024-03-20, kind: extend, task: II.2.dd, due: 2024-12-30, document: 1/TB"],
            ["gives-a-deadline"],
        ),
        (
            [
                "on: 2024-03-20, kind: extend, task: II.2.q, due: 2025-06-30, document: 1/TB",
                "on: 2024-03-20, kind: extend, task: II.2.q, due: 2025-03-31, document: 1/TB",
            ],
            ["earlier-deadline"],
        ),
        (
            [
                "on: 2024-03-20, kind: extend, task: II.2.q, due: 2024-11-30, document: 1/TB",
                "on: 2024-03-21, kind: revoke, decision: 2024-03-20.1",
            ],
            [],
        ),
        (["on: 2024-02-16, kind: accept, task: II.1.a, agency: so-tttt"], []),
        (["on: 2024-02-16, kind: accept, task: II.1.a, agency: so-tc"], ["no-effect"]),
        (["on: 2024-02-16, kind: accept, task: II.1.a"], []),
        (["on: 2024-01-31, kind: accept, task: II.1.a"], ["no-effect"]),
        (["on: 2024-02-16, kind: return, task: II.2.q"], ["no-effect"]),
        (
            ["on: 2024-02-16, kind: waive, task: II.1.a, agency: so-tttt, document: 1/TB"],
            ["waives-done"],
        ),
        (["on: 2024-02-16, kind: waive, task: II.1.a, document: 1/TB"], ["waives-done"]),
        (
            ["on: 2024-03-20, kind: waive, task: II.1.a, document: 1/TB"],
            ["waives-done", "waives-overdue"],
        ),
        (["on: 2024-03-20, kind: waive, task: II.2.q, document: 1/TB"], []),
        (["on: 2024-03-20, kind: extend, task: II.2.q, due: 2025-01-31"], ["without-document"]),
        # Due on 29 February: the deadline's own day is not after it.
        (["on: 2024-02-29, kind: extend, task: II.1.a, due: 2024-06-30, document: 1/TB"], []),
        (
            ["on: 2024-03-01, kind: extend, task: II.1.a, due: 2024-06-30, document: 1/TB"],
            ["after-the-fact"],
        ),
        (
            [
                "on: 2024-02-20, kind: extend, task: II.1.a, due: 2024-04-30, document: 1/TB",
                "on: 2024-04-30, kind: extend, task: II.1.a, due: 2024-06-30, document: 2/TB",
            ],
            [],
        ),
        (
            [
                "on: 2024-02-20, kind: waive, task: II.1.a, agency: so-tc, document: 1/TB",
                "on: 2024-02-21, kind: waive, task: II.1.a, agency: so-tc, document: 2/TB",
            ],
            ["touches-nothing"],
        ),
    ],
)
def test_a_ruling_without_effect_or_against_its_aim_is_a_warning(rulings, expected):
    found = ruled(*rulings)
    assert [name for name in found if name != "new-after-close"] == expected


def test_warnings_set_nothing_aside_and_stop_nothing():
    read = files({MONTH: UPDATE + "    result: 0912345678\n"})
    loaded = load_register(read, "2024", TODAY)
    assert loaded.register is not None
    assert codes(loaded) == []
