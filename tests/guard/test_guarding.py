"""The guard, on real repositories that begin with the small good register, as of 20 June 2024."""

import json
import shutil
import subprocess
from functools import partial
from pathlib import Path

import pytest

from conftest import WHOLE
from de_an06.findings.narrowing import rules_in
from git_repository import Repository, new_repository

UPDATES = "plan/2024/updates"
DECISIONS = "plan/2024/decisions.yaml"
AGENCIES = "plan/agencies.yaml"
OFFICER = "can-bo-tttt"  # maintains so-tttt
SECRETARY = "thu-ky"  # maintains ca-tinh, the standing agency
OWN = f"{UPDATES}/so-tttt/2024-07.yaml"
SENT = f"{UPDATES}/so-tttt/2024-03.yaml"
FOREIGN = f"{UPDATES}/ca-tinh/2024-07.yaml"
HELPED = f"{UPDATES}/ubnd-h-dak-ha/2024-03.yaml"


def month(agency, period="2024-07", day="2024-06-18", task="II.2.q", more=""):
    return (
        f"agency: {agency}\nperiod: {period}\n{more}updates:\n"
        f"  - task: {task}\n    on: {day}\n    status: in_progress\n"
    )


@pytest.fixture
def repository(tmp_path):
    return new_repository(tmp_path / "kho")


@pytest.fixture
def asked(repository, de_an06):
    """Runs `guard` against main."""
    return partial(de_an06, "-C", str(repository.root), "guard", "--base=main")


@pytest.fixture
def guard(asked):
    """What the guard finds in HEAD against main: (code, file) of each finding."""

    def guard(actor=OFFICER, **named):
        who = [f"--{key}={value}" for key, value in (named or {"actor": actor}).items()]
        ended = asked("--json", *who)
        findings = json.loads(ended.out)
        errors = [finding for finding in findings if finding["severity"] == "error"]
        assert ended.code == (1 if errors else 0), ended.err
        return [(finding["code"], finding["file"]) for finding in findings]

    return guard


@pytest.fixture
def judged(repository, guard):
    """What the guard finds in a branch of these commits."""

    def judge(*commits, **who):
        repository.git("checkout", "--quiet", "-B", "nhanh", "main")
        for changes in commits:
            repository.commit(changes)
        found = guard(**who)
        repository.git("checkout", "--quiet", "main")
        return found

    return judge


def replaced(repository, path, old, new):
    text = repository.text(path)
    assert old in text
    return {path: text.replace(old, new)}


# What may be done


def test_an_agency_may_begin_edit_and_send_its_own_month(judged):
    draft = month("so-tttt")
    sent = draft.replace("updates:", "submitted:\n  on: 2024-06-20\nupdates:")
    assert judged({OWN: draft}, {OWN: draft.replace("18", "19")}, {OWN: sent}) == []


def test_the_case_of_an_accounts_name_and_an_at_sign_do_not_matter(judged):
    assert judged({OWN: month("so-tttt")}, actor="@Can-Bo-TTTT") == []


def test_the_agency_itself_may_be_named_instead_of_an_account(judged):
    change = {OWN: month("so-tttt")}
    assert judged(change, agency="SO-TTTT") == []
    assert judged(change, agency="so-tc") == [("G611", OWN)]


def test_the_secretariat_may_change_the_plan_add_rulings_and_write_its_own_month(
    judged, repository
):
    ruling = (
        "  - {on: 2024-06-19, kind: extend, task: II.2.q, due: 2025-03-31, document: 46/TB-TCT}\n"
    )
    changes = {
        DECISIONS: repository.text(DECISIONS) + ruling,
        FOREIGN: month("ca-tinh"),
        "README.md": "Đề án 06\n",
        "reports/templates/agency.md.jinja": "{{ title }}\n",
        **replaced(repository, AGENCIES, "[can-bo-tttt]", "[can-bo-tttt, nguoi-moi]"),
    }
    assert judged(changes, actor=SECRETARY) == []


def test_the_secretariat_may_enter_for_an_agency_without_maintainers(judged):
    entered = month("ubnd-h-dak-ha", more="entered_by: ca-tinh\n")
    assert judged({f"{UPDATES}/ubnd-h-dak-ha/2024-07.yaml": entered}, actor=SECRETARY) == []


def diverged(repository):
    """A branch of so-tttt with one month, while main has gone on."""
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.commit({OWN: month("so-tttt")})
    repository.git("checkout", "--quiet", "main")
    repository.commit({FOREIGN: month("ca-tinh")})
    repository.git("checkout", "--quiet", "nhanh")


