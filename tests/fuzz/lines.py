"""Command lines of random options, values and odd paths, as an ordinary user types them."""

import os
import shutil

import typer

from de_an06.cli.commands import COMMANDS, load
from fuzz.trial import Fault
from fuzz.wild import DAYS, IDS, PERIODS, TEXTS, any_value, sendable
from git_repository import new_repository

DATA_WRITERS = ("update", "submit", "decide", "form import")
FILE_WRITERS = (
    "report",
    "codeowners",
    "schema",
    "demo",
    "form export",
    "hooks install",
    "hooks server",
)
LEFT_OUT = ("hooks merge",)  # git gives it its files
SELDOM = ("demo", "schema")
PATHS = (
    "", ".", "..", "plan", "plan/agencies.yaml", "README.md", "ra", "ra/", "ra/x.md", "../ra",
    "../ra/x.docx",
    "khong/co/x.xlsx", "ong", "lien-ket", "-", "--", "a b", "é.md", "x" * 300, "\n", "~",
    "evidence", "bang.csv",
    "moc.jsonl", "phieu.xlsx", "con.", "NUL", "x\\y", "plan/2024/updates/so-tc/2024-03.yaml",
    "CODEOWNERS",
    "reports", "reports/templates", ".git", ".git/config",
)  # fmt: skip
EXAMPLES = (
    "update so-tc II.2.d --on 2024-06-20 --status in_progress --percent 50 --result Xong --yes",
    "update so-tttt II.1.b --status done --completed-on 2024-06-18 --yes",
    "update so-tttt II.2.q --status blocked --obstacle Thiếu --kind funding --to tandtc --yes",
    "update so-tc II.2.q --status in_progress --measure II.2.q.1=5/9 --next Họp --dry-run --yes",
    "update ca-tinh --from bang.csv --yes",
    "update so-tc --from moc.jsonl --entered-by ca-tinh --yes",
    "submit so-tc 2024-03 --on 2024-06-30 --number 5/BC --covers 2024-03,2024-Q1 --yes",
    "decide extend II.2.q --on 2024-06-30 --due 2024-12-01 --document 5/TB --agency so-tc --yes",
    "decide close 2024-03 --yes", "decide revoke 2024-03-02.1 --note Nhầm --document 6/TB --yes",
    "decide reassign II.1.b --agency so-tttt --to so-tc --document 7/TB --on 2024-06-01 --yes",
    "decide return II.1.a --agency so-tttt --note Thiếu --yes", "decide waive II.2.dd --yes",
    "report consolidated 2024-03 --format docx -o ra --number 05 --date 2024-06-30 --draft",
    "report annex 2024-Q1 --format xlsx -o ../ra/x.xlsx", "report all 2024-03 -o ra --format txt",
    "report reminder 2024-06 --by 2024-07-10 --agency so-tc", "report --eject-template agency",
    "report agency 2024-03 --agency so-tttt --format html", "codeowners -o CODEOWNERS",
    "form export --period 2024-06 --agency so-tc -o ra.xlsx", "form export --period 2024-07 --all",
    "status so-tc --as-of 2024-05-01 --state overdue --fail-on overdue --json", "status II.2 --csv",
    "status --original --matrix --document 45/TB-TCT", "due --days 30 --as-of 2024-06-01 --csv",
    "tasks hồ sơ", "show II.2.q --as-of 2024-03-20", "agency so-tttt --json",
    "log so-tc --all --json",
    "obstacles --to tandtc --json", "diff main v1 --as-of 2024-04-01", "diff HEAD --json",
    "validate --strict --format sarif", "guard --base main --head v1 --actor thu-ky --json",
    "hooks install --agency so-tc", "schema status -o ra", "demo ra --seed 7",
)  # fmt: skip
POOLS = {
    "path": PATHS,
    "rev": ("HEAD", "HEAD~1", "main", "-x", "", "HEAD:plan", "0" * 40, "^HEAD", "main..HEAD",
    "@{u}", "v1"),
    "day": (*DAYS, *["2024-06-18", "2024-06-30", "2024-07-01", "18/6/2024"] * 6),
    "id": IDS,
    "task": (*IDS, *["II.1.a", "II.1.b", "II.2.q", "II.2.d"] * 8),
    "agency": (*IDS, *["so-tc", "so-tttt", "ca-tinh", "ubnd-h-dak-ha"] * 8),
    "period": PERIODS, "covers": (*PERIODS, "2024-03,2024-Q1", "2024-03,2024-03", ","),
    "status": ("not_started", "in_progress", "blocked", "done", "Đang thực hiện", "xong"),
    "kind": ("condition-met", "extend", "waive", "reassign", "return", "accept", "close",
             "revoke", "legal", "funding",
             "consolidated", "agency", "annex", "reminder", "all", "KIND"),
    "format": ("md", "docx", "txt", "xlsx", "html", "json", "github", "gitlab", "sarif", "text",
    "pdf"),
    "state": ("overdue", "done_late", "stale", "waiting", "in_progress", "extended", "quá hạn",
    "x"),
    "percent": ("0", "50", "100", "101", "-1", "1e2", "50%", "12,5"),
    "measure": ("II.2.q.1=1/2", "II.2.q.1=2/1", "II.2.q.1=0/0", "II.2.d.1=12,5", "II.2.q.1=yes",
                "=", "x"),
    "evidence": ("215/BC; 5/3/2024; Báo cáo", "https://a.vn", "evidence/ke-hoach.txt", "../../x",
                 ";;", "x; y; z"),
    "number": ("05", "05/BC-TCT", "", "/", "x/y/z"),
    "resolve": ("2024-03-12.1", "2024-02-20.1", "0"),
    "days": ("0", "7", "60", "-1", "99999999999", "x"),
}  # fmt: skip
LIKE = {
    "path": ("folder", "project", "files", "source", "output", "from_file"),
    "rev": ("base", "head", "before", "after"),
    "state": ("fail_on",),
    "day": ("on", "due", "by", "date", "as_of", "completed_on"),
    "days": ("silent_for",),
    "number": ("document",),
    "agency": ("to", "entered_by"),
    "id": ("what", "target"),
}
ALSO = {name: like for like, names in LIKE.items() for name in names}


