"""The press: templates in a sandbox, values that cannot act, a province's own wording."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

import reports
from builders import a_month, a_plan, a_task, an_agency, an_update
from conftest import examples
from de_an06.console.refused import Refused
from de_an06.report.facts.basis import own_basis
from de_an06.report.facts.deadlines import reminders
from de_an06.report.facts.report import Clerk, Index, Written, letter, report
from de_an06.report.markdown import built_in, press, template_names
from de_an06.surface.visible import shown_text
from hostile import any_text

KINDS = ("consolidated", "agency", "annex", "reminder", "index")
HOSTILE = (
    "**đậm** <b>x</b> {{ 7*7 }} {% raw %} | a | b | `x` [a](http://b.vn) ![x](y) &lt; $x$\n\n"
    "# mục\n1. một\n- hai\n---\n<script>alert(1)</script> \x1b[31m\u202e"
)

STANDING = an_agency("ca-tinh", reports=False, name=f"Công an {HOSTILE.splitlines()[0]}")
AGENCIES = (STANDING, an_agency())
PRINT = press({})
a_basis = partial(reports.a_basis, agencies=AGENCIES)


def facts_of(kind, basis, clerk=None):
    clerk = clerk or Clerk()
    if kind == "reminder":
        return letter(basis, clerk, reminders(basis, None)[0])
    if kind == "index":
        written = (Written("reminder", "Sở Tư pháp", "don-doc-so-tp-2024-06"),)
        return Index(report(basis, clerk).head, written, ("md",))
    return report(own_basis(basis, "so-tp") if kind == "agency" else basis, clerk)


def printed(template, basis=None, **own):
    """What a province's own consolidated template makes."""
    facts = report(basis or a_basis(), Clerk())
    made = press({"consolidated": template, **own})("consolidated", facts)
    return made.markdown


def a_hostile_month():
    return a_month(
        an_update(
            on="2024-06-03",
            result=HOSTILE,
            next=HOSTILE,
            obstacles=(
                {
                    "kind": "legal",
                    "text": HOSTILE,
                    "cause": HOSTILE,
                    "proposal": HOSTILE,
                    "to": "x|y",
                },
            ),
            evidence=({"number": "1|2", "title": "**a** | b"}, {"url": "https://a.vn/<x>"}),
        ),
        period="2024-06",
        summary=HOSTILE,
        plans=HOSTILE,
        documents=({"number": "`1`", "title": "<u>x</u>"},),
    )


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_of_a_file_acts_as_markdown_html_or_jinja_or_makes_another_cell(kind):
    basis = a_basis(a_hostile_month(), tasks=(a_task(title="a | b <b> **a**", due="2024-05-31"),))
    facts = facts_of(kind, basis)
    text = PRINT(kind, facts)
    assert press({})(kind, facts) == text
    made, body = text.whole, text.markdown
    parsed = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(body)
    found = {token.type for block in parsed for token in (block, *(block.children or ()))}
    links = {"link_open", "link_close"} if kind == "index" else set()
    structure = {"heading", "paragraph", "bullet_list", "list_item", "table", "thead", "tbody",
                 "tr", "th", "td", "strong", "em"}  # fmt: skip
    allowed = {f"{name}_{end}" for name in structure for end in ("open", "close")}
    assert found <= allowed | links | {"inline", "text", "softbreak"}
    assert "49" not in body.replace("2049", "")
    assert "\x1b" not in made
    rows = [line for line in made.splitlines() if line.startswith("|")]
    widths = [line.replace("\\|", "").count("|") for line in rows]
    for above, below, line in zip(widths, widths[1:], rows[1:], strict=False):
        assert above == below or not line.startswith("|:"), line


@pytest.mark.parametrize("kind", ["consolidated", "agency", "reminder"])
def test_a_report_ends_as_official_documents_end(kind):
    body = PRINT(kind, facts_of(kind, a_basis())).markdown
    assert body.partition("\n# Phụ lục")[0].rstrip().endswith("./.")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_left_of_the_templates_language(kind):
    plain = (an_agency("ca-tinh", reports=False), an_agency())
    made = PRINT(kind, facts_of(kind, a_basis(agencies=plain))).whole
    assert not any(mark in made for mark in ("{{", "{%", "%}", "}}", "%%", "None", "  \n"))
    assert "\n\n\n" not in made


