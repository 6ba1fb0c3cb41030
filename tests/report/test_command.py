"""`de-an06 report` on the simulated year, as on 20 June 2024 or later."""

import json
import os
import re
import shutil
import threading
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from de_an06.console import output as progress
from de_an06.report.facts.letters import reminders
from de_an06.report.formats import FORMATS, MARKDOWN
from de_an06.surface.official import read_front_matter
from de_an06.words.dates import read_day, short_day
from simulated_year import write_year, year_basis, year_register

TASKS = ("II.1.a", "II.1.b", "II.2.dd", "II.2.k", "II.4.b", "II.5.k", "II.8")
GOOD = "agency: so-tc\nperiod: 2024-06\nupdates: []\n"


@pytest.fixture(scope="session")
def year(tmp_path_factory):
    """The files of the year up to a day after the period of the tests, written once."""
    root = tmp_path_factory.mktemp("year")
    write_year(root, date(2024, 7, 1))
    return root / "plan"


@pytest.fixture
def project(year, tmp_path):
    """A project of a few tasks, in which nobody has said anything."""

    def others(folder, names):
        if Path(folder).name == "tasks":
            return [name for name in names if Path(name).stem not in TASKS]
        return {"updates", "decisions.yaml"} & {*names}

    shutil.copytree(year, tmp_path / "plan", ignore=others)
    return tmp_path


@pytest.fixture
def bare(de_an06):
    """Runs `report` on 20 June 2024, when nobody has said anything."""
    return partial(de_an06, "report")


@pytest.fixture
def report(bare, year, project, monkeypatch):
    """Runs `report` after the year is over."""
    monkeypatch.setenv("DE_AN06_TODAY", "2025-06-01")
    shutil.copytree(year, project / "plan", dirs_exist_ok=True)
    return bare


def read(project, path):
    return read_front_matter((project / path).read_text(encoding="utf-8"))


def files(project, folder="reports/2024-06"):
    """The files for people; the record beside a .txt is none."""
    return sorted(path.name for path in (project / folder).glob("[!.]*"))


@pytest.mark.parametrize(
    ("args", "name"),
    [
        (("annex", "2024-06"), "phu-luc-2024-06.md"),
        (("agency", "2024-06", "--agency", "Sở Tư pháp"), "bao-cao-so-tp-2024-06.md"),
    ],
)
def test_a_report_goes_into_its_periods_folder_under_a_clear_name(bare, project, args, name):
    ended = bare(*args)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"Đã ghi {Path('reports', '2024-06', name)}\n"
    assert files(project) == [name]


def test_every_format_is_written_and_the_same_each_time(report, project):
    formats = [word for suffix in (MARKDOWN, *FORMATS) for word in ("--format", suffix)]
    for folder in ("a", "b"):
        ended = report("agency", "2024-06", "--agency", "so-tp", *formats, "-o", folder)
        assert ended.code == 0
    names = files(project, "a")
    assert names == sorted(f"bao-cao-so-tp-2024-06.{suffix}" for suffix in (MARKDOWN, *FORMATS))
    for name in names:
        assert (project / "a" / name).read_bytes() == (project / "b" / name).read_bytes() != b""


def test_several_formats_are_written_at_once(bare, project):
    assert bare("annex", "2024-06", "--format", "md", "--format", "TXT").code == 0
    assert files(project) == ["phu-luc-2024-06.md", "phu-luc-2024-06.txt"]


def test_the_figures_are_those_of_status(report, de_an06, project):
    report("consolidated", "2024-06", "-o", "out.md")
    _, body = read(project, "out.md")
    found = json.loads(de_an06("status", "--json", "--as-of", "2024-06-14").out)
    totals = found["totals"]
    done = totals["done_on_time"] + totals["done_late"]
    assert f"| Hoàn thành đúng hạn | {totals['done_on_time']} |" in body
    assert f"| Chưa hoàn thành, quá hạn | {totals['overdue']} |" in body
    assert f"{done}/{done + totals['overdue']}" in body


def test_letters_go_to_those_who_are_late_or_silent_with_an_index(report, project):
    ended = report("reminder", "2024-06", "--by", "30/6/2024")
    assert ended.code == 0
    names = files(project)
    letters = [name for name in names if name.startswith("don-doc-") and "muc-luc" not in name]
    assert len(letters) == len(names) - 1
    _, index = read(project, "reports/2024-06/don-doc-muc-luc-2024-06.md")
    assert all(f"[{Path(name).suffix[1:]}]({name})" in index for name in letters)
    front, body = read(project, f"reports/2024-06/{letters[0]}")
    assert front.document_type == ""
    assert "chậm nhất ngày 30 tháng 6 năm 2024" in body


