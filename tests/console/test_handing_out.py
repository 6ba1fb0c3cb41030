"""Files for people: what is not ours, or was changed since, is left alone, whatever the format."""

import os
import stat
from pathlib import Path

import pytest

from de_an06.console import handing_out
from de_an06.console.handing_out import Handout, hand_out, is_ours
from de_an06.console.refused import Refused
from de_an06.surface.seal import HTML_SEAL, SCRIPT_SEAL

BEFORE, AFTER = b"before\n", b"after\n"
SEALS = pytest.mark.parametrize("seal", [SCRIPT_SEAL, None], ids=["seal", "record"])


def everything(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(*handouts, force=False):
    with pytest.raises(Refused) as caught:
        hand_out(handouts, force=force)
    return caught.value.phrase


@SEALS
def test_what_we_wrote_is_replaced_again_and_again(tmp_path, seal):
    place = tmp_path / "new" / "a"
    for data in (BEFORE, AFTER, BEFORE, BEFORE):
        hand_out([Handout(place, data, seal)])
        assert place.read_bytes() == Handout(place, data, seal).whole


@SEALS
def test_the_same_is_not_written_again(tmp_path, seal):
    one = Handout(tmp_path / "a", BEFORE, seal)
    assert hand_out([one]) == [one.path]
    assert hand_out([one]) == []


@SEALS
@pytest.mark.parametrize("change", [b"", b"x", b"mine\n"])
def test_what_somebody_changed_is_left_alone_unless_forced(tmp_path, seal, change):
    place = tmp_path / "a"
    hand_out([Handout(place, BEFORE, seal)])
    place.write_bytes(place.read_bytes() + change if change != b"mine\n" else change)
    if not change:
        place.write_bytes(b"")
    before = everything(tmp_path)
    assert refused(Handout(place, AFTER, seal)) == "file_not_ours"
    assert everything(tmp_path) == before
    hand_out([Handout(place, AFTER, seal)], force=True)
    assert is_ours(Handout(place, BEFORE, seal))


@SEALS
def test_what_stands_there_with_the_very_content_may_be_anybodys(tmp_path, seal):
    place = tmp_path / "a"
    place.write_bytes(BEFORE)
    hand_out([Handout(place, BEFORE, seal)])
    hand_out([Handout(place, AFTER, seal)])
    assert is_ours(Handout(place, AFTER, seal))


def test_a_record_whose_file_was_moved_away_says_nothing_of_another(tmp_path):
    place = tmp_path / "a.txt"
    hand_out([Handout(place, BEFORE)])
    place.rename(tmp_path / "b.txt")
    place.write_bytes(b"mine\n")
    assert refused(Handout(place, AFTER)) == "file_not_ours"
    assert refused(Handout(tmp_path / "b.txt", AFTER)) == "file_not_ours"


def a_link(place, folder):
    (folder / "target").write_bytes(b"theirs\n")
    place.symlink_to(folder / "target")


def a_dangling_link(place, folder):
    place.symlink_to(folder / "nowhere")


ODD = {
    "link": a_link,
    "dangling link": a_dangling_link,
    "pipe": lambda place, _: os.mkfifo(place),
    "folder": lambda place, _: place.mkdir(),
}


@pytest.mark.skipif(os.name == "nt", reason="pipes and links of a folder")
@SEALS
@pytest.mark.parametrize("make", ODD.values(), ids=ODD)
@pytest.mark.parametrize("force", [False, True])
def test_nothing_but_a_regular_file_is_ever_replaced(tmp_path, seal, make, force):
    place = tmp_path / "a"
    make(place, tmp_path)
    kind = place.lstat()
    assert refused(Handout(place, AFTER, seal), force=force) == "file_not_regular"
    assert place.lstat() == kind
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.needs_tools
def test_a_device_is_not_replaced_either(tmp_path):
    place = tmp_path / "null"
    try:
        os.mknod(place, stat.S_IFCHR | 0o666, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("this system lets us make no device")
    assert refused(Handout(place, AFTER, SCRIPT_SEAL), force=True) == "file_not_regular"
    assert stat.S_ISCHR(place.lstat().st_mode)


def test_a_record_that_is_a_link_is_not_written_through(tmp_path):
    (tmp_path / ".a.txt.sha256").symlink_to(tmp_path / "nowhere")
    assert refused(Handout(tmp_path / "a.txt", AFTER), force=True) == "file_not_regular"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("place", ["plan/a", "plan/2024/new/a", "link/a", "x/../plan/a"])
@pytest.mark.parametrize("force", [False, True])
def test_nothing_is_written_under_plan(project, place, force):
    (project / "link").symlink_to(project / "plan" / "2024")
    (project / "x").mkdir()
    before = everything(project)
    assert refused(Handout(project / place, AFTER, SCRIPT_SEAL), force=force) == "file_in_plan"
    assert everything(project) == before


def test_a_folder_called_plan_that_is_no_plans_may_be_written_to(tmp_path):
    assert hand_out([Handout(tmp_path / "plan" / "a", AFTER, SCRIPT_SEAL)])


def test_of_several_all_are_written_or_none_and_all_that_is_in_the_way_is_named(tmp_path):
    names = ["a", "b", "c"]
    for name in names[1:]:
        (tmp_path / name).write_bytes(b"mine\n")
    with pytest.raises(Refused) as caught:
        hand_out([Handout(tmp_path / name, AFTER, HTML_SEAL) for name in names])
    assert caught.value.facts["paths"] == f"{tmp_path / 'b'}, {tmp_path / 'c'}"
    assert not (tmp_path / "a").exists()


def test_whatever_fails_while_a_text_is_replaced_leaves_one_that_is_known_as_ours(
    tmp_path, monkeypatch
):
    place = tmp_path / "a.txt"
    real = handing_out.replace_whole
    for at in range(3):
        hand_out([Handout(place, BEFORE)], force=True)
        calls: list[Path] = []

        def failing(path, data, calls=calls, at=at):
            calls.append(path)
            if len(calls) == at + 1:
                raise OSError(28, "No space left on device", str(path))
            real(path, data)

        monkeypatch.setattr(handing_out, "replace_whole", failing)
        with pytest.raises(OSError, match="No space"):
            hand_out([Handout(place, AFTER)])
        monkeypatch.setattr(handing_out, "replace_whole", real)
        assert is_ours(Handout(place, b"another\n"))


def test_a_file_whose_place_nobody_named_goes_where_the_project_was_said_to_be(
    de_an06, project, tmp_path_factory, monkeypatch
):
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    for words in ("form export --all 2024-07", "form export so-tc 2024-07", "due --format xlsx"):
        assert de_an06("-C", str(project), *words.split()).code == 0
    assert list(Path().iterdir()) == []
    made = {path.name for path in project.iterdir()} - {"plan"}
    assert made == {"forms-2024-07", "so-tc-2024-07.xlsx", "den-han-2024-06-20.xlsx"}
