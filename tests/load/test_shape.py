"""docs/safety.md, "Values": the form of each value, and what is offered instead."""

import pytest
from pydantic_core import PydanticCustomError

from de_an06.load.shape import PATTERNS
from de_an06.model.agencies import AgencyRegistry
from de_an06.model.month import AgencyMonth
from de_an06.model.plan import Calendar, Plan
from de_an06.model.rulings import Decisions
from de_an06.model.scalars import parse_day, parse_whole
from de_an06.model.task import Task
from small_register import (
    MONTH,
    UPDATE,
    change,
    good_files,
    load,
    load_month,
    load_update,
    names,
)

AGENCIES = "plan/agencies.yaml"


def only(loaded):
    [found] = loaded.findings
    return found.rule.name, found.facts.get("nearest", "")


def test_only_a_day_in_the_one_form_is_a_day():
    for written, rule, offer in [
        ("14/03/2024", "not-a-day", "2024-03-14"),
        ("14-3-2024", "not-a-day", "2024-03-14"),
        ("14.3.2024", "not-a-day", "2024-03-14"),
        ("2024-3-5", "not-a-day", "2024-03-05"),
        ("2024/03/14", "not-a-day", "2024-03-14"),
        ("2024-03-14T08:00:00", "not-a-day", "2024-03-14"),
        ("2024-03-14 08:00", "not-a-day", "2024-03-14"),
        ("1710460800", "not-a-day", ""),
        ("20240314", "not-a-day", ""),
        ("ngày 14 tháng 3", "not-a-day", ""),
        ("31/02/2024", "not-a-day", ""),
        ("２０２４-03-14", "not-a-day", ""),
        ("2024-02-30", "impossible-day", ""),
        ("2024-13-01", "impossible-day", ""),
        ("0000-01-01", "impossible-day", ""),
        ("9999-12-31", "in-the-future", ""),
        ("0001-01-01", "before-the-plan", ""),
    ]:
        assert only(load_month(UPDATE.replace("2024-03-12", written))) == (rule, offer), written


def test_a_percentage_is_a_whole_number_from_0_to_100():
    for written, rule, offer in [
        ("12,5", "decimal-percent", ""),
        ("12.5", "decimal-percent", ""),
        ("12,5%", "decimal-percent", ""),
        ("40%", "not-a-whole-number", "40"),
        ("40 %", "not-a-whole-number", "40"),
        ("040", "not-a-whole-number", "40"),
        ("+40", "not-a-whole-number", "40"),
        ("-5", "not-a-whole-number", ""),
        ("1e1", "not-a-whole-number", ""),
        ("0x32", "not-a-whole-number", ""),
        (".nan", "not-a-whole-number", ""),
        (".inf", "not-a-whole-number", ""),
        ("true", "not-a-whole-number", ""),
        ("bốn mươi", "not-a-whole-number", ""),
        ("٤٠", "not-a-whole-number", ""),
        ("9" * 400, "not-a-whole-number", ""),
        ("101", "out-of-range", ""),
    ]:
        assert only(load_update(f"percent: {written}")) == (rule, offer), written


def test_a_count_is_written_in_digits_alone():
    for written, rule, offer in [
        ("1.250", "not-a-whole-number", "1250"),
        ("1_250", "not-a-whole-number", "1250"),
        ("1 250", "not-a-whole-number", "1250"),
        ("1000000000", "out-of-range", ""),
    ]:
        measure = f"measures: [{{target: II.2.d.1, numerator: 0, denominator: {written}}}]"
        assert only(load_update(measure)) == (rule, offer), written


def test_a_wrong_status_is_offered_the_nearest_and_all_choices():
    for wrong, offer in [
        ("Done", "done"),
        ("in-progress", "in_progress"),
        ("blocked.", "blocked"),
        ("xyzzy", ""),
    ]:
        loaded = load_month(UPDATE.replace("in_progress", wrong))
        assert only(loaded) == ("unknown-choice", offer), wrong
        assert loaded.findings[0].facts["choices"] == "not_started, in_progress, blocked, done", (
            wrong
        )


