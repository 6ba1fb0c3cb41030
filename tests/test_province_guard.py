"""The guard as a province's forge runs it: on a bare repository, a change, and who pushed it."""

import json
import re
from pathlib import Path

import pytest

from forge import new_forge
from province_ci import GITLAB, GUARD, INSTALL, carry_out, github_job, gitlab_job, read
from server import FOREIGN, OFFICER, OWN, SECRETARY, TODAY, month

REGISTRY = "plan/agencies.yaml"


@pytest.fixture
def forge(tmp_path):
    return new_forge(tmp_path)


def on_github(forge, head, scratch, *, author, pusher):
    steps = read(GUARD)["jobs"]["guard"]["steps"]
    (ref,) = [step["with"]["ref"] for step in steps if "checkout" in step.get("uses", "")]
    event = {
        "github.event.pull_request.head.sha": head,
        "github.event.pull_request.user.login": author,
        "github.actor": pusher,
    }
    clone = forge.checkout(scratch / "runner", ref)
    return carry_out(github_job(GUARD, "guard", event), clone.root, TODAY, scratch)


def on_gitlab(forge, head, scratch, *, actor, **more):
    clone = forge.checkout(scratch / "runner", None)
    variables = {
        "CI_PROJECT_ID": "7",
        "CI_MERGE_REQUEST_PROJECT_ID": "7",
        "CI_PROJECT_DIR": str(clone.root),
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_COMMIT_SHA": head,
        "GITLAB_USER_LOGIN": actor,
    }
    return carry_out(gitlab_job("guard", variables | more), clone.root, TODAY, scratch)


def github(forge, head, scratch, actor=OFFICER):
    return on_github(forge, head, scratch, author=actor, pusher=actor)


def gitlab(forge, head, scratch, actor=OFFICER):
    return on_gitlab(forge, head, scratch, actor=actor)


@pytest.fixture(params=[github, gitlab])
def judged(request, forge, tmp_path_factory):
    """How the guard of a forge ends on a head."""

    def judged(head, actor=OFFICER):
        return request.param(forge, head, tmp_path_factory.mktemp("ci"), actor)

    return judged


def codes(done):
    return sorted(set(re.findall(r"\bG\d{3}\b", done.output)))


def test_an_agencys_own_month_passes(forge, judged):
    done = judged(forge.push("nhanh", {OWN: month("so-tttt")}))
    assert done.code == 0, done.output


def test_what_a_later_commit_takes_back_is_found(forge, judged):
    done = judged(forge.push("nhanh", {FOREIGN: month("ca-tinh")}, {FOREIGN: None}))
    assert (done.code, codes(done)) == (1, ["G611", "G616"])


def test_a_base_that_has_moved_on_is_no_offence(forge, judged):
    head = forge.push("nhanh", {OWN: month("so-tttt")})
    forge.push("main", {FOREIGN: month("ca-tinh")})
    done = judged(head)
    assert done.code == 0, done.output


def test_the_registry_counts_as_it_is_at_the_tip_of_main(forge, judged):
    head = forge.push("nhanh", {OWN: month("so-tttt")})
    text = forge.work.text(REGISTRY).replace(f"[{OFFICER}]", "[nguoi-moi]")
    forge.push("main", {REGISTRY: text})
    done = judged(head)
    assert (done.code, codes(done)) == (1, ["G604", "G611"])


def test_a_branch_in_conflict_is_refused_with_what_to_do(forge, judged):
    head = forge.push("nhanh", {OWN: month("so-tttt")})
    forge.push("main", {OWN: month("so-tttt").replace("18", "19")})
    done = judged(head)
    assert done.code == 1
    assert "sửa chỗ xung đột rồi đẩy lại" in done.output


def test_the_tool_comes_from_main_and_nothing_of_the_change_is_run(forge, judged, tmp_path):
    mark = tmp_path / "da-chay"
    trap = f"import pathlib\npathlib.Path({str(mark)!r}).touch()\n"
    hostile = dict.fromkeys(
        ("setup.py", "pip.py", "de_an06.py", "sitecustomize.py", "yaml.py", "json.py"), trap
    )
    hostile |= {"pyproject.toml": "# another tool\n", ".gitattributes": "* filter=trap\n"}

    done = judged(forge.push("nhanh", hostile))

    assert (done.code, codes(done)) == (1, ["G611"])
    assert not mark.exists()
    (folder,) = done.installed
    assert (Path(folder) / "pyproject.toml").read_text(encoding="utf-8") == "# the tool\n"


