"""The backup that docs/province.md describes, by its own commands, of a server with the hook."""

import subprocess

import pytest

from conftest import ROOT
from git_repository import Repository
from server import SECRETARY, new_server

SENT = "plan/2024/updates/so-tc/2024-03.yaml"
OFF = "git -C de-an06.git config core.useReplaceRefs false"


@pytest.fixture
def server(tmp_path):
    return new_server(tmp_path)


def documented():
    """The commands of the section on backups, in the order in which they are given."""
    text = (ROOT / "docs/province.md").read_text(encoding="utf-8")
    block = text.partition("## 7. Backups")[2].partition("```sh\n")[2].partition("```")[0]
    return [line.partition("#")[0].strip() for line in block.splitlines()]


def back_up(server, commands):
    """The mirror beside the server, after these commands."""
    folder = server.bare.root.parent
    for command in commands:
        words = command.replace("URL", str(server.bare.root))
        done = subprocess.run(("sh", "-c", words), cwd=folder, capture_output=True, check=False)
        assert done.returncode == 0, (words, done.stderr)
    return Repository(folder / "de-an06.git")


def forged(server):
    """A replacement in the work tree: what an agency sent, by a text that says it is done."""
    old = server.work.git("rev-parse", f"main:{SENT}")
    server.work.write("gia", server.work.text(SENT).replace("in_progress", "done"))
    new = server.work.git("hash-object", "-w", "gia")
    server.work.git("update-ref", f"refs/replace/{old}", new)
    return f"refs/replace/{old}"


def taken_in(server):
    """A replacement on the server from before it had the hook."""
    ref = forged(server)
    server.bare.git("fetch", "--quiet", str(server.work.root), f"{ref}:{ref}")
    return ref


def shown(repository):
    """The sent month as the commands give it that hand it on."""
    return repository.git("show", f"main:{SENT}"), repository.git("archive", "main", SENT)


def test_nothing_but_branches_reaches_the_backup(server):
    """Replacements, tags, notes and the like, pushed before it is made and before it follows."""
    true = shown(server.bare)
    server.work.git("update-ref", "refs/notes/commits", "HEAD")
    others = ("HEAD:refs/tags/main", "HEAD:refs/tags/v1", "refs/notes/commits", "HEAD:refs/x/y")
    refs = (forged(server), *others)
    assert server.push(*refs, actor=SECRETARY).count("error G652") == len(refs)
    back_up(server, documented())
    assert server.push(*refs).count("error G652") == len(refs)
    assert server.push("HEAD:refs/heads/so-tttt/x") == ""
    mirror = back_up(server, documented()[2:])
    names = mirror.git("for-each-ref", "--format=%(refname)").split()
    assert names == ["refs/heads/main", "refs/heads/so-tttt/x"]
    assert shown(mirror) == true


def test_a_replacement_from_before_the_hook_is_shown_by_neither_server_nor_backup(server):
    true = shown(server.bare)
    ref = taken_in(server)
    mirror = back_up(server, documented())
    assert ref in mirror.git("for-each-ref")
    assert shown(mirror) == shown(server.bare) == true
    for repository in (mirror, server.bare):
        assert repository.git("config", "--type=bool", "core.useReplaceRefs") == "false"


def test_without_the_documented_setting_the_backup_would_show_it(server):
    taken_in(server)
    assert OFF in documented()
    mirror = back_up(server, [command for command in documented() if command != OFF])
    assert "status: done" in shown(mirror)[0]


def test_what_is_restored_from_a_bundle_is_main_as_it_was(server, tmp_path):
    taken_in(server)
    back_up(server, documented())
    (bundle,) = tmp_path.glob("*.bundle")
    server.work.git("clone", "--quiet", str(bundle), str(tmp_path / "lai"))
    restored = Repository(tmp_path / "lai")
    assert restored.git("rev-parse", "main") == server.refs["refs/heads/main"]
    assert restored.text(SENT) == server.work.text(SENT)
    assert restored.git("for-each-ref", "refs/replace") == ""
