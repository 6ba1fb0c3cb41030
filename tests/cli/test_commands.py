"""The list of commands says what they say, and imports them only when they are called."""

import inspect
import subprocess
import sys

import pytest

from de_an06.cli.commands import COMMANDS, GROUPS, load

IMPORTED = """
import sys
from de_an06.cli.main import run
run(sys.argv[1:])
print(*{name.partition(".")[0] for name in sys.modules}, file=sys.stderr)
print(*(name for name in sys.modules if name.startswith("de_an06.")), file=sys.stderr)
"""


def test_the_list_has_the_first_line_of_every_command():
    for name, (_, text) in COMMANDS.items():
        assert text == inspect.getdoc(load(name)).partition("\n")[0]
    assert GROUPS.keys() == {
        group for group, _, _ in (name.rpartition(" ") for name in COMMANDS) if group
    }


def imported(*words):
    ended = subprocess.run(
        [sys.executable, "-c", IMPORTED, *words], capture_output=True, check=True, text=True
    )
    return set(ended.stderr.split())


def test_help_and_mistakes_import_no_command_and_no_heavy_library():
    for words in (["--help"], ["form", "--help"], ["nosuch"]):
        heavy = {"rich", "pydantic", "yaml", "jinja2", "openpyxl", "docx"}
        places = {f"de_an06.{place}" for place, _ in COMMANDS.values()}
        assert imported(*words).isdisjoint(heavy | places)


def test_a_command_imports_no_other():
    names = imported("show", "--help")
    assert "de_an06.queries.show" in names
    assert names.isdisjoint(
        {"de_an06.queries.status", "de_an06.queries.tasks", "de_an06.report.command"}
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("status --as-of", "«--as-of»: thiếu giá trị phía sau"),
        ("status --json=1", "«--json»: không nhận giá trị"),
        ("decide return 2.k --reason x", "không có tùy chọn «--reason»; ý bạn là: --note?"),
        ("status --jsonn", "không có tùy chọn «--jsonn»; ý bạn là: --json?"),
        ("submit so-tc 2024-03 x y", "thừa «x y»"),
        ("--lang en submit so-tc 2024-03 x", "one word too many, or several: «x»"),
    ],
)
def test_a_mistake_on_the_command_line_is_told_for_what_it_is(de_an06, line, said):
    ended = de_an06(*line.split())
    assert (ended.code, ended.err.splitlines()[0]) == (2, f"de-an06: {said}")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("agency vp ubnd", 'de-an06 agency "vp ubnd"'),
        ("show nhiệm vụ 2.k", 'de-an06 show "nhiệm vụ 2.k"'),
        ("report reminder tháng 6 --by 20/6", 'de-an06 report reminder "tháng 6" --by 20/6'),
        ("submit sở tư pháp tháng 6", 'de-an06 submit "sở tư pháp" "tháng 6"'),
        ("submit so-tp 6 tháng đầu năm", 'de-an06 submit so-tp "6 tháng đầu năm"'),
        ("decide extend 2.đ --agency sở tư pháp --due 30/7", '--agency "sở tư pháp"'),
        ("due 30", "--days 30"),
        ("due --days 7 so-tp", "de-an06 agency so-tp"),
        ("obstacles --by so-tp", "--agency so-tp"),
    ],
)
def test_a_name_of_several_words_is_offered_between_quotation_marks(de_an06, line, meant):
    ended = de_an06(*line.split())
    told = " ".join(ended.err.split())
    assert (ended.code, f"{meant}? Xem:" in told) == (2, True), told
