"""What an editor is offered of a project: the ids of its plans, each by its name."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from builders import a_group, a_plan, a_register, a_target, a_task, an_agency
from de_an06.surface.project_ids import IdSort, project_ids
from de_an06.surface.schemas import descriptions, schemas

PARENT = "II.1"
CONDITION = {"id": "huong-dan", "kind": "guidance", "text": "Khi có\nhướng dẫn"}
SPELLED = {"id": "dot-1", "name": "đợt 1", "from": "2024-07-14", "to": "2024-07-31"}


def a_project():
    tasks = [
        a_task(PARENT, title="Nhiệm vụ mẹ"),
        a_task("II.1.1", parent=PARENT, title="Mốc 1", targets=(a_target("II.1.1.1"),)),
        a_task("2", title="Nhiệm vụ hai", group="II.1"),
    ]
    plan = a_plan(
        conditions=[CONDITION], reporting={"closes": 31, "periods": ["2024", "2024-06", SPELLED]}
    )
    agencies = (an_agency("so-tc", name="Sở Tài chính"),)
    return a_register(*tasks, agencies=agencies, groups=(a_group("so-bn", "so-tc"),), plan=plan)


def names(sort, *registers):
    return {named.id: named.name for named in project_ids(registers)[sort]}


def test_agencies_and_groups_are_called_by_their_names():
    assert names(IdSort.AGENCIES, a_project()) == {"so-tc": "Sở Tài chính"}
    assert list(names(IdSort.BODIES, a_project())) == ["so-tc", "so-bn"]


def test_an_update_names_a_task_without_steps_and_a_step_a_parent():
    assert list(names(IdSort.TASKS, a_project())) == ["II.1.1", "2"]
    assert list(names(IdSort.PARENTS, a_project())) == [PARENT, "2"]


def test_a_text_of_several_lines_is_a_name_of_one():
    assert names(IdSort.CONDITIONS, a_project()) == {"huong-dan": "Khi có hướng dẫn"}
    assert list(names(IdSort.STARTS, a_project())) == ["issued", "huong-dan"]


def test_periods_are_those_of_the_calendar_and_those_in_which_agencies_write():
    assert names(IdSort.PERIODS, a_project())["dot-1"] == "đợt 1"
    written = list(names(IdSort.WRITING_PERIODS, a_project()))
    assert written[5:9] == ["2024-06", "2024-07", "dot-1", "2024"]


def test_an_id_of_two_plans_says_what_it_is_in_each():
    other = replace(a_project(), id="cds", tasks=(a_task("2", title="Việc khác", group="II.1"),))
    assert names(IdSort.TASKS, a_project(), other)["2"] == "2024: Nhiệm vụ hai; cds: Việc khác"
    assert names(IdSort.AGENCIES, a_project(), other) == {"so-tc": "Sở Tài chính"}


GENERAL = [json.loads(text) for text in schemas().values()]
OWN = {name: json.loads(text) for name, text in schemas(project_ids([a_project()])).items()}


def of_project(name, key, *noun):
    schema = OWN[name]
    where = schema["$defs"][noun[0]] if noun else schema
    return where["properties"][key]


def test_an_id_is_one_of_the_projects_and_the_refusal_says_what_to_run():
    task = of_project("updates.schema.json", "task", "Update")
    assert task["enum"] == ["II.1.1", 2, "2"], "an editor reads bare digits as a number"
    assert task["enumDescriptions"] == ["Mốc 1", "Nhiệm vụ hai", "Nhiệm vụ hai"]
    assert "de-an06 schema --project" in task["errorMessage"]
    coordinators = of_project("task.schema.json", "coordinators")
    assert coordinators["items"]["enum"] == ["so-tc", "so-bn"]


def test_what_may_be_absent_may_still_be_null():
    assert None in of_project("task.schema.json", "parent")["enum"]


@pytest.mark.parametrize("value", ["so-tc", "Bộ Tài chính", 2024])
def test_what_is_only_offered_may_be_something_else(value):
    to = of_project("updates.schema.json", "to", "Obstacle")
    assert to["anyOf"][0]["enum"] == ["so-tc"]
    assert Draft202012Validator(to).is_valid(value)


def test_where_there_is_none_any_will_do():
    empty = json.loads(schemas(project_ids([a_register(plan=a_plan())]))["updates.schema.json"])
    assert "pattern" in empty["$defs"]["Measure"]["properties"]["target"]


def test_the_schema_says_that_it_is_of_one_project():
    assert all("--project" in schema["$comment"] for schema in OWN.values())
    assert all("$comment" not in schema for schema in GENERAL)


def forms_of(schema):
    """The pattern of a value, or of each value of a list."""
    return schema.get("items", schema).get("pattern", "")


def test_every_key_that_holds_an_id_says_of_what():
    forms = {forms_of(of_general("AgencyMonth", key)) for key in ("agency", "period")}
    forms.add(forms_of(of_general("Update", "task")))
    own = {"Agency", "AgencyGroup", "Group", "Duty", "Condition", "Task", "Target"}
    own_names = {(noun, "id") for noun in own | {"ReportingPeriod"}}
    for noun, words in descriptions().items():
        for key, each in words.keys.items():
            said = bool(each.ids or each.offers)
            holds = forms_of(of_general(noun, key)) in forms and (noun, key) not in own_names
            assert said == (holds or (noun, key) == ("Obstacle", "to")), (noun, key)


def of_general(noun, key):
    for schema in GENERAL:
        every = {schema["title"]: schema} | schema.get("$defs", {})
        if noun in every:
            return every[noun]["properties"][key]
    raise KeyError(noun)
