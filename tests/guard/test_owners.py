"""Everything is the secretariat's; an agency's folder is its own as well."""

from hypothesis import given
from hypothesis import strategies as st

from builders import a_plan, a_register
from de_an06.guard.codeowners import Owned, ownership
from de_an06.model.agencies import Agency

STANDING = "ca-tinh"


def owned(**maintainers):
    """The ownership in a registry of agencies with these maintainers, in this order."""
    agencies = tuple(
        Agency(id=id.replace("_", "-"), name=id, kind="unit", maintainers=tuple(accounts))
        for id, accounts in maintainers.items()
    )
    return ownership(a_register(plan=a_plan(standing_agency=STANDING), agencies=agencies))


def test_the_whole_comes_first_then_each_agency_in_the_registrys_order():
    assert owned(so_tp=["b"], ca_tinh=["s", "t"], so_nv=["a"]) == (
        Owned(None, ("s", "t")),
        Owned("so-tp", ("b", "s", "t")),
        Owned("ca-tinh", ("s", "t")),
        Owned("so-nv", ("a", "s", "t")),
    )


def test_an_agency_without_maintainers_has_no_part_of_its_own():
    assert owned(ca_tinh=["s"], so_nv=[]) == (Owned(None, ("s",)), Owned(STANDING, ("s",)))


def test_without_the_secretariats_nothing_is_said_of_the_whole():
    assert owned(ca_tinh=[], so_nv=["a"]) == (Owned("so-nv", ("a",)),)


def test_without_any_maintainers_nobody_owns_anything():
    assert owned(ca_tinh=[], so_nv=[]) == ()


def test_one_who_serves_both_is_named_once_whatever_the_case():
    assert owned(ca_tinh=["An", "b"], so_nv=["an"])[-1] == Owned("so-nv", ("an", "b"))


accounts = st.lists(st.sampled_from(["a", "B", "c", "d", "e.f"]), max_size=3, unique=True)


@given(accounts, accounts, accounts)
def test_every_part_can_be_approved_by_the_secretariat(standing, one, other):
    for part in owned(so_nv=one, ca_tinh=standing, so_tp=other):
        assert part.accounts
        assert set(standing) <= set(part.accounts)
