"""A refusal says its phrase in any language, after the findings that are its reason."""

from functools import partial

from de_an06.console.refused import NO_PROJECT, USAGE, Refused
from de_an06.findings.finding import Diagnostic, Span
from de_an06.findings.rules.links import UNKNOWN_TASK
from de_an06.words.dates import period_name
from de_an06.words.say import Lang, wording
from periods import a_period

FINDING = Diagnostic(UNKNOWN_TASK, Span("plan/x.yaml", 3, 1, 2), {"value": "II.9"})


def test_a_refusal_is_a_line_with_the_name_of_the_program():
    refused = Refused("not_a_day", code=USAGE, typed="x\x1b")
    assert refused.told(Lang.EN) == (
        "de-an06: «x<U+001B>» is no day; write 2024-06-30 or 30/6/2024\n"
    )
    assert refused.sentence(Lang.VI).startswith("«x\x1b» không phải là ngày")


def test_a_fact_in_words_is_put_in_the_same_language():
    march = partial(period_name, a_period("2024-03"))
    assert "tháng 3/2024" in Refused("frozen", agency="Sở A", period=march).told(Lang.VI)
    nobody = Refused("a_group", typed="x", members=wording("open_phrase"))
    assert nobody.told(Lang.EN) != nobody.told(Lang.VI)


def test_findings_come_before_the_phrase_that_closes_them():
    alone, closed = Refused(findings=[FINDING]), Refused("not_written", findings=[FINDING])
    assert closed.told(Lang.VI).startswith(alone.told(Lang.VI))
    assert closed.told(Lang.VI).splitlines()[-1] == closed.sentence(Lang.VI)
    assert "de-an06:" not in closed.told(Lang.VI)
    assert Refused().told(Lang.VI) == ""


def test_only_a_mistake_on_the_command_line_says_where_to_read_more():
    assert Refused("missing", code=USAGE, names="TASK").hint
    assert not Refused("no_plan", code=NO_PROJECT, root=".").hint
    assert not Refused("no_such_plan", code=USAGE, hint=False, year=1, known="").hint
