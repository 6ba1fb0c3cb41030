"""Reading filled-in forms back, on a few tasks of the real plan, as of 20 June 2024."""

import json
import os
import subprocess
import sys
from datetime import date

import pytest

from conftest import copy_plan, exit_code
from de_an06.form.roles import form_version
from de_an06.load.folder import read_folder
from de_an06.load.register import load_register
from form_files import a_form, a_row

JULY = "plan/2024/updates/so-tc/2024-07.yaml"  # 15 June to 14 July
FIGURE = {"task": "II.2.k", "target": "II.2.k.1", "numerator": 1250, "denominator": 1400}


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.1.a", "II.1.b", "II.2.g", "II.2.k", "II.2.l", "II.5.k")


@pytest.fixture
def register(project):
    loaded = load_register(read_folder(project, "2024"), "2024", date(2024, 6, 20))
    assert loaded.register
    return loaded.register


@pytest.fixture
def form(project, register):
    """Puts a form into the project's folder; of Sở Tài chính for July 2024 unless said."""

    def put(*rows, name="form.xlsx", agency="so-tc", **more):
        version = form_version(register, agency)
        data = a_form(*rows, **{"agency": agency, "version": version, **more})
        (project / name).write_bytes(data)
        return name

    return put


def contents(project):
    return {
        path.relative_to(project).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((project / "plan/2024/updates").rglob("*.yaml"))
    }


def git(project, *words):
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.gov.vn")
    subprocess.run(["git", *identity, *words], cwd=project, check=True)


def test_a_form_becomes_the_months_file(de_an06, project, form):
    row = a_row(
        percent=40,
        on=date(2024, 6, 18),
        result="Đã làm: 12/20.",
        next="Làm tiếp.",
        obstacle_kind="Kinh phí",
        obstacle_text="Thiếu kinh phí.",
        obstacle_proposal="Bố trí.",
        obstacle_to="so khdt",
        evidence_number="12/KH-STC",
        evidence_date="1/6/2024",
    )
    ended = de_an06("form", "import", form(row, a_row("II.1.a", status=None), figures=[FIGURE]))
    assert (ended.code, ended.err) == (0, "")
    assert (project / JULY).read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../../../schemas/updates.schema.json\n"
        "agency: so-tc\n"
        "period: 2024-07\n"
        "updates:\n"
        "  - task: II.2.k\n"
        "    on: 2024-06-18\n"
        "    status: in_progress\n"
        "    percent: 40\n"
        '    result: "Đã làm: 12/20."\n'
        "    obstacles:\n"
        "      - {kind: funding, text: Thiếu kinh phí., proposal: Bố trí., to: so-khdt}\n"
        "    next: Làm tiếp.\n"
        "    evidence:\n"
        "      - {number: 12/KH-STC, date: 2024-06-01}\n"
        "    measures:\n"
        "      - {target: II.2.k.1, numerator: 1250, denominator: 1400}\n"
    )
    assert de_an06("validate").code == 0


def test_a_form_is_read_from_stdin(de_an06, project, form):
    data = (project / form(a_row(percent=40, on=date(2024, 6, 18)))).read_bytes()
    wanted = de_an06("form", "import", "form.xlsx", "--dry-run")

    def piped(data, *more):
        command = [sys.executable, "-m", "de_an06", "form", "import", "-", *more]
        ended = subprocess.run(command, cwd=project, input=data, capture_output=True, check=False)
        return ended.returncode, ended.stdout.decode(), ended.stderr.decode()

    assert piped(data, "--dry-run") == (0, wanted.out.replace("form.xlsx", "stdin"), wanted.err)
    assert contents(project) == {}
    assert piped(data, "--yes")[0] == 0
    assert "percent: 40" in contents(project)[JULY]
    code, _, told = piped(b"task,on\n", "--yes")
    assert (code, "stdin" in told) == (1, True)


