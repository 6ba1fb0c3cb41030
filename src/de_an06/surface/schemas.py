"""JSON Schemas of the YAML files, for editors that check while one types."""

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Calendar, Plan
from de_an06.model.rulings import Decisions
from de_an06.model.scalars import Fact
from de_an06.model.task import Task
from de_an06.surface.machine import json_text

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


def schemas() -> dict[str, str]:
    """The JSON Schema of each sort of file, by the schema's file name (draft 2020-12).

    Keys stand in the order of the models' fields, which is the order in which files are written.
    """
    return {name: json_text(_schema(name, model)) for name, model in MODELS.items()}


def _schema(name: str, model: type[Fact]) -> JsonSchemaValue:
    body = model.model_json_schema(schema_generator=_PlainSchema)
    head = {key: body.pop(key) for key in ("title", "description", "type")}
    definitions = {"$defs": body.pop("$defs")} if "$defs" in body else {}
    return {"$schema": _DIALECT, "$id": name, **head, **body, **definitions}