@pytest.mark.parametrize("date", [(), ("--date", "2024-06-18")])
def test_a_new_date_that_is_past_for_the_letter_is_refused(bare, project, date):
    by = "17/6/2024" if date else "1/6/2024"
    refused = bare("reminder", "2024-06", "--by", by, *date)
    assert (refused.code, (project / "reports").exists()) == (1, False)
    assert f"--by {short_day(read_day(by))} đã qua" in refused.err


def test_a_new_date_that_is_past_by_now_is_said(bare):
    for by, is_over in [("19/6/2024", True), ("20/6/2024", False)]:
        ended = bare("reminder", "2024-06", "--by", by)
        assert (ended.code, "đã qua so với hôm nay" in ended.err) == (0, is_over)
    signed = bare("reminder", "2024-06", "--by", "19/6/2024", "--date", "17/6/2024")
    assert (signed.code, "đã qua" in signed.err) == (0, False)


def test_without_a_new_date_a_letter_leaves_a_blank(bare, project):
    bare("reminder", "2024-06")
    letter = next(name for name in files(project) if "muc-luc" not in name)
    assert "ngày ..... tháng ..... năm 2024" in read(project, f"reports/2024-06/{letter}")[1]


def test_one_agencys_letter_is_one_file_without_an_index(bare, project):
    ended = bare("reminder", "2024-05", "--agency", "so-yt", "--number", "12/CAT-PC06")
    assert ended.code == 0
    assert files(project, "reports/2024-05") == ["don-doc-so-yt-2024-05.md"]
    front, _ = read(project, "reports/2024-05/don-doc-so-yt-2024-05.md")
    assert (front.number, front.symbol) == ("12", "CAT-PC06")
    assert front.superior == ("BỘ CÔNG AN",)
    assert front.issuer == ("CÔNG AN TỈNH KON TUM",)


def test_one_letter_may_go_to_all_with_a_number(report, project):
    ended = report("reminder", "2024-06", "--together", "--number", "9")
    assert ended.code == 0, ended.err
    assert files(project) == ["don-doc-2024-06.md"]
    front, body = read(project, "reports/2024-06/don-doc-2024-06.md")
    assert (front.number, front.symbol, front.recipients[-1]) == ("9", "CAT-PC06", "Lưu: VT, PC06")
    assert front.subject.endswith("gửi báo cáo tháng 6, quý II và 6 tháng đầu năm 2024")
    assert "(Kèm theo Công văn số 09/CAT-PC06 ngày … tháng … năm 2024" in body


@pytest.mark.parametrize(("today", "code"), [("2024-06-14", 0), ("2024-06-15", 1)])
def test_letters_before_the_deadline_need_no_draft_until_it_is_past(bare, project, today, code):
    os.environ["DE_AN06_TODAY"] = today  # `bare` puts it back
    ended = bare("reminder", "2024-06", "--agency", "so-yt", "--before", "7")
    assert ended.code == code
    if code:
        assert "14/06/2024" in ended.err
        return
    front, body = read(project, "reports/2024-06/don-doc-so-yt-2024-06.md")
    assert not front.draft
    assert "số liệu tính đến ngày 07 tháng 6 năm 2024" in body
    assert "Phải gửi báo cáo tháng 6, quý II và 6 tháng đầu năm 2024" in body
    assert "Đề nghị Sở Y tế, chậm nhất ngày 14 tháng 6 năm 2024:" in body


@pytest.mark.parametrize(("today", "days"), [("2024-06-14", 0), ("2024-06-12", 2)])
def test_letters_on_the_due_day_or_before_it_are_told_of_before(bare, today, days):
    os.environ["DE_AN06_TODAY"] = today
    ended = bare("reminder", "2024-06")
    assert (ended.code, ended.out) == (1, "")
    assert f"nhắc trước hạn nơi chưa gửi: --before {days};" in ended.err
    assert bare("reminder", "2024-06", "--before", str(days)).code == 0
    assert "--before" not in bare("consolidated", "2024-06").err


def test_of_many_letters_it_is_told_why_they_are_written(report, project):
    ended = report("reminder", "2024-06")
    late = {each.agency.id: bool(each.late) for each in reminders(year_basis("2024-06"), None)}
    letters = len(files(project)) - 1
    assert letters == len(late)
    first, second = ended.out.splitlines()
    assert "mục lục: don-doc-muc-luc-2024-06.md" in first
    told = [int(count) for count in re.findall(r"(\d+) (?:công văn|vì)", second)]
    assert told[0] == sum(told[1:]) == letters


