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
from de_an06.load.wording import built_in, template_names
from de_an06.report.facts.basis import own_basis
from de_an06.report.facts.head import Clerk
from de_an06.report.facts.index import Index, Written
from de_an06.report.facts.letters import letter, reminders
from de_an06.report.facts.report import report
from de_an06.report.press import press
from de_an06.surface.visible import shown_text
from de_an06.words.say import Lang
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
        return letter(basis, clerk, reminders(basis, None)[:1])
    if kind == "index":
        written = (Written("reminder", "Sở Tư pháp", "don-doc-so-tp-2024-06"),)
        return Index(report(basis, clerk).head, written, ("md",))
    return report(own_basis(basis, "so-tp") if kind == "agency" else basis, clerk)


HEAD = "---\nplace: Kon Tum\n---\n"
LINES = HEAD.count("\n")


def printed(template, basis=None, **own):
    """What a province's own consolidated template makes, below the same head every time."""
    facts = report(basis or a_basis(), Clerk())
    made = press({"consolidated": HEAD + template, **own})("consolidated", facts)
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
        for own in ({}, {kind: "---\nplace: x\ndraft: false\nsimulated: false\n---\nXong./.\n"}):
            front = press(own)(kind, facts).front
            assert (front.draft, front.simulated) == (draft, simulated)


def test_a_provinces_own_template_comes_first():
    assert printed("Của tỉnh: {{ head.period|long_period }}") == "Của tỉnh: tháng 6 năm 2024\n"


def test_an_own_template_may_use_the_built_in_sections_and_its_own():
    made = printed('{% include "_mine" %}\n\n{% include "_obstacles" %}', _mine="Theo đây")
    assert made.startswith("Theo đây\n\n## IV. ")


def test_an_own_section_stands_in_the_built_in_templates():
    made = press({"_obstacles": "ĐỔI"})("consolidated", report(a_basis(), Clerk()))
    assert "ĐỔI" in made.markdown


@pytest.mark.parametrize(
    ("head", "told", "near"),
    [
        ("isuer: x\n---\n", "mục «isuer» của phần đầu văn bản", "issuer"),
        ("draft: có\n---\n", "phải là true hoặc false", None),
    ],
)
def test_what_is_wrong_in_the_front_matter_is_told_in_both_languages(head, told, near):
    with pytest.raises(Refused) as refused:
        press({"consolidated": f"---\n{head}"})("consolidated", report(a_basis(), Clerk()))
    assert told in refused.value.sentence(Lang.VI)
    assert told not in refused.value.sentence(Lang.EN)
    assert near in (None, refused.value.near)


@pytest.mark.parametrize(
    ("template", "made"),
    [
        ("{% macro m(a) %}**{{ a }}**{% endmacro %}{{ m('x*') }}", "**x\\***"),
        ("{% from '_mine' import m %}{% set b = m('x*') %}{{ b }}", "**x\\***"),
        ("{% from '_mine' import m %}{{ m('x*') ~ '*' }}", "\\*\\*x\\\\\\*\\*\\*\\*"),
        ("{% from '_mine' import m %}{{ m('x')|upper }}", "\\*\\*X\\*\\*"),
        ("{% set f = '*x*'.upper %}{{ f() }}", "\\*X\\*"),
    ],
)
def test_values_pass_the_last_step_once_in_a_macro_and_never_not_at_all(template, made):
    assert printed(template, _mine="{% macro m(a) %}**{{ a }}**{% endmacro %}") == f"{made}\n"


def test_an_instruction_in_the_last_line_needs_no_line_break():
    assert printed("%% if true\nMột\n%% endif") == "Một\n"


def test_instruction_lines_leave_nothing_behind_and_line_breaks_may_be_of_windows():
    template = "Một\r\n%% for i in [1, 2]\r\n- {{ i }}\r\n%% endfor\r\n\r\nHai\r\n"
    assert printed(template) == "Một\n- 1\n- 2\n\nHai\n"


