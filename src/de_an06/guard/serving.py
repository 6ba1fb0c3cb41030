"""`de-an06 hooks server`: the hook and the settings of a repository to which others push."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.asked import asked_name
from de_an06.console.clone import whole_clone
from de_an06.console.handing_out import ForceOption
from de_an06.console.invocation import AccountOption, invocation
from de_an06.console.output import show
from de_an06.console.refused import NO_PROJECT, Refused
from de_an06.git.git import git_line
from de_an06.guard.hook_files import (
    configure,
    hook_file,
    hooks_folder,
    is_free,
    put_hook,
    script,
)
from de_an06.guard.receiving import MAIN
from de_an06.surface.screen import Tone, line
from de_an06.words.say import Wording, say, wording

_HOOK = "pre-receive"

_ACCOUNTS = ("DE_AN06_ACTOR", "GL_USER", "GITEA_PUSHER_NAME", "GL_USERNAME")
"""The variables that tell who pushes: ours, gitolite's, that of Gitea and Forgejo, GitLab's."""

_SETTINGS = {
    # What stands in the place of an object would be shown, archived and backed up in its stead.
    "core.useReplaceRefs": "false",
    # No git writes such objects, and not every tool reads them alike.
    "receive.fsckObjects": "true",
}

_SIZE = ("receive.maxInputSize", "20m")
"""The most that one push may bring, unless the server says something else."""

PusherOption = Annotated[
    str,
    typer.Option(
        "--account", metavar="|".join(_ACCOUNTS), help="Biến môi trường nêu tài khoản đẩy lên."
    ),
]


def hooks_server(
    context: typer.Context,
    account: PusherOption = _ACCOUNTS[0],
    *,
    force: ForceOption = False,
    _json: AccountOption = False,
) -> None:
    """Đặt móc và cấu hình cho kho trần trên máy chủ: chỉ nhận những gì được phép."""
    options = invocation(context)
    root = options.directory or Path.cwd()
    variable = asked_name(account, _ACCOUNTS)
    whole_clone(root)
    if git_line(root, "rev-parse", "--is-bare-repository") != "true":
        raise Refused("server_not_bare", code=NO_PROJECT, root=root)
    # The first commits name who may do what: nobody could be judged by a main that is not there.
    if git_line(root, "rev-parse", "--verify", "--quiet", MAIN) is None:
        raise Refused("server_no_main", code=NO_PROJECT)
    changed = _set_up(root, variable, force=force)
    for what, is_new in changed:
        phrase = "hooks_set" if is_new else "hooks_kept"
        show([line(say(options.lang, phrase, what=what), Tone.GOOD)])


def _set_up(root: Path, variable: str, *, force: bool) -> list[tuple[Wording, bool]]:
    """What was set up, and whether that changed anything; Refused for a hook of somebody else."""
    facts = {"PYTHON": Path(sys.executable).as_posix(), "ACCOUNT": variable}
    hook = hook_file(hooks_folder(root) / _HOOK, script(_HOOK, "server", facts))
    if not (force or is_free(hook)):
        raise Refused("server_foreign", path=hook.path)
    done = [(wording("hooks_hook", name=_HOOK), put_hook(hook, force=force))]
    settings = dict(_SETTINGS)
    key, most = _SIZE
    settings[key] = git_line(root, "config", "--get", key) or most
    for name, value in settings.items():
        what = wording("server_setting", name=name, value=value)
        done.append((what, configure(root, name, value)))
    return done
