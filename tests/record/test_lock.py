import threading

import pytest

from de_an06.record import lock
from de_an06.record.lock import locked
from git_repository import new_repository


def test_a_second_writer_is_told_that_another_is_writing(project, monkeypatch):
    monkeypatch.setattr(lock, "_PATIENCE", 0.1)
    told = []

    def write() -> None:
        with (
            pytest.raises(TimeoutError, match="another process is writing") as refused,
            locked(project),
        ):
            pass
        told.append(refused.value.filename)

    with locked(project):
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
    assert told == [str(project / "plan" / ".de-an06.lock")]


def test_the_lock_is_free_again_after_a_failure(project):
    with pytest.raises(KeyError), locked(project):
        raise KeyError
    with locked(project):
        pass


def test_a_lock_file_that_is_a_link_is_refused(project, tmp_path):
    (project / "plan" / ".de-an06.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic links"), locked(project):
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_a_lock_file_that_cannot_be_opened_is_an_error_of_the_system(project):
    (project / "plan" / ".de-an06.lock").mkdir()
    with pytest.raises(OSError, match=r"\.de-an06\.lock"), locked(project):
        pass


def test_in_a_clone_the_lock_lies_with_what_git_keeps(tmp_path):
    clone = new_repository(tmp_path)
    with locked(clone.root):
        assert (clone.root / ".git" / "de-an06.lock").exists()
    assert clone.git("status", "--porcelain", "--ignored") == ""
