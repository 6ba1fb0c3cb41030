"""`decide reassign`, and what bodies that end may still record, through the command line."""

import json
import subprocess

import pytest

DECISIONS = "plan/2024/decisions.yaml"
GIVEN = ("decide", "reassign", "II.5.k", "--to", "so y tế", "--document", "7/QĐ-TCT")


def row(de_an06, task, *args):
    found = json.loads(de_an06("status", *args, "--json").out)
    (only,) = (one for one in found["assignments"] if one["task"] == task)
    return only


def on(monkeypatch, day):
    monkeypatch.setenv("DE_AN06_TODAY", day)


def ended_in_may(project, heir="    succeeded_by: [so-tc]\n"):
    """The department of planning, which ended on 31 May instead of in 2025."""
    registry = project / "plan/agencies.yaml"
    old = "    valid_to: 2025-02-28\n    succeeded_by: [so-tc]\n"
    text = registry.read_text(encoding="utf-8")
    assert old in text
    registry.write_text(text.replace(old, f"    valid_to: 2024-05-31\n{heir}", 1), "utf-8")


def test_a_reassign_is_previewed_written_and_told(de_an06, project):
    preview = de_an06(*GIVEN, "--dry-run")
    assert (preview.code, (project / DECISIONS).exists()) == (0, False)
    assert "to: so-yt" in preview.out
    assert de_an06(*GIVEN).code == 0
    written = (project / DECISIONS).read_text("utf-8")
    assert (
        "    kind: reassign\n    task: II.5.k\n    to: so-yt\n    document: 7/QĐ-TCT\n" in written
    )
    assert (row(de_an06, "II.5.k")["agency"], row(de_an06, "II.5.k")["held_by"]) == (
        "ca-tinh",
        "so-yt",
    )
    assert "giao lại, giao cho Sở Y tế" in de_an06("log", "II.5.k").out
    assert de_an06("validate").code == 0


def test_the_word_is_the_new_holders_from_the_day_after(de_an06, monkeypatch):
    assert de_an06(*GIVEN).code == 0
    early = de_an06("update", "so-yt", "II.5.k", "--status", "in_progress")
    assert early.code == 1
    assert "L390" in early.err + early.out
    on(monkeypatch, "2024-06-21")
    assert de_an06("update", "so-yt", "II.5.k", "--status", "in_progress").code == 0
    late = de_an06("update", "ca-tinh", "II.5.k", "--status", "done")
    assert late.code == 1
    assert "L389" in late.err + late.out
    assert "so-yt" in late.err + late.out
    assert row(de_an06, "II.5.k")["reported"] is True
    assert de_an06("decide", "revoke", "2024-06-20.1").code == 0
    assert row(de_an06, "II.5.k")["held_by"] == "ca-tinh"
    assert de_an06("validate").code == 0


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("II.5.k", "--to", "ca-tinh"), "L394"),
        (("II.1.a", "--to", "so-yt"), "L392"),
        (("II.5.a", "--to", "so-yt"), "L391"),
        (("II.5.k", "--to", "so-yt", "--due", "2024-09-30"), "S223"),
    ],
)
def test_what_cannot_be_reassigned_is_refused_and_nothing_is_written(de_an06, project, args, code):
    ended = de_an06("decide", "reassign", *args)
    assert ended.code == 1
    assert code in ended.err + ended.out
    assert not (project / DECISIONS).exists()


def test_a_revoke_that_makes_what_was_said_wrong_is_refused(de_an06, monkeypatch):
    assert de_an06(*GIVEN).code == 0
    on(monkeypatch, "2024-06-25")
    assert de_an06("update", "so-yt", "II.5.k", "--status", "in_progress").code == 0
    early = de_an06("decide", "revoke", "2024-06-20.1", "--on", "2024-06-22")
    assert early.code == 1
    assert "L389" in early.err + early.out


def test_an_agency_that_ended_records_nothing_more_and_its_heir_does(de_an06, project):
    ended_in_may(project)
    late = de_an06("update", "so-khdt", "II.1.g", "--status", "in_progress")
    assert late.code == 1
    assert "L387" in late.err + late.out
    assert "so-tc" in late.err + late.out
    sent = de_an06("submit", "so-khdt", "2024-06", "--on", "2024-06-01", "--yes")
    assert sent.code == 1
    assert "L387" in sent.err + sent.out
    assert (
        de_an06(
            "update",
            "so-khdt",
            "II.1.g",
            "--status",
            "blocked",
            "--on",
            "2024-05-31",
            "--obstacle",
            "Thiếu.",
        ).code
        == 0
    )
    assert (
        de_an06(
            "update",
            "so-tc",
            "II.1.g",
            "--status",
            "in_progress",
            "--resolve",
            "so-khdt/2024-05-31.1",
        ).code
        == 0
    )
    assert de_an06("validate").code == 0
    assert "Không có vướng mắc" in de_an06("obstacles").out


def test_what_waits_for_a_reassign_is_told_until_it_is_given(de_an06, project):
    ended_in_may(project, heir="")
    told = de_an06("validate")
    assert "plan/agencies.yaml" in told.out
    assert "L396" in told.out
    assert "II.1.g" in told.out
    for task in told.out.split("L396")[1].split("nhiệm vụ ")[1].split("\n")[0].split(", "):
        given = ("decide", "reassign", task, "--agency", "so-khdt", "--to", "so-tc")
        de_an06(*given, "--document", "7/QĐ-TCT")
    assert "II.1.g" not in de_an06("validate").out


def test_diff_tells_who_took_over(de_an06, project):
    def git(*args):
        subprocess.run(["git", "-C", str(project), *args], check=True, capture_output=True)

    git("init", "-q")
    for setting in (("user.name", "x"), ("user.email", "x@example.org")):
        git("config", *setting)
    git("add", ".")
    git("commit", "-qm", "một")
    assert de_an06(*GIVEN).code == 0
    git("add", ".")
    git("commit", "-qm", "hai")
    told = de_an06("diff", "HEAD~1", "HEAD")
    assert "Công an tỉnh → Sở Y tế" in " ".join(told.out.split())
    found = json.loads(de_an06("diff", "HEAD~1", "HEAD", "--json").out)
    (changed,) = found["holders"]
    assert changed == {
        "task": "II.5.k",
        "agency": "ca-tinh",
        "before": "ca-tinh",
        "after": "so-yt",
    }