def test_a_branch_may_bring_in_its_base(repository, guard):
    diverged(repository)
    repository.git("merge", "--quiet", "--no-edit", "main")
    assert guard() == []
    assert guard(agency="so-tttt") == []


# What may not


def test_another_agencys_folder_is_not_to_be_touched(judged):
    assert judged({FOREIGN: month("ca-tinh")}) == [("G611", FOREIGN)]


@pytest.mark.parametrize(
    "path",
    [
        "plan/2024/plan.yaml",
        "plan/calendar.yaml",
        "plan/2024/tasks/II.1.a.yaml",
        DECISIONS,
        ".github/workflows/plan.yml",
        "CODEOWNERS",
        ".gitattributes",
        "reports/templates/agency.md.jinja",
        "README.md",
    ],
)
def test_what_is_the_secretariats_only_the_secretariat_changes(judged, repository, path):
    there = repository.root / path
    text = there.read_text(encoding="utf-8") if there.exists() else ""
    assert judged({path: f"{text}# thêm\n"}) == [("G611", path)]


def test_what_was_put_back_still_stands_in_the_history(judged, repository):
    text = repository.text(HELPED)
    assert judged({HELPED: text.replace("80", "90")}, {HELPED: text}) == [("G616", HELPED)]


def test_a_maintainer_who_adds_themselves_is_judged_by_the_base(judged, repository):
    changes = replaced(repository, AGENCIES, "[thu-ky]", "[thu-ky, can-bo-tttt]")
    changes["plan/calendar.yaml"] = "# mới\n" + repository.text("plan/calendar.yaml")
    assert judged(changes) == [("G611", AGENCIES), ("G611", "plan/calendar.yaml")]


def test_an_unknown_account_may_change_nothing(judged):
    for actor in ("nguoi-la", "", "*"):
        assert judged({OWN: month("so-tttt")}, actor=actor) == [("G611", OWN), ("G604", AGENCIES)]


def test_where_nobody_maintains_anything_nobody_may_change_anything(repository, judged):
    text = repository.text(AGENCIES)
    bare = "".join(line for line in text.splitlines(keepends=True) if "maintainers" not in line)
    repository.commit({AGENCIES: bare})
    assert judged({OWN: month("so-tttt")}) == [("G611", OWN), ("G603", AGENCIES)]


def test_a_month_that_was_sent_never_changes(judged, repository):
    assert judged(replaced(repository, SENT, "percent: 40", "percent: 90")) == [("G623", SENT)]
    assert judged({SENT: repository.text(SENT) + "# chú thích\n"}) == [("G623", SENT)]


def test_a_month_that_was_sent_is_not_changed_and_put_back_either(judged, repository):
    text = repository.text(SENT)
    assert judged({SENT: text + "# x\n"}, {SENT: text}) == [("G616", SENT)]


def test_a_closed_month_neither_changes_nor_gets_another_file(judged, repository):
    path = f"{UPDATES}/so-tttt/2024-02.yaml"
    found = judged(replaced(repository, path, "percent: 10", "percent: 20"))
    assert ("G624", path) in found
    new = f"{UPDATES}/ca-tinh/2024-02.yaml"
    found = judged({new: month("ca-tinh", "2024-02", "2024-02-10")}, actor=SECRETARY)
    assert ("G624", new) in found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "due: 2025-01-31, document: 45/TB-TCT",
            "due: 2025-03-31, document: 45/TB-TCT",
        ),
        ("note: Thiếu chữ ký.", "note: Đã đủ."),
        ("  - {on: 2024-03-20, kind: revoke, decision: 2024-03-02.2}\n", ""),
        ("decisions:\n", "decisions:\n  - {on: 2024-01-20, kind: waive, task: II.1.b}\n"),
    ],
)
def test_rulings_are_only_added_at_the_end(judged, repository, old, new):
    found = judged(replaced(repository, DECISIONS, old, new), actor=SECRETARY)
    assert ("G625", DECISIONS) in found


def test_comments_and_layout_of_rulings_may_change(judged, repository):
    assert judged({DECISIONS: "# Ý kiến\n" + repository.text(DECISIONS)}, actor=SECRETARY) == []


@pytest.mark.parametrize("broken", [None, "x: [\n"])
def test_rulings_are_not_away_or_unreadable_for_a_while_either(judged, repository, broken):
    text = repository.text(DECISIONS)
    assert judged({DECISIONS: broken}, {DECISIONS: text}, actor=SECRETARY) == [("G616", DECISIONS)]


