"""A province's own templates in a process of their own: whatever they do, it ends, and is told."""

import sys

import pytest

import reports
from de_an06.console.refused import Refused
from de_an06.load.wording import built_in
from de_an06.report import confined as confined_module
from de_an06.report.confined import made_files
from de_an06.report.documents import OrderedDocument
from de_an06.report.facts.head import Clerk
from de_an06.report.facts.index import Written
from de_an06.report.facts.report import report
from de_an06.report.formats import FORMATS, in_formats
from de_an06.report.press import press
from de_an06.words.say import Lang

HEAD = "---\nplace: x\n---\n"
FACTS = report(reports.a_basis(), Clerk())


def ordered(*kinds):
    return [OrderedDocument(Written(kind, None, kind), FACTS) for kind in kinds]


def confined(template, suffix="md"):
    (made,) = made_files({"consolidated": HEAD + template}, ordered("consolidated"), (suffix,))
    return made[suffix].decode(errors="replace")


def refusal(template, suffix="md"):
    with pytest.raises(Refused) as refused:
        confined(template, suffix)
    return refused.value.sentence(Lang.VI)


def test_it_makes_what_the_press_makes_of_the_same_templates_in_their_order():
    own = {"_mine": "x", "consolidated": built_in("consolidated")}
    suffixes = ("md", *FORMATS)
    made = list(made_files(own, ordered("consolidated", "annex"), suffixes))
    pressed = [press({})(kind, FACTS) for kind in ("consolidated", "annex")]
    assert made == [in_formats(text, suffixes) for text in pressed]


def test_what_is_wrong_is_told_as_by_the_press():
    told = refusal("a\n{{ heda }}")
    assert told.startswith("reports/templates/consolidated.md.jinja:5: ")
    assert "không có tên «heda»; ý bạn là: head?" in told


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux limits what it gives")
@pytest.mark.parametrize(
    "template",
    [
        "{{ [1] * 10**9 }}",
        "{{ 'x'.ljust(10**9) }}",
        "%% set ns = namespace(s='x')\n%% for i in range(60)\n%% set ns.s = ns.s ~ ns.s\n%% endfor",
    ],
)
def test_what_takes_too_much_memory_is_told_with_its_line(template):
    told = refusal(f"a\n{template}")
    assert ".md.jinja:" in told
    assert "500 MB" in told


def test_what_grows_too_long_is_refused():
    assert "mẫu làm ra hơn 5 MB" in refusal(f"%% for i in range(9999)\n{'x' * 3000}\n%% endfor")


@pytest.mark.parametrize(
    ("template", "suffix"),
    [
        ("%% for i in range(99999)\n%% for j in range(99999)\n%% endfor\n%% endfor", "md"),
        ("{{ (3 ** 9999999) % 7 }}", "md"),
        ("%% for i in range(99999)\n- a\n%% endfor", "docx"),
        ("%% for i in range(9999)\n" + "![" * 50 + "\\\n%% endfor", "html"),
    ],
)
def test_what_does_not_end_is_ended(monkeypatch, template, suffix):
    monkeypatch.setattr(confined_module, "_PATIENCE", 0.5)
    monkeypatch.setattr(confined_module, "_EACH", 0.0)
    told = refusal(template, suffix)
    assert told.startswith("reports/templates/consolidated.md.jinja: ")
    assert "mẫu cần hơn 0 giây" in told
