"""`audit` as a person runs it: a list to ask by, never an error."""

import json
import shlex

import pytest

from de_an06.console import output

UPDATES = "plan/2024/updates"
WORDS = (
    "Đã rà soát toàn bộ thủ tục thuộc phạm vi quản lý, cắt giảm giấy tờ phải nộp cho người dân ở "
    "các thôn vùng sâu."
)


@pytest.fixture
def hollow(project):
    for agency, day in (("so-tc", "2024-05-20"), ("ubnd-h-tu-mo-rong", "2024-05-22")):
        folder = project / UPDATES / agency
        folder.mkdir(parents=True)
        folder.joinpath("2024-06.yaml").write_text(
            f"agency: {agency}\nperiod: 2024-06\nupdates:\n"
            f"  - {{task: II.1.a, on: {day}, status: done, evidence: [{{number: 1/KH}}]}}\n"
            f"  - {{task: II.2.k, on: {day}, status: in_progress, result: '{WORDS}'}}\n"
            f"  - {{task: II.2.o, on: {day}, status: done}}\n",
            encoding="utf-8",
        )


@pytest.mark.usefixtures("hollow")
def test_the_machine_form_has_the_promised_keys_and_places(de_an06):
    ended = de_an06("audit", "--json")
    file = f"{UPDATES}/ubnd-h-tu-mo-rong/2024-06.yaml"
    assert ended.code == 0
    assert json.loads(ended.out)[1:] == [
        {
            "kind": "unproven",
            "agency": "ubnd-h-tu-mo-rong",
            "task": "II.2.o",
            "period": "2024-06",
            "file": file,
            "line": 6,
            "like": None,
        },
        {
            "kind": "copied",
            "agency": "ubnd-h-tu-mo-rong",
            "task": "II.2.k",
            "period": "2024-06",
            "file": file,
            "line": 5,
            "like": f"{UPDATES}/so-tc/2024-06.yaml:5",
        },
    ]


@pytest.mark.usefixtures("hollow")
def test_the_return_that_answers_is_ready_to_copy(de_an06):
    shown = [line.strip() for line in de_an06("audit").out.splitlines() if "decide return" in line]
    assert len(shown) == 3
    assert [line[0] for line in shown] == ["d", "d", "○"]
    ended = de_an06(*shlex.split(shown[0])[1:])
    assert ended.code == 0, ended.err
    rows = json.loads(de_an06("status", "II.2.o", "--json").out)["assignments"]
    assert [row["agency"] for row in rows if row["state"].startswith("done")] == [
        "ubnd-h-tu-mo-rong"
    ]


@pytest.mark.usefixtures("hollow")
def test_nothing_is_cut_in_a_terminal_of_80_columns_and_the_worst_comes_first(de_an06, monkeypatch):
    for variable, value in (("COLUMNS", "80"), ("TERM", "dumb")):
        monkeypatch.setenv(variable, value)
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    out = de_an06("audit").out
    assert "…" not in out
    lines = out.splitlines()
    assert max(len(line) for line in lines if "de-an06 " not in line) <= 80
    assert sum(line.endswith("'") for line in lines) == sum(
        "decide return" in line for line in lines
    )
    assert f"{UPDATES}/ubnd-h-tu-mo-rong/2024-06.yaml:5" in out
    assert "decide return II.2.k --agency ubnd-h-tu-mo-rong --note 'Trùng lời'" in out
    assert out.index("KHÔNG CÓ MINH CHỨNG: 2") < out.index("TRÙNG VỚI CƠ QUAN KHÁC: 1")


@pytest.mark.usefixtures("hollow")
@pytest.mark.parametrize(
    ("words", "count"),
    [(("so-tc",), 1), (("II.2.o",), 2), (("II.1",), 0), (("--as-of", "2024-05-21"), 1)],
)
def test_it_can_be_narrowed_and_asked_as_of_a_day(de_an06, words, count):
    assert len(json.loads(de_an06("audit", *words, "--json").out)) == count


def test_a_plan_without_news_has_none_that_is_hollow(de_an06):
    ended = de_an06("audit")
    assert (ended.code, ended.err) == (0, "")
    assert "Không thấy tin rỗng" in ended.out
