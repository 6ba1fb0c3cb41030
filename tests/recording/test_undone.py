"""What cannot be undone is pointed out and asked about; a submission nobody has is taken back."""

import pytest

from conftest import copy_plan, exit_code
from git_repository import Repository

DECISIONS = "plan/2024/decisions.yaml"
UPDATE = ("update", "so-tc", "II.2.k", "--status", "in_progress")
JULY = "plan/2024/updates/so-tc/2024-07.yaml"
SUBMIT = ("submit", "so-tc", "2024-07", "--number", "9/BC-STC")


@pytest.fixture
def project(tmp_path):
    return copy_plan(tmp_path, "II.1.a", "II.2.k", "II.2.l", "II.5.k")


@pytest.fixture
def repository(project):
    """The project in a clone with one commit."""
    clone = Repository(project)
    clone.git("init", "--quiet", "--initial-branch=main")
    clone.commit()
    return clone


def own(repository, agency):
    repository.git("config", "de-an06.agency", agency)


# --- close ---


def test_a_close_names_who_has_not_reported_and_is_written_only_with_yes(de_an06, project):
    assert de_an06(*UPDATE, "--on", "2024-06-10").code == 0
    refused = de_an06("decide", "close", "2024-06")
    assert (refused.code, (project / DECISIONS).exists()) == (1, False)
    assert "30 cơ quan chưa gửi" in refused.out
    assert "Sở Tài chính (so-tc): có tệp nháp chưa gửi" in refused.out
    assert "Sở Y tế (so-yt)\n" in refused.out
    assert "--yes" in refused.err
    assert de_an06("decide", "close", "2024-06", "--yes").code == 0
    assert de_an06("validate").code == 0


def test_a_close_counts_digests_and_shows_none(de_an06, project):
    de_an06(*UPDATE, "--on", "2024-06-10")
    ended = de_an06("decide", "close", "2024-06", "--yes")
    assert "1 mã băm SHA-256" in ended.out
    assert "1 tệp không đổi được nữa" in ended.out
    digest = (project / DECISIONS).read_text(encoding="utf-8").split()[-1]
    assert len(digest) == 64
    assert digest not in ended.out


def test_a_dry_run_of_a_close_says_what_would_be_asked(de_an06, project):
    ended = de_an06("decide", "close", "2024-06", "--dry-run")
    assert (ended.code, (project / DECISIONS).exists()) == (0, False)
    assert "Khi ghi sẽ hỏi" in ended.out


def test_whoever_has_reported_is_not_named(de_an06):
    de_an06(*UPDATE, "--on", "2024-06-10")
    sent = de_an06("submit", "so-tc", "2024-06", "--number", "1/BC", "--on", "2024-06-13", "--yes")
    assert sent.code == 0
    ended = de_an06("decide", "close", "2024-06", "--dry-run")
    assert "29 cơ quan chưa gửi" in ended.out
    assert "so-tc)" not in ended.out


def test_drafts_of_those_who_owe_no_report_are_counted_apart(de_an06):
    assert de_an06(*UPDATE, "--on", "2024-06-10").code == 0
    draft = ("update", "ca-tinh", "II.5.k", "--status", "in_progress", "--on", "2024-06-10")
    assert de_an06(*draft).code == 0
    ended = de_an06("decide", "close", "2024-06", "--dry-run")
    assert "! 30 cơ quan chưa gửi" in ended.out
    others = "! 1 cơ quan không phải gửi báo cáo định kỳ, có tệp nháp chưa gửi:"
    assert f"{others}\n    Công an tỉnh (ca-tinh)\n" in ended.out


def test_at_a_terminal_a_close_is_asked_about_and_no_is_the_default(at_terminal, project):
    for typed, code in [("", 1), ("c", 0)]:
        child = at_terminal("decide", "close", "2024-06")
        child.expect("Vẫn khóa kỳ khi còn 30 cơ quan chưa gửi")
        child.sendline(typed)
        assert exit_code(child) == code
        assert (project / DECISIONS).exists() is (code == 0)


# --- submit ---


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--number", "9/BC-STC"), "Kỳ còn 24 ngày, đến hết ngày 14/07/2024"),
        ((), "Chưa có số, ký hiệu báo cáo"),
        (("--number", "9/BC-STC"), "Trong kỳ chưa ghi cập nhật nào"),
    ],
)
def test_a_report_that_is_early_empty_or_without_number_is_sent_only_with_yes(
    de_an06, project, words, said
):
    refused = de_an06("submit", "so-tc", "2024-07", *words)
    assert (refused.code, (project / JULY).exists()) == (1, False)
    assert said in refused.out
    assert "--yes" in refused.err
    assert de_an06("submit", "so-tc", "2024-07", *words, "--yes").code == 0


