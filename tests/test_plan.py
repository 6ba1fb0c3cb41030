"""The real plan: 56 tasks in 8 groups, misprints noted (docs/rules-of-the-field.md, "Readings")."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from de_an06.findings.rules.links import NO_SYMBOL
from de_an06.load.folder import read_folder
from de_an06.load.proof.wording import assigned_in_prose, wording
from de_an06.load.register import load_register
from de_an06.model.plan import ConditionKind
from de_an06.model.task import LeadMode, NoteKind

ROOT = Path(__file__).parents[1]
LOADED = load_register(read_folder(ROOT, "2024"), "2024", date(2024, 12, 31))
REGISTER = LOADED.register
OFFICIAL = (ROOT / "docs/source/ke-hoach-de-an-06-kon-tum-2024.txt").read_text(encoding="utf-8")
YEAR_END = date(2024, 12, 31)

TASKS = {task.id: task for task in REGISTER.tasks}
LETTERS = {
    "II.1": "a b c d dd e g h i",
    "II.2": "a b c d dd e g h i k l m n o p q r s",
    "II.3": "a b c d d2 dd e",
    "II.4": "a b",
    "II.5": "a b c d dd e g h i k l m n",
    "II.6": "a b c d",
    "II.7": "a b",
}
JOINT = (
    "II.1.h II.2.b II.2.c II.3.a II.5.a II.5.b II.5.c II.5.d II.5.dd II.5.e II.5.g II.5.h II.5.i "
    "II.6.b"
)
PROVINCE_WIDE = ("so-bn-dp",)


def ids(condition):
    return {task.id for task in REGISTER.tasks if condition(task)}


def test_the_plan_lacks_nothing_but_symbols_that_its_sources_do_not_give():
    asked = [finding.facts["value"] for finding in LOADED.findings if finding.rule is NO_SYMBOL]
    assert len(asked) == len(LOADED.findings)
    assert asked == [
        "Văn phòng Ủy ban nhân dân tỉnh",
        "Sở Lao động - Thương binh và Xã hội",
        "Sở Văn hóa - Thể thao và Du lịch",
        "Thanh tra tỉnh",
    ]


def test_there_are_56_tasks_in_8_groups_in_the_order_of_print():
    wanted = [f"{group}.{letter}" for group, row in LETTERS.items() for letter in row.split()]
    assert [task.id for task in REGISTER.tasks] == [*wanted, "II.8"]
    assert len(REGISTER.tasks) == 56
    assert [group.id for group in REGISTER.plan.groups] == [*LETTERS, "II.8"]


def test_each_group_has_its_number_of_tasks():
    counts = Counter(task.group for task in REGISTER.tasks)
    assert [counts[group.id] for group in REGISTER.plan.groups] == [9, 18, 7, 2, 13, 4, 2, 1]


def test_references_are_the_printed_forms():
    assert TASKS["II.3.d"].ref == TASKS["II.3.d2"].ref == "II.3.d"
    others = [task for task in REGISTER.tasks if task.id != "II.3.d2"]
    assert all(task.ref.replace("đ", "dd") == task.id for task in others)


def test_each_clause_is_found_in_the_official_text():
    one_line = " ".join(OFFICIAL.replace("\n7 \n", "\n").split())
    clauses = [clause for clause in wording(REGISTER) if not clause.is_label]
    assert len(clauses) > 56 * 4
    assert [clause for clause in clauses if " ".join(clause.words) not in one_line] == []


def test_titles_of_our_own_are_short_and_are_no_sentences():
    assert all(len(task.title) <= 90 and task.title[-1] != "." for task in REGISTER.tasks)
    assert len({task.title for task in REGISTER.tasks}) == 56


def test_thirteen_tasks_have_a_month_or_quarter_25_the_year_and_18_no_date():
    dated = {task.id: task.due.date for task in REGISTER.tasks if task.due}
    assert dict(sorted((id, day) for id, day in dated.items() if day != YEAR_END)) == {
        "II.1.a": date(2024, 2, 29),
        "II.2.d": date(2024, 6, 30),
        "II.2.dd": date(2024, 4, 30),
        "II.2.e": date(2024, 6, 30),
        "II.2.g": date(2024, 6, 30),
        "II.2.s": date(2024, 4, 30),
        "II.3.c": date(2024, 6, 30),
        "II.3.d": date(2024, 6, 30),
        "II.5.k": date(2024, 4, 30),
        "II.5.l": date(2024, 3, 31),
        "II.5.m": date(2024, 6, 30),
        "II.6.c": date(2024, 3, 31),
        "II.6.d": date(2024, 6, 30),
    }
    assert sum(day == YEAR_END for day in dated.values()) == 25
    assert len(REGISTER.tasks) - len(dated) == 18


def test_a_duty_that_never_ends_is_one_whose_deadline_says_so():
    endless = ("các năm tiếp theo", "thường xuyên")
    said = ids(lambda task: any(words in task.deadline_text for words in endless))
    assert ids(lambda task: task.continues) == said
    assert ids(lambda task: task.continues and not task.due) == {
        "II.1.d", "II.1.h", "II.1.i", "II.3.b", "II.3.d2", "II.3.dd", "II.4.a", "II.8"
    }  # fmt: skip


def test_two_or_three_named_agencies_lead_together_in_14_tasks():
    joint = ids(lambda task: task.lead.mode is LeadMode.JOINT)
    assert joint == set(JOINT.split())
    assert {len(TASKS[id].lead.agencies) for id in joint} == {2, 3}


@pytest.mark.parametrize(
    ("id", "agencies"),
    [
        ("II.1.a", PROVINCE_WIDE),
        ("II.1.g", ("so-tc", "so-khdt")),
        ("II.1.i", PROVINCE_WIDE),
        ("II.2.e", ("vp-ubnd-tinh",)),
        ("II.4.b", ("bo-cong-an",)),
        ("II.7.a", ("so-tc", "so-khdt", "ubnd-huyen")),
    ],
)
def test_the_readings_of_who_leads_that_design_fixes(id, agencies):
    assert TASKS[id].lead.agencies == agencies
    assert TASKS[id].lead.mode is LeadMode.EACH


def test_the_first_two_sorts_of_prose_hold_leads_and_deadline():
    starred = {f"II.1.{letter}" for letter in ("b", "c", "d", "dd", "e", "g", "h")}
    assert ids(lambda task: task.assignment_text is not None) == starred
    assert ids(assigned_in_prose) == starred | {"II.1.a", "II.1.i"}
    assert TASKS["II.1.a"].coordinators == ()


def test_who_coordinates_is_null_where_the_plan_names_nobody():
    silent = ids(lambda task: task.coordinators_text is None)
    assert silent == {"II.1.a", "II.1.i", "II.2.h", "II.7.a", "II.8"}
    assert ids(lambda task: not task.coordinators) == silent


def test_conditions_and_the_four_tasks_that_wait_for_one_guidance():
    waiting = {task.id: task.condition for task in REGISTER.tasks if task.condition}
    assert set(waiting) == {
        "II.1.g", "II.2.b", "II.2.c", "II.2.h", "II.3.a", "II.5.d", "II.5.dd", "II.5.h",
        "II.6.a", "II.6.b", "II.6.c", "II.6.d",
    }  # fmt: skip
    shared = {id for id, condition in waiting.items() if condition == waiting["II.2.b"]}
    assert shared == {"II.2.b", "II.2.c", "II.5.d", "II.5.dd"}
    assert len(REGISTER.plan.conditions) == 9
    assert {id for id in waiting if TASKS[id].due} == {"II.6.c", "II.6.d"}


@pytest.mark.parametrize("id", ["II.1.g", "II.2.h", "II.6.a", "II.6.b", "II.6.c", "II.6.d"])
def test_a_road_map_is_a_condition_of_its_kind(id):
    kinds = {condition.id: condition.kind for condition in REGISTER.plan.conditions}
    assert kinds[TASKS[id].condition] is ConditionKind.ROADMAP


def test_fourteen_targets_with_their_levels_where_the_text_names_one():
    targets = {target.id: target for task in REGISTER.tasks for target in task.targets}
    assert {id: target.value for id, target in targets.items()} == {
        "II.2.d.1": 20, "II.2.i.1": 100, "II.2.k.1": 100, "II.2.l.1": 100, "II.2.m.1": 100,
        "II.2.n.1": 50, "II.2.o.1": 90, "II.2.p.1": 100, "II.2.q.1": 90, "II.2.q.2": 80,
        "II.2.q.3": 60, "II.2.r.1": 100, "II.3.c.1": 20, "II.4.a.1": 100,
    }  # fmt: skip
    assert {target.unit for target in targets.values()} == {"%"}
    levels = {id: str(target.level) for id, target in targets.items() if target.level}
    assert levels == {"II.2.q.1": "province", "II.2.q.2": "district", "II.2.q.3": "commune"}


@pytest.mark.parametrize(
    ("id", "quote", "reads"),
    [
        ("II.1.b", "31 tháng 10", "30 tháng 10"),
        ("II.2.dd", "toàn tình", "toàn trình"),
        ("II.3.c", "1985/QĐ-TTg", "1085/QĐ-TTg"),
        ("II.3.c", "Uỷ ban", "Ủy ban"),
        ("II.3.d", "97/2017/NĐ-CP", "92/2017/NĐ-CP"),
        ("II.3.d", "20210", "2010"),
        ("II.3.d", "Uỷ ban", "Ủy ban"),
        ("II.3.e", "Cục thuế", "Cục Thuế"),
        ("II.4.b", "VNelD", "VNeID"),
    ],
)
def test_a_known_misprint_stays_in_the_text_and_has_a_note(id, quote, reads):
    notes = [note for note in TASKS[id].notes if note.kind is NoteKind.MISPRINT]
    assert any(quote in note.quote and reads in note.reads for note in notes)


def test_what_a_parenthesis_gives_one_lead_is_a_scope():
    scopes = [note for note in TASKS["II.7.a"].notes if note.kind is NoteKind.SCOPE]
    assert [note.agencies for note in scopes] == [("so-tc",), ("so-khdt",), ("ubnd-huyen",)]
    assert all(note.quote in TASKS["II.7.a"].lead_text for note in scopes)


def test_the_plan_is_silent_where_the_text_is():
    plan = REGISTER.plan
    assert plan.number is None
    assert plan.date is None
    assert [(one.line, one.text) for one in plan.exclusions] == [(456, "7")]
    assert len(plan.purposes) == 4
    assert [len(duty.items) for duty in plan.duties] == [3, 2]
    assert len(plan.recipients) == 12


def test_eighteen_reports_are_due_from_30_agencies():
    assert len(REGISTER.plan.reporting.periods) == 18
    assert [period.id for period in REGISTER.schedule.writing] == [
        f"2024-{month:02}" for month in range(1, 13)
    ]
    assert str(REGISTER.schedule.begins) == "2023-12-15"
    due_from = [agency for agency in REGISTER.agencies.agencies if agency.reports]
    assert Counter(str(agency.kind) for agency in due_from) == {"so-nganh": 20, "district": 10}
    assert len(REGISTER.agencies.expand(PROVINCE_WIDE)) == 30