def test_a_file_of_the_plan_is_no_program_not_even_for_a_while(repository, guard):
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.write(OWN, month("so-tttt"))
    repository.git("add", OWN)
    repository.git("update-index", "--chmod=+x", OWN)
    repository.git("commit", "--quiet", "--message", "Chạy được")
    assert guard() == [("G651", OWN)]
    repository.git("update-index", "--chmod=-x", OWN)
    repository.git("commit", "--quiet", "--message", "Thôi")
    assert guard() == [("G616", OWN)]


def test_data_is_never_deleted(judged):
    assert judged({OWN: month("so-tttt")}, {OWN: None}) == []  # a draft that never landed
    assert judged({DECISIONS: None}, actor=SECRETARY) == [("G621", DECISIONS)]
    found = judged({"plan/2024/tasks/II.2.dd.yaml": None}, actor=SECRETARY)
    assert ("G621", "plan/2024/tasks/II.2.dd.yaml") in found


def test_a_draft_is_not_deleted_once_it_has_landed(judged, repository):
    repository.commit({OWN: month("so-tttt")})
    assert judged({OWN: None}) == [("G621", OWN)]


def test_a_file_is_not_renamed(judged, repository):
    path, target = f"{UPDATES}/so-tttt/2024-06.yaml", OWN
    draft = month("so-tttt", "2024-06", "2024-06-10")
    repository.commit({path: draft})
    renamed = {path: None, target: draft.replace("2024-06\n", "2024-07\n")}
    assert judged(renamed) == [("G622", path)]


def test_a_symbolic_link_is_no_file(repository, guard):
    (repository.root / OWN).symlink_to("2024-03.yaml")
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.commit()
    assert ("G613", OWN) in guard()
    assert repository.text(OWN) != "", "the link leads somewhere, and what is there is not shown"


def test_a_link_in_the_place_of_a_folder_is_none(repository, guard):
    folder = repository.root / UPDATES / "so-tttt"
    repository.git("checkout", "--quiet", "-b", "nhanh")
    folder.rename(repository.root / "cat-di")
    folder.symlink_to("ca-tinh", target_is_directory=True)
    repository.commit()
    found = guard()
    assert ("G613", f"{UPDATES}/so-tttt") in found
    assert ("G623", SENT) in found
    assert ("G611", "cat-di/2024-03.yaml") in found


def test_a_submodule_is_no_file_also_where_the_change_asks_git_to_pass_over_it(repository, guard):
    repository.git("checkout", "--quiet", "-b", "nhanh")
    ignoring = (
        f'[submodule "x"]\n\tpath = {OWN}\n\turl = https://example.gov.vn/x\n\tignore = all\n'
    )
    repository.write(".gitmodules", ignoring)
    repository.git("add", ".gitmodules")
    head = repository.git("rev-parse", "HEAD")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{head},{OWN}")
    repository.git("commit", "--quiet", "--message", "Kho con")
    assert {("G613", OWN), ("G611", ".gitmodules")} <= set(guard())


@pytest.mark.parametrize(
    "path",
    [
        f"{UPDATES}/so-tttt/2024-03.YAML",
        f"{UPDATES}/SO-TTTT/2024-07.yaml",
        "Plan/2024/plan.yaml",
    ],
)
def test_a_name_that_differs_in_case_only_is_refused(judged, path):
    assert ("G614", path) in judged({path: month("so-tttt")}, actor=OFFICER)


def test_a_name_that_differs_in_unicode_form_only_is_refused(judged, repository):
    repository.commit({"tài-liệu.md": "a\n"})
    nfd = "ta\u0300i-lie\u0323\u0302u.md"
    assert judged({nfd: "b\n"}, actor=SECRETARY) == [("G614", nfd)]


def test_a_path_that_windows_cannot_open_is_refused(judged):
    path = "/".join(["tai-lieu"] * 40)
    assert judged({path: "x\n"}, actor=SECRETARY) == [("G615", path)]


@pytest.mark.parametrize(
    "name", [".gitattributes", "2024-07.yaml~", "ghi-chu.txt", "a/2024-07.yaml"]
)
def test_an_agencys_folder_holds_nothing_but_months(judged, name):
    path = f"{UPDATES}/so-tttt/{name}"
    assert ("G612", path) in judged({path: month("so-tttt")})