def test_a_report_of_the_last_week_is_not_early(de_an06, monkeypatch):
    for today, is_early in [("2024-07-06", True), ("2024-07-07", False)]:
        monkeypatch.setenv("DE_AN06_TODAY", today)
        assert ("Kỳ còn" in de_an06(*SUBMIT).out) is is_early


def test_what_was_agreed_to_is_told_in_counts(de_an06):
    asked = de_an06("submit", "so-tc", "2024-07").out
    agreed = de_an06("submit", "so-tc", "2024-07", "--yes").out
    assert "3 nhiệm vụ chưa có tin" in agreed
    assert "    2.k  " in asked.replace("II.", "")
    assert "\n    " not in agreed.partition("đã chốt")[0]


def test_an_open_obstacle_is_told_under_its_task(de_an06):
    de_an06(*UPDATE, "--obstacle", "Thiếu người.")
    out = de_an06(*SUBMIT).out
    assert out.index("vướng mắc chưa giải quyết") < out.rindex("II.2.k  ")
    assert out.rindex("II.2.k  ") < out.index("Thiếu người.")


def test_at_a_terminal_a_doubtful_report_is_asked_about_and_no_is_the_default(at_terminal, project):
    for typed, code in [("", 1), ("c", 0)]:
        child = at_terminal("submit", "so-tc", "2024-07")
        for question in ("Tóm tắt kết quả", "Văn bản đã ban hành", "Phương hướng"):
            child.expect(question)
            child.sendline("")
        child.expect("Vẫn gửi")
        child.sendline(typed)
        assert exit_code(child) == code
        assert (project / JULY).exists() is (code == 0)


# --- submit --undo ---

UPDATES = """\
agency: so-tc
period: 2024-07
# ghi chú
updates:  # tin
  - {task: II.2.k, on: 2024-06-18, status: in_progress}
"""
UNUSUAL_ORDER = """\
# đầu
updates:
  - task: II.2.k
    on: 2024-06-18
    status: done

period: 2024-07   # kỳ
  # sâu hơn
agency: so-tc
summary: |
  Đã làm.

# cuối
"""
DRAFTS = [
    UPDATES,
    UNUSUAL_ORDER,
    "{agency: so-tc, period: 2024-07, updates: []}\n",
    "{agency: so-tc, period: 2024-07}\n",
    "{agency: so-tc,\n period: 2024-07, # kỳ\n updates: []}\n",
    "agency: so-tc\r\nperiod: 2024-07\r\nplans: Làm tiếp.\r\n",
    "\ufeffperiod: 2024-07\nagency: so-tc\n",
]


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("is_committed", [False, True])
def test_undo_gives_a_draft_back_to_the_letter(de_an06, repository, draft, is_committed):
    repository.write(JULY, draft)
    if is_committed:
        repository.commit()
    assert de_an06(*SUBMIT, "--yes").code == 0
    assert (repository.root / JULY).read_bytes() != draft.encode()
    assert de_an06("submit", "so-tc", "2024-07", "--undo").code == 0
    assert (repository.root / JULY).read_bytes() == draft.encode()
    assert de_an06("validate").code == 0


def test_undo_gives_a_committed_draft_back_that_sending_changed_more(de_an06, repository):
    draft = b"agency: so-tc\nperiod: 2024-07"  # its last line has no end
    repository.commit({JULY: draft})
    own(repository, "ca-tinh")
    assert de_an06(*SUBMIT, "--yes").code == 0
    assert "entered_by: ca-tinh" in repository.text(JULY)
    assert de_an06("submit", "so-tc", "2024-07", "--undo").code == 0
    assert (repository.root / JULY).read_bytes() == draft


def test_undo_keeps_what_was_written_since_the_last_commit(de_an06, repository):
    assert de_an06(*UPDATE).code == 0
    repository.commit()
    assert de_an06("update", "so-tc", "II.2.l", "--status", "done").code == 0
    before = repository.text(JULY)
    assert de_an06(*SUBMIT, "--yes").code == 0
    assert de_an06("submit", "so-tc", "2024-07", "--undo").code == 0
    assert repository.text(JULY) == before
    assert de_an06(*SUBMIT, "--yes").code == 0


