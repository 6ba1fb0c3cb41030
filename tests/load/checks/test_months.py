"""docs/design.md, "A month's file": an agency's month and its submission."""

import pytest

from small_register import UPDATE, load, load_month, names


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("2024-02-14", ["sent-too-early"]),
        ("2024-02-15", ["after-submission"]),
        ("2024-03-11", ["after-submission"]),
        ("2024-03-12", []),
        ("2024-05-01", []),  # late
        ("2024-07-02", ["in-the-future"]),
    ],
)
def test_a_report_is_sent_after_its_window_began_and_after_what_it_says(sent, expected):
    assert names(load_month(UPDATE + f"submitted: {{on: {sent}}}\n")) == expected


@pytest.mark.parametrize(
    ("covers", "expected"),
    [
        ("[]", []),
        ("[2024-01, 2024-02, 2024-03, 2024-Q1]", []),
        ("[2024-04]", ["covers-later"]),
        ("[2024-H1]", ["covers-later"]),
        ("[2024-12]", ["not-in-calendar"]),
        ("[2024]", ["not-in-calendar"]),
        ("[2024-03, 2024-03]", ["listed-twice"]),
    ],
)
def test_a_report_answers_periods_of_the_calendar_that_have_closed(covers, expected):
    loaded = load_month(UPDATE + f"submitted: {{on: 2024-03-13, covers: {covers}}}\n")
    assert names(loaded) == expected


def test_a_month_after_the_calendar_may_answer_one_of_it():
    text = "agency: so-tc\nperiod: 2024-07\nsubmitted: {on: 2024-06-20, covers: [2024-06]}\n"
    assert load({"plan/2024/updates/so-tc/2024-07.yaml": text}).findings == ()


@pytest.mark.parametrize(
    ("agency", "task", "expected"),
    [
        ("so-tc", "II.1.b", []),  # coordinates
        ("so-tttt", "II.2.d", ["not-its-task"]),
        ("ubnd-h-dak-ha", "II.1.a", []),  # leads within a group within a group
        ("ca-tinh", "II.2.q", []),  # reports for a coordinator
        ("ca-tinh", "II.2.d", ["not-its-task"]),
        ("bo-cong-an", "II.2.q", ["reported-by-another"]),
        ("so-bn", "II.1.a", ["not-an-agency"]),
        ("so-tcc", "II.1.a", ["unknown-agency"]),
    ],
)
def test_an_agency_writes_of_tasks_that_it_leads_or_coordinates(agency, task, expected):
    text = UPDATE.replace("so-tc", agency).replace("II.2.d", task).replace("2024-03", "2024-05")
    assert names(load({f"plan/2024/updates/{agency}/2024-05.yaml": text})) == expected


def test_a_month_in_the_folder_of_another_agency_is_told():
    assert names(load_month(UPDATE.replace("so-tc", "ca-tinh"))) == [
        "name-disagrees",
        *["not-its-task"],
    ]


@pytest.mark.parametrize(
    ("clerk", "expected"),
    [("ca-tinh", []), ("so-tc", ["entered-by"]), ("bo-cong-an", ["entered-by"])],
)
def test_only_the_standing_agency_enters_for_an_agency_without_maintainers(clerk, expected):
    assert names(load_month(UPDATE + f"entered_by: {clerk}\n")) == expected


def test_what_was_entered_and_sent_before_an_agency_had_maintainers_stays_right():
    text = "agency: so-tttt\nperiod: 2024-05\nentered_by: ca-tinh\n"
    path = "plan/2024/updates/so-tttt/2024-05.yaml"
    assert names(load({path: text})) == ["has-maintainers"]
    assert names(load({path: text + "submitted: {on: 2024-05-13}\n"})) == []