def test_names_that_a_terminal_would_obey_are_shown_escaped(judged):
    found = judged({"plan/2024/updates/so-tttt/\x1b[31m.yaml": "x\n"})
    assert ("G612", f"{UPDATES}/so-tttt/\\x1b[31m.yaml") in found


def test_the_secretariat_does_not_change_an_agencys_word(judged, repository):
    repository.commit({OWN: month("so-tttt")})
    changed = month("so-tttt", more="entered_by: ca-tinh\n")
    assert ("G611", OWN) in judged({OWN: changed}, actor=SECRETARY)


def test_what_the_secretariat_enters_says_so(judged):
    path = f"{UPDATES}/ubnd-h-dak-ha/2024-07.yaml"
    assert judged({path: month("ubnd-h-dak-ha")}, actor=SECRETARY) == [("G631", path)]


def test_what_an_agency_wrote_before_it_lost_its_maintainers_stands(judged, repository):
    entered = repository.text(HELPED).replace("updates:", "entered_by: ca-tinh\nupdates:")
    more = "  - {task: II.2.q, on: 2024-03-13, status: in_progress}\n"
    assert judged({HELPED: entered + more}, actor=SECRETARY) == []
    assert judged({HELPED: entered.replace("80", "90")}, actor=SECRETARY) == [("G632", HELPED)]


def test_an_agency_does_not_say_that_the_secretariat_entered_its_month(judged):
    claimed = month("so-tttt", more="entered_by: ca-tinh\nsubmitted: {on: 2024-06-20}\n")
    assert judged({OWN: claimed}) == [("G633", OWN)]


def test_the_tree_after_the_change_validates(judged):
    assert judged({OWN: month("so-tttt", task="II.9.z")}) == [("L302", OWN)]


def test_a_report_that_claims_an_earlier_day_is_remarked_on(judged):
    path = f"{UPDATES}/so-tttt/2024-06.yaml"
    sent = month("so-tttt", "2024-06", "2024-06-10", more="submitted: {on: 2024-06-14}\n")
    assert judged({path: sent}) == [("G641", path)]


def test_a_year_begins_with_its_plan_which_is_the_secretariats(judged):
    path = f"{UPDATES}/so-tttt/2025-01.yaml".replace("2024", "2025", 1)
    for text in (month("so-tttt", "2025-01", "2025-01-05"), "#" * 1_000_002):
        found = judged({path: text})
        assert ("G611", path) in found
        assert ("S252", "plan/2025/plan.yaml") in found


@pytest.mark.parametrize("name", ["xx/x.yaml", ".gitkeep", "plan.yaml/x"])
def test_a_year_without_a_plan_is_none_whoever_makes_it(judged, name):
    assert judged({f"plan/2025/{name}": "x: y\n"}, actor=SECRETARY) != []


def test_what_an_agency_once_wrote_is_not_rewritten_in_two_landings(judged, repository):
    entered = repository.text(HELPED).replace("updates:", "entered_by: ca-tinh\nupdates:")
    repository.commit({HELPED: entered})
    assert judged({HELPED: entered.replace("80", "90")}, actor=SECRETARY) == [("G632", HELPED)]


def test_what_an_agency_once_wrote_is_not_rewritten_by_way_of_a_fake(judged, repository):
    right = repository.text(HELPED)
    entered = right.replace("updates:", "entered_by: ca-tinh\nupdates:")
    fake = "agency: ubnd-h-dak-ha\nperiod: 2024-03\nupdates: []\n"
    assert judged({HELPED: fake}, {HELPED: entered}, actor=SECRETARY) == [("G616", HELPED)]


def test_words_that_were_joined_in_a_merge_are_the_agencys_too(judged, repository):
    first = repository.text(HELPED)
    second = "  - {task: II.2.q, on: 2024-03-13, status: in_progress, result: Hai.}\n"
    repository.git("checkout", "--quiet", "-b", "ban")
    repository.commit({HELPED: first.replace("80", "70")})
    repository.git("checkout", "--quiet", "main")
    repository.commit({"README.md": "x\n"})
    repository.git("merge", "--quiet", "--no-commit", "--no-ff", "ban")
    repository.commit({HELPED: first + second})
    entered = (first + second).replace("updates:", "entered_by: ca-tinh\nupdates:")
    repository.commit({HELPED: entered})
    changed = {HELPED: entered.replace("Hai.", "Ba.")}
    assert judged(changed, actor=SECRETARY) == [("G632", HELPED)]