def case(trial):
    random = trial.random
    repository = new_repository(trial.root)
    trial.now("2024-07-01")
    _strew(trial, repository)
    for _ in range(4):
        if random.random() < 0.5:
            name, words = _almost(random)
        else:
            name = random.choice([each for each in COMMANDS if each not in LEFT_OUT])
            words = _line(random, name)
        if name not in SELDOM or random.random() < 0.1:
            _judge(trial, name, words)


def _almost(random):
    """A line that is right, and mostly a word or two of it changed."""
    words = random.choice(EXAMPLES).split()
    name = next(name for name in COMMANDS if " ".join(words).startswith(name))
    start = len(name.split())
    for _ in range(random.choice((0, 1, 1, 2))):
        at = random.randrange(start, len(words) + 1)
        what = random.choice(("drop", "change", "double", "insert"))
        if what in ("change", "drop"):
            del words[at : at + 1]
        if what in ("change", "insert"):
            words.insert(at, random.choice((any_value(random), random.choice(PATHS))))
        if what == "double":
            words[at:at] = words[start:at][-2:]
    return name, [_whole(word) for word in words]


def _strew(trial, repository):
    """Things that lie about in a clone."""
    shutil.copy(trial.root / "plan/agencies.yaml", trial.root / "README.md")
    (trial.root / "bang.csv").write_text(
        "nhiệm vụ;ngày;tình trạng\nII.2.q;5/3/2024;done\n", encoding="utf-8"
    )
    (trial.root / "moc.jsonl").write_text(
        '{"task": "II.2.q", "status": "done"}\n', encoding="utf-8"
    )
    (trial.root / "phieu.xlsx").write_bytes(b"PK\3\4")
    os.mkfifo(trial.root / "ong")
    (trial.root / "lien-ket").symlink_to("README.md")
    repository.git("branch", "v1")
    repository.git("config", "de-an06.agency", trial.random.choice(("so-tc", "ca-tinh", "x y")))


def _judge(trial, name, words):
    typed = trial.random.choice((b"", b"y\n", b"\xff\0", b"II.2.q;5/3/2024;done\n"))
    if name in DATA_WRITERS:
        ended = trial.writes(*words, typed=typed)
    elif name in FILE_WRITERS:
        before = trial.state("du-an/plan")
        ended = trial.run(*words, typed=typed)
        trial.unchanged(before, ended, f"{name}, which writes for people,", "du-an/plan")
        _kept(trial, ended)
    else:
        ended = trial.reads(*words, typed=typed)
    _in_vietnamese(words, ended)


def _in_vietnamese(words, ended):
    """No refusal is in English where nobody asked for English."""
    if not {"--lang", "--debug"}.intersection(words):
        for said in ended.err.splitlines():
            if said.startswith("de-an06: ") and said.isascii() and len(said.split()) > 4:
                raise Fault(f"in English: {said}")


def _kept(trial, ended):
    """What people own is as it was."""
    if (trial.root / "README.md").read_bytes() != (trial.root / "plan/agencies.yaml").read_bytes():
        raise Fault(f"README.md was replaced\n{ended.said}")
    if not (trial.root / "lien-ket").is_symlink() or not (trial.root / "ong").is_fifo():
        raise Fault(f"a link or FIFO was replaced\n{ended.said}")


def _line(random, name):
    """A command line: what it must have and some of what it may, seldom something else."""
    alone = typer.Typer()
    alone.command()(load(name))
    words = []
    for parameter in typer.main.get_command(alone).params:
        if parameter.name in ("help", "install_completion", "show_completion"):
            continue
        words += _words(random, parameter)
    if random.random() < 0.1:
        words.insert(
            random.randrange(len(words) + 1),
            random.choice(("--khong-co", "-x", "--", "--help", any_value(random))),
        )
    if random.random() < 0.05:
        random.shuffle(words)
    front = random.choice(([], [], [], ["--lang", "en"], ["--plan", "2024"],
                           ["-C", _value(random, "path")], ["--plan", any_value(random)],
                           ["--debug"]))  # fmt: skip
    return [_whole(word) for word in (*front, *name.split(), *words)]


def _words(random, parameter):
    is_option = parameter.param_type_name == "option"
    if random.random() > (0.95 if parameter.required else 0.25 if is_option else 0.6):
        return []
    if is_option and parameter.is_flag:
        return [parameter.opts[-1]]
    name = parameter.name
    times = random.choice((1, 1, 2)) if parameter.multiple or parameter.nargs == -1 else 1
    values = [_value(random, name) for _ in range(times)]
    if not is_option:
        return values
    return [word for value in values for word in (parameter.opts[0], value)]


def _value(random, name):
    name = ALSO.get(name, name)
    if random.random() < 0.06:
        return any_value(random)
    return random.choice(POOLS.get(name) or random.choice((IDS, PATHS, TEXTS, DAYS)))


def _whole(word):
    """No word of a command line has a NUL, and none names a device or what lies elsewhere."""
    word = sendable(word).replace("\0", "")
    return "x" if word.startswith(("/", "~/")) else word