def test_the_name_of_an_account_is_never_a_command(forge, judged, tmp_path_factory):
    actor = "$(touch da-chay)`touch da-chay`\"; touch da-chay; \"'; touch da-chay; '"
    done = judged(forge.push("nhanh", {OWN: month("so-tttt")}), actor=actor)
    assert done.code == 1
    assert "G604" in codes(done)
    assert list(tmp_path_factory.getbasetemp().rglob("da-chay")) == []


@pytest.mark.parametrize(("author", "pusher"), [(SECRETARY, OFFICER), (OFFICER, SECRETARY)])
def test_on_github_whoever_opened_and_whoever_pushed_must_both_have_the_right(
    forge, tmp_path, author, pusher
):
    plan = forge.work.text("plan/2024/plan.yaml") + "# sửa\n"
    head = forge.push("nhanh", {"plan/2024/plan.yaml": plan})
    done = on_github(forge, head, tmp_path, author=author, pusher=pusher)
    assert (done.code, codes(done)) == (1, ["G611"])


def test_on_github_the_commit_is_judged_that_the_result_is_reported_on(forge, tmp_path):
    bad = forge.push("nhanh", {FOREIGN: month("ca-tinh")})
    forge.push("nhanh", {OWN: month("so-tttt")})
    assert github(forge, bad, tmp_path).code == 1


def test_on_github_findings_are_annotations(forge, tmp_path):
    done = github(forge, forge.push("nhanh", {FOREIGN: month("ca-tinh")}), tmp_path)
    assert f"::error file={FOREIGN},line=1," in done.output


def test_on_github_no_script_has_an_expression_in_it():
    jobs = read(GUARD)["jobs"]
    scripts = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert "\n".join(INSTALL) + "\n" in scripts
    assert not any("${{" in script for script in scripts)


def test_on_github_the_guard_can_only_read_and_runs_for_main_alone():
    workflow = read(GUARD)
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["on"] == {"pull_request_target": {"branches": ["main"]}}
    checkout = workflow["jobs"]["guard"]["steps"][0]
    assert checkout["with"] == {"ref": "main", "fetch-depth": "0"}


def test_on_gitlab_the_head_of_a_merged_results_pipeline_is_the_branchs(forge, tmp_path):
    head = forge.push("nhanh", {OWN: month("so-tttt")})
    result = forge.push("ket-qua", {FOREIGN: month("ca-tinh")}, onto="nhanh")
    done = on_gitlab(
        forge,
        result,
        tmp_path,
        actor=OFFICER,
        CI_MERGE_REQUEST_SOURCE_BRANCH_SHA=head,
    )
    assert done.code == 0, done.output


def test_on_gitlab_a_fork_is_refused_since_its_main_may_be_anything(forge, tmp_path):
    head = forge.push("nhanh", {OWN: month("so-tttt")})
    done = on_gitlab(forge, head, tmp_path, actor=OFFICER, CI_PROJECT_ID="8")
    assert (done.code, done.installed) == (1, ())
    assert "fork" in done.output


def test_on_gitlab_findings_are_a_code_quality_report(forge, tmp_path):
    gitlab(forge, forge.push("nhanh", {FOREIGN: month("ca-tinh")}), tmp_path)
    name = read(GITLAB)["guard"]["artifacts"]["reports"]["codequality"]
    entries = json.loads((tmp_path / "runner" / name).read_text(encoding="utf-8"))
    assert [(e["check_name"], e["location"]["path"]) for e in entries] == [("not-yours", FOREIGN)]


def test_on_gitlab_all_of_the_history_is_there_and_none_of_the_files():
    guard = read(GITLAB)["guard"]
    assert guard["variables"]["GIT_DEPTH"] == "0"
    assert guard["variables"]["GIT_CHECKOUT"] == "false"
    assert guard["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]


def test_the_required_checks_are_named_as_the_docs_say():
    assert "guard" in read(GUARD)["jobs"]
    assert "plan" in read(".github/workflows/plan.yml")["jobs"]
    assert {"plan", "guard"} <= set(read(GITLAB))