def test_no_letter_is_written_for_an_agency_in_order(report, project):
    reminded = {letter.agency.id for letter in reminders(year_basis("2024-06"), None)}
    ordered = [each.id for each in year_register().agencies.agencies if each.id not in reminded]
    ended = report("reminder", "2024-06", "--agency", ordered[0])
    assert ended.code == 0
    assert "không phải đôn đốc" in ended.out
    assert not (project / "reports").exists()


def test_all_writes_everything_with_an_index(report, project):
    ended = report("all", "2024-06", "-o", "out")
    assert ended.code == 0
    # The one line on symbols; no progress is told into a pipe.
    assert ended.err.startswith("chưa có ký hiệu văn bản")
    assert ended.err.count("\n") == 1
    names = files(project, "out")
    assert f"Đã ghi {len(names)} tệp vào out; mục lục: muc-luc-2024-06.md" in ended.out
    assert sum(name.startswith("bao-cao-") for name in names) == 31
    _, index = read(project, "out/muc-luc-2024-06.md")
    assert all(f"({name})" in index for name in names if not name.startswith("muc-luc"))


def test_the_index_says_so_when_nobody_is_to_be_reminded(bare, project, monkeypatch):
    monkeypatch.setattr("de_an06.report.documents.reminders", lambda *_: ())
    bare("reminder", "2024-06")
    assert files(project) == ["don-doc-muc-luc-2024-06.md"]
    _, index = read(project, "reports/2024-06/don-doc-muc-luc-2024-06.md")
    assert "Không có cơ quan nào phải đôn đốc" in index


@pytest.mark.parametrize(
    ("today", "kind", "code"),
    [
        ("2024-06-13", "agency", 1),
        ("2024-06-14", "agency", 0),
        ("2024-06-14", "consolidated", 1),
        ("2024-06-14", "annex", 1),
        ("2024-06-14", "reminder", 1),
        ("2024-06-15", "reminder", 0),
    ],
)
def test_a_report_waits_until_its_window_is_over(bare, project, today, kind, code):
    os.environ["DE_AN06_TODAY"] = today  # `bare` puts it back
    agency = ("--agency", "so-tp") if kind == "agency" else ()
    ended = bare(kind, "2024-06", *agency)
    assert ended.code == code
    assert ("thêm --draft" in ended.err) is bool(code)
    assert (project / "reports").exists() is not bool(code)
    if code:
        assert bare(kind, "2024-06", *agency, "--draft").code == 0
        written = next(iter((project / "reports/2024-06").glob("*.md")))
        assert read(project, written)[0].draft


def test_the_clock_changes_no_figure(bare, project, monkeypatch):
    for today, name in (("2024-06-10", "a.md"), ("2024-09-01", "b.md")):
        monkeypatch.setenv("DE_AN06_TODAY", today)
        assert bare("consolidated", "2024-06", "--draft", "-o", name).code == 0
    assert (project / "a.md").read_bytes() == (project / "b.md").read_bytes()


def test_an_as_of_day_before_the_windows_last_needs_a_draft(report, project):
    refused = report("consolidated", "2024-06", "--as-of", "2024-06-13")
    assert refused.code == 1
    assert "13/06/2024" in refused.err
    assert report("consolidated", "2024-06", "--as-of", "2024-06-14", "-o", "a.md").code == 0
    draft = report("consolidated", "2024-06", "--as-of", "1/6/2024", "--draft", "-o", "b.md")
    assert draft.code == 0
    front, body = read(project, "b.md")
    assert front.draft
    assert "số liệu mới tính đến ngày 01 tháng 6 năm 2024" in body


def test_files_that_were_set_aside_need_a_draft_that_says_how_many(bare, project):
    file = project / "plan/2024/updates/so-tc/2024-06.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(GOOD + "summry: x\n", encoding="utf-8")
    refused = bare("annex", "2024-05")
    assert refused.code == 1
    assert "1 tệp cập nhật có lỗi" in refused.err
    assert bare("annex", "2024-05", "--draft", "-o", "a.md").code == 0
    assert "01 tệp cập nhật có lỗi" in read(project, "a.md")[1]


def test_all_that_is_in_the_way_is_told_at_once(bare, project, monkeypatch):
    monkeypatch.setenv("DE_AN06_TODAY", "2024-06-01")
    file = project / "plan/2024/updates/so-tc/2024-06.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("agency: x\n", encoding="utf-8")
    ended = bare("consolidated", "2024-06", "--as-of", "2024-05-20")
    assert ended.err.count("--draft") == 3