def test_what_changes_is_shown_task_by_task(de_an06, form):
    de_an06("update", "so-tc", "II.2.k", "--status", "in_progress", "--percent", "20")
    row = a_row(
        percent=40,
        obstacle_text="Thiếu người.",
        obstacle_kind="nhân lực",
        result="Xong một phần.",
        evidence_number="12/KH-STC",
    )
    ended = de_an06("form", "import", form(row, a_row("II.2.l", status=None), figures=[FIGURE]))
    lines = [line.strip() for line in ended.out.splitlines()]
    assert lines[:2] == [
        "form.xlsx: Sở Tài chính, tháng 7/2024",
        "1 cập nhật mới, 0 đã ghi từ trước, 1 dòng để trống:",
    ]
    assert "20/06/2024 đang thực hiện 20% → 20/06/2024 đang thực hiện 40%" in lines
    assert "vướng mắc mới (nhân lực): Thiếu người." in lines
    assert "số liệu II.2.k.1: · → 1250/1400" in lines
    assert 'Tiếp theo: git add plan && git commit -m "so-tc: 2024-07"' in lines
    proof = {"evidence_number": "1/KH", "evidence_date": "2/6/2024", "evidence_title": "Kế hoạch"}
    done = a_row(status="đã hoàn thành", completed_on="1/6/2024", resolves="2024-06-20.1", **proof)
    out = de_an06("form", "import", form(done), "--dry-run").out
    assert "40% → 20/06/2024 đã hoàn thành (xong ngày 01/06/2024)" in out
    assert "đã giải quyết: 2024-06-20.1" in out
    assert "Minh chứng: 1/KH 02/06/2024 Kế hoạch" in out


def test_a_dry_run_shows_all_and_writes_nothing(de_an06, project, form):
    ended = de_an06("form", "import", form(a_row()), "--dry-run")
    assert ended.code == 0
    assert "chưa có cập nhật → 20/06/2024 đang thực hiện" in ended.out
    assert "Chỉ xem trước" in ended.out
    assert contents(project) == {}


def test_the_same_form_twice_changes_nothing_also_once_the_month_is_sent(de_an06, project, form):
    name = form(
        a_row(obstacle_text="Thiếu.", obstacle_kind="khác", on="16/6/2024"),
        a_row(obstacle_text="Thiếu.", obstacle_kind="khác", on="16/6/2024"),
        a_row(on="17/6/2024", resolves="2024-06-16.1"),
        figures=[FIGURE],
    )
    assert de_an06("form", "import", name).code == 0
    before = contents(project)
    assert before[JULY].count("- task:") == 2
    for _ in range(2):
        ended = de_an06("form", "import", name)
        assert (ended.code, ended.err) == (0, "")
        assert "đã được ghi từ trước. Không ghi gì." in ended.out
        assert contents(project) == before
        de_an06("submit", "so-tc", "2024-07", "--yes")
        before = contents(project)
    assert "submitted" in before[JULY]


def test_an_obstacle_that_is_open_is_not_raised_again(de_an06, project, form):
    words = ("--status", "blocked", "--obstacle", "Thiếu.", "--kind", "funding")
    de_an06("update", "so-tc", "II.2.k", *words, "--on", "2024-06-10")
    row = a_row(status="vướng mắc", obstacle_text="Thiếu.", obstacle_kind="kinh phí")
    closing = a_row(on="20/6/2024", resolves="2024-06-10.1")
    name = form({**row, "on": "18/6/2024"}, closing)
    assert de_an06("form", "import", name).code == 0
    before = contents(project)
    assert "obstacles" not in before[JULY]
    assert de_an06("form", "import", name).code == 0
    assert contents(project) == before


def test_an_empty_form_says_so(de_an06, project, form):
    ended = de_an06("form", "import", form(a_row(status=None), a_row("II.2.l", status=None)))
    assert ended.code == 0
    assert "Chưa dòng nào được điền (2 dòng để trống)" in ended.out
    assert contents(project) == {}


