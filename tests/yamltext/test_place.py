"""The way from a place in a file back to the keys of the value that stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from de_an06.findings.rules.shape import BLANK
from de_an06.yamltext.place import Fault, Spot, located, way_to
from de_an06.yamltext.tree import read

TEXT = """\
agency: so-tc
updates:
  - task: II.2.k
    on: 2024-06-18
    result: >-
      Một
      hai
    obstacles:
      - {kind: funding, text: Thiếu., to: so-khdt}
      - kind: legal
        text: Khó.
  - {task: II.2.l, on: 2024-06-19, resolves: [2024-05-01.1, 2024-05-02.1]}
"""
WAYS = (
    ("agency",),
    ("updates",),
    ("updates", 0, "task"),
    ("updates", 0, "on"),
    ("updates", 0, "result"),
    ("updates", 0, "obstacles"),
    ("updates", 0, "obstacles", 0, "text"),
    ("updates", 0, "obstacles", 0, "to"),
    ("updates", 0, "obstacles", 1, "kind"),
    ("updates", 1, "task"),
    ("updates", 1, "resolves", 1),
)


@given(st.sampled_from(WAYS), st.booleans())
def test_the_way_leads_back_from_where_a_finding_stands(keys, at_key):
    [finding] = located([Fault(BLANK, Spot("a", keys), at_key=at_key)], {"a": read(TEXT, "a")})
    found = way_to(read(TEXT), finding.span.line, finding.span.column)
    assert found[: len(keys)] == keys


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        ((7, 7), ("updates", 0, "result")),
        ((9, 10), ("updates", 0, "obstacles", 0)),
        ((9, 45), ("updates", 0, "obstacles", 0, "to")),
        ((99, 1), ("updates", 1, "resolves", 1)),
    ],
)
def test_a_place_within_a_value_leads_to_it(place, keys):
    assert way_to(read(TEXT), *place)[: len(keys)] == keys


def test_what_cannot_be_read_leads_nowhere():
    assert way_to(read("a: ["), 1, 1) == ()
    assert way_to(read(""), 1, 1) == ()