@pytest.mark.parametrize("spelling", ["./evidence/ke-hoach.txt", "evidence//ke-hoach.txt"])
def test_evidence_is_kept_however_its_path_is_spelled(judged, repository, spelling):
    text = repository.text(SENT).replace("path: evidence/ke-hoach.txt", f"path: {spelling}")
    repository.commit({SENT: text})
    assert ("G621", "evidence/ke-hoach.txt") in judged(
        {"evidence/ke-hoach.txt": None}, actor=SECRETARY
    )


def test_an_agency_takes_over_what_was_entered_for_it(judged, repository):
    entered = month("so-tttt", more="entered_by: ca-tinh\n")
    repository.commit({OWN: entered})
    sent = entered.replace("updates:", "submitted: {on: 2024-06-20}\nupdates:")
    assert judged({OWN: sent}) == [("G633", OWN)]
    assert judged({OWN: sent.replace("entered_by: ca-tinh\n", "")}) == []


def test_an_agency_gets_its_first_maintainer_while_a_draft_entered_for_it_waits(judged, repository):
    path = f"{UPDATES}/ubnd-h-dak-ha/2024-07.yaml"
    repository.commit({path: month("ubnd-h-dak-ha", more="entered_by: ca-tinh\n")})
    named = replaced(
        repository, AGENCIES, "kind: district\n", "kind: district\n    maintainers: [dak-ha]\n"
    )
    assert judged(named, actor=SECRETARY) == []


def test_a_slip_in_ones_own_months_is_put_right_by_one_more_commit(judged):
    folder = f"{UPDATES}/so-tttt"
    wrong = {f"{folder}/2024-7.yaml": month("so-tttt")}
    right = {f"{folder}/2024-7.yaml": None, f"{folder}/2024-07.yaml": month("so-tttt")}
    assert judged(wrong, right) == []
    path = f"{UPDATES}/ubnd-h-dak-ha/2024-07.yaml"
    forgotten, entered = (month("ubnd-h-dak-ha", more=m) for m in ("", "entered_by: ca-tinh\n"))
    assert judged({path: forgotten}, {path: entered}, actor=SECRETARY) == []


def test_a_stray_file_may_be_taken_away(judged, repository):
    path = f"{UPDATES}/so-tttt/.gitkeep"
    repository.commit({path: ""})
    assert judged({path: None}) == []


def test_evidence_that_a_month_points_to_is_not_deleted(judged):
    path = "evidence/ke-hoach.txt"
    assert ("G621", path) in judged({path: None}, actor=SECRETARY)


# Histories


def test_a_branch_that_lacks_its_base_is_told_to_take_it_in(repository, guard):
    diverged(repository)
    assert guard() == [("G601", "plan")]


def test_a_merge_that_takes_back_what_the_base_has_is_seen(repository, guard):
    diverged(repository)
    repository.git("merge", "--quiet", "--no-commit", "main")
    repository.write(FOREIGN, None)
    repository.commit()
    assert guard() == [("G611", FOREIGN)]


def test_a_merge_that_smuggles_a_change_is_seen_also_when_it_is_put_back(repository, guard):
    diverged(repository)
    repository.git("merge", "--quiet", "--no-commit", "main")
    right = repository.text(FOREIGN)
    repository.commit({FOREIGN: right.replace("in_progress", "done")})
    assert guard() == [("G611", FOREIGN)]
    repository.commit({FOREIGN: right})
    assert guard() == [("G616", FOREIGN)]


def test_a_history_of_its_own_is_no_change_of_this_one(repository, guard):
    repository.git("checkout", "--quiet", "--orphan", "nhanh")
    repository.commit({OWN: month("so-tttt")})
    assert ("G601", "plan") in guard()


def test_a_foreign_history_that_is_merged_in_is_judged_commit_by_commit(repository, guard):
    repository.git("checkout", "--quiet", "--orphan", "la")
    repository.git("rm", "-rfq", ".")
    repository.commit({"la.txt": "x\n"})
    repository.git("checkout", "--quiet", "-b", "nhanh", "main")
    repository.git("merge", "--quiet", "--no-edit", "--allow-unrelated-histories", "la")
    repository.commit({"la.txt": None})
    assert guard() == [("G616", "la.txt")]


def test_a_replaced_object_deceives_nobody(repository, guard):
    repository.git("checkout", "--quiet", "-b", "nhanh")
    head = repository.commit({FOREIGN: month("ca-tinh")})
    harmless = repository.git("commit-tree", "main^{tree}", "-p", "main", "-m", "Vô hại")
    repository.git("replace", head, harmless)
    assert guard() == [("G611", FOREIGN)]