def test_all_problems_are_told_at_their_cells_and_nothing_is_written(de_an06, project, form):
    name = form(
        a_row(percent="12,5"),
        a_row("II.9.z"),
        a_row("II.2.l", status="đã họp"),
        a_row(None),
        a_row("II.1.a", on="3/14/2024", obstacle_cause="x"),
        a_row("II.1.b", status=None, result="x"),
        a_row("trực tuyến"),
        figures=[{**FIGURE, "numerator": None}, {**FIGURE, "task": "II.5.k"}],
    )
    ended = de_an06("form", "import", name)
    assert ended.code == 1
    found = [line.split(": ")[:2] for line in ended.err.splitlines()[:-1]]
    assert found == [
        ["form.xlsx:Cập nhật!I5", "error S209"],
        ["form.xlsx:Cập nhật!A6", "error L302"],
        ["form.xlsx:Cập nhật!H7", "error S217"],
        ["form.xlsx:Cập nhật!A8", "error S287"],
        ["form.xlsx:Cập nhật!G9", "error S206"],
        ["form.xlsx:Cập nhật!N9", "error S248"],
        ["form.xlsx:Cập nhật!O9", "error S287"],
        ["form.xlsx:Cập nhật!H10", "error S287"],
        ["form.xlsx:Cập nhật!A11", "error S289"],
        ["form.xlsx:Số liệu!F5", "error S287"],
        ["form.xlsx:Số liệu!F6", "error S288"],
    ]
    assert "ý bạn là «đã hoàn thành»?" in ended.err
    assert "«Trạng thái» còn trống trong khi «Kết quả» đã điền" in ended.err
    assert ended.err.endswith("form.xlsx: Không ghi gì.\n")
    assert contents(project) == {}


def test_what_the_files_forbid_is_told_at_its_cell(de_an06, project, form):
    name = form(
        a_row(percent=100, on="30/6/2024", obstacle_text="Gọi 0912 345 678", obstacle_kind="khác"),
        a_row("II.5.k", on="18/6/2024"),
        a_row("II.2.l", on="18/6/2024", evidence_date="1/7/2024", evidence_number="1/KH"),
        figures=[{**FIGURE, "target": "II.2.k.9"}],
    )
    ended = de_an06("form", "import", name)
    assert {tuple(line.split(": ")[:2]) for line in ended.err.splitlines()[:-1]} >= {
        ("form.xlsx:Cập nhật!G5", "error L345"),
        ("form.xlsx:Cập nhật!I5", "error L355"),
        ("form.xlsx:Cập nhật!O5", "error V504"),
        ("form.xlsx:Cập nhật!A6", "error L352"),
        ("form.xlsx:Số liệu!A5", "error L303"),
    }
    assert all(line.startswith("form.xlsx:") for line in ended.err.splitlines()[:-1])
    assert contents(project) == {}


def test_what_files_forbid_is_told_together_with_what_cells_say_wrong(de_an06, project, form):
    name = form(
        a_row(result="ẩn\u200b và \u200b", on="30/6/2024"),
        a_row("II.2.l", percent="x"),
        a_row("II.5.k"),
        a_row("II.1.a", on="30/6/2024"),
    )
    ended = de_an06("form", "import", name)
    assert [line.split(": ")[:2] for line in ended.err.splitlines()[:-1]] == [
        ["form.xlsx:Cập nhật!G5", "error L345"],
        ["form.xlsx:Cập nhật!K5", "error Y104"],
        ["form.xlsx:Cập nhật!I6", "error S208"],
        ["form.xlsx:Cập nhật!A7", "error L352"],
        ["form.xlsx:Cập nhật!G8", "error L345"],
    ]
    assert "U+200B (2 chỗ" in ended.err
    assert contents(project) == {}


@pytest.mark.parametrize(
    ("typed", "recorded"),
    [
        ("Sở KHĐT", "so-khdt"),
        ("so ke hoach va dau tu", "so-khdt"),
        ("Hội Nông dân xã", "Hội Nông dân xã"),
    ],
)
def test_an_addressee_is_called_as_people_do(de_an06, project, form, typed, recorded):
    row = a_row(
        obstacle_text="Thiếu.", obstacle_kind="khác", obstacle_proposal="Bố trí.", obstacle_to=typed
    )
    assert de_an06("form", "import", form(row)).code == 0
    assert f"to: {recorded}}}" in contents(project)[JULY]


def test_an_addressee_that_is_several_is_told_at_its_cell(de_an06, form):
    ended = de_an06(
        "form",
        "import",
        form(a_row(obstacle_kind="khác", obstacle_text="x", obstacle_to="ủy ban nhân dân")),
    )
    assert ended.err.startswith("form.xlsx:Cập nhật!R5: error S289: «ủy ban nhân dân» có thể là: ")