def test_undo_removes_the_file_that_only_sending_made(de_an06, repository):
    assert de_an06(*SUBMIT, "--yes").code == 0
    ended = de_an06("submit", "so-tc", "2024-07", "--undo")
    assert (ended.code, (repository.root / JULY).exists()) == (0, False)
    assert "nên đã bỏ" in ended.out


def test_what_a_commit_holds_as_sent_is_not_taken_back(de_an06, repository):
    assert de_an06(*SUBMIT, "--yes").code == 0
    repository.commit()
    sent = repository.text(JULY)
    refused = de_an06("submit", "so-tc", "2024-07", "--undo")
    assert (refused.code, repository.text(JULY)) == (1, sent)
    assert "commit" in refused.err
    # Nor where only another branch has it.
    repository.git("branch", "sent")
    repository.git("reset", "--soft", "HEAD~1")
    assert de_an06("submit", "so-tc", "2024-07", "--undo").code == 1


def test_without_git_a_submission_is_taken_back_with_a_word(de_an06, project):
    assert de_an06(*UPDATE).code == 0
    before = (project / JULY).read_bytes()
    assert de_an06(*SUBMIT, "--yes").code == 0
    ended = de_an06("submit", "so-tc", "2024-07", "--undo")
    assert (ended.code, (project / JULY).read_bytes()) == (0, before)
    assert "Không hỏi được git" in ended.out


def test_there_is_nothing_to_take_back_of_a_draft_or_of_a_closed_period(de_an06):
    assert de_an06(*UPDATE, "--on", "2024-06-10").code == 0
    assert "chưa gửi" in de_an06("submit", "so-tc", "2024-06", "--undo").err
    de_an06("submit", "so-tc", "2024-06", "--yes", "--on", "2024-06-13")
    de_an06("decide", "close", "2024-06", "--yes")
    refused = de_an06("submit", "so-tc", "2024-06", "--undo")
    assert (refused.code, "đã khóa" in refused.err) == (1, True)


def test_undo_goes_with_nothing_that_is_sent(de_an06):
    assert de_an06(*SUBMIT, "--undo").code == 2


def test_a_month_that_went_wrong_since_can_still_be_taken_back(de_an06, project):
    de_an06(*UPDATE)
    assert de_an06(*SUBMIT, "--yes").code == 0
    text = (project / JULY).read_text(encoding="utf-8")
    (project / JULY).write_text(text + "plans: Gọi 0912 345 678.\n", encoding="utf-8")
    assert de_an06("submit", "so-tc", "2024-07", "--undo").code == 0
    assert "submitted" not in (project / JULY).read_text(encoding="utf-8")


# --- another agency's clone ---


@pytest.mark.parametrize(
    "words",
    [UPDATE, (*UPDATE, "--dry-run"), (*UPDATE, "--entered-by", "ca-tinh"), (*SUBMIT, "--yes")],
)
def test_nothing_is_recorded_for_another_in_an_agencys_clone(de_an06, repository, words):
    own(repository, "so-yt")
    refused = de_an06(*words)
    assert (refused.code, (repository.root / JULY).exists()) == (1, False)
    assert "so-yt" in refused.err
    assert "git config de-an06.agency so-tc" in refused.err
    own(repository, "so-tc")
    assert de_an06(*words).code == 0


def test_nothing_is_ruled_in_an_agencys_clone(de_an06, repository):
    own(repository, "so-yt")
    refused = de_an06("decide", "condition-met", "tandtc-guidance")
    assert (refused.code, (repository.root / DECISIONS).exists()) == (1, False)
    own(repository, "ca-tinh")
    assert de_an06("decide", "condition-met", "tandtc-guidance").code == 0


def test_the_secretariat_records_for_another_in_its_own_clone(de_an06, repository):
    own(repository, "ca-tinh")
    assert de_an06(*UPDATE).code == 0
    assert "entered_by: ca-tinh" in repository.text(JULY)


def test_a_clone_of_nobody_known_is_no_reason_to_refuse(de_an06, repository):
    own(repository, "so-khong-co")
    assert de_an06(*UPDATE).code == 0


# --- done in time becomes done late ---

DONE = ("update", "so-tc", "II.1.a", "--status", "done")


@pytest.fixture
def in_time(de_an06):
    """II.1.a is due on 15 May and said to be finished before."""
    assert de_an06(*DONE, "--completed-on", "2024-01-10").code == 0


@pytest.mark.usefixtures("in_time")
def test_a_preview_says_that_what_turns_would_be_asked_about(de_an06):
    ended = de_an06(*DONE, "--completed-on", "2024-06-19", "--dry-run")
    assert (ended.code, "Khi ghi sẽ hỏi" in ended.out) == (0, True)
