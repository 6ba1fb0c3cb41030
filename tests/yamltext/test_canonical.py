import pytest
from hypothesis import given
from hypothesis import strategies as st

from de_an06.model.month import AgencyMonth, Submission, Update
from de_an06.model.rulings import Decision, Decisions
from de_an06.model.scalars import Fact
from de_an06.model.text import nfc
from de_an06.record.edit import new_decisions, new_month
from de_an06.yamltext.canonical import contents, flow, mapping_lines
from de_an06.yamltext.tree import data, tree_of
from yamltext.said import decisions, submissions, updates

LONG = (
    "Đã hoàn thành kế hoạch nâng cấp hạ tầng kỹ thuật của các cơ quan trên địa bàn tỉnh; còn lại."
)

FULL_MONTH = {
    "agency": "so-tttt",
    "period": "2024-03",
    "entered_by": "ca-tinh",
    "submitted": {"on": "2024-03-13", "number": "215", "covers": ["2024-03", "2024-Q1", "2024"]},
    "summary": LONG,
    "documents": [{"number": "12/KH-STTTT", "date": "2024-03-01", "title": "Kế hoạch: hạ tầng"}],
    "plans": "Hoàn thành nâng cấp trong tháng 6.",
    "updates": [
        {
            "measures": [{"target": "II.2.k.1", "numerator": "12", "denominator": "14"}],
            "evidence": [{"number": "12/KH-STTTT", "date": "2024-03-01"}, {"url": "https://a.vn"}],
            "next": "on",
            "resolves": ["2024-02-20.1", "2024-02-20.2"],
            "obstacles": [
                {"kind": "funding", "text": "Thiếu kinh phí.", "to": "so-tc"},
                {"kind": "data", "text": LONG, "proposal": "Một.\n\nHai."},
            ],
            "result": "Hai việc:\n- nâng cấp\n- đào tạo",
            "percent": "40",
            "status": "in_progress",
            "on": "2024-03-05",
            "task": "II.1.b",
        },
        {"task": "II.2.k", "on": "2024-03-12", "status": "done", "result": LONG + "\n" + LONG},
    ],
}

FULL_TEXT = """\
# yaml-language-server: $schema=../../../../schemas/updates.schema.json
agency: so-tttt
period: 2024-03
entered_by: ca-tinh
submitted:
  on: 2024-03-13
  number: "215"
  covers: [2024-03, 2024-Q1, 2024]
summary: >-
  Đã hoàn thành kế hoạch nâng cấp hạ tầng kỹ thuật của các cơ quan trên địa
  bàn tỉnh; còn lại.
documents:
  - {number: 12/KH-STTTT, date: 2024-03-01, title: "Kế hoạch: hạ tầng"}
plans: Hoàn thành nâng cấp trong tháng 6.
updates:
  - task: II.1.b
    on: 2024-03-05
    status: in_progress
    percent: 40
    result: |-
      Hai việc:
      - nâng cấp
      - đào tạo
    obstacles:
      - {kind: funding, text: Thiếu kinh phí., to: so-tc}
      - kind: data
        text: >-
          Đã hoàn thành kế hoạch nâng cấp hạ tầng kỹ thuật của các cơ quan
          trên địa bàn tỉnh; còn lại.
        proposal: |-
          Một.

          Hai.
    resolves: [2024-02-20.1, 2024-02-20.2]
    next: "on"
    evidence:
      - {number: 12/KH-STTTT, date: 2024-03-01}
      - {url: "https://a.vn"}
    measures:
      - {target: II.2.k.1, numerator: 12, denominator: 14}
  - task: II.2.k
    on: 2024-03-12
    status: done
    result: >-
      Đã hoàn thành kế hoạch nâng cấp hạ tầng kỹ thuật của các cơ quan trên
      địa bàn tỉnh; còn lại.

      Đã hoàn thành kế hoạch nâng cấp hạ tầng kỹ thuật của các cơ quan trên
      địa bàn tỉnh; còn lại.
"""


def _read(text: str, model: type[Fact]) -> Fact:
    tree = tree_of(text.encode())
    assert not tree.findings
    return model.model_validate(data(tree.root))


def test_a_new_month_has_its_schema_first_and_its_keys_in_the_models_order():
    assert new_month(AgencyMonth.model_validate(FULL_MONTH)) == FULL_TEXT


def test_new_rulings_have_their_schema_first():
    ruling = Decision(on="2024-03-15", kind="close", period="2024-03", files={"a/b.yaml": "0" * 64})
    assert new_decisions([ruling]) == (
        "# yaml-language-server: $schema=../../schemas/decisions.schema.json\n"
        "decisions:\n"
        "  - on: 2024-03-15\n"
        "    kind: close\n"
        "    period: 2024-03\n"
        "    files:\n"
        f'      a/b.yaml: "{"0" * 64}"\n'
    )


def test_text_is_written_in_nfc():
    assert contents(Submission(on="2024-03-13", number="so\u0302\u0301 1"))["number"] == "số 1"


def test_a_word_longer_than_a_line_is_left_whole():
    assert mapping_lines({"result": "a" * 200}, 4) == [f"    result: {'a' * 200}"]


def test_spaces_at_the_end_of_a_line_are_kept_by_quotes():
    assert mapping_lines({"result": "một \nhai"}, 0) == [r'result: "một \nhai"']


def test_what_looks_like_a_conflict_of_git_never_begins_a_line():
    text = " ".join(["dài"] * 17 + ["<<<<<<< HEAD"] * 9)
    assert mapping_lines({"result": text}, 0) == [f"result: {text}"]


@given(st.lists(updates, max_size=3), st.none() | submissions)
def test_any_month_that_is_written_reads_back_equal(said, submitted):
    month = AgencyMonth(
        agency="so-tttt", period="2024-03", submitted=submitted, updates=tuple(said)
    )
    expected = _in_nfc(month)
    assert _read(new_month(month), AgencyMonth) == expected


@given(st.lists(decisions, min_size=1, max_size=3))
def test_any_rulings_that_are_written_read_back_equal(said):
    expected = _in_nfc(Decisions(decisions=tuple(said)))
    assert _read(new_decisions(said), Decisions) == expected


@given(updates)
def test_any_update_within_brackets_reads_back_equal(update):
    assert _read(flow(contents(update)), Update) == _in_nfc(update)


@pytest.mark.parametrize("indent", [0, 2, 30])
def test_folded_lines_end_at_column_78_at_the_latest(indent):
    lines = mapping_lines({"result": "đã xong " * 40 + "hết"}, indent)
    assert max(map(len, lines)) in range(70, 79)


def test_text_that_stands_very_deep_is_not_folded_too_narrowly():
    lines = mapping_lines({"result": "đã xong " * 40 + "hết"}, 60)
    assert max(map(len, lines)) in range(90, 103)


def _in_nfc(fact: Fact) -> Fact:
    return type(fact).model_validate_json(nfc(fact.model_dump_json()))