def test_nobody_has_said_anything_and_every_section_says_so(bare, project):
    assert bare("consolidated", "2024-01", "-o", "a.md").code == 0
    _, body = read(project, "a.md")
    for sentence in (
        "Trong kỳ không có văn bản, ý kiến chỉ đạo, điều hành nào được ghi nhận.",
        "Chưa có nhiệm vụ đến hạn.",
        "không có nhiệm vụ quá hạn, chưa hoàn thành (Phụ lục II).",
        "Có 30/30 cơ quan không gửi báo cáo kỳ này đúng hạn.",
        "Các cơ quan không nêu vướng mắc nào.",
        "không có nhiệm vụ nào đến hạn",
        "Kỳ này không có kiến nghị với cấp trên.",
    ):
        assert sentence in body
    assert "mô phỏng" in body


def test_the_long_text_is_a_file_of_its_own_beside_the_short_one(bare, project):
    for options in ((), ("--full",)):
        assert bare("consolidated", "2024-06", *options).code == 0
    names = ["bao-cao-tong-hop-2024-06.md", "bao-cao-tong-hop-day-du-2024-06.md"]
    assert files(project) == names
    short, long = (read(project, f"reports/2024-06/{name}")[1] for name in names)
    assert len(short) < len(long)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ((), "thiếu loại báo cáo và kỳ"),
        (("consolidated",), "thiếu kỳ báo cáo"),
        (("consolidate", "2024-06"), "consolidated"),
        (("consolidated", "tháng 13"), "2024-12"),
        (("consolidated", "2024-H2"), "2024-H1"),
        (("consolidated", "2023-06"), "2024-06"),
        (("agency", "2024-06", "--agency", "so-tb"), "so-tp"),
        (("agency", "2024-06"), "--agency"),
        (("agency", "2024-06", "--agency", "so-bn"), "so-tp"),
        (("consolidated", "2024-06", "--agency", "so-tp"), "--agency"),
        (("consolidated", "2024-06", "--by", "2024-06-30"), "--by"),
        (("annex", "2024-06", "--full"), "--full"),
        (("all", "2024-06", "--full"), "--full"),
        (("reminder", "2024-06", "--number", "05"), "--number"),
        (("agency", "2024-06", "--agency", "so-yt", "--together"), "--together"),
        (("consolidated", "2024-06", "--before", "7"), "--before"),
        (("reminder", "2024-06", "--before", "7", "--by", "30/6/2024"), "--before"),
        (("annex", "2024-06", "--number", "05"), "--number"),
        (("annex", "2024-06", "--format", "pdf"), "docx"),
        (("annex", "2024-06", "--format", "md", "-o", "a.docx"), "a.docx"),
        (("reminder", "2024-06", "-o", "a.md"), "a.md"),
        (("annex", "2024-06", "--date", "31/2/2024"), "31/2/2024"),
        (("--eject-template", "consolidate"), "consolidated"),
    ],
)
def test_what_does_not_exist_or_go_together_is_refused(bare, project, args, told):
    ended = bare(*args)
    assert ended.code == 2
    assert told in ended.err
    assert not (project / "reports").exists()


def test_the_clones_own_agency_is_the_default(bare, project, monkeypatch):
    monkeypatch.setattr("de_an06.report.order.default_agency", lambda _: "so-yt")
    assert bare("agency", "2024-06").code == 0
    assert files(project) == ["bao-cao-so-yt-2024-06.md"]


def test_number_and_day_are_blank_until_given(bare, project):
    bare("agency", "2024-06", "--agency", "so-tp", "-o", "a.md")
    named = ("--number", "7", "--date", "14/6/2024")
    bare("agency", "2024-06", "--agency", "so-tp", "-o", "b.md", *named)
    blank, _ = read(project, "a.md")
    given, _ = read(project, "b.md")
    assert (blank.number, blank.symbol, blank.date) == ("", "BC-STP", "2024")
    assert (given.number, given.symbol, given.date) == ("7", "BC-STP", "2024-06-14")


def test_an_ejected_template_is_used_and_never_overwritten(bare, project):
    ended = bare("--eject-template", "annex")
    assert ended.code == 0
    path = project / "reports/templates/annex.md.jinja"
    assert "reports/templates/annex.md.jinja" in ended.out
    bare("annex", "2024-06", "-o", "a.md")
    path.write_text("Của tỉnh: {{ head.as_of|day }}\n", encoding="utf-8")
    bare("annex", "2024-06", "-o", "b.md")
    assert "Của tỉnh: 14/06/2024" in (project / "b.md").read_text(encoding="utf-8")
    again = bare("--eject-template", "annex")
    assert again.code == 1
    assert path.read_text(encoding="utf-8").startswith("Của tỉnh")


