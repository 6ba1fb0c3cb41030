"""Schemas are what the models say, fit every file of the plan, refuse what the reader refuses."""

import json
import re
from datetime import date
from functools import partial
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from de_an06.load.folder import plan_ids, read_folder
from de_an06.load.register import load_register
from de_an06.surface.project_ids import project_ids
from de_an06.surface.schemas import MODELS, descriptions, schemas
from de_an06.surface.seal import SCHEMA_SEAL

ROOT = Path(__file__).parents[2]
PLAN_FILES = sorted((ROOT / "plan").rglob("*.yaml"))
TEXTS = schemas()
SCHEMAS = {name: json.loads(text) for name, text in TEXTS.items()}
SAID = descriptions()

MONTH = """\
agency: so-tttt
period: 2024-03
submitted:
  on: 2024-03-13
  number: 215
  covers: [2024-03, 2024-Q1, 2024]
summary: >-
  Đã hoàn thành kế hoạch nâng cấp hạ tầng.
documents:
  - {number: 12/KH-STTTT, date: 2024-03-01, title: Kế hoạch nâng cấp hạ tầng}
plans: Hoàn thành nâng cấp trong tháng 6.
updates:
  - task: II.1.b
    on: 2024-03-05
    status: in_progress
    percent: 40
    result: Đã nâng cấp 12/20 máy chủ.
    obstacles:
      - {kind: funding, text: Thiếu kinh phí., cause: Chưa được phân bổ., to: so-tc}
    resolves: [2024-02-20.1]
    next: Hoàn thành trong tháng 6.
    evidence:
      - {number: 12/KH-STTTT, date: 2024-03-01, title: Kế hoạch nâng cấp hạ tầng}
  - task: II.2.k
    on: 2024-03-12
    status: in_progress
    measures:
      - {target: II.2.k.1, numerator: 1250, denominator: 1400}
"""

DECISIONS = """\
decisions:
  - {on: 2024-05-02, kind: condition_met, condition: tandtc-guidance, due: 2024-09-30}
  - {on: 2024-05-03, kind: revoke, decision: 2024-05-02.1, note: 2024}
  - on: 2024-05-20
    kind: close
    period: 2024-05
    files:
      plan/2024/updates/so-tttt/2024-05.yaml: DIGEST
""".replace("DIGEST", "0b" * 32)


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2, core schema: how editors read a plain scalar."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML's own way to keep its resolvers


for tag, pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}.items():
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), None
    )

as_an_editor = partial(yaml.load, Loader=CoreLoader)
as_text = partial(yaml.load, Loader=yaml.BaseLoader)


def refused_by_schema(name, text, made=SCHEMAS):
    checker = Draft202012Validator(made[name], format_checker=FormatChecker())
    return [error.message for error in checker.iter_errors(as_an_editor(text))]


def refused_by_model(name, text):
    try:
        MODELS[name].model_validate(as_text(text))
    except ValidationError as error:
        return [found["type"] for found in error.errors()]
    return []


def test_the_committed_schema_is_the_one_that_the_model_makes():
    for name in MODELS:
        committed = (ROOT / "schemas" / name).read_bytes()
        made = SCHEMA_SEAL.put(TEXTS[name].encode())
        assert committed == made, "rewrite the schemas with: de-an06 schema"


def test_no_other_schema_is_committed():
    assert sorted(path.name for path in (ROOT / "schemas").iterdir()) == sorted(MODELS)


@pytest.mark.parametrize("name", MODELS)
def test_a_schema_is_sound_and_closed_and_says_what_it_is(name):
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == name
    assert schema["title"]
    assert schema["description"]
    mappings = [schema, *schema.get("$defs", {}).values()]
    assert all(m["description"] for m in mappings if m["type"] == "object")
    assert all(m["additionalProperties"] is False for m in mappings if m["type"] == "object")


def test_keys_stand_in_the_order_of_the_model():
    for name, model in MODELS.items():
        keys = [field.alias or key for key, field in model.model_fields.items()]
        assert list(SCHEMAS[name]["properties"]) == keys


def nouns(schema):
    """The models of a schema by their names, each with its schema."""
    every = {schema["title"]: schema} | schema.get("$defs", {})
    return {name: each for name, each in every.items() if "properties" in each}


def test_every_key_is_described_and_no_description_is_left_over():
    keys = {}
    for schema in SCHEMAS.values():
        for noun, each in nouns(schema).items():
            keys[noun] = list(each["properties"])
            for key, said in each["properties"].items():
                assert said.get("description"), (noun, key)
                union = [part for part in said.get("anyOf", ()) if "$ref" in part]
                assert all(part["description"] == said["description"] for part in union), key
    described = {noun: list(words.keys) for noun, words in SAID.items()}
    assert described == keys


def test_every_example_is_what_its_key_takes():
    for schema in SCHEMAS.values():
        inner = {"$defs": schema.get("$defs", {})}
        for noun, each in nouns(schema).items():
            for key, words in SAID[noun].keys.items():
                validator = Draft202012Validator(inner | each["properties"][key])
                wrong = list(validator.iter_errors(as_an_editor(words.example)))
                assert not wrong, (noun, key, wrong)


