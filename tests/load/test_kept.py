"""The store of answers: what is read of it, and what is no store of ours."""

import os
import threading
from pathlib import Path

import pytest

from de_an06.load import keeping, kept
from de_an06.load.keeping import write
from de_an06.load.kept import BROKEN, LARGEST, KeptAnswer, Store, place_of, read

ANSWER = KeptAnswer("('status',)", 1, "", ["1Tình hình\n", "2cảnh báo\n", "1hết\n"])


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    return tmp_path / "cache"


def stored(*answers, root="/du-an", program="p\n1"):
    store = Store(program, 7, ["evidence/a b.pdf"], ["'plan/x' 1", "'evidence/a b.pdf' -"])
    store.answers = list(answers)
    write(root, store)
    place = place_of(root)
    return place and Path(place)


def found(key=ANSWER.key, root="/du-an", program="p\n1"):
    try:
        store = read(root, program, key)
    except BROKEN:
        return None
    return store.answers[0] if store and store.answers else None


def test_an_answer_comes_back_as_it_was():
    stored(KeptAnswer("other", 0, "abc", [""]), ANSWER)
    answer = found()
    assert (answer.key, answer.code, answer.edits, answer.said) == (
        ANSWER.key, ANSWER.code, ANSWER.edits, ANSWER.said,
    )  # fmt: skip
    assert found("other").edits == "abc"
    whole = read("/du-an", "p\n1")
    assert [each.key for each in whole.answers] == ["other", ANSWER.key]
    assert (whole.since, whole.paths, len(whole.lines)) == (7, ["evidence/a b.pdf"], 2)


def test_another_question_project_or_program_has_no_answer():
    place = stored(ANSWER)
    assert found("('due',)") is None
    assert found(program="p\n2") is None
    assert found(root="/khac") is None
    place.replace(place_of("/khac"))
    assert found(root="/khac") is None


def test_a_store_that_is_cut_off_anywhere_or_altered_in_one_letter_is_none():
    place = stored(ANSWER)
    whole = place.read_bytes()
    for length in range(len(whole)):
        place.write_bytes(whole[:length])
        assert found() is None
    for nth in range(len(whole)):
        place.write_bytes(whole[:nth] + bytes([whole[nth] ^ 1]) + whole[nth + 1 :])
        assert found() is None


@pytest.mark.parametrize(
    "planted",
    [b"", b"\0" * 5000, b"\x80\x04." * 9, b"de-an06-answers-1 9999999999999 1\nx", b"x" * 200,
     b"de-an06-answers-1 -5 0\n", b"de-an06-answers-1 " + b"9" * 5000 + b" 1\n"],
)  # fmt: skip
def test_what_is_planted_is_no_store(planted):
    place = stored(ANSWER)
    place.write_bytes(planted)
    assert found() is None


@pytest.mark.skipif(os.name != "posix", reason="as POSIX has them")
def test_only_a_file_of_the_users_own_that_no_other_may_read_is_a_store(tmp_path):
    place = stored(ANSWER)
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.parent.stat().st_mode & 0o777 == 0o700
    place.chmod(0o644)
    assert found() is None
    place.chmod(0o600)
    place.rename(tmp_path / "x")
    place.symlink_to(tmp_path / "x")
    assert found() is None
    place.unlink()
    os.mkfifo(place, 0o600)
    assert found() is None


def test_the_newest_answers_are_kept_in_64_places_and_8_mb():
    many = [KeptAnswer(f"'{n}'", 0, "", ["1x"]) for n in range(70)]
    stored(*many)
    assert len(read("/du-an", "p\n1").answers) == 64
    long = [KeptAnswer(f"'{n}'", 0, "", ["1" + "x" * (3 << 20)]) for n in range(3)]
    place = stored(*long)
    assert place.stat().st_size <= LARGEST
    assert [each.key for each in read("/du-an", "p\n1").answers] == ["'0'", "'1'"]
    stored(KeptAnswer("'x'", 0, "", ["1" + "x" * LARGEST]))
    assert len(read("/du-an", "p\n1").answers) == 2  # what is too long leaves all as it was


def test_nothing_is_kept_within_the_project(tmp_path, cache):
    assert stored(ANSWER, root=str(tmp_path)) is None
    assert not cache.exists()


def test_where_a_store_cannot_be_written_the_old_one_stands(monkeypatch, cache):
    stored(ANSWER)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keeping.os, "replace", full)
    with pytest.raises(OSError, match="space"):
        stored(KeptAnswer("new", 0, "", ["1"]))
    assert found() is not None
    assert len(list((cache / "de-an06").iterdir())) == 1


def test_two_who_write_at_once_leave_a_whole_store():
    def write(name):
        for n in range(50):
            stored(KeptAnswer(f"{name}{n}", 0, "", [f"1{name * 1000}"]))
            assert read("/du-an", "p\n1") is not None

    writers = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(read("/du-an", "p\n1").answers) == 1


def test_the_cache_folder_is_the_users(monkeypatch):
    monkeypatch.setattr(kept.sys, "platform", "linux")
    assert kept.folder() == f"{os.environ['XDG_CACHE_HOME']}/de-an06"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/whole")
    monkeypatch.setenv("HOME", "/nha")
    assert kept.folder() == "/nha/.cache/de-an06"
    monkeypatch.setattr(kept.sys, "platform", "darwin")
    assert kept.folder() == "/nha/Library/Caches/de-an06"
