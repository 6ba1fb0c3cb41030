"""Filling a new folder, wholly or not at all."""

import pytest

from de_an06.record.whole import fill, is_free


def test_a_folder_is_free_when_it_is_not_there_or_empty(tmp_path):
    assert is_free(tmp_path)
    assert is_free(tmp_path / "new")


@pytest.mark.parametrize("name", ["notes.txt", ".hidden"])
def test_a_folder_with_anything_in_it_is_not_free(tmp_path, name):
    (tmp_path / name).touch()
    assert not is_free(tmp_path)


def test_a_file_is_no_free_folder(tmp_path):
    (tmp_path / "file").touch()
    assert not is_free(tmp_path / "file")


def test_all_files_are_written_with_the_folders_that_they_need(tmp_path):
    fill(tmp_path / "a" / "new", {"plan/x.yaml": b"1", "y": b"2"})
    assert (tmp_path / "a/new/plan/x.yaml").read_bytes() == b"1"
    assert (tmp_path / "a/new/y").read_bytes() == b"2"


def test_nothing_is_left_when_one_cannot_be_written(tmp_path):
    (tmp_path / "y").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        fill(tmp_path, {"plan/x.yaml": b"1", "y": b"2"})
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("y", b"mine")]
