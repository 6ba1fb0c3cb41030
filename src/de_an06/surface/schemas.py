"""JSON Schemas of the YAML files, for editors that check and explain while one types."""

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


class KeyWords(Fact):
    """What an editor says of a key, with an example of what stands behind it."""

    text: Line
    example: Line


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


def schemas() -> dict[str, str]:
    """The JSON Schema of each sort of file, by the schema's file name (draft 2020-12).

    Keys stand in the order of the models' fields, which is the order in which files are written.
    """
    said = descriptions()
    return {name: json_text(_schema(name, model, said)) for name, model in MODELS.items()}


def _schema(name: str, model: type[Fact], said: Descriptions) -> JsonSchemaValue:
    body = model.model_json_schema(schema_generator=_PlainSchema)
    inner = {noun: _described(each, said) for noun, each in body.pop("$defs", {}).items()}
    body = _described(body, said)
    head = {key: body.pop(key) for key in ("title", "description", "type")}
    definitions = {"$defs": inner} if inner else {}
    return {"$schema": _DIALECT, "$id": name, **head, **body, **definitions}


def _described(schema: JsonSchemaValue, said: Descriptions) -> JsonSchemaValue:
    """A model's schema in words for people, or that of a list of words without those for us."""
    words = said.get(schema["title"])
    if words is None:
        return {key: value for key, value in schema.items() if key != "description"}
    keys = {
        key: _said(each, words.keys[key]) if key in words.keys else each
        for key, each in schema["properties"].items()
    }
    return {**schema, "description": words.about, "properties": keys}


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
