"""Figures of every kind, through the command line: typed, from tables, and when asked."""

import json

import pytest

from conftest import copy_plan, exit_code
from kinds_of_target import with_every_kind

JUNE = "plan/2024/updates/so-tc/2024-07.yaml"


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.1.a", "II.2.k")


@pytest.fixture(autouse=True)
def plan(project):
    with_every_kind(project)


def record(de_an06, *figures):
    measures = [word for figure in figures for word in ("--measure", figure)]
    return de_an06("update", "so-tc", "II.2.k", "--status", "in_progress", *measures)


def targets(de_an06):
    found = json.loads(de_an06("status", "II.2.k", "--json").out)["targets"]
    return {target["id"]: target for target in found}


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        ("II.2.k.2=12,5", "{target: II.2.k.2, value: 12.5}"),
        ("II.2.k.2=12.5", "{target: II.2.k.2, value: 12.5}"),
        ("II.2.k.2 = 1.234.567,25", "{target: II.2.k.2, value: 1234567.25}"),
        ("II.2.k.2=7,0", "{target: II.2.k.2, value: 7}"),
        ("II.2.k.3=yes", '{target: II.2.k.3, value: "yes"}'),
        ("II.2.k.3=Có", '{target: II.2.k.3, value: "yes"}'),
        ("II.2.k.3=chưa", '{target: II.2.k.3, value: "no"}'),
        ("II.2.k.6=1.250/1.400", "{target: II.2.k.6, numerator: 1250, denominator: 1400}"),
    ],
)
def test_a_figure_is_written_as_its_target_wants_it(de_an06, project, figure, written):
    assert record(de_an06, figure).code == 0
    assert (project / JUNE).read_text(encoding="utf-8").endswith(f"      - {written}\n")
    assert de_an06("validate").code == 0


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_could_be_two_numbers_is_refused_with_both(de_an06, project, lang):
    ended = de_an06(
        *("--lang", lang, "update", "so-tc", "II.2.k", "--status", "in_progress"),
        *("--measure", "II.2.k.2=1.234"),
    )
    assert ended.code == 2
    assert "1234" in ended.err
    assert "1,234" in ended.err
    assert not (project / JUNE).exists()


@pytest.mark.parametrize(
    ("figure", "code", "words"),
    [
        ("II.2.k.1=12,5", 1, "L745"),
        ("II.2.k.2=5/10", 1, "L745"),
        ("II.2.k.2=yes", 1, "L745"),
        ("II.2.k.3=1", 1, "L745"),
        ("II.2.k.7=1", 1, "L358"),
        ("II.2.k.2=nhiều", 1, "12.5"),
        ("II.2.k.2", 2, "II.2.k.1=1250/1400"),
        ("=5", 2, "II.2.k.1=1250/1400"),
    ],
)
def test_a_figure_in_another_form_is_refused_with_the_form_that_is_wanted(
    de_an06, project, figure, code, words
):
    ended = record(de_an06, figure)
    assert (ended.code, words in ended.err) == (code, True)
    assert not (project / JUNE).exists()