@pytest.mark.parametrize("typed", ["so-tc; so-khdt", "Sở Tài chính, Sở KHĐT", "so-tc\nso-tp"])
def test_several_addressees_are_told_to_take_a_row_each(de_an06, project, form, typed):
    row = a_row(obstacle_text="x", obstacle_kind="khác", obstacle_to=typed)
    ended = de_an06("form", "import", form(row))
    assert ended.err.startswith("form.xlsx:Cập nhật!R5: error S290: ")
    assert "so-tc (Sở Tài chính); " in ended.err
    assert contents(project) == {}


def test_a_new_obstacle_is_shown_whole_with_its_addressee(de_an06, form):
    obstacle = {
        "obstacle_text": "Thiếu.",
        "obstacle_kind": "kinh phí",
        "obstacle_cause": "Chưa bố trí.",
        "obstacle_proposal": "Bố trí thêm.",
    }
    known = a_row(**obstacle, obstacle_to="sở tài chính")
    free = a_row("II.2.l", **obstacle, obstacle_to="Sở Tài chánh")
    ended = de_an06("form", "import", form(known, free), "--dry-run")
    lines = [line.strip() for line in ended.out.splitlines()]
    place = lines.index("vướng mắc mới (kinh phí): Thiếu.")
    assert lines[place + 1 : place + 4] == [
        "nguyên nhân: Chưa bố trí.",
        "đề xuất: Bố trí thêm.",
        "đề xuất với: Sở Tài chính (so-tc)",
    ]
    unknown = "đề xuất với: Sở Tài chánh (không có trong danh mục cơ quan); ý bạn là «Sở Tài chính»"
    assert any(line.startswith(unknown) for line in lines)


def test_a_step_back_is_marked(de_an06, form):
    first = form(a_row(percent=40), a_row("II.2.l", status="đã hoàn thành"), figures=[FIGURE])
    assert de_an06("form", "import", first).code == 0
    lower = {**FIGURE, "numerator": 1000}
    back = form(a_row(percent=30), a_row("II.2.l", percent=90), figures=[lower], name="b.xlsx")
    out = de_an06("form", "import", back).out
    assert "40% → 20/06/2024 đang thực hiện 30% (giảm)" in out
    assert "đã hoàn thành → 20/06/2024 đang thực hiện 90% (lùi lại)" in out
    assert "số liệu II.2.k.1: 1250/1400 → 1000/1400 (giảm)" in out


def test_what_can_be_judged_of_an_unsound_row_is_told_in_the_same_run(de_an06, project, form):
    document = {"evidence_number": "1/KH", "evidence_url": "https://a.vn"}
    name = form(
        a_row(percent="x", completed_on="1/6/2024", **document),
        a_row("II.9.z", result="Gọi 0912 345 678"),
        a_row("II.2.l", status="đã họp", on="30/6/2024"),
        a_row("II.1.a", on="3/14/2024", result="Gọi 0912 345 679"),
        figures=[{**FIGURE, "numerator": 1500}],
    )
    ended = de_an06("form", "import", name)
    assert [line.split(": ")[:2] for line in ended.err.splitlines()[:-1]] == [
        ["form.xlsx:Cập nhật!I5", "error S208"],
        ["form.xlsx:Cập nhật!J5", "error L353"],
        ["form.xlsx:Cập nhật!V5", "error L359"],
        ["form.xlsx:Cập nhật!A6", "error L302"],
        ["form.xlsx:Cập nhật!K6", "error V504"],
        ["form.xlsx:Cập nhật!G7", "error L345"],
        ["form.xlsx:Cập nhật!H7", "error S217"],
        ["form.xlsx:Cập nhật!G8", "error S206"],
        ["form.xlsx:Cập nhật!K8", "error V504"],
        ["form.xlsx:Số liệu!F5", "error L357"],
    ]
    assert contents(project) == {}


def test_the_common_day_is_told_once_at_its_cell(de_an06, form):
    ended = de_an06("form", "import", form(a_row(), a_row("II.2.l"), day="14/15/2024"))
    assert ended.err.count("form.xlsx:Hướng dẫn!B3: error S206") == 1


