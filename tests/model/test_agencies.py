from datetime import date

import pytest

from builders import a_group, a_register, a_task, an_agency
from de_an06.model.agencies import AgencyRegistry

REGISTRY = AgencyRegistry(
    agencies=(
        an_agency("so-cu", valid_to="2025-02-28"),
        an_agency("so-moi", valid_from="2025-03-01"),
        an_agency("so-tp"),
    ),
    groups=(a_group("cac-so", "so-cu", "so-moi", "so-tp"), a_group("tat-ca", "cac-so")),
)


@pytest.mark.parametrize(
    ("named", "on", "expected"),
    [
        (["tat-ca"], None, ("so-cu", "so-moi", "so-tp")),
        (["tat-ca"], "2025-02-28", ("so-cu", "so-tp")),
        (["tat-ca"], "2025-03-01", ("so-moi", "so-tp")),
        (["so-moi", "cac-so"], "2025-01-01", ("so-moi", "so-cu", "so-tp")),
    ],
)
def test_a_group_has_the_members_of_a_day_and_who_is_named_always_counts(named, on, expected):
    assert REGISTRY.expand(named, on and date.fromisoformat(on)) == expected


def test_the_day_is_the_plans_first_or_that_of_the_task():
    first = a_task("II.1.a", leads=("cac-so",), coordinators=("tat-ca",))
    later = a_task("II.1.b", leads=("cac-so",), since="2025-03-01")
    register = a_register(first, later, agencies=REGISTRY.agencies, groups=REGISTRY.groups)
    assert register.leads(first) == register.coordinators(first) == ("so-cu", "so-tp")
    assert register.leads(later) == ("so-moi", "so-tp")
