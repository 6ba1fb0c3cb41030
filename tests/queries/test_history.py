"""`changes`, `log` and `diff` as a person asks them."""

import json
import re
import subprocess

import pytest

MONTH = """\
agency: so-tttt
period: 2024-03
submitted: {on: 2024-03-13, number: 215/BC-STTTT}
updates:
  - {task: II.1.b, on: 2024-03-05, status: in_progress, percent: 40, result: Nâng cấp máy chủ.}
  - task: II.2.q
    on: 2024-03-06
    status: blocked
    obstacles: [{kind: funding, text: Thiếu kinh phí., to: so-tc}]
"""
LATER = """\
agency: so-tttt
period: 2024-05
updates:
  - {task: II.2.q, on: 2024-05-02, status: in_progress, resolves: [2024-03-06.1]}
  - task: II.1.b
    on: 2024-05-03
    status: done
    evidence: [{number: 12/KH-STTTT, title: Kế hoạch hạ tầng}]
"""
OTHER = """\
agency: so-tc
period: 2024-03
updates:
  - {task: II.2.q, on: 2024-03-07, status: in_progress, result: Đã thẩm định.}
"""
RULINGS = """\
decisions:
  - {on: 2024-05-04, kind: extend, task: II.2.dd, due: 2024-07-31, document: 45/TB-TCT}
  - {on: 2024-05-05, kind: revoke, decision: 2024-05-04.1}
  - {on: 2024-05-06, kind: extend, task: II.2.dd, agency: so-tttt, due: 2024-07-31, document: 4/TB}
"""


@pytest.fixture
def told(project):
    """The project with two months of one agency, one of another, and three rulings."""
    updates = project / "plan/2024/updates"
    for agency, name, text in (
        ("so-tttt", "2024-03", MONTH),
        ("so-tttt", "2024-05", LATER),
        ("so-tc", "2024-03", OTHER),
    ):
        (updates / agency).mkdir(parents=True, exist_ok=True)
        (updates / agency / f"{name}.yaml").write_text(text, encoding="utf-8")
    (project / "plan/2024/decisions.yaml").write_text(RULINGS, encoding="utf-8")
    return project


def changes(de_an06, *words):
    return json.loads(de_an06("changes", *words, "--json").out)


@pytest.mark.usefixtures("told")
def test_changes_has_the_promised_keys_and_what_happened(de_an06):
    found = changes(de_an06, "--since", "15/4/2024", "--until", "2024-05-20")
    lists = ["finished", "overdue", "extended", "raised", "solved", "sent"]
    assert list(found) == ["plan", "since", "until", *lists]
    assert found["since"] == "2024-04-15"
    assert {"task": "II.1.b", "agency": "so-tttt", "on": "2024-05-03"} in found["finished"]
    assert found["extended"] == [{"task": "II.2.dd", "agency": "so-tttt", "on": "2024-05-06"}]
    assert found["solved"] == [{"task": "II.2.q", "agency": "so-tttt", "on": "2024-05-02"}]
    assert found["sent"] == found["raised"] == []
    assert {row["on"] for row in found["overdue"] if row["task"] == "II.2.dd"} == {"2024-05-01"}


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("typed", ["tháng 5", "T5/2024", "2024-05", "15/4/2024", "2024-04-15"])
def test_since_is_a_day_or_the_first_day_of_a_period(de_an06, typed):
    assert changes(de_an06, "--since", typed)["since"] == "2024-04-15"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("hôm qua", "2024-06-19"),
        ("tuần trước", "2024-06-13"),
        ("thang truoc", "2024-05-20"),
        ("2 tuần trước", "2024-06-06"),
        ("Đầu năm", "2024-01-01"),
        ("dau thang", "2024-06-01"),
    ],
)
def test_since_is_counted_from_the_day_of_the_screen(de_an06, typed, day):
    assert changes(de_an06, "--since", typed)["since"] == day
    assert de_an06("log", "--since", typed).code == 0
    earlier = changes(de_an06, "--since", typed, "--until", "2024-03-31")["since"]
    assert earlier < "2024-04-01"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--since", "hôm nào"), "không phải là ngày"),
        (("--since", "2024-06-30"), "--since 30/06/2024 sau --until 20/06/2024"),
        ((), "--since"),
    ],
)
def test_what_is_no_time_before_the_other_is_refused(de_an06, words, told):
    ended = de_an06("changes", *words)
    assert (ended.code, ended.out, told in ended.err) == (2, "", True)


def events(de_an06, *words):
    return [each["event"] for each in json.loads(de_an06("log", *words, "--json").out)["events"]]


def named(event):
    """Who said what of which task; whose report; which ruling."""
    if "decision" in event:
        return event["decision"]["kind"]
    return event["agency"], event["task"] if "task" in event else event["period"]