def test_warnings_are_told_at_their_cells_and_do_not_refuse(de_an06, project, form):
    row = a_row(evidence_number="1/KH", evidence_date="1/7/2024", obstacle_text="x", result="y")
    ended = de_an06(
        "form", "import", form(row | {"obstacle_to": "so-xyz", "obstacle_kind": "khác"})
    )
    assert ended.code == 0
    assert JULY in contents(project)
    assert [line.split(": ")[:2] for line in ended.err.splitlines()] == [
        ["form.xlsx:Cập nhật!R5", "warning L364"],
        ["form.xlsx:Cập nhật!T5", "warning L365"],
    ]


@pytest.mark.parametrize(
    ("more", "options", "reason"),
    [
        ({}, ("--agency", "so-tp"), "phiếu của so-tc, không phải của so-tp"),
        ({}, ("--period", "2024-06"), "phiếu của kỳ 2024-07, không phải 2024-06"),
        ({"plan": "2025"}, (), "phiếu của kế hoạch 2025, dự án này không có (đang có: 2024)"),
        ({"version": "cũ"}, (), "de-an06 form export --agency so-tc --period 2024-07"),
        ({"period": "2024-Q1"}, (), "không phải kỳ của tệp nào"),
        ({"agency": "so-xyz", "version": "x"}, (), "không có cơ quan «so-xyz»"),
        ({"agency": "cac-so", "version": "x"}, (), "không có cơ quan «cac-so»"),
        ({"layout": "0"}, (), "trang ẩn, layout: «0»"),
        ({"simulated": "true"}, (), "mô phỏng, không nhập vào kế hoạch thật"),
    ],
)
def test_a_form_for_something_else_is_refused_with_the_reason(de_an06, form, more, options, reason):
    ended = de_an06("form", "import", form(a_row(), **more), *options)
    assert ended.code == 1
    assert "form.xlsx" in ended.err
    assert reason in ended.err
    assert ended.out == ""


def test_a_simulated_plan_takes_simulated_forms_only(de_an06, project, form):
    plan = project / "plan/2024/plan.yaml"
    plan.write_text(f"{plan.read_text(encoding='utf-8')}simulated: true\n", encoding="utf-8")
    ended = de_an06("form", "import", form(a_row()))
    assert ended.code == 1
    assert "không nhập vào kế hoạch mô phỏng" in ended.err
    assert contents(project) == {}
    assert de_an06("form", "import", form(a_row(), simulated="true")).code == 0


def test_a_submitted_month_is_refused_with_what_to_do(de_an06, project, form):
    de_an06("submit", "so-tc", "2024-07", "--yes")
    before = contents(project)
    ended = de_an06("form", "import", form(a_row()))
    assert ended.code == 1
    assert "phiếu của kỳ sau" in ended.err
    assert contents(project) == before


def test_the_clones_own_agency_limits_whose_forms_are_read(de_an06, project, form):
    git(project, "init", "-q")
    git(project, "config", "de-an06.agency", "so-tp")
    name = form(a_row())
    assert "không phải của so-tp" in de_an06("form", "import", name).err
    assert de_an06("form", "import", name, "--agency", "so-tc").code == 0


def test_the_standing_agency_records_for_another_by_itself(de_an06, project, form):
    git(project, "init", "-q")
    git(project, "config", "de-an06.agency", "ca-tinh")
    ended = de_an06("form", "import", form(a_row()))
    assert ended.code == 0
    assert "Công an tỉnh nhập thay" in ended.out
    assert "entered_by: ca-tinh\n" in contents(project)[JULY]


def test_only_the_standing_agency_records_for_another(de_an06, project, form):
    name = form(a_row())
    ended = de_an06("form", "import", name, "--entered-by", "so-tp")
    assert ended.code == 2
    assert contents(project) == {}
    assert de_an06("form", "import", name, "--entered-by", "ca-tinh").code == 0
    assert "entered_by: ca-tinh\n" in contents(project)[JULY]


