"""docs/safety.md, "Values": figures against targets."""

import pytest

from small_register import UPDATE, load, load_update, names


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("{target: II.2.d.1, numerator: 0, denominator: 0}", []),
        ("{target: II.2.d.1, numerator: 999999999, denominator: 999999999}", []),
        ("{target: II.2.d.1, numerator: 2, denominator: 1}", ["more-than-all"]),
        ("{target: II.2.d.9, numerator: 1, denominator: 1}", ["unknown-target"]),
        ("{target: II.2.q.1, numerator: 1, denominator: 1}", ["unknown-target"]),
    ],
)
def test_a_figure_is_one_of_a_target_of_that_very_task(measure, expected):
    assert names(load_update(f"measures: [{measure}]")) == expected


def test_no_target_is_given_twice_in_an_update():
    measure = "{target: II.2.d.1, numerator: 1, denominator: 1}"
    assert names(load_update(f"measures: [{measure}, {measure}]")) == ["listed-twice"]


@pytest.mark.parametrize(
    ("agency", "target", "expected"),
    [
        ("so-tc", "II.2.q.1", []),
        ("so-tc", "II.2.q.2", ["wrong-level"]),
        ("ubnd-h-dak-ha", "II.2.q.1", ["wrong-level"]),
        ("ubnd-h-dak-ha", "II.2.q.2", []),
    ],
)
def test_district_figures_come_from_districts_and_province_figures_from_the_rest(
    agency, target, expected
):
    text = UPDATE.replace("so-tc", agency).replace("II.2.d", "II.2.q").replace("2024-03", "2024-05")
    text += f"    measures: [{{target: {target}, numerator: 1, denominator: 2}}]\n"
    assert names(load({f"plan/2024/updates/{agency}/2024-05.yaml": text})) == expected
