"""`schema` as somebody types it: general schemas, and those made for the project at hand."""

import json
import shutil

import pytest

from conftest import ROOT
from de_an06.surface.schemas import schemas
from de_an06.surface.seal import SCHEMA_SEAL

TASK = "schemas/task.schema.json"


def test_general_schemas_are_written_once_and_checked(de_an06, project):
    assert "Đã ghi 6 lược đồ" in de_an06("schema").out
    written = {path.name: path.read_bytes() for path in (project / "schemas").iterdir()}
    assert written == {name: SCHEMA_SEAL.put(text.encode()) for name, text in schemas().items()}
    assert de_an06("schema").out.startswith("Các lược đồ trong")
    assert de_an06("schema", "--check").code == 0


def test_one_schema_is_printed(de_an06):
    printed = de_an06("schema", "task").out
    assert printed.encode() == SCHEMA_SEAL.put(schemas()["task.schema.json"].encode())
    assert "task" in de_an06("schema", "tusk").err
    assert de_an06("schema", "task", "-o", "-").out == printed


def test_of_several_none_is_printed_and_each_is_offered(de_an06, project):
    ended = de_an06("schema", "-o", "-")
    assert (ended.code, ended.out) == (2, "")
    assert "de-an06 schema task -o -" in ended.err
    assert not (project / "schemas").exists()


def test_one_schema_is_written_where_it_is_wanted_and_checked_alone(de_an06, tmp_path):
    folder = tmp_path / "elsewhere"
    assert de_an06("schema", "task", "-o", str(folder), "--check").code == 1
    assert "Đã ghi 1 lược đồ" in de_an06("schema", "task", "-o", str(folder)).out
    assert [path.name for path in folder.iterdir()] == ["task.schema.json"]
    assert de_an06("schema", "task", "-o", str(folder), "--check").code == 0


def test_schemas_of_a_project_stand_where_its_files_name_them_and_grow_old(de_an06, project):
    assert de_an06("schema", "--project").code == 0
    lead = json.loads((project / TASK).read_bytes())["$defs"]["Lead"]["properties"]["agencies"]
    assert "so-bn-dp" in lead["items"]["enum"]
    assert de_an06("schema", "--project", "--check").code == 0

    new = project / "plan/2024/tasks/II.8.b.yaml"
    task = (project / "plan/2024/tasks/II.8.yaml").read_text(encoding="utf-8")
    new.write_text(task.replace("id: II.8\n", "id: II.8.b\n"), encoding="utf-8")
    stale = de_an06("schema", "--project", "--check")
    assert stale.code == 1
    assert "Ghi lại bằng: de-an06 schema --project" in stale.out


@pytest.fixture
def two_plans(project):
    shutil.copytree(project / "plan/2024", project / "plan/bo-sung")
    task = project / "plan/bo-sung/tasks/II.8.yaml"
    renamed = task.read_text(encoding="utf-8").replace("id: II.8\n", "id: II.8.z\n")
    task.with_stem("II.8.z").write_text(renamed, encoding="utf-8")
    plan = project / "plan/bo-sung/plan.yaml"
    days = "from: 2024-01-01\nto: 2024-12-31"
    text = plan.read_text(encoding="utf-8").replace("year: 2024", days)
    plan.write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("two_plans")
def test_several_plans_share_their_schemas_unless_one_is_asked_for(de_an06):
    both = de_an06("schema", "updates", "--project").out
    assert "II.8.z" in both
    assert "2024: Tuyên truyền" in both
    assert "II.8.z" not in de_an06("--plan", "2024", "schema", "updates", "--project").out


def test_schemas_go_where_they_are_wanted_and_replace_nothing_else(de_an06, tmp_path):
    folder = tmp_path / "elsewhere"
    assert de_an06("schema", "-o", str(folder)).code == 0
    assert (folder / "plan.schema.json").read_bytes() == (ROOT / TASK).with_name(
        "plan.schema.json"
    ).read_bytes()

    (folder / "plan.schema.json").write_text("{}", encoding="utf-8")
    refused = de_an06("schema", "-o", str(folder))
    assert refused.code == 1
    assert "plan.schema.json" in refused.err
    assert (folder / "plan.schema.json").read_text(encoding="utf-8") == "{}"


def test_no_schema_is_written_under_plan(de_an06, project):
    assert de_an06("schema", "-o", str(project / "plan/2024/schemas")).code == 1
    assert de_an06("validate").code == 0
