from datetime import date

from de_an06.model.plan import Calendar

CALENDAR = Calendar(
    days_off=[{"on": f"2024-02-{day:02}", "name": "Tết Nguyên đán"} for day in (8, 9, 12, 13, 14)]
    + [{"on": "2024-04-29", "name": "Hoán đổi"}, {"on": "2024-04-30", "name": "30/4"}],
    working_saturdays=[{"on": "2024-05-04", "name": "Làm bù cho ngày 29/4/2024"}],
)


def test_offices_work_on_weekdays_but_for_days_off_and_make_up_saturdays():
    for day, works in [
        ("2024-03-14", True),
        ("2024-03-16", False),
        ("2024-03-17", False),
        ("2024-02-14", False),
        ("2024-04-29", False),
        ("2024-05-04", True),
        ("2024-05-05", False),
    ]:
        assert CALENDAR.is_working_day(date.fromisoformat(day)) is works


def test_the_last_working_day_is_on_or_before_a_day():
    for day, last in [
        ("2024-03-14", "2024-03-14"),
        ("2024-04-14", "2024-04-12"),
        ("2024-02-14", "2024-02-07"),
        ("2024-04-30", "2024-04-26"),
        ("2024-05-05", "2024-05-04"),
    ]:
        assert str(CALENDAR.last_working_day(date.fromisoformat(day))) == last


def test_without_notices_weekdays_are_working_days():
    assert str(Calendar().last_working_day(date(2024, 2, 18))) == "2024-02-16"
