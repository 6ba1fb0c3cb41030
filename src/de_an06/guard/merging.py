"""`de-an06 hooks merge`: what git calls to join two versions of a month's file."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from de_an06.console.refused import Refused
from de_an06.git.git import git
from de_an06.guard.merge.join import Apart, Joined, join
from de_an06.guard.merge.settling import Clash, marked_whole
from de_an06.load.folder import read_regular
from de_an06.load.layout import DATA, kind_of
from de_an06.model.month import AgencyMonth
from de_an06.record.whole import replace_whole
from de_an06.words.dates import read_day, short_day
from de_an06.words.say import Lang, say
from de_an06.yamltext.decoding import LARGEST

BaseArgument = Annotated[Path, typer.Argument(metavar="%O", help="Bản gốc chung.")]
OursArgument = Annotated[
    Path, typer.Argument(metavar="%A", help="Bản của ta; kết quả ghi vào đây.")
]
TheirsArgument = Annotated[Path, typer.Argument(metavar="%B", help="Bản của bên kia.")]
PathArgument = Annotated[str, typer.Argument(metavar="%P", help="Tên tệp trong kho.")]


def hooks_merge(
    base: BaseArgument,
    ours: OursArgument,
    theirs: TheirsArgument,
    path: PathArgument,
) -> None:
    """Git gọi lệnh này để trộn tệp cập nhật theo từng mục."""
    versions = _versions(base, ours, theirs) if _is_month(path) else None
    if versions is None:
        # As git does without a driver; it leaves a file as it is that is no text.
        labels = ("-L", "ours", "-L", "base", "-L", "theirs")
        files = map(str, (ours, base, theirs))
        if git(Path(), "merge-file", "--quiet", *labels, "--", *files) is None:
            raise Refused("merge_lines", path=path)
        return
    # Whatever may happen to us from here on: both versions are in the file, and git says conflict.
    before, one, other = versions
    replace_whole(ours, marked_whole(one, other))
    result = _joined(before, one, other)
    if isinstance(result, Apart):
        raise Refused(f"merge_{result}", path=path)
    replace_whole(ours, result.text.encode())
    if result.clashes:
        raise Refused("merge_clash", path=path, about=partial(_about, result.clashes))


def _is_month(path: str) -> bool:
    """Whether a path of the repository is a month's file; the project may stand in a folder."""
    names = path.split("/")
    places = ("/".join(names[start:]) for start, name in enumerate(names) if name == DATA)
    return any(kind_of(place) is AgencyMonth for place in places)


def _versions(*files: Path) -> list[bytes] | None:
    """The bytes of the versions; None where one is larger than any file of ours."""
    contents = [read_regular(file) for file in files]
    versions = [data for data in contents if data is not None and len(data) <= LARGEST]
    return versions if len(versions) == len(files) else None


def _joined(*versions: bytes) -> Joined | Apart:
    try:
        return join(*(version.decode() for version in versions))
    except UnicodeDecodeError:
        return Apart.UNREADABLE


def _about(clashes: Sequence[Clash], lang: Lang) -> str:
    return ", ".join(dict.fromkeys(_named(clash, lang) for clash in clashes))


def _named(clash: Clash, lang: Lang) -> str:
    """What a clash is about: an update by its task and day, or a key."""
    match clash.about:
        case (task, on):
            day = read_day(on)
            return say(lang, "merge_entry", name=task, day=short_day(day) if day else on)
        case (name,) if name:
            return name
    return say(lang, "merge_edges")