def test_a_choice_of_words_is_shown_with_their_labels():
    status = SCHEMAS["updates.schema.json"]["$defs"]["Status"]
    assert status["enum"][1] == "in_progress"
    assert status["enumDescriptions"][1] == "đang thực hiện"
    assert "description" not in status


def test_the_text_of_a_schema_is_readable_and_the_same_each_time():
    text = schemas()["task.schema.json"]
    assert text == TEXTS["task.schema.json"]
    assert text.startswith('{\n  "$schema": "https://json-schema.org/draft/2020-12/schema",\n')
    assert "nhiệm vụ" in text
    assert text.endswith("}\n")
    assert json.loads(text) == SCHEMAS["task.schema.json"]


def test_every_file_of_the_plan_names_its_schema_and_is_valid_against_it():
    assert len(PLAN_FILES) >= 59
    for path in PLAN_FILES:
        text = path.read_text(encoding="utf-8")
        first = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert first is not None, path
        schema = (path.parent / first[1]).resolve()
        kind = path.parent.name.rstrip("s") if path.parent.name == "tasks" else path.stem
        assert schema == ROOT / "schemas" / f"{kind}.schema.json"
        assert refused_by_schema(schema.name, text) == [], path


PROJECTS = [
    folder.parent
    for place in (
        "plan",
        "docs/example/plan",
        "tests/registers/*/plan",
        "tests/registers/any/*/plan",
    )
    for folder in sorted(ROOT.glob(place))
]


@pytest.mark.parametrize("root", PROJECTS, ids=lambda root: root.name)
def test_what_the_reader_takes_the_schemas_of_its_project_take(root):
    read = [load_register(read_folder(root, id), id, date(2030, 1, 1)) for id in plan_ids(root)]
    registers = [each.register for each in read if each.register]
    made = {name: json.loads(text) for name, text in schemas(project_ids(registers)).items()}
    names = {model: name for name, model in MODELS.items()}
    for each in read if registers else ():
        for path, file in each.plan_files.documents.items():
            name = names[file.model]
            assert refused_by_schema(name, file.content.decode(), made) == [], path


TASK = (ROOT / "plan/2024/tasks/II.2.q.yaml").read_text(encoding="utf-8")
PLAN = (ROOT / "plan/2024/plan.yaml").read_text(encoding="utf-8")
AGENCIES = (ROOT / "plan/agencies.yaml").read_text(encoding="utf-8")
CALENDAR = (ROOT / "plan/calendar.yaml").read_text(encoding="utf-8")

CALENDAR_OF_REPORTS = re.search(r"periods: \[[^]]*\]", PLAN)[0]

TAKEN = [
    ("updates.schema.json", MONTH, "period: 2024-03", "period: 2024-Q1"),
    ("updates.schema.json", MONTH, "period: 2024-03", "period: dot-1"),
    ("updates.schema.json", MONTH, "period: 2024-03", "period: 2026-14"),
    ("updates.schema.json", MONTH, "2024-Q1, 2024]", "2024-Q1, 24]"),
    ("plan.schema.json", PLAN, "year: 2024", "from: 2024-01-01\nto: 2025-12-31"),
    ("plan.schema.json", PLAN, CALENDAR_OF_REPORTS, "periods: []"),
    ("plan.schema.json", PLAN, CALENDAR_OF_REPORTS, "closes: 31\n  periods: [2024, 2024-03]"),
    (
        "plan.schema.json",
        PLAN,
        CALENDAR_OF_REPORTS,
        "periods: [{id: 1, name: đợt 1, from: 2024-01-01, to: 2024-01-31, due: 2024-02-02}]",
    ),
    ("updates.schema.json", MONTH, "", ""),
    ("decisions.schema.json", DECISIONS, "", ""),
    ("updates.schema.json", MONTH, "percent: 40", "percent: 0"),
    ("updates.schema.json", MONTH, "percent: 40", "percent: 100"),
    ("updates.schema.json", MONTH, "number: 215", "number: 215/BC-STTTT"),
    ("updates.schema.json", MONTH, "number: 215", 'number: "215"'),
    ("updates.schema.json", MONTH, "number: 215", "number: 1.10"),
    ("updates.schema.json", MONTH, "to: so-tc", "to: Bộ Tài chính"),
    (
        "updates.schema.json",
        MONTH,
        "plans: Hoàn thành nâng cấp trong tháng 6.",
        "plans: |\n  a\n  b",
    ),
    ("decisions.schema.json", DECISIONS, "2024-09-30", "2024-02-29"),
    ("plan.schema.json", PLAN, "id: II.1\n", "id: 1\n"),
    ("task.schema.json", TASK, "value: 90", "value: 0"),
]

