"""Plan files edited at random, one to three edits of a valid project, then read by all commands."""

import os
import re
from functools import cache
from pathlib import Path

import yaml

from fuzz.trial import GOOD, TESTS, Fault
from fuzz.wild import any_value, sendable

ANY = TESTS / "registers" / "any"
BASES = {
    GOOD: ("2024-07-01", ("2024-03", "2024-Q1", "2024-H1", "2024-06", "2024")),
    ANY / "commune": ("2026-09-16", ("2026-03", "2026-06", "2026-07")),
    ANY / "programme": ("2026-09-16", ("2025-H1", "2025", "2026-H1")),
    ANY / "city": ("2026-09-16", ("dot-3", "dot-4", "tong-ket")),
}
READERS = (
    "due", "obstacles", "log --all", "agencies", "plan", "conditions", "tasks", "status --matrix",
    "status --csv", "status --original", "validate --strict", "validate --format=sarif",
    "log --json",
    "obstacles --json", "due --json", "plan --json", "agency so-tc", "show II.2.q",
    "--lang en status",
)  # fmt: skip
KINDS = ("consolidated", "annex", "all", "agency --agency=so-tc", "reminder")
FORMATS = ("md", "txt", "html", "docx", "xlsx")
PAIR = re.compile(r"([A-Za-z_]+): *([^\s{}\[\],][^{}\[\],\n]*)")


def case(trial):
    random = trial.random
    base = random.choice((GOOD, GOOD, *BASES))
    day, periods = BASES[base]
    trial.begin(base, random.choice((*[day] * 8, "2025-01-15", "9999-12-31")))
    for _ in range(random.choice((1, 1, 2, 3))):
        edit(trial)
    valid = trial.reads("validate", "--json").code == 0
    trial.codes["valid"] += valid
    status = trial.reads("status", "--json")
    if valid and status.code:
        raise Fault(f"validate has no error, status ends with {status.code}\n{status.said}")
    trial.reads(*random.choice(READERS).split())
    what = [*random.choice(KINDS).split(), random.choice(periods)]
    to = f"--format={random.choice(FORMATS)}"
    before = trial.state("du-an")
    ended = trial.run(
        "report", *what, to, "-o", "../ra", *random.choice(([], ["--draft"], ["--draft"]))
    )
    trial.unchanged(before, ended, "report -o elsewhere", "du-an")


def edit(trial):
    """One edit of one file, mostly of a kind that leaves the project valid or nearly so."""
    random = trial.random
    path = random.choice(_files(trial.root))
    kind = random.choices(list(EDITS), [weight for weight, _ in EDITS.values()])[0]
    trial.recipe.append(f"{kind}: {path.relative_to(trial.root)}")
    EDITS[kind][1](trial, path)


def _files(root):
    return sorted(
        path for path in (root / "plan").rglob("*.yaml") if path.is_file() and not path.is_symlink()
    )


@cache
def _pool(base):
    """The values of each key, over all projects."""
    found = {}
    for path in sorted(base.rglob("*.yaml")):
        for key, value in PAIR.findall(path.read_bytes().decode(errors="replace")):
            found.setdefault(key, set()).add(value)
    return {key: sorted(values) for key, values in found.items()}


def _with_value(trial, path, choose):
    text = path.read_bytes().decode(errors="replace")
    if pairs := list(PAIR.finditer(text)):
        pair = trial.random.choice(pairs)
        value = choose(pair[1])
        trial.recipe.append(f"  {pair[0][:80]!r} -> {value[:80]!r}")
        text = text[: pair.start(2)] + value + text[pair.end(2) :]
        path.write_bytes(text.encode())


def _kin(trial, path):
    """A value of the same key from elsewhere."""
    pool = _pool(trial.base if trial.random.random() < 0.9 else TESTS / "registers")
    _with_value(trial, path, lambda key: trial.random.choice(pool.get(key, ["x"])))


def _value(trial, path):
    _with_value(trial, path, lambda _: any_value(trial.random))