def test_a_form_goes_into_its_own_month_whatever_the_days(de_an06, project, form):
    assert de_an06("form", "import", form(a_row(on="1/6/2024"))).code == 0
    assert list(contents(project)) == [JULY]
    ended = de_an06("form", "import", form(a_row(on="20/6/2024"), period="2024-06"))
    assert ended.code == 1
    assert "form.xlsx:Cập nhật!G5: error L346" in ended.err


def test_several_forms_are_read_one_after_the_other(de_an06, project, form):
    names = [
        form(a_row(), name="a.xlsx"),
        form(a_row(status="?"), name="b.xlsx"),
        "missing.xlsx",
        form(a_row(), name="c.xlsx", agency="so-tp"),
        form(a_row(), name="d.xlsx"),
    ]
    ended = de_an06("form", "import", *names)
    assert ended.code == 1
    assert sorted(contents(project)) == [JULY, "plan/2024/updates/so-tp/2024-07.yaml"]
    assert "b.xlsx:Cập nhật!H5" in ended.err
    assert "de-an06: missing.xlsx: không có tệp này" in ended.err
    assert ended.out.splitlines()[-2:] == [
        "2 phiếu đã ghi, 1 không có gì ghi thêm, 2 bị từ chối: b.xlsx, missing.xlsx",
        'Tiếp theo: git add plan && git commit -m "so-tc: 2024-07, so-tp: 2024-07"',
    ]
    assert ended.out.count("git add") == 1
    assert "d.xlsx: Sở Tài chính, tháng 7/2024\n  Cả 1 cập nhật" in ended.out


def test_what_is_no_file_is_refused_at_once(de_an06, project):
    os.mkfifo(project / "pipe.xlsx")
    (project / "loop.xlsx").symlink_to("loop.xlsx")
    for name in ("pipe.xlsx", "plan", "missing.xlsx", "loop.xlsx"):
        ended = de_an06("form", "import", name)
        assert ended.code == 1
        assert f"de-an06: {name}: " in ended.err


def test_a_files_name_is_shown_cleaned(de_an06, form):
    name = form(a_row(status="?"), name="a\x1b[31m\n.xlsx")
    ended = de_an06("form", "import", name)
    assert "\x1b" not in ended.err
    assert ended.err.startswith(r"a\x1b[31m\n.xlsx:Cập nhật!H5: error S217")


def test_english_is_spoken_too(de_an06, form):
    ended = de_an06("--lang", "en", "form", "import", form(a_row()))
    assert "no update → 20/06/2024 in progress" in ended.out


def test_a_person_is_asked_before_anything_is_written(at_terminal, project, form):
    name = form(a_row())
    for answer in "kc":
        child = at_terminal("form", "import", name)
        child.expect("chưa có cập nhật → 20/06/2024")
        child.expect(r"Ghi\?")
        assert contents(project) == {}
        child.sendline(answer)
        assert exit_code(child) == 0
    assert list(contents(project)) == [JULY]


def test_what_was_recorded_while_a_person_looked_is_not_recorded_again(
    at_terminal, de_an06, project, form
):
    name = form(a_row())
    child = at_terminal("form", "import", name)
    child.expect(r"Ghi\?")
    assert de_an06("form", "import", name).code == 0
    before = contents(project)
    child.sendline("c")
    child.expect("dữ liệu vừa đổi")
    assert exit_code(child) == 1
    assert contents(project) == before


def test_a_program_is_told_what_was_written_and_what_was_refused(de_an06, form):
    form(a_row(percent=40, on=date(2024, 6, 18)), a_row("II.2.l", percent=101), name="b.xlsx")
    ended = de_an06("form", "import", "b.xlsx", "--json")
    found = json.loads(ended.out)
    assert (ended.code, found["written"]) == (1, [])
    assert {(one["file"], one["severity"]) for one in found["findings"]} == {("b.xlsx", "error")}
    form(a_row(percent=40, on=date(2024, 6, 18)), name="c.xlsx")
    tried = json.loads(de_an06("form", "import", "c.xlsx", "--dry-run", "--json").out)
    assert (tried["written"], tried["dry_run"]) == ([], True)
    assert json.loads(de_an06("form", "import", "c.xlsx", "--json").out)["written"] == [JULY]
