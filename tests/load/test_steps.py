"""What steps take from their parent, and in which order they stand."""

from builders import a_task
from de_an06.load.steps import with_steps
from de_an06.model.month import Document
from de_an06.model.task import Since, Task
from small_register import change, codes, load

PARENT = """\
id: II.1.c
ref: II.1.c
group: II.1
title: Chuyển đổi số
text: Chuyển đổi số.
lead: {mode: each, agencies: [so-tc]}
coordinators: [so-tttt]
"""
STEP = "id: II.1.c.{n}\nref: II.1.c.{n}\nparent: II.1.c\ntext: Mốc {n}.\n"
FOLDER = "plan/2024/tasks/"


def a_step(id="II.1.a.1", **more):
    return Task(id=id, ref=id, parent="II.1.a", text="Một mốc.", **more)


def two_steps(first="", second=""):
    """The good register with a task of two steps."""
    return load(
        {
            f"{FOLDER}II.1.c.yaml": PARENT,
            f"{FOLDER}II.1.c.1.yaml": STEP.format(n=1) + first,
            f"{FOLDER}II.1.c.2.yaml": STEP.format(n=2) + second,
        }
    )


def test_steps_stand_right_after_their_parent_and_in_their_own_order():
    register = two_steps().register
    assert [task.id for task in register.tasks][:5] == [
        "II.1.a",
        "II.1.b",
        "II.1.c",
        "II.1.c.1",
        "II.1.c.2",
    ]
    assert [step.id for step in register.steps("II.1.c")] == ["II.1.c.1", "II.1.c.2"]


def test_a_step_takes_what_its_file_does_not_say():
    register = two_steps("lead: {mode: each, agencies: [so-tttt]}\n", "coordinators: []\n").register
    first, second = register.steps("II.1.c")
    assert (first.leads, first.coordinators) == (("so-tttt",), ("so-tttt",))
    assert (second.leads, second.coordinators) == (("so-tc",), ())
    assert {first.group, second.group} == {"II.1"}


def test_a_step_takes_the_day_and_the_document_of_its_parent():
    document = Document(number="12/NQ-CP")
    parent = a_task(since="2024-03-01", document=document)
    filled = with_steps([parent, a_step()])[1]
    assert (filled.since, filled.document) == (parent.since, document)


def test_a_parent_is_there_from_the_first_day_that_one_of_its_steps_is():
    late, later = Since(on="2024-05-02", document="1/TB"), Since(on="2024-06-02", document="2/TB")
    parent, *_ = with_steps([a_task(), a_step(since=later), a_step("II.1.a.2", since=late)])
    assert parent.since == late
    parent, *_ = with_steps([a_task(), a_step(since=later), a_step("II.1.a.2")])
    assert parent.since is None


def test_to_fill_in_twice_is_to_fill_in_once():
    since = Since(on="2024-05-02", document="1/TB")
    tasks = [a_task(since="2024-06-02"), a_step(since=since), a_step("II.1.a.2")]
    assert with_steps(with_steps(tasks)) == with_steps(tasks)


def test_a_task_is_called_by_its_text_where_it_has_no_title():
    assert two_steps().register.task("II.1.c.1").title == "Mốc 1."


def test_the_words_that_a_document_lacks_are_absent():
    removed = "closing: Trên đây là Kế hoạch./.\n"
    assert codes(change("plan/2024/plan.yaml", (removed, ""))) == []


def test_a_task_without_a_lead_or_a_group_says_so_unless_it_is_a_step_or_has_some():
    path = f"{FOLDER}II.1.c.yaml"
    without = PARENT.replace("group: II.1\n", "").replace(
        "lead: {mode: each, agencies: [so-tc]}\n", ""
    )
    assert codes(load({path: without})) == ["S202", "S202"]
    step = {f"{FOLDER}II.1.c.1.yaml": STEP.format(n=1)}
    assert codes(load({path: without, **step})) == ["S202", "S202"]
    led = {f"{FOLDER}II.1.c.1.yaml": STEP.format(n=1) + "lead: {mode: each, agencies: [so-tc]}\n"}
    assert codes(load({path: without, **led})) == ["S202"]


def test_nothing_is_said_of_a_missing_lead_while_a_file_that_may_be_a_step_cannot_be_read():
    without = PARENT.replace("lead: {mode: each, agencies: [so-tc]}\n", "")
    changes = {f"{FOLDER}II.1.c.yaml": without, f"{FOLDER}II.1.c.1.yaml": "id: [\n"}
    assert "S202" not in codes(load(changes))


def test_an_update_of_a_step_is_of_its_lead_or_of_a_coordinator():
    update = "updates:\n  - {task: II.1.c.1, on: 2024-03-12, status: done}\n"
    files = {
        f"{FOLDER}II.1.c.yaml": PARENT,
        f"{FOLDER}II.1.c.1.yaml": STEP.format(n=1),
    }
    for agency, expected in (("so-tc", []), ("so-tttt", []), ("ubnd-h-dak-ha", ["L352"])):
        path = f"plan/2024/updates/{agency}/2024-04.yaml"
        month = f"agency: {agency}\nperiod: 2024-04\n{update}"
        assert codes(load({**files, path: month})) == expected


def test_a_step_without_its_parent_is_an_unknown_task():
    assert codes(load({f"{FOLDER}II.1.c.1.yaml": STEP.format(n=1)})) == ["L302"]
