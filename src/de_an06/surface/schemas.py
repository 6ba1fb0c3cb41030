"""JSON Schemas of the YAML files, for editors that check and explain while one types."""

import re
from importlib import resources

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Calendar, Plan
from de_an06.model.rulings import Decisions
from de_an06.model.scalars import Fact, Line, Text
from de_an06.model.task import Task
from de_an06.surface.machine import json_text
from de_an06.surface.project_ids import IdSort, ProjectIds
from de_an06.words.labels import label
from de_an06.words.say import Lang
from de_an06.yamltext.tree import data, tree_of

MODELS: dict[str, type[Fact]] = {
    "agencies.schema.json": AgencyRegistry,
    "calendar.schema.json": Calendar,
    "plan.schema.json": Plan,
    "task.schema.json": Task,
    "decisions.schema.json": Decisions,
    "updates.schema.json": AgencyMonth,
}
"""The model of each schema, by the schema's file name under `schemas/`."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?", re.ASCII)
_OF_A_PROJECT = "Có mã của dự án này; ghi lại bằng: de-an06 schema --project"
_STALE = "Dự án không có mã này. Nếu vừa thêm, hãy chạy: de-an06 schema --project"


class KeyWords(Fact):
    """What an editor says of a key, with an example of what stands behind it.

    Its value is one of the project's `ids`, or may be one of those that it `offers`.
    """

    text: Line
    example: Line
    ids: IdSort | None = None
    offers: IdSort | None = None


class ModelWords(Fact):
    """What an editor says of a model and of its keys, as files write them."""

    about: Text
    keys: dict[str, KeyWords]


Descriptions = dict[str, ModelWords]
"""By the name of the model."""


def descriptions() -> Descriptions:
    """What `descriptions.yaml` says of every key."""
    file = resources.files("de_an06.surface").joinpath("descriptions.yaml")
    tree = tree_of(file.read_bytes(), file.name)
    return TypeAdapter(Descriptions).validate_python(tree.root and data(tree.root))


class _PlainSchema(GenerateJsonSchema):
    """Without what pydantic adds for programs: titles of fields, defaults of absent keys."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - pydantic's hook
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """One list of types where it can be: editors explain `anyOf` badly."""
        inner = self.generate_inner(schema["schema"])
        if "type" not in inner:
            return super().nullable_schema(schema)
        types = inner["type"] if isinstance(inner["type"], list) else [inner["type"]]
        return {**inner, "type": [*types, "null"]}

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """With the label of each word, which editors show beside it."""
        labels = [label(member, Lang.VI) for member in schema["members"]]
        return {**super().enum_schema(schema), "enumDescriptions": labels}


def schemas(ids: ProjectIds | None = None) -> dict[str, str]:
    """The JSON Schema of each sort of file, by the schema's file name (draft 2020-12).

    Keys stand in the order of the models' fields, which is the order in which files are written.
    With the `ids` of a project they are for its files alone: an id is one of those that it has.
    """
    said = descriptions()
    return {name: json_text(_schema(name, model, said, ids)) for name, model in MODELS.items()}


def _schema(
    name: str, model: type[Fact], said: Descriptions, ids: ProjectIds | None
) -> JsonSchemaValue:
    body = model.model_json_schema(schema_generator=_PlainSchema)
    inner = {noun: _described(each, said, ids) for noun, each in body.pop("$defs", {}).items()}
    body = _described(body, said, ids)
    head = {key: body.pop(key) for key in ("title", "description", "type")}
    comment = {} if ids is None else {"$comment": _OF_A_PROJECT}
    definitions = {"$defs": inner} if inner else {}
    return {"$schema": _DIALECT, "$id": name, **comment, **head, **body, **definitions}


def _described(
    schema: JsonSchemaValue, said: Descriptions, ids: ProjectIds | None
) -> JsonSchemaValue:
    """A model's schema in words for people, or that of a list of words without those for us."""
    words = said.get(schema["title"])
    if words is None:
        return {key: value for key, value in schema.items() if key != "description"}
    keys = schema["properties"]
    known = {key: each for key, each in words.keys.items() if key in keys}
    if ids is not None:
        keys = keys | {key: _listed(keys[key], each, ids) for key, each in known.items()}
    keys = keys | {key: _said(keys[key], each) for key, each in known.items()}
    return {**schema, "description": words.about, "properties": keys}


def _listed(schema: JsonSchemaValue, words: KeyWords, ids: ProjectIds) -> JsonSchemaValue:
    """A key's schema with the ids that the project has; as it is where there are none.

    What is only offered may be anything else too: it is named in the file that is being written,
    or may stand outside the register.
    """
    if "items" in schema:
        return {**schema, "items": _listed(schema["items"], words, ids)}
    sort = words.ids or words.offers
    known = ids[sort] if sort else ()
    if not known:
        return schema
    named = [(form, each.name) for each in known for form in _forms(each.id)]
    nothing = [None] if words.ids and "null" in schema["type"] else []
    listed = {
        "enum": [*(form for form, _ in named), *nothing],
        "enumDescriptions": [*(name for _, name in named), *("" for _ in nothing)],
    }
    return {"anyOf": [listed, schema]} if words.offers else {**listed, "errorMessage": _STALE}


def _forms(id: str) -> list[str | int | float]:
    """An id, and the number that an editor takes it for where it stands without quotes."""
    if _NUMBER.fullmatch(id) is None:
        return [id]
    return [float(id) if "." in id else int(id), id]


def _said(schema: JsonSchemaValue, words: KeyWords) -> JsonSchemaValue:
    """A key's schema with its description; a union says it twice.

    Editors take the words beside a key that they offer from the key's schema, and those of a key
    that stands there from the part of the union that fits.
    """
    said = {"description": f"{words.text}\nVí dụ: {words.example}"}
    if "anyOf" in schema:
        parts = [said | part if "$ref" in part else part for part in schema["anyOf"]]
        schema = {**schema, "anyOf": parts}
    return said | schema