@pytest.mark.parametrize(("draft", "simulated"), [(True, False), (False, True), (False, False)])
def test_the_marks_stand_whatever_the_template_says(draft, simulated):
    basis = a_basis(plan=a_plan(simulated=simulated))
    for kind in KINDS:
        facts = facts_of(kind, basis, Clerk(draft=draft))
        for own in ({}, {kind: "---\ndraft: false\nsimulated: false\n---\nXong./.\n"}):
            front = press(own)(kind, facts).front
            assert (front.draft, front.simulated) == (draft, simulated)


def test_a_provinces_own_template_comes_first():
    assert printed("Của tỉnh: {{ head.period|long_period }}") == "Của tỉnh: tháng 6 năm 2024\n"


def test_an_own_template_may_use_the_built_in_parts_and_its_own():
    made = printed('{% include "_mine" %}, {% include "_plan" %}', _mine="Theo đây")
    assert made.startswith("Theo đây, Kế hoạch của ")


def test_an_own_part_stands_in_the_built_in_templates():
    made = press({"_moved": "ĐỔI"})("consolidated", report(a_basis(), Clerk()))
    assert "ĐỔI" in made.markdown


def test_instruction_lines_leave_nothing_behind_and_line_breaks_may_be_of_windows():
    template = "\ufeffMột\r\n%% for i in [1, 2]\r\n- {{ i }}\r\n%% endfor\r\n\r\nHai\r\n"
    assert printed(template) == "Một\n- 1\n- 2\n\nHai\n"


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("một\n{{ heda }}", 2, "heda"),
        ("một\n\n{{ head.perod }}", 3, "perod"),
        ("%% if true\nmột", 2, "endif"),
        ("một\n%% for x in\n", 2, ""),
        ("một\n{{ head.author.symbol }}", 2, "None"),
        ("một\n{{ 1/0 }}", 2, "zero"),
        ("một\n{{ ().__class__.__bases__ }}", 2, "unsafe"),
        ('một\n{% include "_none" %}', 2, "_none"),
        ("một\n{{ head|nofilter }}", 2, "nofilter"),
        ('{% include "consolidated" %}', 1, ""),
        ("---\nkhông: có\n---\nthân", None, "không"),
        ("một\n{{ range(10000000)|list|length }}", 2, "Range"),
        ("một\n{{ head.period|day }}", 2, ""),
    ],
)
def test_what_is_wrong_with_a_template_is_told_with_its_line(template, line, reason):
    with pytest.raises(Refused) as refused:
        printed(template)
    place = "reports/templates/consolidated.md.jinja"
    assert refused.value.facts["place"] == (f"{place}:{line}" if line else place)
    assert reason in refused.value.facts["reason"]


def test_a_fault_in_a_part_names_the_part():
    with pytest.raises(Refused) as refused:
        press({"_moved": "a\n{{ x }}"})("consolidated", report(a_basis(), Clerk()))
    assert refused.value.facts["place"] == "reports/templates/_moved.md.jinja:2"


def test_a_template_cannot_change_or_leave_the_facts():
    for attempt in ("head.__init__.__globals__", "''.__class__", "[].append(1)", "{}.update(a=1)"):
        with pytest.raises(Refused):
            printed("{{ " + attempt + " }}")


def test_every_kind_has_a_built_in_template():
    assert set(KINDS) <= set(template_names())
    assert built_in("consolidated").startswith("---\n")


def test_the_clerks_number_symbol_and_day_stand_in_the_head():
    clerk = Clerk(number="05", symbol="BC-XYZ", signed_on=date(2024, 6, 15))
    front = PRINT("consolidated", report(a_basis(), clerk)).front
    assert (front.number, front.symbol, front.date) == ("05", "BC-XYZ", "2024-06-15")


def test_number_and_day_are_blank_until_the_clerk_gives_them():
    front = PRINT("consolidated", report(a_basis(), Clerk())).front
    assert (front.number, front.date) == ("", "2024")


@examples(40)
@given(text=any_text.filter(str.strip))
def test_any_text_shows_as_itself_in_a_report(text):
    month = a_month(an_update("2024-06-03", "in_progress", result=text), period="2024-06")
    plain = (an_agency("ca-tinh", reports=False), an_agency())
    facts = report(a_basis(month, agencies=plain), Clerk())
    body = PRINT("consolidated", facts).markdown
    parsed = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(body)
    shown = "".join(
        token.content for block in parsed for token in block.children or () if token.type == "text"
    )
    assert shown_text(text).rstrip(" .;,") in shown
