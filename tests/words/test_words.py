from datetime import date
from decimal import Decimal
from enum import StrEnum

from de_an06.model.agencies import AgencyKind
from de_an06.model.assessment import ReportState, State, Upkeep
from de_an06.model.month import ObstacleKind, Status
from de_an06.model.period import Period
from de_an06.model.rulings import DecisionKind
from de_an06.words.dates import period_name, read_day, short_day, weekday
from de_an06.words.labels import label
from de_an06.words.numbers import number, percentage
from de_an06.words.say import Lang

KINDS: tuple[type[StrEnum], ...] = (
    AgencyKind,
    DecisionKind,
    ObstacleKind,
    ReportState,
    State,
    Status,
    Upkeep,
)


def test_every_value_has_a_label_in_both_languages():
    for value in [member for kind in KINDS for member in kind]:
        for lang in Lang:
            assert label(value, lang), (value, lang)


def test_a_state_and_a_status_of_one_spelling_have_their_own_labels():
    assert label(State.NOT_STARTED, Lang.VI) == "Chưa triển khai, trong hạn"
    assert label(Status.NOT_STARTED, Lang.VI) == "chưa triển khai"


def test_numbers_are_written_as_each_language_does():
    for value, vi, en in [
        (0, "0", "0"),
        (16051, "16.051", "16,051"),
        (1234.5, "1.234,5", "1,234.5"),
        (Decimal("98.60"), "98,6", "98.6"),
        (Decimal("98.63"), "98,63", "98.63"),
        (100, "100", "100"),
        (Decimal("10.00"), "10", "10"),
    ]:
        assert number(value, Lang.VI) == vi, (value, vi, en)
        assert number(value, Lang.EN) == en, (value, vi, en)


def test_a_percentage_has_no_space_before_its_sign():
    assert percentage(Decimal("98.62"), Lang.VI) == "98,62%"


def test_a_day_is_read_in_two_forms_only():
    for typed in (" 2024-06-30 ", "30/6/2024"):
        assert read_day(typed) == date(2024, 6, 30)
    for typed in ("31/6/2024", "2024-6-30", "6/30/2024", "30.6.2024", "٣٠/٦/٢٠٢٤"):
        assert read_day(typed) is None


def test_days_are_written_day_first():
    assert short_day(date(2024, 3, 5)) == "05/03/2024"
    assert weekday(date(2024, 6, 16), Lang.VI) == "Chủ nhật"


def test_periods_are_called_as_people_call_them():
    for period, name in [
        ("2024-03", "tháng 3/2024"),
        ("2024-Q2", "quý II/2024"),
        ("2024-H1", "6 tháng đầu năm 2024"),
        ("2024", "năm 2024"),
    ]:
        assert period_name(Period.parse(period), Lang.VI) == name, (period, name)