def test_an_unknown_key_is_offered_the_nearest_that_may_stand_there():
    for wrong, right in [
        ("percnt: 40", "percent"),
        ("Percent: 40", "percent"),
        ("kết_quả: x", ""),
        ("from: x", ""),
    ]:
        name, nearest = only(load_update(wrong))
        assert name == "unknown-key", wrong
        assert nearest == right or not right, wrong


def test_an_unknown_key_within_a_list_within_an_update_is_offered_its_own():
    more = "obstacles: [{kind: legal, text: Thiếu., propsal: Bổ sung.}]"
    assert only(load_update(more)) == ("unknown-key", "proposal")


def test_the_key_that_is_called_from_in_files_is_offered_under_that_name():
    plan = "plan/2024/plan.yaml"
    text = good_files()[plan].decode().replace("from: [tandtc]", "form: [tandtc]")
    assert ("unknown-key", "from") in [
        (found.rule.name, found.facts.get("nearest")) for found in load({plan: text}).findings
    ]


def test_a_needed_key_that_is_misspelt_is_one_finding():
    loaded = load_month(UPDATE.replace("status:", "statsu:"))
    assert only(loaded) == ("unknown-key", "status")


def test_a_missing_key_is_told_where_its_mapping_begins():
    [found] = load_month(UPDATE.replace("    on: 2024-03-12\n", "")).findings
    assert (found.rule.name, found.facts["key"]) == ("missing-key", "on")
    assert (found.span.line, found.span.column) == (4, 5)


def test_each_fault_of_shape_stands_at_its_key_or_value():
    for more, rule, line, column in [
        ("result:", "", 0, 0),
        ("obstacles:", "empty-value", 7, 5),
        ("resolves: [2024-03-01.1, ]", "unknown-obstacle", 7, 16),
        ("obstacles: {kind: legal}", "not-a-list", 7, 5),
        ("obstacles: [legal]", "not-a-mapping", 7, 17),
        ("result: {a: b}", "not-a-scalar", 7, 5),
        ("percent: [40]", "not-a-scalar", 7, 5),
        ("completed_on: [2024-03-01]", "not-a-scalar", 7, 5),
        ("resolves: [[1]]", "not-a-scalar", 7, 16),
        ("result: ''", "blank", 7, 13),
        ("resolves: [2024-02-30.1]", "not-a-reference", 7, 16),
        ("resolves: [2024-02-20.0]", "not-a-reference", 7, 16),
    ]:
        found = [(f.rule.name, f.span.line, f.span.column) for f in load_update(more).findings]
        assert found == ([(rule, line, column)] if rule else []), more


def test_a_key_that_may_be_absent_may_be_left_empty_where_it_is_no_list():
    loaded = load_update("result:\nnext: ~\npercent: null")
    assert loaded.findings == ()
    [month] = [month for month in loaded.register.months if month.agency == "so-tc"]
    assert month.updates[0].result is None


def test_a_file_is_a_mapping_at_its_top():
    for text, rule in [
        ("- a\n- b\n", "not-a-mapping"),
        ("chỉ có chữ\n", "not-a-mapping"),
        ("~\n", "not-a-mapping"),
    ]:
        [found] = load_month(text).findings
        assert (found.rule.name, found.span.line, found.span.column) == (rule, 1, 1), text


def test_all_faults_of_a_file_are_told_in_one_run():
    loaded = load_month(
        "agency: so-tc\nperiod: 2024-03\nupdates:\n"
        "  - {task: II.2.d, on: 12/3, status: xong}\n  - {task: II.2.d}\n"
    )
    assert names(loaded) == ["not-a-day", "unknown-choice", "missing-key", "missing-key"]


def test_a_key_that_stands_twice_does_not_hide_the_rest():
    loaded = load_update("percent: 40\npercent: 50\nresult: [x]")
    assert names(loaded) == ["duplicate-key", "not-a-scalar"]