def test_figures_of_every_kind_come_from_a_table(de_an06, project):
    measures = [
        {"target": "II.2.k.2", "value": "12,5"},
        {"target": "II.2.k.3", "value": "có"},
        {"target": "II.2.k.4", "value": 5},
        {"target": "II.2.k.5", "value": 1.234},
    ]
    row = {"task": "II.2.k", "on": "2024-06-18", "status": "in_progress", "measures": measures}
    (project / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    cell = json.dumps(measures).replace('"', '""')
    table = f'task,on,status,measures\nII.2.k,2024-06-18,in_progress,"{cell}"\n'
    (project / "rows.csv").write_text(table, encoding="utf-8")
    texts = []
    for name in ("rows.jsonl", "rows.csv"):
        ended = de_an06("update", "so-tc", "--from", name)
        assert (ended.code, ended.err) == (0, "")
        texts.append((project / JUNE).read_text(encoding="utf-8"))
        (project / JUNE).unlink()
    assert texts[0] == texts[1]
    for value in ("value: 12.5", 'value: "yes"', "value: 5", "value: 1.234"):
        assert value in texts[0]


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.csv"])
def test_a_text_of_a_table_that_could_be_two_numbers_is_refused_at_its_line(de_an06, project, name):
    measures = [{"target": "II.2.k.2", "value": "1.234"}]
    row = {"task": "II.2.k", "on": "2024-06-18", "status": "in_progress", "measures": measures}
    cell = json.dumps(measures).replace('"', '""')
    table = f'task,on,status,measures\nII.2.k,2024-06-18,in_progress,"{cell}"\n'
    text, line = (json.dumps(row), 1) if name.endswith("jsonl") else (table, 2)
    (project / name).write_text(text, encoding="utf-8")
    ended = de_an06("update", "so-tc", "--from", name)
    assert ended.code == 1
    assert f"{name}:{line}:{1 if line == 1 else 31}: error S243" in ended.err


def test_status_tells_how_far_each_kind_is_reached(de_an06):
    figures = ("II.2.k.2=12,5", "II.2.k.3=có", "II.2.k.4=5", "II.2.k.5=35,0", "II.2.k.6=8/10")
    assert record(de_an06, *figures).code == 0
    found = targets(de_an06)
    missing = {id: len(target.pop("missing")) for id, target in found.items()}
    assert missing == dict(zip(found, (30, 29, 29, 19, 29, 29, 10), strict=True))
    nothing = {"numerator": None, "denominator": None, "upper": None, "reached": None}
    assert found == {
        "II.2.k.1": {
            "id": "II.2.k.1",
            "kind": "rate",
            "sense": "at_least",
            "numerator": 0,
            "denominator": 0,
            "value": None,
            "goal": 100,
            "upper": None,
            "met": None,
            "reached": None,
        },
        "II.2.k.2": {
            "id": "II.2.k.2",
            "kind": "count",
            "sense": "at_most",
            "value": 12.5,
            "goal": 12.5,
            "met": True,
            **nothing,
        },
        "II.2.k.3": {
            "id": "II.2.k.3",
            "kind": "yes_no",
            "sense": "at_least",
            "value": None,
            "goal": None,
            "met": False,
            **(nothing | {"reached": 1}),
        },
        "II.2.k.4": {
            "id": "II.2.k.4",
            "kind": "count",
            "sense": "at_least",
            "value": None,
            "goal": 5,
            "met": False,
            **(nothing | {"reached": 1}),
        },
        "II.2.k.5": {
            "id": "II.2.k.5",
            "kind": "count",
            "sense": "between",
            "value": 35,
            "goal": 30,
            "met": True,
            **(nothing | {"upper": 40}),
        },
        "II.2.k.6": {
            "id": "II.2.k.6",
            "kind": "rate",
            "sense": "at_least",
            "value": 80.0,
            "goal": 80,
            "met": True,
            "numerator": 8,
            "denominator": 10,
            "upper": None,
            "reached": None,
        },
        "II.2.k.7": {
            "id": "II.2.k.7",
            "kind": "count",
            "sense": "at_least",
            "value": None,
            "goal": 1,
            "met": None,
            **nothing,
        },
    }
    # Whole numbers are whole in the text too, and a percentage is not.
    text = de_an06("status", "II.2.k", "--json").out
    assert '"value": 35,' in text
    assert '"value": 80.0,' in text


def test_tasks_tell_what_is_to_be_reached(de_an06):
    (task,) = json.loads(de_an06("tasks", "II.2.k", "--json").out)[:1] or [None]
    found = {target["id"]: target for target in task["targets"]}
    assert found["II.2.k.4"] == {
        "id": "II.2.k.4",
        "kind": "count",
        "sense": "at_least",
        "value": 5,
        "upper": None,
        "unit": "buổi",
        "level": None,
        "agencies": ["so-bn"],
        "each": True,
        "goals": [],
        "text": "Tuyên truyền",
    }
    assert found["II.2.k.6"]["goals"] == [{"by": "2024-06-30", "value": 80}]
    assert (found["II.2.k.3"]["value"], found["II.2.k.3"]["unit"]) == (None, None)
    assert found["II.2.k.2"]["value"] == 12.5


def test_a_person_is_asked_for_the_figures_that_are_owed(at_terminal, project):
    child = at_terminal("update", "so-tc", "II.2.k")
    for question, answer in (
        ("Trạng thái", "2"),
        ("Tỷ lệ", ""),
        ("Kết quả", ""),
        ("vướng mắc mới", ""),
        ("II.2.k.1, dạng 1250/1400", ""),
        (r"II.2.k.2 \(ngày\)", "1.234"),
        ("có thể là 1234 hoặc 1,234", "12,5"),
        ("II.2.k.3: có hay không", "có"),
        (r"II.2.k.4 \(buổi\)", "5"),
        (r"II.2.k.5 \(mô hình\)", ""),
        ("II.2.k.6, dạng 1250/1400", "8/10"),
        # The figures of II.2.k.7 are the districts'.
        ("Số, ký hiệu văn bản", ""),
        ("Việc tiếp theo", ""),
        (r"Ghi\?", ""),
    ):
        child.expect(question)
        child.sendline(answer)
    assert exit_code(child) == 0
    text = (project / JUNE).read_text(encoding="utf-8")
    assert text.endswith(
        "    measures:\n"
        "      - {target: II.2.k.2, value: 12.5}\n"
        '      - {target: II.2.k.3, value: "yes"}\n'
        "      - {target: II.2.k.4, value: 5}\n"
        "      - {target: II.2.k.6, numerator: 8, denominator: 10}\n"
    )


@pytest.mark.parametrize("percent", ["60%", "60 %", "60,0", "60"])
def test_a_percentage_is_read_alike_by_option_and_table(de_an06, project, percent):
    words = ("update", "so-tc", "II.2.k", "--status", "in_progress", "--percent", percent)
    assert de_an06(*words, "--measure", "II.2.k.1=1.250/1.400").code == 0
    typed = (project / JUNE).read_text(encoding="utf-8")
    (project / JUNE).unlink()
    heading = "Mã;Ngày cập nhật;Trạng thái;Tỷ lệ hoàn thành (%);Số liệu"
    row = f"2.k;20/6/2024;in_progress;{percent};II.2.k.1=1.250/1.400"
    (project / "a.csv").write_text(f"{heading}\n{row}\n", encoding="utf-8")
    assert de_an06("update", "so-tc", "--from", "a.csv").code == 0
    assert (project / JUNE).read_text(encoding="utf-8") == typed
    assert "percent: 60\n" in typed
    assert "numerator: 1250, denominator: 1400" in typed


def test_yaml_offers_the_writing_that_it_wants(de_an06, project):
    assert record(de_an06, "II.2.k.1=1/2").code == 0
    text = (project / JUNE).read_text(encoding="utf-8")
    text = text.replace("numerator: 1,", "numerator: 1.250,").replace(
        "status:", "percent: 60%\n    status:"
    )
    (project / JUNE).write_text(text, encoding="utf-8")
    out = de_an06("validate").out
    assert "ý bạn là «60»?" in out
    assert "ý bạn là «1250»?" in out