def test_a_broken_registry_at_the_base_gives_nobody_rights(repository, judged):
    repository.commit({AGENCIES: "agencies: [\n"})
    repaired = judged({AGENCIES: "agencies: []\n"}, actor=SECRETARY)
    assert ("G602", AGENCIES) in repaired


def test_a_shallow_clone_is_refused(repository, de_an06, tmp_path):
    repository.commit({"README.md": "x\n"})
    url = (repository.root).as_uri()
    repository.git("clone", "--quiet", "--depth=1", url, str(tmp_path / "nong"))
    ended = de_an06("-C", str(tmp_path / "nong"), "guard", "--base=HEAD", "--actor", OFFICER)
    assert ended.code == 3
    assert "depth" in ended.err


def test_a_merge_that_drops_anothers_file_is_seen_also_when_it_is_put_back(repository, guard):
    diverged(repository)
    repository.git("merge", "--quiet", "--no-commit", "main")
    right = repository.text(FOREIGN)
    repository.commit({FOREIGN: None})
    repository.commit({FOREIGN: right})
    assert guard() == [("G616", FOREIGN)]


def test_work_that_began_before_the_month_was_sent_is_no_offence_when_it_came_to_nothing(
    repository, guard
):
    repository.commit({OWN: month("so-tttt")})
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.commit({OWN: month("so-tttt", day="2024-06-17")})
    repository.git("checkout", "--quiet", "main")
    repository.commit({OWN: month("so-tttt", more="submitted: {on: 2024-06-20}\n")})
    repository.git("checkout", "--quiet", "nhanh")
    repository.git("merge", "--quiet", "-X", "theirs", "--no-edit", "main")
    repository.git("checkout", "main", "--", OWN)
    repository.git("commit", "--quiet", "--amend", "--no-edit")
    assert guard() == []


def test_a_sent_month_is_not_changed_for_a_while_either_when_main_has_moved_on(repository, guard):
    right = repository.text(SENT)
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.commit({SENT: right + "# x\n"})
    repository.commit({SENT: right})
    repository.git("checkout", "--quiet", "main")
    repository.commit({FOREIGN: month("ca-tinh")})
    repository.git("checkout", "--quiet", "nhanh")
    repository.git("merge", "--quiet", "--no-edit", "main")
    assert guard() == [("G616", SENT)]


def test_what_is_told_of_the_way_is_cured_by_the_advice(repository, judged, guard):
    text = repository.text(SENT)
    month_of_july = {OWN: month("so-tttt")}
    assert judged({SENT: text + "# x\n"}, {SENT: text} | month_of_july) == [("G616", SENT)]
    repository.git("checkout", "--quiet", "nhanh")
    repository.git("reset", "--quiet", "--soft", "main")
    repository.git("commit", "--quiet", "--message", "Tháng 7")
    assert guard() == []


@pytest.mark.parametrize("name", ["main", "origin/main"])
def test_a_tag_that_is_called_like_the_base_is_not_taken_for_it(repository, de_an06, name):
    repository.git("update-ref", "refs/remotes/origin/main", "main")
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.commit({FOREIGN: month("ca-tinh")})
    repository.git("tag", name)
    root = str(repository.root)
    assert de_an06("-C", root, "guard", "--base", name, "--actor", OFFICER).code == 2
    full = "refs/heads/main"
    assert de_an06("-C", root, "guard", "--base", full, "--actor", OFFICER).code == 1


def test_parents_that_only_this_clone_believes_in_deceive_nobody(repository, guard):
    base = repository.git("rev-parse", "main")
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.commit({FOREIGN: month("ca-tinh")})
    head = repository.commit({FOREIGN: None})
    repository.write(".git/info/grafts", f"{head} {base}\n")
    assert guard() == [("G616", FOREIGN)]


# Trees that no git writes


def entry(repository, text, kind="blob"):
    """The name of an object with this text, of any kind."""
    words = ("git", "hash-object", "-w", "-t", kind, "--literally", "--stdin")
    made = subprocess.run(
        words, cwd=repository.root, input=text.encode(), capture_output=True, check=True
    )
    return made.stdout.decode().strip()


def made_tree(repository, *lines):
    """The name of a tree with these entries, whatever git thinks of them."""
    data = b"".join(
        f"{mode} {name}".encode() + b"\0" + bytes.fromhex(object) for mode, name, object in lines
    )
    words = ("git", "hash-object", "-w", "-t", "tree", "--literally", "--stdin")
    made = subprocess.run(words, cwd=repository.root, input=data, capture_output=True, check=True)
    return made.stdout.decode().strip()


