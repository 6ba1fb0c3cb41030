"""The server hook where accounts are real: gitolite behind an sshd of one's own, over ssh."""

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from git_repository import Repository, new_repository
from server import FOREIGN, OFFICER, OWN, SECRETARY, TODAY, month

SSHD = shutil.which("sshd", path="/usr/sbin:/usr/bin")
# It gives sshd a user with a home of our own, whoever runs the tests.
WRAPPER = next(Path("/usr/lib").glob("*/libnss_wrapper.so"), None)
TOOLS = [SSHD, WRAPPER, *map(shutil.which, ("gitolite", "ssh", "ssh-keygen"))]

pytestmark = [
    pytest.mark.needs_tools,
    pytest.mark.skipif(not all(TOOLS), reason="needs gitolite3, sshd, nss-wrapper"),
]

CONFIGURATION = """\
ListenAddress 127.0.0.1:{port}
HostKey {home}/host
PidFile none
UsePAM no
StrictModes no
PermitRootLogin prohibit-password
PasswordAuthentication no
AuthorizedKeysFile {home}/.ssh/authorized_keys
SetEnv DE_AN06_TODAY={today}
"""


@dataclass(frozen=True)
class Gitolite:
    """A home in which gitolite keeps a repository, and the port at which its sshd listens."""

    home: Path
    port: int
    work: Repository

    @property
    def bare(self):
        return Repository(self.home / "repositories/kho.git")

    def push(self, *refspecs, actor=OFFICER, force=True):
        """What the server says to a push by the key of an account: nothing where it lands."""
        words = ["--force"] if force else []
        claimed = {"GIT_SSH_COMMAND": ssh(self.home / actor), "DE_AN06_ACTOR": SECRETARY}
        done = subprocess.run(
            ("git", "push", "--quiet", *words, f"ssh://git@127.0.0.1:{self.port}/kho", *refspecs),
            cwd=self.work.root,
            env=os.environ | claimed,
            capture_output=True,
            check=False,
        )
        return done.stderr.decode() if done.returncode else ""


def ssh(key):
    options = ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "IdentitiesOnly=yes")
    return f"ssh -F none -q -i {key} " + " ".join(f"-o {option}" for option in options)


def run(*words, home, **environment):
    done = subprocess.run(
        words, env=os.environ | {"HOME": str(home)} | environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


@contextmanager
def listening(home, port):
    """An sshd as whoever runs the tests, to whose users belongs one with that home."""
    passwd, group = home / "passwd", home / "group"
    ids = f"{os.getuid()}:{os.getgid()}"
    passwd.write_text(f"git:x:{ids}::{home}:/bin/sh\nsshd:x:65534:65534::/:/bin/false\n")
    group.write_text(f"git:x:{os.getgid()}:\n")
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    text = CONFIGURATION.format(port=port, home=home, today=TODAY)
    (home / "sshd_config").write_text(text)
    wrapped = {
        "LD_PRELOAD": str(WRAPPER),
        "NSS_WRAPPER_PASSWD": str(passwd),
        "NSS_WRAPPER_GROUP": str(group),
    }
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            (SSHD, "-D", "-e", "-f", home / "sshd_config"),
            env=os.environ | wrapped,
            stdout=log,
            stderr=log,
        )
    try:
        for _ in range(100):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="module")
def gitolite(tmp_path_factory):
    """gitolite with a repository that everybody may write to, but for our hook."""
    home = tmp_path_factory.mktemp("git")
    for name in ("host", "quan-tri", OFFICER, SECRETARY):
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(home / name), home=home)
    run("gitolite", "setup", "-pk", str(home / "quan-tri.pub"), home=home)
    for account in (OFFICER, SECRETARY):
        shutil.copy(home / f"{account}.pub", home / ".gitolite/keydir")
    rules = home / ".gitolite/conf/gitolite.conf"
    rules.write_text(rules.read_text() + "\nrepo kho\n    RW+ = @all\n")
    for words in (("compile",), ("trigger", "POST_COMPILE")):
        run("gitolite", *words, home=home)
    work = new_repository(home / "may-can-bo")
    bare = home / "repositories/kho.git"
    Repository(bare).git("fetch", "--quiet", str(work.root), "main:main")

    words = ("-C", str(bare), "hooks", "server", "--account", "GL_USER")
    run(sys.executable, "-m", "de_an06", *words, home=home)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with listening(home, port):
        yield Gitolite(home, port, work)


def test_each_account_does_over_ssh_what_it_may_and_nothing_else(gitolite):
    """Only the key tells who pushes: the variable that the client sets says something else."""
    work, refs = gitolite.work, ("for-each-ref", "--format=%(refname)")
    work.commit({OWN: month("so-tttt")})
    assert gitolite.push("main", force=False) == ""
    work.commit({FOREIGN: month("ca-tinh")})
    assert "G611" in gitolite.push("main")
    assert gitolite.push("HEAD:refs/heads/so-tttt/x") == ""
    assert "G654" in gitolite.push("HEAD:refs/heads/so-tc/x")
    for ref in ("refs/tags/main", "refs/notes/x", "refs/replace/" + work.git("rev-parse", "main")):
        assert "G652" in gitolite.push(f"HEAD:{ref}", actor=SECRETARY)
    assert gitolite.push("HEAD:refs/heads/nhap", actor=SECRETARY) == ""
    assert "G604" in gitolite.push("HEAD:refs/heads/quan-tri/x", actor="quan-tri")
    assert gitolite.bare.git(*refs).splitlines() == [
        "refs/heads/main",
        "refs/heads/nhap",
        "refs/heads/so-tttt/x",
    ]
