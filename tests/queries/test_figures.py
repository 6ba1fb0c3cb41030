"""Every figure on a screen is one that `--json` gives, on random registers."""

import json
import re
from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from conftest import examples
from de_an06.engine.known import known_before, known_on
from de_an06.engine.selection import Selection, narrowed, work_of
from de_an06.engine.standing import assess_known, statistics
from de_an06.model.assessment import ReportState, State
from de_an06.queries.screens.changes import changes_screen
from de_an06.queries.screens.conditions import conditions_screen
from de_an06.queries.screens.lists import due_screen, tasks_screen
from de_an06.queries.screens.rows import rows_screen
from de_an06.queries.screens.show import Story, show_screen
from de_an06.queries.screens.status import PAGE
from de_an06.queries.screens.survey import Tables, survey_screen
from de_an06.queries.views.changes import changes
from de_an06.queries.views.conditions import awaited
from de_an06.queries.views.lists import status_json, task_json
from de_an06.queries.views.needs import needs
from de_an06.queries.views.survey import Asked, Survey, outlook_of
from de_an06.queries.views.work import deadlines
from de_an06.surface.machine import json_text
from de_an06.surface.page import Page, day_piece, percent_piece
from de_an06.surface.screen import Line, Table, plain
from de_an06.words.labels import label
from de_an06.words.numbers import percentage
from de_an06.words.say import Lang
from register_strategies import pictures

WHOLE = Asked(Selection(), None, "")


def looked_at(picture, asked=WHOLE):
    register, day = picture
    known = known_on(register, day)
    outlook = outlook_of(known, asked)
    return Survey(known, outlook, asked, None, day), Page(register, Lang.VI, day)


def lines(screen):
    return plain(screen).splitlines()


def tables(screen):
    return [block for block in screen if isinstance(block, Table)]


def numbers(table):
    """By heading, the sum of a column of counts."""
    heads = [column.heading for column in table.columns]
    sums = Counter()
    for row in table.rows:
        for head, piece in zip(heads, row, strict=True):
            if head and piece.text.isdigit():
                sums[head] += int(piece.text)
    return sums


@examples(60)
@given(pictures())
def test_the_totals_are_those_of_json(picture):
    survey, page = looked_at(picture)
    answer = status_json(survey.known.register, survey.outlook)
    shown = Counter()
    for line in lines(survey_screen(page, survey, Tables())):
        for state in State:
            if line.split("\t")[0].endswith(f" {label(state, Lang.VI)}"):
                shown[state] = int(line.split("\t")[1])
    assert shown == Counter(answer["totals"])
    of = statistics(survey.outlook.counted)
    rate = (
        f"Hoàn thành {of.done}/{of.fallen_due} = {percentage(of.rate, Lang.VI)}"
        if of.rate is not None
        else "Chưa có gì"
    )
    assert any(rate in line for line in lines(survey_screen(page, survey, Tables())))


@examples(60)
@given(pictures())
def test_what_needs_doing_counts_the_rows_and_reports_of_json(picture):
    survey, page = looked_at(picture)
    outlook = survey.outlook
    out = "\n".join(lines(survey_screen(page, survey, Tables())))
    for state, words in ((State.OVERDUE, "quá hạn ở"), (State.STALE, "thường xuyên im lặng ở")):
        rows = [row for row in outlook.assignments if row.state is state]
        holders = {row.held_by for row in rows}
        assert (f"{len(rows)} việc {words} {len(holders)} cơ quan" in out) == bool(rows)
    late = [row.days for row in outlook.assignments if row.state is State.OVERDUE]
    assert not late or f"lâu nhất {-min(late)} ngày" in out
    soon = [row for row in outlook.assignments if row.due_soon]
    assert (f"{len(soon)} việc đến hạn trong" in out) == bool(soon)
    found = needs(survey.known, outlook, survey.selection)
    missing = [r for r in outlook.reports if r.state is ReportState.MISSING]
    told = found.older
    if found.missing:
        told += sum(r.due == found.missing.due for r in missing)
    assert told == len(missing)


@examples(40)
@given(pictures())
def test_tables_add_up_to_the_totals_of_json(picture):
    survey, page = looked_at(picture)
    answer = status_json(survey.known.register, survey.outlook)
    (groups,) = tables(survey_screen(page, survey, Tables(groups=True)))[:1]
    sums = numbers(groups)
    assert sums["số"] == sum(answer["totals"].values())
    assert sum(sums.values()) - sums["g.h."] == 2 * sums["số"]
    assert sums["quá"] == answer["totals"]["overdue"]
    several = tables(survey_screen(page, survey, Tables(agencies=True)))
    if several and not any(row[1].text.endswith(", mỗi nơi") for row in several[0].rows):
        sums = numbers(several[0])
        assert sums["số"] == len(answer["assignments"])
        assert sums["quá"] == answer["assignment_totals"]["overdue"]
        assert sum(sums.values()) - sums["g.h."] == 2 * sums["số"]