@pytest.mark.parametrize("typed", ["kinh phí", "hội nghị", "quá  hạn"])
def test_words_that_name_nothing_are_offered_as_words_to_look_for(de_an06, typed):
    ended = de_an06("log", typed)
    assert ended.code == 2
    offer = " ".join(typed.split())
    assert f'ý bạn là: log --words "{offer}"' in ended.err
    assert de_an06("log", "--words", offer).code == 0


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("so-tttt", "2.q"), [("so-tttt", "II.2.q")] * 2),
        (("so-tttt", "so-tc", "2.q"), [("so-tttt", "II.2.q")] * 2 + [("so-tc", "II.2.q")]),
        (("so-tttt", "2.đ"), ["extend", "revoke", "extend"]),
        (("so-tc", "2.đ"), ["extend", "revoke"]),
        (("--period", "tháng 3", "so-tttt"), 3),
        (("--period", "2024-Q1"), 4),
        (("--since", "2024-05-05"), ["revoke", "extend"]),
        (("--words", "nang cap MAY CHU"), [("so-tttt", "II.1.b")]),
        (("--words", "thiếu kinh phí"), [("so-tttt", "II.2.q")]),
        (("--words", "12/KH-STTTT"), [("so-tttt", "II.1.b")]),
        (("--words", "45/TB-TCT"), ["extend"]),
        (("--words", "may ch"), []),
    ],
)
def test_agencies_and_tasks_narrow_each_other_and_options_narrow_both(de_an06, words, found):
    told = [named(event) for event in events(de_an06, *words)]
    if isinstance(found, int):
        assert len(told) == found
    else:
        assert sorted(told, key=str) == sorted(found, key=str)


@pytest.mark.usefixtures("told")
def test_a_ruling_is_named_with_what_it_takes_back(de_an06):
    assert "thu hồi ý kiến ngày 04/05/2024 (gia hạn [II.2.đ])" in de_an06("log", "2.đ").out


def test_git_is_asked_only_where_that_is_asked_for(de_an06, told):
    assert "ghi" not in de_an06("log", "so-tttt").out.splitlines()[1]
    ended = de_an06("log", "--git")
    assert (ended.code, ended.out) == (3, "")
    subprocess.run(["git", "init", "-q"], cwd=told, check=True)
    assert de_an06("log", "--git").code == 0


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("15/5/2024", "de-an06 changes --since 2024-05-15"),
        ("tháng 5", "de-an06 changes --since 'tháng 5'"),
        ("nosuch", "một bản là nhánh, nhãn hoặc mã commit"),
        ("chinhs", "ý bạn là: chinh?"),
        ("hai", "ý bạn là: refs/tags/hai, refs/heads/hai?"),
    ],
)
def test_diff_says_what_a_revision_is_and_what_compares_days(de_an06, project, typed, told):
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.gov.vn")
    for words in (
        ("init", "-q", "-b", "chinh"),
        ("add", "plan"),
        (*identity, "commit", "-qm", "plan"),
        ("branch", "hai"),
        ("tag", "hai"),
    ):
        subprocess.run(["git", *words], cwd=project, check=True)
    ended = de_an06("diff", typed)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err


@pytest.fixture
def raised(told):
    """The same, where what was raised in March is not solved."""
    (told / "plan/2024/updates/so-tttt/2024-05.yaml").unlink()
    return told


def next_of(ended):
    *_, last = ended.out.splitlines()
    return re.sub(r"\x1b\[[0-9;]*m", "", last).removeprefix("Tiếp theo: ")


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("changes --since 1/3/2024", "status --state overdue"),
        ("changes --since 1/3/2024 --until 31/3/2024", "obstacles --as-of 31/3/2024"),
        ("obstacles", "update so-tttt II.2.q --resolve 2024-03-06.1"),
        ("obstacles --by to --to so-tc", "obstacles --by to --to so-tc --format docx"),
    ],
)
@pytest.mark.usefixtures("raised")
def test_the_next_command_is_of_the_same_project_and_day(de_an06, monkeypatch, words, command):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")
    ended = de_an06("-C", ".", "--plan", "2024", *words.split())
    assert next_of(ended) == f"de-an06 -C . --plan 2024 {command}"


@pytest.mark.parametrize(
    ("typed", "way"),
    [("nơi nhận", "to"), ("don vi", "agency"), ("Loại", "kind"), ("số ngày", "age")],
)
@pytest.mark.usefixtures("raised")
def test_obstacles_are_piled_as_officials_say_it(de_an06, typed, way):
    assert de_an06("obstacles", "--by", typed).out == de_an06("obstacles", "--by", way).out