SHARING = '{% import "_mine" as mine %}{{ mine.m(1) }}'
IN_HEAD = '---\n{% include "_mine" %}\n---\n'
FAULTS = {
    "{{ heda }}": (1, "không có tên «heda»", "head"),
    "{{ head.perod }}": (1, "không có tên «perod»", "period"),
    "{{ head.period.foo.bar }}": (1, "không có tên «foo»", None),
    "%% for i in [1]\n\n{{ i.x }}\n%% endfor": (3, "không có tên «x»", None),
    "%% macro m(a)\n{{ a.heda }}\n%% endmacro\n\n{{ m(head) }}": (2, "không có tên «heda»", None),
    "%% if true\nmột": (1, "«if» mở ở dòng này mà không có endif đóng lại", None),
    "a\n%% for i in [1]\n%% if i\nb\n%% endfor": (3, "«if» mở ở dòng này mà không có", None),
    "%% set a = 1\n%% set b\nx\n%% if a\n%% endif": (2, "«set» mở ở dòng này", None),
    "%% if true\n%% endif\n%% endif": (3, "«endif» thừa ở đây", None),
    "{% raw %}\na": (1, "«raw» mở ở dòng này mà không có endraw", None),
    "{{ head.issuer\n\n": (1, "dấu ngoặc mở ở dòng này", None),
    "{{ head.issuer\n\nb": (1, "không hiểu được từ chỗ «b»", None),
    "{# một\nhai": (1, "dấu ngoặc mở ở dòng này", None),
    "{{ 'một }}": (1, "không hiểu được từ chỗ «'»", None),
    "%% for x in\n": (1, "lệnh ở đây còn dở", None),
    "%% fro x in [1]\n": (1, "không có lệnh «fro»", "from"),
    "{{ 1 + }}": (1, "lệnh ở đây còn dở", None),
    "{{ balance.tasks.dnoe|count }}": (1, "không có tên «dnoe»", "done"),
    "{% from '_mine' import hia %}\n{{ hia(1) }}": (2, "không có tên «hia»", "hai"),
    "{% from '_mine' import hai %}{{ hai(1, 2) }}": (1, "không nhận ngần ấy giá trị", None),
    "%% for x in head\n%% endfor": (1, "ở đây cần một danh sách", None),
    "{{ head() }}": (1, "không dùng với ngoặc tròn được", None),
    "{{ head.author.symbol }}": (1, "chỗ này không có gì để in; viết {{ … or", None),
    "{{ 1/0 }}": (1, "chia cho 0 ở đây", None),
    "{{ ().__class__.__bases__ }}": (1, "mẫu không được dùng tên này", None),
    '{% include "_obstacle" %}': (1, "không có mẫu «_obstacle»", "_obstacles"),
    '{% include "../../x" %}': (1, "không có mẫu «../../x»", None),
    "{{ head|dya }}": (1, "không có bộ lọc «dya»", "day"),
    "{{ head is odds }}": (1, "không có phép thử «odds»", "odd"),
    '{% include "consolidated" %}': (1, "mẫu gọi lại chính nó mãi", None),
    "{{ range(10000000)|list|length }}": (1, "số quá lớn ở đây", None),
    "{{ []|first }}": (1, "danh sách ở đây rỗng", None),
    "{% block a %}{% endblock %}\n{% block a %}{% endblock %}": (2, "Jinja không hiểu", None),
    "{% for 1 in head.issuer %}{% endfor %}": (1, "Jinja không hiểu chỗ này", None),
    "{{ head.period|day }}": (1, "giá trị không hợp với phép tính hoặc bộ lọc", None),
}


@pytest.mark.parametrize(("template", "fault"), FAULTS.items(), ids=FAULTS)
def test_what_is_wrong_is_told_with_its_line_in_words_and_what_was_meant(template, fault):
    line, reason, near = fault
    with pytest.raises(Refused) as refused:
        printed(f"một\n{template}", _mine="{% macro hai(a) %}{{ a }}{% endmacro %}")
    told, place = refused.value, "reports/templates/consolidated.md.jinja"
    assert told.facts["place"] == f"{place}:{line + 1 + LINES}"
    assert reason in told.facts["reason"](Lang.VI)
    assert near in (None, told.near)
    assert reason not in told.sentence(Lang.EN)


@pytest.mark.parametrize(
    ("own", "place"),
    [
        ({"_next": "a\n{{ x }}"}, "_next.md.jinja:2"),
        ({"_next": '\n{% include "_mine" %}', "_mine": "\n\n{{ x }}"}, "_mine.md.jinja:3"),
        ({"_next": '{% include "_mine" %}', "_mine": "\n%% fi"}, "_mine.md.jinja:2"),
        ({"_next": SHARING, "_mine": "%% macro m(a)\n{{ a.b }}\n%% endmacro"}, "_mine.md.jinja:2"),
        ({"consolidated": IN_HEAD, "_mine": "issuer: a\nplace: {{ x }}\n"}, "_mine.md.jinja:2"),
        ({"consolidated": f"{HEAD[:-4]}number: {{{{ x }}}}\n---\n"}, "consolidated.md.jinja:3"),
        ({"consolidated": f"{HEAD[:-4]}%% if x\n---\n"}, "consolidated.md.jinja:3"),
        ({"consolidated": f"{HEAD[:-4]}isuer: có\n---\n"}, "consolidated.md.jinja:3"),
        ({"consolidated": IN_HEAD, "_mine": "issuer: a\nisuer: b\n"}, "_mine.md.jinja:2"),
    ],
)
def test_a_fault_is_told_at_the_right_line_of_the_right_part(own, place):
    with pytest.raises(Refused) as refused:
        press(own)("consolidated", report(a_basis(), Clerk()))
    assert refused.value.facts["place"] == f"reports/templates/{place}"


@pytest.mark.parametrize(
    "text", ["Mở đầu\n", "{# ghi chú #}\n---\nplace: x\n---\n", "---\n---\nA\n"]
)
def test_a_template_that_makes_no_front_matter_is_refused(text):
    with pytest.raises(Refused) as refused:
        press({"consolidated": text})("consolidated", report(a_basis(), Clerk()))
    assert "mẫu không làm ra phần đầu văn bản" in refused.value.sentence(Lang.VI)


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