def with_folder(repository, change):
    """A commit on main whose folder of so-tttt has the entries that `change` makes of its own."""
    names = ["plan", "2024", "updates", "so-tttt"]
    levels = []
    path = ""
    for name in [*names, None]:
        listed = repository.git("ls-tree", f"main:{path}").splitlines()
        rows = [
            (about.split()[0], file, about.split()[2])
            for about, _, file in (line.partition("\t") for line in listed)
        ]
        levels.append(rows)
        path = f"{path}/{name}".strip("/") if name else path
    tree = made_tree(repository, *change(levels.pop()))
    for rows, name in zip(reversed(levels), reversed(names), strict=True):
        tree = made_tree(
            repository, *[(mode.lstrip("0"), n, tree if n == name else o) for mode, n, o in rows]
        )
    commit = repository.git("commit-tree", tree, "-p", "main", "-m", "Cây lạ")
    repository.git("update-ref", "refs/heads/nhanh", commit)


@pytest.mark.parametrize("sort", ["twice", "slash", "mode", "empty", "commit", "tag"])
def test_a_tree_that_no_clone_could_hold_is_refused(repository, asked, sort):
    text = month("so-tttt")
    blob = entry(repository, text)
    more = {
        "twice": [("100644", "2024-07.yaml", blob), ("100644", "2024-07.yaml", blob)],
        "slash": [("100644", "a/2024-07.yaml", blob)],
        "mode": [("100664", "2024-07.yaml", blob)],
        "empty": [("40000", "a", made_tree(repository))],
    }.get(sort)
    if more is None:
        more = [("100644", "2024-07.yaml", entry(repository, text, kind=sort))]
    with_folder(repository, lambda rows: [*rows, *more])
    ended = asked("--head", "nhanh", "--actor", OFFICER)
    assert ended.code == 3, ended.out
    assert "malformed tree" in ended.err or "cannot read an object" in ended.err


def test_folders_within_each_other_without_end_are_refused_in_seconds(
    repository, asked, monkeypatch
):
    monkeypatch.setattr("de_an06.git.git.LARGEST_ANSWER", 48_000_000 if WHOLE else 4_800_000)
    tree = made_tree(repository, ("100644", "f", entry(repository, "x")))
    for _ in range(7):
        tree = made_tree(repository, *[("40000", f"a{n}", tree) for n in range(10)])
    with_folder(repository, lambda rows: [*rows, ("40000", "a", tree)])
    assert asked("--head", "nhanh", "--actor", OFFICER).code == 3


def test_many_wrong_names_of_one_large_file_are_not_read_one_by_one(repository, guard):
    repository.git("checkout", "--quiet", "-b", "nhanh")
    large = "x: y\n" * (100_000 if WHOLE else 10_000)
    repository.commit({f"{UPDATES}/so-tttt/tep_{n}.yaml": large for n in range(200)})
    assert {code for code, _ in guard()} == {"G612", "S251"}


# The command line


def test_somebody_must_be_named_and_only_one(asked):
    for who in ((), ("--actor", OFFICER, "--agency", "so-tttt"), ("--agency", "so-tx")):
        assert asked(*who).code == 2
    assert "so-tttt" in asked("--agency", "so-ttt").err
    assert asked("--base", "khong-co", "--actor", OFFICER).code == 2


def test_the_clones_own_agency_is_the_default(repository, asked):
    repository.git("config", "de-an06.agency", "so-tttt")
    ended = asked()
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("so-tttt: 0 tệp, 0 commit so với ")


def test_an_accounts_name_stays_on_one_line(asked):
    assert asked("--actor", "x\n::error::y").out.startswith("x ::error::y: 0 tệp")


def test_outside_of_git_there_is_nothing_to_judge(project, de_an06):
    ended = de_an06("guard", "--base", "main", "--actor", OFFICER)
    assert ended.code == 3
    assert str(project) in ended.err


def test_the_text_names_who_what_whose_and_in_which_commit(repository, de_an06):
    repository.git("checkout", "--quiet", "-b", "nhanh")
    commit = repository.commit({FOREIGN: month("ca-tinh")})
    words = ("-C", str(repository.root), "guard", "--base", "main", "--actor", OFFICER)
    assert de_an06("--lang", "en", *words).out == (
        f"{FOREIGN}:1:1: error G611: can-bo-tttt (so-tttt) may not change this file "
        f"(owner ca-tinh; commit {commit[:10]}): take this change out of the branch\n"
        "    1 | agency: ca-tinh\n        ^^^^^^\n"
        f"can-bo-tttt (so-tttt): 1 file, 1 commit on {repository.git('rev-parse', 'main')[:10]}; "
        "1 error, 0 warnings\n"
    )


