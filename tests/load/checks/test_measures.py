"""docs/safety.md, "Values": figures against targets."""

import pytest

from small_register import MONTH, UPDATE, files, load, load_update, names


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
def test_only_figures_of_the_leads_that_a_target_names_are_taken(agency, target, expected):
    text = UPDATE.replace("so-tc", agency).replace("II.2.d", "II.2.q").replace("2024-03", "2024-05")
    text += f"    measures: [{{target: {target}, numerator: 1, denominator: 2}}]\n"
    assert names(load({f"plan/2024/updates/{agency}/2024-05.yaml": text})) == expected


@pytest.mark.parametrize(
    ("kind", "measure", "expected"),
    [
        ("rate", "numerator: 1, denominator: 2", []),
        ("rate", "value: 12.5", ["wrong-form"]),
        ("rate", "numerator: 1, denominator: 2, value: 1", ["wrong-form"]),
        ("rate", "numerator: 1", ["missing-key"]),
        ("rate", "denominator: 1", ["missing-key"]),
        ("count", "value: 12.5", []),
        ("count", 'value: "0.0001"', []),
        ("count", "value: yes", ["wrong-form"]),
        ("count", "numerator: 1, denominator: 2", ["wrong-form"]),
        ("count", "numerator: 3, denominator: 2", ["wrong-form", "more-than-all"]),
        ("count", "value: 0.00001", ["not-a-figure"]),
        ("count", "value: -1", ["not-a-figure"]),
        ("count", "value: 1000000000000", ["out-of-range"]),
        ("yes_no", "value: yes", []),
        ("yes_no", 'value: "no"', []),
        ("yes_no", "value: 1", ["wrong-form"]),
        ("yes_no", "value: có", ["not-a-figure"]),
    ],
)
def test_a_figure_has_the_form_that_its_target_wants(kind, measure, expected):
    of_kind = {"rate": 'unit: "%"', "count": "unit: mô hình", "yes_no": "kind: yes_no"}[kind]
    value = "" if kind == "yes_no" else "value: 100, "
    task = "plan/2024/tasks/II.2.d.yaml"
    text = files().contents[task].decode().replace('value: 100, unit: "%"', f"{value}{of_kind}")
    update = f"{UPDATE}    measures: [{{target: II.2.d.1, {measure}}}]\n"
    assert names(load({task: text, MONTH: update})) == expected


@pytest.mark.parametrize(
    ("written", "offer"), [("12,5", "12.5"), ("có", "yes"), ("1.250.000", "1250000")]
)
def test_a_figure_as_it_is_typed_is_offered_as_a_file_has_it(written, offer):
    (found,) = load_update(f'measures: [{{target: II.2.d.1, value: "{written}"}}]').findings
    assert found.facts["nearest"] == offer


def test_a_coordinators_figure_is_no_error():
    text = UPDATE.replace("II.2.d", "II.2.q").replace("so-tc", "ca-tinh").replace("03", "05", 1)
    text += "    measures: [{target: II.2.q.1, numerator: 1, denominator: 2}]\n"
    assert names(load({"plan/2024/updates/ca-tinh/2024-05.yaml": text})) == []