def test_a_month_in_another_form_is_offered_the_right_one():
    for written, offer in [("3/2024", "2024-03"), ("2024-3", "2024-03"), ("tháng 3", "")]:
        loaded = load_month(UPDATE.replace("period: 2024-03", f"period: {written}"))
        assert only(loaded) == ("not-a-period", offer), written


def test_a_quarter_is_no_month_and_is_offered_as_a_period():
    for written in ["Q1/2024", "2024-Q1 "]:
        loaded = load_month(UPDATE + f"submitted: {{on: 2024-03-13, covers: ['{written}']}}\n")
        assert names(loaded) == ["not-a-period"], written
    loaded = load_month(UPDATE + "submitted: {on: 2024-03-13, covers: [2024q1]}\n")
    assert only(loaded) == ("not-in-calendar", "2024-Q1")


def test_an_id_is_ascii():
    for wrong, rule, offer in [
        ("task: II.2.đ", "bad-item-id", "II.2.dd"),
        ("task: 'II 2'", "bad-item-id", ""),
        ("task: ІІ.2.d", "bad-item-id", ""),  # Cyrillic letters that look like Latin ones
    ]:
        assert only(load_month(UPDATE.replace("task: II.2.d", wrong))) == (rule, offer), wrong


def test_an_agency_in_capitals_or_with_diacritics_is_offered_its_id():
    loaded = load_month(UPDATE.replace("agency: so-tc", "agency: Sở TC"))
    assert only(loaded) == ("bad-agency-id", "so-tc")


def test_an_account_is_a_plain_name_of_the_forge():
    for written, offer in [
        ("'@can-bo'", "can-bo"),
        ("'@an.tran_2'", "an.tran_2"),
        ("'@@can-bo'", ""),
        ("an tran", ""),
        ("-an", ""),
        (".an", ""),
        ("an/tran", ""),
        ("Trần", ""),
        ("a*", ""),
        ("'#a'", ""),
        ("a" * 256, ""),
    ]:
        assert only(change(AGENCIES, ("[can-bo-tttt]", f"[{written}]"))) == (
            "bad-account",
            offer,
        ), written


def test_a_mail_address_is_no_account_and_no_account_is_offered_for_it():
    loaded = change(AGENCIES, ("[can-bo-tttt]", "[an.tran@example.vn]"))
    found = [f for f in loaded.findings if f.rule.name == "bad-account"]
    assert [f.facts.get("nearest", "") for f in found] == [""]


def test_letters_digits_and_marks_within_make_an_account():
    for written in ["215", "A", "a.b_c-d", "x" * 255, "0-a"]:
        assert names(change(AGENCIES, ("[can-bo-tttt]", f"[{written}]"))) == [], written


def test_every_pattern_of_the_model_has_its_rule():
    models = (AgencyMonth, AgencyRegistry, Calendar, Decisions, Plan, Task)
    schemas = [model.model_json_schema(mode="validation") for model in models]
    used = {found for schema in schemas for found in core_patterns(schema)}
    assert set(PATTERNS) <= used


def core_patterns(part):
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "pattern":
                yield value
            yield from core_patterns(value)
    elif isinstance(part, list):
        for value in part:
            yield from core_patterns(value)


def test_the_scalar_types_guess_nothing():
    for parse, value in [(parse_day, "0"), (parse_whole, "1.0")]:
        with pytest.raises(PydanticCustomError):
            parse(value)


def test_no_message_repeats_a_long_value():
    [found] = load_month(UPDATE.replace("in_progress", "x" * 5000)).findings
    assert len(found.message("vi")) < 300


def test_a_value_of_several_lines_is_told_in_one():
    text = UPDATE.replace("on: 2024-03-12", "on: |\n      hôm\n      nay")
    [found] = load({MONTH: text}).findings
    assert "\n" not in found.message("vi")