def test_an_ejected_template_comes_with_its_sections_and_makes_the_same_report(report, project):
    report("consolidated", "2024-06", "-o", "a.md")
    report("--eject-template", "_results")
    ended = report("--eject-template", "consolidated")
    copied = {path.name for path in (project / "reports/templates").iterdir()}
    assert {"consolidated.md.jinja", "_results.md.jinja", "_obstacles.md.jinja"} <= copied
    assert "_obstacles.md.jinja" in ended.out
    assert "_results.md.jinja" not in ended.out
    report("consolidated", "2024-06", "-o", "b.md")
    assert (project / "a.md").read_bytes() == (project / "b.md").read_bytes()


@pytest.mark.parametrize("words", [("--eject-template",), ("--eject-template", "--plain")])
def test_the_templates_are_listed_with_what_each_of_them_words(bare, project, words):
    bare("--eject-template", "annex")
    ended = bare(*words)
    assert ended.code == 0
    assert "_obstacles\tmục IV: khó khăn, vướng mắc\n" in ended.out
    assert "report annex (đã chép ra reports/templates/)\n" in ended.out
    assert len(list((project / "reports/templates").iterdir())) > 0


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("anex", "annex"),
        ("consolidate", "consolidated"),
        ("zzz", "de-an06 report --eject-template"),
    ],
)
def test_a_wrong_name_of_a_template_offers_the_nearest_alone(bare, project, typed, near):
    ended = bare("--eject-template", typed)
    assert ended.code == 2
    assert f"không có «{typed}»; ý bạn là: {near}?" in ended.err
    assert not (project / "reports").exists()


def test_a_built_in_template_that_changed_since_it_was_copied_is_told(bare, de_an06, project):
    bare("--eject-template", "annex")
    path = project / "reports/templates/annex.md.jinja"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(", bản ", ", bản 00000000 "), encoding="utf-8")
    ended = bare("annex", "2024-06")
    assert ended.code == 0
    for told in (ended.err, de_an06("validate").out):
        assert "reports/templates/annex.md.jinja:1:" in told
        assert "S256" in told


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("annex.md.jinja", "a\n{{ x }}\n", "reports/templates/annex.md.jinja:2"),
        ("anex.md.jinja", "a\n", "annex.md.jinja"),
        ("annex.md", "a\n", "annex.md.jinja"),
        ("annex.md.jinja", "a\u202eb\n", "U+202E"),
    ],
)
def test_a_wrong_template_is_refused_before_anything_is_written(bare, project, name, text, told):
    folder = project / "reports/templates"
    folder.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    ended = bare("annex", "2024-06")
    assert ended.code == 1
    assert told in ended.err
    assert not (project / "reports/2024-06").exists()


def test_a_disk_that_refuses_is_told_with_its_path(bare, project):
    (project / "reports").write_text("", encoding="utf-8")
    ended = bare("annex", "2024-06")
    assert ended.code == 3
    assert "reports" in ended.err


class Terminal:
    def __init__(self):
        self.text = ""

    def isatty(self):
        return True

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def test_progress_is_for_people_who_have_waited_for_a_second(monkeypatch):
    seconds = iter([0.0, 0.5, 1.5, 2.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(seconds))
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert list(progress.with_progress("abc")) == ["a", "b", "c"]
    assert terminal.text == "\r\x1b[K1/3\r\x1b[K2/3\r\x1b[K"


def test_progress_marks_its_thousands(monkeypatch):
    monkeypatch.setattr(progress.time, "monotonic", iter([0.0, *[0.5] * 1200, 2.0]).__next__)
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert len(list(progress.with_progress(range(1201)))) == 1201
    assert "1.200/1.201" in terminal.text


def test_work_without_parts_tells_its_seconds_and_wipes_them(monkeypatch):
    monkeypatch.setattr(progress, "_PATIENCE", 0.01)
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    seen = threading.Event()
    monkeypatch.setattr(terminal, "flush", seen.set)
    with progress.with_patience():
        assert seen.wait(5)
    assert terminal.text.startswith("\r\x1b[KĐang làm… 1 giây")
    assert terminal.text.endswith("\r\x1b[K")


def test_what_is_told_at_a_terminal_breaks_between_words_and_keeps_excerpts(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    progress.tell("một hai ba bốn năm sáu\n  268 |     kind: extend task\n")
    assert terminal.text == "một hai ba bốn năm\n  sáu\n  268 |     kind: extend task\n"
