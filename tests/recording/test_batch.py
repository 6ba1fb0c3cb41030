"""Updates from a table, as offices write it."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

JULY = "plan/2024/updates/so-tc/2024-07.yaml"


@pytest.fixture
def table(de_an06, project):
    """Records a table of Sở Tài chính."""

    def record(text, *more, name="a.csv"):
        content = text if isinstance(text, bytes) else text.encode()
        (project / name).write_bytes(content)
        return de_an06("update", "so-tc", "--from", name, *more)

    return record


def recorded(project):
    return (project / JULY).read_text(encoding="utf-8")


VIETNAMESE = (
    "sep=;\r\nMã;Ngày cập nhật;Trạng thái;Tỷ lệ hoàn thành (%);Số liệu;Vướng mắc mới: loại;"
    "Vướng mắc mới: nội dung;Minh chứng: số, ký hiệu;Minh chứng: ngày văn bản;Việc tiếp theo\r\n"
    "2.k;18/6/2024;Đang thực hiện;40%;II.2.k.1=1.250/1.400;Kinh phí;Thiếu.;12/KH-STC;1/6/2024;-\r\n"
    "II.1.a;2024-06-19;da hoan thanh;;;khác;Không có;;;\r\n"
)


def test_a_table_is_read_as_a_vietnamese_excel_writes_it(table, project):
    ended = table(VIETNAMESE.encode("utf-8-sig"))
    assert (ended.code, ended.err) == (0, "")
    assert recorded(project).endswith(
        """\
updates:
  - task: II.2.k
    on: 2024-06-18
    status: in_progress
    percent: 40
    obstacles:
      - {kind: funding, text: Thiếu.}
    evidence:
      - {number: 12/KH-STC, date: 2024-06-01}
    measures:
      - {target: II.2.k.1, numerator: 1250, denominator: 1400}
  - task: II.1.a
    on: 2024-06-19
    status: done
"""
    )


def test_the_same_table_twice_adds_nothing_and_says_so(table, project):
    table(VIETNAMESE)
    before = recorded(project)
    again = table(VIETNAMESE)
    assert (again.code, recorded(project)) == (0, before)
    assert "Cả 2 cập nhật đã được ghi từ trước" in again.out
    more = table(VIETNAMESE + "II.2.l;20/6/2024;done;;;;;;;\r\n")
    assert "Bỏ qua 2 cập nhật đã được ghi từ trước" in more.out
    assert recorded(project).count("- task:") == 3


def test_all_that_is_wrong_is_told_in_one_run_with_line_and_column(table):
    ended = table(
        "task,on,status,measures,ghi chú\n"
        "II.2.kk,2024-06-01,done,,\n"
        "II.2.k,31/6/2024,gì đó,,\n"
        "II.1.a,1/6/2024,done,II.2.k.1=1.234,Chờ\n"
        "II.2.k,1/7/2024,done,,\n"
        "II.2.l,1/6/2024,done,,,thừa\n"
    )
    assert ended.code == 1
    for place in ("1:25", "2:1", "3:8", "3:18", "4:22", "5:8", "6:24"):
        assert f"a.csv:{place}: error" in ended.err, (place, ended.err)


def test_an_empty_table_can_be_had_and_comes_back_filled_in(de_an06, table, project):
    template = de_an06("update", "so-tc", "--template").out
    heading = template.removeprefix("\ufeff").strip()
    count = heading.count(";")
    assert heading.startswith("Mã;Ngày cập nhật;Trạng thái;")
    assert table(f"{template}II.1.a;19/6/2024;Đã hoàn thành{';' * (count - 2)}\n").code == 0
    assert "II.1.a" in recorded(project)
    both = de_an06("update", "so-tc", "--template", "--json")
    assert (both.code, json.loads(both.out)["written"]) == (2, [])
    assert "--template và --json" in both.err
    assert de_an06("--lang", "en", "update", "so-tc", "--template").out.startswith("\ufefftask;on;")
    assert table(template).code == 1


def test_a_table_may_come_from_stdin(de_an06, project, monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(b"task,on,status\nII.1.a,19/6/2024,done\n"))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert de_an06("update", "so-tc", "--from", "-").code == 0
    assert "II.1.a" in recorded(project)


def test_a_row_with_two_faults_tells_both(table):
    ended = table("task,on,status,percent\nII.2.kk,19/6/2024,done,200\nII.2.k,x,done,100\n")
    assert ended.code == 1
    assert [line.split(": ")[1] for line in ended.err.splitlines() if ": error " in line] == [
        "error L302",
        "error S210",
        "error S206",
    ]


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="the shell hands pipes over on POSIX")
def test_a_table_may_come_from_a_pipe_of_the_shell(de_an06, project):
    reader, writer = os.pipe()
    os.write(writer, b"task,on,status\nII.1.a,19/6/2024,done\n")
    os.close(writer)
    assert de_an06("update", "so-tc", "--from", f"/dev/fd/{reader}").code == 0
    os.close(reader)
    assert "II.1.a" in recorded(project)


def test_that_there_is_no_document_is_an_obstacle_and_no_evidence(table, project):
    heads = "task,on,status,obstacles.kind,obstacles.text,evidence.title,documents.title"
    lacks = ",".join(["Chưa có văn bản"] * 3)
    ended = table(f"{heads}\n2.k,18/6/2024,blocked,legal,{lacks}\n")
    assert (ended.code, ended.err) == (0, "")
    assert "- {kind: legal, text: Chưa có văn bản}" in recorded(project)
    assert "evidence" not in recorded(project)
    assert "documents" not in recorded(project)


def test_a_word_for_none_within_json_is_refused_with_its_line(table):
    told = '[{"kind": "other", "text": "Không có"}]'
    row = f'{{"task": "II.1.a", "on": "2024-06-19", "status": "blocked", "obstacles": {told}}}\n'
    ended = table(row, name="a.jsonl")
    assert ended.code == 1
    assert ended.err.startswith("a.jsonl:1:1: error L803: «Không có»")