def test_a_project_in_a_folder_of_its_repository_is_judged_like_any(tmp_path, de_an06):
    outer = new_repository(tmp_path / "kho")
    outer.git("mv", "-k", "plan", "evidence", ".", check=False)
    (outer.root / "tinh").mkdir()
    outer.git("mv", "plan", "evidence", "tinh")
    outer.commit()
    outer.git("checkout", "--quiet", "-b", "nhanh")
    outer.commit({f"tinh/{UPDATES}/so-tttt/2024-07.yaml": month("so-tttt"), "ngoai.txt": "x\n"})
    root = str(outer.root / "tinh")
    ended = de_an06("-C", root, "guard", "--base", "main", "--actor", OFFICER, "--json")
    found = [(finding["code"], finding["file"]) for finding in json.loads(ended.out)]
    assert found == [("G611", "../ngoai.txt")]


def test_a_bare_repository_is_judged_without_a_work_tree(repository, de_an06, tmp_path):
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.commit({FOREIGN: month("ca-tinh")})
    repository.git("clone", "--quiet", "--bare", ".", str(tmp_path / "kho.git"))
    words = ("guard", "--base", "main", "--head", "nhanh", "--actor", OFFICER, "--json")
    ended = de_an06("-C", str(tmp_path / "kho.git"), *words)
    assert [finding["file"] for finding in json.loads(ended.out)] == [FOREIGN]


def test_judging_changes_nothing(repository, guard):
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.commit({OWN: month("so-tttt")})
    before = snapshot(repository)
    guard()
    assert snapshot(repository) == before


def snapshot(repository: Repository):
    return {
        path: (path.stat().st_mtime_ns, path.read_bytes())
        for path in repository.root.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def test_every_rule_on_changes_is_broken_here_by_somebody():
    here = Path(__file__)
    # What only `validate` sees of it stands with the tests of that.
    files = (here, here.with_name("test_server.py"), here.parents[1] / "queries/test_plans.py")
    stories = "".join(file.read_text(encoding="utf-8") for file in files)
    assert [rule.code for rule in rules_in("guard") if f'"{rule.code}"' not in stories] == []


# Signatures


@pytest.fixture
def key(tmp_path):
    """A key for signing, with its public half."""
    path = tmp_path / "khoa"
    if shutil.which("ssh-keygen") is None:
        pytest.skip("ssh-keygen is not here; test_signatures reads what git says without it")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True)
    return path


def signed(repository, key, message="Thay đổi"):
    public = f"user.signingKey={key}.pub"
    words = ("-c", "gpg.format=ssh", "-c", public, "commit", "--quiet", "-S", "-m", message)
    repository.git("add", "--all")
    repository.git(*words)


def test_where_the_base_names_keys_every_commit_is_signed_by_one_who_may(repository, guard, key):
    public = Path(f"{key}.pub").read_text(encoding="utf-8")
    repository.commit({"allowed_signers": f"{OFFICER} {public}"})
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.write(OWN, month("so-tttt"))
    signed(repository, key)
    assert guard() == []
    repository.commit({OWN: month("so-tttt", day="2024-06-19")})
    assert guard() == [("G642", "allowed_signers")]


def test_a_clone_that_shows_signatures_in_its_log_is_read_all_the_same(repository, guard, key):
    public = Path(f"{key}.pub").read_text(encoding="utf-8")
    repository.commit({"allowed_signers": f"{OFFICER} {public}"})
    repository.git("config", "log.showSignature", "true")
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.write(OWN, month("so-tttt"))
    signed(repository, key)
    assert guard() == []


def test_a_key_of_another_agency_or_named_by_the_change_itself_does_not_count(
    repository, guard, key
):
    public = Path(f"{key}.pub").read_text(encoding="utf-8")
    repository.commit({"allowed_signers": f"{SECRETARY} {public}"})
    repository.git("checkout", "--quiet", "-b", "nhanh")
    repository.write(OWN, month("so-tttt"))
    repository.write("allowed_signers", f"{OFFICER} {public}")
    signed(repository, key)
    assert guard() == [("G611", "allowed_signers"), ("G642", "allowed_signers")]
