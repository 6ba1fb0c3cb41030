"""The oracle against the first one, on plans of the shape of Kon Tum's, and against itself."""

from dataclasses import fields

from hypothesis import HealthCheck, given, settings

from conftest import examples
from engine_oracle import gives_figures, leads
from engine_oracle import stand as first_stand
from oracle.standing import stand
from register_strategies import pictures

MANY = settings(examples(180), derandomize=True, suppress_health_check=list(HealthCheck))
KEYS = {
    "assignments": ("task", "agency"),
    "tasks": ("task",),
    "reports": ("agency", "period"),
    "targets": ("id",),
}


def plain(value):
    if isinstance(value, bool | int | float) or value is None:
        return value
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return sorted(map(plain, value))
    return str(value)


def as_files(register):
    """A register as its files would say it; a level is said in agencies, and no body ends."""

    def dumped(value):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True)

    registry = dumped(register.agencies)
    for entry in registry["agencies"]:
        entry.pop("valid_to", None)
    files = {"plan/agencies.yaml": registry, "plan/2024/plan.yaml": dumped(register.plan)}
    files["plan/2024/decisions.yaml"] = {"decisions": [dumped(one) for one in register.decisions]}
    for task in register.tasks:
        content = files[f"plan/2024/tasks/{task.id}.yaml"] = dumped(task)
        for target, said in zip(content.get("targets", ()), task.targets, strict=False):
            ids = [id for id in leads(register, task) if gives_figures(register, said, id)]
            target["agencies"] = ids
    for month in register.months:
        files[f"plan/2024/updates/{month.agency}/{month.period}.yaml"] = dumped(month)
    return files


@MANY
@given(pictures())
def test_a_plan_that_uses_nothing_new_is_as_the_first_oracle_has_it(picture):
    register, as_of = picture
    first, second = first_stand(register, as_of), stand(as_files(register), "2024", as_of)
    for name, keys in KEYS.items():
        theirs = {
            tuple(str(getattr(one, key)) for key in keys): {
                field.name: plain(getattr(one, field.name)) for field in fields(one)
            }
            for one in getattr(first, name)
        }
        ours = {tuple(one[key] for key in keys): one for one in second[name]}
        assert ours.keys() == theirs.keys()
        for key, one in theirs.items():
            assert {field: plain(ours[key][field]) for field in one} == one