REFUSED = [
    ("updates.schema.json", MONTH, "percent: 40", "percents: 40"),
    ("updates.schema.json", MONTH, "summary:", "sumary:"),
    ("updates.schema.json", MONTH, "cause:", "causes:"),
    ("updates.schema.json", MONTH, "agency: so-tttt\n", ""),
    ("updates.schema.json", MONTH, "percent: 40", "percent: 101"),
    ("updates.schema.json", MONTH, "percent: 40", "percent: -1"),
    ("updates.schema.json", MONTH, "percent: 40", "percent: 12,5"),
    ("updates.schema.json", MONTH, "percent: 40", "percent: 12.5"),
    ("updates.schema.json", MONTH, "percent: 40", "percent: 40%"),
    ("updates.schema.json", MONTH, "percent: 40", "percent: true"),
    ("updates.schema.json", MONTH, "on: 2024-03-05", "on: 2024-02-30"),
    ("updates.schema.json", MONTH, "on: 2024-03-05", "on: 2024-13-01"),
    ("updates.schema.json", MONTH, "on: 2024-03-05", "on: 05/03/2024"),
    ("updates.schema.json", MONTH, "on: 2024-03-05", "on: 2024-3-5"),
    ("updates.schema.json", MONTH, "on: 2024-03-05", "on: 2024-03-05T00:00:00"),
    ("updates.schema.json", MONTH, "on: 2024-03-05", "on: 20240305"),
    ("updates.schema.json", MONTH, "period: 2024-03", "period: 2024-3"),
    ("updates.schema.json", MONTH, "period: 2024-03", "period: Đợt 1"),
    ("plan.schema.json", PLAN, CALENDAR_OF_REPORTS, "periods: [dot-1]"),
    ("plan.schema.json", PLAN, CALENDAR_OF_REPORTS, "periods: [{name: đợt 1}]"),
    ("updates.schema.json", MONTH, "2024-Q1", "2024-Q5"),
    ("updates.schema.json", MONTH, "2024-Q1, 2024]", "2024-Q1, -24]"),
    ("updates.schema.json", MONTH, "status: in_progress", "status: overdue"),
    ("updates.schema.json", MONTH, "kind: funding", "kind: money"),
    ("updates.schema.json", MONTH, "numerator: 1250", "numerator: 1.250"),
    ("updates.schema.json", MONTH, "numerator: 1250", "numerator: -1"),
    ("updates.schema.json", MONTH, "numerator: 1250", "numerator: 1000000000"),
    ("updates.schema.json", MONTH, "[2024-02-20.1]", "[2024-02-20.0]"),
    ("updates.schema.json", MONTH, "task: II.1.b", "task: II.1.đ"),
    ("updates.schema.json", MONTH, "agency: so-tttt", "agency: So TTTT"),
    ("updates.schema.json", MONTH, "text: Thiếu kinh phí.", 'text: " "'),
    ("updates.schema.json", MONTH, "number: 215", 'number: "21\\n5"'),
    ("decisions.schema.json", DECISIONS, "kind: revoke", "kind: undo"),
    ("decisions.schema.json", DECISIONS, "0b0b", "0B0B"),
    ("decisions.schema.json", DECISIONS, "due: 2024-09-30", "due: 30/9/2024"),
    ("task.schema.json", TASK, "deadline_text:", "deadline:"),
    ("task.schema.json", TASK, "mode: each", "mode: all"),
    ("task.schema.json", TASK, "value: 90", "value: 90%"),
    ("task.schema.json", TASK, "id: II.2.q.1", "id: II.2.q."),
    ("plan.schema.json", PLAN, "number: III", "numbers: III"),
    ("plan.schema.json", PLAN, "kind: roadmap", "kind: map"),
    ("agencies.schema.json", AGENCIES, "kind: so-nganh", "kind: department"),
    ("agencies.schema.json", AGENCIES, "reports: true", "reports: yes"),
    ("calendar.schema.json", CALENDAR, "2024-01-01", "2024-01-32"),
]


def test_what_the_reader_takes_the_schema_takes():
    for name, text, old, new in TAKEN:
        assert old in text, (name, new)
        changed = text.replace(old, new, 1)
        assert refused_by_model(name, changed) == [], (name, new)
        assert refused_by_schema(name, changed) == [], (name, new)


def test_what_the_reader_refuses_for_its_shape_the_schema_refuses():
    for name, text, old, new in REFUSED:
        assert old in text, (name, new)
        changed = text.replace(old, new, 1)
        assert refused_by_model(name, changed), (name, new)
        assert refused_by_schema(name, changed), (name, new)


def test_two_texts_need_quotes_in_an_editor_that_the_reader_takes_plain():
    for plain in ("true", "false"):
        changed = MONTH.replace("number: 215", f"number: {plain}")
        assert refused_by_model("updates.schema.json", changed) == []
        assert refused_by_schema("updates.schema.json", changed)
        quoted = changed.replace(f"number: {plain}", f'number: "{plain}"')
        assert refused_by_schema("updates.schema.json", quoted) == []
