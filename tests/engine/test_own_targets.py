"""An agency's own figures against the targets."""

from datetime import date

import pytest

from builders import a_decision, a_month, a_register, a_target, a_task, an_agency, an_update
from de_an06.engine.known import known_on
from de_an06.engine.standing import assess
from de_an06.engine.targets import own_targets

AGENCIES = (an_agency("so-a"), an_agency("so-b"), an_agency("ubnd-a", kind="district"))
TASK = a_task(
    leads=("so-a", "so-b", "ubnd-a"),
    targets=(
        a_target("II.1.a.1", agencies=("so-a", "so-b")),
        a_target("II.1.a.2", agencies=("ubnd-a",)),
    ),
)


def a_word(agency, target, numerator, denominator):
    measure = {"target": target, "numerator": numerator, "denominator": denominator}
    return a_month(an_update("2024-03-01", measures=(measure,)), agency=agency)


def own(agency, *months, **more):
    register = a_register(TASK, agencies=AGENCIES, months=months, **more)
    as_of = date(2024, 6, 30)
    rows = [row for row in assess(register, as_of).assignments if row.agency == agency]
    return own_targets(known_on(register, as_of), rows)


@pytest.mark.parametrize(("agency", "target"), [("so-a", "II.1.a.1"), ("ubnd-a", "II.1.a.2")])
def test_an_agency_owes_the_figures_of_the_targets_that_name_it(agency, target):
    assert [(found.id, found.missing) for found in own(agency)] == [(target, (agency,))]


def test_only_its_own_figure_counts():
    months = (a_word("so-a", "II.1.a.1", 1, 4), a_word("so-b", "II.1.a.1", 3, 4))
    (found,) = own("so-a", *months)
    assert (found.numerator, found.denominator, found.value) == (1, 4, 25.0)


def test_who_need_not_do_the_task_owes_no_figure():
    assert own("so-a", decisions=(a_decision("waive", agency="so-a"),)) == ()