def _lines(trial, path):
    """A line dropped, doubled, moved, indented or exchanged."""
    random = trial.random
    lines = path.read_bytes().decode(errors="replace").splitlines(keepends=True) or ["\n"]
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    what = random.choice(("drop", "double", "swap", "indent", "cut", "insert"))
    trial.recipe.append(f"  {what} line {at + 1} ({other + 1})")
    match what:
        case "drop":
            del lines[at]
        case "double":
            lines.insert(other, lines[at])
        case "swap":
            lines[at], lines[other] = lines[other], lines[at]
        case "indent":
            lines[at] = " " * random.randint(1, 5) + lines[at]
        case "cut":
            del lines[at:]
        case "insert":
            lines.insert(at, any_value(random) + "\n")
    path.write_bytes("".join(lines).encode())


def _tree(trial, path):
    """An edit of the tree: a key or an entry dropped, doubled, renamed or put elsewhere."""
    random = trial.random
    try:
        tree = yaml.load(path.read_bytes(), yaml.BaseLoader)  # noqa: S506 - texts only
    except (yaml.YAMLError, ValueError):
        return
    holders = [node for node in _nodes(tree) if node]
    if not holders:
        return
    node, donor = random.choice(holders), random.choice(holders)
    given = random.choice(list(donor.values() if isinstance(donor, dict) else donor))
    given = yaml.load(yaml.safe_dump(given), yaml.BaseLoader)  # noqa: S506
    what = random.choice(("drop", "give", "add", "twice"))
    key = random.choice(list(node) if isinstance(node, dict) else range(len(node)))
    trial.recipe.append(f"  {what} {key!r}: {str(given)[:80]!r}")
    if what == "drop":
        del node[key]
    elif what == "give":
        node[key] = given
    elif isinstance(node, list):
        node.insert(key, given if what == "add" else node[key])
    else:
        names = [name for each in holders if isinstance(each, dict) for name in each]
        node[random.choice([*names, any_value(random)])] = given if what == "add" else node[key]
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _nodes(tree):
    if isinstance(tree, dict | list):
        yield tree
        for each in tree.values() if isinstance(tree, dict) else tree:
            yield from _nodes(each)


def _bytes(trial, path):
    random = trial.random
    data = bytearray(path.read_bytes())
    at = random.randrange(len(data) + 1)
    odd = (
        b"\xef\xbb\xbf",
        b"\xff",
        b"\0" * 9,
        b"\r",
        b"\xc2\x85",
        b"\xe2\x80\xa8",
        b"\t",
        "ệ".encode("cp1258", "replace"),
    )
    match random.choice(("insert", "crlf", "bom", "empty", "utf16")):
        case "insert":
            data[at:at] = random.choice(odd)
        case "crlf":
            data = data.replace(b"\n", b"\r\n")
        case "bom":
            data[:0] = b"\xef\xbb\xbf"
        case "empty":
            data.clear()
        case "utf16":
            data = bytearray(data.decode(errors="replace").encode("utf-16"))
    path.write_bytes(data)


def _place(trial, path):
    """A file removed, moved, doubled, made a link, a folder or a FIFO."""
    random = trial.random
    others = _files(trial.root)
    other = random.choice(others)
    name = re.sub(r"[\0/\n]", "", sendable(any_value(random)))[:60] or "x"
    to = random.choice((other, path.with_name(name), path.with_suffix(".yml"), Path(f"{path}~"),
                        path.parent.with_name("so-tc") / path.name,
                        path.with_name("2024-05.yaml")))  # fmt: skip
    what = random.choice(("remove", "move", "copy", "link", "folder", "fifo", "mode"))
    trial.recipe.append(f"  {what} {to.relative_to(trial.root)}")
    to.parent.mkdir(parents=True, exist_ok=True)
    match what:
        case "remove":
            path.unlink()
        case "move":
            path.replace(to)
        case "copy":
            to.write_bytes(path.read_bytes())
        case "link":
            path.unlink()
            path.symlink_to(other if other != path else "khong-co")
        case "folder":
            path.unlink()
            path.mkdir()
        case "fifo":
            path.unlink()
            os.mkfifo(path)
        case "mode":
            path.chmod(random.choice((0, 0o755, 0o444)))


EDITS = {
    "kin": (14, _kin),
    "value": (4, _value),
    "lines": (4, _lines),
    "tree": (5, _tree),
    "bytes": (1, _bytes),
    "place": (1, _place),
}
