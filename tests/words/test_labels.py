"""What each value is called."""

from enum import StrEnum

from de_an06.model.agencies import AgencyKind
from de_an06.model.assessment import ReportState, State, Upkeep
from de_an06.model.month import ObstacleKind, Status
from de_an06.model.rulings import DecisionKind
from de_an06.words.labels import label
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