@examples(40)
@given(pictures())
def test_rows_and_deadlines_are_those_of_json(picture):
    survey, page = looked_at(picture)
    late = [row for row in survey.outlook.assignments if row.state is State.OVERDUE]
    shown = [row for table in tables(rows_screen(page, late)) for row in table.rows]
    assert len(shown) == len(late)
    found = deadlines(survey.outlook, 14)
    pressing = Counter((row.task, row.due) for row in found.assignments)
    screen = tables(due_screen(page, found))
    told = [row for row in screen[0].rows if row[0].text] if screen else []
    assert len(told) == len(pressing)
    wanted = {(day_piece(due).text) for _, due in pressing}
    assert {row[2].text for row in told} == wanted


@examples(40)
@given(pictures())
def test_an_agency_speaks_of_its_own_assignments_only(picture):
    register, day = picture
    known = known_on(register, day)
    for agency in register.agencies.agencies:
        asked = Asked(Selection(agencies=frozenset({agency.id})), None, agency.id)
        survey, page = looked_at(picture, asked)
        own = statistics(work_of(assess_known(known), register, agency.id).assignments)
        out = "\n".join(lines(survey_screen(page, survey, Tables())))
        if own.total:
            assert f"{own.total} việc: " in out
            assert (f"{own.overdue} quá hạn" in out.split("\n\n")[0]) == bool(own.overdue)
        if own.rate is not None:
            assert (
                f"Hoàn thành {own.done}/{own.fallen_due} = {percentage(own.rate, Lang.VI)}" in out
            )


@examples(60)
@given(pictures())
def test_a_day_before_is_known_as_if_it_were_asked_for(picture):
    register, day = picture
    known = known_on(register, day)
    for earlier in {entry.update.on for entry in known.entries}:
        assert known_before(known, earlier) == known_on(register, earlier)


@examples(40)
@given(pictures())
def test_the_page_fits_a_terminal_of_24_lines(picture):
    one = Selection(tasks=frozenset({picture[0].tasks[0].id}))
    for asked in (WHOLE, Asked(one, None, "II.1.a")):
        survey, page = looked_at(picture, asked)
        screen = survey_screen(page, survey, Tables())
        height = sum(1 if isinstance(block, Line) else len(block.rows) for block in screen)
        assert height <= PAGE


def answered(value):
    """What a program reads."""
    return json.loads(json_text(value))


def short(day):
    return day_piece(date.fromisoformat(day) if day else None).text


@examples(40)
@given(pictures())
def test_a_task_in_full_has_the_days_and_percentages_of_json(picture):
    survey, page = looked_at(picture)
    register = survey.known.register
    for task in survey.known.tasks:
        chosen = Selection(tasks=frozenset({task.id}))
        outlook = narrowed(assess_known(survey.known), register, chosen)
        rows = answered(outlook.assignments)
        (shown,) = tables(show_screen(page, task, outlook, Story(())))
        assert len(shown.rows) == len(rows)
        due, percent = ([row[at].text for row in shown.rows] for at in (len(shown.columns) - 3, -1))
        assert Counter(due) == Counter(short(row["due"]) for row in rows)
        assert Counter(percent) == Counter(percent_piece(row["percent"]).text for row in rows)


@examples(60)
@given(pictures())
def test_conditions_count_what_waits_as_json_does(picture):
    survey, page = looked_at(picture)
    found = awaited(survey.known)
    shown = lines(conditions_screen(page, found))
    told = [int(n) for text in shown for n in re.findall(r"chưa có: (\d+) việc", text)]
    unmet = [each for each in found if not each.is_met]
    rows = [answered(each.assignments) for each in unmet]
    assert told == [sum(row["state"] == "waiting" for row in of_one) for of_one in rows]
    counts = f"{len(found)} ĐIỀU KIỆN: {len(found) - len(unmet)} đã có, {len(unmet)} chưa có"
    assert not found or counts in shown
    whose = [int(n) for text in shown for n in re.findall(r" · (\d+) đơn vị: ", text)]
    assert sum(whose) == sum(len(answered(each.assignments)) for each in found)


@examples(40)
@given(pictures())
def test_a_list_of_tasks_has_the_tasks_and_days_of_json(picture):
    register = picture[0]
    rows = [answered(task_json(task, register)) for task in register.tasks]
    shown = [
        row
        for table in tables(tasks_screen(Page(register, Lang.VI), register.tasks, ()))
        for row in table.rows
    ]
    assert [row[1].text for row in shown] == [row["title"] for row in rows]
    for row, task in zip(shown, rows, strict=True):
        days = re.findall(r"\d\d/\d\d/\d{4}", row[3].text)
        assert days == [short(each["date"]) for each in task["deadlines"]]


@examples(60)
@given(pictures(), st.integers(0, 120))
def test_changes_count_what_json_lists(picture, days):
    register, day = picture
    found = changes(known_on(register, day - timedelta(days)), known_on(register, day))
    answer = answered(found)
    shown = lines(changes_screen(Page(register, Lang.VI, day), found))
    heads = {
        "overdue": "THÀNH QUÁ HẠN",
        "raised": "VƯỚNG MẮC MỚI",
        "extended": "ĐƯỢC GIA HẠN",
        "finished": "HOÀN THÀNH",
        "solved": "VƯỚNG MẮC ĐÃ GIẢI QUYẾT",
        "sent": "BÁO CÁO ĐÃ GỬI",
    }
    for key, head in heads.items():
        told = [int(n) for text in shown for n in re.findall(rf"^{head}: (\d+)", text)]
        assert told == ([len(answer[key])] if answer[key] else [])
